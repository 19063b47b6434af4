package api_test

import (
	"net/http"
	"net/url"
	"testing"
)

// The programme team finds whoever has a dossier, drafts included, by name, address
// or number, reads nothing of what they wrote, and knows whom an extension tells.
func TestApplicantsOfACall(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-01-10T10:00:00+01:00")
	team := p.programme()
	promotion, call := team.sixth()
	elsewhere := team.post("/calls", sixthCall(promotion)).is(http.StatusCreated)
	team.post("/calls/"+elsewhere.str("id")+"/publish", nil, match(elsewhere)).is(http.StatusOK)
	p.at(open30March)
	submitted, _ := p.submitted("amina@candidat.example", call)
	p.submitted("ailleurs@candidat.example", elsewhere.str("id"))
	drafting := p.signIn("boris_50%@candidat.example")
	draft := drafting.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	drafting.patch("/dossiers/"+draft.str("id"), map[string]any{"name": "Boris Ébauche"}, match(draft)).is(http.StatusOK)
	gone, goneID := p.submitted("chloe@candidat.example", call)
	gone.post("/dossiers/"+goneID+"/withdraw", nil).is(http.StatusOK)

	find := func(q string) map[string]any {
		return team.get("/calls/" + call + "/applicants?q=" + url.QueryEscape(q)).is(http.StatusOK).json()
	}
	all := find("")
	for state, want := range map[string]float64{"drafts": 1, "submitted": 1, "withdrawn": 1, "found": 3} {
		if all[state] != want {
			t.Errorf("%s: %v, want %v", state, all[state], want)
		}
	}
	for q, want := range map[string]struct{ id, state string }{
		"AMINA@": {submitted.id, "submitted"}, "boris éba": {drafting.id, "draft"}, draft.str("number"): {drafting.id, "draft"},
		"50%": {drafting.id, "draft"}, "boris_": {drafting.id, "draft"}, "chloe": {gone.id, "withdrawn"},
	} {
		found := find(q)
		items := found["items"].([]any)
		if len(items) != 1 || found["found"] != 1.0 {
			t.Errorf("%q finds %v", q, items)
			continue
		}
		one := items[0].(map[string]any)
		if one["person_id"] != want.id || one["state"] != want.state {
			t.Errorf("%q finds %v", q, one)
		}
	}
	if none := find("ailleurs"); none["found"] != 0.0 || len(none["items"].([]any)) != 0 || none["drafts"] != 1.0 {
		t.Errorf("a dossier of another call is found, or the counts follow the search: %v", none)
	}
	submitted.get("/calls/"+call+"/applicants").problem(http.StatusForbidden, "forbidden")
	// Found by the name on the dossier, and listed by it once granted an end of their own.
	team.post("/calls/"+call+"/extensions", map[string]any{
		"window": "applications", "closes_at": "2022-04-08T00:00:00+02:00", "motive": text("Panne"), "person_id": drafting.id,
	}).is(http.StatusCreated)
	granted := team.get("/calls/" + call + "/extensions").is(http.StatusOK).json()["items"].([]any)[0].(map[string]any)
	if name := granted["person"].(map[string]any)["name"]; name != "Boris Ébauche" {
		t.Errorf("the extension is told to be for %q", name)
	}
}

// More people than are shown are counted all the same.
func TestApplicantsAreShownTwentyAtMost(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-01-10T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	p.at(open30March)
	for i := range 21 {
		p.signIn(string(rune('a'+i))+"@candidat.example").post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	}
	found := team.get("/calls/" + call + "/applicants").is(http.StatusOK).json()
	if len(found["items"].([]any)) != 20 || found["found"] != 21.0 || found["drafts"] != 21.0 {
		t.Errorf("%d shown, %v found, %v drafts", len(found["items"].([]any)), found["found"], found["drafts"])
	}
}
