package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// scenario is a committee with one finished run: Carole and Denis on the only challenge that
// has posts for them, one post each.
type scenario struct {
	*committee
	run        string
	challenges []string
}

func newScenario(t *testing.T) *scenario {
	t.Helper()
	c, _ := afterWishes(t)
	s := &scenario{committee: c}
	c.at("2022-05-16T00:00:00+02:00")
	s.run = "/assemblies/" + c.team.assembled(c.call, map[string]any{"policy": "equite", "name": "Le plus juste"}).str("id")
	for _, column := range c.team.get(s.run + "/board").json()["challenges"].([]any) {
		s.challenges = append(s.challenges, column.(map[string]any)["challenge"].(map[string]any)["id"].(string))
	}
	return s
}

func TestTheBoardOverHTTP(t *testing.T) {
	t.Parallel()
	s := newScenario(t)
	board := s.team.get(s.run + "/board").is(http.StatusOK)
	people, columns := list(board, "people"), list(board, "challenges")
	if len(people) != 2 || len(columns) != 3 || len(list(board, "tracks")) != 5 || board.Header.Get("Etag") != `"v0"` {
		t.Fatalf("the board is %s", board.Body)
	}
	for _, who := range people {
		seat, _ := who["seat"].(map[string]any)
		wishes := who["wishes"].([]any)
		if seat == nil || seat["wish_rank"] != 1.0 || len(wishes) != 3 || !strings.HasPrefix(who["person"].(map[string]any)["name"].(string), "Personne") {
			t.Errorf("a card is %v", who)
		}
		if posts := wishes[1].(map[string]any)["posts"].([]any); len(posts) != 0 {
			t.Errorf("a developer may hold a lawyer's post: %v", wishes)
		}
	}
	if seen := s.member.get(s.run + "/board").is(http.StatusOK); strings.Contains(string(seen.Body), "Personne") {
		t.Errorf("the committee reads a name: %s", seen.Body)
	}
	s.carole.get(s.run+"/board").problem(http.StatusNotFound, "not_found")
	empty := s.team.get(s.run+"/explanation?challenge_id="+columns[1]["challenge"].(map[string]any)["id"].(string), "Accept-Language: fr").is(http.StatusOK)
	if empty.json()["possible"] != false || !strings.Contains(empty.str("text"), "n’a qu’un poste") {
		t.Errorf("why empty: %s", empty.Body)
	}
	missing := "?challenge_id=" + s.challenges[0] + "&dossier_id=" + uuid.NewString()
	s.team.get(s.run+"/explanation"+missing).problem(http.StatusUnprocessableEntity, "invalid_fields")
	there := s.member.get(s.run+"/explanation?challenge_id="+s.challenges[0]+"&dossier_id="+s.first, "Accept-Language: fr").is(http.StatusOK)
	if !strings.Contains(there.str("text"), "est sur le défi «") || strings.Contains(there.str("text"), "Personne") {
		t.Errorf("why not there, where they are: %s", there.Body)
	}
}

func TestDemandsArePricedAndUndone(t *testing.T) {
	t.Parallel()
	s := newScenario(t)
	out := map[string]any{"kind": "out", "dossier_id": s.first}
	preview := s.team.post(s.run+"/preview", out, "Accept-Language: fr").is(http.StatusOK)
	if preview.json()["possible"] != true || !strings.Contains(preview.str("text"), "n’avait pas de place, le nombre d’équipes") ||
		len(list(preview, "emptied")) != 1 || len(list(preview, "moves")) != 2 || preview.json()["unplaced"] != 2.0 {
		t.Errorf("previewed %s", preview.Body)
	}
	if list(preview, "stages")[0]["before"] != 1.0 || list(preview, "stages")[0]["after"] != 0.0 {
		t.Errorf("stages %v", list(preview, "stages"))
	}
	overrides := s.run + "/overrides"
	s.team.post(overrides, out).problem(http.StatusPreconditionRequired, "if_match_required")
	s.team.post(overrides, out, `If-Match: "v0"`).problem(http.StatusUnprocessableEntity, "invalid_fields")
	out["motive"] = "Ne peut plus commencer en septembre"
	s.member.post(overrides, out, `If-Match: "v0"`).problem(http.StatusForbidden, "forbidden")
	saved := s.team.post(overrides, out, `If-Match: "v0"`, "Idempotency-Key: out-once").is(http.StatusCreated)
	again := s.team.post(overrides, out, `If-Match: "v0"`, "Idempotency-Key: out-once").is(http.StatusCreated)
	if string(again.Body) != string(saved.Body) || len(list(saved, "teams")) != 0 || saved.Header.Get("Etag") != `"v1"` {
		t.Errorf("saved %s, sent again %s", saved.Body, again.Body)
	}
	demanded := list(saved, "overrides")
	if price := demanded[0]["price"].([]any); len(demanded) != 1 || demanded[0]["counts"] != true || price[0].(map[string]any)["name"] != "equipes" {
		t.Errorf("demanded %v", demanded)
	}
	s.team.post(overrides, out, `If-Match: "v0"`).problem(http.StatusPreconditionFailed, "stale_version")
	variant := s.team.assembled(s.call, map[string]any{"policy": "qualite", "from": strings.TrimPrefix(s.run, "/assemblies/")})
	if taken := list(variant, "overrides"); len(taken) != 1 || taken[0]["price"].([]any)[0].(map[string]any)["before"] != 1.0 || variant.str("from") == "" {
		t.Errorf("a variant takes over %v", taken)
	}
	undone := s.team.post(s.run+"/undo", nil, `If-Match: "v1"`).is(http.StatusOK)
	if history := list(undone, "overrides"); len(list(undone, "teams")) != 1 || history[0]["counts"] != false || history[0]["undone_at"] == nil {
		t.Errorf("undone: %s", undone.Body)
	}
	s.team.post(s.run+"/undo", nil, `If-Match: "v2"`).problem(http.StatusConflict, "wrong_state")
	compared := s.member.get(s.run + "/comparison?with=" + variant.str("id")).is(http.StatusOK)
	if len(list(compared, "moves")) != 2 || len(list(compared, "emptied")) != 1 || compared.json()["same_input"] != true || strings.Contains(string(compared.Body), "Personne") {
		t.Errorf("compared: %s", compared.Body)
	}
	if n := query[int](s.portal, "SELECT count(*) FROM assembly_input"); n != 1 {
		t.Errorf("the input is frozen %d times", n)
	}
}

func TestDemandsThatCannotBe(t *testing.T) {
	t.Parallel()
	s := newScenario(t)
	post := func(body map[string]any) answer {
		body["motive"] = "Parce que"
		return s.team.post(s.run+"/overrides", body, `If-Match: "v0"`, "Accept-Language: fr")
	}
	lock := map[string]any{"kind": "lock", "dossier_id": s.first, "challenge_id": s.challenges[1]}
	if told := post(lock).problem(http.StatusConflict, "contradiction").str("detail"); !strings.Contains(told, "ne peut tenir aucun poste") {
		t.Errorf("refused with %q", told)
	}
	preview := s.team.post(s.run+"/preview", map[string]any{"kind": "lock", "dossier_id": s.first, "challenge_id": s.challenges[1]}).is(http.StatusOK)
	if preview.json()["possible"] != false || len(list(preview, "teams")) != 1 {
		t.Errorf("previewed %s", preview.Body)
	}
	for pointer, body := range map[string]map[string]any{
		"/dossier_id":    {"kind": "out", "dossier_id": uuid.NewString()},
		"/other_id":      {"kind": "apart", "dossier_id": s.first, "other_id": s.first},
		"/challenge_id":  {"kind": "priority", "priority": 2},
		"/priority":      {"kind": "priority", "challenge_id": s.challenges[0]},
		"/challenge_ids": {"kind": "quota", "max": 1},
		"/seed":          {"kind": "seed"},
		"/weights":       {"kind": "weights"},
		"/post_id":       {"kind": "lock", "dossier_id": s.first, "challenge_id": s.challenges[0], "post_id": uuid.NewString()},
	} {
		refused := post(body).problem(http.StatusUnprocessableEntity, "invalid_fields")
		if got := refused.json()["errors"].([]any)[0].(map[string]any)["pointer"]; got != pointer {
			t.Errorf("%v refused at %v", body, got)
		}
	}
	reference := "/assemblies/" + s.team.assembled(s.call, map[string]any{"policy": "reference"}).str("id")
	s.team.post(reference+"/preview", map[string]any{"kind": "seed", "seed": 1}).problem(http.StatusConflict, "wrong_state")
	s.team.post("/calls/"+s.call+"/assemblies", map[string]any{"from": uuid.NewString()}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	s.team.post(s.run+"/release", nil).is(http.StatusOK)
	post(map[string]any{"kind": "seed", "seed": 1}).problem(http.StatusConflict, "already_released")
}

func TestAQueuedRunIsCancelled(t *testing.T) {
	t.Parallel()
	s := newScenario(t)
	made := s.team.post("/calls/"+s.call+"/assemblies", map[string]any{}).is(http.StatusCreated)
	at := "/assemblies/" + made.str("id")
	s.team.get(at+"/comparison?with="+strings.TrimPrefix(s.run, "/assemblies/")).problem(http.StatusConflict, "wrong_state")
	s.team.post(at+"/release", nil).problem(http.StatusConflict, "wrong_state")
	s.member.post(at+"/cancel", nil).problem(http.StatusForbidden, "forbidden")
	if stopped := s.team.post(at+"/cancel", nil).is(http.StatusOK); stopped.str("state") != "cancelled" {
		t.Errorf("cancelled as %s", stopped.Body)
	}
	s.compute(made.str("id")) // its job comes later, and leaves it alone
	if after := s.team.get(at); after.str("state") != "cancelled" || len(list(after, "teams")) != 0 {
		t.Errorf("computed all the same: %s", after.Body)
	}
	s.team.post(at+"/cancel", nil).problem(http.StatusConflict, "wrong_state")
}
