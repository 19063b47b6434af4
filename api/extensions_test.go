package api_test

import (
	"net/http"
	"testing"
)

// told counts the extension mails to an address, by what they say.
func (p *portal) toldOfExtension(email, field, value string) int {
	return query[int](p, "SELECT count(*) FROM mail WHERE template = 'call_extended' AND address = $1 AND coalesce(data ->> $2, '') = $3", email, field, value)
}

// The story of April 2022: each extension comes after the end, re-opens, moves every
// date, and tells those who submitted something else than those who did not.
func TestExtensionsAfterTheEnd(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-02-01T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	p.at(open30March)
	_, done := p.submitted("deposee@candidat.example", call)
	writing := p.signIn("brouillon@candidat.example")
	draft := writing.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	extend := func(window, closes string, motive map[string]any) answer {
		return team.post("/calls/"+call+"/extensions", map[string]any{"window": window, "closes_at": closes, "motive": motive})
	}
	p.at("2022-04-05T10:00:00+02:00")
	writing.patch("/dossiers/"+draft.str("id"), complete("Ada"), match(draft)).problem(http.StatusConflict, "call_closed")
	p.at("2022-04-07T16:36:42+02:00")
	half := extend("applications", "2022-04-11T00:00:00+02:00", map[string]any{"fr": "Panne", "en": " "}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !equal(pointers(half, "errors"), "/motive/en required") {
		t.Errorf("a motive in one language: %s", half.Body)
	}
	first := extend("applications", "2022-04-11T00:00:00+02:00", text("Annonce tardive")).is(http.StatusCreated)
	if first.str("closes_at") != "2022-04-11T00:00:00+02:00" {
		t.Errorf("extended to %s", first.Body)
	}
	mine := writing.get("/dossiers/" + draft.str("id")).is(http.StatusOK)
	if mine.str("status") != "draft" || mine.json()["editable"] != true || mine.str("closes_at") != "2022-04-11T00:00:00+02:00" {
		t.Errorf("the draft does not live again: %s", mine.Body)
	}
	if p.toldOfExtension("deposee@candidat.example", "submitted", "yes") != 1 || p.toldOfExtension("brouillon@candidat.example", "submitted", "") != 1 {
		t.Error("not everybody was told what concerns them")
	}
	p.at("2022-04-08T10:00:00+02:00") // whoever applies between two extensions
	_, between := p.submitted("entre@candidat.example", call)
	p.at("2022-04-12T09:32:48+02:00")
	extend("applications", "2022-04-20T00:00:00+02:00", text("Encore")).is(http.StatusCreated)
	if p.toldOfExtension("entre@candidat.example", "submitted", "yes") != 1 || p.toldOfExtension("deposee@candidat.example", "submitted", "yes") != 2 {
		t.Error("the second extension told otherwise")
	}
	seen := p.visitor().get("/calls/" + call).is(http.StatusOK)
	if w := seen.json()["windows"].([]any)[0].(map[string]any); seen.str("closes_at") != "2022-04-20T00:00:00+02:00" || len(w["extensions"].([]any)) != 2 ||
		w["announced_closes_at"] != "2022-04-04T00:00:00+02:00" {
		t.Errorf("the public page says %s", seen.Body)
	}
	for _, sql := range []string{
		"INSERT INTO dossier_decision (dossier_id, call_id, outcome, decided_at) SELECT id, call_id, 'shortlisted', now() FROM dossier WHERE id = ANY($1::uuid[])",
		"INSERT INTO release (call_id, kind, released_at) SELECT DISTINCT call_id, 'shortlist', timestamptz '2022-05-09' FROM dossier WHERE id = ANY($1::uuid[])",
	} {
		if _, err := p.repo.Pool().Exec(t.Context(), sql, []string{done}); err != nil {
			t.Fatal(err)
		}
	}
	p.at("2022-05-17T10:00:00+02:00")
	extend("applications", "2022-06-01T00:00:00+02:00", text("Trop tard")).problem(http.StatusConflict, "already_released")
	wishes := extend("wishes", "2022-05-20T00:00:00+02:00", text("Une semaine est courte")).is(http.StatusCreated)
	if w := wishes.json()["windows"].([]any)[1].(map[string]any); w["closes_at"] != "2022-05-20T00:00:00+02:00" || w["state"] != "open" {
		t.Errorf("the time for wishes is %v", w)
	}
	if p.toldOfExtension("deposee@candidat.example", "window", "wishes") != 1 || p.toldOfExtension("entre@candidat.example", "window", "wishes") != 0 || between == "" {
		t.Error("the extension of wishes tells the shortlisted, and only them")
	}
}
