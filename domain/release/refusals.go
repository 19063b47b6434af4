package release

import (
	"strconv"

	"github.com/etalab/portail-eig/domain"
)

// What people read when a decision or a release is refused.

func alreadyReleased() error {
	return domain.Fail(domain.Conflict, "already_released", domain.Text{
		FR: "Ces décisions sont déjà publiées : elles ne changent plus.",
		EN: "These decisions are already released: they no longer change.",
	})
}

func wrongKind() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cet appel n’a pas de décisions de cette sorte à publier ici.",
		EN: "This call has no decisions of this kind to release here.",
	})
}

// notReady lists what stands in the way, one field problem a sentence.
func notReady(missing []domain.Text) error {
	fields := make([]domain.Field, len(missing))
	for i, text := range missing {
		fields[i] = domain.Field{Pointer: "/kind", Code: "missing", Message: text}
	}
	return &domain.Error{
		Kind: domain.Conflict, Code: "not_ready", Fields: fields,
		Text: domain.Text{
			FR: "Ces décisions ne sont pas prêtes à être publiées : voici ce qui manque.",
			EN: "These decisions are not ready to be released: here is what is missing.",
		},
	}
}

func notSubmitted() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cette candidature n’a pas été déposée : il n’y a rien à décider.",
		EN: "This dossier was not submitted: there is nothing to decide.",
	})
}

func withdrawn() error {
	return domain.Fail(domain.Conflict, "withdrawn", domain.Text{
		FR: "Cette candidature a été retirée : elle n’est plus examinée.",
		EN: "This dossier was withdrawn: it is no longer examined.",
	})
}

func tooEarly() error {
	return domain.Fail(domain.Conflict, "not_ready", domain.Text{
		FR: "La période de candidature n’est pas terminée pour cette personne : on décide après.",
		EN: "Applications are not over for this person: decisions come afterwards.",
	})
}

func unread(read, expected int) error {
	return domain.Fail(domain.Conflict, "not_ready", domain.Text{
		FR: "On ne décide pas d’une candidature avant ses lectures : " + strconv.Itoa(read) + " sur " + strconv.Itoa(expected) + " à ce jour.",
		EN: "A dossier is not decided before it is read: " + strconv.Itoa(read) + " of " + strconv.Itoa(expected) + " readings so far.",
	})
}
