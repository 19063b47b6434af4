package reading

import "github.com/etalab/portail-eig/domain"

// What people read when a reading cannot be given, scored or handed in.

func ownDossier() error {
	return domain.Fail(domain.Conflict, "own_dossier", domain.Text{
		FR: "Personne ne lit sa propre candidature. Choisissez quelqu’un d’autre.",
		EN: "Nobody reads their own dossier. Choose someone else.",
	})
}

func notReader() error {
	return domain.InvalidFields([]domain.Field{field("/reader_id", "not_reader",
		"Cette personne n’a pas le rôle de lecture dans cet appel. Donnez-lui d’abord ce rôle, page « Personnes et rôles ».",
		"This person is not a reader in this call. Give them the role first, on the page “People and roles”.")})
}

func notSubmitted() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cette candidature n’a pas été déposée : il n’y a rien à lire.",
		EN: "This dossier was not submitted: there is nothing to read.",
	})
}

func withdrawn() error {
	return domain.Fail(domain.Conflict, "withdrawn", domain.Text{
		FR: "Cette candidature a été retirée par son auteur ou son autrice : elle n’est plus examinée.",
		EN: "This dossier was withdrawn by its author: it is no longer examined.",
	})
}

func stillOpen() error {
	return domain.Fail(domain.Conflict, "not_ready", domain.Text{
		FR: "La période de candidature n’est pas terminée pour cette personne : elle peut encore changer son dossier. La lecture commence après.",
		EN: "Applications are not over for this person: they may still change their dossier. Reading starts afterwards.",
	})
}

func alreadyReleased() error {
	return domain.Fail(domain.Conflict, "already_released", domain.Text{
		FR: "La présélection est publiée : les lectures ne changent plus.",
		EN: "The shortlist is released: readings no longer change.",
	})
}

func locked() error {
	return domain.Fail(domain.Conflict, "locked", domain.Text{
		FR: "Cette lecture est rendue : elle ne change plus.",
		EN: "This reading is handed in: it no longer changes.",
	})
}

func incomplete(missing []domain.Field) error {
	return &domain.Error{
		Kind: domain.Invalid, Code: "incomplete", Fields: missing,
		Text: domain.Text{
			FR: "Il manque des notes : voici lesquelles. Ce que vous avez saisi est enregistré.",
			EN: "Some scores are missing: here is which. What you entered is saved.",
		},
	}
}

func noCode() error {
	return domain.Fail(domain.Unavailable, "unavailable", domain.Text{
		FR: "Aucun code libre n’a été trouvé. Recommencez.", EN: "No free code was found. Try again.",
	})
}
