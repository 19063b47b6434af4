package api_test

import (
	"net/http"
	"strings"
	"testing"
)

// published makes a challenge of the catalogue, after its reveal.
func (h *hosting) published(name string) (path string, c answer) {
	h.t.Helper()
	id, _ := h.submitted(name)
	path = "/challenges/" + id
	h.team.put(path+"/decision", map[string]any{"outcome": "kept"}, v0).is(http.StatusOK)
	h.releaseChallenges()
	h.team.post(path+"/publish", nil, match(h.team.get(path))).is(http.StatusOK)
	h.at("2022-05-09T00:00:00+02:00")
	return path, h.team.get(path).is(http.StatusOK)
}

func TestAPublishedChallengeChangesByDatedVersions(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	path, c := h.published("Estim’Action")
	first := c.json()["posts"].([]any)[0].(map[string]any)
	change := map[string]any{
		"reason": text("Deux profils suffisent."), "months": 11,
		"posts": []any{
			map[string]any{"id": first["id"], "accepted_tracks": []string{"development"}, "required": true},
			map[string]any{"accepted_tracks": []string{"data_science"}, "required": false},
		},
	}
	h.lead.post(path+"/revisions", change, match(c)).problem(http.StatusForbidden, "forbidden")
	h.team.post(path+"/revisions", change).problem(http.StatusPreconditionRequired, "if_match_required")
	trial := map[string]any{"posts": change["posts"], "months": 11}
	if got := h.team.post(path+"/revisions/preview", trial).is(http.StatusOK).json(); got["ranked"] != float64(0) || len(got["changes"].([]any)) != 4 {
		t.Errorf("the preview says %v", got)
	}
	made := h.team.post(path+"/revisions", change, match(c)).is(http.StatusOK)
	h.team.post(path+"/revisions", change, match(c)).problem(http.StatusPreconditionFailed, "stale_version")
	posts := made.json()["posts"].([]any)
	if made.json()["months"] != float64(11) || len(posts) != 2 || posts[0].(map[string]any)["id"] != first["id"] {
		t.Fatalf("revised to %s", made.Body)
	}
	seen := h.visitor().get(path).is(http.StatusOK).json()["changes"].([]any)
	if len(seen) != 1 || seen[0].(map[string]any)["reason"] == "" || len(seen[0].(map[string]any)["changes"].([]any)) != 4 {
		t.Fatalf("a visitor reads %v", seen)
	}
	if h.visitor().get(path + "/versions").is(http.StatusOK).json()["total"] != float64(2) || h.member.get(path + "/versions").is(http.StatusOK).json()["total"] != float64(3) {
		t.Error("the public reads what was submitted, or the host does not")
	}
	between := h.member.get(path + "/comparison?from=1&to=3").is(http.StatusOK).json()["changes"].([]any)
	if len(between) != 4 || between[0].(map[string]any)["kind"] != "tracks_changed" {
		t.Errorf("between the first and the third: %v", between)
	}
	h.visitor().get(path+"/comparison?from=1&to=3").problem(http.StatusNotFound, "not_found")
	h.member.get(path+"/comparison?from=1").problem(http.StatusUnprocessableEntity, "invalid_fields")
	if n := query[int](h.portal, "SELECT count(*)::int FROM mail WHERE template = 'challenge_revised'"); n != 2 {
		t.Errorf("%d people of the host are told", n)
	}
	h.withdrawn(path)
}

// withdrawn takes a published challenge away: its page stays.
func (h *hosting) withdrawn(path string) {
	h.t.Helper()
	h.lead.post(path+"/withdraw", map[string]any{"reason": text("x"), "final": true}).problem(http.StatusForbidden, "forbidden")
	h.team.post(path+"/withdraw", map[string]any{}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	h.team.post(path+"/withdraw", map[string]any{"reason": text("Le besoin a disparu.")}).is(http.StatusOK)
	page := h.visitor().get(path).is(http.StatusOK)
	if page.str("status") != "withdrawn" || !strings.Contains(string(page.Body), "Le besoin a disparu.") || page.str("withdrawn_at") == "" {
		h.t.Errorf("its page says %s", page.Body)
	}
	if h.visitor().get("/challenges").is(http.StatusOK).json()["total"] != float64(0) {
		h.t.Error("it stays in the catalogue")
	}
}

func TestAChallengeIsSubmittedAgainAndWithdrawn(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	id, sent := h.submitted("Défi")
	path := "/challenges/" + id
	edited := h.member.patch(path, map[string]any{"summary": "Mieux dit."}, match(sent)).is(http.StatusOK)
	if edited.json()["unsent_changes"] != true || edited.json()["editable"] != true || edited.json()["last_submission"] != float64(1) {
		t.Fatalf("edited %s", edited.Body)
	}
	if h.team.get(path).is(http.StatusOK).str("summary") == "Mieux dit." {
		t.Error("the programme team reads what was not submitted")
	}
	again := h.lead.post(path+"/submit", nil, match(edited)).is(http.StatusOK)
	if again.json()["last_submission"] != float64(2) || again.json()["unsent_changes"] != false {
		t.Fatalf("submitted again as %s", again.Body)
	}
	h.lead.get(path + "/receipts/2").is(http.StatusOK)
	h.member.post(path+"/withdraw", map[string]any{}).problem(http.StatusForbidden, "forbidden")
	gone := h.lead.post(path+"/withdraw", map[string]any{}).is(http.StatusOK)
	if gone.str("status") != "withdrawn" {
		t.Fatalf("withdrawn as %s", gone.Body)
	}
	h.lead.post(path+"/submit", nil, match(gone)).is(http.StatusOK)
	h.at("2022-03-19T01:00:00+01:00")
	h.lead.post(path+"/withdraw", map[string]any{}).problem(http.StatusConflict, "final_withdrawal")
	h.lead.post(path+"/withdraw", map[string]any{"final": true}).is(http.StatusOK)
}

func TestTheCatalogueIsSearchedAsPeopleWrite(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	h.published("Estim’Action")
	for query, want := range map[string]float64{
		"": 1, "q=ESTIM%20bordeaux": 1, "q=ecologie": 1, "q=champ%20mission": 1, "q=zzz": 0, "track=design": 1, "track=digital_law": 0,
		"ministry=Ecologie": 1, "ministry=Mer": 0, "place=bordeaux%20(33)": 1, "place=Lyon": 0, "q=camille": 0,
	} {
		got := h.visitor().get("/challenges?" + query).is(http.StatusOK).json()
		if got["total"] != want {
			t.Errorf("%s: %v, expected %v", query, got["total"], want)
		}
		facets := got["facets"].(map[string]any)
		if len(facets["places"].([]any)) != 1 || len(facets["ministries"].([]any)) != 1 || len(facets["tracks"].([]any)) != 1 {
			t.Errorf("%s: the filters offer %v", query, facets)
		}
	}
}

// A host asks for a change with its reason; the programme team accepts it, which makes
// the version, or refuses it, which changes nothing and is told.
func TestAHostAsksForARevision(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	path, c := h.published("Estim’Action")
	first := c.json()["posts"].([]any)[0].(map[string]any)
	wish := map[string]any{"why": "Un renfort en données.", "months": 11, "posts": []any{
		map[string]any{"id": first["id"], "accepted_tracks": []string{"development"}, "required": true},
		map[string]any{"accepted_tracks": []string{"data_science"}, "required": false},
	}}
	asks := path + "/revision-requests"
	h.member.post(asks, wish, match(c)).problem(http.StatusForbidden, "forbidden")
	h.foreigner.post(asks, wish, match(c)).problem(http.StatusForbidden, "forbidden")
	h.foreigner.get(asks).problem(http.StatusForbidden, "forbidden")
	h.lead.post(asks, wish).problem(http.StatusPreconditionRequired, "if_match_required")
	h.lead.post(asks, map[string]any{"why": "Rien."}, match(c)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	h.lead.post(asks, map[string]any{"why": "x", "posts": []any{map[string]any{"accepted_tracks": []string{"design"}, "required": true}}}, match(c)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	replaced := h.lead.post(asks, map[string]any{"why": "Trop court.", "months": 12}, match(c)).is(http.StatusCreated)
	asked := h.lead.post(asks, wish, match(c)).is(http.StatusCreated)
	if asked.str("state") != "pending" || len(asked.json()["changes"].([]any)) != 4 || len(asked.json()["trial"].(map[string]any)["posts"].([]any)) != 2 {
		t.Fatalf("asked %s", asked.Body)
	}
	if h.team.get(path).is(http.StatusOK).json()["revision_requested"] != true || h.visitor().get(path).is(http.StatusOK).json()["revision_requested"] != nil {
		t.Error("the programme team does not see that something is asked, or a visitor does")
	}
	answer := func(who *client, of answer, accepted bool) answer {
		return who.put("/revision-requests/"+of.str("id")+"/answer", map[string]any{"accepted": accepted, "reason": text("Réponse.")})
	}
	answer(h.lead, asked, true).problem(http.StatusForbidden, "forbidden")
	answer(h.foreigner, asked, true).problem(http.StatusNotFound, "not_found")
	answer(h.team, replaced, true).problem(http.StatusConflict, "wrong_state")
	for range 2 { // a second time changes nothing
		if got := answer(h.team, asked, true).is(http.StatusOK); got.str("state") != "accepted" {
			t.Fatalf("answered %s", got.Body)
		}
	}
	now := h.visitor().get(path).is(http.StatusOK)
	if now.json()["months"] != float64(11) || len(now.json()["posts"].([]any)) != 2 || len(now.json()["changes"].([]any)) != 1 {
		t.Errorf("accepted, it reads %s", now.Body)
	}
	h.lead.post(asks, wish, match(c)).problem(http.StatusPreconditionFailed, "stale_version")
	h.refused(path, asks, answer)
}

// refused: what is asked before another change can no longer be accepted as it is, and
// a refusal changes nothing.
func (h *hosting) refused(path, asks string, reply func(*client, answer, bool) answer) {
	h.t.Helper()
	asked := h.lead.post(asks, map[string]any{"why": "Le besoin a disparu.", "withdraw": true}, match(h.lead.get(path))).is(http.StatusCreated)
	h.team.post(path+"/revisions", map[string]any{"reason": text("Neuf mois."), "months": 9}, match(h.team.get(path))).is(http.StatusOK)
	reply(h.team, asked, true).problem(http.StatusConflict, "wrong_state")
	reply(h.team, asked, false).is(http.StatusOK)
	if h.visitor().get(path).is(http.StatusOK).str("status") != "published" {
		h.t.Error("a refused request changed the challenge")
	}
	list := h.member.get(asks).is(http.StatusOK).json()["items"].([]any)
	states := []string{}
	for _, q := range list {
		states = append(states, q.(map[string]any)["state"].(string))
	}
	if strings.Join(states, " ") != "refused accepted replaced" || list[0].(map[string]any)["reason"] != "Réponse." {
		h.t.Errorf("the host reads %v", list)
	}
	for template, want := range map[string]int{"revision_refused": 2, "challenge_revised": 4} {
		if n := query[int](h.portal, "SELECT count(*)::int FROM mail WHERE template = '"+template+"'"); n != want {
			h.t.Errorf("%d mails %s", n, template)
		}
	}
	last := h.lead.post(asks, map[string]any{"why": "Le besoin a disparu.", "withdraw": true}, match(h.lead.get(path))).is(http.StatusCreated)
	reply(h.team, last, true).is(http.StatusOK)
	if h.visitor().get(path).is(http.StatusOK).str("status") != "withdrawn" {
		h.t.Error("an accepted withdrawal left the challenge")
	}
}
