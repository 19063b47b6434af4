package repository

import (
	"fmt"
	"log/slog"
	"testing"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/etalab/portail-eig/domain/reminder"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// drafts is a published call with this many drafts, at an instant some minutes after
// its 24 h mark.
func drafts(t testing.TB, n int) *Repository {
	t.Helper()
	db := dbtest.NewDemo(t)
	repo, err := Open(t.Context(), db.AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	for _, sql := range []string{
		`INSERT INTO promotion (id, number, name, places, team_min, team_max, starts_on, months, created_at)
			VALUES (gen_random_uuid(), 6, 'Promotion 6', 50, 2, 3, '2022-09-12', 10, now())`,
		`INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, wishes_min, wishes_max, readings_per_dossier, tracks,
			questions, statements, rubric, created_at, published_at)
			SELECT gen_random_uuid(), id, 'candidates', 'published', '{}', '{}', 'Europe/Paris', 3, 5, 2, '{}', '[]', '[]', '[]', now(), now() FROM promotion`,
		`INSERT INTO call_window (call_id, name, opens_at, closes_at) SELECT id, 'applications', '2022-03-07', '2022-04-04' FROM call`,
		fmt.Sprintf(`INSERT INTO account (id, email, created_at) SELECT gen_random_uuid(), 'p' || i || '@exemple.example', now() FROM generate_series(1, %d) i`, n),
		`INSERT INTO dossier (id, call_id, account_id, number, draft, created_at, changed_at)
			SELECT gen_random_uuid(), c.id, a.id, a.email, '{}', '2022-03-10', '2022-03-11' FROM call c, account a`,
		`ANALYZE`,
		`UPDATE demo_state SET shift = '2022-04-03T00:05:00Z'::timestamptz - clock_timestamp()`,
	} {
		if _, err := repo.pool.Exec(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
	return repo
}

// counting is the same persistence, with its queries counted.
func counting(repo *Repository) (Reminders, *queries) {
	counter := &queries{Interface: logger.Discard}
	return Reminders{&Repository{pool: repo.pool, db: repo.db.Session(&gorm.Session{Logger: counter}), jobs: repo.jobs}}, counter
}

// A look that finds nothing due takes the same few queries whatever the number of
// drafts, and none of them opens a transaction.
func TestALookTakesFewQueries(t *testing.T) {
	t.Parallel()
	repo := drafts(t, 50)
	store, counter := counting(repo)
	if err := (reminder.Service{Store: store}).RunDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	first := counter.n.Swap(0)
	if err := (reminder.Service{Store: store}).RunDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	if again := counter.n.Load(); again == 0 || again > 6 || first < 50 {
		t.Errorf("%d queries to write to 50 people, then %d to find nobody", first, again)
	}
	var sent int
	if err := repo.pool.QueryRow(t.Context(), "SELECT count(*) FROM reminder WHERE kind = 'draft_reminder' AND mark = 24").Scan(&sent); err != nil || sent != 50 {
		t.Errorf("%d reminders, %v", sent, err)
	}
}

// BenchmarkALook measures a look among a thousand drafts of whom none is due.
func BenchmarkALook(b *testing.B) {
	repo := drafts(b, 1000)
	s := reminder.Service{Store: Reminders{repo}}
	if err := s.RunDue(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := s.RunDue(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAThousandReminders measures a look among a thousand drafts, all due.
func BenchmarkAThousandReminders(b *testing.B) {
	repo := drafts(b, 1000)
	s := reminder.Service{Store: Reminders{repo}}
	for b.Loop() {
		if _, err := repo.pool.Exec(b.Context(), "DELETE FROM reminder"); err != nil {
			b.Fatal(err)
		}
		if err := s.RunDue(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
