package administration

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
)

// Merge makes a duplicate one with the body that stays: its challenges, roles and
// waiting invitations go there. It leaves the directory but not its address, which says
// where to go; roles that end keep their dates. Doing it again changes nothing.
func (s Service) Merge(ctx context.Context, actor access.Actor, from, into ID) (Administration, error) {
	var stays Administration
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		goes, err := s.pair(tx, from, into, &stays)
		if err != nil {
			return err
		}
		if err := access.Check(actor, "mergeAdministration", goes.Facts()); err != nil {
			return err
		}
		if goes.Status == Merged && goes.MergedInto == into {
			return nil
		}
		if err := mergeable(goes, stays); err != nil {
			return err
		}
		return merge(tx, actor.Account, goes, stays)
	})
	return stays, err
}

// pair locks two bodies in the order of their ids, so that two merges never wait for
// each other.
func (s Service) pair(tx Tx, from, into ID, stays *Administration) (goes Administration, err error) {
	first, second := from, into
	if into.String() < from.String() {
		first, second = into, from
	}
	found := map[ID]Administration{}
	for _, id := range []ID{first, second} {
		a, err := tx.LockAdministration(id)
		if domain.KindOf(err) == domain.NotFound && id == into && id != from {
			return goes, domain.InvalidFields([]domain.Field{fault("/into", "unknown", "Cette administration n’existe pas. Choisissez-la dans l’annuaire.", "This administration does not exist. Choose it in the directory.")})
		}
		if err != nil {
			return goes, err
		}
		found[id] = a
	}
	*stays = found[into]
	return found[from], nil
}

func mergeable(goes, stays Administration) error {
	switch {
	case goes.ID == stays.ID:
		return domain.InvalidFields([]domain.Field{fault("/into", "same", "Choisissez une autre administration que celle-ci.", "Choose another administration than this one.")})
	case goes.Status == Merged:
		return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
			FR: "Cette administration est déjà fusionnée dans une autre.", EN: "This administration is already merged into another.",
		})
	case stays.Status != Validated:
		return domain.InvalidFields([]domain.Field{fault("/into", "not_validated",
			"Celle qui reste doit être validée, et n’être fusionnée dans aucune autre.", "The one that stays must be validated, and merged into no other.")})
	}
	return nil
}

func merge(tx Tx, by domain.AccountID, goes, stays Administration) error {
	goes.Status, goes.StatusReason, goes.MergedInto, goes.Version = Merged, "", stays.ID, goes.Version+1
	if err := tx.UpdateAdministration(goes); err != nil {
		return err
	}
	moved, err := tx.MoveChallenges(goes.ID, stays.ID)
	if err != nil {
		return err
	}
	for _, c := range moved {
		if err := tx.Audit(audit.Entry{Operation: "mergeAdministration", Account: by, ObjectKind: "challenge", ObjectID: c.UUID, Fields: []string{"administration"}}); err != nil {
			return err
		}
	}
	if err := tx.MoveRoles(goes.ID, stays.ID); err != nil {
		return err
	}
	for _, a := range []Administration{goes, stays} {
		if err := tx.Audit(audit.Entry{Operation: "mergeAdministration", Account: by, ObjectKind: "administration", ObjectID: a.ID.UUID, Fields: []string{"merged_into", "challenges", "roles"}}); err != nil {
			return err
		}
	}
	return nil
}
