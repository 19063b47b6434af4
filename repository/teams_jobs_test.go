package repository_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/repository/assembling"
	"github.com/etalab/portail-eig/repository/queue"
)

// queued makes a run and leaves it to the queue.
func (w *teamStage) queued() team.RunID {
	w.t.Helper()
	return must(w.teams.CreateRun(w.ctx, w.programme, w.call.ID, team.Draft{Policy: assembly.PolicyFair}))(w.t).Run.ID
}

func (w *teamStage) state(id team.RunID) string {
	w.t.Helper()
	return one[string](w.stage, "SELECT state FROM assembly WHERE id = $1", id.UUID)
}

// TestTheQueueComputesRuns: those that wait, and those that a dead process had begun and of
// which no job is left.
func TestTheQueueComputesRuns(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	left := w.queued()
	w.exec("UPDATE assembly SET state = 'running'")
	w.exec("DELETE FROM river_job")
	waiting := w.queued()
	work, err := queue.Start(context.WithoutCancel(w.ctx), w.repo, slog.New(slog.DiscardHandler), assembling.Part(w.repo, w.teams))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = work.Stop(context.Background()) })
	deadline := time.Now().Add(time.Minute)
	for w.state(left) != "proposed" || w.state(waiting) != "proposed" {
		if time.Now().After(deadline) {
			t.Fatalf("after a minute, one is %s and the other %s", w.state(left), w.state(waiting))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// TestARunIsNeverComputedTwice: while somebody has it, nobody else begins; once it is done,
// nobody begins again.
func TestARunIsNeverComputedTwice(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	id := w.queued()
	holder := w.under("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", "assembly "+id.String())
	if err := w.teams.Compute(w.ctx, id); !errors.Is(err, team.ErrHeld) || w.state(id) != "queued" {
		t.Fatalf("computed by two: %v, %s", err, w.state(id))
	}
	if err := holder.Rollback(w.ctx); err != nil { // it died
		t.Fatal(err)
	}
	done := atOnce(6, func(int) error {
		for {
			if err := w.teams.Compute(w.ctx, id); !errors.Is(err, team.ErrHeld) {
				return err
			}
		}
	})
	for _, code := range done {
		if code != "" {
			t.Errorf("six at once gave %q", done)
		}
	}
	version := "SELECT xmin::text FROM assembly WHERE id = $1"
	before := one[string](w.stage, version, id.UUID)
	if err := w.teams.Compute(w.ctx, id); err != nil || one[string](w.stage, version, id.UUID) != before || w.state(id) != "proposed" {
		t.Errorf("computed again: %v, %s", err, w.state(id))
	}
}

// A run stopped while its job waits for it is not computed.
func TestARunStoppedAtTheLastMoment(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	id := w.queued()
	stopping := w.under("UPDATE assembly SET state = 'cancelled' WHERE id = $1", id.UUID)
	done := w.waits(func() error { return w.teams.Compute(w.ctx, id) })
	if err := stopping.Commit(w.ctx); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil || w.state(id) != "cancelled" {
		t.Errorf("ended as %s: %v", w.state(id), err)
	}
}

// Two people demand something of the same version: one of them is told to read again, and the
// release waits for neither.
func TestDemandsComeOneAfterTheOther(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	id := w.runBy(assembly.PolicyFair).Run.ID
	demand := func(seed int) error {
		_, err := w.teams.Demand(w.ctx, w.programme, id, 0, team.Rule{Kind: team.Seed, Seed: seed}, "Tirage public")
		return err
	}
	codes := atOnce(4, demand)
	if codes[0] != "" || codes[1] != "stale_version" || codes[3] != "stale_version" || one[int](w.stage, "SELECT count(*) FROM assembly_override") != 1 {
		t.Errorf("four at once gave %q", codes)
	}
	v := must(w.teams.Run(w.ctx, w.programme, id))(t)
	if v.Run.Revision != 1 || v.Run.Overrides[0].By != "" || v.Run.Overrides[0].Price == nil || v.Run.Verify() != nil {
		t.Errorf("became %+v", v.Run.Overrides)
	}
	if w.audited("createOverride") != 1 {
		t.Error("not audited once")
	}
	must(w.teams.Undo(w.ctx, w.programme, id, 1))(t)
	must(w.teams.Release(w.ctx, w.programme, id))(t)
	refused(t, demand(9), "already_released")
}

// TestTheHistoryStays: neither a frozen input nor what was demanded can be changed.
func TestTheHistoryStays(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	id := w.runBy(assembly.PolicyFair).Run.ID
	must(w.teams.Demand(w.ctx, w.programme, id, 0, team.Rule{Kind: team.Seed, Seed: 3}, "Tirage public"))(t)
	must(w.teams.Undo(w.ctx, w.programme, id, 1))(t)
	for _, sql := range []string{
		"UPDATE assembly_input SET content = '{}'", "DELETE FROM assembly_input",
		"UPDATE assembly_override SET motive = 'autre'", "UPDATE assembly_override SET price = '[]'",
		"UPDATE assembly_override SET undone_at = NULL, undone_by = NULL", "DELETE FROM assembly_override",
		"UPDATE assembly SET released_at = now(), state = 'failed'", "UPDATE assembly SET state = 'proposed', result = NULL",
	} {
		if _, err := w.repo.Pool().Exec(w.ctx, sql); err == nil {
			t.Errorf("done: %s", sql)
		}
	}
}
