package team

import (
	"context"
	"errors"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/audit"
)

// patience is how long whoever demands something waits for the engine; what takes longer
// goes on in the background.
const patience = time.Second

// longestMotive is in characters.
const longestMotive = 500

// Demand adds one rule to a run at the version read, with a motive, and assembles again.
func (s Service) Demand(ctx context.Context, actor access.Actor, id RunID, version int64, rule Rule, motive string) (View, error) {
	return s.act(ctx, actor, "createOverride", id, version, func(r *Run, l Labels) error {
		motive = strings.TrimSpace(motive)
		if n := utf8.RuneCountInString(motive); n == 0 || n > longestMotive {
			return motiveNeeded()
		}
		if r.State != Proposed {
			return notProposed(r.State)
		}
		if err := r.check(rule, l); err != nil {
			return err
		}
		r.Overrides = append(r.Overrides, Override{
			Sequence: len(r.Overrides) + 1, Rule: rule, Motive: motive, CreatedBy: actor.Account,
		})
		return nil
	})
}

// Undo takes the last rule back that was not yet, and assembles again.
func (s Service) Undo(ctx context.Context, actor access.Actor, id RunID, version int64) (View, error) {
	return s.act(ctx, actor, "undoOverride", id, version, func(r *Run, _ Labels) error {
		if r.unfinished() {
			return notProposed(r.State)
		}
		for i := len(r.Overrides) - 1; i >= 0; i-- {
			if o := &r.Overrides[i]; o.UndoneAt == nil {
				o.UndoneAt, o.UndoneBy, r.Result = &time.Time{}, actor.Account, assembly.Result{}
				return nil
			}
		}
		return nothingToUndo()
	})
}

// act changes what is demanded of a run. The engine works before the transaction, on the
// version that the actor read; the transaction holds that nobody acted in between.
func (s Service) act(
	ctx context.Context, actor access.Actor, op access.Operation, id RunID, version int64, change func(*Run, Labels) error,
) (View, error) {
	r, err := s.Store.Run(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, op, r.Facts()); err != nil {
		return View{}, err
	}
	labels, err := s.labels(ctx, []Run{r})
	if err != nil {
		return View{}, err
	}
	if err := r.open(version); err != nil {
		return View{}, err
	}
	if err := change(&r, labels); err != nil {
		return View{}, err
	}
	if err := r.again(ctx, labels); err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error { return r.save(tx, actor.Account, op, version) })
	if err != nil {
		return View{}, err
	}
	return s.Run(ctx, actor, id)
}

// open tells whether something may be demanded of the run at the version read.
func (r Run) open(version int64) error {
	if r.ReleasedAt != nil {
		return alreadyReleased()
	}
	if r.Revision != version {
		return domain.StaleVersion(r.Revision)
	}
	return nil
}

// again computes the run now, or leaves it to the queue when that takes long.
func (r *Run) again(ctx context.Context, l Labels) error {
	short, stop := context.WithTimeout(ctx, patience)
	defer stop()
	next := *r
	next.Overrides = append([]Override{}, r.Overrides...)
	err := next.compute(short, r.Input.engine(l))
	switch {
	case err == nil:
		*r = next
		r.State, r.Failure = Proposed, domain.Text{}
	case errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil:
		r.State, r.Failure = Queued, domain.Text{}
	default:
		return refusal(err)
	}
	return nil
}

// refusal tells what the engine cannot do.
func refusal(err error) error {
	var refused *domain.Error
	if errors.As(err, &refused) && refused.Code == "contradiction" {
		return contradiction(whole(refused))
	}
	return err
}

// stamp gives its instant to what was just demanded or undone.
func (r Run) stamp(at time.Time) {
	for i := range r.Overrides {
		o := &r.Overrides[i]
		if o.CreatedAt.IsZero() {
			o.CreatedAt = at
		}
		if o.UndoneAt != nil && o.UndoneAt.IsZero() {
			o.UndoneAt = &at
		}
	}
}

// save writes the run when it still is as it was read.
func (r Run) save(tx Tx, by domain.AccountID, op access.Operation, version int64) error {
	now, err := tx.LockRun(r.ID)
	if err != nil {
		return err
	}
	if err := now.open(version); err != nil {
		return err
	}
	at, err := tx.Now()
	if err != nil {
		return err
	}
	r.stamp(at)
	r.Revision++
	if err := tx.SaveRun(r); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{
		Operation: string(op), Account: by, ObjectKind: "assembly", ObjectID: r.ID.UUID, Fields: []string{"overrides", "result"},
	})
}
