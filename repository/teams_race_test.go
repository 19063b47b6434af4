package repository_test

import (
	"context"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
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
		_, err := w.stage.dossiers.Withdraw(w.ctx, ada, w.dossiers["Ada"])
		return err
	})
	seated := one[int](w.stage, `SELECT count(*) FROM seat s JOIN dossier d ON d.id = s.dossier_id
		JOIN team t ON t.id = s.team_id JOIN assembly a ON a.id = t.assembly_id WHERE d.withdrawn_at < a.released_at`)
	refusedFirst := slices.Equal(codes, []string{"", "not_ready"})
	if seated != 0 || !refusedFirst && !slices.Equal(codes, []string{"", ""}) {
		t.Fatalf("codes %q, %d people seated who had withdrawn", codes, seated)
	}
}

// A withdrawal under way holds the release until it is decided.
func TestAReleaseWaitsForAWithdrawalUnderWay(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	r := w.run()
	under, err := w.repo.Pool().Begin(w.ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = under.Rollback(context.WithoutCancel(w.ctx)) }()
	if _, err := under.Exec(w.ctx, "UPDATE dossier SET withdrawn_at = business_now() WHERE id = $1", w.dossiers["Ada"].UUID); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- w.release(r) }()
	for one[int](w.stage, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0 {
		select {
		case err := <-done:
			t.Fatalf("the release did not wait: %v", err)
		default:
		}
	}
	if err := under.Commit(w.ctx); err != nil {
		t.Fatal(err)
	}
	refused(t, <-done, "not_ready")
}

// An extension locks the call, then its window: so do runs, in that order.
func TestRunsAndExtensionsDoNotLockEachOther(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	codes := atOnce(12, func(i int) error {
		if i%4 == 0 {
			_, err := w.calls.Extend(w.ctx, w.programme, w.call.ID, call.Applications, call.Extension{
				Closes: instant(over).AddDate(0, 2, i), Motive: text("Panne"),
			})
			if domain.CodeOf(err) == "extension_shortens" {
				return nil // a longer one came first
			}
			return err
		}
		_, err := w.teams.CreateRun(w.ctx, w.programme, w.call.ID, assembly.PolicyReference)
		return err
	})
	if !slices.Equal(codes, slices.Repeat([]string{""}, 12)) {
		t.Fatalf("got %q", codes)
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
