package api_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain/access"
)

// leaving is the sixth call with enough people for one to leave at each step.
type leaving struct {
	*committee
	host *client
	who  map[string]*client // by first name
	ids  map[string]string  // their dossiers
}

func openLeaving(t *testing.T) *leaving {
	t.Helper()
	l := &leaving{committee: openCommittee(t), who: map[string]*client{}, ids: map[string]string{}}
	l.who["carole"], l.who["denis"], l.ids["carole"], l.ids["denis"] = l.carole, l.denis, l.first, l.second
	l.at(open30March)
	for _, name := range []string{"flo", "gil", "hugo", "ivan", "jade", "kim"} {
		l.who[name], l.ids[name] = l.submitted(name+"@candidat.example", l.call)
	}
	return l
}

// listed tells whether the team's list, ranked, holds somebody's dossier.
func (l *leaving) listed(name string) bool {
	l.t.Helper()
	return slices.ContainsFunc(items(l.team.get("/dossiers?call_id="+l.call+"&sort=-mean")), func(line map[string]any) bool { return line["id"] == l.ids[name] })
}

// goes withdraws somebody whose call is over: only after one confirmation, and for good.
func (l *leaving) goes(name, from string) {
	l.t.Helper()
	at, c := "/dossiers/"+l.ids[name], l.who[name]
	mails := func() int {
		return query[int](l.portal, "SELECT count(*) FROM mail WHERE template = 'dossier_withdrawn' AND data ->> 'dossier' = $1", l.ids[name])
	}
	before, told := c.get(at).is(http.StatusOK), mails()
	if before.str("status") != from {
		l.t.Errorf("%s leaves from %s, expected %s", name, before.str("status"), from)
	}
	c.post(at+"/withdraw", nil).problem(http.StatusConflict, "final_withdrawal")
	if again := c.get(at).is(http.StatusOK); again.str("status") != from || !l.listed(name) {
		l.t.Errorf("%s: an unconfirmed withdrawal did something", name)
	}
	done := c.post(at+"/withdraw?final=true", nil, "Accept-Language: fr").is(http.StatusOK)
	if next := done.json()["next_step"].(map[string]any); done.str("status") != "withdrawn" || !strings.Contains(next["text"].(string), "rien d’autre n’est attendu") {
		l.t.Errorf("%s is told %s", name, done.Body)
	}
	if l.listed(name) {
		l.t.Errorf("%s is still ranked", name)
	}
	c.post(at+"/submit", nil, match(done)).problem(http.StatusConflict, "call_closed")
	if n := mails() - told; n != 1 {
		l.t.Errorf("%s gets %d mails", name, n)
	}
}

// TestAWithdrawalAtEachStepIsFollowedAtOnce walks through a call: somebody leaves at each
// of its steps, and whoever would have worked on their dossier no longer meets it.
func TestAWithdrawalAtEachStepIsFollowedAtOnce(t *testing.T) {
	t.Parallel()
	l := openLeaving(t)
	l.beforeTheEnd()
	l.at("2022-04-20T12:00:00+02:00") // the readers have had their role since ten
	l.goes("flo", "submitted")        // read by nobody yet
	l.beingRead()
	l.beforeAndAfterTheShortlist()
	l.withWishes()
	l.seated()
}

// beforeTheEnd: a draft and a submission are taken back, and taken up again.
func (l *leaving) beforeTheEnd() {
	l.t.Helper()
	eve := l.signIn("eve@candidat.example")
	draft := eve.post("/dossiers", map[string]any{"call_id": l.call}).is(http.StatusCreated)
	l.who["eve"], l.ids["eve"] = eve, draft.str("id")
	for _, name := range []string{"eve", "flo"} {
		at, c := "/dossiers/"+l.ids[name], l.who[name]
		if got := c.post(at+"/withdraw", nil).is(http.StatusOK); got.str("status") != "withdrawn" || got.json()["editable"] != true {
			l.t.Errorf("%s, before the end: %s", name, got.Body)
		}
		if l.listed(name) || l.team.get("/calls/" + l.call + "/applicants").is(http.StatusOK).json()["withdrawn"] != 1.0 {
			l.t.Errorf("%s still counts", name)
		}
		saved := c.patch(at, complete("Personne "+name), match(c.get(at))).is(http.StatusOK)
		if got := c.post(at+"/submit", nil, match(saved)).is(http.StatusOK).str("status"); got != "submitted" || !l.listed(name) {
			l.t.Errorf("%s, submitting again: %s", name, got)
		}
	}
	eve.post("/dossiers/"+draft.str("id")+"/withdraw", nil).is(http.StatusOK)
}

// beingRead: the reader's list loses the dossier, its scores and its address.
func (l *leaving) beingRead() {
	l.t.Helper()
	r := l.assign(l.ids["gil"], l.ada)
	at := "/readings/" + r.str("id")
	saved := l.ada.put(at, scores(4, 3), match(r)).is(http.StatusOK)
	l.goes("gil", "submitted")
	if mine := items(l.ada.get("/readings?mine=true")); len(mine) != 0 {
		l.t.Errorf("the reader still has %v", mine)
	}
	l.ada.get(at).problem(http.StatusNotFound, "not_found")
	l.ada.post(at+"/lock", nil, match(saved)).problem(http.StatusNotFound, "not_found")
	l.team.post("/readings", map[string]any{"dossier_id": l.ids["gil"], "reader_id": l.bob.id}).problem(http.StatusConflict, "withdrawn")
}

// beforeAndAfterTheShortlist: a decision that is not released reaches nobody, and one
// that is gives no place any more.
func (l *leaving) beforeAndAfterTheShortlist() {
	l.t.Helper()
	for i, name := range []string{"carole", "denis", "hugo", "ivan", "jade", "kim"} {
		l.read(l.ids[name], 5, i)
		l.decide(l.ids[name], "shortlisted")
	}
	releases := "/calls/" + l.call + "/releases"
	if dry := items(l.team.get(releases))[0]; dry["recipients"] != 6.0 {
		l.t.Errorf("the release would tell %v", dry)
	}
	l.goes("hugo", "submitted")
	if dry := items(l.team.get(releases))[0]; dry["recipients"] != 5.0 || len(dry["missing"].([]any)) != 0 {
		l.t.Errorf("without them, the release would tell %v", dry)
	}
	l.team.put("/dossiers/"+l.ids["hugo"]+"/decision", map[string]any{"outcome": "waiting"}).problem(http.StatusConflict, "withdrawn")
	l.releaseShortlist().is(http.StatusCreated)
	l.goes("ivan", "shortlisted")
	w := l.who["ivan"].get("/dossiers/" + l.ids["ivan"] + "/wishes").is(http.StatusOK)
	if w.json()["open"] != false {
		l.t.Errorf("who left still ranks: %s", w.Body)
	}
}

// withWishes: the host no longer meets who ranked its challenge.
func (l *leaving) withWishes() {
	l.t.Helper()
	challenges := l.offered(3)
	l.posts(challenges)
	l.at("2022-05-10T10:00:00+02:00")
	for _, name := range []string{"carole", "denis", "jade", "kim"} {
		l.who[name].put("/dossiers/"+l.ids[name]+"/wishes", map[string]any{"challenge_ids": challenges}, `If-Match: "v0"`).is(http.StatusOK)
	}
	l.host = l.signIn("lead@cerema.example")
	l.team.grant(l.host, access.HostLead, map[string]any{"kind": "administration", "id": query[uuid.UUID](l.portal, "SELECT id FROM administration").String()})
	l.at("2022-05-16T00:00:00+02:00")
	met := "/challenges/" + challenges[0] + "/candidates"
	if n := len(items(l.host.get(met))); n != 4 {
		l.t.Errorf("the host meets %d people", n)
	}
	l.goes("kim", "shortlisted")
	if people := items(l.host.get(met)); len(people) != 3 || slices.ContainsFunc(people, func(p map[string]any) bool { return p["dossier_id"] == l.ids["kim"] }) {
		l.t.Errorf("the host still meets %v", people)
	}
	l.host.get(met+"/"+l.ids["kim"]).problem(http.StatusNotFound, "not_found")
	l.who["kim"].put("/dossiers/"+l.ids["kim"]+"/wishes", map[string]any{"challenge_ids": challenges}, `If-Match: "v1"`).problem(http.StatusConflict, "call_closed")
}

// seated: teams that were made with somebody who left are not released, and a seat
// already given is free again.
func (l *leaving) seated() {
	l.t.Helper()
	assemble := func() answer {
		return l.team.assembled(l.call, map[string]any{"policy": "reference"})
	}
	members := func(run answer) []string {
		_, seated := onlyTeam(l.t, run.json()["teams"])
		found := []string{}
		for _, m := range seated {
			found = append(found, m.(map[string]any)["dossier_id"].(string))
		}
		return found
	}
	named := func(dossier string) string {
		for name, id := range l.ids {
			if id == dossier {
				return name
			}
		}
		return ""
	}
	first := assemble()
	before := members(first)
	l.goes(named(before[0]), "shortlisted")
	told := l.team.post("/assemblies/"+first.str("id")+"/release", nil, "Accept-Language: fr").problem(http.StatusConflict, "not_ready")
	if !strings.Contains(told.str("detail"), "ne participe plus") {
		l.t.Errorf("refused as %s", told.Body)
	}
	second := assemble()
	now := members(second)
	if len(now) != 2 || slices.Contains(now, before[0]) {
		l.t.Errorf("made again with %v, without %s", now, before[0])
	}
	l.team.post("/assemblies/"+second.str("id")+"/release", nil).is(http.StatusOK)
	l.goes(named(now[0]), "recruited")
	_, left := onlyTeam(l.t, l.host.get("/teams").is(http.StatusOK).json()["items"])
	if len(left) != 1 || left[0].(map[string]any)["dossier_id"] == now[0] {
		l.t.Errorf("the team still holds %v", left)
	}
}
