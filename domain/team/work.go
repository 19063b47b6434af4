package team

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/audit"
)

// ErrHeld says that somebody else computes the run at this moment.
var ErrHeld = errors.New("the run is being computed")

// Compute does the work of a queued run; nothing when it was done or stopped. The claim
// lives in a transaction that stays open for as long as the engine works: whoever dies
// lets go of it, and two never store a result.
func (s Service) Compute(ctx context.Context, id RunID) error {
	var fault error // of the engine: stored as the run's outcome, and told to the log
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		if held, err := tx.Claim(id); err != nil || !held {
			return errors.Join(err, unless(held, ErrHeld))
		}
		r, err := s.Store.Run(ctx, id)
		if err != nil || !r.unfinished() {
			return err
		}
		labels, err := s.labels(ctx, []Run{r})
		if err != nil {
			return err
		}
		if fault, err = s.watch(ctx, &r, r.Input.engine(labels)); err != nil {
			return err
		}
		return r.finish(tx)
	})
	return errors.Join(err, fault)
}

func unless(done bool, err error) error {
	if done {
		return nil
	}
	return err
}

func (r Run) unfinished() bool { return r.State == Queued || r.State == Running }

// beat is how often the portal hears how far a run is, and the run whether it is stopped.
const beat = 200 * time.Millisecond

// watch computes a run while it tells how far it is, and stops when nobody wants it any
// more. What the engine refuses is the run's outcome.
func (s Service) watch(ctx context.Context, r *Run, e optimum.Engine) (fault, err error) {
	wanted, err := s.Store.Tell(ctx, r.ID, optimum.Progress{})
	if err != nil || !wanted {
		return nil, err
	}
	var now atomic.Pointer[optimum.Progress]
	e.Tell = func(p optimum.Progress) { now.Store(&p) }
	work, stop := context.WithCancel(ctx)
	defer stop()
	done := make(chan error, 1)
	go func() { done <- r.compute(work, e) }()
	ticks := time.NewTicker(beat)
	defer ticks.Stop()
	for {
		select {
		case err := <-done:
			return r.outcome(err), ctx.Err()
		case <-ticks.C:
			if p := now.Load(); p != nil {
				if wanted, err := s.Store.Tell(ctx, r.ID, *p); err == nil && !wanted {
					stop()
				}
			}
		}
	}
}

// outcome notes how a computation ended, and gives what was nobody's doing.
func (r *Run) outcome(err error) (fault error) {
	var refused *domain.Error
	switch {
	case err == nil:
		r.State, r.Failure = Proposed, domain.Text{}
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		r.State = Cancelled
	case errors.As(err, &refused):
		r.State, r.Failure = Failed, whole(refused)
	default:
		r.State, r.Failure = Failed, domain.Text{
			FR: "Le calcul a échoué : ce n’est pas dû à vos données. L’équipe technique en trouvera la cause dans le journal.",
			EN: "The run failed: this is not due to your data. The technical team will find the cause in the log.",
		}
		return err
	}
	return nil
}

// whole joins the text of a refusal and of its fields.
func whole(e *domain.Error) domain.Text {
	t := e.Text
	for _, f := range e.Fields {
		t.FR, t.EN = t.FR+" "+f.Message.FR, t.EN+" "+f.Message.EN
	}
	return t
}

// finish stores the outcome, unless the run was stopped meanwhile.
func (r Run) finish(tx Tx) error {
	now, err := tx.LockRun(r.ID)
	if err != nil || !now.unfinished() {
		return err
	}
	return tx.SaveRun(r)
}

// Cancel stops a run that has not ended.
func (s Service) Cancel(ctx context.Context, actor access.Actor, id RunID) (View, error) {
	found, err := s.Store.Run(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "cancelAssembly", found.Facts()); err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		r, err := tx.LockRun(id)
		if err != nil {
			return err
		}
		if !r.unfinished() {
			return notProposed(r.State)
		}
		r.State = Cancelled
		if err := tx.SaveRun(r); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{
			Operation: "cancelAssembly", Account: actor.Account, ObjectKind: "assembly", ObjectID: id.UUID, Fields: []string{"state"},
		})
	})
	if err != nil {
		return View{}, err
	}
	return s.Run(ctx, actor, id)
}
