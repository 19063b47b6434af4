package release

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the releases' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Call(ctx context.Context, id call.ID) (call.Call, error)
	Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error)
	Summaries(ctx context.Context, f Filter) (domain.List[Summary], error)
	Summary(ctx context.Context, id dossier.ID) (Summary, error)
	// HandedIn lists the readings of a call that count: on the last snapshot of a
	// dossier that is not withdrawn.
	HandedIn(ctx context.Context, id call.ID, viewer domain.AccountID) ([]HandedIn, error)
	// CountStarted counts the dossiers of a call, submitted or not.
	CountStarted(ctx context.Context, id call.ID) (int, error)
}

// Tx is the releases' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	// Applicants lists the submitted dossiers of a call that are not withdrawn, by number,
	// less those that the viewer is in conflict with.
	Applicants(of call.ID, viewer domain.AccountID) ([]Applicant, error)
	// Proposals lists the submitted challenges of a call, by name, with the leads and
	// members of their administrations.
	Proposals(call.ID) ([]Proposal, error)
	// CountSeats counts the shortlisted people of a call, with and without a seat.
	CountSeats(call.ID) (recruited, notRecruited int, err error)
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	LockWindow(call.ID, call.WindowName) (call.Window, error)
	// LockSet locks the row of a set of decisions, made when absent, and tells when
	// it was released.
	LockSet(call.ID, Kind) (*time.Time, error)
	SetReleased(of call.ID, kind Kind, at time.Time, by domain.AccountID) error
	LockDossier(dossier.ID) (dossier.Dossier, error)
	// CountLocked counts the readings handed in on a dossier's last snapshot.
	CountLocked(dossier.ID) (int, error)
	PutDecision(Decision) error
}

// Service is what people do with decisions and releases.
type Service struct{ Store Store }

// Preview tells, for each set of decisions of a call, how it stands, what stands in
// the way of its release, and how many people that would reach. It is computed as
// the release itself is, without its locks.
func (s Service) Preview(ctx context.Context, actor access.Actor, id call.ID) ([]Set, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "listReleases", of.Facts()); err != nil {
		return nil, err
	}
	var sets []Set
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		now, err := tx.Now()
		if err != nil {
			return err
		}
		sets = []Set{}
		for _, kind := range Kinds(of.Kind) {
			p, err := planned(tx, of, kind, of.Window(kind.window()), now, viewer(actor, of))
			if err != nil {
				return err
			}
			sets = append(sets, p.in(of.Zone).at(releasedAt(of, kind)))
		}
		return nil
	})
	return sets, err
}

func (s Set) in(zone *time.Location) Set {
	s.Zone = zone
	return s
}

// at places a set at its release: nothing stands in its way any more.
func (s Set) at(released *time.Time) Set {
	if released != nil {
		s.ReleasedAt, s.Missing = released, nil
	}
	return s
}

func releasedAt(of call.Call, kind Kind) *time.Time {
	switch kind {
	case Challenges:
		return of.ChallengesReleasedAt
	case Shortlist:
		return of.ShortlistReleasedAt
	}
	return of.ResultReleasedAt
}

func planned(tx Tx, of call.Call, kind Kind, w call.Window, now time.Time, viewer domain.AccountID) (plan, error) {
	switch kind {
	case Challenges:
		proposals, err := tx.Proposals(of.ID)
		return planChallenges(of, w, now, proposals), err
	case Shortlist:
		applicants, err := tx.Applicants(of.ID, viewer)
		return planShortlist(of, w, now, applicants), err
	}
	recruited, not, err := tx.CountSeats(of.ID)
	return planResult(of, recruited, not), err
}

// Release makes a set of decisions visible, in one act and one transaction: the
// window for update (nobody decides, scores or submits meanwhile), the set, the
// instant, then every mail.
func (s Service) Release(ctx context.Context, actor access.Actor, id call.ID, kind Kind) (Set, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return Set{}, err
	}
	if err := access.Check(actor, "createRelease", of.Facts()); err != nil {
		return Set{}, err
	}
	if kind == Result || Kinds(of.Kind)[0] != kind {
		return Set{}, wrongKind()
	}
	var done Set
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.LockWindow(id, kind.window())
		if err != nil {
			return err
		}
		released, err := tx.LockSet(id, kind)
		if err != nil {
			return err
		}
		if released != nil {
			return alreadyReleased()
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		p, err := planned(tx, of, kind, w, now, domain.AccountID{})
		if err != nil {
			return err
		}
		done = p.in(of.Zone).at(&now)
		return p.carryOut(tx, actor.Account, of.ID, now)
	})
	return done, err
}

// carryOut does what the plan says, or says what it lacks.
func (p plan) carryOut(tx Tx, by domain.AccountID, of call.ID, now time.Time) error {
	if len(p.Missing) > 0 {
		return notReady(p.Missing)
	}
	if err := tx.SetReleased(of, p.Kind, now, by); err != nil {
		return err
	}
	for _, m := range p.mails {
		if err := tx.Mail(m); err != nil {
			return err
		}
	}
	return tx.Audit(audit.Entry{Operation: "createRelease", Account: by, ObjectKind: "call", ObjectID: of.UUID, Fields: []string{string(p.Kind)}})
}
