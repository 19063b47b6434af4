package reading

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Filter is which readings are asked for. Without a dossier and unless the whole of
// a call is asked for by its programme team, they are the actor's own.
type Filter struct {
	Call    call.ID    // zero: every call
	Dossier dossier.ID // zero: every dossier
	Mine    bool
	Page    domain.Page
}

// Query is a Filter once rights are applied; zero ids filter nothing.
type Query struct {
	Dossier dossier.ID // its readings, withdrawn or not
	Call    call.ID
	Reader  domain.AccountID
	Calls   []call.ID // with Reader: where they still read
	Page    domain.Page
}

// List is a page of readings. Locked counts those handed in of the whole list, on
// the first page only, as the total does.
type List struct {
	domain.List[Reading]
	Locked *int
}

// List gives the readings the actor may see, those to do first.
func (s Service) List(ctx context.Context, actor access.Actor, f Filter) (List, error) {
	q, err := s.query(ctx, actor, f)
	if err != nil {
		return List{}, err
	}
	list, err := s.Store.Readings(ctx, q)
	if err != nil {
		return List{}, err
	}
	for i, r := range list.Items {
		list.Items[i] = r.shownTo(actor)
	}
	return list, nil
}

func (s Service) query(ctx context.Context, actor access.Actor, f Filter) (Query, error) {
	if !actor.Holds(access.Programme, access.Reader) {
		return mine(actor, f), access.Check(actor, "listReadings", access.Facts{})
	}
	if !f.Dossier.IsZero() {
		d, err := s.Store.Dossier(ctx, f.Dossier)
		if err != nil {
			return Query{}, err
		}
		// Asked as for assigning: a reader who names a dossier learns nothing of it.
		return Query{Dossier: d.ID, Page: f.Page}, access.Check(actor, "createReading", d.Facts())
	}
	if !f.Call.IsZero() && !f.Mine && actor.Holds(access.Programme) {
		of, err := s.Store.Call(ctx, f.Call)
		if err != nil {
			return Query{}, err
		}
		if access.Allowed(actor, "createReading", of.Facts()) {
			return Query{Call: of.ID, Page: f.Page}, nil
		}
	}
	return mine(actor, f), nil
}

// mine is the actor's own readings, where they still hold the role: it is given in
// a call and nowhere else.
func mine(actor access.Actor, f Filter) Query {
	q := Query{Call: f.Call, Reader: actor.Account, Calls: []call.ID{}, Page: f.Page}
	for _, id := range actor.Scopes(access.Call, access.Reader) {
		q.Calls = append(q.Calls, call.ID{UUID: id})
	}
	return q
}
