package api_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
)

// A host and the programme team write about a challenge: the same thread as about a
// dossier, in the same inbox; another administration meets nothing.
func TestAHostAndTheTeamWriteAboutAChallenge(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	id, _ := h.submitted("Vigie Rosée")
	path := "/challenges/" + id + "/thread"
	if empty := h.member.get(path).is(http.StatusOK); empty.str("state") != "empty" || empty.str("side") != "host" {
		t.Errorf("the thread begins as %s", empty.Body)
	}
	for range 2 { // sent twice under one key
		h.member.post(path+"/messages", map[string]any{"text": "Peut-on changer un poste ?"}, "Idempotency-Key: premier-message").is(http.StatusCreated)
	}
	seen := h.team.get(path).is(http.StatusOK)
	if seen.json()["unread"] != float64(1) || seen.str("state") != "waiting_team" || seen.str("side") != "programme" {
		t.Errorf("the team reads %s", seen.Body)
	}
	box := h.team.get("/threads?state=waiting_team").is(http.StatusOK).json()["items"].([]any)
	if len(box) != 1 {
		t.Fatalf("the inbox holds %v", box)
	}
	row := box[0].(map[string]any)
	if row["challenge_id"] != id || row["name"] != "Vigie Rosée" || row["administration"] != "Cerema" || row["dossier_id"] != nil || row["excerpt_side"] != "host" {
		t.Errorf("the inbox reads %v", row)
	}
	if n := h.team.get("/threads?q=vigie").is(http.StatusOK).json()["total"]; n != float64(1) {
		t.Errorf("looking for the challenge finds %v", n)
	}
	h.member.post(path+"/answers", map[string]any{"text": "Je me réponds."}, match(seen)).problem(http.StatusForbidden, "forbidden")
	h.team.put(path+"/assignee", map[string]any{"person_id": h.lead.id}, match(seen)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	mine := h.team.put(path+"/assignee", map[string]any{"person_id": h.team.id}, match(seen)).is(http.StatusOK)
	stale := h.team.post(path+"/answers", map[string]any{"text": "Oui."}, match(seen)).problem(http.StatusPreconditionFailed, "stale_version")
	if !strings.Contains(string(stale.Body), "Peut-on changer un poste") {
		t.Errorf("a conflict tells %s", stale.Body)
	}
	answered := h.team.post(path+"/answers", map[string]any{"text": "Oui, jusqu’à la publication."}, match(mine)).is(http.StatusCreated)
	told := h.lead.get(path).is(http.StatusOK)
	if told.str("state") != "waiting_candidate" || told.json()["unread"] != float64(1) || strings.Contains(string(told.Body), h.team.id) {
		t.Errorf("the host reads %s", told.Body)
	}
	if n := query[int](h.portal, "SELECT count(*)::int FROM mail WHERE template = 'challenge_answered'"); n != 2 {
		t.Errorf("%d of the lead and member are told", n)
	}
	if desk := h.lead.get("/hosting").is(http.StatusOK); !strings.Contains(string(desk.Body), `"messages"`) {
		t.Errorf("an unread answer is expected of nobody: %s", desk.Body)
	}
	h.member.put(path+"/read", map[string]any{"up_to": 2}).is(http.StatusOK)
	if again := h.lead.get(path).is(http.StatusOK); again.json()["unread"] != float64(0) {
		t.Error("an administration reads as one")
	}
	h.team.post(path+"/close", nil, match(answered)).is(http.StatusOK)
	h.lead.post(path+"/messages", map[string]any{"text": "Merci."}).is(http.StatusCreated)
	if open := h.team.get(path).is(http.StatusOK); open.str("state") != "waiting_team" {
		t.Errorf("writing opens the thread again: %s", open.Body)
	}
	absent := "/challenges/0190d0d0-0000-7000-8000-000000000000/thread"
	for name, act := range map[string]func(p string) answer{
		"get":   func(p string) answer { return h.foreigner.get(p) },
		"write": func(p string) answer { return h.foreigner.post(p+"/messages", map[string]any{"text": "x"}) },
		"answer": func(p string) answer {
			return h.foreigner.post(p+"/answers", map[string]any{"text": "x"}, `If-Match: "v1"`)
		},
		"read": func(p string) answer { return h.foreigner.put(p+"/read", map[string]any{"up_to": 1}) },
	} {
		foreign, none := act(path).problem(http.StatusNotFound, "not_found"), act(absent).problem(http.StatusNotFound, "not_found")
		if !bytes.Equal(withoutRequest(t, foreign), withoutRequest(t, none)) {
			t.Errorf("%s tells a foreign thread from none", name)
		}
	}
	if n := query[int](h.portal, "SELECT count(*)::int FROM audit WHERE operation LIKE '%Challenge%' AND operation ~ 'Thread|Message'"); n != 6 {
		t.Errorf("%d acts on the thread are audited", n)
	}
	if _, err := h.repo.Pool().Exec(t.Context(), "UPDATE thread SET dossier_id = id"); err == nil {
		t.Error("a thread may be about two things")
	}
}
