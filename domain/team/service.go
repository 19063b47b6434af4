package team

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/release"
)

// Store is the persistence of runs and teams.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Call(ctx context.Context, id call.ID) (call.Call, error)
	Run(ctx context.Context, id RunID) (Run, error)
	// Runs lists those of a call, newest first.
	Runs(ctx context.Context, id call.ID) ([]Run, error)
	// Labels names people and challenges.
	Labels(ctx context.Context, people []dossier.ID, challenges []domain.ChallengeID) (Labels, error)
	// Tell notes how far a run is, outside of any transaction. It answers false when the run
	// is no longer to be computed.
	Tell(ctx context.Context, id RunID, p optimum.Progress) (bool, error)
	// Teams lists released teams.
	Teams(ctx context.Context, f Filter) ([]Team, error)
}

// Filter narrows a list of teams; its zero values ask for all.
type Filter struct {
	Promotion promotion.ID
	Dossier   dossier.ID // the one team in which it has a seat
}

// Tx is the transaction of runs and teams. Locks are taken in the order of these
// methods: the call (as an extension does), its window, its sets of decisions, then
// people, challenges and the promotion.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	// ShareCall keeps the call as it is (FOR SHARE).
	ShareCall(call.ID) error
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	LockWindow(call.ID, call.WindowName) (call.Window, error)
	// ShareShortlist keeps the shortlist as it is and tells when it was released.
	ShareShortlist(call.ID) (*time.Time, error)
	// LockSet locks the row of a set of decisions, made when absent, and tells when it
	// was released.
	LockSet(call.ID, release.Kind) (*time.Time, error)
	// SharePeople reads the shortlisted people of a call who have not withdrawn, and
	// keeps their dossiers as they are: nobody withdraws, submits or ranks meanwhile.
	SharePeople(call.ID) ([]Person, error)
	// ShareOffers reads the published challenges of a promotion and keeps them as they are.
	ShareOffers(promotion.ID) ([]Offer, error)
	SharePromotion(promotion.ID) (promotion.Promotion, error)
	// InsertRun stores a run, its input when it is new, and the job that will compute it.
	InsertRun(Run) error
	// Claim keeps a run from everybody else who would compute it, until the transaction ends,
	// however it ends; false when somebody has it.
	Claim(RunID) (bool, error)
	// LockRun locks a run and reads it.
	LockRun(RunID) (Run, error)
	// SaveRun writes what may change of a run: its state, its result and its overrides, and
	// queues its job when it is to be computed.
	SaveRun(Run) error
	// ReleaseRun notes the release on the run.
	ReleaseRun(Run) error
	SetReleased(of call.ID, kind release.Kind, at time.Time, by domain.AccountID) error
	// Welcomers lists those of an administration who prepare its recruits' arrival: its
	// leads and its human resources.
	Welcomers(domain.AdministrationID) ([]Recipient, error)
	// InsertTeams answers seat_taken when a person or a post has a seat already.
	InsertTeams([]Team) error
}

// Recipient is one person of an administration to tell.
type Recipient struct {
	Account  domain.AccountID
	Address  string
	Language string
}

// Service is what people do with runs and teams.
type Service struct{ Store Store }

// Run gives one run.
func (s Service) Run(ctx context.Context, actor access.Actor, id RunID) (View, error) {
	r, err := s.Store.Run(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getAssembly", r.Facts()); err != nil {
		return View{}, err
	}
	of, err := s.Store.Call(ctx, r.Call)
	if err != nil {
		return View{}, err
	}
	views, err := s.views(ctx, actor, of, []Run{r})
	if err != nil {
		return View{}, err
	}
	return views[0], nil
}

// Runs lists the runs of a call, newest first.
func (s Service) Runs(ctx context.Context, actor access.Actor, id call.ID) ([]View, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "listAssemblies", of.Facts()); err != nil {
		return nil, err
	}
	runs, err := s.Store.Runs(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.views(ctx, actor, of, runs)
}

// views names in one go all that the runs speak of.
func (s Service) views(ctx context.Context, actor access.Actor, of call.Call, runs []Run) ([]View, error) {
	labels, err := s.labels(ctx, runs)
	if err != nil {
		return nil, err
	}
	views := make([]View, len(runs))
	for i, r := range runs {
		views[i] = r.view(actor, of.Zone, labels)
	}
	return views, nil
}

func (s Service) labels(ctx context.Context, runs []Run) (Labels, error) {
	people, challenges := []dossier.ID{}, []domain.ChallengeID{}
	for _, r := range runs {
		people = append(people, r.Input.Key.People...)
		for _, c := range r.Input.Key.Challenges {
			challenges = append(challenges, c.Challenge)
		}
	}
	return s.Store.Labels(ctx, people, challenges)
}
