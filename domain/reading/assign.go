package reading

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Assign gives a dossier to a reader, by hand.
func (s Service) Assign(ctx context.Context, actor access.Actor, id dossier.ID, reader domain.AccountID) (View, error) {
	found, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "createReading", found.Facts()); err != nil {
		return View{}, err
	}
	var r Reading
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		d, now, err := readable(tx, found)
		if err != nil {
			return err
		}
		if err := eligible(tx, d, reader); err != nil {
			return err
		}
		r = Reading{
			ID: domain.NewReadingID(), Dossier: d.ID, Call: d.Call, Promotion: d.Promotion, Reader: reader, Version: 1, AssignedAt: now,
		}
		return assign(tx, actor.Account, r)
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, r.ID)
}

// readable locks the dossier and checks that it can be read: submitted, not
// withdrawn, its author's time over, and the shortlist still to be released.
func readable(tx Tx, found dossier.Dossier) (dossier.Dossier, time.Time, error) {
	w, err := tx.ShareWindow(found.Call, call.Applications)
	if err != nil {
		return dossier.Dossier{}, time.Time{}, err
	}
	d, err := tx.LockDossier(found.ID)
	if err != nil {
		return dossier.Dossier{}, time.Time{}, err
	}
	now, err := tx.Now()
	if err != nil {
		return dossier.Dossier{}, time.Time{}, err
	}
	released, err := tx.ShortlistReleased(found.Call)
	if err != nil {
		return dossier.Dossier{}, time.Time{}, err
	}
	_, submitted := d.Last()
	switch {
	case d.WithdrawnAt != nil:
		err = withdrawn()
	case !submitted:
		err = notSubmitted()
	case w.State(now, d.Account) != call.Over:
		err = stillOpen()
	case released:
		err = alreadyReleased()
	}
	return d, now, err
}

// eligible finds the reader and checks that they read in this call, and that it is
// not their own dossier.
func eligible(tx Tx, d dossier.Dossier, reader domain.AccountID) error {
	if reader == d.Account {
		return ownDossier()
	}
	person, err := tx.Person(reader)
	if domain.KindOf(err) == domain.NotFound {
		return notReader()
	}
	if err != nil {
		return err
	}
	held := access.Actor{Account: person.Account, Grants: person.Grants}
	if !held.Has(access.Facts{Call: d.Call, Promotion: d.Promotion}, access.Reader) {
		return notReader()
	}
	return nil
}

// assign writes an assignment. Its reader is told of it with those that follow: see TellReaders.
func assign(tx Tx, by domain.AccountID, r Reading) error {
	if err := insert(tx, r); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "createReading", Account: by, ObjectKind: "reading", ObjectID: r.ID.UUID, Fields: []string{"dossier", "reader"}})
}

// insert draws codes until one is free: in three thousand readings, one draw in
// three hundred is taken.
func insert(tx Tx, r Reading) error {
	for range 8 {
		r.Code = NewCode()
		inserted, err := tx.InsertReading(r)
		if err != nil || inserted {
			return err
		}
	}
	return noCode()
}

// Unassign takes an assignment back, while its scores are not handed in.
func (s Service) Unassign(ctx context.Context, actor access.Actor, id ID) error {
	found, err := s.Store.Reading(ctx, id)
	if err != nil {
		return err
	}
	if err := access.Check(actor, "deleteReading", found.Facts(actor)); err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error {
		r, err := tx.LockReading(id)
		if err != nil {
			return err
		}
		if r.State() == Locked {
			return locked()
		}
		if err := tx.DeleteReading(id); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "deleteReading", Account: actor.Account, ObjectKind: "reading", ObjectID: id.UUID})
	})
}
