package api_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/etalab/portail-eig/domain/challenge"
)

func TestABodyIsProposedValidatedAndPeopled(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	asker := h.signIn("nouvelle@office.example")
	h.visitor().post("/administration-proposals", map[string]any{"name": "Office des phares"}).problem(http.StatusUnauthorized, "unauthenticated")
	asker.post("/administration-proposals", map[string]any{"name": "cérema"}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	wrong := asker.post("/administration-proposals", map[string]any{"name": "Office", "siret": "130 025 265 00014"}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !strings.Contains(string(wrong.Body), `"code":"key"`) {
		t.Errorf("a wrong key: %s", wrong.Body)
	}
	made := asker.post("/administration-proposals", map[string]any{
		"name": "Office des phares", "kind": "operator", "siret": "130 025 265 00013", "sites": []any{map[string]any{"town": "Brest", "postcode": "29200"}},
	}).is(http.StatusCreated)
	path := "/administrations/" + made.str("id")
	if made.str("status") != "pending" || made.str("siret") != "13002526500013" {
		t.Fatalf("proposed %s", made.Body)
	}
	h.foreigner.get(path).problem(http.StatusNotFound, "not_found")
	if all := h.foreigner.get("/administrations").is(http.StatusOK).json(); all["total"] != float64(2) {
		t.Errorf("another host lists %v", all)
	}
	if mine := asker.get("/administrations?mine=true").is(http.StatusOK).json(); mine["total"] != float64(1) {
		t.Errorf("its lead lists %v", mine)
	}
	// Its lead drafts, and submits once the body is validated.
	c := asker.post("/challenges", map[string]any{"call_id": h.call, "administration_id": made.str("id"), "name": "Phare"}).is(http.StatusCreated)
	saved := asker.patch("/challenges/"+c.str("id"), wholeForm(), match(c)).is(http.StatusOK)
	asker.post("/challenges/"+c.str("id")+"/submit", nil, match(saved)).problem(http.StatusConflict, "administration_pending")
	asker.put(path+"/validation", map[string]any{"outcome": "validated"}).problem(http.StatusForbidden, "forbidden")
	h.team.put(path+"/validation", map[string]any{"outcome": "refused"}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	h.team.put(path+"/validation", map[string]any{"outcome": "validated"}).is(http.StatusOK)
	asker.post("/challenges/"+c.str("id")+"/submit", nil, match(saved)).is(http.StatusOK)
	if n := query[int](h.portal, "SELECT count(*)::int FROM mail WHERE template = 'administration_decided' AND address = 'nouvelle@office.example'"); n != 1 {
		t.Errorf("%d mails to the lead", n)
	}
	h.people(asker, path)
}

// people invites, gives and ends roles inside a body.
func (h *hosting) people(lead *client, path string) {
	h.t.Helper()
	invite := map[string]any{"email": "rh@office.example", "role": "host_hr"}
	h.foreigner.post(path+"/invitations", invite).problem(http.StatusForbidden, "forbidden")
	h.foreigner.get(path+"/members").problem(http.StatusForbidden, "forbidden")
	lead.post(path+"/invitations", map[string]any{"email": "x@office.example", "role": "programme"}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	lead.post(path+"/invitations", invite).is(http.StatusCreated)
	lead.post(path+"/invitations", invite).problem(http.StatusConflict, "already_granted")
	other := lead.post(path+"/invitations", map[string]any{"email": "parti@office.example", "role": "host_member"}).is(http.StatusCreated)
	for _, m := range other.json()["items"].([]any) {
		if m := m.(map[string]any); m["email"] == "parti@office.example" {
			gone := path + "/invitations/" + m["invitation_id"].(string)
			h.foreigner.send(http.MethodDelete, gone, nil).problem(http.StatusForbidden, "forbidden")
			h.lead.send(http.MethodDelete, strings.Replace(gone, path, "/administrations/"+h.administration, 1), nil).problem(http.StatusNotFound, "not_found")
			lead.send(http.MethodDelete, gone, nil).is(http.StatusNoContent)
		}
	}
	hr := h.signIn("rh@office.example") // which answers the invitation
	seen := hr.get(path + "/members").is(http.StatusOK).json()["items"].([]any)
	roles, grants := []string{}, map[string]string{}
	for _, m := range seen {
		m := m.(map[string]any)
		roles = append(roles, m["role"].(string))
		grants[m["role"].(string)] = m["grant_id"].(string)
	}
	if !slices.Equal(roles, []string{"host_lead", "host_hr"}) {
		h.t.Fatalf("members: %v", seen)
	}
	member := func(role string) string { return path + "/members/" + grants[role] }
	hr.send(http.MethodDelete, member("host_lead"), nil).problem(http.StatusForbidden, "forbidden")
	lead.send(http.MethodDelete, member("host_lead"), nil).problem(http.StatusConflict, "last_lead")
	h.lead.send(http.MethodDelete, strings.Replace(member("host_hr"), path, "/administrations/"+h.administration, 1), nil).problem(http.StatusNotFound, "not_found")
	lead.send(http.MethodDelete, member("host_hr"), nil).is(http.StatusNoContent)
	hr.get(path+"/members").problem(http.StatusNotFound, "not_found") // no role is left
}

func TestMergedBodiesKeepTheirAddress(t *testing.T) {
	t.Parallel()
	h := openHosting(t)
	twin := h.team.post("/administrations", map[string]any{"name": "CEREMA (doublon)"}).is(http.StatusCreated).str("id")
	in := map[string]any{"kind": "administration", "id": twin}
	both, only := h.lead, h.signIn("seule@cerema.example")
	h.team.grant(both, "host_lead", in)
	h.team.grant(only, "host_member", in)
	h.team.post("/invitations", map[string]any{"email": "attend@cerema.example", "role": "host_hr", "scope": in}).is(http.StatusCreated)
	c := only.post("/challenges", map[string]any{"call_id": h.call, "administration_id": twin, "name": "Défi du doublon"}).is(http.StatusCreated)
	merge := func(who *client) answer {
		return who.post("/administrations/"+twin+"/merge", map[string]any{"into": h.administration})
	}
	merge(both).problem(http.StatusForbidden, "forbidden")
	for range 2 { // a second time changes nothing
		if stays := merge(h.team).is(http.StatusOK); stays.str("id") != h.administration {
			t.Fatalf("merged into %s", stays.Body)
		}
	}
	old := h.foreigner.get("/administrations/" + twin).is(http.StatusOK).json()
	if into, _ := old["merged_into"].(map[string]any); old["status"] != "merged" || into["id"] != h.administration || into["name"] != "Cerema" {
		t.Errorf("the old address answers %v", old)
	}
	seen := h.member.get("/challenges/" + c.str("id")).is(http.StatusOK).json()
	if seen["administration"].(map[string]any)["id"] != h.administration {
		t.Errorf("the challenge is of %v", seen["administration"])
	}
	only.patch("/challenges/"+c.str("id"), map[string]any{"summary": "Toujours à moi."}, match(c)).is(http.StatusOK)
	members := h.team.get("/administrations/" + h.administration + "/members").is(http.StatusOK).json()
	if members["total"] != float64(4) { // the lead once, two members, the invitation
		t.Errorf("members: %v", members["items"])
	}
	if n := query[int](h.portal, "SELECT count(*)::int FROM role_grant WHERE scope_id = $1 AND ends_at IS NOT NULL", twin); n != 2 {
		t.Errorf("%d roles keep their history", n)
	}
	if n := query[int](h.portal, "SELECT count(*)::int FROM audit WHERE operation = 'mergeAdministration' AND object_id = ANY($1)", []string{twin, h.administration, c.str("id")}); n != 3 {
		t.Errorf("%d audit rows", n)
	}
	h.team.post("/administrations", map[string]any{"name": "CEREMA (doublon)"}).is(http.StatusCreated) // its name is free again
}

// What the contract says of each text's limit is what the form says.
func TestTheContractShowsTheFormsLimits(t *testing.T) {
	t.Parallel()
	spec, err := openapi3.NewLoader().LoadFromFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	patch := spec.Components.Schemas["ChallengePatch"].Value.Properties
	said := patch["answers"].Value.Properties
	asked := 0
	for _, s := range challenge.Sections {
		for _, f := range s.Fields {
			asked++
			if p := said[string(f.ID)]; p == nil || p.Value.MaxLength == nil || int(*p.Value.MaxLength) != f.MaxLength() {
				t.Errorf("%s: the contract does not say %d", f.ID, f.MaxLength())
			}
		}
		for _, member := range s.Typed {
			if patch[member] == nil {
				t.Errorf("%s asks for %s, which is not in the contract", s.ID, member)
			}
		}
	}
	if len(said) != asked || len(challenge.Sections) != 11 {
		t.Errorf("%d texts in the contract, %d in %d sections", len(said), asked, len(challenge.Sections))
	}
	form := open(t).visitor().get("/challenge-form").is(http.StatusOK).json()
	if len(form["sections"].([]any)) != 11 || form["per_recruit"] != float64(20000) {
		t.Errorf("the form reads %v", form)
	}
}
