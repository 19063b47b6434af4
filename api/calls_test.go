package api_test

import (
	"net/http"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain/access"
)

// pointers lists the fields that a check's problems or warnings name.
func pointers(a answer, list string) []string {
	found := []string{}
	for _, p := range a.json()[list].([]any) {
		found = append(found, p.(map[string]any)["pointer"].(string)+" "+p.(map[string]any)["code"].(string))
	}
	return found
}

func audited(p *portal, operation string) int {
	return query[int](p, "SELECT count(*) FROM audit WHERE operation = $1", operation)
}

func TestADraftIsCheckedClonedAndRemoved(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-02-01T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	check := team.get("/calls/" + call + "/check").is(http.StatusOK)
	if check.json()["ready"] != true || !equal(pointers(check, "warnings"), "/window/closes_at weekend", "/wishes_window/closes_at weekend", "/tracks no_post_yet", "/questions/3/label identifying") {
		t.Errorf("the sixth call checks as %s", check.Body)
	}
	next := team.post("/promotions", map[string]any{
		"number": 7, "name": "Promotion 7", "places": 30, "team_min": 2, "team_max": 3, "starts_on": "2023-09-11", "months": 12,
	}).is(http.StatusCreated).str("id")
	before := audited(p, "cloneCall")
	twin := team.post("/calls/"+call+"/clone", map[string]any{"promotion_id": next, "opens_at": "2023-03-06T00:00:00+01:00"}, "Idempotency-Key: clone-one").is(http.StatusCreated)
	again := team.post("/calls/"+call+"/clone", map[string]any{"promotion_id": next, "opens_at": "2023-03-06T00:00:00+01:00"}, "Idempotency-Key: clone-one").is(http.StatusCreated)
	if again.str("id") != twin.str("id") || audited(p, "cloneCall") != before+1 {
		t.Error("the same request made two calls")
	}
	if twin.str("status") != "draft" || twin.str("closes_at") != "2023-04-03T00:00:00+02:00" || twin.json()["form_version"] != 0.0 {
		t.Errorf("cloned as %s", twin.Body)
	}
	team.post("/calls/"+call+"/clone", map[string]any{"promotion_id": uuid.NewString(), "opens_at": "2023-03-06T00:00:00+01:00"}).problem(http.StatusUnprocessableEntity, "invalid_fields")

	path := "/calls/" + twin.str("id")
	reader := p.signIn("lectrice@lecture.example")
	team.grant(reader, access.Reader, scope("call", twin.str("id")))
	team.post("/invitations", map[string]any{"email": "x@y.example", "role": "reader", "scope": scope("call", twin.str("id"))}).is(http.StatusCreated)
	team.delete(path, `If-Match: "v9"`).problem(http.StatusPreconditionFailed, "stale_version")
	team.delete(path).problem(http.StatusPreconditionRequired, "if_match_required")
	team.delete(path, match(twin), "Idempotency-Key: gone-for-good").is(http.StatusNoContent)
	team.delete(path, match(twin), "Idempotency-Key: gone-for-good").is(http.StatusNoContent)
	team.get(path).problem(http.StatusNotFound, "not_found")
	if audited(p, "deleteCall") != 1 {
		t.Error("removing a call left no trace, or two")
	}
	if n := query[int](p, "SELECT (SELECT count(*) FROM role_grant WHERE scope_id = $1 AND ends_at IS NULL) + (SELECT count(*) FROM invitation WHERE scope_id = $1 AND state = 'pending')", twin.str("id")); n != 0 {
		t.Errorf("%d roles or invitations outlive their call", n)
	}
	first := team.get("/calls/" + call)
	team.delete("/calls/"+call, match(first)).problem(http.StatusConflict, "call_not_draft")
}

func equal(got []string, want ...string) bool {
	if len(got) != len(want) {
		return false
	}
	for i := range got {
		if got[i] != want[i] {
			return false
		}
	}
	return true
}

func TestADraftThatNobodyCouldEnterIsNotReady(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-02-01T10:00:00+01:00")
	team := p.programme()
	promotion, _ := team.sixth()
	spoilt := sixthCall(promotion)
	spoilt["tracks"], spoilt["title"] = []string{}, map[string]any{"fr": "Appel", "en": ""}
	draft := team.post("/calls", spoilt).is(http.StatusCreated)
	check := team.get("/calls/" + draft.str("id") + "/check").is(http.StatusOK)
	if check.json()["ready"] != false || !equal(pointers(check, "problems"), "/title/en required", "/tracks required", "/questions/1/track closed_track") {
		t.Errorf("checked as %s", check.Body)
	}
	refused := team.post("/calls/"+draft.str("id")+"/publish", nil, match(draft)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !equal(pointers(refused, "errors"), "/title/en required", "/tracks required", "/questions/1/track closed_track") {
		t.Errorf("publishing says otherwise than the check: %s", refused.Body)
	}
	p.visitor().get("/calls/"+draft.str("id")+"/check").problem(http.StatusUnauthorized, "unauthenticated")
	p.signIn("curieuse@candidat.example").get("/calls/"+draft.str("id")+"/check").problem(http.StatusNotFound, "not_found")
	// A member of the team does not apply to a draft either.
	p.at("2022-03-10T10:00:00+01:00")
	team.post("/dossiers", map[string]any{"call_id": draft.str("id")}).problem(http.StatusConflict, "call_not_published")
}

func TestAPublishedFormIsRevisedInPublicAndKeptForEver(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-02-01T10:00:00+01:00")
	team := p.programme()
	promotion, id := team.sixth()
	path := "/calls/" + id
	first := team.get(path).is(http.StatusOK)
	if first.json()["form_version"] != 1.0 || len(first.json()["revisions"].([]any)) != 0 {
		t.Fatalf("published as %s", first.Body)
	}
	p.at(open30March)
	writer, early := p.submitted("tot@candidat.example", id)
	p.signIn("brouillon@candidat.example").post("/dossiers", map[string]any{"call_id": id}).is(http.StatusCreated)
	gone, taken := p.submitted("partie@candidat.example", id)
	gone.post("/dossiers/"+taken+"/withdraw", nil, match(gone.get("/dossiers/"+taken))).is(http.StatusOK)

	questions := sixthCall(promotion)["questions"].([]any)
	questions[0].(map[string]any)["max_length"] = 50
	refused := team.post(path+"/revisions", map[string]any{"reason": text("Plus court"), "questions": questions}, match(first)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !equal(pointers(refused, "errors"), "/questions/0/max_length shrunk") {
		t.Errorf("refused as %s", refused.Body)
	}
	questions[0].(map[string]any)["max_length"] = 400
	questions[0].(map[string]any)["label"] = text("Pourquoi servir l’intérêt général ?")
	blank := team.post(path+"/revisions", map[string]any{"reason": map[string]any{"fr": "Plus long", "en": ""}, "questions": questions}, match(first)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !equal(pointers(blank, "errors"), "/reason/en required") {
		t.Errorf("a motive in one language: %s", blank.Body)
	}
	revised := team.post(path+"/revisions", map[string]any{"reason": text("Deux fois plus de place"), "questions": questions}, match(first)).is(http.StatusCreated)
	team.post(path+"/revisions", map[string]any{"reason": text("Encore"), "questions": questions}, match(first)).problem(http.StatusPreconditionFailed, "stale_version")
	_, late := p.submitted("tard@candidat.example", id)

	seen := p.visitor().get(path).is(http.StatusOK)
	revision := seen.json()["revisions"].([]any)[0].(map[string]any)
	if seen.json()["form_version"] != 2.0 || revision["version"] != 2.0 || revision["at"] == nil || revision["reason"].(map[string]any)["fr"] != "Deux fois plus de place" {
		t.Errorf("the public reads %s", seen.Body)
	}
	for who, submitted := range map[string]int{"tot@candidat.example": 1, "brouillon@candidat.example": 0} {
		if got := query[int](p, "SELECT count(data ->> 'submitted') + 10 * count(*) FROM mail WHERE template = 'form_revised' AND address = $1", who); got != 10+submitted {
			t.Errorf("%s is told %d", who, got)
		}
	}
	if got := query[int](p, "SELECT count(*) FROM mail WHERE template = 'form_revised'"); got != 2 {
		t.Errorf("%d people are told that the form changed: those who withdrew are not", got)
	}
	for dossier, version := range map[string]int{early: 1, late: 2} {
		if got := query[int](p, "SELECT form_version FROM snapshot WHERE dossier_id = $1", dossier); got != version {
			t.Errorf("the snapshot answered version %d, expected %d", got, version)
		}
	}
	// Who submitted reads the questions as they were asked, in the team's eyes too; the call asks in its new words.
	submission := writer.get("/dossiers/" + early).is(http.StatusOK).json()["snapshots"].([]any)[0].(map[string]any)["id"].(string)
	for name, who := range map[string]*client{"the author": writer, "the team": team} {
		form := who.get("/dossiers/" + early + "/snapshots/" + submission).is(http.StatusOK).json()["form"].(map[string]any)
		question := form["questions"].([]any)[0].(map[string]any)
		if form["version"] != 1.0 || question["max_length"] != 200.0 || question["label"].(map[string]any)["fr"] == "Pourquoi servir l’intérêt général ?" {
			t.Errorf("%s reads the first submission under %v", name, form)
		}
	}
	if now := seen.json()["questions"].([]any)[0].(map[string]any); now["max_length"] != 400.0 {
		t.Errorf("the call now asks %v", now)
	}
	if got := query[int](p, "SELECT (content -> 'questions' -> 0 ->> 'max_length')::int FROM call_form WHERE call_id = $1 AND version = 1", id); got != 200 {
		t.Errorf("the first version now says %d", got)
	}
	for _, act := range []string{"UPDATE call_form SET at = now()", "DELETE FROM call_form", "UPDATE call SET status = 'draft', published_at = NULL", "DELETE FROM call"} {
		if _, err := p.repo.Pool().Exec(t.Context(), act); err == nil {
			t.Errorf("the database let through: %s", act)
		}
	}
	if audited(p, "reviseCall") != 1 || revised.json()["form_version"] != 2.0 {
		t.Errorf("%d acts, %s", audited(p, "reviseCall"), revised.Body)
	}
	draft := team.post("/calls", sixthCall(promotion)).is(http.StatusCreated)
	team.post("/calls/"+draft.str("id")+"/revisions", map[string]any{"reason": text("x")}, match(draft)).problem(http.StatusConflict, "call_not_published")
}

func TestOnePersonsExtensionIsListedForTheTeamOnly(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-02-01T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	p.at("2022-04-05T12:00:00+02:00")
	one := p.signIn("empechee@candidat.example")
	one.send(http.MethodPatch, "/me", map[string]any{"name": "Ada Exemple"}).is(http.StatusOK)
	team.post("/calls/"+call+"/extensions", map[string]any{"window": "applications", "closes_at": "2022-04-07T00:00:00+02:00", "motive": text("Hospitalisation"), "person_id": one.id}).is(http.StatusCreated)
	p.at("2022-04-07T16:36:42+02:00")
	team.post("/calls/"+call+"/extensions", map[string]any{"window": "applications", "closes_at": "2022-04-11T00:00:00+02:00", "motive": text("Panne")}).is(http.StatusCreated)

	list := team.get("/calls/" + call + "/extensions").is(http.StatusOK).json()["items"].([]any)
	everybody, hers := list[0].(map[string]any), list[1].(map[string]any)
	if len(list) != 2 || everybody["person"] != nil || everybody["closes_at"] != "2022-04-11T00:00:00+02:00" {
		t.Errorf("listed %v", list)
	}
	if hers["person"].(map[string]any)["name"] != "Ada Exemple" || hers["granted_by"].(map[string]any)["name"] != "programme@equipe.example" ||
		hers["published_at"] == nil || hers["motive"].(map[string]any)["fr"] != "Hospitalisation" || hers["window"] != "applications" {
		t.Errorf("her extension reads %v", hers)
	}
	one.get("/calls/"+call+"/extensions").problem(http.StatusForbidden, "forbidden")
	p.visitor().get("/calls/"+call+"/extensions").problem(http.StatusUnauthorized, "unauthenticated")
	for _, w := range p.visitor().get("/calls/" + call).is(http.StatusOK).json()["windows"].([]any) {
		if w.(map[string]any)["name"] == "applications" && len(w.(map[string]any)["extensions"].([]any)) != 1 {
			t.Errorf("the public sees %v", w)
		}
	}
}
