package repository_test

import (
	"testing"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
)

// Where the call shows its challenges to the shortlisted alone, the database admits
// those whom a released shortlist holds, from the announced instant, and nobody else.
func TestOnlyTheReleasedShortlistIsAdmitted(t *testing.T) {
	w := newHostWorld(t)
	c := w.published("SOS Ponts").ID
	w.exec("UPDATE call SET challenges_audience = 'shortlisted' WHERE id = $1", w.candidates.UUID)
	kept, refused := w.person("gardee@exemple.example", access.Candidate, access.Scope{Kind: access.Call, ID: w.candidates.UUID}), w.candidate
	for outcome, who := range map[string]access.Actor{"shortlisted": kept, "refused": refused} {
		w.exec(`WITH d AS (INSERT INTO dossier (id, call_id, account_id, number, draft, created_at, changed_at)
			VALUES (gen_random_uuid(), $1, $2, $3, '{}', now(), now()) RETURNING id, call_id)
			INSERT INTO dossier_decision (dossier_id, call_id, outcome, decided_at) SELECT id, call_id, $3, now() FROM d`,
			w.candidates.UUID, who.Account.UUID, outcome)
	}
	sees := func(who access.Actor) bool {
		_, err := w.challenges.Get(t.Context(), who, c)
		listed := w.list(who, challenge.Filter{})
		if (err == nil) != (len(listed.Items) == 1) {
			t.Errorf("the page and the list disagree: %v, %d", err, len(listed.Items))
		}
		return err == nil
	}
	expect := func(when string, byKept bool) {
		t.Helper()
		if sees(kept) != byKept || sees(refused) || sees(access.Actor{}) || !sees(w.committee) || !sees(w.lead) {
			t.Errorf("%s: kept %v, refused %v, a visitor %v, the committee %v, the host %v", when, sees(kept), sees(refused), sees(access.Actor{}), sees(w.committee), sees(w.lead))
		}
	}
	w.at("2022-05-10 12:00")
	expect("before the release", false)
	w.exec("INSERT INTO release (call_id, kind, released_at) VALUES ($1, 'shortlist', now())", w.candidates.UUID)
	expect("once released", true)
	w.at("2022-05-08 23:59")
	expect("before the announced instant", false)
	w.at("2022-05-10 12:00")
	w.exec("UPDATE dossier SET withdrawn_at = now() WHERE account_id = $1", kept.Account.UUID)
	expect("withdrawn", false)
}
