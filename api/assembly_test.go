package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/team"
)

// afterWishes is a committee after the wishes: both people rank the same three challenges,
// of which the first has posts for them, and the others none that they can hold.
func afterWishes(t *testing.T) (c *committee, host *client) {
	t.Helper()
	c = openCommittee(t)
	challenges := c.offered(3)
	c.posts(challenges)
	c.read(c.first, 5, 5)
	c.read(c.second, 3, 4)
	c.decide(c.first, "shortlisted")
	c.decide(c.second, "shortlisted")
	c.releaseShortlist().is(http.StatusCreated)
	c.at("2022-05-10T10:00:00+02:00")
	for id, who := range map[string]*client{c.first: c.carole, c.second: c.denis} {
		who.put("/dossiers/"+id+"/wishes", map[string]any{"challenge_ids": challenges}, `If-Match: "v0"`).is(http.StatusOK)
	}
	host = c.signIn("lead@cerema.example")
	c.team.grant(host, access.HostLead, map[string]any{"kind": "administration", "id": query[uuid.UUID](c.portal, "SELECT id FROM administration").String()})
	return c, host
}

// posts gives the first challenge two posts for developers, and the others none that
// they can hold.
func (c *committee) posts(challenges []string) {
	c.t.Helper()
	for position, tracks := range []string{"{development}", "{design,development}"} {
		query[uuid.UUID](c.portal, `INSERT INTO post (id, challenge_id, position, accepted_tracks, required)
			VALUES (gen_random_uuid(), $1, $2, $3, false) RETURNING id`, challenges[0], position, tracks)
	}
	for _, id := range challenges[1:] {
		query[uuid.UUID](c.portal, `INSERT INTO post (id, challenge_id, position, accepted_tracks, required)
			VALUES (gen_random_uuid(), $1, 0, '{digital_law}', true) RETURNING id`, id)
	}
}

// onlyTeam reads the only team of an answer, and its members.
func onlyTeam(t *testing.T, teams any) (team map[string]any, members []any) {
	t.Helper()
	list, _ := teams.([]any)
	if len(list) != 1 {
		t.Fatalf("teams %v", teams)
	}
	team = list[0].(map[string]any)
	return team, team["members"].([]any)
}

// assembled makes a run, does the work of its job and reads it.
func (c *client) assembled(call string, body map[string]any, headers ...string) answer {
	c.t.Helper()
	made := c.post("/calls/"+call+"/assemblies", body, headers...).is(http.StatusCreated)
	c.compute(made.str("id"))
	return c.get("/assemblies/"+made.str("id"), headers...).is(http.StatusOK)
}

// compute does the work of a run's job.
func (p *portal) compute(id string) {
	p.t.Helper()
	if err := p.svc.Teams.Compute(p.t.Context(), team.RunID{UUID: uuid.MustParse(id)}); err != nil {
		p.t.Fatal(err)
	}
}

func TestAnAssemblyOverHTTP(t *testing.T) {
	t.Parallel()
	c, _ := afterWishes(t)
	at, reference := "/calls/"+c.call+"/assemblies", map[string]any{"policy": "reference"}
	early := c.team.post(at, reference, "Accept-Language: fr").problem(http.StatusConflict, "not_ready")
	if !strings.Contains(early.str("detail"), "Les vœux ne sont pas clos pour tout le monde : ils courent jusqu’au dimanche 15 mai 2022 inclus") {
		t.Errorf("too early: %s", early.Body)
	}
	c.at("2022-05-16T00:00:00+02:00")
	c.team.post(at, map[string]any{"policy": "optimal"}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	c.team.post("/calls/"+uuid.NewString()+"/assemblies", reference).problem(http.StatusNotFound, "not_found")
	c.member.post(at, reference).problem(http.StatusForbidden, "forbidden")
	made := c.team.post(at, reference, "Idempotency-Key: assemble-once", "Accept-Language: en").is(http.StatusCreated)
	again := c.team.post(at, reference, "Idempotency-Key: assemble-once", "Accept-Language: en").is(http.StatusCreated)
	if string(made.Body) != string(again.Body) || query[int](c.portal, "SELECT count(*) FROM assembly") != 1 {
		t.Errorf("sent twice, made twice: %s", again.Body)
	}
	if made.str("state") != "queued" || len(made.json()["teams"].([]any)) != 0 {
		t.Errorf("made as %s", made.Body)
	}
	c.compute(made.str("id"))
	made = c.team.get("/assemblies/" + made.str("id")).is(http.StatusOK)
	if made.str("state") != "proposed" || made.str("created_at") == "" || !strings.HasSuffix(made.str("created_at"), "+02:00") || len(made.str("input_hash")) != 64 {
		t.Errorf("made as %s", made.Body)
	}
	team, members := onlyTeam(t, made.json()["teams"])
	ada := members[0].(map[string]any)
	if team["id"] != nil || team["starts_on"] != nil || ada["name"] != "Personne carole@exemple.example" || ada["track"] != "development" || ada["wish_rank"] != 1.0 {
		t.Errorf("proposed %v", team)
	}
	for lang, word := range map[string]string{"en": "This challenge has a single post", "fr": "Ce défi n’a qu’un poste"} {
		read := c.member.get("/assemblies/"+made.str("id"), "Accept-Language: "+lang).is(http.StatusOK)
		closed := read.json()["closed"].([]any)
		if reason := closed[0].(map[string]any)["reason"].(string); len(closed) != 2 || !strings.Contains(reason, word) {
			t.Errorf("closed, in %s: %v", lang, closed)
		}
		if strings.Contains(string(read.Body), "Personne") {
			t.Errorf("the committee reads a name: %s", read.Body)
		}
	}
	if listed := items(c.member.get(at)); len(listed) != 1 || listed[0]["unplaced"] != 0.0 {
		t.Errorf("listed %v", listed)
	}
	best := c.team.assembled(c.call, map[string]any{})
	if best.str("policy") != "equite" {
		t.Errorf("without a policy, made by %s", best.str("policy"))
	}
	for _, stage := range best.json()["stages"].([]any) {
		if stage.(map[string]any)["proved"] != true {
			t.Errorf("not proved: %v", stage)
		}
	}
}

func TestTeamsOverHTTP(t *testing.T) {
	t.Parallel()
	c, host := afterWishes(t)
	c.at("2022-05-16T00:00:00+02:00")
	run := c.team.assembled(c.call, map[string]any{"policy": "reference"})
	release := "/assemblies/" + run.str("id") + "/release"
	if before := items(host.get("/teams")); len(before) != 0 {
		t.Fatalf("before the release, a host sees %v", before)
	}
	c.carole.post(release, nil).problem(http.StatusNotFound, "not_found")
	c.member.post(release, nil).problem(http.StatusForbidden, "forbidden")
	done := c.team.post(release, nil).is(http.StatusOK)
	if done.str("state") != "released" || done.str("released_at") == "" {
		t.Errorf("released as %s", done.Body)
	}
	c.visitor().get("/teams").problem(http.StatusUnauthorized, "unauthenticated")
	promotion := query[uuid.UUID](c.portal, "SELECT id FROM promotion").String()
	for _, who := range []*client{c.team, host, c.carole, c.denis} {
		seen := who.get("/teams?promotion_id=" + promotion).is(http.StatusOK)
		team, members := onlyTeam(t, seen.json()["items"])
		if team["starts_on"] != "2022-09-12" || team["ends_on"] != "2023-07-11" || len(members) != 2 || strings.Count(string(seen.Body), "Personne") != 2 {
			t.Errorf("%s sees %s", who.email, seen.Body)
		}
	}
	if other := items(c.team.get("/teams?promotion_id=" + uuid.NewString())); len(other) != 0 {
		t.Errorf("another promotion has %v", other)
	}
	mine := c.carole.get("/dossiers/" + c.first).is(http.StatusOK)
	team, _ := mine.json()["team"].(map[string]any)
	if mine.str("status") != "recruited" || team == nil || team["challenge"].(map[string]any)["administration"] != "Cerema" {
		t.Errorf("the recruit's dossier is %s", mine.Body)
	}
}
