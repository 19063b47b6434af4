package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
)

// hosting is the sixth promotion with its call for challenges open, and a host.
type hosting struct {
	*portal
	team, lead, member, foreigner *client
	call, administration          string
}

func openHosting(t *testing.T) *hosting {
	t.Helper()
	h := &hosting{portal: open(t)}
	h.at("2022-01-10T10:00:00+01:00")
	h.team = h.programme()
	promotion, _ := h.team.sixth()
	k := h.team.post("/calls", map[string]any{
		"promotion_id": promotion, "kind": "challenges", "title": text("Appel à défis"), "time_zone": "Europe/Paris",
		"window": map[string]any{"opens_at": "2022-01-24T00:00:00+01:00", "closes_at": "2022-03-19T00:00:00+01:00"},
	}).is(http.StatusCreated)
	h.team.post("/calls/"+k.str("id")+"/publish", nil, match(k)).is(http.StatusOK)
	h.call = k.str("id")
	h.administration = h.team.post("/administrations", map[string]any{"name": "Cerema", "ministry": "Écologie"}).is(http.StatusCreated).str("id")
	other := h.team.post("/administrations", map[string]any{"name": "Institut des marées", "fictional": true}).is(http.StatusCreated).str("id")
	in := func(id string) map[string]any { return map[string]any{"kind": "administration", "id": id} }
	h.lead, h.member, h.foreigner = h.signIn("responsable@cerema.example"), h.signIn("membre@cerema.example"), h.signIn("responsable@marees.example")
	h.team.grant(h.lead, access.HostLead, in(h.administration))
	h.team.grant(h.member, access.HostMember, in(h.administration))
	h.team.grant(h.foreigner, access.HostLead, in(other))
	h.at("2022-02-01T10:00:00+01:00")
	return h
}

func (h *hosting) start(name string) answer {
	h.t.Helper()
	return h.member.post("/challenges", map[string]any{"call_id": h.call, "administration_id": h.administration, "name": name}).is(http.StatusCreated)
}

// wholeForm is a patch after which nothing is missing.
func wholeForm() map[string]any {
	answers, contacts := map[string]any{}, map[string]any{}
	for _, s := range challenge.Sections {
		for _, f := range s.Fields {
			answers[string(f.ID)] = "Champ " + string(f.ID)
		}
	}
	for _, role := range challenge.ContactRoles {
		contacts[string(role)] = map[string]any{"name": "Camille Exemple", "position": "Direction", "email": "camille@cerema.example"}
	}
	return map[string]any{
		"summary": "Simuler l’effet des mesures.", "sites": []string{"Bordeaux (33)"}, "attested": true, "answers": answers, "contacts": contacts,
		"financing":    map[string]any{"cofinanced": true, "route": "title2", "programme": "159"},
		"project_team": []any{map[string]any{"name": "Camille Exemple", "share": 40}},
		"posts": []any{
			map[string]any{"accepted_tracks": []string{"design"}, "required": true},
			map[string]any{"accepted_tracks": []string{}, "expertise": "données routières", "required": false},
		},
	}
}

// submitted makes a challenge that waits for its decision.
func (h *hosting) submitted(name string) (string, answer) {
	h.t.Helper()
	c := h.start(name)
	saved := h.member.patch("/challenges/"+c.str("id"), wholeForm(), match(c)).is(http.StatusOK)
	return c.str("id"), h.lead.post("/challenges/"+c.str("id")+"/submit", nil, match(saved)).is(http.StatusOK)
}

// releaseChallenges is the act of another resource.
func (h *hosting) releaseChallenges() {
	h.t.Helper()
	query[int](h.portal, `WITH done AS (INSERT INTO release (call_id, kind, released_at) VALUES ($1, 'challenges', business_now())
		ON CONFLICT (call_id, kind) DO UPDATE SET released_at = excluded.released_at RETURNING 1) SELECT count(*)::int FROM done`, h.call)
}

func TestAChallengeFromDraftToCatalogue(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	c := h.start("Estim’Action")
	path := "/challenges/" + c.str("id")
	if c.str("slug") != "estim-action" || c.str("status") != "draft" || len(c.json()["missing"].([]any)) != 38 {
		t.Fatalf("started as %s", c.Body)
	}
	lacking := h.lead.post(path+"/submit", nil, match(c)).problem(http.StatusUnprocessableEntity, "incomplete")
	if !strings.Contains(string(lacking.Body), `"pointer":"/answers/mission"`) {
		t.Errorf("the refusal does not point at the field: %s", lacking.Body)
	}
	saved := h.member.patch(path, wholeForm(), match(c)).is(http.StatusOK)
	h.member.post(path+"/submit", nil, match(saved)).problem(http.StatusForbidden, "forbidden")
	sent := h.lead.post(path+"/submit", nil, match(saved)).is(http.StatusOK)
	if sent.str("status") != "submitted" || sent.str("submitted_at") == "" || !strings.HasSuffix(sent.str("submitted_at"), "+01:00") {
		t.Fatalf("submitted as %s", sent.Body)
	}
	h.team.put(path+"/decision", map[string]any{"outcome": "not_kept"}, `If-Match: "v0"`).problem(http.StatusUnprocessableEntity, "invalid_fields")
	h.team.put(path+"/decision", map[string]any{"outcome": "kept"}).problem(http.StatusPreconditionRequired, "if_match_required")
	decided := h.team.put(path+"/decision", map[string]any{"outcome": "kept", "reason": "Excellent."}, `If-Match: "v0"`).is(http.StatusOK)
	h.team.put(path+"/decision", map[string]any{"outcome": "not_kept", "reason": "Sans avoir lu."}, `If-Match: "v0"`).problem(http.StatusPreconditionFailed, "stale_version")
	again := h.team.put(path+"/decision", map[string]any{"outcome": "kept", "reason": "Excellent."}, `If-Match: "v0"`).is(http.StatusOK)
	if again.Header.Get("Etag") != `"v1"` || decided.Header.Get("Etag") != `"v1"` {
		t.Errorf("the same decision twice is at %s, then %s", decided.Header.Get("Etag"), again.Header.Get("Etag"))
	}
	if decided.str("status") != "kept" {
		t.Fatalf("decided as %s", decided.Body)
	}
	h.team.post(path+"/publish", nil, match(sent)).problem(http.StatusConflict, "not_released")
	h.releaseChallenges()
	h.team.post(path+"/publish", nil, match(sent)).is(http.StatusOK)
	h.catalogue(path)
}

// catalogue looks at a published challenge around its reveal.
func (h *hosting) catalogue(path string) {
	h.t.Helper()
	public := h.visitor()
	h.at("2022-05-08T23:59:00+02:00")
	public.get(path).problem(http.StatusNotFound, "not_found")
	before := public.get("/challenges").is(http.StatusOK).json()
	if before["total"] != float64(0) || before["prepared"] != float64(1) || before["visible_at"] != "2022-05-09T00:00:00+02:00" {
		h.t.Fatalf("before the reveal: %v", before)
	}
	h.at("2022-05-09T00:00:00+02:00")
	seen := public.get(path).is(http.StatusOK)
	told := seen.json()
	if seen.str("status") != "published" || told["answers"].(map[string]any)["mission"] == nil || told["contacts"] != nil || told["financing"] != nil || told["project_team"] != nil {
		h.t.Fatalf("the public reads %s", seen.Body)
	}
	if strings.Contains(string(seen.Body), "Excellent.") {
		h.t.Error("the public reads the jury’s reason")
	}
	after := public.get("/challenges").is(http.StatusOK).json()
	if after["total"] != float64(1) || after["prepared"] != nil {
		h.t.Fatalf("after the reveal: %v", after)
	}
}

func TestPatchingAChallenge(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	c := h.start("Défi")
	path := "/challenges/" + c.str("id")
	full := h.member.patch(path, wholeForm(), match(c)).is(http.StatusOK)
	posts := full.json()["posts"].([]any)
	less := h.member.patch(path, map[string]any{
		"answers": map[string]any{"mission": nil, "vision": "Mieux"}, "contacts": map[string]any{"hr": map[string]any{"name": "Autre"}}, "summary": nil, "sites": nil, "attested": nil,
	}, match(full)).is(http.StatusOK).json()
	answers, hr := less["answers"].(map[string]any), less["contacts"].(map[string]any)["hr"].(map[string]any)
	if answers["mission"] != nil || answers["vision"] != "Mieux" || answers["problem"] != "Champ problem" {
		t.Errorf("answers: %v", answers)
	}
	if hr["name"] != "Autre" || hr["position"] != "Direction" {
		t.Errorf("one field of one contact: %v", hr)
	}
	if less["summary"] != nil || len(less["sites"].([]any)) != 0 || less["attested"] != false {
		t.Errorf("null does not erase: %v", less)
	}
	if again := less["posts"].([]any); len(again) != 2 || again[0].(map[string]any)["id"] != posts[0].(map[string]any)["id"] {
		t.Errorf("a patch that says nothing of posts changed them: %v", again)
	}
	if fields := query[[]string](h.portal, "SELECT fields FROM audit WHERE operation = 'patchChallenge' ORDER BY id DESC LIMIT 1"); !slices.Equal(fields, []string{"answers", "attested", "contacts", "sites", "summary"}) {
		t.Errorf("audited fields: %v", fields)
	}
}

func TestAConflictTellsTheChallengeAsItStands(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	c := h.start("Défi")
	path := "/challenges/" + c.str("id")
	h.lead.patch(path, map[string]any{"summary": "La première à enregistrer"}, match(c)).is(http.StatusOK)
	stale := h.member.patch(path, map[string]any{"summary": "La seconde"}, match(c)).problem(http.StatusPreconditionFailed, "stale_version")
	current, _ := stale.json()["current"].(map[string]any)
	if current["summary"] != "La première à enregistrer" || stale.json()["current_version"] != float64(2) {
		t.Errorf("the conflict tells %s", stale.Body)
	}
	h.member.patch(path, map[string]any{"summary": "Sans version"}).problem(http.StatusPreconditionRequired, "if_match_required")
	h.member.post(path+"/submit", nil).problem(http.StatusPreconditionRequired, "if_match_required")
}

func TestFaultsInAChallengePatch(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	c := h.start("Défi")
	path := "/challenges/" + c.str("id")
	for pointer, body := range map[string]any{
		"/budget":                    map[string]any{"budget": 1},
		"/answers/secret":            map[string]any{"answers": map[string]any{"secret": "x"}},
		"/answers/mission":           map[string]any{"answers": map[string]any{"mission": strings.Repeat("é", 501)}},
		"/contacts/king":             map[string]any{"contacts": map[string]any{"king": map[string]any{"name": "x"}}},
		"/financing/route":           map[string]any{"financing": map[string]any{"route": "lottery"}},
		"/project_team/0/share":      map[string]any{"project_team": []any{map[string]any{"share": 101}}},
		"/video_url":                 map[string]any{"video_url": "http://exemple.example/v"},
		"/name":                      map[string]any{"name": " "},
		"/posts":                     map[string]any{"posts": []any{post(), post(), post(), post()}},
		"/posts/0/accepted_tracks/0": map[string]any{"posts": []any{map[string]any{"accepted_tracks": []string{"plumbing"}, "required": true}}},
		"/posts/0/required":          map[string]any{"posts": []any{map[string]any{"accepted_tracks": []string{}}}},
		"/unpublished_sections":      map[string]any{"unpublished_sections": []string{"context"}},
		"/sites/1":                   map[string]any{"sites": []string{"Lyon", "Lyon"}},
		"/summary":                   map[string]any{"summary": "nul \x00"},
	} {
		got := h.member.patch(path, body, match(c)).problem(http.StatusUnprocessableEntity, "invalid_fields")
		if !strings.Contains(string(got.Body), `"pointer":"`+pointer+`"`) {
			t.Errorf("expected a fault at %s: %s", pointer, got.Body)
		}
	}
	h.member.send(http.MethodPatch, path, []byte(`{"name":`), match(c)).problem(http.StatusBadRequest, "malformed")
	h.member.send(http.MethodPatch, path, []byte(`[]`), match(c)).is(http.StatusUnprocessableEntity)
	h.member.patch(path, map[string]any{"name": "X"}, match(c), "Content-Type: application/json").problem(http.StatusUnsupportedMediaType, "unsupported_media_type")
}

func post() map[string]any {
	return map[string]any{"accepted_tracks": []string{"design"}, "required": true}
}

// Somebody from another administration gets, for each act, byte for byte what they
// get for a challenge that does not exist.
func TestAForeignHostMeetsNoChallenge(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	id, _ := h.submitted("Défi")
	absent := "0190d0d0-0000-7000-8000-000000000000"
	for name, act := range map[string]func(path string) answer{
		"get":    func(p string) answer { return h.foreigner.get(p) },
		"patch":  func(p string) answer { return h.foreigner.patch(p, map[string]any{"name": "Volé"}, `If-Match: "v1"`) },
		"submit": func(p string) answer { return h.foreigner.post(p+"/submit", nil, `If-Match: "v1"`) },
		"decide": func(p string) answer {
			return h.foreigner.put(p+"/decision", map[string]any{"outcome": "kept"}, `If-Match: "v0"`)
		},
		"publish": func(p string) answer { return h.foreigner.post(p+"/publish", nil, `If-Match: "v1"`) },
	} {
		foreign, none := act("/challenges/"+id).problem(http.StatusNotFound, "not_found"), act("/challenges/"+absent).problem(http.StatusNotFound, "not_found")
		if !bytes.Equal(withoutRequest(t, foreign), withoutRequest(t, none)) {
			t.Errorf("%s tells a foreign challenge from none:\n%s\n%s", name, foreign.Body, none.Body)
		}
	}
}

func withoutRequest(t *testing.T, a answer) []byte {
	t.Helper()
	body := a.json()
	delete(body, "request_id")
	raw, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// Before the release, the host and the public get the same bytes whatever was decided.
func TestAnUnreleasedDecisionShowsInNoAnswer(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	id, sent := h.submitted("Défi")
	outsiders := map[string]*client{"lead": h.lead, "member": h.member, "foreigner": h.foreigner, "visitor": h.visitor()}
	paths := []string{"/challenges/" + id, "/challenges", "/challenges?status=kept", "/challenges?status=not_kept", "/challenges?mine=true", "/challenges?call_id=" + h.call}
	look := func() map[string][]byte {
		seen := map[string][]byte{}
		for who, c := range outsiders {
			for _, path := range paths {
				seen[who+" "+path] = append(withoutRequest(t, c.get(path)), c.get(path).Header.Get("Etag")...)
			}
		}
		return seen
	}
	before := look()
	for i, body := range []map[string]any{{"outcome": "kept"}, {"outcome": "not_kept", "reason": "Trop tôt."}} {
		h.team.put("/challenges/"+id+"/decision", body, fmt.Sprintf(`If-Match: "v%d"`, i)).is(http.StatusOK)
		for what, after := range look() {
			if !bytes.Equal(before[what], after) {
				t.Errorf("%s: %s shows the decision:\n%s\n%s", body["outcome"], what, before[what], after)
			}
		}
	}
	h.releaseChallenges()
	told := h.lead.get("/challenges/" + id).is(http.StatusOK)
	if told.str("status") != "not_kept" || told.Header.Get("Etag") != sent.Header.Get("Etag") || !strings.Contains(string(told.Body), "Trop tôt.") {
		t.Errorf("after the release: %s", told.Body)
	}
	h.team.put("/challenges/"+id+"/decision", map[string]any{"outcome": "kept"}, `If-Match: "v2"`).problem(http.StatusConflict, "already_released")
}

func TestLateHostsAreToldWhen(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	c := h.start("Défi")
	h.at("2022-03-19T01:00:00+01:00")
	late := h.member.patch("/challenges/"+c.str("id"), map[string]any{"summary": "Trop tard"}, match(c)).problem(http.StatusConflict, "call_closed")
	if late.str("closed_at") != "2022-03-19T00:00:00+01:00" || !strings.HasPrefix(late.str("late_by"), "PT1H") {
		t.Errorf("told %s", late.Body)
	}
	h.member.post("/challenges", map[string]any{"call_id": h.call, "administration_id": h.administration, "name": "Autre"}).problem(http.StatusConflict, "call_closed")
	h.at("2022-01-23T12:00:00+01:00")
	h.member.post("/challenges", map[string]any{"call_id": h.call, "administration_id": h.administration, "name": "Autre"}).problem(http.StatusConflict, "call_not_open")
}

func TestStartingTwiceWithOneKeyIsOnce(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	body := map[string]any{"call_id": h.call, "administration_id": h.administration, "name": "Défi"}
	first := h.member.post("/challenges", body, "Idempotency-Key: starting-once").is(http.StatusCreated)
	again := h.member.post("/challenges", body, "Idempotency-Key: starting-once").is(http.StatusCreated)
	if !bytes.Equal(first.Body, again.Body) || query[int](h.portal, "SELECT count(*)::int FROM challenge") != 1 {
		t.Errorf("two answers:\n%s\n%s", first.Body, again.Body)
	}
}
