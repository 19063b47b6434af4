package repository

import (
	"context"
	"fmt"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// queries counts what is asked of the database.
type queries struct {
	logger.Interface
	n atomic.Int64
}

func (q *queries) Trace(context.Context, time.Time, func() (string, int64), error) { q.n.Add(1) }

// A list costs the same few queries whatever its length.
func TestAListOfChallengesTakesFewQueries(t *testing.T) {
	t.Parallel()
	repo, err := Open(t.Context(), dbtest.New(t).OwnerDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	fillChallenges(t, repo, 25)
	counter := &queries{Interface: logger.Discard}
	counted := &Repository{pool: repo.pool, db: repo.db.Session(&gorm.Session{Logger: counter}), jobs: repo.jobs}
	who := access.Actor{Account: domain.NewAccountID(), Grants: []access.Grant{{Role: access.Programme, Scope: access.Everywhere}}}
	l, err := challenge.Service{Store: Challenges{counted}}.List(t.Context(), who, challenge.Filter{})
	if err != nil || len(l.Items) != 25 || len(l.Items[7].Challenge.Posts) != 3 {
		t.Fatalf("%d challenges, %v", len(l.Items), err)
	}
	if n := counter.n.Load(); n == 0 || n > 7 {
		t.Fatalf("%d queries for a list", n)
	}
}

func fillChallenges(t *testing.T, repo *Repository, n int) {
	t.Helper()
	for _, sql := range []string{
		`INSERT INTO promotion (id, number, name, places, team_min, team_max, starts_on, months, created_at)
			VALUES (gen_random_uuid(), 6, 'Promotion 6', 50, 2, 3, '2022-09-12', 10, now())`,
		`INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, wishes_min, wishes_max, readings_per_dossier, tracks,
			questions, statements, rubric, created_at, published_at)
			SELECT gen_random_uuid(), id, 'challenges', 'published', '{}', '{}', 'Europe/Paris', 3, 5, 2, '{}', '[]', '[]', '[]', now(), now() FROM promotion`,
		`INSERT INTO administration (id, name, created_at) VALUES (gen_random_uuid(), 'Cerema', now())`,
		fmt.Sprintf(`INSERT INTO challenge (id, call_id, administration_id, name, slug, status, created_at)
			SELECT gen_random_uuid(), k.id, a.id, 'Défi ' || i, 'defi-' || i, 'draft', now() FROM call k, administration a, generate_series(1, %d) i`, n),
		`INSERT INTO post (id, challenge_id, position, accepted_tracks, required)
			SELECT gen_random_uuid(), c.id, i, '{design}', false FROM challenge c, generate_series(0, 2) i`,
	} {
		if _, err := repo.pool.Exec(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
}
