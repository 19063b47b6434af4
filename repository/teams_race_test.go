package repository_test

import (
	"context"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/repository"
)

func TestOfManyReleasesAtOnceOneWins(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	runs := []team.View{w.run(), w.run(), w.run(), w.run()}
	codes := atOnce(8, func(i int) error { return w.release(runs[i%len(runs)]) })
	if want := slices.Repeat([]string{"already_released"}, 7); !slices.Equal(codes, append([]string{""}, want...)) {
		t.Fatalf("eight releases gave %q", codes)
	}
	for what, n := range map[string]int{
		"assembly WHERE released_at IS NOT NULL": 1, "team": 2, "seat": 4, "mail WHERE template = 'recruited'": 4,
		"mail WHERE template = 'not_recruited'": 2, "audit WHERE operation = 'releaseAssembly'": 1,
	} {
		if got := one[int](w.stage, "SELECT count(*) FROM "+what); got != n {
			t.Errorf("%d %s, expected %d", got, what, n)
		}
	}
}

// Whoever withdraws while the teams are released is either out of them, or was
// recruited first.
func TestNobodyWhoWithdrewFirstIsSeated(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	r, ada := w.run(), w.author(w.dossiers["Ada"])
	codes := atOnce(2, func(i int) error {
		if i == 0 {
			return w.release(r)
		}
		_, err := w.stage.dossiers.Withdraw(w.ctx, ada, w.dossiers["Ada"], true)
		return err
	})
	seated := one[int](w.stage, `SELECT count(*) FROM seat s JOIN dossier d ON d.id = s.dossier_id
		JOIN team t ON t.id = s.team_id JOIN assembly a ON a.id = t.assembly_id WHERE d.withdrawn_at < a.released_at`)
	refusedFirst := slices.Equal(codes, []string{"", "not_ready"})
	if seated != 0 || !refusedFirst && !slices.Equal(codes, []string{"", ""}) {
		t.Fatalf("codes %q, %d people seated who had withdrawn", codes, seated)
	}
}

// under begins a transaction of somebody else's, rolled back at the end if it is not
// committed, that waits for no lock more than a second.
func (w *teamStage) under(sql string, args ...any) pgx.Tx {
	w.t.Helper()
	tx, err := w.repo.Pool().Begin(w.ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { _ = tx.Rollback(context.Background()) })
	w.in(tx, "SET LOCAL lock_timeout = '1s'")
	w.in(tx, sql, args...)
	return tx
}

func (w *teamStage) in(tx pgx.Tx, sql string, args ...any) {
	w.t.Helper()
	if _, err := tx.Exec(w.ctx, sql, args...); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
}

// waits starts an act and comes back once it waits for a lock.
func (w *teamStage) waits(act func() error) <-chan error {
	w.t.Helper()
	done := make(chan error, 1)
	go func() { done <- act() }()
	for one[int](w.stage, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0 {
		select {
		case err := <-done:
			w.t.Fatalf("it did not wait: %v", err)
		default:
		}
	}
	return done
}

// A withdrawal under way holds the release until it is decided.
func TestAReleaseWaitsForAWithdrawalUnderWay(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	r := w.run()
	withdrawal := w.under("UPDATE dossier SET withdrawn_at = business_now() WHERE id = $1", w.dossiers["Ada"].UUID)
	done := w.waits(func() error { return w.release(r) })
	if err := withdrawal.Commit(w.ctx); err != nil {
		t.Fatal(err)
	}
	refused(t, <-done, "not_ready")
}

// A change of a challenge under way holds the run, which then reads it changed.
func TestARunWaitsForAChallengeUnderWay(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	change := w.under("SELECT 1 FROM challenge WHERE id = $1 FOR UPDATE", w.challenges["Bravo"].UUID)
	w.in(change, "UPDATE post SET required = true, accepted_tracks = '{digital_law}' WHERE challenge_id = $1", w.challenges["Bravo"].UUID)
	done := w.waits(func() error {
		_, err := w.teams.CreateRun(w.ctx, w.programme, w.call.ID, team.Draft{Policy: assembly.PolicyReference})
		return err
	})
	if err := change.Commit(w.ctx); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	made := must(w.teams.Runs(w.ctx, w.programme, w.call.ID))(t)[0]
	if v := w.computed(made.Run.ID); len(v.Teams) != 1 || len(v.Closed) != 2 {
		t.Errorf("the run read half a change: %q, closed %+v", told(v.Teams), v.Closed)
	}
}

// An extension locks the call, then its window. A run that waits for it holds nothing
// that it needs: neither ends as the victim of a deadlock.
func TestARunTakesItsLocksInTheOrderOfAnExtension(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	extension := w.under("SELECT 1 FROM call WHERE id = $1 FOR UPDATE", w.call.ID.UUID)
	done := w.waits(func() error {
		_, err := w.teams.CreateRun(w.ctx, w.programme, w.call.ID, team.Draft{Policy: assembly.PolicyReference})
		return err
	})
	w.in(extension, "SELECT 1 FROM call_window WHERE call_id = $1 FOR UPDATE", w.call.ID.UUID)
	if err := extension.Rollback(w.ctx); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestOnePersonOneSeat(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	r := w.run()
	if err := w.release(r); err != nil {
		t.Fatal(err)
	}
	teams := must(w.teams.Teams(w.ctx, w.programme, w.promotion))(t)
	alpha, bravo := teams[0], teams[1]
	elsa := team.Seat{Account: w.author(w.dossiers["Elsa"]).Account, Dossier: w.dossiers["Elsa"], Post: alpha.Seats[0].Post, WishRank: 1}
	again := alpha.Seats[0]
	again.Post = domain.PostID{UUID: one[[16]byte](w.stage, "SELECT id FROM post WHERE challenge_id = $1 LIMIT 1", w.challenges["Cobalt"].UUID)}
	cobalt := team.Challenge{ID: w.challenges["Cobalt"]}
	for what, made := range map[string]team.Team{
		"a person who has a seat":     {Challenge: cobalt, Seats: []team.Seat{again}},
		"a post that has its person":  {Challenge: cobalt, Seats: []team.Seat{elsa}},
		"a challenge that has a team": {Challenge: bravo.Challenge},
	} {
		made.ID, made.Run, made.Promotion, made.StartsOn, made.EndsOn = domain.NewTeamID(), r.Run.ID, w.promotion, alpha.StartsOn, alpha.EndsOn
		err := repository.Teams{Repository: w.repo}.Atomic(w.ctx, func(tx team.Tx) error { return tx.InsertTeams([]team.Team{made}) })
		if domain.CodeOf(err) != "seat_taken" {
			t.Errorf("%s is given: %v", what, err)
		}
	}
	if n := one[int](w.stage, "SELECT count(*) FROM seat"); n != 4 {
		t.Errorf("%d seats", n)
	}
}
