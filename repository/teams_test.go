package repository_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
)

var wantTeams = []string{"Alpha: Bob/design/2 Ada/development/1", "Bravo: Carl/data_science/1 Dina/development/2"}

func TestARunMakesTeamsOfWhatWasFrozen(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	v := w.run()
	if got := told(v.Teams); !slices.Equal(got, wantTeams) || v.Unplaced != 2 {
		t.Fatalf("teams %q, %d unplaced", got, v.Unplaced)
	}
	if len(v.Closed) != 1 || v.Closed[0].Challenge.Name != "Cobalt" || !strings.Contains(v.Closed[0].Why.FR, "droit du numérique") ||
		!strings.Contains(v.Closed[0].Why.EN, "digital law") || v.Closed[0].Challenge.Host != "Office Cobalt" {
		t.Errorf("closed %+v", v.Closed)
	}
	scores := map[int]bool{}
	for _, c := range v.Run.Input.Instance.Candidates {
		scores[c.Score] = true
	}
	if len(v.Run.Input.Key.People) != 5 || !reflect.DeepEqual(scores, map[int]bool{95: true, 80: true, 20: true, 60: true, 50: true}) {
		t.Errorf("%d people, scores %v", len(v.Run.Input.Key.People), scores)
	}
	if w.audited("createAssembly") != 1 || w.mails("recruited") != 0 || one[int](w.stage, "SELECT count(*) FROM team") != 0 {
		t.Error("a run is audited, and tells nobody anything")
	}
	w.holdsNobody()
}

func TestTheSameInputGivesTheSameHashAndResult(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	a, b := w.run(), w.run()
	if !bytes.Equal(a.Run.InputHash, b.Run.InputHash) || a.Run.ID == b.Run.ID {
		t.Fatalf("hashes %x and %x", a.Run.InputHash, b.Run.InputHash)
	}
	if same := one[bool](w.stage, "SELECT count(DISTINCT (input_hash, result)) = 1 FROM assembly"); !same {
		t.Error("the two runs are not stored alike")
	}
	listed := must(w.teams.Runs(w.ctx, w.programme, w.call.ID))(t)
	if len(listed) != 2 || listed[0].Run.ID != b.Run.ID {
		t.Fatalf("listed %d runs, not newest first", len(listed))
	}
	for _, v := range listed {
		if err := v.Run.Verify(); err != nil {
			t.Error(err)
		}
		again, err := assembly.Reference(v.Run.Input.Instance)
		if err != nil || !reflect.DeepEqual(again, v.Run.Result) {
			t.Errorf("replayed from what is stored: %+v, %v\nstored %+v", again, err, v.Run.Result)
		}
	}
}

// TestARunIsStoredWithItsProof: a proved optimum comes back from the database as it was
// computed, certificates included.
func TestARunIsStoredWithItsProof(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	for _, policy := range []assembly.Policy{assembly.PolicyFair, assembly.PolicyQuality, assembly.PolicyMixed} {
		stored := w.runBy(policy).Run
		if stored.Policy != policy || len(stored.Result.Proof) == 0 {
			t.Fatalf("%s: stored as %s with %d certificates", policy, stored.Policy, len(stored.Result.Proof))
		}
		if err := stored.Verify(); err != nil {
			t.Errorf("%s: %v", policy, err)
		}
		again, err := optimum.Solve(w.ctx, stored.Input.Instance, policy)
		if err != nil || !reflect.DeepEqual(again, stored.Result) {
			t.Errorf("%s, replayed from what is stored: %+v, %v\nstored %+v", policy, again, err, stored.Result)
		}
		w.exec("UPDATE assembly SET result = jsonb_set(result, '{draw,0}', '1') WHERE id = $1", stored.ID.UUID)
		if spoiled := must(w.teams.Run(w.ctx, w.programme, stored.ID))(t); spoiled.Run.Verify() == nil {
			t.Errorf("%s: a result changed in the database is verified", policy)
		}
	}
}

// holdsNobody checks that the stored instance is integers and codes: nothing in it
// leads to a person without the key.
func (w *teamStage) holdsNobody() {
	w.t.Helper()
	stored := one[string](w.stage, "SELECT content->>'instance' FROM assembly_input LIMIT 1")
	for _, c := range cast {
		number := one[string](w.stage, "SELECT number FROM dossier WHERE id = $1", w.dossiers[c.name].UUID)
		for _, secret := range []string{c.name, number, w.dossiers[c.name].String(), w.author(w.dossiers[c.name]).Account.String()} {
			if strings.Contains(stored, secret) {
				w.t.Errorf("the instance holds %s", secret)
			}
		}
	}
}

func TestARunWaitsForTheShortlistAndTheWishes(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	refusedWith := func(want string) {
		t.Helper()
		_, err := w.teams.CreateRun(w.ctx, w.programme, w.call.ID, team.Draft{Policy: assembly.PolicyReference})
		refused(t, err, "not_ready")
		if !strings.Contains(err.Error(), want) {
			t.Errorf("refused with %v, expected %q", err, want)
		}
	}
	w.at(wishing)
	refusedWith("Wishes are not closed")
	must(w.calls.Extend(w.ctx, w.programme, w.call.ID, call.Wishes, call.Extension{
		Person: w.author(w.dossiers["Fred"]).Account, Closes: instant(wished).AddDate(0, 0, 2), Motive: text("Hospitalisation"),
	}))(t)
	w.at(wished)
	refusedWith("Tuesday 17 May 2022 included")
	w.at("2022-05-18T00:00:00+02:00")
	w.run()
	w.exec("UPDATE challenge SET status = 'withdrawn'")
	refusedWith("No challenge is published")
	w.exec("UPDATE release SET released_at = NULL")
	refusedWith("The shortlist is not released")
	w.exec("DELETE FROM release")
	refusedWith("The shortlist is not released")
	_, err := w.teams.CreateRun(w.ctx, w.programme, w.call.ID, team.Draft{Policy: "optimal"})
	refused(t, err, "invalid_fields")
	asked := call.ID{UUID: one[[16]byte](w.stage, "SELECT id FROM call WHERE kind = 'challenges'")}
	_, err = w.teams.CreateRun(w.ctx, w.programme, asked, team.Draft{Policy: assembly.PolicyReference})
	refused(t, err, "wrong_state")
	_, err = w.teams.CreateRun(w.ctx, w.programme, domain.NewCallID(), team.Draft{Policy: assembly.PolicyReference})
	refused(t, err, "not_found")
}

func TestReleaseSeatsEverybodyAndTellsThem(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	must(w.stage.dossiers.Withdraw(w.ctx, w.author(w.dossiers["Elsa"]), w.dossiers["Elsa"], true))(t)
	r := w.run()
	v := must(w.teams.Release(w.ctx, w.programme, r.Run.ID))(t)
	if v.Run.ReleasedAt == nil || v.Run.ReleasedBy != w.programme.Account {
		t.Fatalf("released as %+v", v.Run)
	}
	teams := must(w.teams.Teams(w.ctx, w.programme, w.promotion))(t)
	if got := told(teams); !slices.Equal(got, wantTeams) {
		t.Fatalf("teams %q", got)
	}
	if got := teams[0]; got.ID.IsZero() || got.StartsOn.String() != "2022-09-12" || got.EndsOn.String() != "2023-07-11" || got.Run != r.Run.ID {
		t.Errorf("team %+v", got)
	}
	statuses := map[string]dossier.Status{
		"Ada": dossier.Recruited, "Bob": dossier.Recruited, "Carl": dossier.Recruited, "Dina": dossier.Recruited,
		"Elsa": dossier.Withdrawn, "Fred": dossier.NotRecruited, "Guy": dossier.Waiting,
	}
	for name, want := range statuses {
		if got := w.view(w.dossiers[name]).Status(); got != want {
			t.Errorf("%s is %s, expected %s", name, got, want)
		}
	}
	if w.mails("recruited") != 4 || w.mails("not_recruited") != 1 || w.audited("releaseAssembly") != 1 {
		t.Errorf("%d recruited and %d not recruited were told, %d acts audited", w.mails("recruited"), w.mails("not_recruited"), w.audited("releaseAssembly"))
	}
	if c := must(w.calls.Get(w.ctx, w.programme, w.call.ID))(t); c.ResultReleasedAt == nil || !c.ResultReleasedAt.Equal(*v.Run.ReleasedAt) {
		t.Errorf("the call's result is released at %v", c.ResultReleasedAt)
	}
	refused(t, w.release(r), "already_released")
	refused(t, w.release(w.run()), "already_released")
}

// Each change makes the run before it outdated, and the release says what changed.
func TestAnOutdatedRunIsNotReleased(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	bob := one[string](w.stage, "SELECT number FROM dossier WHERE id = $1", w.dossiers["Bob"].UUID)
	for _, c := range []struct {
		want   string
		change func()
	}{
		{bob + " no longer takes part", func() {
			must(w.stage.dossiers.Withdraw(w.ctx, w.author(w.dossiers["Bob"]), w.dossiers["Bob"], true))(t)
		}},
		{"« Cobalt » is no longer offered", func() { w.exec("UPDATE challenge SET status = 'withdrawn' WHERE name = 'Cobalt'") }},
		{"« Bravo » has other posts", func() { w.exec("UPDATE post SET required = true WHERE challenge_id = $1", w.challenges["Bravo"].UUID) }},
		{"from 50 to 40", func() { w.exec("UPDATE promotion SET places = 40") }},
	} {
		r := w.run()
		c.change()
		err := w.release(r)
		refused(t, err, "not_ready")
		if !strings.Contains(err.Error(), c.want) {
			t.Errorf("refused with %v, expected %q", err, c.want)
		}
		if one[int](w.stage, "SELECT count(*) FROM seat") != 0 || w.mails("recruited") != 0 {
			t.Error("a refused release left something")
		}
	}
	must(w.teams.Release(w.ctx, w.programme, w.run().Run.ID))(t)
	teams := must(w.teams.Teams(w.ctx, w.programme, promotionOfNone))(t)
	if got := told(teams); got[0] != "Alpha: Elsa/design/1 Ada/development/1" {
		t.Errorf("teams %q", got)
	}
}

func TestARunIsReleasedOnlyAsItWasComputed(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	r := w.run()
	must(w.calls.Extend(w.ctx, w.programme, w.call.ID, call.Wishes, call.Extension{Closes: instant(wished).AddDate(0, 0, 2), Motive: text("Panne")}))(t)
	err := w.release(r)
	refused(t, err, "not_ready")
	if !strings.Contains(err.Error(), "Wishes are not closed") {
		t.Errorf("refused with %v", err)
	}
	w.exec(`UPDATE assembly SET result = jsonb_set(result, '{stages,0,value}', '3')`)
	if err := w.release(r); err == nil || domain.KindOf(err) != domain.Internal {
		t.Errorf("a run that was tampered with is released: %v", err)
	}
}

// promotionOfNone asks for the teams of every promotion.
var promotionOfNone domain.PromotionID

func TestWhoSeesRunsAndTeams(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	r := w.run()
	committee := w.granted(w.person("Comité"), access.Committee, access.Promotion, w.promotion.UUID)
	stranger, reader := w.actor(w.person("Passant")), w.reader("Tom")
	teamsOf := func(who access.Actor) []string { return told(must(w.teams.Teams(w.ctx, who, w.promotion))(t)) }
	for name, c := range map[string]struct {
		who             access.Actor
		run, list, make string // codes
		release         string
	}{
		"programme": {w.programme, "", "", "", ""},
		"committee": {committee, "", "", "forbidden", "forbidden"},
		"host":      {w.hosts["Alpha"], "not_found", "forbidden", "forbidden", "not_found"},
		"candidate": {w.author(w.dossiers["Ada"]), "not_found", "forbidden", "forbidden", "not_found"},
		"reader":    {reader, "not_found", "forbidden", "forbidden", "not_found"},
		"visitor":   {access.Actor{}, "unauthenticated", "unauthenticated", "unauthenticated", "unauthenticated"},
	} {
		_, err := w.teams.Run(w.ctx, c.who, r.Run.ID)
		expect(t, name+" reads", err, c.run)
		_, err = w.teams.Runs(w.ctx, c.who, w.call.ID)
		expect(t, name+" lists", err, c.list)
		if name == "programme" {
			continue // it does these things in every other test
		}
		if got := teamsOfOr(t, w, c.who); len(got) != 0 {
			t.Errorf("%s sees %q before the release", name, got)
		}
		_, err = w.teams.CreateRun(w.ctx, c.who, w.call.ID, team.Draft{Policy: assembly.PolicyReference})
		expect(t, name+" makes", err, c.make)
		_, err = w.teams.Release(w.ctx, c.who, r.Run.ID)
		expect(t, name+" releases", err, c.release)
	}
	if got := told(must(w.teams.Run(w.ctx, committee, r.Run.ID))(t).Teams); got[0] != "Alpha: /design/2 /development/1" {
		t.Errorf("the committee reads %q", got)
	}
	_, err := w.teams.Of(w.ctx, w.author(w.dossiers["Ada"]), w.dossiers["Ada"])
	refused(t, err, "not_found")
	if err := w.release(r); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		who  access.Actor
		want []string
	}{
		"programme":     {w.programme, wantTeams},
		"committee":     {committee, []string{"Alpha: /design/2 /development/1", "Bravo: /data_science/1 /development/2"}},
		"host of Alpha": {w.hosts["Alpha"], []string{"Alpha: Bob/design/0 Ada/development/0"}},
		"host of none":  {w.hosts["Cobalt"], []string{}},
		"recruit":       {w.author(w.dossiers["Bob"]), []string{"Alpha: Bob/design/2 Ada/development/0"}},
		"not recruited": {w.author(w.dossiers["Elsa"]), []string{}},
		"reader":        {reader, []string{}},
		"stranger":      {stranger, []string{}},
	} {
		if got := teamsOf(c.who); !slices.Equal(got, c.want) {
			t.Errorf("%s sees %q, expected %q", name, got, c.want)
		}
	}
	ada := w.dossiers["Ada"]
	if mine := must(w.teams.Of(w.ctx, w.author(ada), ada))(t); told([]team.Team{mine})[0] != "Alpha: Bob/design/0 Ada/development/1" {
		t.Errorf("Ada's team is %+v", mine)
	}
	_, err = w.teams.Of(w.ctx, w.author(w.dossiers["Elsa"]), ada)
	refused(t, err, "not_found")
	_, err = w.teams.Teams(w.ctx, access.Actor{}, w.promotion)
	refused(t, err, "unauthenticated")
	if got := must(w.teams.Teams(w.ctx, w.programme, domain.NewPromotionID()))(t); len(got) != 0 {
		t.Errorf("another promotion has %d teams", len(got))
	}
}

// expect is refused without an end: an empty code expects success.
func expect(t *testing.T, what string, err error, code string) {
	t.Helper()
	if domain.CodeOf(err) != code || (code == "") != (err == nil) {
		t.Errorf("%s: %v, expected %q", what, err, code)
	}
}

// teamsOfOr lists the teams that somebody sees, none for a visitor.
func teamsOfOr(t *testing.T, w *teamStage, who access.Actor) []string {
	t.Helper()
	if !who.SignedIn() {
		return nil
	}
	return told(must(w.teams.Teams(w.ctx, who, w.promotion))(t))
}
