package repository

import (
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
)

// constraints says what people read when the schema refuses what a race let pass
// the domain's own check.
var constraints = map[string]*domain.Error{
	"role_grant_sides": domain.Fail(domain.Conflict, "role_incompatible", domain.Text{
		FR: "Dans une même promotion, on ne peut pas à la fois candidater et lire ou juger des candidatures.",
		EN: "In one promotion, a person cannot both apply and read or judge applications.",
	}),
	"role_grant_once": domain.Fail(domain.Conflict, "already_granted", domain.Text{
		FR: "Cette personne a déjà ce rôle dans ce périmètre.", EN: "This person already has this role in this scope.",
	}),
	"invitation_pending": domain.Fail(domain.Conflict, "already_granted", domain.Text{
		FR: "Cette adresse a déjà une invitation en attente pour ce rôle.", EN: "This address already has a pending invitation for this role.",
	}),
	"promotion_number_key": taken("/number", "Ce numéro de promotion est déjà utilisé.", "This promotion number is already used."),
	"administration_name_key": taken("/name",
		"Une administration porte déjà ce nom.", "An administration already has this name."),
	"administration_siret_key": taken("/siret",
		"Une administration de l’annuaire a déjà ce numéro SIRET.", "An administration of the directory already has this SIRET number."),
	"challenge_slug_key": taken("/name",
		"Un défi de cet appel porte déjà ce nom.", "A challenge of this call already has this name."),
	"reading_once": domain.Fail(domain.Conflict, "already_granted", domain.Text{
		FR: "Cette personne a déjà cette candidature à lire.", EN: "This person already has this dossier to read.",
	}),
	"reading_is_clear": domain.Fail(domain.Conflict, "conflict_of_interest", domain.Text{
		FR: "Un conflit d’intérêts empêche cette personne de lire cette candidature. Choisissez quelqu’un d’autre, ou tranchez le conflit, page « Conflits d’intérêts ».",
		EN: "A conflict of interest prevents this person from reading this dossier. Choose someone else, or settle the conflict, page “Conflicts of interest”.",
	}),
	"assembly_released_once": domain.Fail(domain.Conflict, "already_released", domain.Text{
		FR: "Les équipes de cet appel sont déjà publiées.", EN: "The teams of this call are already released.",
	}),
	"veto_once": domain.Fail(domain.Conflict, "already_granted", domain.Text{
		FR: "Un veto existe déjà sur cette personne pour ce poste.", EN: "There already is a veto on this person for this post.",
	}),
	"juror_is_no_host": domain.Fail(domain.Conflict, "role_incompatible", domain.Text{
		FR: "Une personne de ce jury agit pour l’administration entendue : elle ne peut pas la juger.",
		EN: "Somebody of this jury acts for the administration heard: they cannot judge it.",
	}),
	"addendum_in_time": domain.Fail(domain.Conflict, "term_passed", domain.Text{
		FR: "Le délai est passé. Rien n’est enregistré. Écrivez un message à l’équipe du programme : elle peut accorder un nouveau délai.",
		EN: "The term has passed. Nothing is recorded. Write a message to the programme team: it can give a new term.",
	}),
	"addendum_pkey": domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Ce complément est déjà reçu : il ne change plus.", EN: "This supplement was already received: it no longer changes.",
	}),
	"seat_person_once": seatTaken, "seat_post_once": seatTaken, "team_challenge_once": seatTaken,
}

var seatTaken = domain.Fail(domain.Conflict, "seat_taken", domain.Text{
	FR: "Une personne n’a qu’une place par promotion, et une place qu’une personne : l’une des deux est déjà prise.",
	EN: "A person has one seat per promotion, and a seat one person: one of the two is already taken.",
})

func taken(pointer, fr, en string) *domain.Error {
	err := domain.InvalidFields([]domain.Field{{Pointer: pointer, Code: "taken", Message: domain.Text{FR: fr, EN: en}}})
	var e *domain.Error
	errors.As(err, &e)
	return e
}

// explain turns what the database says into what people may read; anything
// unexpected stays as it is, internal.
func explain(err error) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return domain.Absent()
	}
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return err
	}
	known, ok := constraints[pg.ConstraintName]
	if !ok {
		return err
	}
	told := *known
	return told.Because(err)
}
