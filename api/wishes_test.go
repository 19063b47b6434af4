package api_test

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/google/uuid"
)

// offered makes published challenges of the promotion of the committee's call.
func (c *committee) offered(n int) []string {
	c.t.Helper()
	asked := query[uuid.UUID](c.portal, `INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, wishes_min, wishes_max,
		readings_per_dossier, tracks, questions, statements, rubric, created_at, published_at)
		SELECT gen_random_uuid(), promotion_id, 'challenges', 'published', '{}', '{}', 'Europe/Paris', 1, 1, 1, '{}', '[]', '[]', '[]', now(), now()
		FROM call WHERE id = $1 RETURNING id`, c.call)
	body := query[uuid.UUID](c.portal, "INSERT INTO administration (id, name, created_at) VALUES (gen_random_uuid(), 'Cerema', now()) RETURNING id")
	ids := make([]string, n)
	for i := range ids {
		ids[i] = query[uuid.UUID](c.portal, `INSERT INTO challenge (id, call_id, administration_id, name, slug, status, created_at)
			VALUES (gen_random_uuid(), $1, $2, $3, $3, 'published', now()) RETURNING id`, asked, body, fmt.Sprintf("defi-%d", i)).String()
	}
	return ids
}

func TestWishesOverHTTP(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	challenges, at := c.offered(4), "/dossiers/"+c.first+"/wishes"
	ranked := func(ids ...string) map[string]any { return map[string]any{"challenge_ids": ids} }
	none := c.carole.get(at).is(http.StatusOK)
	if none.Header.Get("Etag") != `"v0"` || none.json()["open"] != false || none.str("opens_at") != "2022-05-09T00:00:00+02:00" {
		t.Errorf("at first: %s %s", none.Header.Get("Etag"), none.Body)
	}
	c.read(c.first, 5, 5)
	c.read(c.second, 1, 1)
	c.decide(c.first, "shortlisted")
	c.decide(c.second, "waiting")
	c.carole.put(at, ranked(challenges[:3]...), match(none)).problem(http.StatusConflict, "call_not_open")
	c.at("2022-05-10T10:00:00+02:00")
	c.carole.put(at, ranked(challenges[:3]...), match(none)).problem(http.StatusConflict, "not_released")
	c.releaseShortlist().is(http.StatusCreated)
	c.carole.put(at, ranked(challenges[:3]...)).problem(http.StatusPreconditionRequired, "if_match_required")
	c.carole.put(at, ranked(challenges[:2]...), match(none)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	c.carole.put(at, ranked(challenges[0], challenges[1], uuid.NewString()), match(none)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	saved := c.carole.put(at, ranked(challenges[2], challenges[0], challenges[1]), match(none)).is(http.StatusOK)
	if saved.Header.Get("Etag") != `"v1"` || saved.json()["open"] != true {
		t.Errorf("saved as %s %s", saved.Header.Get("Etag"), saved.Body)
	}
	stale := c.carole.put(at, ranked(challenges[:3]...), match(none)).problem(http.StatusPreconditionFailed, "stale_version")
	if current, _ := stale.json()["current"].(map[string]any); current == nil || current["challenge_ids"].([]any)[0] != challenges[2] {
		t.Errorf("the conflict does not tell what stands: %s", stale.Body)
	}
	c.denis.put("/dossiers/"+c.second+"/wishes", ranked(challenges[:3]...), `If-Match: "v0"`).problem(http.StatusConflict, "not_shortlisted")
	c.denis.put(at, ranked(challenges[:3]...), match(saved)).problem(http.StatusNotFound, "not_found")
	c.team.put(at, ranked(challenges[:3]...), match(saved)).problem(http.StatusForbidden, "forbidden")
	c.at("2022-05-16T00:00:00+02:00")
	late := c.carole.put(at, ranked(challenges[:3]...), match(saved)).problem(http.StatusConflict, "call_closed")
	if late.str("closed_at") != "2022-05-16T00:00:00+02:00" {
		t.Errorf("too late is told as %s", late.Body)
	}
}
