package team

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
)

// Draft is a run to make.
type Draft struct {
	Policy assembly.Policy
	Name   string
	From   RunID // the run whose input and demands to take over; zero: the input is frozen now
}

// CreateRun freezes the input of a call's assembly, or takes that of another run over, and
// queues the run in the same transaction: whoever withdraws or changes something waits, and
// comes after.
func (s Service) CreateRun(ctx context.Context, actor access.Actor, id call.ID, d Draft) (View, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "createAssembly", of.Facts()); err != nil {
		return View{}, err
	}
	if !slices.Contains(policies, d.Policy) {
		return View{}, unknownPolicy()
	}
	r := Run{ID: domain.NewAssemblyID(), Call: id, Promotion: of.Promotion, Policy: d.Policy, Name: d.Name, From: d.From, State: Queued, CreatedBy: actor.Account}
	if err := s.variant(ctx, &r); err != nil {
		return View{}, err
	}
	if err := s.Store.Atomic(ctx, func(tx Tx) error { return r.queue(tx, of) }); err != nil {
		return View{}, err
	}
	return s.Run(ctx, actor, r.ID)
}

// policies are the methods that a run may follow.
var policies = []assembly.Policy{assembly.PolicyReference, assembly.PolicyFair, assembly.PolicyQuality, assembly.PolicyMixed}

// variant takes over the input of the run that it comes from, and what counts of its
// demands. Their prices are another policy's, and will be found again.
func (s Service) variant(ctx context.Context, r *Run) error {
	if r.From.IsZero() {
		return nil
	}
	base, err := s.Store.Run(ctx, r.From)
	if domain.KindOf(err) == domain.NotFound || err == nil && base.Call != r.Call {
		return unknownRun("/from")
	}
	if err != nil {
		return err
	}
	r.Input, r.InputHash = base.Input, base.InputHash
	for _, i := range counting(base.Overrides) {
		o := base.Overrides[i]
		o.Sequence, o.Price = len(r.Overrides)+1, nil
		r.Overrides = append(r.Overrides, o)
	}
	if r.Policy == assembly.PolicyReference && len(r.Overrides) > 0 {
		return referenceDemands()
	}
	return nil
}

// queue stores the run, and the job that will compute it.
func (r *Run) queue(tx Tx, of call.Call) (err error) {
	if r.From.IsZero() {
		var f frozen
		if f, r.CreatedAt, err = freeze(tx, of, Tx.ShareWindow); err != nil {
			return err
		}
		r.Input = Freeze(f.promotion, f.people, f.offers)
		r.InputHash = r.Input.Hash()
	} else if r.CreatedAt, err = tx.Now(); err != nil {
		return err
	}
	if err := tx.InsertRun(*r); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{
		Operation: "createAssembly", Account: r.CreatedBy, ObjectKind: "assembly", ObjectID: r.ID.UUID, Fields: []string{"input", "policy"},
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
