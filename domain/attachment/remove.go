package attachment

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Remove takes a file out of the draft and answers the dossier's new version. What a
// snapshot names stays: it was submitted.
func (s Service) Remove(ctx context.Context, actor access.Actor, id ID) (int64, error) {
	a, d, err := s.find(ctx, actor, "deleteAttachment", id)
	if err != nil {
		return 0, err
	}
	of, err := s.Store.Call(ctx, d.Call)
	if err != nil {
		return 0, err
	}
	if !a.Supplement.IsZero() {
		return d.Version, s.removeBeside(ctx, actor, a, of)
	}
	submitted := false
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		var now time.Time
		if d, now, err = lock(tx, a.Dossier, of); err != nil {
			return err
		}
		draft, there := without(d.Draft, a.Question, id)
		if !there {
			return domain.Absent()
		}
		submitted = slices.ContainsFunc(d.Snapshots, func(n dossier.Snapshot) bool { return names(n.Content, id) })
		d.Draft, d.Version = draft, d.Version+1
		if err := tx.UpdateDraft(d, now); err != nil {
			return err
		}
		if !submitted {
			if err := tx.DeleteAttachment(id); err != nil {
				return err
			}
		}
		return tx.Audit(audit.Entry{
			Operation: "deleteAttachment", Account: actor.Account, ObjectKind: "dossier", ObjectID: d.ID.UUID, Fields: []string{"files/" + a.Question},
		})
	})
	if err == nil && !submitted {
		s.removed(ctx, a.Key)
	}
	return d.Version, err
}

// removed forgets the bytes of a file that a row named.
func (s Service) removed(ctx context.Context, key string) {
	if !s.KeepBytes {
		s.forget(ctx, key)
	}
}

// sweepAfter is the age from which bytes that no row names were surely abandoned: no
// sending lasts that long.
const sweepAfter = 24 * time.Hour

// Sweep removes the bytes of sendings that were cut between the file store and the
// database, and of files removed while the store did not answer.
func (s Service) Sweep(ctx context.Context, machineNow time.Time) error {
	return s.Files.Older(ctx, machineNow.Add(-sweepAfter), func(keys []string) error {
		known, err := s.Store.KnownKeys(ctx, keys)
		if err != nil {
			return err
		}
		for _, key := range keys {
			if !known[key] {
				if err := s.Files.Remove(ctx, key); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
