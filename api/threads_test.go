package api_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
)

// exchange is the sixth call on a day it is open, with a submitted dossier.
type exchange struct {
	*portal
	team, ada       *client
	call, dossier   string
	thread, answers string // paths
	audited         map[string]bool
}

func openExchange(t *testing.T) *exchange {
	t.Helper()
	x := &exchange{portal: open(t), audited: map[string]bool{}}
	x.at(open30March)
	x.team = x.programme()
	_, x.call = x.team.sixth()
	x.ada, x.dossier = x.submitted("ada@candidat.example", x.call)
	x.thread, x.answers = "/dossiers/"+x.dossier+"/thread", "/calls/"+x.call+"/answers"
	x.watch = func(operation string, a answer) {
		if a.Status < 300 {
			x.audited[operation] = x.audited[operation] || query[int](x.portal, "SELECT count(*) FROM audit WHERE request_id = $1 AND operation = $2", a.Header.Get("X-Request-Id"), operation) == 1
		}
	}
	return x
}

func saying(text string) map[string]any { return map[string]any{"text": text} }

func list(a answer, name string) []map[string]any {
	out := []map[string]any{}
	items, _ := a.json()[name].([]any)
	for _, item := range items {
		out = append(out, item.(map[string]any))
	}
	return out
}

func TestAThreadOverHTTP(t *testing.T) {
	t.Parallel()
	x := openExchange(t)
	none := x.ada.get(x.thread).is(http.StatusOK)
	if none.Header.Get("Etag") != `"v0"` || none.str("state") != "empty" || none.str("side") != "candidate" {
		t.Errorf("at first: %s", none.Body)
	}
	asked := x.ada.post(x.thread+"/messages", saying("Puis-je joindre un portfolio ?"), "Idempotency-Key: question-1").is(http.StatusCreated)
	again := x.ada.post(x.thread+"/messages", saying("Puis-je joindre un portfolio ?"), "Idempotency-Key: question-1").is(http.StatusCreated)
	if !bytes.Equal(asked.Body, again.Body) || len(list(asked, "messages")) != 1 {
		t.Errorf("the same message sent twice: %s", again.Body)
	}
	x.ada.post(x.thread+"/messages", saying(" \n ")).problem(http.StatusUnprocessableEntity, "invalid_fields")
	x.ada.post(x.thread+"/messages", saying(strings.Repeat("é", 4001))).problem(http.StatusUnprocessableEntity, "invalid_fields")
	inbox := items(x.team.get("/threads?state=waiting_team"))
	if len(inbox) != 1 || inbox[0]["dossier_id"] != x.dossier || inbox[0]["unread"] != 1.0 || inbox[0]["excerpt"] != "Puis-je joindre un portfolio ?" {
		t.Errorf("the inbox: %v", inbox)
	}
	seen := x.team.get(x.thread).is(http.StatusOK)
	x.team.put(x.thread+"/read", map[string]any{"up_to": 1}).is(http.StatusOK)
	x.team.put(x.thread+"/assignee", map[string]any{"person_id": x.team.id}).problem(http.StatusPreconditionRequired, "if_match_required")
	charged := x.team.put(x.thread+"/assignee", map[string]any{"person_id": x.team.id}, match(seen)).is(http.StatusOK)
	if mine := items(x.team.get("/threads?mine=true")); len(mine) != 1 {
		t.Errorf("in charge of %v", mine)
	}
	stale := x.team.post(x.thread+"/answers", saying("Oui."), match(seen)).problem(http.StatusPreconditionFailed, "stale_version")
	if current, _ := stale.json()["current"].(map[string]any); current == nil || current["assignee"] == nil {
		t.Errorf("the conflict does not tell what stands: %s", stale.Body)
	}
	answered := x.team.post(x.thread+"/answers", saying("Oui, sans votre nom."), match(charged)).is(http.StatusCreated)
	if got := list(answered, "messages")[1]; got["author"] == nil {
		t.Errorf("the team does not see who wrote: %v", got)
	}
	x.team.post(x.thread+"/close", nil, match(answered)).is(http.StatusOK)
	for _, op := range []string{"createMessage", "readThread", "assignThread", "answerThread", "closeThread"} {
		if !x.audited[op] {
			t.Errorf("%s leaves no audit row", op)
		}
	}
}

// The team is one voice: whoever of it wrote or is in charge, the candidate gets the
// same bytes, without a name.
func TestTheCandidateSeesNobodyOfTheTeam(t *testing.T) {
	t.Parallel()
	x := openExchange(t)
	seen := x.ada.post(x.thread+"/messages", saying("Une question.")).is(http.StatusCreated)
	name := "Lou Nom-Secret"
	x.team.patch("/me", map[string]any{"name": name}).is(http.StatusOK)
	charged := x.team.put(x.thread+"/assignee", map[string]any{"person_id": x.team.id}, match(seen)).is(http.StatusOK)
	x.team.post(x.thread+"/answers", saying("Une réponse."), match(charged)).is(http.StatusCreated)
	told := x.ada.get(x.thread).is(http.StatusOK)
	for _, secret := range []string{name, x.team.id, "assignee", "author", x.team.email} {
		if strings.Contains(string(told.Body), secret) {
			t.Errorf("the candidate reads %q: %s", secret, told.Body)
		}
	}
	if mail := x.ada.get("/me/mails").is(http.StatusOK); strings.Contains(string(mail.Body), name) || !strings.Contains(string(mail.Body), "thread_answered") {
		t.Errorf("the mail: %s", mail.Body)
	}
}

func TestASupplementOverHTTP(t *testing.T) {
	t.Parallel()
	x := openExchange(t)
	ask := func(term string, headers ...string) answer {
		return x.team.post(x.thread+"/supplements", map[string]any{"text": "Précisez.", "term": term}, headers...)
	}
	ask("2022-04-02T00:00:00+02:00").problem(http.StatusPreconditionRequired, "if_match_required")
	past := ask("2022-03-30T09:59:00+02:00", `If-Match: "v0"`).problem(http.StatusUnprocessableEntity, "invalid_fields")
	if !bytes.Contains(past.Body, []byte(`"pointer":"/term"`)) {
		t.Errorf("the term is not pointed at: %s", past.Body)
	}
	ask("2023-05-01T00:00:00+02:00", `If-Match: "v0"`).problem(http.StatusUnprocessableEntity, "invalid_fields")
	asked := list(ask("2022-04-02T00:00:00+02:00", `If-Match: "v0"`).is(http.StatusCreated), "supplements")[0]
	at := x.thread + "/supplements/" + asked["id"].(string)
	if asked["state"] != "pending" || asked["term"] != "2022-04-02T00:00:00+02:00" {
		t.Errorf("asked as %v", asked)
	}
	before := x.ada.get("/dossiers/" + x.dossier).is(http.StatusOK)
	expectNext := func(when, by string, told bool) {
		t.Helper()
		for _, path := range []string{"/dossiers/" + x.dossier, "/dossiers/" + x.dossier + "/timeline"} {
			next := x.ada.get(path).is(http.StatusOK).json()["next_step"].(map[string]any)
			if got, _ := next["by"].(string); got != by || strings.Contains(next["text"].(string), "complément") != told {
				t.Errorf("%s, what comes next in %s is %v", when, path, next)
			}
		}
	}
	expectNext("asked", "2022-04-02T00:00:00+02:00", true)
	x.at("2022-04-02T02:03:00+02:00")
	expectNext("past the term", "2022-04-04T00:00:00+02:00", false)
	late := x.ada.post(at+"/addendum", saying("Trop tard.")).problem(http.StatusConflict, "term_passed")
	if late.str("closed_at") != "2022-04-02T00:00:00+02:00" || !strings.HasPrefix(late.str("late_by"), "PT2H3M") {
		t.Errorf("too late is told as %s", late.Body)
	}
	seen := x.team.get(x.thread).is(http.StatusOK)
	asked = list(ask("2022-05-01T00:00:00+02:00", match(seen)).is(http.StatusCreated), "supplements")[1]
	at = x.thread + "/supplements/" + asked["id"].(string)
	expectNext("asked again, until after the call", "2022-04-04T00:00:00+02:00", true)
	given := x.ada.post(at+"/addendum", saying("Voici.")).is(http.StatusCreated)
	if s := list(given, "supplements")[1]; s["state"] != "given" || s["addendum"] != 3.0 || s["shown_to_readers"] != nil {
		t.Errorf("given as %v", s)
	}
	expectNext("given", "2022-04-04T00:00:00+02:00", false)
	after := x.ada.get("/dossiers/" + x.dossier).is(http.StatusOK)
	if before.Header.Get("Etag") != after.Header.Get("Etag") {
		t.Error("the addendum moved the dossier’s version")
	}
	shown := x.team.put(at+"/shown", map[string]any{"shown": true}, match(given)).is(http.StatusOK)
	if s := list(shown, "supplements")[1]; s["shown_to_readers"] != true {
		t.Errorf("shown as %v", s)
	}
	for _, op := range []string{"requestSupplement", "giveSupplement", "showSupplement"} {
		if !x.audited[op] {
			t.Errorf("%s leaves no audit row", op)
		}
	}
}

func TestAnAnswerToAllOverHTTP(t *testing.T) {
	t.Parallel()
	x := openExchange(t)
	asked := x.ada.post(x.thread+"/messages", saying("Je dirige une société.")).is(http.StatusCreated)
	words := map[string]any{"question": text("Peut-on diriger une société ?"), "answer": text("Oui, en sommeil."), "dossier_id": x.dossier}
	x.team.post(x.answers, words).problem(http.StatusPreconditionRequired, "if_match_required")
	stale := x.team.post(x.answers, words, `If-Match: "v9"`).problem(http.StatusPreconditionFailed, "stale_version")
	if stale.json()["current"] == nil {
		t.Errorf("the conflict does not tell what stands: %s", stale.Body)
	}
	x.team.post(x.answers, map[string]any{"question": map[string]any{"fr": "Q"}, "answer": text("R")}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	done := x.team.post(x.answers, words, match(asked), "Idempotency-Key: reponse-1").is(http.StatusCreated)
	x.team.post(x.answers, words, match(asked), "Idempotency-Key: reponse-1").is(http.StatusCreated)
	delete(words, "dossier_id")
	words["answer"] = text("Oui, fermée ou en sommeil.")
	at := x.answers + "/" + done.str("id")
	x.team.put(at, words, match(done)).is(http.StatusOK)
	x.team.put(at, words, match(done)).problem(http.StatusPreconditionFailed, "stale_version")
	x.ada.put(at, words, match(done)).problem(http.StatusForbidden, "forbidden")
	read := items(x.visitor().get(x.answers))
	if len(read) != 1 || read[0]["version"] != 2.0 || len(read[0]["earlier"].([]any)) != 1 || read[0]["revised_at"] == nil {
		t.Errorf("a visitor reads %v", read)
	}
	if strings.Contains(string(x.visitor().get(x.answers).Body), x.dossier) {
		t.Error("the public answer says which thread it comes from")
	}
	if n := query[int](x.portal, "SELECT count(*) FROM mail WHERE template = 'public_answer'"); n != 1 {
		t.Errorf("%d mails", n)
	}
	if !x.audited["publishCallAnswer"] || !x.audited["reviseCallAnswer"] {
		t.Error("an answer to all leaves no audit row")
	}
}
