package thread

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// longestTerm bounds a term: a slip of the pen must not wait for ten years.
const longestTerm = 366 * 24 * time.Hour

// Request asks the candidate for a supplement to a submitted dossier, by a term.
func (s Service) Request(ctx context.Context, actor access.Actor, id dossier.ID, version int64, text string, term time.Time) (View, error) {
	return s.asTeam(ctx, actor, "requestSupplement", id, &version, []string{"supplement", "term"}, func(t *Turn) error {
		if err := t.completable(); err != nil {
			return err
		}
		term = term.Truncate(time.Microsecond)
		if !term.After(t.At) || term.Sub(t.At) > longestTerm {
			return badTerm()
		}
		if err := s.limited(t); err != nil {
			return err
		}
		m, err := t.Say(Request, text)
		if err != nil {
			return err
		}
		asked := Supplement{ID: domain.NewID[Supplement](), Request: m.Sequence, Term: term}
		if err := t.tx.InsertSupplement(t.ID, asked); err != nil {
			return err
		}
		return t.Tell(mail.SupplementRequested, mail.Data{"term": mail.Instant(term)})
	})
}

// completable refuses a supplement to what is not, or no longer, a submitted dossier.
func (v View) completable() error {
	_, submitted := v.Of.Last()
	switch {
	case !submitted:
		return notSubmitted()
	case v.Of.WithdrawnAt != nil:
		return withdrawn()
	}
	return nil
}

// Give answers a request before its term: the addendum stands beside the snapshot.
func (s Service) Give(ctx context.Context, actor access.Actor, id dossier.ID, request SupplementID, text string) (View, error) {
	return s.act(ctx, actor, "giveSupplement", id, nil, []string{"addendum"}, func(t *Turn) error {
		asked, err := t.Awaited(request)
		if err != nil {
			return err
		}
		m, err := t.Say(Addendum, text)
		if err != nil {
			return err
		}
		asked.Answer = m.Sequence
		if err := t.tx.InsertAddendum(t.ID, asked); err != nil {
			return err
		}
		return t.Tell(mail.SupplementReceived, mail.Data{"at": mail.Instant(t.At)})
	})
}

// Awaited gives the request that can be answered now, or says why it cannot: the law
// of the addendum, and of the files that come with it.
func (v View) Awaited(request SupplementID) (Supplement, error) {
	i, err := v.supplement(request)
	if err != nil {
		return Supplement{}, err
	}
	if err := v.completable(); err != nil {
		return Supplement{}, err
	}
	return v.Supplements[i], v.Supplements[i].answerable(v.At, v.Zone())
}

// Ungiven finds a request whose answer was not given: in time or not, nobody but its
// author saw what was prepared for it.
func (v View) Ungiven(request SupplementID) (Supplement, error) {
	i, err := v.supplement(request)
	if err != nil {
		return Supplement{}, err
	}
	if v.Supplements[i].Answer > 0 {
		return Supplement{}, alreadyGiven()
	}
	return v.Supplements[i], nil
}

// Show tells whether the readers of the anonymous dossier see an addendum.
func (s Service) Show(ctx context.Context, actor access.Actor, id dossier.ID, version int64, request SupplementID, shown bool) (View, error) {
	return s.asTeam(ctx, actor, "showSupplement", id, &version, []string{"shown_to_readers"}, func(t *Turn) error {
		i, err := t.supplement(request)
		if err != nil {
			return err
		}
		if t.Supplements[i].Answer == 0 {
			return nothingGiven()
		}
		t.Version++
		if err := t.tx.PutThread(t.Thread); err != nil {
			return err
		}
		return t.tx.ShowAddendum(request, shown)
	})
}
