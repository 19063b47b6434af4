package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// What was submitted can be read again, compared with the draft, and put back.
func TestWhatWasSubmittedIsReadAndPutBack(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	c, id := p.submitted("restore@candidat.example", call)
	d := c.get("/dossiers/" + id).is(http.StatusOK)
	snapshot := d.json()["snapshots"].([]any)[0].(map[string]any)["id"].(string)
	p.at("2022-03-31T10:00:00+02:00")
	changed := c.patch("/dossiers/"+id, map[string]any{"phone": "0639980000", "answers": map[string]any{"motivation": "Autre chose"}}, match(d)).is(http.StatusOK)
	if changed.json()["unsent_changes"] != true || !strings.HasPrefix(changed.str("saved_at"), "2022-03-31T10:00:00") {
		t.Fatalf("after a change: %s", changed.Body)
	}

	content := c.get("/dossiers/" + id + "/snapshots/" + snapshot).is(http.StatusOK).json()["content"].(map[string]any)
	if content["phone"] == "0639980000" || content["answers"].(map[string]any)["motivation"] == "Autre chose" {
		t.Errorf("the snapshot follows the draft: %v", content)
	}
	c.get("/dossiers/"+id+"/snapshots/"+uuid.NewString()).problem(http.StatusNotFound, "not_found")

	c.post("/dossiers/"+id+"/restore", nil, match(d)).problem(http.StatusPreconditionFailed, "stale_version")
	back := c.post("/dossiers/"+id+"/restore", nil, match(changed)).is(http.StatusOK)
	if back.json()["unsent_changes"] != false || back.json()["draft"].(map[string]any)["phone"] != content["phone"] {
		t.Errorf("the draft was not put back: %s", back.Body)
	}
	again := c.post("/dossiers/"+id+"/restore", nil, match(back)).is(http.StatusOK)
	if again.Header.Get("Etag") != back.Header.Get("Etag") {
		t.Errorf("putting back what stands made a new version")
	}
	p.at("2022-04-05T10:00:00+02:00")
	c.post("/dossiers/"+id+"/restore", nil, match(back)).problem(http.StatusConflict, "call_closed")
}

func TestNothingSubmittedIsNothingToPutBack(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	c := p.signIn("empty@candidat.example")
	d := c.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	c.post("/dossiers/"+d.str("id")+"/restore", nil, match(d)).problem(http.StatusConflict, "wrong_state")
}
