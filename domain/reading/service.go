package reading

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/anonymity"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the readings' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Reading(ctx context.Context, id ID) (Reading, error)
	Readings(ctx context.Context, q Query) (List, error)
	Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// Untold lists the readers with assignments they were not told of, and since when.
	Untold(ctx context.Context) (map[domain.AccountID]time.Time, error)
	BusinessNow(ctx context.Context) (time.Time, error)
	// ShownAddenda reads the addenda of a dossier that readers may see, oldest first.
	ShownAddenda(ctx context.Context, id dossier.ID) ([]string, error)
	// Anonymity reads what the programme team did before the dossier is read.
	Anonymity(ctx context.Context, id dossier.ID) (anonymity.Done, error)
	dossier.Forms
}

// Tx is the readings' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	// ShareWindow keeps the shortlist from being released meanwhile: a release takes
	// the window FOR UPDATE.
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	LockDossier(dossier.ID) (dossier.Dossier, error)
	ShortlistReleased(call.ID) (bool, error)
	// Person finds an account with its grants in force; NotFound when there is none.
	Person(domain.AccountID) (Person, error)
	// InsertReading answers false when the code is taken, already_granted when the
	// reader has the dossier already.
	InsertReading(Reading) (bool, error)
	LockReading(ID) (Reading, error)
	// SaveMarks writes the marks and the dates, and counts one version more.
	SaveMarks(Reading) error
	// LockMarks hands the marks in with their sum and count, and counts one version more.
	LockMarks(r Reading, sum, count int) error
	DeleteReading(ID) error
	// MarkTold notes a reader's untold assignments as told and counts those still to
	// read; another process that tells them meanwhile leaves none.
	MarkTold(domain.AccountID, time.Time) (int, error)
}

// Person is somebody who may be given readings.
type Person struct {
	Account  domain.AccountID
	Name     string
	Address  string
	Language string
	Grants   []access.Grant
}

// Service is what people do with readings.
type Service struct{ Store Store }

// View is a reading with the anonymised dossier. To a reader the dossier's id is
// the zero one.
type View struct {
	Reading Reading
	Dossier Anonymous
}

// Get gives one reading.
func (s Service) Get(ctx context.Context, actor access.Actor, id ID) (View, error) {
	r, err := s.Store.Reading(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getReading", r.Facts(actor)); err != nil {
		return View{}, err
	}
	return s.view(ctx, actor, r)
}

func (s Service) view(ctx context.Context, actor access.Actor, r Reading) (View, error) {
	of, err := s.Store.Call(ctx, r.Call)
	if err != nil {
		return View{}, err
	}
	d, err := s.Store.Dossier(ctx, r.Dossier)
	if err != nil {
		return View{}, err
	}
	last, submitted := d.Last()
	if !submitted {
		return View{}, domain.Absent()
	}
	if of, err = last.Asked(ctx, s.Store, of); err != nil {
		return View{}, err
	}
	done, err := s.Store.Anonymity(ctx, r.Dossier)
	if err != nil {
		return View{}, err
	}
	v := View{Reading: r.shownTo(actor), Dossier: Anonymise(done.ForReaders(d, of), of)}
	v.Dossier.Addenda, err = s.Store.ShownAddenda(ctx, r.Dossier)
	return v, err
}

// Save replaces the marks, if nobody saved and the candidate did not submit again
// since version.
func (s Service) Save(ctx context.Context, actor access.Actor, id ID, version int64, m Marks) (View, error) {
	return s.write(ctx, actor, "putReading", id, version, func(tx Tx, r Reading, of call.Call, now time.Time) error {
		if err := domain.InvalidFields(m.Check(of.Rubric)); err != nil {
			return err
		}
		r.Marks = m
		if r.StartedAt == nil {
			r.StartedAt = &now
		}
		if err := tx.SaveMarks(r); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "putReading", Account: actor.Account, ObjectKind: "reading", ObjectID: id.UUID, Fields: []string{"scores", "comments", "comment"}})
	})
}

// Lock hands the complete marks in; they no longer change.
func (s Service) Lock(ctx context.Context, actor access.Actor, id ID, version int64) (View, error) {
	return s.write(ctx, actor, "lockReading", id, version, func(tx Tx, r Reading, of call.Call, now time.Time) error {
		if missing := r.Missing(of.Rubric); len(missing) > 0 {
			return incomplete(missing)
		}
		r.LockedAt = &now
		sum, count := r.Total(of.Rubric)
		if err := tx.LockMarks(r, sum, count); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "lockReading", Account: actor.Account, ObjectKind: "reading", ObjectID: id.UUID, Fields: []string{"locked_at", "score_sum", "score_count"}})
	})
}

// write runs a reader's change under the locks it needs: the window for share (a
// release waits), the dossier (a new submission waits: what is scored is what was
// shown), the reading, then the instant.
func (s Service) write(ctx context.Context, actor access.Actor, op access.Operation, id ID, version int64, change func(Tx, Reading, call.Call, time.Time) error) (View, error) {
	found, err := s.Store.Reading(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, op, found.Facts(actor)); err != nil {
		return View{}, err
	}
	of, err := s.Store.Call(ctx, found.Call)
	if err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if _, err := tx.ShareWindow(found.Call, call.Applications); err != nil {
			return err
		}
		if _, err := tx.LockDossier(found.Dossier); err != nil {
			return err
		}
		r, err := tx.LockReading(id)
		if err != nil {
			return err
		}
		if err := writable(tx, actor, op, r, version); err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		return change(tx, r, of, now)
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, id)
}

// writable asks again under the locks what may have changed since the reading was
// found: the dossier's withdrawal, the release, the lock, the version.
func writable(tx Tx, actor access.Actor, op access.Operation, r Reading, version int64) error {
	if err := access.Check(actor, op, r.Facts(actor)); err != nil {
		return err
	}
	released, err := tx.ShortlistReleased(r.Call)
	switch {
	case err != nil:
		return err
	case released:
		return alreadyReleased()
	case r.State() == Locked:
		return locked()
	case r.Version != version:
		return domain.StaleVersion(r.Version)
	}
	return nil
}
