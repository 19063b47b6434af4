package readership

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// Pledge accepts the charter. Accepting it twice keeps the first date.
func (s Service) Pledge(ctx context.Context, actor access.Actor, id call.ID, version int) (View, error) {
	return s.write(ctx, actor, "acceptCharter", id, []string{"charter"}, func(_ call.Call, r Readership, now time.Time) (Readership, error) {
		if version != charter.Version {
			return r, domain.Fail(domain.Conflict, "wrong_state", domain.Text{
				FR: "La charte a changé depuis que cette page est ouverte. Relisez-la, puis acceptez-la.",
				EN: "The charter changed since this page was opened. Read it again, then accept it.",
			})
		}
		if r.PledgedAt == nil {
			r.Charter, r.PledgedAt = version, &now
		}
		return r, nil
	})
}

// Offer says how much the actor reads and what, if nobody said otherwise since version.
func (s Service) Offer(ctx context.Context, actor access.Actor, id call.ID, version int64, o Offer) (View, error) {
	return s.write(ctx, actor, "putReadership", id, offered, offering(version, o))
}

var offered = []string{"available", "capacity", "tracks"}

func offering(version int64, o Offer) func(call.Call, Readership, time.Time) (Readership, error) {
	return func(of call.Call, r Readership, _ time.Time) (Readership, error) {
		if r.Version != version {
			return r, domain.StaleVersion(r.Version)
		}
		r.Offer = o
		return r, o.check(of)
	}
}

// Practise keeps the scores of a practice dossier: the key is shown from then on.
func (s Service) Practise(ctx context.Context, actor access.Actor, id call.ID, n int, scores map[string]int) (View, error) {
	return s.write(ctx, actor, "scorePractice", id, []string{"practice"}, func(of call.Call, r Readership, _ time.Time) (Readership, error) {
		if n < 1 || n > len(practices) {
			return r, domain.Absent()
		}
		if err := checkScores(scores, of.Rubric); err != nil {
			return r, err
		}
		r.Scores[n] = scores
		return r, nil
	})
}

// List gives the programme team the readers of a call.
func (s Service) List(ctx context.Context, actor access.Actor, id call.ID) (call.Call, []Line, *time.Time, error) {
	of, err := s.may(ctx, actor, "listReaders", id)
	if err != nil {
		return of, nil, nil, err
	}
	due, err := s.Store.Due(ctx, id)
	if err != nil {
		return of, nil, nil, err
	}
	lines, err := s.Store.Readers(ctx, id)
	return of, lines, due, err
}

// Set says for a reader how much they read and what: the programme team learnt it from them.
func (s Service) Set(ctx context.Context, actor access.Actor, id call.ID, who domain.AccountID, version int64, o Offer) error {
	of, err := s.may(ctx, actor, "putReader", id)
	if err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error {
		reads, err := tx.HoldsRole(who, of.Facts(), access.Reader)
		if err != nil {
			return err
		}
		if !reads {
			return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
				FR: "Cette personne ne lit pas dans cet appel. Donnez-lui d’abord ce rôle, page « Personnes et rôles ».",
				EN: "This person does not read in this call. Give them the role first, on the page “People and roles”.",
			})
		}
		return put(tx, of, actor.Account, who, "putReader", offered, offering(version, o))
	})
}
