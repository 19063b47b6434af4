package repository

import (
	"fmt"
	"log/slog"
	"testing"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// A run, a list of runs and a list of teams cost the same few queries whatever the
// number of people and challenges.
func TestTeamsTakeFewQueries(t *testing.T) {
	t.Parallel()
	repo, err := Open(t.Context(), dbtest.New(t).OwnerDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	fillTeams(t, repo, 12)
	counter := &queries{Interface: logger.Discard}
	counted := team.Service{Store: Teams{&Repository{pool: repo.pool, db: repo.db.Session(&gorm.Session{Logger: counter}), jobs: repo.jobs}}}
	who := access.Actor{Account: domain.NewAccountID(), Grants: []access.Grant{{Role: access.Programme, Scope: access.Everywhere}}}
	exec(t, repo, "INSERT INTO account (id, email, created_at) VALUES ($1, 'programme@equipe.example', now())", who.Account.UUID)
	var of uuid.UUID
	if err := repo.pool.QueryRow(t.Context(), "SELECT id FROM call WHERE kind = 'candidates'").Scan(&of); err != nil {
		t.Fatal(err)
	}
	costs := func(what string, most int64, act func() (int, error)) {
		t.Helper()
		counter.n.Store(0)
		if n, err := act(); err != nil || n != 12 {
			t.Fatalf("%s: %d teams, %v", what, n, err)
		}
		if n := counter.n.Load(); n == 0 || n > most {
			t.Errorf("%s takes %d queries, expected %d at most", what, n, most)
		}
	}
	var run team.View
	costs("a run", 45, func() (int, error) {
		run, err = counted.CreateRun(t.Context(), who, call.ID{UUID: of}, team.Draft{Policy: assembly.PolicyReference})
		if err != nil {
			return 0, err
		}
		if err := counted.Compute(t.Context(), run.Run.ID); err != nil {
			return 0, err
		}
		run, err = counted.Run(t.Context(), who, run.Run.ID)
		return len(run.Teams), err
	})
	costs("a list of runs", 7, func() (int, error) {
		runs, err := counted.Runs(t.Context(), who, call.ID{UUID: of})
		return len(runs[0].Teams), err
	})
	if _, err := counted.Release(t.Context(), who, run.Run.ID); err != nil {
		t.Fatal(err)
	}
	costs("a list of teams", 6, func() (int, error) {
		teams, err := counted.Teams(t.Context(), who, domain.PromotionID{})
		return len(teams), err
	})
}

func exec(t *testing.T, repo *Repository, sql string, args ...any) {
	t.Helper()
	if _, err := repo.pool.Exec(t.Context(), sql, args...); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

// fillTeams makes n challenges of two posts and two people for each, at the end of
// the wishes.
func fillTeams(t *testing.T, repo *Repository, n int) {
	t.Helper()
	fillChallenges(t, repo, n)
	exec(t, repo, "UPDATE challenge SET status = 'published'")
	exec(t, repo, "DELETE FROM post WHERE position = 2")
	for _, sql := range []string{
		`INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, wishes_min, wishes_max, readings_per_dossier, tracks,
			questions, statements, rubric, created_at, published_at)
			SELECT gen_random_uuid(), id, 'candidates', 'published', '{}', '{}', 'Europe/Paris', 1, 5, 1, '{}', '[]', '[]', '[]', now(), now() FROM promotion`,
		`INSERT INTO call_window SELECT id, 'wishes', now() - interval '7 days', now() - interval '1 hour' FROM call WHERE kind = 'candidates'`,
		`INSERT INTO release SELECT id, 'shortlist', now() - interval '8 days' FROM call WHERE kind = 'candidates'`,
		fmt.Sprintf(`INSERT INTO account (id, email, created_at) SELECT gen_random_uuid(), i || '@exemple.example', now() FROM generate_series(1, %d) i`, 2*n),
		`INSERT INTO dossier (id, call_id, account_id, number, draft, created_at, changed_at)
			SELECT gen_random_uuid(), k.id, a.id, a.email, '{}', now(), now() FROM account a, call k WHERE k.kind = 'candidates'`,
		`INSERT INTO snapshot SELECT gen_random_uuid(), id, 1, 1, '{"name": "Ada", "main_track": "design"}', '', now() - interval '30 days' FROM dossier`,
		`INSERT INTO dossier_decision (dossier_id, call_id, outcome, decided_at) SELECT id, call_id, 'shortlisted', now() FROM dossier`,
		`INSERT INTO wish_list SELECT id, 1, now() FROM dossier`,
		`INSERT INTO wish SELECT d.id, 1, c.id FROM (SELECT id, row_number() OVER (ORDER BY id) AS i FROM dossier) d
			JOIN (SELECT id, row_number() OVER (ORDER BY id) AS i FROM challenge) c ON c.i = (d.i + 1) / 2`,
	} {
		exec(t, repo, sql)
	}
}
