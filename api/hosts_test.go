package api_test

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/access"
)

// What a host sees of candidates, from nothing before the shortlist to the recruit's
// contact, each reading being told to the person; and what another administration
// sees: nothing.
func TestWhatAHostSeesOfCandidates(t *testing.T) {
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
	m := &meetings{journey: j, host: j.signIn("host0@hote.example"), stranger: j.signIn("host1@hote.example"), path: "/challenges/" + j.challenges[0]}
	m.before()
	j.shortlist()
	m.presented()
	m.ranked()
	m.vetoed()
	m.welcomed()
	for _, op := range []string{"presentCandidate", "removeCandidate", "createVeto", "ruleVeto", "tickArrival"} {
		if !j.acts[op] {
			t.Errorf("%s left no audit row", op)
		}
	}
}

type meetings struct {
	*journey
	host, stranger *client
	path           string
}

func (m *meetings) total(who *client) float64 {
	return who.get(m.path + "/candidates").is(http.StatusOK).json()["total"].(float64)
}

// before: nobody, not even that somebody could be named.
func (m *meetings) before() {
	if m.total(m.host) != 0 || m.total(m.team) != 0 {
		m.t.Error("a challenge meets people before the shortlist")
	}
	who := m.path + "/candidates/" + m.dossiers[0]
	m.host.get(who).problem(http.StatusNotFound, "not_found")
	m.team.put(who, map[string]any{"reason": "x"}).problem(http.StatusConflict, "not_shortlisted")
	m.host.put(who, map[string]any{"reason": "x"}).problem(http.StatusForbidden, "forbidden")
}

// presented: whom the committee put before the challenge, in the fields named and no other.
func (m *meetings) presented() {
	m.at("2022-05-07T10:00:00+02:00")
	who := m.path + "/candidates/" + m.dossiers[0]
	if m.total(m.host) != 0 {
		m.t.Error("a challenge meets people before they rank it")
	}
	m.team.put(m.path+"/candidates/"+m.dossiers[3], map[string]any{"reason": "Refusée"}).problem(http.StatusConflict, "not_shortlisted")
	m.team.put(who, map[string]any{"reason": "Profil proche du défi."}).is(http.StatusOK)
	if n := query[int](m.portal, "SELECT count(*)::int FROM disclosure"); n != 0 {
		m.t.Errorf("the team's reading is told %d times", n)
	}
	list := m.host.get(m.path + "/candidates").is(http.StatusOK)
	whole := m.host.get(who).is(http.StatusOK)
	for _, a := range []answer{list, whole} {
		if !strings.Contains(string(a.Body), "Profil proche du défi.") || !strings.Contains(string(a.Body), "Personne") {
			m.t.Errorf("the host reads %s", a.Body)
		}
		for _, hidden := range []string{`"email"`, "06 39 98", "Ponant", "score", "wish"} {
			if strings.Contains(string(a.Body), hidden) {
				m.t.Errorf("the host reads %q: %s", hidden, a.Body)
			}
		}
	}
	told := m.candidates[0].get("/dossiers/" + m.dossiers[0] + "/disclosures").is(http.StatusOK).json()
	if told["total"] != float64(2) {
		m.t.Fatalf("the person is told of %v readings", told)
	}
	last := told["items"].([]any)[0].(map[string]any)
	if last["what"] != "dossier" || last["administration"] != "Direction fictive 0" || !slices.Contains(last["fields"].([]any), any("answers")) {
		m.t.Errorf("the person is told %v", last)
	}
	lines := string(m.candidates[0].get("/dossiers/" + m.dossiers[0] + "/timeline").is(http.StatusOK).Body)
	if !strings.Contains(lines, `"disclosed"`) || !strings.Contains(lines, "2 lectures ce jour-là") {
		m.t.Errorf("the timeline reads %s", lines)
	}
	m.candidates[1].get("/dossiers/"+m.dossiers[0]+"/disclosures").problem(http.StatusNotFound, "not_found")
	if _, err := m.repo.Pool().Exec(m.t.Context(), "UPDATE disclosure SET what = 'list'"); err == nil {
		m.t.Error("what was read can be rewritten")
	}
	m.team.delete(who).is(http.StatusNoContent)
	m.team.delete(who).is(http.StatusNoContent)
	if m.total(m.host) != 0 {
		m.t.Error("a presentation taken back is still seen")
	}
}

// ranked: those who ranked the challenge, once their list no longer changes.
func (m *meetings) ranked() {
	m.at("2022-05-09T10:00:00+02:00")
	for i := range 3 {
		at := "/dossiers/" + m.dossiers[i] + "/wishes"
		none := m.candidates[i].get(at).is(http.StatusOK)
		m.candidates[i].put(at, map[string]any{"challenge_ids": m.kept()}, match(none)).is(http.StatusOK)
	}
	m.at("2022-05-15T23:59:00+02:00")
	if m.total(m.host) != 0 {
		m.t.Error("a host follows wishes while they are made")
	}
	m.at("2022-05-16T00:00:00+02:00")
	if m.total(m.host) != 3 {
		m.t.Errorf("the host sees %v of those who ranked its challenge", m.total(m.host))
	}
	absent := "/challenges/0190d0d0-0000-7000-8000-000000000000"
	for name, act := range map[string]func(string) answer{
		"one":  func(p string) answer { return m.stranger.get(p + "/candidates/" + m.dossiers[0]) },
		"veto": func(p string) answer { return m.stranger.post(p+"/vetoes", m.veto(0, m.posts()[0])) },
	} {
		// The challenge is public by now: its candidates are refused openly, and alike.
		if a := act(m.path); a.Status != http.StatusForbidden && a.Status != http.StatusNotFound {
			m.t.Errorf("%s: a stranger is answered %d", name, a.Status)
		}
		act(absent).problem(http.StatusNotFound, "not_found")
	}
	m.stranger.get(m.path+"/candidates").problem(http.StatusForbidden, "forbidden")
	refused := withoutRequest(m.t, m.stranger.get(m.path+"/candidates/"+m.dossiers[0]))
	if !bytes.Equal(refused, withoutRequest(m.t, m.stranger.get(m.path+"/candidates/"+m.dossiers[3]))) {
		m.t.Error("a stranger tells who is met from who is not")
	}
}

func (m *meetings) posts() []string {
	ids := []string{}
	for _, p := range m.team.get(m.path).is(http.StatusOK).json()["posts"].([]any) {
		ids = append(ids, p.(map[string]any)["id"].(string))
	}
	return ids
}

func (m *meetings) veto(candidate int, post string) map[string]any {
	return map[string]any{"dossier_id": m.dossiers[candidate], "post_id": post, "reason": "Lien de famille avec la responsable."}
}

// vetoed: a veto counts once the committee accepts it, for that post and no other.
func (m *meetings) vetoed() {
	m.at("2022-07-04T10:00:00+02:00")
	posts := m.posts()
	run := m.team.assembled(m.call, map[string]any{"policy": "reference"})
	m.host.post(m.path+"/vetoes", m.veto(3, posts[0])).problem(http.StatusUnprocessableEntity, "invalid_fields")
	asked := []answer{}
	for _, post := range posts {
		asked = append(asked, m.host.post(m.path+"/vetoes", m.veto(0, post)).is(http.StatusCreated))
	}
	m.host.post(m.path+"/vetoes", m.veto(0, posts[0])).problem(http.StatusConflict, "already_granted")
	m.host.put("/vetoes/"+asked[0].str("id")+"/ruling", map[string]any{"accepted": true}, `If-Match: "v1"`).problem(http.StatusForbidden, "forbidden")
	m.stranger.put("/vetoes/"+asked[0].str("id")+"/ruling", map[string]any{"accepted": true}, `If-Match: "v1"`).problem(http.StatusNotFound, "not_found")
	m.team.put("/vetoes/"+asked[0].str("id")+"/ruling", map[string]any{"accepted": false}, `If-Match: "v1"`).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if n := m.team.get("/vetoes").is(http.StatusOK).json()["total"]; n != float64(2) {
		m.t.Errorf("%v vetoes wait", n)
	}
	for _, a := range asked {
		m.team.put("/vetoes/"+a.str("id")+"/ruling", map[string]any{"accepted": true}, match(a)).is(http.StatusOK)
	}
	if n := query[int](m.portal, "SELECT count(*)::int FROM mail WHERE template = 'veto_ruled' AND address = 'host0@hote.example' AND data->>'outcome' = 'accepted'"); n != 2 {
		m.t.Errorf("the host is told of %d rulings", n)
	}
	m.team.put("/vetoes/"+asked[0].str("id")+"/ruling", map[string]any{"accepted": false, "reason": "Non"}, `If-Match: "v1"`).problem(http.StatusPreconditionFailed, "stale_version")
	m.team.post("/assemblies/"+run.str("id")+"/release", nil).problem(http.StatusConflict, "not_ready")
	again := m.team.assembled(m.call, map[string]any{"policy": "reference"})
	for _, team := range again.json()["teams"].([]any) {
		if team.(map[string]any)["challenge"].(map[string]any)["id"] == m.challenges[0] && strings.Contains(fmt.Sprint(team), m.dossiers[0]) {
			m.t.Errorf("a vetoed person is in the team: %v", team)
		}
	}
	m.team.post("/assemblies/"+again.str("id")+"/release", nil).is(http.StatusOK)
	m.team.put("/vetoes/"+asked[0].str("id")+"/ruling", map[string]any{"accepted": false, "reason": "Non"}, `If-Match: "v2"`).problem(http.StatusConflict, "already_released")
}

// welcomed: the human resources get the contact and the contract sheet, and both
// sides say what is ready; what is late is a list.
func (m *meetings) welcomed() {
	m.at("2022-07-16T10:00:00+02:00")
	m.now = func() time.Time { return time.Now().UTC().Add(20 * time.Minute) } // one may sign in again
	all := m.team.get("/arrivals").is(http.StatusOK).json()["items"].([]any)
	if len(all) != 2 {
		m.t.Fatalf("%d recruits", len(all))
	}
	if n := query[int](m.portal, "SELECT count(*)::int FROM mail WHERE template = 'recruits_known' AND address LIKE 'host_@hote.example'"); n == 0 {
		m.t.Error("no host is told whom to welcome")
	}
	first := all[0].(map[string]any)
	challenge, dossier := first["challenge"].(map[string]any)["id"].(string), first["dossier_id"].(string)
	at := slices.Index(m.challenges, challenge)
	lead, hr := m.signIn(fmt.Sprintf("host%d@hote.example", at)), m.signIn("rh@hote.example")
	other := m.signIn(fmt.Sprintf("host%d@hote.example", (at+1)%2))
	m.team.grant(hr, access.HostHR, scope("administration", query[string](m.portal, "SELECT administration_id::text FROM challenge WHERE id = $1", challenge)))
	recruit := m.candidates[slices.Index(m.dossiers, dossier)]
	path := "/dossiers/" + dossier + "/arrival"
	if seen := lead.get(path).is(http.StatusOK).json(); seen["email"] != nil || seen["net_pay"] != nil || seen["side"] != "host" {
		m.t.Errorf("the lead reads %v", seen)
	}
	if sheet := hr.get(path).is(http.StatusOK).json(); sheet["email"] != recruit.email || sheet["net_pay"] == nil || sheet["starts_on"] != "2022-09-12" {
		m.t.Errorf("the human resources read %v", sheet)
	}
	if told := recruit.get("/dossiers/" + dossier + "/disclosures").is(http.StatusOK); !strings.Contains(string(told.Body), `"arrival"`) {
		m.t.Error("reading the sheet is not told")
	}
	other.get(path).problem(http.StatusNotFound, "not_found")
	other.put(path+"/contract", map[string]any{"done": true}).problem(http.StatusNotFound, "not_found")
	m.team.put(path+"/contract", map[string]any{"done": true}).problem(http.StatusForbidden, "forbidden")
	for range 2 {
		hr.put(path+"/contract", map[string]any{"done": true}).is(http.StatusOK)
	}
	m.at("2022-08-14T10:00:00+02:00")
	late := func() float64 { return m.team.get("/arrivals?late=true").is(http.StatusOK).json()["late"].(float64) }
	if late() != 2 {
		m.t.Errorf("%v are late", late())
	}
	recruit.put(path+"/contract", map[string]any{"done": true}).is(http.StatusOK)
	if late() != 1 {
		m.t.Errorf("%v are late once both sides agree", late())
	}
	recruit.put(path+"/contract", map[string]any{"done": false}).is(http.StatusOK)
	if late() != 2 || query[int](m.portal, "SELECT count(*)::int FROM audit WHERE operation = 'tickArrival'") != 3 {
		m.t.Error("saying twice is saying once")
	}
	desk := lead.get("/hosting").is(http.StatusOK)
	if !strings.Contains(string(desk.Body), `"arrivals"`) || !strings.Contains(string(desk.Body), `"late"`) || desk.json()["challenges"].([]any)[0].(map[string]any)["challenge"].(map[string]any)["id"] != challenge {
		m.t.Errorf("the host's page reads %s", desk.Body)
	}
	recruit.get("/hosting").problem(http.StatusForbidden, "forbidden")
	m.postponed(challenge, recruit, path)
}

// postponed: a team follows the start and the length of its challenge, which change by
// a version, and so does what is due.
func (m *meetings) postponed(challenge string, recruit *client, path string) {
	of := m.team.get("/challenges/" + challenge).is(http.StatusOK)
	m.team.post("/challenges/"+challenge+"/revisions", map[string]any{"reason": text("Travaux dans les locaux."), "starts_on": "2022-10-03", "months": 8}, match(of)).is(http.StatusOK)
	sheet := recruit.get(path).is(http.StatusOK).json()
	if due := sheet["steps"].([]any)[0].(map[string]any)["due_on"]; sheet["starts_on"] != "2022-10-03" || sheet["ends_on"] != "2023-06-02" || due != "2022-09-03" {
		m.t.Errorf("from %v to %v, the contract due on %v", sheet["starts_on"], sheet["ends_on"], due)
	}
	if teams := string(recruit.get("/teams").is(http.StatusOK).Body); !strings.Contains(teams, "2022-10-03") || !strings.Contains(teams, "2023-06-02") {
		m.t.Errorf("the team reads %s", teams)
	}
}
