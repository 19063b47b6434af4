package dossier

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
)

// Snapshot gives one submission with what it said, and the call it was made to, as it
// asked then.
func (s Service) Snapshot(ctx context.Context, actor access.Actor, id ID, which domain.ID[Snapshot]) (Snapshot, call.Call, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return Snapshot{}, call.Call{}, err
	}
	if err := access.Check(actor, "getSnapshot", d.Facts()); err != nil {
		return Snapshot{}, call.Call{}, err
	}
	i := slices.IndexFunc(d.Snapshots, func(n Snapshot) bool { return n.ID == which })
	if i < 0 {
		return Snapshot{}, call.Call{}, domain.Absent()
	}
	of, err := s.Store.Call(ctx, d.Call)
	if err != nil {
		return Snapshot{}, call.Call{}, err
	}
	of, err = d.Snapshots[i].Asked(ctx, s.Store, of)
	return d.Snapshots[i], of, err
}

// Restore puts the draft back to the last snapshot: the way out for who changed a
// submitted dossier and changed their mind. A draft that says the same stays as it is.
func (s Service) Restore(ctx context.Context, actor access.Actor, id ID, version int64) (View, error) {
	return s.write(ctx, actor, "restoreDraft", id, func(tx Tx, d Dossier, _ call.Call, now time.Time) (Dossier, error) {
		if d.Version != version {
			return d, domain.StaleVersion(d.Version)
		}
		last, submitted := d.Last()
		if !submitted {
			return d, domain.Fail(domain.Conflict, "wrong_state", domain.Text{
				FR: "Vous n’avez encore rien déposé : il n’y a pas de version à reprendre.",
				EN: "You have submitted nothing yet: there is no version to go back to.",
			})
		}
		if !d.UnsentChanges() {
			return d, nil
		}
		d.Draft, d.Version, d.SavedAt = last.Content, d.Version+1, now
		if err := tx.UpdateDraft(d, now); err != nil {
			return d, err
		}
		return d, tx.Audit(audit.Entry{Operation: "restoreDraft", Account: actor.Account, ObjectKind: "dossier", ObjectID: id.UUID, Fields: []string{"draft"}})
	})
}
