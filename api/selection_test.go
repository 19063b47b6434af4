package api_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
)

func (c *committee) decide(dossier, outcome string) answer {
	c.t.Helper()
	return c.team.put("/dossiers/"+dossier+"/decision", map[string]any{"outcome": outcome, "reason": "Parcours cohérent."}).is(http.StatusOK)
}

func (c *committee) releaseShortlist(headers ...string) answer {
	c.t.Helper()
	return c.team.post("/calls/"+c.call+"/releases", map[string]any{"kind": "shortlist"}, headers...)
}

// items reads a list's items.
func items(a answer) []map[string]any {
	a.t.Helper()
	out := []map[string]any{}
	list, _ := a.is(http.StatusOK).json()["items"].([]any)
	for _, item := range list {
		out = append(out, item.(map[string]any))
	}
	return out
}

func TestTheShortlistOverHTTP(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	lacking := c.releaseShortlist().problem(http.StatusConflict, "not_ready")
	if errors, _ := lacking.json()["errors"].([]any); len(errors) != 2 {
		t.Errorf("what lacks is told as %s", lacking.Body)
	}
	c.team.put("/dossiers/"+c.first+"/decision", map[string]any{"outcome": "shortlisted"}).problem(http.StatusConflict, "not_ready")
	c.read(c.first, 5, 4)
	c.read(c.second, 1, 2)
	c.team.put("/dossiers/"+c.second+"/decision", map[string]any{"outcome": "refused"}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	decided := c.decide(c.first, "shortlisted")
	if decided.json()["score_sum"] != 18.0 || decided.json()["score_count"] != 4.0 || decided.str("decision") != "shortlisted" || decided.str("status") != "submitted" {
		t.Errorf("decided as %s", decided.Body)
	}
	c.decide(c.second, "refused")
	dry := items(c.member.get("/calls/" + c.call + "/releases"))[0]
	if dry["recipients"] != 2.0 || dry["released"] != false || len(dry["missing"].([]any)) != 0 {
		t.Errorf("the dry run says %v", dry)
	}
	done := c.releaseShortlist("Idempotency-Key: publication-1").is(http.StatusCreated)
	if again := c.releaseShortlist("Idempotency-Key: publication-1").is(http.StatusCreated); !bytes.Equal(done.Body, again.Body) {
		t.Errorf("the same act sent twice answered\n%s\n%s", done.Body, again.Body)
	}
	if !strings.HasSuffix(done.str("released_at"), "+02:00") {
		t.Errorf("released as %s", done.Body)
	}
	c.releaseShortlist().problem(http.StatusConflict, "already_released")
	c.team.put("/dossiers/"+c.second+"/decision", map[string]any{"outcome": "waiting"}).problem(http.StatusConflict, "already_released")
	if n := query[int](c.portal, "SELECT count(*)::int FROM mail WHERE template IN ('shortlisted', 'not_shortlisted')"); n != 2 {
		t.Errorf("%d mails", n)
	}
	told := c.denis.get("/dossiers/" + c.second).is(http.StatusOK)
	if told.str("status") != "not_shortlisted" || told.str("decision_reason") != "Parcours cohérent." {
		t.Errorf("the candidate is told %s", told.Body)
	}
}

// TestAnUnreleasedShortlistShowsToNobodyElse: whatever was decided, candidates and
// readers get the same bytes until the release.
func TestAnUnreleasedShortlistShowsToNobodyElse(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	c.read(c.first, 5, 4)
	paths := []string{
		"/dossiers", "/dossiers?call_id=" + c.call + "&decision=refused&sort=-mean", "/dossiers/" + c.first, "/dossiers/" + c.first + "/wishes",
		"/calls/" + c.call + "/releases", "/readings", "/me/mails",
	}
	seen := func() map[string][]byte {
		c.at("2022-04-20T12:00:00+02:00")
		out := map[string][]byte{}
		for _, path := range paths {
			out["author "+path] = withoutRequest(t, c.carole.get(path))
			out["reader "+path] = withoutRequest(t, c.ada.get(path))
		}
		return out
	}
	before := seen()
	for _, outcome := range []string{"shortlisted", "refused"} {
		c.decide(c.first, outcome)
		for what, bytesNow := range seen() {
			if !bytes.Equal(bytesNow, before[what]) {
				t.Errorf("once %s, %s changed:\n%s\n%s", outcome, what, before[what], bytesNow)
			}
		}
	}
	c.carole.get("/calls/"+c.call+"/releases").problem(http.StatusForbidden, "forbidden")
	c.carole.put("/dossiers/"+c.first+"/decision", map[string]any{"outcome": "shortlisted"}).problem(http.StatusForbidden, "forbidden")
	c.denis.put("/dossiers/"+c.first+"/decision", map[string]any{"outcome": "refused"}).problem(http.StatusNotFound, "not_found")
	c.member.post("/calls/"+c.call+"/releases", map[string]any{"kind": "shortlist"}).problem(http.StatusForbidden, "forbidden")
}

func TestWhoListsWhichDossiers(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	c.read(c.second, 3, 3)
	own := items(c.carole.get("/dossiers"))
	if len(own) != 1 || own[0]["id"] != c.first || own[0]["readings_locked"] != 0.0 || own[0]["status"] != "submitted" {
		t.Errorf("the candidate lists %v", own)
	}
	mine := items(c.denis.get("/dossiers?mine=true"))
	if len(mine) != 1 || mine[0]["score_sum"] != 0.0 || mine[0]["readings_locked"] != 0.0 {
		t.Errorf("scores reach the candidate: %v", mine)
	}
	if elsewhere := items(c.carole.get("/dossiers?call_id=018f0000-0000-7000-8000-000000000000")); len(elsewhere) != 0 {
		t.Errorf("of another call the candidate lists %v", elsewhere)
	}
	all := items(c.team.get("/dossiers?call_id=" + c.call + "&sort=-mean"))
	if len(all) != 2 || all[0]["id"] != c.second || all[0]["score_sum"] != 12.0 || all[0]["name"] != "Personne denis@exemple.example" {
		t.Errorf("the programme team lists %v", all)
	}
	page := c.member.get("/dossiers?limit=1&call_id=" + c.call)
	if nameless := items(page); len(nameless) != 1 || page.json()["total"] != 2.0 || bytes.Contains(page.Body, []byte("Personne")) {
		t.Errorf("the committee lists %s", page.Body)
	}
	next := c.member.get("/dossiers?limit=1&call_id=" + c.call + "&cursor=" + page.str("next"))
	if rest := items(next); len(rest) != 1 || rest[0]["id"] == items(page)[0]["id"] || next.str("next") != "" || next.json()["total"] != nil {
		t.Errorf("the next page is %s", next.Body)
	}
	for name, reader := range map[string]*client{"a reader": c.ada, "the committee, of their own": c.member} {
		if list := items(reader.get("/dossiers?mine=true&call_id=" + c.call)); len(list) != 0 {
			t.Errorf("%s lists %v", name, list)
		}
	}
	if list := items(c.ada.get("/dossiers?call_id=" + c.call)); len(list) != 0 {
		t.Errorf("a reader lists dossiers: %v", list)
	}
	c.team.get("/dossiers").problem(http.StatusUnprocessableEntity, "invalid_fields")
	c.team.get("/dossiers?call_id="+c.call+"&cursor=nonsense").problem(http.StatusUnprocessableEntity, "invalid_fields")
	c.visitor().get("/dossiers").problem(http.StatusUnauthorized, "unauthenticated")
}
