package public

import (
	"fmt"

	"github.com/etalab/portail-eig/domain/call"
)

// words are what the pages say in one language.
type words struct {
	Site, Challenges, Reveal, Revealed, Immersion, Or                                   string
	Opens, Closes, Changes, Published, Motive, Before, After, NoChange, Details         string
	Calendar, Step, When, TracksTitle, ConditionsTitle, Condition, Rules, ReadingTitle  string
	QuestionsTitle, Optional, Dates, NoCall, Posts, Expertise, Administration, Ministry string
	AnswersTitle, Revised, RevisionsTitle, Colon                                        string
	Sites, NoScript, SignIn                                                             string
	States                                                                              map[call.State]string
	Windows                                                                             map[call.WindowName]string
	Video, Start, Length, Months, Withdrawn, Versions                                   string
	Search, Track, Any, Find, Clear, FoundNone, FoundOne, FoundMany                     string
	FromTo, PreparedNone, PreparedOne, PreparedMany                                     string
}

func (w words) fromTo(from, to string) string { return fmt.Sprintf(w.FromTo, from, to) }

func (w words) months(n int) string { return fmt.Sprintf(w.Months, n) }

func (w words) withdrawn(when string) string { return fmt.Sprintf(w.Withdrawn, when) }

func (w words) found(n int) string {
	switch n {
	case 0:
		return w.FoundNone
	case 1:
		return w.FoundOne
	}
	return fmt.Sprintf(w.FoundMany, n)
}

func (w words) prepared(n int, when string) string {
	switch n {
	case 0:
		return fmt.Sprintf(w.PreparedNone, when)
	case 1:
		return fmt.Sprintf(w.PreparedOne, when)
	}
	return fmt.Sprintf(w.PreparedMany, n, when)
}

func wordsIn(lang string) words {
	if lang == "en" {
		return english
	}
	return french
}

var french = words{
	Site: "Entrepreneurs d’intérêt général", Challenges: "Défis", Reveal: "Publication des défis", Revealed: "Les défis sont publiés.",
	Immersion: "Immersions", Or: " ou ",
	Opens: "Ouverture", Closes: "Fin", Changes: "Changements de date", Published: "Publié le", Motive: "Motif", Before: "Fin annoncée avant",
	After: "Nouvelle fin", NoChange: "La date de fin n’a pas changé depuis la publication de l’appel.", Details: "Lire les conditions de l’appel",
	Calendar: "Calendrier de la promotion", Step: "Étape", When: "Date", TracksTitle: "Métiers ouverts", ConditionsTitle: "Conditions pour candidater",
	Condition: "Condition", Rules: "Règlement de l’appel", ReadingTitle: "Critères de lecture", QuestionsTitle: "Questions du dossier",
	Optional: "(optionnel)", Dates: "Dates", NoCall: "Aucun appel n’est publié pour le moment. Le prochain sera annoncé sur cette page.",
	Posts: "Postes recherchés", Expertise: "Expertise", Administration: "Administration d’accueil", Ministry: "Ministère", Sites: "Lieux",
	NoScript:     "Pour déposer une candidature en ligne, activez JavaScript dans votre navigateur, ou écrivez-nous depuis la page Contact.",
	SignIn:       "Se connecter pour candidater",
	AnswersTitle: "Questions et réponses", Revised: "corrigée le", RevisionsTitle: "Changements du formulaire", Colon: "\u00a0:",
	States: map[call.State]string{call.Upcoming: "À venir", call.Running: "Ouvert", call.Over: "Clos"},
	Windows: map[call.WindowName]string{
		call.Applications: "Dépôt des candidatures", call.Wishes: "Vœux des personnes présélectionnées", call.Challenges: "Dépôt des défis",
	},
	Video: "Voir la vidéo", Start: "Début de l’immersion", Length: "Durée", Months: "%d mois",
	Withdrawn: "Ce défi est retiré depuis le %s : il ne peut plus être choisi.", Versions: "Ce qui a changé depuis la publication",
	Search: "Rechercher un défi", Track: "Métier recherché", Any: "Tous", Find: "Rechercher", Clear: "Effacer la recherche et les filtres",
	FoundNone: "Aucun défi ne correspond. Essayez avec moins de mots ou d’autres filtres.", FoundOne: "1 défi", FoundMany: "%d défis",
	FromTo: "du %s au %s", PreparedNone: "Les défis sont en cours de sélection. Ils seront publiés le %s.",
	PreparedOne:  "1 défi est en préparation. Les défis seront publiés le %s.",
	PreparedMany: "%d défis sont en préparation. Ils seront publiés le %s.",
}

var english = words{
	Site: "Entrepreneurs d’intérêt général", Challenges: "Challenges", Reveal: "Challenges published", Revealed: "The challenges are published.",
	Immersion: "Immersions", Or: " or ",
	Opens: "Opens", Closes: "Ends", Changes: "Changes of date", Published: "Published on", Motive: "Reason", Before: "End announced before",
	After: "New end", NoChange: "The end has not changed since the call was published.", Details: "Read the conditions of the call",
	Calendar: "Calendar of the promotion", Step: "Step", When: "Date", TracksTitle: "Tracks open", ConditionsTitle: "Conditions to apply",
	Condition: "Condition", Rules: "Rules of the call", ReadingTitle: "Reading criteria", QuestionsTitle: "Questions of the application",
	Optional: "(optional)", Dates: "Dates", NoCall: "No call is published for now. The next one will be announced on this page.",
	Posts: "Posts", Expertise: "Expertise", Administration: "Host administration", Ministry: "Ministry", Sites: "Places",
	NoScript:     "To apply online, turn JavaScript on in your browser, or write to us from the Contact page.",
	SignIn:       "Sign in to apply",
	AnswersTitle: "Questions and answers", Revised: "corrected on", RevisionsTitle: "Changes of the form", Colon: ":",
	States: map[call.State]string{call.Upcoming: "Upcoming", call.Running: "Open", call.Over: "Closed"},
	Windows: map[call.WindowName]string{
		call.Applications: "Applications", call.Wishes: "Wishes of the shortlisted", call.Challenges: "Challenges submitted",
	},
	Video: "Watch the video", Start: "Start of the immersion", Length: "Length", Months: "%d months",
	Withdrawn: "This challenge was withdrawn on %s: it can no longer be chosen.", Versions: "What changed since the publication",
	Search: "Search for a challenge", Track: "Track sought", Any: "All", Find: "Search", Clear: "Clear search and filters",
	FoundNone: "No challenge matches. Try fewer words or other filters.", FoundOne: "1 challenge", FoundMany: "%d challenges",
	FromTo: "from %s to %s", PreparedNone: "Challenges are being selected. They will be published on %s.",
	PreparedOne:  "1 challenge is being prepared. Challenges will be published on %s.",
	PreparedMany: "%d challenges are being prepared. They will be published on %s.",
}
