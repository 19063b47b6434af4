package host

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the persistence of what hosts meet.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Challenge(ctx context.Context, id challenge.ID) (challenge.Challenge, error)
	Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// Form reads one version of a call's form.
	Form(ctx context.Context, id call.ID, version int) (call.Form, error)
	// Veto finds one; Vetoes lists those of a challenge or (zero) the pending ones of all.
	Veto(ctx context.Context, id VetoID) (Veto, error)
	Vetoes(ctx context.Context, of challenge.ID) ([]Veto, error)
	// Disclosures lists the readings of a dossier, newest first.
	Disclosures(ctx context.Context, id dossier.ID) ([]Disclosure, error)
	// Hosted lists the challenges of administrations with what waits in each.
	Hosted(ctx context.Context, administrations []domain.AdministrationID) ([]Hosted, error)
	BusinessNow(ctx context.Context) (time.Time, error)
}

// Tx is the hosts' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	// CandidateCalls lists the calls for candidates of a promotion.
	CandidateCalls(domain.PromotionID) ([]call.Call, error)
	// Met lists the shortlisted people of released shortlists in a promotion who have not
	// withdrawn and who ranked the challenge or were put before it; only one if named.
	Met(of challenge.Challenge, only dossier.ID) ([]Person, error)
	Disclose([]Disclosure) error
	// LockMeeting locks the challenge for what concerns its candidates, and tells when the
	// result of a promotion was released.
	LockMeeting(challenge.Challenge) (*time.Time, error)
	// ShortlistedIn tells whether a dossier is on a released shortlist of a promotion.
	ShortlistedIn(domain.PromotionID, dossier.ID) (bool, error)
	PutPresentation(challenge.ID, dossier.ID, Presentation) error
	DeletePresentation(challenge.ID, dossier.ID) (bool, error)
	// Leads lists those who lead in an administration.
	Leads(domain.AdministrationID) ([]challenge.Recipient, error)
	InsertVeto(Veto) error
	LockVeto(VetoID) (Veto, error)
	UpdateVeto(Veto) error
}

// Service is what hosts and committee do with each other about candidates.
type Service struct{ Store Store }

// Meeting is whom a challenge may meet.
type Meeting struct {
	People   []Shown
	Released bool // a shortlist of the promotion is
}

var hosts = []access.Role{access.HostMember, access.HostLead, access.HostHR}

// acts tells whether the actor acts for the challenge's administration.
func acts(actor access.Actor, c challenge.Challenge) bool {
	return actor.Has(access.Facts{Administration: c.Administration.ID}, hosts...)
}

// named tells whether the actor is told names: the committee has judged numbers and
// keeps to them.
func named(actor access.Actor, c challenge.Challenge) bool {
	return acts(actor, c) || actor.Has(c.Facts(time.Time{}), access.Programme)
}

// Candidates lists whom a challenge may meet. A host's reading is written down for
// each of them in the transaction that reads.
func (s Service) Candidates(ctx context.Context, actor access.Actor, id challenge.ID) (Meeting, error) {
	m := Meeting{People: []Shown{}}
	err := s.meet(ctx, actor, "listChallengeCandidates", id, func(tx Tx, c challenge.Challenge) error {
		found, calls, err := meeting(tx, c, dossier.ID{})
		if err != nil {
			return err
		}
		m.Released = slices.ContainsFunc(calls, func(of call.Call) bool { return of.ShortlistReleasedAt != nil })
		read := []Disclosure{}
		for _, f := range found {
			m.People = append(m.People, f.line(f.why, named(actor, c)))
			read = append(read, Disclosure{Dossier: f.Dossier, What: List})
		}
		slices.SortFunc(m.People, func(a, b Shown) int {
			return cmp.Or(cmp.Compare(domain.Fold(a.Name), domain.Fold(b.Name)), cmp.Compare(a.Number, b.Number))
		})
		return disclose(tx, actor, c, read)
	})
	return m, err
}

// Candidate gives one of them whole.
func (s Service) Candidate(ctx context.Context, actor access.Actor, id challenge.ID, who dossier.ID) (Shown, error) {
	var found met
	var withName bool
	err := s.meet(ctx, actor, "getChallengeCandidate", id, func(tx Tx, c challenge.Challenge) error {
		people, _, err := meeting(tx, c, who)
		if err != nil {
			return err
		}
		if len(people) == 0 {
			return domain.Absent()
		}
		found, withName = people[0], named(actor, c)
		return disclose(tx, actor, c, []Disclosure{{Dossier: who, What: Whole}})
	})
	if err != nil {
		return Shown{}, err
	}
	of, err := s.Store.Call(ctx, found.Call)
	if err != nil {
		return Shown{}, err
	}
	form, err := s.Store.Form(ctx, of.ID, found.Form)
	return found.whole(found.why, withName, of.With(form)), err
}

// meet checks the right to an operation on a challenge, then runs it in a transaction.
func (s Service) meet(ctx context.Context, actor access.Actor, op access.Operation, id challenge.ID, do func(Tx, challenge.Challenge) error) error {
	c, err := s.Store.Challenge(ctx, id)
	if err != nil {
		return err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return err
	}
	if err := access.Check(actor, op, c.Facts(now)); err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error { return do(tx, c) })
}

// met is a person whom a challenge meets, and why.
type met struct {
	Person
	why Because
}

// meeting reads those whom the law lets a challenge meet now.
func meeting(tx Tx, c challenge.Challenge, only dossier.ID) ([]met, []call.Call, error) {
	calls, err := tx.CandidateCalls(c.Promotion)
	if err != nil {
		return nil, nil, err
	}
	people, err := tx.Met(c, only)
	if err != nil {
		return nil, nil, err
	}
	now, err := tx.Now()
	found := []met{}
	for _, p := range people {
		i := slices.IndexFunc(calls, func(of call.Call) bool { return of.ID == p.Call })
		if i < 0 {
			continue
		}
		if why, yes := p.meets(calls[i], now); yes {
			found = append(found, met{p, why})
		}
	}
	return found, calls, err
}

// disclose writes down what somebody of the administration reads, before they do.
// Those who shortlist have read it all: they are not told of.
func disclose(tx Tx, actor access.Actor, c challenge.Challenge, read []Disclosure) error {
	if !acts(actor, c) || len(read) == 0 {
		return nil
	}
	now, err := tx.Now()
	if err != nil {
		return err
	}
	for i := range read {
		read[i].ID, read[i].Challenge, read[i].Administration = domain.NewID[Disclosure](), c.ID, c.Administration.ID
		read[i].By, read[i].At = actor.Account, now
	}
	return tx.Disclose(read)
}

// Disclosures tells who of which administration read what of a dossier, and when.
func (s Service) Disclosures(ctx context.Context, actor access.Actor, id dossier.ID) ([]Disclosure, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "listDisclosures", d.Facts()); err != nil {
		return nil, err
	}
	return s.Store.Disclosures(ctx, id)
}
