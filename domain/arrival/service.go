package arrival

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/host"
)

// Store is the arrivals' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	// Arrivals lists the seats of released teams by challenge then name: of a promotion,
	// or of one dossier; zero ids filter nothing.
	Arrivals(ctx context.Context, of domain.PromotionID, who dossier.ID) ([]Arrival, error)
	BusinessNow(ctx context.Context) (time.Time, error)
}

// Tx is the arrivals' transaction.
type Tx interface {
	audit.Tx
	Now() (time.Time, error)
	// Tick says that a step is done, Untick that it is not; false when it was said already.
	Tick(a Arrival, t Tick, by domain.AccountID, at time.Time) (bool, error)
	Untick(a Arrival, t Tick) (bool, error)
	Disclose([]host.Disclosure) error
}

// Service is what people do to welcome recruits.
type Service struct{ Store Store }

// View is an arrival as its reader sees it, at the instant of reading.
type View struct {
	Arrival
	Side Side
	At   time.Time
}

// List gives the arrivals that the actor may see, without contact nor pay.
func (s Service) List(ctx context.Context, actor access.Actor, of domain.PromotionID, late bool) ([]View, error) {
	if err := access.Check(actor, "listArrivals", access.Facts{}); err != nil {
		return nil, err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return nil, err
	}
	all, err := s.Store.Arrivals(ctx, of, dossier.ID{})
	views := []View{}
	for _, a := range all {
		if access.Allowed(actor, "getArrival", a.Facts()) && (!late || a.Late(now) > 0) {
			views = append(views, View{Arrival: a.withoutContact(), Side: a.SideOf(actor), At: now})
		}
	}
	return views, err
}

// Get gives the sheet of a recruit. A host's reading is written down first.
func (s Service) Get(ctx context.Context, actor access.Actor, who dossier.ID) (View, error) {
	a, err := s.find(ctx, actor, "getArrival", who)
	if err != nil {
		return View{}, err
	}
	v := View{Arrival: a.seenBy(actor), Side: a.SideOf(actor)}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if v.At, err = tx.Now(); err != nil || v.Side != Host {
			return err
		}
		return tx.Disclose([]host.Disclosure{{
			ID: domain.NewID[host.Disclosure](), Dossier: who, Challenge: a.Challenge, Administration: a.Administration,
			By: actor.Account, What: host.Arrival, At: v.At,
		}})
	})
	return v, err
}

func (s Service) find(ctx context.Context, actor access.Actor, op access.Operation, who dossier.ID) (Arrival, error) {
	found, err := s.Store.Arrivals(ctx, domain.PromotionID{}, who)
	if err != nil {
		return Arrival{}, err
	}
	if len(found) == 0 {
		return Arrival{}, domain.Absent()
	}
	return found[0], access.Check(actor, op, found[0].Facts())
}

// Say ticks or unticks a step on the actor's side. It says how things are, whatever
// they were: saying it twice is saying it once.
func (s Service) Say(ctx context.Context, actor access.Actor, who dossier.ID, step Step, done bool) (View, error) {
	a, err := s.find(ctx, actor, "tickArrival", who)
	if err != nil {
		return View{}, err
	}
	if !known(step) {
		return View{}, domain.Absent()
	}
	tick := Tick{step, a.SideOf(actor)}
	var now time.Time
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if now, err = tx.Now(); err != nil {
			return err
		}
		say := func() (bool, error) { return tx.Untick(a, tick) }
		if done {
			say = func() (bool, error) { return tx.Tick(a, tick, actor.Account, now) }
		}
		did, err := say()
		if err != nil || !did {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "tickArrival", Account: actor.Account, ObjectKind: "dossier", ObjectID: who.UUID, Fields: []string{string(step), string(tick.Side)}})
	})
	if err != nil {
		return View{}, err
	}
	if a, err = s.find(ctx, actor, "getArrival", who); err != nil {
		return View{}, err
	}
	return View{Arrival: a.withoutContact(), Side: tick.Side, At: now}, nil
}
