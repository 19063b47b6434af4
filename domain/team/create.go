package team

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
)

// CreateRun freezes the input of a call's assembly and runs the engine on it, in one
// transaction: whoever withdraws or changes something waits, and comes after. The
// engine is a pure function that takes milliseconds at the size of a promotion, and ends with
// the request.
func (s Service) CreateRun(ctx context.Context, actor access.Actor, id call.ID, policy assembly.Policy) (View, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "createAssembly", of.Facts()); err != nil {
		return View{}, err
	}
	if !slices.Contains(policies, policy) {
		return View{}, unknownPolicy()
	}
	r := Run{ID: domain.NewAssemblyID(), Call: id, Promotion: of.Promotion, Policy: policy, CreatedBy: actor.Account}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		f, now, err := freeze(tx, of, Tx.ShareWindow)
		if err != nil {
			return err
		}
		r.CreatedAt = now
		return r.compute(ctx, tx, f)
	})
	if err != nil {
		return View{}, err
	}
	return s.Run(ctx, actor, r.ID)
}

// policies are the methods that a run may follow.
var policies = []assembly.Policy{assembly.PolicyReference, assembly.PolicyFair, assembly.PolicyQuality, assembly.PolicyMixed}

// assembled runs the engine on an instance.
func assembled(ctx context.Context, in assembly.Instance, policy assembly.Policy) (assembly.Result, error) {
	if policy == assembly.PolicyReference {
		return assembly.Reference(in)
	}
	return optimum.Solve(ctx, in, policy)
}

// compute runs the engine on what the locks hold still, has the checker judge what it gave,
// and stores the run.
func (r *Run) compute(ctx context.Context, tx Tx, f frozen) (err error) {
	r.Input = Freeze(f.promotion.Places, f.people, f.offers)
	r.InputHash = r.Input.Hash()
	if r.Result, err = assembled(ctx, r.Input.Instance, r.Policy); err != nil {
		return fmt.Errorf("assembling teams: %w", err)
	}
	if err := r.Verify(); err != nil {
		return err
	}
	if err := tx.InsertRun(*r); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{
		Operation: "createAssembly", Account: r.CreatedBy, ObjectKind: "assembly", ObjectID: r.ID.UUID, Fields: []string{"input", "result"},
	})
}

// freeze takes the locks, then the instant, then asks whether teams may be made.
func freeze(tx Tx, of call.Call, window func(Tx, call.ID, call.WindowName) (call.Window, error)) (f frozen, now time.Time, err error) {
	if of.Kind != call.ForCandidates || !of.HasWishes() {
		return f, now, noTeams()
	}
	f.call = of
	if err := tx.ShareCall(of.ID); err != nil {
		return f, now, err
	}
	if f.wishes, err = window(tx, of.ID, of.WishesWindow().Name); err != nil {
		return f, now, err
	}
	if f.shortlist, err = tx.ShareShortlist(of.ID); err != nil {
		return f, now, err
	}
	if err := f.read(tx); err != nil {
		return f, now, err
	}
	if now, err = tx.Now(); err != nil {
		return f, now, err
	}
	if missing := f.missing(now); len(missing) > 0 {
		return f, now, notReady(missing)
	}
	return f, now, nil
}

func (f *frozen) read(tx Tx) (err error) {
	if f.people, err = tx.SharePeople(f.call.ID); err != nil {
		return err
	}
	if f.offers, err = tx.ShareOffers(f.call.Promotion); err != nil {
		return err
	}
	f.promotion, err = tx.SharePromotion(f.call.Promotion)
	return err
}
