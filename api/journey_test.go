package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/access"
)

// The main job from end to end, over HTTP: a challenge is published, people apply,
// readers score, the shortlist is released, wishes are ranked, teams are made and
// released, and the candidate sees theirs. On the way, nothing shows before its
// release, and every mutation leaves its audit row.
func TestTheMainJob(t *testing.T) {
	t.Parallel()
	p := open(t)
	j := &journey{portal: p, acts: map[string]bool{}, t: t}
	p.watch = j.watch
	p.at("2022-01-10T10:00:00+01:00")
	j.team = p.programme()
	j.promotion, j.call = j.team.sixth()
	w := &world{portal: p, people: map[string]*client{"programme": j.team}}
	j.challengesCall = w.challengesCall(j.promotion)
	j.publishChallenges()
	j.apply()
	j.read()
	j.shortlist()
	j.rank()
	j.assemble()
	j.everyMutationLeftItsRow()
}

type journey struct {
	*portal
	t                               *testing.T
	team                            *client
	promotion, call, challengesCall string
	challenges                      []string
	candidates                      []*client
	dossiers                        []string
	acts                            map[string]bool // operations seen to succeed, and whether audited
}

func (j *journey) watch(operation string, a answer) {
	if a.Status >= 300 || a.Status == http.StatusAccepted {
		return
	}
	rows := query[int](j.portal, "SELECT count(*) FROM audit WHERE request_id = $1", a.Header.Get("X-Request-Id"))
	j.acts[operation] = j.acts[operation] || rows > 0
}

func (j *journey) publishChallenges() {
	j.at("2022-02-10T10:00:00+01:00")
	for i := range 4 {
		body := j.team.post("/administrations", map[string]any{"name": fmt.Sprintf("Direction fictive %d", i), "fictional": true}).is(http.StatusCreated)
		host := j.signIn(fmt.Sprintf("host%d@hote.example", i))
		j.team.grant(host, access.HostLead, scope("administration", body.str("id")))
		c := host.post("/challenges", map[string]any{"call_id": j.challengesCall, "administration_id": body.str("id"), "name": fmt.Sprintf("Défi %d", i)}).is(http.StatusCreated)
		saved := host.patch("/challenges/"+c.str("id"), challengeForm(), match(c)).is(http.StatusOK)
		host.post("/challenges/"+c.str("id")+"/submit", nil, match(saved)).is(http.StatusOK)
		j.challenges = append(j.challenges, c.str("id"))
	}
	j.at("2022-04-01T18:00:00+02:00")
	for i, id := range j.challenges {
		outcome := map[string]any{"outcome": "kept"}
		if i == 2 {
			outcome = map[string]any{"outcome": "not_kept", "reason": "Hors du champ de l’appel."}
		}
		j.team.put("/challenges/"+id+"/decision", outcome, `If-Match: "v0"`).is(http.StatusOK)
	}
	host := j.signIn("host0@hote.example")
	if body := host.get("/challenges/" + j.challenges[0]).is(http.StatusOK); body.json()["decision"] != nil || body.str("status") != "submitted" {
		j.t.Errorf("the host sees the decision before its release: %s", body.Body)
	}
	j.team.post("/calls/"+j.challengesCall+"/releases", map[string]any{"kind": "challenges"}).is(http.StatusCreated)
	if got := host.get("/challenges/" + j.challenges[0]).str("status"); got != "kept" {
		j.t.Errorf("after the release the host sees %s", got)
	}
	for _, id := range j.kept() {
		c := j.team.get("/challenges/" + id).is(http.StatusOK)
		j.team.post("/challenges/"+id+"/publish", nil, match(c)).is(http.StatusOK)
	}
	hidden := j.visitor().get("/challenges").is(http.StatusOK).json()
	if len(hidden["items"].([]any)) != 0 || hidden["prepared"] != float64(3) {
		j.t.Errorf("before their reveal the public sees %v", hidden)
	}
	j.visitor().get("/challenges/"+j.challenges[0]).problem(http.StatusNotFound, "not_found")
}

// kept are the challenges that the jury keeps.
func (j *journey) kept() []string { return []string{j.challenges[0], j.challenges[1], j.challenges[3]} }

func challengeForm() map[string]any {
	form := wholeForm()
	form["sites"] = []string{"Paris (75)"}
	form["posts"] = []any{
		map[string]any{"accepted_tracks": []string{"development"}, "required": true},
		map[string]any{"accepted_tracks": []string{"development", "design"}, "required": false, "expertise": "Conception de services"},
	}
	return form
}

func (j *journey) apply() {
	j.at(open30March)
	for i := range 5 {
		c, id := j.submitted(fmt.Sprintf("journey%d@candidat.example", i), j.call)
		j.candidates, j.dossiers = append(j.candidates, c), append(j.dossiers, id)
	}
	j.candidates[4].post("/dossiers/"+j.dossiers[4]+"/withdraw", nil).is(http.StatusOK)
}

func (j *journey) read() {
	j.at("2022-04-21T10:00:00+02:00")
	for r := range 2 {
		reader := j.signIn(fmt.Sprintf("reader%d@lecture.example", r))
		j.team.grant(reader, access.Reader, scope("call", j.call))
		for i, id := range j.dossiers[:4] {
			assigned := j.team.post("/readings", map[string]any{"dossier_id": id, "reader_id": reader.id}).is(http.StatusCreated).str("id")
			opened := reader.get("/readings/" + assigned).is(http.StatusOK)
			for _, canary := range []string{"Personne", "candidat.example", "06 39 98", "Ponant", "EIG6", id} {
				if strings.Contains(string(opened.Body), canary) {
					j.t.Errorf("a reader sees %q: %s", canary, opened.Body)
				}
			}
			saved := reader.put("/readings/"+assigned, map[string]any{"scores": map[string]any{"general_interest": 5 - i, "coherence": 4}}, match(opened)).is(http.StatusOK)
			reader.post("/readings/"+assigned+"/lock", nil, match(saved)).is(http.StatusOK)
		}
	}
	j.team.post("/readings", map[string]any{"dossier_id": j.dossiers[4], "reader_id": j.team.id})
}

func (j *journey) shortlist() {
	j.at("2022-05-06T18:00:00+02:00")
	list := j.team.get("/dossiers?call_id=" + j.call + "&sort=-mean").is(http.StatusOK).json()
	if list["total"] != float64(4) {
		j.t.Fatalf("the committee's list holds %v", list["total"])
	}
	best := list["items"].([]any)[0].(map[string]any)
	if best["id"] != j.dossiers[0] || best["score_sum"] != float64(18) || best["score_count"] != float64(4) {
		j.t.Errorf("the best is %v", best)
	}
	for i, id := range j.dossiers[:4] {
		outcome := map[string]any{"outcome": "shortlisted"}
		if i == 3 {
			outcome = map[string]any{"outcome": "refused", "reason": "D’autres parcours répondaient mieux aux critères."}
		}
		j.team.put("/dossiers/"+id+"/decision", outcome).is(http.StatusOK)
	}
	if got := j.candidates[0].get("/dossiers/" + j.dossiers[0]).str("status"); got != "submitted" {
		j.t.Errorf("before the release the candidate sees %s", got)
	}
	j.team.post("/calls/"+j.call+"/releases", map[string]any{"kind": "shortlist"}).is(http.StatusCreated)
	j.team.post("/calls/"+j.call+"/extensions", map[string]any{"window": "applications", "closes_at": "2022-05-20T00:00:00+02:00", "motive": text("Trop tard")}).
		problem(http.StatusConflict, "already_released")
	for i, want := range []string{"shortlisted", "shortlisted", "shortlisted", "not_shortlisted", "withdrawn"} {
		if got := j.candidates[i].get("/dossiers/" + j.dossiers[i]).str("status"); got != want {
			j.t.Errorf("candidate %d sees %s, expected %s", i, got, want)
		}
	}
}

func (j *journey) rank() {
	j.at("2022-05-09T10:00:00+02:00")
	if seen := j.visitor().get("/challenges").json()["items"].([]any); len(seen) != 3 {
		j.t.Fatalf("the public sees %d challenges", len(seen))
	}
	for i := range 3 {
		at := "/dossiers/" + j.dossiers[i] + "/wishes"
		none := j.candidates[i].get(at).is(http.StatusOK)
		j.candidates[i].put(at, map[string]any{"challenge_ids": j.challenges[:2]}, match(none)).problem(http.StatusUnprocessableEntity, "invalid_fields") // 3 at least
	}
}

func (j *journey) assemble() {
	for i := range 3 {
		at := "/dossiers/" + j.dossiers[i] + "/wishes"
		none := j.candidates[i].get(at).is(http.StatusOK)
		j.candidates[i].put(at, map[string]any{"challenge_ids": j.kept()}, match(none)).is(http.StatusOK)
	}
	j.candidates[3].put("/dossiers/"+j.dossiers[3]+"/wishes", map[string]any{"challenge_ids": []string{}}, `If-Match: "v0"`).is(http.StatusConflict)
	j.team.post("/calls/"+j.call+"/assemblies", map[string]any{"policy": "reference"}).problem(http.StatusConflict, "not_ready")
	j.at("2022-07-04T10:00:00+02:00")
	run := j.team.assembled(j.call, map[string]any{"policy": "reference"})
	teams := run.json()["teams"].([]any)
	if len(teams) != 1 || len(teams[0].(map[string]any)["members"].([]any)) != 2 {
		j.t.Fatalf("teams %s", run.Body)
	}
	j.candidates[0].get("/assemblies/"+run.str("id")).problem(http.StatusNotFound, "not_found")
	j.team.post("/assemblies/"+run.str("id")+"/release", nil).is(http.StatusOK)
	seen := j.candidates[0].get("/dossiers/" + j.dossiers[0]).is(http.StatusOK)
	if seen.str("status") != "recruited" || len(seen.json()["team"].(map[string]any)["members"].([]any)) != 2 {
		j.t.Errorf("the candidate sees %s", seen.Body)
	}
	if got := j.candidates[2].get("/dossiers/" + j.dossiers[2]).str("status"); got != "not_recruited" {
		j.t.Errorf("the person without a seat sees %s", got)
	}
	j.team.post("/assemblies/"+run.str("id")+"/release", nil).problem(http.StatusConflict, "already_released")
}

// everyMutationLeftItsRow: an operation that changes something and never wrote an
// audit row fails here.
func (j *journey) everyMutationLeftItsRow() {
	for operation, audited := range j.acts {
		if !audited {
			j.t.Errorf("%s changed something without an audit row", operation)
		}
	}
	if len(j.acts) < 15 {
		j.t.Errorf("the journey saw only %d kinds of acts", len(j.acts))
	}
}
