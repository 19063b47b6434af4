package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
)

const open30March = "2022-03-30T10:00:00+02:00"

// The real story of the sixth call: each extension came after the end had passed.
func TestTheRealStoryOfTheSixthCall(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	p.at("2022-03-07T00:00:00+01:00")
	c := p.signIn("candidate@candidat.example")
	d := c.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	saved := c.patch("/dossiers/"+d.str("id"), complete("Camille Test"), match(d)).is(http.StatusOK)
	extend := func(at, to string) {
		p.at(at)
		team.post("/calls/"+call+"/extensions", map[string]any{"window": "applications", "closes_at": to, "motive": text("Difficultés techniques")}).is(http.StatusCreated)
	}
	submit := func(at string) answer {
		p.at(at)
		now := c.get("/dossiers/" + d.str("id")).is(http.StatusOK)
		changed := c.patch("/dossiers/"+d.str("id"), map[string]any{"answers": map[string]any{"motivation": "Servir, le " + at}}, match(now))
		if changed.Status != http.StatusOK {
			return changed
		}
		return c.post("/dossiers/"+d.str("id")+"/submit", nil, match(changed))
	}
	_ = saved
	submit("2022-04-03T23:59:00+02:00").is(http.StatusOK) // to the microsecond: the law's own tests
	closed := submit("2022-04-05T10:00:00+02:00").problem(http.StatusConflict, "call_closed")
	if got := closed.str("closed_at"); got != "2022-04-04T00:00:00+02:00" {
		t.Errorf("closed_at %s", got)
	}
	if got := closed.str("late_by"); !strings.HasPrefix(got, "PT34H") {
		t.Errorf("late_by %s", got)
	}
	extend("2022-04-07T16:36:42+02:00", "2022-04-11T00:00:00+02:00")
	submit("2022-04-08T10:00:00+02:00").is(http.StatusOK)
	submit("2022-04-11T10:00:00+02:00").problem(http.StatusConflict, "call_closed")
	extend("2022-04-12T09:32:48+02:00", "2022-04-20T00:00:00+02:00")
	submit("2022-04-13T10:00:00+02:00").is(http.StatusOK)
	if n := query[int](p, "SELECT count(*) FROM mail WHERE template = 'call_extended'"); n != 2 {
		t.Errorf("%d mails told the extensions, expected 2", n)
	}
	seen := p.visitor().get("/calls").is(http.StatusOK)
	if !strings.Contains(string(seen.Body), `"closes_at":"2022-04-20T00:00:00+02:00"`) {
		t.Errorf("the public list does not show the announced end: %s", seen.Body)
	}
}

func TestPublicCallsTellTheSixth(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	p.programme().sixth()
	p.at(open30March)
	body := p.visitor().get("/calls").is(http.StatusOK).json()
	if body["total"] != float64(1) {
		t.Fatalf("total %v", body["total"])
	}
	item := body["items"].([]any)[0].(map[string]any)
	for name, want := range map[string]string{"kind": "candidates", "opens_at": "2022-03-07T00:00:00+01:00", "closes_at": "2022-04-04T00:00:00+02:00"} {
		if item[name] != want {
			t.Errorf("%s is %v, expected %s", name, item[name], want)
		}
	}
}

func TestTwoHundredSubmitsOfOneVersionMakeOneSnapshot(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	c := p.signIn("rush@candidat.example")
	d := c.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	saved := c.patch("/dossiers/"+d.str("id"), complete("Camille Test"), match(d)).is(http.StatusOK)
	var wg sync.WaitGroup
	statuses := make([]int, 200)
	for i := range statuses {
		wg.Go(func() {
			twin := &client{portal: p, cookies: map[string]string{"__Host-session": c.cookies["__Host-session"]}}
			statuses[i] = twin.post("/dossiers/"+d.str("id")+"/submit", nil, match(saved), fmt.Sprintf("Idempotency-Key: rush-%04d", i)).Status
		})
	}
	wg.Wait()
	for i, s := range statuses {
		if s != http.StatusOK {
			t.Fatalf("submit %d answered %d", i, s)
		}
	}
	if n := query[int](p, "SELECT count(*) FROM snapshot"); n != 1 {
		t.Errorf("%d snapshots, expected 1", n)
	}
	if n := query[int](p, "SELECT count(*) FROM mail WHERE template = 'dossier_submitted'"); n != 1 {
		t.Errorf("%d receipts, expected 1", n)
	}
}

func TestTheSameKeyGetsTheSameAnswer(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	c := p.signIn("retry@candidat.example")
	d := c.post("/dossiers", map[string]any{"call_id": call}, "Idempotency-Key: start-0001").is(http.StatusCreated)
	again := c.post("/dossiers", map[string]any{"call_id": call}, "Idempotency-Key: start-0001").is(http.StatusCreated)
	if string(again.Body) != string(d.Body) {
		t.Errorf("the repeated request got another answer:\n%s\n%s", d.Body, again.Body)
	}
	first := c.patch("/dossiers/"+d.str("id"), map[string]any{"name": "Camille"}, match(d), "Idempotency-Key: save-0001").is(http.StatusOK)
	replay := c.patch("/dossiers/"+d.str("id"), map[string]any{"name": "Camille"}, match(d), "Idempotency-Key: save-0001").is(http.StatusOK)
	if string(first.Body) != string(replay.Body) || first.Header.Get("Etag") != replay.Header.Get("Etag") {
		t.Errorf("the key must be looked up before If-Match")
	}
	c.patch("/dossiers/"+d.str("id"), map[string]any{"name": "Dominique"}, match(d), "Idempotency-Key: save-0001").
		problem(http.StatusUnprocessableEntity, "idempotency_mismatch")
	p.signIn("other@candidat.example").post("/dossiers", map[string]any{"call_id": call}, "Idempotency-Key: start-0001").is(http.StatusCreated)
}

func TestADraftConflictShowsWhatStands(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	c := p.signIn("tabs@candidat.example")
	d := c.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	c.patch("/dossiers/"+d.str("id"), map[string]any{"name": "Onglet un"}, match(d)).is(http.StatusOK)
	stale := c.patch("/dossiers/"+d.str("id"), map[string]any{"phone": "0639981234"}, match(d)).problem(http.StatusPreconditionFailed, "stale_version")
	current := stale.json()["current"].(map[string]any)["draft"].(map[string]any)
	if current["name"] != "Onglet un" || stale.json()["current_version"] != float64(2) {
		t.Errorf("the conflict does not tell what stands: %s", stale.Body)
	}
	c.patch("/dossiers/"+d.str("id"), map[string]any{"name": "Sans version"}).problem(http.StatusPreconditionRequired, "if_match_required")
}

func TestAnIncompleteDossierIsToldWhatIsMissing(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	c := p.signIn("half@candidat.example")
	d := c.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	refused := c.post("/dossiers/"+d.str("id")+"/submit", nil, match(d)).problem(http.StatusUnprocessableEntity, "incomplete")
	for _, pointer := range []string{"/statements/not_civil_servant", "/name", "/phone", "/main_track", "/years_experience", "/places", "/available_at_start", "/answers/motivation"} {
		if !strings.Contains(string(refused.Body), `"`+pointer+`"`) {
			t.Errorf("%s is not told missing: %s", pointer, refused.Body)
		}
	}
}

func TestWithdrawingIsReversibleUntilTheEnd(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	c, id := p.submitted("undecided@candidat.example", call)
	if got := c.post("/dossiers/"+id+"/withdraw", nil).is(http.StatusOK).str("status"); got != "withdrawn" {
		t.Fatalf("status %s", got)
	}
	now := c.get("/dossiers/" + id).is(http.StatusOK)
	if got := c.post("/dossiers/"+id+"/submit", nil, match(now)).is(http.StatusOK).str("status"); got != "submitted" {
		t.Errorf("status %s after submitting again", got)
	}
	p.at("2022-04-05T10:00:00+02:00")
	// A page opened before the end may still say that it is reversible.
	if late := c.post("/dossiers/"+id+"/withdraw", nil).problem(http.StatusConflict, "final_withdrawal"); late.str("closed_at") != "2022-04-04T00:00:00+02:00" {
		t.Errorf("told %s", late.Body)
	}
	c.post("/dossiers/"+id+"/withdraw?final=true", nil).is(http.StatusOK)
	now = c.get("/dossiers/" + id).is(http.StatusOK)
	c.post("/dossiers/"+id+"/submit", nil, match(now)).problem(http.StatusConflict, "call_closed")
}

// The programme team judges what was submitted: a draft is its author's alone.
func TestADraftIsItsAuthorsAlone(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	p.at(open30March)
	c, id := p.submitted("author@candidat.example", call)
	now := c.get("/dossiers/" + id).is(http.StatusOK)
	c.patch("/dossiers/"+id, map[string]any{"answers": map[string]any{"motivation": "Pas encore déposé"}}, match(now)).is(http.StatusOK)
	if seen := team.get("/dossiers/" + id).is(http.StatusOK); strings.Contains(string(seen.Body), "Pas encore") || seen.json()["unsent_changes"] != false {
		t.Errorf("the programme team sees a draft: %s", seen.Body)
	}
	never := p.signIn("never@candidat.example").post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	team.get("/dossiers/"+never.str("id")).problem(http.StatusNotFound, "not_found")
}
