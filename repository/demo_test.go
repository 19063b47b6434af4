package repository_test

import (
	"bytes"
	"log/slog"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/domain/wish"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
	"github.com/etalab/portail-eig/repository/migrate"
)

// theatre is a database where the story is played.
type theatre struct {
	t      *testing.T
	repo   *repository.Repository
	story  *demo.Story
	player *demo.Player
}

func newTheatre(t *testing.T, size demo.Config) *theatre {
	t.Helper()
	db := dbtest.New(t)
	if err := migrate.Demo(t.Context(), db.OwnerDSN); err != nil {
		t.Fatal(err)
	}
	repo, err := repository.Open(t.Context(), db.AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	story := must(demo.NewStory(size))(t)
	return &theatre{t: t, repo: repo, story: story, player: &demo.Player{Services: demoServices(t, repo), Story: story, Store: repository.Demo{Repository: repo}}}
}

func demoServices(t *testing.T, repo *repository.Repository) demo.Services {
	t.Helper()
	keys := must(account.NewKeys(bytes.Repeat([]byte("k"), 32)))(t)
	clock := func() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }
	return demo.Services{
		Accounts:        account.Service{Store: repository.Accounts{Repository: repo}, Keys: keys, Clock: clock},
		Promotions:      promotion.Service{Store: repository.Promotions{Repository: repo}},
		Calls:           call.Service{Store: repository.Calls{Repository: repo}},
		Dossiers:        dossier.Service{Store: repository.Dossiers{Repository: repo}},
		Administrations: administration.Service{Store: repository.Administrations{Repository: repo}},
		Challenges:      challenge.Service{Store: repository.Challenges{Repository: repo}},
		Readings:        reading.Service{Store: repository.Readings{Repository: repo}},
		Releases:        release.Service{Store: repository.Releases{Repository: repo}},
		Wishes:          wish.Service{Store: repository.Wishes{Repository: repo}},
		Teams:           team.Service{Store: repository.Teams{Repository: repo}},
	}
}

func TestTmpTiming(t *testing.T) {
	size, err := demo.Whole()
	if err != nil {
		t.Fatal(err)
	}
	th := newTheatre(t, size)
	for _, m := range th.story.Milestones() {
		began := time.Now()
		if err := th.player.Advance(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		p, _ := th.player.Store.Progress(t.Context())
		var sub, sess int
		th.repo.Pool().QueryRow(t.Context(), "select count(distinct dossier_id), count(*) from snapshot").Scan(&sub, &sess)
		t.Logf("%s %v played %d skipped %d submitted %d (%d)", m.ID, time.Since(began), len(p.Played), len(p.Skipped), sub, sess)
		for _, s := range p.Skipped {
			t.Log(s)
		}
	}
	var size2 string
	th.repo.Pool().QueryRow(t.Context(), "select pg_size_pretty(pg_database_size(current_database()))").Scan(&size2)
	t.Log(size2)
}
