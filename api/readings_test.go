package api_test

import (
	"bytes"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain/access"
)

// committee is the sixth call after its end: two submitted dossiers, two readers,
// somebody of the committee.
type committee struct {
	*portal
	team, member, ada, bob, carole, denis *client
	call, first, second                   string
}

func openCommittee(t *testing.T) *committee {
	t.Helper()
	c := &committee{portal: open(t)}
	c.at("2022-03-30T10:00:00+02:00")
	c.team = c.programme()
	_, c.call = c.team.sixth()
	c.carole, c.first = c.submitted("carole@exemple.example", c.call)
	c.denis, c.second = c.submitted("denis@exemple.example", c.call)
	c.at("2022-04-20T10:00:00+02:00")
	in := map[string]any{"kind": "call", "id": c.call}
	c.ada, c.bob, c.member = c.signIn("ada@equipe.example"), c.signIn("bob@equipe.example"), c.signIn("comite@equipe.example")
	c.team.grant(c.ada, access.Reader, in)
	c.team.grant(c.bob, access.Reader, in)
	c.team.grant(c.member, access.Committee, in)
	return c
}

func (c *committee) assign(dossier string, to *client) answer {
	c.t.Helper()
	return c.team.post("/readings", map[string]any{"dossier_id": dossier, "reader_id": to.id}).is(http.StatusCreated)
}

func scores(interest, coherence int) map[string]any {
	return map[string]any{
		"scores":   map[string]any{"general_interest": interest, "coherence": coherence},
		"comments": map[string]any{"coherence": "Clair."}, "comment": "Lu.",
	}
}

// read has both readers hand in their scores of a dossier.
func (c *committee) read(dossier string, interest, coherence int) {
	c.t.Helper()
	for _, reader := range []*client{c.ada, c.bob} {
		r := c.assign(dossier, reader)
		saved := reader.put("/readings/"+r.str("id"), scores(interest, coherence), match(r)).is(http.StatusOK)
		reader.post("/readings/"+r.str("id")+"/lock", nil, match(saved)).is(http.StatusOK)
	}
}

func TestAReadingOverHTTP(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	r := c.assign(c.first, c.ada)
	at := "/readings/" + r.str("id")
	c.ada.put(at, scores(4, 3)).problem(http.StatusPreconditionRequired, "if_match_required")
	c.ada.put(at, map[string]any{"scores": map[string]any{"coherence": 6}}, match(r)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	unknown := c.ada.put(at, map[string]any{"scores": map[string]any{"charm": 5}}, match(r)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !bytes.Contains(unknown.Body, []byte(`"/scores/charm"`)) {
		t.Errorf("the foreign criterion is not pointed at: %s", unknown.Body)
	}
	saved := c.ada.put(at, scores(4, 3), match(r)).is(http.StatusOK)
	if saved.Header.Get("Etag") != `"v2"` || saved.str("state") != "started" {
		t.Errorf("saved as %s, %s", saved.Header.Get("Etag"), saved.Body)
	}
	stale := c.ada.put(at, scores(0, 0), match(r)).problem(http.StatusPreconditionFailed, "stale_version")
	if current, _ := stale.json()["current"].(map[string]any); current == nil || current["comment"] != "Lu." {
		t.Errorf("the conflict does not tell what stands: %s", stale.Body)
	}
	c.ada.post(at+"/lock", nil, match(r)).problem(http.StatusPreconditionFailed, "stale_version")
	locked := c.ada.post(at+"/lock", nil, match(saved)).is(http.StatusOK)
	if locked.str("state") != "locked" || !strings.HasSuffix(locked.str("locked_at"), "+02:00") {
		t.Errorf("locked as %s", locked.Body)
	}
	c.ada.put(at, scores(5, 5), match(locked)).problem(http.StatusConflict, "locked")
	c.team.delete(at).problem(http.StatusConflict, "locked")
	other := c.assign(c.second, c.ada)
	c.ada.delete("/readings/"+other.str("id")).problem(http.StatusForbidden, "forbidden")
	c.team.delete("/readings/" + other.str("id")).is(http.StatusNoContent)
	c.ada.get("/readings/"+other.str("id")).problem(http.StatusNotFound, "not_found")
}

// TestWhatAReaderReceives holds a reader's answers to the very fields they may
// have: one more fails.
func TestWhatAReaderReceives(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	r := c.assign(c.first, c.ada)
	number := query[string](c.portal, "SELECT number FROM dossier WHERE id = $1", c.first)
	one, all := c.ada.get("/readings/"+r.str("id")).is(http.StatusOK), c.ada.get("/readings?mine=true").is(http.StatusOK)
	keys := slices.Sorted(maps.Keys(one.json()))
	if !slices.Equal(keys, []string{"call_id", "code", "comments", "dossier", "id", "main_track", "scores", "state", "version"}) {
		t.Errorf("a reading tells its reader %v", keys)
	}
	dossier, _ := one.json()["dossier"].(map[string]any)
	if keys = slices.Sorted(maps.Keys(dossier)); !slices.Equal(keys, []string{"addenda", "answers", "choices", "files", "main_track", "questions", "years_experience"}) {
		t.Errorf("the dossier tells its reader %v", keys)
	}
	if line := items(all)[0]; line["main_track"] != dossier["main_track"] {
		t.Errorf("the list says of the track: %v", line)
	}
	for _, a := range []answer{one, all} {
		for _, canary := range []string{c.first, c.carole.id, "carole", "Personne", number, "Atelier du Ponant", "Paris", "98 12 34"} {
			if bytes.Contains(a.Body, []byte(canary)) {
				t.Errorf("%q reaches the reader: %s", canary, a.Body)
			}
		}
	}
	full := c.team.get("/readings/" + r.str("id")).is(http.StatusOK)
	reader, _ := full.json()["reader"].(map[string]any)
	if full.str("dossier_id") != c.first || reader["id"] != c.ada.id {
		t.Errorf("the programme team receives %s", full.Body)
	}
}

// TestAHiddenReadingIsNone: what is another's, or of a withdrawn dossier, answers
// as what never was.
func TestAHiddenReadingIsNone(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	first, second := c.assign(c.first, c.ada).str("id"), c.assign(c.second, c.bob).str("id")
	c.carole.post("/dossiers/"+c.first+"/withdraw?final=true", nil).is(http.StatusOK)
	for _, hidden := range []string{first, second} {
		for name, ask := range map[string]func(string) answer{
			"get":  func(id string) answer { return c.ada.get("/readings/" + id) },
			"put":  func(id string) answer { return c.ada.put("/readings/"+id, scores(1, 1), `If-Match: "v1"`) },
			"lock": func(id string) answer { return c.ada.post("/readings/"+id+"/lock", nil, `If-Match: "v1"`) },
			"drop": func(id string) answer { return c.ada.delete("/readings/" + id) },
		} {
			there, none := ask(hidden).problem(http.StatusNotFound, "not_found"), ask(uuid.NewString())
			if !bytes.Equal(withoutRequest(t, there), withoutRequest(t, none)) {
				t.Errorf("%s tells a hidden reading from none:\n%s\n%s", name, there.Body, none.Body)
			}
		}
	}
	there := c.ada.get("/readings?dossier_id="+c.second).problem(http.StatusNotFound, "not_found")
	if none := c.ada.get("/readings?dossier_id=" + uuid.NewString()); !bytes.Equal(withoutRequest(t, there), withoutRequest(t, none)) {
		t.Errorf("a reader tells a dossier from none:\n%s\n%s", there.Body, none.Body)
	}
	if all := c.ada.get("/readings").is(http.StatusOK); all.json()["total"] != 0.0 {
		t.Errorf("the reader still lists %s", all.Body)
	}
}
