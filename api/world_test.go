package api_test

import (
	"net/http"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/repository/filetest"
)

// world is one of everything, and one person of each kind: those the objects
// belong to, and their like from elsewhere.
type world struct {
	*portal
	people     map[string]*client
	ids        map[string]string // by path parameter
	facts      map[string]access.Facts
	draft      string // a call that is not published
	challenges string // the promotion's call for challenges
}

func scope(kind, id string) map[string]any {
	if id == "" {
		return map[string]any{"kind": kind}
	}
	return map[string]any{"kind": kind, "id": id}
}

func newWorld(p *portal) *world {
	p.t.Helper()
	p.at("2022-01-10T10:00:00+01:00")
	w := &world{portal: p, people: map[string]*client{"visitor": p.visitor()}, ids: map[string]string{}, facts: map[string]access.Facts{}}
	team := p.programme()
	w.people["programme"] = team
	promotion, call := team.sixth()
	w.ids["promotion_id"], w.ids["call_id"] = promotion, call
	w.draft = team.post("/calls", sixthCall(promotion)).is(http.StatusCreated).str("id")
	w.challenges = w.challengesCall(promotion)
	w.hosts(w.challenges)
	for name, role := range map[string]access.Role{"committee": access.Committee, "dpo": access.DPO} {
		w.people[name] = w.signIn(name + "@equipe.example")
		team.grant(w.people[name], role, scope("promotion", promotion))
	}
	for _, name := range []string{"reader", "other reader"} {
		w.people[name] = w.signIn(name[:5] + uuid.NewString()[:6] + "@lecture.example")
		team.grant(w.people[name], access.Reader, scope("call", call))
	}
	w.candidates(call)
	w.reading(call)
	w.thread(call)
	w.ids["mail_template"] = "draft_reminder"
	w.ids["person_id"] = w.people["other candidate"].id
	spare := team.post("/people/"+w.people["dpo"].id+"/grants", map[string]any{"role": "dpo", "scope": scope("portal", "")}).is(http.StatusCreated)
	for _, g := range spare.json()["grants"].([]any) {
		w.ids["grant_id"] = g.(map[string]any)["id"].(string)
	}
	w.ids["invitation_id"] = team.post("/invitations", map[string]any{"email": "x@y.example", "role": "reader", "scope": scope("call", call)}).is(http.StatusCreated).str("id")
	w.ids["assembly_id"] = uuid.NewString() // made in the journey test: its own right is held there
	return w
}

func (w *world) challengesCall(promotion string) string {
	team := w.people["programme"]
	body := map[string]any{
		"promotion_id": promotion, "kind": "challenges", "title": text("Appel à défis"), "time_zone": "Europe/Paris",
		"window": map[string]any{"opens_at": "2022-01-24T00:00:00+01:00", "closes_at": "2022-03-19T00:00:00+01:00"},
	}
	k := team.post("/calls", body).is(http.StatusCreated)
	team.post("/calls/"+k.str("id")+"/publish", nil, match(k)).is(http.StatusOK)
	return k.str("id")
}

func (w *world) hosts(call string) {
	team := w.people["programme"]
	w.at("2022-02-10T10:00:00+01:00")
	for _, name := range []string{"host", "other host"} {
		administration := team.post("/administrations", map[string]any{"name": "Direction de test " + name, "fictional": true}).is(http.StatusCreated).str("id")
		who := w.signIn(name[:4] + uuid.NewString()[:6] + "@hote.example")
		w.people[name] = who
		team.grant(who, access.HostLead, scope("administration", administration))
		if name == "host" {
			w.ids["administration_id"] = administration
			c := who.post("/challenges", map[string]any{"call_id": call, "administration_id": administration, "name": "Défi de test"}).is(http.StatusCreated)
			w.ids["challenge_id"] = c.str("id")
		}
	}
	id := domain.AdministrationID{UUID: uuid.MustParse(w.ids["administration_id"])}
	promotion := domain.PromotionID{UUID: uuid.MustParse(w.ids["promotion_id"])}
	w.facts["administration_id"] = access.Facts{Administration: id}
	w.facts["challenge_id"] = access.Facts{
		Administration: id, Promotion: promotion, Call: domain.CallID{UUID: uuid.MustParse(call)},
		Challenge: domain.ChallengeID{UUID: uuid.MustParse(w.ids["challenge_id"])},
	}
	w.facts["promotion_id"] = access.Facts{Promotion: promotion}
	w.facts["call_id"] = access.Facts{Public: true, Promotion: promotion, Call: domain.CallID{UUID: uuid.MustParse(w.ids["call_id"])}}
}

func (w *world) candidates(call string) {
	w.at(open30March)
	owner, id := w.submitted("owner@candidat.example", call)
	other, _ := w.submitted("other@candidat.example", call)
	w.people["candidate"], w.people["other candidate"] = owner, other
	w.ids["dossier_id"], w.ids["sequence"] = id, "1"
	w.ids["attachment_id"] = owner.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated).str("id")
	owner.submit(id)
	w.ids["snapshot_id"] = owner.get("/dossiers/" + id).is(http.StatusOK).json()["snapshots"].([]any)[0].(map[string]any)["id"].(string)
	w.facts["dossier_id"] = access.Facts{
		Owner: domain.AccountID{UUID: uuid.MustParse(owner.id)}, Promotion: w.facts["promotion_id"].Promotion, Call: w.facts["call_id"].Call,
	}
	w.facts["attachment_id"] = w.facts["dossier_id"] // readers do not get the file of that question
}

func (w *world) reading(string) {
	w.at("2022-04-21T10:00:00+02:00")
	r := w.people["programme"].post("/readings", map[string]any{"dossier_id": w.ids["dossier_id"], "reader_id": w.people["reader"].id}).is(http.StatusCreated)
	w.ids["reading_id"] = r.str("id")
	facts := w.facts["dossier_id"]
	facts.Owner, facts.Assigned = domain.AccountID{}, domain.AccountID{UUID: uuid.MustParse(w.people["reader"].id)}
	w.facts["reading_id"] = facts
	w.conflict(facts)
}

// conflict has somebody who reads declare where a candidate worked.
func (w *world) conflict(facts access.Facts) {
	w.people["other reader"].declare(w.ids["call_id"], "employer", "Atelier du Ponant")
	w.ids["practice"] = "1"
	found := w.people["programme"].get("/calls/" + w.ids["call_id"] + "/conflicts").is(http.StatusOK)
	w.ids["conflict_id"] = found.json()["items"].([]any)[0].(map[string]any)["id"].(string)
	facts.Assigned = domain.AccountID{}
	w.facts["conflict_id"] = facts
}

// thread asks the owner for a supplement, and answers a question to all.
func (w *world) thread(call string) {
	team := w.people["programme"]
	asked := team.post("/dossiers/"+w.ids["dossier_id"]+"/thread/supplements", map[string]any{"text": "x", "term": "2022-06-01T00:00:00+02:00"}, `If-Match: "v0"`).is(http.StatusCreated)
	w.ids["supplement_id"] = asked.json()["supplements"].([]any)[0].(map[string]any)["id"].(string)
	w.ids["answer_id"] = team.post("/calls/"+call+"/answers", map[string]any{"question": text("x"), "answer": text("x")}).is(http.StatusCreated).str("id")
}
