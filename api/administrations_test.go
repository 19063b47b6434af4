package api_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestTheDirectoryOverHTTP(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	all := h.member.get("/administrations").is(http.StatusOK).json()
	if all["total"] != float64(2) {
		t.Fatalf("a host reads %v", all)
	}
	found := h.member.get("/administrations?q=MAREE").is(http.StatusOK).json()["items"].([]any)
	if len(found) != 1 || found[0].(map[string]any)["name"] != "Institut des marées" || found[0].(map[string]any)["fictional"] != true {
		t.Fatalf("searching finds %v", found)
	}
	h.visitor().get("/administrations").problem(http.StatusUnauthorized, "unauthenticated")
	h.signIn("candidate@exemple.example").get("/administrations").problem(http.StatusForbidden, "forbidden")
	h.member.get("/administrations?q="+strings.Repeat("x", 101)).problem(http.StatusUnprocessableEntity, "invalid_fields")
}

func TestChangingAnAdministrationOverHTTP(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	path := "/administrations/" + h.administration
	read := h.foreigner.get(path).is(http.StatusOK) // it stands in the directory
	h.foreigner.put(path, map[string]any{"name": "Volée"}, match(read)).problem(http.StatusForbidden, "forbidden")
	h.member.put(path, map[string]any{"name": "Volée"}, match(read)).problem(http.StatusForbidden, "forbidden")
	h.lead.put(path, map[string]any{"name": "Cerema"}).problem(http.StatusPreconditionRequired, "if_match_required")
	saved := h.lead.put(path, map[string]any{"name": "Cerema", "ministry": "Transition écologique"}, match(read)).is(http.StatusOK)
	if saved.str("ministry") != "Transition écologique" || saved.Header.Get("Etag") != `"v2"` {
		t.Fatalf("saved %s", saved.Body)
	}
	stale := h.lead.put(path, map[string]any{"name": "Cerema"}, match(read)).problem(http.StatusPreconditionFailed, "stale_version")
	if current, _ := stale.json()["current"].(map[string]any); current["ministry"] != "Transition écologique" {
		t.Errorf("the conflict tells %s", stale.Body)
	}
	h.lead.put(path, map[string]any{"name": "institut des MARÉES"}, match(saved)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	h.lead.put(path, map[string]any{"name": "Cerema", "siret": "1", "unknown": 1}, match(saved)).problem(http.StatusUnprocessableEntity, "invalid_fields")
}

func TestOnlyTheProgrammeAddsAnAdministration(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	body := map[string]any{"name": "Nouvelle"}
	h.visitor().post("/administrations", body).problem(http.StatusUnauthorized, "unauthenticated")
	h.lead.post("/administrations", body).problem(http.StatusForbidden, "forbidden")
	h.team.post("/administrations", map[string]any{"name": " \u200b "}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	h.team.post("/administrations", map[string]any{"name": "CEREMA"}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	made := h.team.post("/administrations", body).is(http.StatusCreated)
	h.lead.get("/administrations/" + made.str("id")).is(http.StatusOK)
	h.lead.get("/administrations/0190d0d0-0000-7000-8000-000000000000").problem(http.StatusNotFound, "not_found")
	h.lead.get("/administrations/none").problem(http.StatusNotFound, "not_found")
}
