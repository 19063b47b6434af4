package jury

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the juries' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Call(ctx context.Context, id call.ID) (call.Call, error)
	Case(ctx context.Context, id challenge.ID) (Case, error)
	// Cases lists the challenges handed in and not withdrawn, of a call or (zero) of
	// all; heard keeps those with a hearing.
	Cases(ctx context.Context, of call.ID, heard bool) ([]Case, error)
	BusinessNow(ctx context.Context) (time.Time, error)
}

// Tx is the juries' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	// ShareChallengesRelease locks the call's release of challenges against happening
	// meanwhile.
	ShareChallengesRelease(call.ID) error
	// LockCase locks the challenge and reads its case.
	LockCase(challenge.ID) (Case, error)
	PutSorting(challenge.ID, Sorting) error
	// PutHearing writes the hearing with its jurors.
	PutHearing(challenge.ID, Hearing) error
	PutGrid(challenge.ID, Grid) error
	// HostLeads lists those who lead in an administration.
	HostLeads(domain.AdministrationID) ([]Juror, error)
	// People finds accounts with their addresses; those that do not exist are left out.
	People([]domain.AccountID) ([]Juror, error)
	// Booked locks people against being convened elsewhere meanwhile, and lists the other
	// hearings, of challenges that are not withdrawn, at which they sit.
	Booked(jurors []domain.AccountID, other challenge.ID) ([]Booking, error)
	// Grants reads a person's roles in force.
	Grants(domain.AccountID) ([]access.Grant, error)
}

// Service is what people do in the choice of challenges.
type Service struct{ Store Store }

// View is a case as its reader sees it.
type View struct {
	Case
	Part Part
	At   time.Time
}

// GridOpen tells whether the reader may write in the grid now.
func (v View) GridOpen() bool { return v.Part == AsReferent && v.gridClosed(v.At) == nil }

// List gives the final list of a call.
func (s Service) List(ctx context.Context, actor access.Actor, id call.ID) ([]Entry, Counts, call.Call, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return nil, Counts{}, of, err
	}
	if err := access.Check(actor, "listJury", of.Facts()); err != nil {
		return nil, Counts{}, of, err
	}
	if of.Kind != call.ForChallenges {
		return nil, Counts{}, of, wrongState("Cet appel n’a pas de jury des défis.", "This call has no jury of challenges.")
	}
	cases, err := s.Store.Cases(ctx, id, false)
	entries := Order(cases)
	return entries, count(entries), of, err
}

// Hearings lists those that concern the actor, by date.
func (s Service) Hearings(ctx context.Context, actor access.Actor, of call.ID) ([]View, error) {
	if err := access.Check(actor, "listHearings", access.Facts{}); err != nil {
		return nil, err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return nil, err
	}
	cases, err := s.Store.Cases(ctx, of, true)
	views := []View{}
	for _, c := range cases {
		if part := c.PartOf(actor); part != "" {
			views = append(views, View{Case: c.seenBy(part), Part: part, At: now})
		}
	}
	slices.SortStableFunc(views, func(a, b View) int { return a.Hearing.StartsAt.Compare(b.Hearing.StartsAt) })
	return views, err
}

// Hearing gives the hearing of a challenge.
func (s Service) Hearing(ctx context.Context, actor access.Actor, id challenge.ID) (View, error) {
	c, err := s.Store.Case(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getHearing", c.Facts(actor)); err != nil {
		return View{}, err
	}
	if c.Hearing.Version == 0 {
		return View{}, domain.Absent()
	}
	part := c.PartOf(actor)
	now, err := s.Store.BusinessNow(ctx)
	return View{Case: c.seenBy(part), Part: part, At: now}, err
}

// Entry gives one line of the final list, to whoever decides.
func (s Service) Entry(ctx context.Context, id challenge.ID) (Entry, error) {
	c, err := s.Store.Case(ctx, id)
	if err != nil {
		return Entry{}, err
	}
	cases, err := s.Store.Cases(ctx, c.Call.ID, false)
	entries := Order(cases)
	i := slices.IndexFunc(entries, func(e Entry) bool { return e.Challenge.ID == id })
	if i < 0 {
		return Entry{Case: c}, err
	}
	return entries[i], err
}

// turn is one act on a locked case.
type turn struct {
	Case
	tx  Tx
	now time.Time
}

// act runs one act with its rights checked: the release for share, the challenge for
// update, the instant, then the act, which is audited when it did something.
func (s Service) act(ctx context.Context, actor access.Actor, op access.Operation, id challenge.ID, fields []string, do func(turn) (bool, error)) error {
	found, err := s.Store.Case(ctx, id)
	if err != nil {
		return err
	}
	if err := access.Check(actor, op, found.Facts(actor)); err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error {
		if err := tx.ShareChallengesRelease(found.Call.ID); err != nil {
			return err
		}
		c, err := tx.LockCase(id)
		if err != nil {
			return err
		}
		if err := access.Check(actor, op, c.Facts(actor)); err != nil {
			return err // no longer the referent
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		did, err := do(turn{Case: c, tx: tx, now: now})
		if err != nil || !did {
			return err
		}
		return tx.Audit(audit.Entry{Operation: string(op), Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: fields})
	})
}

// examinable refuses what is no longer, or not yet, before the jury.
func (c Case) examinable() error {
	switch {
	case c.Challenge.ReleasedAt != nil:
		return domain.Fail(domain.Conflict, "already_released", domain.Text{
			FR: "Les décisions sur les défis sont publiées : l’examen est terminé.",
			EN: "The decisions on challenges are released: their examination is over.",
		})
	case c.Challenge.Status != challenge.Submitted:
		return wrongState("Seul un défi déposé est examiné.", "Only a challenge that is submitted is examined.")
	}
	return nil
}

func wrongState(fr, en string) error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{FR: fr, EN: en})
}
