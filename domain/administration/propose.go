package administration

import (
	"context"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Propose asks for a body to be listed. Whoever asks becomes its lead, and it waits for
// the programme team.
func (s Service) Propose(ctx context.Context, actor access.Actor, a Administration) (Administration, error) {
	if err := access.Check(actor, "proposeAdministration", access.Facts{}); err != nil {
		return Administration{}, err
	}
	a, err := clean(a)
	if err != nil {
		return Administration{}, err
	}
	if err := s.listedAlready(ctx, a); err != nil {
		return Administration{}, err
	}
	a.ID, a.Version, a.Status, a.Fictional = domain.NewAdministrationID(), 1, Pending, false
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if err := tx.InsertAdministration(a); err != nil {
			return err
		}
		if err := tx.GrantLead(actor.Account, a.ID); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "proposeAdministration", Account: actor.Account, ObjectKind: "administration", ObjectID: a.ID.UUID})
	})
	return a, err
}

// listedAlready refuses a name that the directory has under other accents or capitals;
// the database refuses the rest.
func (s Service) listedAlready(ctx context.Context, a Administration) error {
	all, err := s.Store.Administrations(ctx)
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.Status == Validated && domain.Fold(other.Name) == domain.Fold(a.Name) {
			return domain.InvalidFields([]domain.Field{fault("/name", "taken",
				"Cette administration est déjà dans l’annuaire. Demandez une invitation à ses responsables, ou écrivez à l’équipe du programme.",
				"This administration is already in the directory. Ask its leads for an invitation, or write to the programme team.")})
		}
	}
	return nil
}

// Decide validates a body that was proposed, or refuses it with a reason. Its people
// are told. Saying the same again changes nothing.
func (s Service) Decide(ctx context.Context, actor access.Actor, id ID, to Status, reason string) (Administration, error) {
	var a Administration
	err := s.Store.Atomic(ctx, func(tx Tx) (err error) {
		if a, err = tx.LockAdministration(id); err != nil {
			return err
		}
		if err := access.Check(actor, "decideAdministration", a.Facts()); err != nil {
			return err
		}
		if a.Status == to {
			return nil
		}
		reason = strings.TrimSpace(reason)
		switch {
		case to == Refused && reason == "":
			return domain.InvalidFields([]domain.Field{fault("/reason", "required", "Indiquez le motif : l’administration le lira.", "Give the reason: the administration will read it.")})
		case a.Status == Merged, a.Status == Validated:
			return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
				FR: "Cette administration est validée ou fusionnée : elle ne se refuse plus. Un doublon se fusionne.",
				EN: "This administration is validated or merged: it is no longer refused. A duplicate is merged.",
			})
		}
		a.Status, a.StatusReason, a.Version = to, reason, a.Version+1
		if to == Validated {
			a.StatusReason = ""
		}
		if err := tx.UpdateAdministration(a); err != nil {
			return err
		}
		if err := tellPeople(tx, a); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "decideAdministration", Account: actor.Account, ObjectKind: "administration", ObjectID: id.UUID, Fields: []string{"status"}})
	})
	return a, err
}

func tellPeople(tx Tx, a Administration) error {
	people, err := tx.AdministrationPeople(a.ID)
	if err != nil {
		return err
	}
	for _, p := range people {
		err := tx.Mail(mail.Message{
			Account: &p.Account, Address: p.Address, Language: p.Language, Template: mail.AdministrationDecided,
			Data: mail.Data{"administration": a.ID.String(), "name": a.Name, "outcome": string(a.Status), "reason": a.StatusReason},
		})
		if err != nil {
			return err
		}
	}
	return nil
}
