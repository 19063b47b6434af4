package dealing

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/reading"
)

// Store is the persistence of assignments.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// Runs lists the assignments that were applied in a call, the newest first.
	Runs(ctx context.Context, of call.ID) ([]Run, error)
}

// Tx is the transaction of assignments.
type Tx interface {
	audit.Tx
	Now() (time.Time, error)
	// LockWindow keeps everybody else from assigning, scoring, submitting, declaring or
	// releasing meanwhile.
	LockWindow(call.ID, call.WindowName) (call.Window, error)
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	ShortlistReleased(call.ID) (bool, error)
	// Dealt reads the readers and the submitted dossiers of a call.
	Dealt(call.ID) (Scene, error)
	// InsertReadings gives the codes that were free; the others are to be drawn again.
	InsertReadings([]reading.Reading) (map[reading.ID]bool, error)
	DeleteReadings([]reading.ID) error
	RecordAssignment(call.ID, Run, Proposal) error
}

// Service is what the programme team does with assignments.
type Service struct{ Store Store }

// Runs lists the assignments that were applied in a call, the newest first.
func (s Service) Runs(ctx context.Context, actor access.Actor, id call.ID) ([]Run, error) {
	of, err := s.may(ctx, actor, "listAssignments", id)
	if err != nil {
		return nil, err
	}
	return s.Store.Runs(ctx, of.ID)
}

func (s Service) may(ctx context.Context, actor access.Actor, op access.Operation, id call.ID) (call.Call, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return call.Call{}, err
	}
	return of, access.Check(actor, op, of.Facts())
}

// Propose shows what an assignment would do, and writes nothing.
func (s Service) Propose(ctx context.Context, actor access.Actor, id call.ID, o Order) (Proposal, error) {
	of, err := s.may(ctx, actor, "proposeAssignment", id)
	if err != nil {
		return Proposal{}, err
	}
	if o.Seed == "" {
		o.Seed = rand.Text()[:12]
	}
	var p Proposal
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(id, of.Main().Name)
		if err != nil {
			return err
		}
		p, err = planned(tx, of, w, o)
		return err
	})
	return p, err
}

// planned reads the scene and plans, inside a transaction.
func planned(tx Tx, of call.Call, w call.Window, o Order) (Proposal, error) {
	now, err := tx.Now()
	if err != nil {
		return Proposal{}, err
	}
	released, err := tx.ShortlistReleased(of.ID)
	switch {
	case err != nil:
		return Proposal{}, err
	case of.Kind != call.ForCandidates:
		return Proposal{}, wrongKind()
	case released:
		return Proposal{}, alreadyReleased()
	case o.Due != nil && !o.Due.After(now):
		return Proposal{}, pastDue()
	}
	scene, err := tx.Dealt(of.ID)
	if err != nil {
		return Proposal{}, err
	}
	closed := []Dossier{}
	for _, d := range scene.Dossiers {
		if w.State(now, d.Account) == call.Over {
			closed = append(closed, d)
		} else {
			scene.Open++
		}
	}
	scene.Dossiers = closed
	return propose(scene, o, of.ReadingsPerDossier)
}

// Apply carries out the proposal that was shown, and nothing else: where anything changed
// since, it is refused and is to be proposed again.
func (s Service) Apply(ctx context.Context, actor access.Actor, id call.ID, o Order, digest string) (Run, error) {
	of, err := s.may(ctx, actor, "applyAssignment", id)
	if err != nil {
		return Run{}, err
	}
	run := Run{ID: domain.NewID[Run](), Seed: o.Seed, Due: o.Due, By: actor.Account}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.LockWindow(id, of.Main().Name)
		if err != nil {
			return err
		}
		p, err := planned(tx, of, w, o)
		if err != nil {
			return err
		}
		if p.Digest != digest {
			return changed()
		}
		if run.At, err = tx.Now(); err != nil {
			return err
		}
		run.Given, run.Taken, run.Missing = p.Given, p.Taken, p.Cost.Missing
		return carryOut(tx, of, run, p)
	})
	if err != nil {
		return Run{}, err
	}
	runs, err := s.Store.Runs(ctx, id)
	if err != nil || len(runs) == 0 {
		return run, err
	}
	return runs[0], nil
}

func carryOut(tx Tx, of call.Call, run Run, p Proposal) error {
	taken, given := []reading.ID{}, []reading.Reading{}
	for _, line := range p.Lines {
		for _, seat := range line.Seats {
			switch seat.Change {
			case Taken:
				taken = append(taken, seat.id)
			case Given:
				given = append(given, reading.Reading{
					ID: domain.NewReadingID(), Dossier: line.ID, Call: of.ID, Promotion: of.Promotion, Reader: seat.Reader, Version: 1, AssignedAt: run.At,
				})
			}
		}
	}
	if err := tx.DeleteReadings(taken); err != nil {
		return err
	}
	if err := insert(tx, given); err != nil {
		return err
	}
	if err := tx.RecordAssignment(of.ID, run, p); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "applyAssignment", Account: run.By, ObjectKind: "call", ObjectID: of.ID.UUID, Fields: []string{"readings", "seed", "due_at"}})
}

// insert draws codes until each reading has one that is free.
func insert(tx Tx, given []reading.Reading) error {
	for range 12 {
		if len(given) == 0 {
			return nil
		}
		for i := range given {
			given[i].Code = reading.NewCode()
		}
		inserted, err := tx.InsertReadings(given)
		if err != nil {
			return err
		}
		left := []reading.Reading{}
		for _, r := range given {
			if !inserted[r.ID] {
				left = append(left, r)
			}
		}
		given = left
	}
	if len(given) > 0 {
		return noCode()
	}
	return nil
}
