package api_test

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/repository/filetest"
)

// bodyOf is a body each operation accepts, so that only the right decides.
func (w *world) bodyOf(operation string) any {
	text := text("x")
	switch operation {
	case "patchMe":
		return map[string]any{"language": "fr"}
	case "createGrant":
		return map[string]any{"role": "dpo", "scope": scope("portal", "")}
	case "createInvitation":
		return map[string]any{"email": "matrix@lecture.example", "role": "reader", "scope": scope("call", w.ids["call_id"])}
	case "createPromotion", "putPromotion":
		return map[string]any{"number": 6, "name": "Promotion 6", "places": 50, "team_min": 2, "team_max": 3, "starts_on": "2022-09-12", "months": 10}
	case "createCall", "putCall":
		return sixthCall(w.ids["promotion_id"])
	case "extendCall":
		return map[string]any{"window": "applications", "closes_at": "2022-03-20T00:00:00+01:00", "motive": text}
	case "cloneCall":
		return map[string]any{"promotion_id": w.ids["promotion_id"], "opens_at": "2023-03-06T00:00:00+01:00"}
	case "reviseCall":
		return map[string]any{"reason": text}
	case "decideAdministration":
		return map[string]any{"outcome": "validated"}
	case "mergeAdministration":
		return map[string]any{"into": w.ids["administration_id"]}
	case "inviteMember":
		return map[string]any{"email": "matrix@hote.example", "role": "host_hr"}
	case "withdrawChallenge", "previewRevision":
		return map[string]any{}
	case "requestRevision":
		return map[string]any{"why": "x", "months": 10}
	case "answerRevisionRequest":
		return map[string]any{"accepted": false, "reason": text}
	case "reviseChallenge":
		return map[string]any{"reason": text, "months": 10}
	case "proposeAdministration":
		return map[string]any{"name": "Direction de test host"}
	case "createAdministration", "putAdministration":
		return map[string]any{"name": "Direction de test host"}
	case "createChallenge":
		return map[string]any{"call_id": w.challenges, "administration_id": w.ids["administration_id"], "name": "x"}
	case "patchChallenge", "patchDossier":
		return map[string]any{}
	case "decideChallenge":
		return map[string]any{"outcome": "kept"}
	case "sortChallenge":
		return map[string]any{"eligible": true}
	case "putHearing":
		return map[string]any{"starts_at": "2023-03-31T10:00:00+02:00", "minutes": 40, "place": "x", "juror_ids": []string{w.people["dpo"].id}, "referent_id": w.people["dpo"].id}
	case "presentCandidate":
		return map[string]any{"reason": "x"}
	case "createVeto":
		return map[string]any{"dossier_id": w.ids["dossier_id"], "post_id": w.ids["dossier_id"], "reason": "x"}
	case "ruleVeto":
		return map[string]any{"accepted": true}
	case "tickArrival":
		return map[string]any{"done": true}
	case "putGrid":
		return map[string]any{"scores": map[string]any{}}
	case "createAttachment":
		return filetest.PDF(1).Bytes()
	case "createDossier":
		return map[string]any{"call_id": w.ids["call_id"]}
	case "putWishes":
		return map[string]any{"challenge_ids": []string{}}
	case "createMessage", "answerThread", "giveSupplement", "createChallengeMessage", "answerChallengeThread":
		return map[string]any{"text": "x"}
	case "readThread", "readChallengeThread":
		return map[string]any{"up_to": 1}
	case "assignThread", "assignChallengeThread":
		return map[string]any{}
	case "requestSupplement":
		return map[string]any{"text": "x", "term": "2022-06-01T00:00:00+02:00"}
	case "showSupplement":
		return map[string]any{"shown": true}
	case "publishCallAnswer", "reviseCallAnswer":
		return map[string]any{"question": text, "answer": text}
	case "putAnonymity":
		return map[string]any{"sequence": 1, "masks": []any{}}
	case "clearFile":
		return map[string]any{"cleared": true}
	case "createReading":
		return map[string]any{"dossier_id": w.ids["dossier_id"], "reader_id": w.people["reader"].id}
	case "acceptCharter":
		return map[string]any{"version": 1}
	case "declareInterests":
		return map[string]any{"declarations": []any{}}
	case "putReadership", "putReader":
		return map[string]any{"available": true}
	case "scorePractice":
		return map[string]any{"scores": map[string]any{}}
	case "resolveConflict":
		return map[string]any{"state": "confirmed"}
	case "proposeAssignment":
		return map[string]any{}
	case "applyAssignment":
		return map[string]any{"order": map[string]any{}, "digest": strings.Repeat("0", 64)}
	case "putReading":
		return map[string]any{"scores": map[string]any{}}
	case "decideDossier":
		return map[string]any{"outcome": "shortlisted"}
	case "createRelease":
		return map[string]any{"kind": "shortlist"}
	case "verifyReceipt":
		return map[string]any{"file": "{}"}
	case "previewOverride", "createOverride":
		return map[string]any{"kind": "seed", "seed": 1, "motive": "x"}
	case "createAssembly":
		return map[string]any{"policy": "reference"}
	}
	return nil
}

var parameter = regexp.MustCompile(`\{([a-z_]+)\}`)

// route is one operation of the contract.
type route struct {
	operation, method, path, parameter string
}

func routes(t *testing.T) []route {
	t.Helper()
	spec, err := contracted()
	if err != nil {
		t.Fatal(err)
	}
	found := []route{}
	for path, item := range spec.Paths.Map() {
		for method, op := range item.Operations() {
			r := route{operation: op.OperationID, method: method, path: path}
			if m := parameter.FindStringSubmatch(path); m != nil {
				r.parameter = m[1]
			}
			found = append(found, r)
		}
	}
	// What removes an object comes last.
	slices.SortFunc(found, func(a, b route) int {
		if (a.method == http.MethodDelete) != (b.method == http.MethodDelete) {
			if a.method == http.MethodDelete {
				return 1
			}
			return -1
		}
		return strings.Compare(a.operation, b.operation)
	})
	return found
}

// Every route that echo serves under the API is an operation of the contract with
// a row in the table of rights, and every row is asked by an operation or by a
// service.
func TestEveryRouteHasARow(t *testing.T) {
	t.Parallel()
	p := open(t)
	served := map[string]bool{}
	for _, r := range p.edge.Routes() {
		if strings.HasPrefix(r.Path, api.Base+"/") && r.Method != "echo_route_not_found" {
			served[r.Method+" "+r.Path] = true
		}
	}
	for _, r := range routes(t) {
		at := r.method + " " + api.Base + parameter.ReplaceAllString(r.path, ":$1")
		if !served[at] {
			t.Errorf("the contract's %s is not served", r.operation)
		}
		delete(served, at)
		if _, known := access.Table[access.Operation(r.operation)]; !known {
			t.Errorf("%s has no row in the table of rights", r.operation)
		}
	}
	for at := range served {
		t.Errorf("%s is served but is not in the contract", at)
	}
}

// outside are operations whose object is not in the path, or that end the session
// they are asked with: other tests hold them.
var outside = []string{
	"requestSignIn", "createSession", "deleteSession", "createDossier", "getAssembly", "releaseAssembly", "getWishesReceipt", "getChallengeReceipt", "removeMember", "withdrawMemberInvitation", "compareChallengeVersions", "getDemo", "moveDemo", "signInDemo", "listDemoMails", "previewDemoMail",
	"cancelAssembly", "getAssemblyBoard", "previewOverride", "createOverride", "undoOverride", "compareAssemblies", "explainAssembly",
	"getChallengeCandidate", "putGrid", "getHearing", "getArrival", "tickArrival", "ruleVeto", "answerRevisionRequest",
}

// TestRightsOnTheRunningPortal walks role × operation × own, foreign and absent
// object over HTTP: what the table allows is not refused, what it refuses is
// refused, and a foreign object answers byte for byte as an absent one.
func TestRightsOnTheRunningPortal(t *testing.T) {
	t.Parallel()
	w := newWorld(open(t))
	t.Run("capabilities", w.capabilities) // before the walk, which changes roles
	for _, r := range routes(t) {
		if slices.Contains(outside, r.operation) {
			continue
		}
		for name, who := range w.people {
			t.Run(r.operation+"/"+name, func(t *testing.T) { w.try(t, r, who.on(t)) })
		}
	}
}

func (w *world) try(t *testing.T, r route, who *client) {
	facts := w.factsOf(r)
	allowed := access.Allowed(w.actor(who), access.Operation(r.operation), facts)
	path := parameter.ReplaceAllStringFunc(r.path, func(p string) string { return w.ids[strings.Trim(p, "{}")] })
	absent := parameter.ReplaceAllString(r.path, uuid.NewString())
	headers := []string{`If-Match: "v999"`}
	if r.operation == "createAttachment" {
		path, absent = path+"?question=documents", absent+"?question=documents"
		headers = append(headers, "Content-Type: application/octet-stream", disposition("a.pdf"))
	}
	real := who.send(r.method, path, w.bodyOf(r.operation), headers...)
	refused := real.Status == http.StatusUnauthorized || real.Status == http.StatusForbidden || real.Status == http.StatusNotFound
	if allowed && refused || !allowed && !refused {
		t.Fatalf("the table says allowed=%t, the portal answers %d: %s", allowed, real.Status, real.Body)
	}
	if r.parameter == "" || !refused {
		return
	}
	none := who.send(r.method, absent, w.bodyOf(r.operation), headers...)
	if real.Status != http.StatusForbidden && (none.Status != real.Status || told(none) != told(real)) {
		t.Errorf("a foreign object answers %d %s, an absent one %d %s", real.Status, real.Body, none.Status, none.Body)
	}
}

// told is what a refusal says, without the number of the request.
func told(a answer) string {
	return regexp.MustCompile(`"request_id":"[^"]*"`).ReplaceAllString(string(a.Body), "")
}

func (w *world) factsOf(r route) access.Facts {
	switch r.operation {
	case "createReading":
		return w.facts["dossier_id"]
	case "createChallenge":
		return access.Facts{Administration: w.facts["administration_id"].Administration}
	case "createGrant", "deleteGrant", "deleteInvitation":
		return access.Facts{}
	}
	return w.facts[r.parameter]
}

func (w *world) actor(c *client) access.Actor {
	if c.id == "" {
		return access.Actor{}
	}
	acc, err := w.repo.Account(w.t.Context(), accountID(c.id))
	if err != nil {
		w.t.Fatal(err)
	}
	return acc.Actor()
}

// capabilities come from the same table: what /me does not list is refused on every
// object.
func (w *world) capabilities(t *testing.T) {
	for name, who := range w.people {
		listed, actor := who.on(t).get("/me").is(http.StatusOK).json()["capabilities"].([]any), w.actor(who)
		for op := range access.Table {
			may := slices.Contains(listed, any(string(op)))
			for _, facts := range w.facts {
				if access.Allowed(actor, op, facts) && !may && !slices.Contains(outside, string(op)) {
					t.Errorf("%s may %s but /me does not say so", name, op)
				}
			}
		}
	}
}
