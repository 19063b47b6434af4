package conflict

import (
	"context"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
)

// Facts places a conflict for the table of rights.
func (c Conflict) Facts() access.Facts { return access.Facts{Call: c.Call, Promotion: c.Promotion} }

// List gives the programme team the conflicts of a call: those to settle first.
func (s Service) List(ctx context.Context, actor access.Actor, id call.ID) ([]Conflict, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "listConflicts", of.Facts()); err != nil {
		return nil, err
	}
	return s.Store.Conflicts(ctx, id)
}

// Resolve confirms a conflict, or dismisses it with the reason why it is none.
func (s Service) Resolve(ctx context.Context, actor access.Actor, id ID, version int64, state State, reason string) (Conflict, error) {
	found, err := s.Store.Conflict(ctx, id)
	if err != nil {
		return Conflict{}, err
	}
	if err := access.Check(actor, "resolveConflict", found.Facts()); err != nil {
		return Conflict{}, err
	}
	reason = strings.TrimSpace(reason)
	if err := checkResolution(state, reason); err != nil {
		return Conflict{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		c, err := resolvable(tx, found, version)
		if err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		c.State, c.Reason, c.By, c.DecidedAt = state, reason, actor.Account, &now
		c.Version++
		if err := tx.PutConflict(c); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "resolveConflict", Account: actor.Account, ObjectKind: "conflict", ObjectID: id.UUID, Fields: []string{"state", "reason"}})
	})
	if err != nil {
		return Conflict{}, err
	}
	return s.Store.Conflict(ctx, id)
}

func resolvable(tx Tx, found Conflict, version int64) (Conflict, error) {
	if _, err := tx.ShareWindow(found.Call, call.Applications); err != nil {
		return Conflict{}, err
	}
	c, err := tx.LockConflict(found.ID)
	if err != nil {
		return Conflict{}, err
	}
	released, err := tx.ShortlistReleased(found.Call)
	switch {
	case err != nil:
		return Conflict{}, err
	case released:
		return Conflict{}, domain.Fail(domain.Conflict, "already_released", domain.Text{
			FR: "La présélection est publiée : les conflits d’intérêts ne changent plus ce qui a été lu.",
			EN: "The shortlist is released: conflicts of interest no longer change what was read.",
		})
	case c.Version != version:
		return Conflict{}, domain.StaleVersion(c.Version)
	}
	return c, nil
}

func checkResolution(state State, reason string) error {
	switch {
	case state != Confirmed && state != Dismissed:
		return domain.InvalidFields([]domain.Field{field("/state", "unknown", "Choisissez de confirmer ou d’écarter le conflit.", "Choose to confirm the conflict or to dismiss it.")})
	case state == Dismissed && reason == "":
		return domain.InvalidFields([]domain.Field{field("/reason", "required",
			"Écarter un conflit se motive : écrivez pourquoi ce n’en est pas un.", "Dismissing a conflict needs a reason: write why it is none.")})
	}
	return nil
}
