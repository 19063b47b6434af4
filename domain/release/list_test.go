package release

import (
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

func holder(role access.Role, kind access.ScopeKind, id uuid.UUID) access.Actor {
	return access.Actor{Account: domain.NewAccountID(), Grants: []access.Grant{{Role: role, Scope: access.Scope{Kind: kind, ID: id}}}}
}

func TestOnlyTheProgrammeTeamReadsNames(t *testing.T) {
	of := ofTheSixth()
	of.ID, of.Promotion = domain.NewCallID(), domain.NewPromotionID()
	for name, test := range map[string]struct {
		actor access.Actor
		named bool
	}{
		"programme of the promotion": {holder(access.Programme, access.Promotion, of.Promotion.UUID), true},
		"programme of the portal":    {holder(access.Programme, access.Portal, uuid.Nil), true},
		"programme of another":       {holder(access.Programme, access.Promotion, domain.NewPromotionID().UUID), false},
		"committee":                  {holder(access.Committee, access.Call, of.ID.UUID), false},
		"nobody":                     {access.Actor{}, false},
	} {
		got := Summary{Name: "Carole", Call: of.ID}.as(test.actor, of)
		if (got.Name != "") != test.named || got.Expected != 2 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestAStatusWaitsForItsRelease: an unreleased decision, or seat, does not show in
// the word that everybody will read.
func TestAStatusWaitsForItsRelease(t *testing.T) {
	for name, test := range map[string]struct {
		shortlist, result, seated bool
		outcome                   dossier.Outcome
		want                      dossier.Status
	}{
		"undecided":            {outcome: "", want: dossier.Submitted},
		"decided":              {outcome: dossier.Refuse, want: dossier.Submitted},
		"seated too early":     {outcome: dossier.Keep, seated: true, want: dossier.Submitted},
		"shortlisted":          {shortlist: true, outcome: dossier.Keep, want: dossier.Shortlisted},
		"refused":              {shortlist: true, outcome: dossier.Refuse, want: dossier.NotShortlisted},
		"seated, not released": {shortlist: true, outcome: dossier.Keep, seated: true, want: dossier.Shortlisted},
		"recruited":            {shortlist: true, result: true, outcome: dossier.Keep, seated: true, want: dossier.Recruited},
		"not recruited":        {shortlist: true, result: true, outcome: dossier.Keep, want: dossier.NotRecruited},
	} {
		of := ofTheSixth()
		if test.shortlist {
			of.ShortlistReleasedAt = &end
		}
		if test.result {
			of.ResultReleasedAt = &end
		}
		got := Summary{Outcome: test.outcome, Seated: test.seated, Submitted: opens}.as(access.Actor{}, of)
		if got.Status != test.want {
			t.Errorf("%s: %s, expected %s", name, got.Status, test.want)
		}
	}
}

func TestCheckDecision(t *testing.T) {
	for name, test := range map[string]struct {
		outcome dossier.Outcome
		reason  string
		fine    bool
	}{
		"keep": {dossier.Keep, "", true}, "wait": {dossier.Wait, "", true}, "refuse with a reason": {dossier.Refuse, "Trop tôt.", true},
		"refuse without": {dossier.Refuse, "", false}, "invented": {"perhaps", "x", false}, "none": {"", "", false},
	} {
		if err := checkDecision(test.outcome, test.reason); (err == nil) != test.fine {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestKindsOfACall(t *testing.T) {
	if got := Kinds(call.ForChallenges); len(got) != 1 || got[0] != Challenges || Challenges.window() != call.Challenges {
		t.Errorf("a call for challenges comes to %v", got)
	}
	if got := Kinds(call.ForCandidates); len(got) != 2 || got[0] != Shortlist || Shortlist.window() != call.Applications {
		t.Errorf("a call for candidates comes to %v", got)
	}
}
