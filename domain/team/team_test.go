package team

import (
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

func TestWhoSeesATeamAndWhat(t *testing.T) {
	t.Parallel()
	mine, mate := domain.NewAccountID(), domain.NewAccountID()
	made := Team{
		ID: domain.NewTeamID(), Promotion: domain.NewPromotionID(), Call: domain.NewCallID(),
		Challenge: Challenge{ID: domain.NewChallengeID(), Administration: domain.NewAdministrationID()},
		Seats:     []Seat{{Account: mine, Number: "EIG6-ADA", Name: "Ada", WishRank: 1}, {Account: mate, Number: "EIG6-BOB", Name: "Bob", WishRank: 4}},
	}
	of := func(kind access.ScopeKind, id uuid.UUID) access.Scope { return access.Scope{Kind: kind, ID: id} }
	inPromotion, atHost := of(access.Promotion, made.Promotion.UUID), of(access.Administration, made.Challenge.Administration.UUID)
	elsewhere := of(access.Administration, domain.NewAdministrationID().UUID)
	for who, c := range map[string]struct {
		actor                access.Actor
		sees, names          bool
		ownRank, othersRanks int
	}{
		"programme":            {granted(access.Programme, access.Everywhere), true, true, 1, 4},
		"committee":            {granted(access.Committee, inPromotion), true, false, 1, 4},
		"committee elsewhere":  {granted(access.Committee, of(access.Promotion, domain.NewPromotionID().UUID)), false, false, 0, 0},
		"lead of the host":     {granted(access.HostLead, atHost), true, true, 0, 0},
		"member of the host":   {granted(access.HostMember, of(access.Challenge, made.Challenge.ID.UUID)), true, true, 0, 0},
		"hr of the host":       {granted(access.HostHR, atHost), true, true, 0, 0},
		"lead of another host": {granted(access.HostLead, elsewhere), false, false, 0, 0},
		"the recruit":          {access.Actor{Account: mine}, true, true, 1, 0},
		"the mate":             {access.Actor{Account: mate}, true, true, 0, 4},
		"somebody not in it":   {granted(access.Candidate, of(access.Call, made.Call.UUID)), false, false, 0, 0},
		"reader":               {granted(access.Reader, inPromotion), false, false, 0, 0},
		"juror":                {granted(access.Juror, inPromotion), false, false, 0, 0},
		"data protection":      {granted(access.DPO, access.Everywhere), false, false, 0, 0},
		"visitor":              {access.Actor{}, false, false, 0, 0},
	} {
		if got := access.Allowed(c.actor, "getTeam", made.Facts(c.actor)); got != c.sees {
			t.Errorf("%s sees the team: %v", who, got)
		}
		if !c.sees {
			continue
		}
		seen := made.seenBy(c.actor)
		ada, bob := seen.Seats[0], seen.Seats[1]
		if (ada.Name != "") != c.names || (bob.Name != "") != c.names || ada.WishRank != c.ownRank || bob.WishRank != c.othersRanks {
			t.Errorf("%s is told %+v", who, seen.Seats)
		}
	}
	if made.Seats[1].WishRank != 4 || made.Seats[0].Name != "Ada" {
		t.Error("what one reader is not told was taken from the team itself")
	}
}

func TestTeamsAreSortedAsAReaderExpects(t *testing.T) {
	t.Parallel()
	teams := []Team{{Challenge: Challenge{Name: "Zéphyr"}}, {Challenge: Challenge{Name: "État des lieux"}}, {Challenge: Challenge{Name: "alpha"}}}
	byChallenge(teams)
	if teams[0].Challenge.Name != "alpha" || teams[1].Challenge.Name != "État des lieux" {
		t.Errorf("sorted %+v", teams)
	}
}
