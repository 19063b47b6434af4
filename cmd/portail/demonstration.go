package main

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/etalab/portail-eig/api"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/embpg"
)

// stage is where a demonstration runs: the portal, whose database can be taken away
// from under it and put back.
type stage interface {
	Cluster() *embpg.Cluster
	// Repository is the one now open.
	Repository() *repository.Repository
	// Reopen runs fn while nobody uses the database, then opens it again.
	Reopen(ctx context.Context, fn func(context.Context) error) error
}

// Repository is the persistence now open.
func (p *portal) Repository() *repository.Repository { return p.repo }

// demonstration moves the story of the sixth promotion on a portal.
type demonstration struct {
	stage stage
	story *demo.Story
	keys  keyring
	log   *slog.Logger

	moving sync.Mutex
}

var _ api.Demo = (*demonstration)(nil)

func newDemonstration(on stage, size demo.Config, keys keyring, log *slog.Logger) (*demonstration, error) {
	story, err := demo.NewStory(size)
	if err != nil {
		return nil, err
	}
	return &demonstration{stage: on, story: story, keys: keys, log: log}, nil
}

// State implements api.Demo. It waits for nobody: a move under way shows its date.
func (d *demonstration) State(ctx context.Context) (demo.State, error) {
	return d.story.State(ctx, repository.Demo{Repository: d.stage.Repository()})
}

// SignIn implements api.Demo.
func (d *demonstration) SignIn(ctx context.Context, persona string) (account.SignedIn, error) {
	who, err := d.story.Persona(persona)
	if err != nil {
		return account.SignedIn{}, err
	}
	return servicesOn(d.stage.Repository(), d.keys).Accounts.OpenSession(ctx, who.Email, "signInDemo")
}

// moveTime bounds a move; the longest takes seconds.
const moveTime = 10 * time.Minute

// Move implements api.Demo. It goes on when the client hangs up: a move cut short
// would leave the story between two dates.
func (d *demonstration) Move(ctx context.Context, to string) (demo.State, error) {
	if !d.moving.TryLock() {
		return demo.State{}, moving()
	}
	defer d.moving.Unlock()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), moveTime)
	defer cancel()
	// The acts of the story are not the effect of this request: its retry key is not theirs.
	ctx = domain.WithRequest(ctx, &domain.Request{ID: domain.RequestOf(ctx).ID})
	if err := d.move(ctx, to); err != nil {
		return demo.State{}, err
	}
	return d.State(ctx)
}

func (d *demonstration) move(ctx context.Context, to string) error {
	progress, err := repository.Demo{Repository: d.stage.Repository()}.Progress(ctx)
	if err != nil {
		return err
	}
	forward, back, err := d.story.Way(progress, to)
	if err != nil {
		return err
	}
	if back != nil {
		return d.restore(ctx, *back)
	}
	for _, m := range forward {
		if err := d.play(ctx, m, nil); err != nil {
			return err
		}
		if err := d.stage.Reopen(ctx, func(ctx context.Context) error { return d.keep(ctx, m) }); err != nil {
			return err
		}
	}
	return nil
}

func moving() error {
	return domain.Fail(domain.Conflict, "conflict", domain.Text{
		FR: "La démonstration est déjà en train de changer de date. Attendez quelques secondes, puis rechargez la page.",
		EN: "The demonstration is already changing its date. Wait a few seconds, then reload the page.",
	})
}

// play plays the story up to a milestone, on connections of its own: its acts need not
// reach the disk one by one, since a cut-off story is taken up where it stopped.
func (d *demonstration) play(ctx context.Context, to demo.Milestone, told func(demo.Act)) error {
	began := time.Now()
	repo, err := repository.Open(ctx, d.stage.Cluster().AppDSN(databaseName)+"&synchronous_commit=off", d.log)
	if err != nil {
		return err
	}
	defer repo.Close()
	player := &demo.Player{
		Services: playedServices(servicesOn(repo, d.keys)), Story: d.story, Store: repository.Demo{Repository: repo}, Told: told,
	}
	if err := player.Advance(ctx, to); err != nil {
		return err
	}
	d.log.InfoContext(ctx, "story played", "milestone", to.ID, "took", time.Since(began).Round(time.Millisecond))
	return nil
}

func playedServices(s api.Services) demo.Services {
	return demo.Services{
		Accounts: s.Accounts, Promotions: s.Promotions, Calls: s.Calls, Dossiers: s.Dossiers, Administrations: s.Administrations,
		Challenges: s.Challenges, Juries: s.Juries, Readings: s.Readings, Readerships: s.Readerships, Conflicts: s.Conflicts, Dealings: s.Dealings,
		Releases: s.Releases, Wishes: s.Wishes, Teams: s.Teams, Reminders: s.Reminders,
		Threads: s.Threads, Answers: s.Answers,
	}
}
