package api_test

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/api"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/repository/filetest"
)

// configurations are the promotions kept as files, with how many calls each has.
var configurations = map[int]int{4: 2, 6: 2, 7: 5}

func readPromotion(t *testing.T, number int) api.CallFile {
	t.Helper()
	raw, err := os.ReadFile(fmt.Sprintf("../deploy/calls/promotion-%d.yaml", number))
	if err != nil {
		t.Fatal(err)
	}
	file, err := api.ReadCallFile(raw)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func written(t *testing.T, f api.CallFile) string {
	t.Helper()
	raw, err := api.WriteCallFile(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestTheKeptConfigurationsPassTheCheck(t *testing.T) {
	t.Parallel()
	for number, calls := range configurations {
		file := readPromotion(t, number)
		if file.Promotion.Number != number || len(file.Calls) != calls {
			t.Errorf("promotion %d reads as %d with %d calls", number, file.Promotion.Number, len(file.Calls))
		}
		for _, c := range file.Calls {
			if err := c.Check(c.Main().Opens.Add(-24 * time.Hour)); err != nil {
				t.Errorf("%s: %v %+v", c.Title.FR, err, err)
			}
		}
		again, err := api.ReadCallFile([]byte(written(t, file)))
		if err != nil || written(t, again) != written(t, file) {
			t.Errorf("promotion %d is not read as it was written: %v", number, err)
		}
	}
}

func TestTheSixthFileIsTheDemonstration(t *testing.T) {
	t.Parallel()
	edition, err := demo.Sixth()
	if err != nil {
		t.Fatal(err)
	}
	p, calls := edition.Configuration()
	if file, shown := written(t, readPromotion(t, 6)), written(t, api.CallFile{Promotion: p, Calls: calls}); file != shown {
		t.Errorf("the file\n%s\nthe demonstration\n%s", file, shown)
	}
}

func TestFaultsInAFileAreToldAtTheirPlace(t *testing.T) {
	t.Parallel()
	good := written(t, readPromotion(t, 4))
	for name, c := range map[string]struct{ old, with, pointer string }{
		"unknown kind":  {"kind: file", "kind: scroll", "/calls/1/questions/3/kind"},
		"unknown field": {"places: 41", "places: 41\n  colour: red", "/promotion/colour"},
		"no such zone":  {"Europe/Paris", "Europe/Lutece", "/calls/0/time_zone"},
		"a wrong date":  {`closes_at: "2020-06-07T23:00:00+02:00"`, "closes_at: dimanche", "/calls/1/window/closes_at"},
		"not YAML":      {"calls:", "calls: [", ""},
		"twice":         {"places: 41", "places: 41\n  places: 42", ""},
		"nothing":       {good, "", ""},
		"too much":      {good, strings.Repeat("[", 100) + strings.Repeat("]", 100), ""},
		"more":          {"promotion:", "other: 1\npromotion:", ""},
	} {
		bad := strings.Replace(good, c.old, c.with, 1)
		_, err := api.ReadCallFile([]byte(bad))
		told, ours := errors.AsType[*domain.Error](err)
		if !ours || bad == good {
			t.Errorf("%s: told %v", name, err)
			continue
		}
		if c.pointer != "" && (len(told.Fields) == 0 || told.Fields[0].Pointer != c.pointer) {
			t.Errorf("%s: told %+v", name, told.Fields)
		}
	}
}

// imported drafts and publishes a kept promotion just before its first call.
func imported(p *portal, number int, at string) []call.Call {
	p.t.Helper()
	p.at(at)
	team := access.Actor{Grants: []access.Grant{{Role: access.Programme, Scope: access.Everywhere}}}
	drafts, err := p.svc.ImportCalls(p.t.Context(), team, readPromotion(p.t, number))
	if err != nil {
		p.t.Fatal(err)
	}
	for i, draft := range drafts {
		if drafts[i], err = p.svc.Calls.Publish(p.t.Context(), team, draft.ID, draft.Version); err != nil {
			p.t.Fatal(err)
		}
		one, err := p.svc.ExportCall(p.t.Context(), team, draft.ID)
		if err != nil || !bytes.Contains([]byte(written(p.t, one)), []byte(draft.Title.EN)) {
			p.t.Fatalf("exported %v", err)
		}
	}
	return drafts
}

// fill answers all that a call requires.
func (c *client) fill(id string, of call.Call) {
	c.t.Helper()
	answers, choices, statements := map[string]any{}, map[string]any{}, map[string]any{}
	for _, q := range of.Questions {
		switch {
		case q.Kind == call.FileKind && q.Required:
			c.upload(id, q.ID, "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
		case q.Chosen():
			choices[q.ID] = []string{q.Options[1].ID}
		case q.Text() && q.Required:
			answers[q.ID] = "Servir."
		}
	}
	for _, s := range of.Statements {
		statements[s.ID] = true
	}
	body := complete("Ada Exemple")
	body["answers"], body["choices"], body["statements"] = answers, choices, statements
	if of.TalentPoolMonths > 0 {
		body["talent_pool"] = true
	}
	c.patch("/dossiers/"+id, body, match(c.get("/dossiers/"+id).is(http.StatusOK))).is(http.StatusOK)
}

func (c *client) missing(id string) []string {
	c.t.Helper()
	return pointers(c.get("/dossiers/"+id).is(http.StatusOK), "missing")
}

// The fourth promotion: challenges first, posts ranked with the application, a CV,
// readers who know the names.
func TestTheFourthPromotionAsAStory(t *testing.T) {
	t.Parallel()
	p := open(t)
	calls := imported(p, 4, "2020-01-10T10:00:00+01:00")
	first, second := offeredPosts(p, calls[0])
	p.at("2020-05-20T10:00:00+02:00")
	ada := p.signIn("ada@candidat.example")
	of := calls[1]
	id := ada.post("/dossiers", map[string]any{"call_id": of.ID}).is(http.StatusCreated).str("id")
	ada.fill(id, of)
	if got := ada.missing(id); !equal(got, "/wishes required") {
		t.Fatalf("missing %v", got)
	}
	at := "/dossiers/" + id
	draft := ada.get(at).is(http.StatusOK)
	ada.post(at+"/submit", nil, match(draft)).problem(http.StatusUnprocessableEntity, "incomplete")
	rank := func(version string, posts ...string) answer {
		return ada.put(at+"/wishes", map[string]any{"post_ids": posts}, "If-Match: "+version)
	}
	rank(`"v0"`, first[0], first[1], second[0], second[1]).problem(http.StatusUnprocessableEntity, "invalid_fields")
	ada.put(at+"/wishes", map[string]any{"challenge_ids": []string{}}, `If-Match: "v0"`).problem(http.StatusUnprocessableEntity, "invalid_fields")
	saved := rank(`"v0"`, second[1], first[0], second[0]).is(http.StatusOK)
	ranked := saved.json()["ranked"].([]any)
	if len(ranked) != 3 || ranked[0].(map[string]any)["post_id"] != second[1] || ranked[0].(map[string]any)["challenge_id"] != ranked[2].(map[string]any)["challenge_id"] ||
		saved.json()["subject"] != "posts" || saved.json()["with_application"] != true || saved.json()["open"] != true {
		t.Errorf("saved as %s", saved.Body)
	}
	sent := ada.submit(id)
	hash := sent.json()["snapshots"].([]any)[0].(map[string]any)["content_hash"]

	// Other wishes are unsent until they are submitted; the same draft is then another snapshot.
	rank(`"v1"`, first[0]).is(http.StatusOK)
	if now := ada.get(at); now.json()["unsent_changes"] != true {
		t.Errorf("other wishes: %s", now.Body)
	}
	again := ada.submit(id)
	if again.json()["unsent_changes"] != false || again.json()["snapshots"].([]any)[0].(map[string]any)["content_hash"] == hash {
		t.Errorf("wishes are no part of what is submitted: %s", again.Body)
	}
	rank(`"v2"`, second[0], second[1]).is(http.StatusOK) // never submitted: it does not count

	blaise := p.signIn("blaise@candidat.example")
	other := blaise.post("/dossiers", map[string]any{"call_id": of.ID}).is(http.StatusCreated).str("id")
	blaise.fill(other, of)
	blaise.put("/dossiers/"+other+"/wishes", map[string]any{"post_ids": []string{first[1]}}, `If-Match: "v0"`).is(http.StatusOK)
	blaise.submit(other)

	p.at("2020-06-07T23:00:00+02:00")
	rank(`"v3"`, first[0]).problem(http.StatusConflict, "call_closed")
	counted := query[string](p, "SELECT content -> 'wishes' -> 0 ->> 'post' FROM snapshot WHERE dossier_id = $1 ORDER BY sequence DESC LIMIT 1", id)
	if counted != first[0] {
		t.Errorf("the snapshot ranks %s", counted)
	}
	p.namedReading(of, id)
	p.placed(of, id, other)
}

// namedReading: the reader sees whose file it is, as the rules of 2020 say.
func (p *portal) namedReading(of call.Call, dossier string) {
	p.t.Helper()
	team, reader := p.programme(), p.signIn("lectrice@lecture.example")
	team.grant(reader, access.Reader, scope("call", of.ID.String()))
	r := team.post("/readings", map[string]any{"dossier_id": dossier, "reader_id": reader.id}).is(http.StatusCreated)
	seen := reader.get("/readings/" + r.str("id")).is(http.StatusOK).json()["dossier"].(map[string]any)
	if seen["name"] != "Ada Exemple" || len(seen["employers"].([]any)) != 1 || len(seen["files"].([]any)) != 1 || len(seen["questions"].([]any)) != len(of.Questions) {
		p.t.Errorf("the reader sees %v", seen)
	}
}

// placed: the committee shortlists and makes teams; the wishes that count are those
// submitted, a post standing for its challenge.
func (p *portal) placed(of call.Call, dossiers ...string) {
	p.t.Helper()
	team := p.programme()
	for _, sql := range []string{
		"INSERT INTO dossier_decision (dossier_id, call_id, outcome, decided_at) SELECT id, call_id, 'shortlisted', now() FROM dossier WHERE call_id = $1",
		"INSERT INTO release (call_id, kind, released_at) VALUES ($1, 'shortlist', '2020-07-06') ON CONFLICT (call_id, kind) DO UPDATE SET released_at = excluded.released_at",
	} {
		if _, err := p.repo.Pool().Exec(p.t.Context(), sql, of.ID.UUID); err != nil {
			p.t.Fatal(err)
		}
	}
	p.at("2020-07-10T10:00:00+02:00")
	run := team.assembled(of.ID.String(), map[string]any{"policy": "reference"})
	team.post("/assemblies/"+run.str("id")+"/release", nil).is(http.StatusOK)
	for _, d := range dossiers {
		if got := query[string](p, "SELECT c.name FROM seat s JOIN post p ON p.id = s.post_id JOIN challenge c ON c.id = p.challenge_id WHERE s.dossier_id = $1", d); got != "Défi 0" {
			p.t.Errorf("placed on %s", got)
		}
	}
}

// offeredPosts publishes two challenges of a call, with two posts for developers each.
func offeredPosts(p *portal, of call.Call) (first, second []string) {
	p.t.Helper()
	host := query[string](p, "INSERT INTO administration (id, name, created_at) VALUES (gen_random_uuid(), 'Cerema', now()) RETURNING id::text")
	posts := make([][]string, 2)
	for i := range posts {
		id := query[string](p, `INSERT INTO challenge (id, call_id, administration_id, name, slug, status, created_at)
			VALUES (gen_random_uuid(), $1, $2, $3, $3, 'published', now()) RETURNING id::text`, of.ID.UUID, host, fmt.Sprintf("Défi %d", i))
		for place := range 2 {
			posts[i] = append(posts[i], query[string](p, `INSERT INTO post (id, challenge_id, position, accepted_tracks, required)
				VALUES (gen_random_uuid(), $1, $2, '{development}', $3) RETURNING id::text`, id, place, place == 0))
		}
	}
	return posts[0], posts[1]
}

// The sixth: applications, then wishes of the shortlisted; it is told whole elsewhere,
// from the same values. Here its two steps hold after an import.
func TestTheSixthPromotionAsAStory(t *testing.T) {
	t.Parallel()
	p := open(t)
	of := imported(p, 6, "2022-01-10T10:00:00+01:00")[1]
	p.at(open30March)
	ada := p.signIn("ada@candidat.example")
	id := ada.post("/dossiers", map[string]any{"call_id": of.ID}).is(http.StatusCreated).str("id")
	ada.fill(id, of)
	if sent := ada.submit(id); sent.str("status") != "submitted" {
		t.Errorf("submitted as %s", sent.Body)
	}
	ada.put("/dossiers/"+id+"/wishes", map[string]any{"challenge_ids": []string{}}, `If-Match: "v0"`).problem(http.StatusConflict, "call_not_open")
	if of.NamedReading || !of.HasWishes() {
		t.Error("the sixth call is anonymous and asks for wishes")
	}
}

// The seventh: five sprints in one promotion, a pool, no wishes at all.
func TestTheSeventhPromotionAsAStory(t *testing.T) {
	t.Parallel()
	p := open(t)
	calls := imported(p, 7, "2024-01-15T10:00:00+01:00")
	ada := p.signIn("ada@candidat.example")
	for i, at := range []string{"2024-02-10T10:00:00+01:00", "2024-04-10T10:00:00+02:00"} {
		p.at(at)
		id := ada.post("/dossiers", map[string]any{"call_id": calls[i].ID}).is(http.StatusCreated).str("id")
		ada.fill(id, calls[i])
		if sent := ada.submit(id); sent.json()["draft"].(map[string]any)["talent_pool"] != true || len(pointers(sent, "missing")) > 0 {
			t.Errorf("submitted as %s", sent.Body)
		}
		ada.put("/dossiers/"+id+"/wishes", map[string]any{"challenge_ids": []string{}}, `If-Match: "v0"`).problem(http.StatusConflict, "wrong_state")
	}
	p.at("2024-03-15T10:00:00+01:00")
	ada.post("/dossiers", map[string]any{"call_id": calls[2].ID}).problem(http.StatusConflict, "call_not_open")
	if n := query[int](p, "SELECT count(*) FROM promotion"); n != 1 {
		t.Errorf("%d promotions", n)
	}
}
