package api_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/access"
)

const v0 = `If-Match: "v0"`

// sitting is a challenge handed in, with two jurors of its call.
type sitting struct {
	*hosting
	path         string
	chair, juror *client
}

func openSitting(t *testing.T) *sitting {
	t.Helper()
	s := &sitting{hosting: openHosting(t)}
	id, _ := s.submitted("Estim’Action")
	s.path = "/challenges/" + id
	s.chair, s.juror = s.signIn("presidence@jury.example"), s.signIn("autre@jury.example")
	for _, who := range []*client{s.chair, s.juror} {
		s.team.grant(who, access.Juror, scope("call", s.call))
	}
	s.at("2022-03-22T10:00:00+01:00")
	return s
}

func (s *sitting) plan(starts string, jurors ...*client) map[string]any {
	ids := []string{}
	for _, j := range jurors {
		ids = append(ids, j.id)
	}
	return map[string]any{"starts_at": starts, "minutes": 40, "link": "https://visio.example/jury", "juror_ids": ids, "referent_id": ids[0]}
}

func (s *sitting) mails(template string) int {
	return query[int](s.portal, "SELECT count(*)::int FROM mail WHERE template = $1", template)
}

const firstDay = "2022-03-31T10:00:00+02:00"

func TestAChallengeIsSortedHeardAndDecided(t *testing.T) {
	t.Parallel()
	s := openSitting(t)
	s.team.put(s.path+"/hearing", s.plan(firstDay, s.chair), v0).problem(http.StatusConflict, "not_ready")
	s.team.put(s.path+"/sorting", map[string]any{"eligible": false}, v0).problem(http.StatusUnprocessableEntity, "invalid_fields")
	aside := s.team.put(s.path+"/sorting", map[string]any{"eligible": false, "grounds": []string{"no_posts"}}, v0).is(http.StatusOK)
	s.team.put(s.path+"/decision", map[string]any{"outcome": "kept"}, v0).problem(http.StatusConflict, "set_aside")
	s.team.put(s.path+"/sorting", map[string]any{"eligible": true}, v0).problem(http.StatusPreconditionFailed, "stale_version")
	s.team.put(s.path+"/sorting", map[string]any{"eligible": true, "note": "Qui porte le projet ?"}, match(aside)).is(http.StatusOK)

	s.team.put(s.path+"/hearing", s.plan(firstDay, s.lead), v0).problem(http.StatusUnprocessableEntity, "invalid_fields")
	fixed := s.team.put(s.path+"/hearing", s.plan(firstDay, s.chair, s.juror), v0).is(http.StatusOK)
	if s.mails("hearing_host") != 1 || s.mails("hearing_juror") != 2 {
		t.Errorf("%d leads and %d jurors are convened", s.mails("hearing_host"), s.mails("hearing_juror"))
	}
	s.team.put(s.path+"/hearing", s.plan(firstDay, s.chair, s.juror), v0).is(http.StatusOK) // sent twice: nothing new
	if s.mails("hearing_juror") != 2 {
		t.Error("the same hearing convenes twice")
	}
	s.team.put(s.path+"/hearing", s.plan(firstDay, s.chair), match(fixed)).is(http.StatusOK)
	if s.mails("hearing_left") != 1 || s.mails("hearing_juror") != 2 || s.mails("hearing_host") != 1 {
		t.Error("who leaves is told, and nobody else")
	}
	s.juror.get(s.path+"/hearing").problem(http.StatusNotFound, "not_found")

	half := map[string]any{"scores": map[string]any{"need": 4}}
	s.chair.put(s.path+"/grid", half, v0).problem(http.StatusConflict, "not_ready")
	s.at("2022-03-31T10:30:00+02:00")
	saved := s.chair.put(s.path+"/grid", half, v0).is(http.StatusOK)
	whole := map[string]any{
		"scores":     map[string]any{"need": 4, "entrepreneurship": 3, "commitment": 3, "transformation": 2, "openness": 4},
		"favourable": true, "rank": 1, "reason": "Besoin clair.",
	}
	s.chair.put(s.path+"/grid", whole, v0).problem(http.StatusPreconditionFailed, "stale_version")
	done := s.chair.put(s.path+"/grid", whole, match(saved)).is(http.StatusOK)
	if grid := done.json()["grid"].(map[string]any); grid["weighted"] != float64(16) || len(grid["missing"].([]any)) != 0 || grid["editable"] != true {
		t.Errorf("the grid reads %v", grid)
	}
	s.team.put(s.path+"/grid", whole, match(done)).problem(http.StatusForbidden, "forbidden")
	before := withoutRequest(t, s.chair.get(s.path+"/hearing"))
	s.team.put(s.path+"/decision", map[string]any{"outcome": "kept"}, v0).is(http.StatusOK)
	if !bytes.Equal(before, withoutRequest(t, s.chair.get(s.path+"/hearing"))) {
		t.Error("a juror sees the hidden decision")
	}
	s.team.put(s.path+"/sorting", map[string]any{"eligible": false, "grounds": []string{"no_posts"}}, `If-Match: "v2"`).problem(http.StatusConflict, "wrong_state")
	s.at("2022-04-02T10:00:00+02:00")
	list := s.team.get("/calls/" + s.call + "/jury").is(http.StatusOK)
	line := list.json()["items"].([]any)[0].(map[string]any)
	if line["place"] != float64(1) || line["decision_version"] != float64(1) || line["status"] != "kept" || !strings.Contains(string(list.Body), `"kept":1`) {
		t.Errorf("the final list reads %s", list.Body)
	}
	s.team.post("/calls/"+s.call+"/releases", map[string]any{"kind": "challenges"}).is(http.StatusCreated)
	s.chair.put(s.path+"/grid", half, match(done)).problem(http.StatusConflict, "already_released")
	for _, op := range []string{"sortChallenge", "putHearing", "putGrid"} {
		if n := query[int](s.portal, "SELECT count(*)::int FROM audit WHERE operation = $1", op); n != 2 {
			t.Errorf("%d acts of %s are audited", n, op)
		}
	}
}

// The host is told when and where; another administration meets nothing, byte for
// byte what it gets for a challenge that does not exist.
func TestWhoSeesAHearing(t *testing.T) {
	t.Parallel()
	s := openSitting(t)
	s.team.put(s.path+"/sorting", map[string]any{"eligible": true, "note": "À demander"}, v0).is(http.StatusOK)
	s.team.put(s.path+"/hearing", s.plan(firstDay, s.chair, s.juror), v0).is(http.StatusOK)
	s.at("2022-03-31T10:30:00+02:00")
	s.chair.put(s.path+"/grid", map[string]any{"scores": map[string]any{"need": 1}, "reason": "Secret du jury"}, v0).is(http.StatusOK)
	told := s.member.get(s.path + "/hearing").is(http.StatusOK)
	for _, hidden := range []string{"Secret du jury", "À demander", s.chair.id, `"grid"`, `"form"`} {
		if strings.Contains(string(told.Body), hidden) {
			t.Errorf("the host reads %s", hidden)
		}
	}
	if told.str("mine") != "host" || told.str("link") == "" {
		t.Errorf("the host is told %s", told.Body)
	}
	heard := s.juror.get(s.path + "/hearing").is(http.StatusOK)
	if heard.str("mine") != "juror" || !strings.Contains(string(heard.Body), "camille@cerema.example") || !strings.Contains(string(heard.Body), "Secret du jury") {
		t.Errorf("a juror reads %s", heard.Body)
	}
	s.juror.put(s.path+"/grid", map[string]any{"scores": map[string]any{}}, `If-Match: "v1"`).problem(http.StatusForbidden, "forbidden")
	for who, want := range map[*client]float64{s.lead: 1, s.juror: 1, s.foreigner: 0, s.team: 1} {
		if got := who.get("/hearings").is(http.StatusOK).json()["total"]; got != want {
			t.Errorf("%s is told of %v hearings", who.email, got)
		}
	}
	absent := "/challenges/0190d0d0-0000-7000-8000-000000000000"
	for name, act := range map[string]func(p string) answer{
		"hearing": func(p string) answer { return s.foreigner.get(p + "/hearing") },
		"fix":     func(p string) answer { return s.foreigner.put(p+"/hearing", s.plan(firstDay, s.chair), v0) },
		"sort":    func(p string) answer { return s.foreigner.put(p+"/sorting", map[string]any{"eligible": true}, v0) },
		"grid": func(p string) answer {
			return s.foreigner.put(p+"/grid", map[string]any{"scores": map[string]any{}}, v0)
		},
	} {
		foreign, none := act(s.path).problem(http.StatusNotFound, "not_found"), act(absent).problem(http.StatusNotFound, "not_found")
		if !bytes.Equal(withoutRequest(t, foreign), withoutRequest(t, none)) {
			t.Errorf("%s tells a foreign challenge from none", name)
		}
	}
	s.lead.get("/calls/"+s.call+"/jury").problem(http.StatusForbidden, "forbidden")

	// A juror who comes to act for the administration is a juror no more.
	s.team.grant(s.juror, access.HostMember, scope("administration", s.administration))
	if now := s.juror.get(s.path + "/hearing").is(http.StatusOK); now.str("mine") != "host" || strings.Contains(string(now.Body), "Secret du jury") {
		t.Errorf("a juror turned host reads %s", now.Body)
	}
	later := s.plan("2022-04-01T10:00:00+02:00", s.chair, s.juror)
	refused := s.team.put(s.path+"/hearing", later, `If-Match: "v1"`).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !strings.Contains(string(refused.Body), "conflict_of_interest") {
		t.Errorf("refused with %s", refused.Body)
	}
}
