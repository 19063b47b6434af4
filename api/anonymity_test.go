package api_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/repository/filetest"
)

// canary is a dossier that says who wrote it wherever it can.
type canary struct {
	*committee
	dossier, reading, file string
	author                 *client
}

// identifying are planted in every field that names, and in what the team masks.
var identifying = []string{
	"Canari-Nom", "canari-adresse", "0600000042", "Canari-Employeur", "Canari-Fonction", "Canari-Ecole", "Canari-Diplome", "Canari-Lieu", "Canari-Fichier",
	"Canari-Masque",
}

func plantCanaries(t *testing.T) *canary {
	c := &canary{committee: openCommittee(t)}
	c.at("2022-03-30T10:00:00+02:00")
	c.author, c.dossier = c.submitted("canari-adresse@exemple.example", c.call)
	c.file = c.author.upload(c.dossier, "anonymous", "Canari-Fichier.pdf", filetest.PDF(2).Bytes()).is(http.StatusCreated).str("id")
	c.resubmit("J’ai appris avec Canari-Masque, à Brest.")
	c.at("2022-04-20T11:00:00+02:00")
	c.reading = c.assign(c.dossier, c.ada).str("id")
	return c
}

// resubmit writes an answer beside names everywhere, and submits.
func (c *canary) resubmit(motivation string) {
	c.t.Helper()
	body := complete("Canari-Nom")
	body["phone"], body["places"] = "0600000042", []string{"Canari-Lieu"}
	body["employers"] = []any{map[string]any{"name": "Canari-Employeur", "role": "Canari-Fonction", "from": "2018-01-01"}}
	body["schools"] = []any{map[string]any{"name": "Canari-Ecole", "degree": "Canari-Diplome"}}
	body["answers"].(map[string]any)["motivation"] = motivation
	at := "/dossiers/" + c.dossier
	saved := c.author.patch(at, body, match(c.author.get(at).is(http.StatusOK))).is(http.StatusOK)
	c.author.post(at+"/submit", nil, match(saved)).is(http.StatusOK)
}

func (c *canary) mask(sequence, from, to int) answer {
	c.t.Helper()
	at := "/dossiers/" + c.dossier + "/anonymity"
	return c.team.put(at, map[string]any{"sequence": sequence, "masks": []any{map[string]any{"question": "motivation", "from": from, "to": to}}},
		match(c.team.get(at).is(http.StatusOK)))
}

// TestNoCanaryReachesAReader: no route of a reader's, asked with every id of the
// dossier, says who wrote it, nor what is masked.
func TestNoCanaryReachesAReader(t *testing.T) {
	t.Parallel()
	c := plantCanaries(t)
	c.mask(2, 17, 30).is(http.StatusOK)
	c.team.put("/dossiers/"+c.dossier+"/anonymity/files/"+c.file, map[string]any{"cleared": true}).is(http.StatusOK)
	planted := append([]string{c.dossier, c.author.id, query[string](c.portal, "SELECT number FROM dossier WHERE id = $1", c.dossier)}, identifying...)
	ids := map[string]string{
		"dossier_id": c.dossier, "reading_id": c.reading, "attachment_id": c.file, "call_id": c.call, "person_id": c.author.id, "sequence": "2", "snapshot": "2",
	}
	asked := 0
	for _, r := range routes(t) {
		if r.method != http.MethodGet || strings.HasPrefix(r.path, "/demo") {
			continue
		}
		path := parameter.ReplaceAllStringFunc(r.path, func(p string) string {
			if id, known := ids[strings.Trim(p, "{}")]; known {
				return id
			}
			return uuid.NewString()
		})
		for _, at := range []string{path, path + "?call_id=" + c.call, path + "?dossier_id=" + c.dossier, path + "?q=Canari"} {
			got := c.ada.get(at)
			asked++
			for _, name := range planted {
				if bytes.Contains(got.Body, []byte(name)) && !strings.Contains(at, name) {
					t.Errorf("%s tells a reader %q: %s", at, name, got.Body)
				}
				for header, values := range got.Header {
					if strings.Contains(strings.Join(values, " "), name) {
						t.Errorf("%s tells a reader %q in %s", at, name, header)
					}
				}
			}
		}
	}
	seen := c.ada.get("/readings/" + c.reading).is(http.StatusOK)
	if asked < 200 || !bytes.Contains(seen.Body, []byte("J’ai appris avec [passage masqué], à Brest.")) || !bytes.Contains(seen.Body, []byte(c.file)) {
		t.Errorf("%d answers, the last %s", asked, seen.Body)
	}
}

// TestMasksWantALookAtEachSubmission: what is masked stays so in a new submission,
// which is work to do until somebody looked at it.
func TestMasksWantALookAtEachSubmission(t *testing.T) {
	t.Parallel()
	c := plantCanaries(t)
	at := "/dossiers/" + c.dossier + "/anonymity"
	toDo := func() int { return len(items(c.team.get("/dossiers?call_id=" + c.call + "&signal=unmasked"))) }
	if toDo() != 3 || c.team.get(at).is(http.StatusOK).json()["looked"] != false {
		t.Errorf("%d submissions want a look, of three", toDo())
	}
	c.team.put(at, map[string]any{"sequence": 2, "masks": []any{}}).problem(http.StatusPreconditionRequired, "if_match_required")
	c.mask(2, 17, 3000).problem(http.StatusUnprocessableEntity, "invalid_fields")
	done := c.mask(2, 17, 30).is(http.StatusOK)
	if toDo() != 2 || done.json()["looked"] != true || done.Header.Get("Etag") != `"v1"` {
		t.Errorf("masked as %s", done.Body)
	}
	c.team.put(at, map[string]any{"sequence": 2, "masks": []any{}}, `If-Match: "v0"`).problem(http.StatusPreconditionFailed, "stale_version")
	c.at("2022-04-20T12:00:00+02:00")
	c.team.post("/calls/"+c.call+"/extensions", map[string]any{"window": "applications", "closes_at": "2022-05-02T00:00:00+02:00", "motive": text("x")}).is(http.StatusCreated)
	c.at("2022-04-21T10:00:00+02:00")
	c.resubmit("Rien n’a changé. J’ai appris avec CANARI-masque.")
	c.mask(2, 0, 3).problem(http.StatusPreconditionFailed, "stale_version")
	if seen := c.ada.get("/readings/" + c.reading).is(http.StatusOK); toDo() != 3 || !bytes.Contains(seen.Body, []byte("appris avec [passage masqué].")) {
		t.Errorf("after a new submission, %d want a look, the reader sees %s", toDo(), seen.Body)
	}
	again := c.team.get(at).is(http.StatusOK)
	if carried, _ := again.json()["masks"].([]any); again.json()["looked"] != false || len(carried) != 1 {
		t.Errorf("carried as %s", again.Body)
	}
	c.team.put(at, map[string]any{"sequence": 3, "masks": []any{}}, match(again)).is(http.StatusOK)
	if seen := c.ada.get("/readings/" + c.reading).is(http.StatusOK); toDo() != 2 || !bytes.Contains(seen.Body, []byte("CANARI-masque")) {
		t.Errorf("once the team took the mask off, %s", seen.Body)
	}
	for name, who := range map[string]*client{"the committee": c.member, "the reader": c.ada, "another": c.denis} {
		if got := who.get(at); got.Status != http.StatusNotFound {
			t.Errorf("%s reads what is masked: %s", name, got.Body)
		}
	}
	c.author.get(at).problem(http.StatusForbidden, "forbidden")
	if n := query[int](c.portal, "SELECT count(*)::int FROM audit WHERE operation = 'putAnonymity' AND object_id = $1 AND account_id = $2", c.dossier, c.team.id); n != 2 {
		t.Errorf("%d looks are audited, of two", n)
	}
}
