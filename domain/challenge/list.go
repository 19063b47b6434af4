package challenge

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// Filter is what a reader asks to see.
type Filter struct {
	Call   *call.ID // or every call
	Status Status   // as the reader is told it; every status when empty
	Mine   bool     // only those of the actor's administrations
}

// Listing is the challenges that a reader may see and, while a reveal is to come,
// how many are being prepared and when they appear.
type Listing struct {
	Items     []View
	Prepared  *int
	VisibleAt *time.Time
}

// List gives the challenges that the actor may see, by name: the public those that
// are revealed, a host its administration's as well, the committee all.
func (s Service) List(ctx context.Context, actor access.Actor, f Filter) (Listing, error) {
	all, err := s.Store.Challenges(ctx, Query{Call: f.Call, PublishedOnly: !seesUnpublished(actor)})
	if err != nil {
		return Listing{}, err
	}
	reveal, err := s.Store.NextReveal(ctx, f.Call)
	if err != nil {
		return Listing{}, err
	}
	admitted, err := s.admissions(ctx, actor)
	if err != nil {
		return Listing{}, err
	}
	l := Listing{Items: []View{}}
	for _, c := range all {
		if v, shown := listed(actor, c, f, c.factsFor(reveal.Now, admitted)); shown {
			l.Items = append(l.Items, v)
		}
	}
	if reveal.At != nil {
		l.Prepared, l.VisibleAt = &reveal.Prepared, reveal.At
	}
	return l, nil
}

// seesUnpublished tells whether some challenge that is not published may concern the
// actor; the table decides which.
func seesUnpublished(actor access.Actor) bool {
	return actor.Holds(access.Table["getChallenge"].Roles...)
}

func listed(actor access.Actor, c Challenge, f Filter, facts access.Facts) (View, bool) {
	if !access.Allowed(actor, "getChallenge", facts) || f.Mine && !actor.Has(mineOnly(facts), hosts...) {
		return View{}, false
	}
	v := viewFor(actor, c)
	return v, f.Status == "" || v.Status() == f.Status
}

// mineOnly keeps of the facts the administration, so that no wider role counts.
func mineOnly(f access.Facts) access.Facts {
	return access.Facts{Administration: f.Administration}
}
