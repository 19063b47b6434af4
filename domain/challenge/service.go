package challenge

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/receipt"
)

// Store is the challenges' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	// Challenges lists by slug, with posts and decisions whoever asks: what a reader
	// may see of them is decided here.
	Challenges(ctx context.Context, q Query) ([]Challenge, error)
	Challenge(ctx context.Context, id ID) (Challenge, error)
	// ChallengeVersions lists the versions kept of a challenge, oldest first.
	ChallengeVersions(ctx context.Context, id ID) ([]Version, error)
	// ChallengeRankers is Tx.RankersOf, outside a transaction.
	ChallengeRankers(ctx context.Context, id ID) ([]Ranker, error)
	// Requests lists the requests of a challenge, newest first; Request gives one.
	Requests(ctx context.Context, of ID) ([]Request, error)
	Request(ctx context.Context, id RequestID) (Request, error)
	// ChallengeHost names an administration.
	ChallengeHost(ctx context.Context, id domain.AdministrationID) (Host, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// NextReveal reads the instant, and the next reveal to everybody after it, of the call's
	// promotion or (no call) of any.
	NextReveal(ctx context.Context, of *call.ID) (Reveal, error)
	// Admissions lists where released shortlists admit a person who has not withdrawn.
	Admissions(ctx context.Context, who domain.AccountID) ([]Admission, error)
	BusinessNow(ctx context.Context) (time.Time, error)
	receipt.Files
}

// Tx is the challenges' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	receipt.Tx
	Now() (time.Time, error)
	// ShareWindow locks one window against being extended, closed or released
	// meanwhile (FOR SHARE) and reads it with its extensions.
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	// ShareChallengesRelease locks the call's release of challenges against
	// happening meanwhile.
	ShareChallengesRelease(call.ID) error
	// LockWishes locks the wishes of the candidates of a call's promotion: no wish is
	// saved meanwhile.
	LockWishes(call.ID) error
	// RankersOf lists those who ranked a challenge and did not withdraw, with the
	// tracks of what they submitted last.
	RankersOf(ID) ([]Ranker, error)
	// SeatedPosts lists the posts of a challenge that somebody holds in a released team.
	SeatedPosts(ID) ([]domain.PostID, error)
	// MoveTeam gives the released team of a challenge, if there is one, other dates.
	MoveTeam(id ID, first, last domain.Date) error
	// LockChallengeRow locks a challenge and reads it as Store.Challenge does.
	LockChallengeRow(ID) (Challenge, error)
	// InsertChallengeRow and UpdateChallengeRow write the challenge with its posts,
	// not its decision. They answer invalid_fields when the slug is taken.
	InsertChallengeRow(Challenge) error
	UpdateChallengeRow(Challenge) error
	// InsertChallengeVersion freezes a version under the next number, and gives it.
	InsertChallengeVersion(ID, Version) (int, error)
	// InsertRequest keeps a request in place of the one that waits. RequestRow is
	// Store.Request, read after the challenge's lock.
	InsertRequest(Request) error
	RequestRow(RequestID) (Request, error)
	UpdateRequest(Request) error
	// SetChallengeDecision writes the decision, in place of an earlier one.
	SetChallengeDecision(Challenge, Decision) error
	// ChallengeHosts lists the lead and members of an administration.
	ChallengeHosts(domain.AdministrationID) ([]Recipient, error)
}

// Query is what a list is read with.
type Query struct {
	// Call keeps the challenges of a call; those of the whole promotion when it is a
	// call for candidates.
	Call          *call.ID
	PublishedOnly bool
}

// Reveal is the next instant at which a promotion's challenges appear.
type Reveal struct {
	Now      time.Time
	At       *time.Time // none is to come
	Prepared int        // challenges of that promotion kept, once their decisions are released
}

// Recipient is one person of an administration to tell.
type Recipient struct {
	Account  domain.AccountID
	Address  string
	Language string
}

// Service is what people do with challenges.
type Service struct {
	Store    Store
	Receipts receipt.Signer
}

// View is a challenge as far as its reader may see it.
type View struct {
	Challenge Challenge
	// Whole tells that the reader sees the whole form, and so what it still needs.
	Whole bool
	// Examiner tells that the reader sees the decision before its release.
	Examiner bool
	// Unsent tells that the form, which its authors see, differs from what counts.
	Unsent bool
	// Editable tells that the reader may change the form now.
	Editable bool
	// ClosesAt is the end of the call for the reader; zero for who sees no form.
	ClosesAt time.Time
	// Changes are the dated versions since the publication, newest first.
	Changes []Step
}

// Status is what the reader is told of where the challenge stands.
func (v View) Status() Status { return v.Challenge.Standing() }

// Missing is what a submit, or the publication, still needs.
func (v View) Missing() []domain.Field {
	unfinished := v.Challenge.Status == Draft || v.Challenge.Status == Submitted
	if !v.Whole || !unfinished {
		return nil
	}
	return v.Challenge.Missing(v.Challenge.Rules)
}

func viewFor(actor access.Actor, c Challenge) View {
	r := c.reachOf(actor)
	return View{Challenge: c.seenBy(r), Whole: r != passer, Examiner: r == examiner, Unsent: r == host && c.UnsentChanges()}
}

// inCall adds to a view what its call says of it at an instant.
func (v View) inCall(actor access.Actor, of call.Call, now time.Time) View {
	w := of.Window(call.Challenges)
	v.ClosesAt = w.End(now, actor.Account)
	t := turn{Challenge: v.Challenge, window: w, now: now}
	v.Editable = access.Allowed(actor, "patchChallenge", v.Challenge.Facts(now)) && t.editable(actor) == nil
	return v
}

// Get gives one challenge.
func (s Service) Get(ctx context.Context, actor access.Actor, id ID) (View, error) {
	c, err := s.find(ctx, actor, "getChallenge", id)
	if err != nil {
		return View{}, err
	}
	v := viewFor(actor, c)
	if c.wasPublished() {
		if v.Changes, err = s.published(ctx, c, actor); err != nil {
			return View{}, err
		}
	}
	if !v.Whole {
		return v, nil
	}
	of, err := s.Store.Call(ctx, c.Call)
	if err != nil {
		return View{}, err
	}
	now, err := s.Store.BusinessNow(ctx)
	return v.inCall(actor, of, now), err
}

// published tells the dated versions since the publication, the publication left out.
func (s Service) published(ctx context.Context, c Challenge, actor access.Actor) ([]Step, error) {
	versions, err := s.Store.ChallengeVersions(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	list := steps(versions, c.reachOf(actor))
	return slices.DeleteFunc(list, func(v Step) bool { return !v.Kind.public() || v.Kind == AsPublished }), nil
}

func (s Service) admissions(ctx context.Context, actor access.Actor) ([]Admission, error) {
	if !actor.SignedIn() {
		return nil, nil
	}
	return s.Store.Admissions(ctx, actor.Account)
}

// find reads a challenge, if the actor may do that with it.
func (s Service) find(ctx context.Context, actor access.Actor, op access.Operation, id ID) (Challenge, error) {
	c, err := s.Store.Challenge(ctx, id)
	if err != nil {
		return Challenge{}, err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return Challenge{}, err
	}
	admitted, err := s.admissions(ctx, actor)
	if err != nil {
		return Challenge{}, err
	}
	return c, access.Check(actor, op, c.factsFor(now, admitted))
}
