package team

import (
	"slices"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
)

// What people read when teams cannot be made or released.

func alreadyReleased() error {
	return domain.Fail(domain.Conflict, "already_released", domain.Text{
		FR: "Les équipes de cet appel sont déjà publiées.", EN: "The teams of this call are already released.",
	})
}

func noTeams() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "On constitue des équipes dans un appel à candidatures qui a une période de vœux : celui-ci n’en est pas un.",
		EN: "Teams are made in a call for candidates that has a period of wishes: this is not one.",
	})
}

func unknownPolicy() error {
	return domain.InvalidFields([]domain.Field{{Pointer: "/policy", Code: "unknown", Message: domain.Text{
		FR: "Cette méthode n’existe pas. Méthodes possibles : reference, equite, qualite, mixte.", EN: "There is no such method. Possible methods: reference, equite, qualite, mixte.",
	}}})
}

func unknownRun(pointer string) error {
	return domain.InvalidFields([]domain.Field{{Pointer: pointer, Code: "unknown", Message: domain.Text{
		FR: "Cet appel n’a pas de tel calcul : choisissez-en un de sa liste.", EN: "This call has no such run: choose one of its list.",
	}}})
}

func referenceDemands() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "La méthode de référence ne connaît que les vœux et les classements : on ne peut rien lui imposer. Choisissez une autre méthode.",
		EN: "The reference method knows wishes and rankings only: nothing can be demanded of it. Choose another method.",
	})
}

// notProposed says what a run is that has no teams to act on.
func notProposed(s State) error {
	told := map[State]domain.Text{
		Queued:    {FR: "Ce calcul attend son tour.", EN: "This run awaits its turn."},
		Running:   {FR: "Ce calcul est en cours.", EN: "This run is under way."},
		Failed:    {FR: "Ce calcul a échoué.", EN: "This run failed."},
		Cancelled: {FR: "Ce calcul a été arrêté.", EN: "This run was cancelled."},
		Proposed:  {FR: "Ce calcul est terminé.", EN: "This run has ended."},
	}[s]
	return domain.Fail(domain.Conflict, "wrong_state", told)
}

func nothingToUndo() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{FR: "Il n’y a rien à annuler.", EN: "There is nothing to undo."})
}

func motiveNeeded() error {
	return domain.InvalidFields([]domain.Field{{Pointer: "/motive", Code: "required", Message: domain.Text{
		FR: "Dites pourquoi, en 500 caractères au plus : le motif reste dans l’historique.", EN: "Say why, in 500 characters at most: the motive stays in the history.",
	}}})
}

func tooLong() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cette réponse demande trop de calcul pour être attendue ici. Enregistrez l’ajustement : il sera calculé à son rythme, et peut être annulé.",
		EN: "This answer takes too much computing to be waited for here. Save the demand: it will be computed at its own pace, and can be undone.",
	})
}

// contradiction turns what the engine or a rule refuses into one refusal with all its text.
func contradiction(told domain.Text) *domain.Error {
	return domain.Fail(domain.Conflict, "contradiction", told)
}

// notReady says all that stands in the way.
func notReady(missing []domain.Text) error {
	told := domain.Text{FR: "Les équipes ne peuvent pas encore être constituées.", EN: "Teams cannot be made yet."}
	for _, m := range missing {
		told.FR, told.EN = told.FR+" "+m.FR, told.EN+" "+m.EN
	}
	return domain.Fail(domain.Conflict, "not_ready", told)
}

// outdated says what changed since the run.
func outdated(changes []domain.Text) error {
	fr, en := []string{}, []string{}
	for _, c := range changes {
		fr, en = append(fr, c.FR), append(en, c.EN)
	}
	return domain.Fail(domain.Conflict, "not_ready", domain.Text{
		FR: "Depuis ce calcul : " + strings.Join(fr, " ; ") + ". Constituez les équipes de nouveau, puis publiez ce nouveau calcul.",
		EN: "Since this run: " + strings.Join(en, "; ") + ". Make the teams again, then release that new run.",
	})
}

// frozen is what the law is asked about: what the locks hold still.
type frozen struct {
	call      call.Call
	wishes    call.Window
	shortlist *time.Time // when it was released; nil: not yet
	promotion promotion.Promotion
	people    []Person
	offers    []Offer
}

// immersion gives the first and the last day of the team of a challenge on offer.
func (f frozen) immersion(id domain.ChallengeID) (first, last domain.Date) {
	i := slices.IndexFunc(f.offers, func(o Offer) bool { return o.Challenge == id })
	return f.promotion.Immersion(f.offers[i].StartsOn, f.offers[i].Months)
}

// missing says what stands in the way of making teams at t.
func (f frozen) missing(t time.Time) []domain.Text {
	said := []domain.Text{}
	add := func(stands bool, fr, en string) {
		if stands {
			said = append(said, domain.Text{FR: fr, EN: en})
		}
	}
	add(f.shortlist == nil, "La présélection n’est pas publiée.", "The shortlist is not released.")
	end := lastEnd(f.wishes, t).In(f.call.Zone)
	add(t.Before(end), "Les vœux ne sont pas clos pour tout le monde : ils courent jusqu’au "+domain.SpellInstant(end, "fr")+".",
		"Wishes are not closed for everybody: they run until "+domain.SpellInstant(end, "en")+".")
	add(len(f.offers) == 0, "Aucun défi n’est publié.", "No challenge is published.")
	add(f.shortlist != nil && !anyWish(f.people), "Personne n’a enregistré de vœux.", "Nobody has saved wishes.")
	return said
}

func anyWish(people []Person) bool {
	for _, p := range people {
		if len(p.Wishes) > 0 {
			return true
		}
	}
	return false
}

// lastEnd is the end of a window, by the deadline law, for whoever has the longest:
// while one person may still change their wishes, nobody's are settled.
func lastEnd(w call.Window, t time.Time) time.Time {
	end := w.End(t, domain.AccountID{})
	for _, e := range w.Extensions {
		if own := w.End(t, e.Person); own.After(end) {
			end = own
		}
	}
	return end
}
