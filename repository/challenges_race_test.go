package repository_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
)

// together runs acts at the same moment and gives their errors.
func together(acts ...func() error) []error {
	var ready, done sync.WaitGroup
	ready.Add(len(acts))
	errs := make([]error, len(acts))
	for i, act := range acts {
		done.Go(func() {
			ready.Done()
			ready.Wait()
			errs[i] = act()
		})
	}
	done.Wait()
	return errs
}

func TestOfTwoSavesAtOnceOneWins(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.draft("Défi")
	save := func(summary string) func() error {
		return func() error {
			content := wholeChallenge("Défi")
			content.Summary = summary
			content.Posts = content.Posts[:2]
			_, err := w.challenges.Save(t.Context(), w.member, c.ID, c.Version, content, nil)
			return err
		}
	}
	errs := together(save("un"), save("deux"))
	if (errs[0] == nil) == (errs[1] == nil) || domain.CodeOf(errors.Join(errs...)) != "stale_version" {
		t.Fatalf("one should win, one be outdated: %v", errs)
	}
	v, err := w.challenges.Get(t.Context(), w.member, c.ID)
	want := map[bool]string{true: "un", false: "deux"}[errs[0] == nil]
	if err != nil || v.Challenge.Summary != want || v.Challenge.Version != c.Version+1 {
		t.Fatalf("kept %q at version %d, expected %q, %v", v.Challenge.Summary, v.Challenge.Version, want, err)
	}
}

func TestManySubmitsMakeOneVersion(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.draft("Défi")
	acts := make([]func() error, 40)
	for i := range acts {
		acts[i] = func() error {
			v, err := w.challenges.Submit(t.Context(), w.lead, c.ID, c.Version)
			if err == nil && v.Challenge.Version != c.Version+1 {
				return errors.New("another version came out")
			}
			return err
		}
	}
	for _, err := range together(acts...) {
		w.must(err)
	}
	if n := w.count("SELECT count(*) FROM challenge_version"); n != 1 {
		t.Errorf("%d versions", n)
	}
	if n := w.count("SELECT count(*) FROM mail"); n != 2 {
		t.Errorf("%d mails", n)
	}
}

func TestManyPublicationsMakeOneVersion(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.submitted("Défi")
	_, err := w.challenges.Decide(t.Context(), w.programme, c.ID, 0, challenge.Keep, "")
	w.must(err)
	w.release()
	acts := make([]func() error, 12)
	for i := range acts {
		acts[i] = func() error {
			_, err := w.challenges.Publish(t.Context(), w.programme, c.ID, c.Version)
			return err
		}
	}
	for _, err := range together(acts...) {
		w.must(err)
	}
	if n := w.count("SELECT count(*) FROM challenge_version WHERE kind = 'published'"); n != 1 {
		t.Errorf("%d published versions", n)
	}
}

func TestOneNameTwoStarts(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	start := func() error {
		_, err := w.challenges.Start(t.Context(), w.member, w.call, w.host.ID, "Défi")
		return err
	}
	errs := together(start, start, start)
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
			continue
		}
		takenName(t, err)
	}
	if won != 1 {
		t.Fatalf("%d drafts of one name: %v", won, errs)
	}
}

// A release under way, of which either lock is held, keeps a decision waiting; the
// decision then sees that it came too late.
func TestADecisionWaitsForTheRelease(t *testing.T) {
	t.Parallel()
	for name, lock := range map[string]string{
		"the window": "SELECT 1 FROM call_window WHERE call_id = $1 AND name = 'challenges' FOR UPDATE",
		"the set":    "SELECT 1 FROM release WHERE call_id = $1 AND kind = 'challenges' FOR UPDATE",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newHostWorld(t)
			c := w.submitted("Défi")
			_, err := w.challenges.Decide(t.Context(), w.programme, c.ID, 0, challenge.Keep, "")
			w.must(err)
			tx, err := w.repo.Pool().Begin(t.Context())
			w.must(err)
			defer tx.Rollback(t.Context())
			w.step(tx, lock, w.call.UUID)
			late := make(chan error, 1)
			go func() {
				_, err := w.challenges.Decide(t.Context(), w.programme, c.ID, 0, challenge.Refuse, "Trop tard.")
				late <- err
			}()
			w.waiting()
			w.step(tx, "UPDATE release SET released_at = business_now() WHERE call_id = $1", w.call.UUID)
			w.must(tx.Commit(t.Context()))
			wantCode(t, <-late, "already_released")
		})
	}
}

// Closing takes the window: a submit that waits for it reads its instant afterwards.
func TestASubmitReadsItsInstantAfterTheLock(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.draft("Défi")
	tx, err := w.repo.Pool().Begin(t.Context())
	w.must(err)
	defer tx.Rollback(t.Context())
	w.step(tx, "SELECT 1 FROM call_window WHERE call_id = $1 AND name = 'challenges' FOR UPDATE", w.call.UUID)
	late := make(chan error, 1)
	go func() {
		_, err := w.challenges.Submit(t.Context(), w.lead, c.ID, c.Version)
		late <- err
	}()
	w.waiting()
	w.at("2022-03-19 00:01") // the end passes while it waits
	w.must(tx.Commit(t.Context()))
	wantCode(t, <-late, "call_closed")
}

func (w *hostWorld) step(tx pgx.Tx, sql string, args ...any) {
	w.t.Helper()
	if _, err := tx.Exec(w.t.Context(), sql, args...); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
}

// waiting returns once a session of this database waits for a lock.
func (w *hostWorld) waiting() {
	w.t.Helper()
	for range 500 {
		if w.count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	w.t.Fatal("nothing waits for the lock")
}
