package readership

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the persistence of readerships.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// Readership reads what somebody said in a call; Blank when nothing.
	Readership(ctx context.Context, of call.ID, who domain.AccountID) (Readership, error)
	Declared(ctx context.Context, of call.ID, who domain.AccountID) ([]conflict.Declaration, error)
	// Readers lists those who read in a call, and those who left and still hold readings.
	Readers(ctx context.Context, of call.ID) ([]Line, error)
	// Progress counts somebody's readings in a call, and those handed in.
	Progress(ctx context.Context, of call.ID, who domain.AccountID) (assigned, locked int, err error)
	// Terms lists the terms to come of calls whose shortlist is not released.
	Terms(ctx context.Context) ([]Term, error)
	// Late lists who has readings left in a call, and was not told at this mark.
	Late(ctx context.Context, t Term, mark int) ([]Late, error)
	BusinessNow(ctx context.Context) (time.Time, error)
	// Due is by when the readings of a call are to be done; nil when nobody said.
	Due(ctx context.Context, of call.ID) (*time.Time, error)
}

// Tx is the transaction of readerships.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	// LockReadership locks what somebody said in a call, making the row where there is none.
	LockReadership(of call.ID, who domain.AccountID) (Readership, error)
	PutReadership(of call.ID, who domain.AccountID, r Readership) error
	// InsertReaderReminder answers false when somebody was told at this mark already.
	InsertReaderReminder(t Term, mark int, who domain.AccountID, at time.Time) (bool, error)
	// LateReader reads a reader with what they have left; nothing for who left.
	LateReader(of call.ID, who domain.AccountID) (Late, error)
	// HoldsRole tells whether somebody reads in the call.
	HoldsRole(who domain.AccountID, f access.Facts, roles ...access.Role) (bool, error)
}

// Service is what people do about their readership.
type Service struct{ Store Store }

// Mine gives what the actor said in a call, with all that their first visit shows.
func (s Service) Mine(ctx context.Context, actor access.Actor, id call.ID) (View, error) {
	of, err := s.may(ctx, actor, "getReadership", id)
	if err != nil {
		return View{}, err
	}
	return s.view(ctx, actor, of)
}

// Summary is one call in which somebody reads or judges.
type Summary struct {
	View
	Assigned int
	Locked   int
}

// All lists the calls in which the actor reads or judges, the newest first.
func (s Service) All(ctx context.Context, actor access.Actor) ([]Summary, error) {
	if err := access.Check(actor, "listReaderships", access.Facts{}); err != nil {
		return nil, err
	}
	ids := actor.Scopes(access.Call, access.Reader, access.Juror)
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return strings.Compare(b.String(), a.String()) })
	list := []Summary{}
	for _, id := range slices.Compact(ids) {
		v, err := s.Mine(ctx, actor, call.ID{UUID: id})
		if err != nil {
			return nil, err
		}
		one := Summary{View: v}
		if one.Assigned, one.Locked, err = s.Store.Progress(ctx, v.Call.ID, actor.Account); err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

func (s Service) may(ctx context.Context, actor access.Actor, op access.Operation, id call.ID) (call.Call, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return call.Call{}, err
	}
	return of, access.Check(actor, op, of.Facts())
}

func (s Service) view(ctx context.Context, actor access.Actor, of call.Call) (View, error) {
	r, err := s.Store.Readership(ctx, of.ID, actor.Account)
	if err != nil {
		return View{}, err
	}
	v := View{Readership: r, Call: of, Charter: charter, Reads: actor.Has(of.Facts(), access.Reader)}
	for i, p := range practices {
		h := Rehearsal{Practice: p, Scores: r.Scores[i+1]}
		if h.Scores != nil {
			h.Key = p.keyed(of.Rubric)
		}
		v.Rehearsals = append(v.Rehearsals, h)
	}
	if v.Declarations, err = s.Store.Declared(ctx, of.ID, actor.Account); err != nil {
		return View{}, err
	}
	v.Due, err = s.Store.Due(ctx, of.ID)
	return v, err
}

// write runs a change of the actor's own readership.
func (s Service) write(ctx context.Context, actor access.Actor, op access.Operation, id call.ID, fields []string, change func(call.Call, Readership, time.Time) (Readership, error)) (View, error) {
	of, err := s.may(ctx, actor, op, id)
	if err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		return put(tx, of, actor.Account, actor.Account, op, fields, change)
	})
	if err != nil {
		return View{}, err
	}
	return s.view(ctx, actor, of)
}

func put(tx Tx, of call.Call, by, who domain.AccountID, op access.Operation, fields []string, change func(call.Call, Readership, time.Time) (Readership, error)) error {
	was, err := tx.LockReadership(of.ID, who)
	if err != nil {
		return err
	}
	now, err := tx.Now()
	if err != nil {
		return err
	}
	r, err := change(of, was, now)
	if err != nil {
		return err
	}
	r.Version++
	if err := tx.PutReadership(of.ID, who, r); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: string(op), Account: by, ObjectKind: "account", ObjectID: who.UUID, Fields: fields})
}
