package thread

import (
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
)

// What people read when a thread refuses.

// checkText refuses a message that says nothing, or too much.
func checkText(text string) error {
	n := utf8.RuneCountInString(text)
	switch {
	case n == 0:
		return domain.InvalidFields([]domain.Field{field("/text", "blank", "Écrivez votre message.", "Write your message.")})
	case n > MaxLength:
		most, is := strconv.Itoa(MaxLength), strconv.Itoa(n)
		return domain.InvalidFields([]domain.Field{field("/text", "too_long",
			"Un message a au plus "+most+" caractères : celui-ci en a "+is+". Envoyez-le en deux fois.",
			"A message has at most "+most+" characters: this one has "+is+". Send it in two parts.")})
	}
	return nil
}

func badTerm() error {
	return domain.InvalidFields([]domain.Field{field("/term", "term",
		"Le délai doit finir après maintenant, et dans un an au plus. Choisissez une date et une heure à venir.",
		"The term must end after now, and within a year. Choose a date and a time to come.")})
}

func notOfTheTeam() error {
	return domain.InvalidFields([]domain.Field{field("/person_id", "not_programme",
		"Cette personne n’est pas de l’équipe du programme pour cet appel. Choisissez quelqu’un de l’équipe.",
		"This person is not in the programme team for this call. Choose someone of the team.")})
}

func ownDossier() error {
	return domain.Fail(domain.Conflict, "own_dossier", domain.Text{
		FR: "C’est votre propre candidature : une autre personne de l’équipe doit s’en occuper.",
		EN: "This is your own application: someone else in the team must deal with it.",
	})
}

func ownChallenge() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Vous agissez pour l’administration de ce défi : une autre personne de l’équipe doit répondre.",
		EN: "You act for this challenge’s administration: someone else in the team must answer.",
	})
}

func notSubmitted() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cette candidature n’a pas été déposée : rien ne peut encore la compléter. Répondez plutôt par un message.",
		EN: "This application was not submitted: nothing can be added to it yet. Answer with a message instead.",
	})
}

func withdrawn() error {
	return domain.Fail(domain.Conflict, "withdrawn", domain.Text{
		FR: "Cette candidature est retirée : elle ne se complète plus. Les messages restent possibles.",
		EN: "This application is withdrawn: nothing can be added to it any more. Messages are still possible.",
	})
}

func alreadyGiven() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Ce complément est déjà reçu : il ne change plus. Pour ajouter quelque chose, écrivez un message.",
		EN: "This supplement was already received: it no longer changes. To add something, write a message.",
	})
}

func nothingGiven() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Ce complément n’est pas reçu : il n’y a encore rien à montrer.",
		EN: "This supplement was not received: there is nothing to show yet.",
	})
}

func nothingYet() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Personne n’a encore écrit ici.", EN: "Nobody has written here yet.",
	})
}

func tooMany(limit int, wait time.Duration) error {
	seconds := int(wait.Seconds()) + 1
	most := strconv.Itoa(limit)
	return domain.Fail(domain.TooMany, "too_many_requests", domain.Text{
		FR: "Vous avez envoyé " + most + " messages en une heure, c’est le maximum. Attendez " + domain.SpellDuration(wait+time.Second, "fr") +
			" puis envoyez celui-ci : votre texte est conservé sur cet appareil.",
		EN: "You sent " + most + " messages in an hour, which is the most. Wait " + domain.SpellDuration(wait+time.Second, "en") +
			", then send this one: your text is kept on this device.",
	}).With("retry_after", seconds)
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
