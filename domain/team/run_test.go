package team

import (
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
)

// computed is a run with one team of two on Alpha, and Bravo closed.
func computed(t *testing.T) (Run, Labels) {
	t.Helper()
	alpha, bravo := offer("Alpha"), offer("Bravo")
	alpha.Posts = append(alpha.Posts, Post{ID: domain.NewPostID(), Accepts: alpha.Posts[0].Accepts, Required: true})
	f := frozen{
		promotion: promotion.Promotion{Places: 50},
		people: []Person{
			person("EIG6-ADA", bravo.Challenge, alpha.Challenge), person("EIG6-BOB", alpha.Challenge),
			person("EIG6-EVE", alpha.Challenge), person("EIG6-ZOE"),
		},
		offers: []Offer{alpha, bravo},
	}
	r := Run{ID: domain.NewAssemblyID(), Call: domain.NewCallID(), Promotion: domain.NewPromotionID(), Policy: assembly.PolicyReference}
	r.Input = Freeze(f.promotion, f.people, f.offers)
	r.InputHash = r.Input.Hash()
	var err error
	if r.Result, err = assembly.Reference(r.Input.Instance); err != nil {
		t.Fatal(err)
	}
	labels := Labels{People: map[dossier.ID]Identity{}, Challenges: map[domain.ChallengeID]Challenge{}}.with(f)
	for who, known := range labels.People {
		known.Account, known.Name = domain.NewAccountID(), "Nom "+known.Number
		labels.People[who] = known
	}
	return r, labels
}

func granted(role access.Role, scope access.Scope) access.Actor {
	who := domain.NewAccountID()
	return access.Actor{Account: who, Grants: []access.Grant{{Account: who, Role: role, Scope: scope}}}
}

func TestAViewTellsTeamsClosuresAndWhoIsLeft(t *testing.T) {
	t.Parallel()
	r, labels := computed(t)
	v := r.view(granted(access.Programme, access.Everywhere), time.UTC, labels)
	if len(v.Teams) != 1 || v.Teams[0].Challenge.Name != "Alpha" || len(v.Teams[0].Seats) != 2 || v.Unplaced != 2 {
		t.Fatalf("teams %+v, %d unplaced", v.Teams, v.Unplaced)
	}
	byNumber := map[string]Seat{}
	for _, s := range v.Teams[0].Seats {
		byNumber[s.Number] = s
	}
	if ada := byNumber["EIG6-ADA"]; ada.WishRank != 2 || ada.Name != "Nom EIG6-ADA" || ada.Track != "design" || ada.Post.IsZero() {
		t.Errorf("seats %+v", byNumber)
	}
	if len(v.Closed) != 1 || v.Closed[0].Challenge.Name != "Bravo" || v.Closed[0].Why.FR == "" || v.Closed[0].Why.EN == "" {
		t.Errorf("closed %+v", v.Closed)
	}
}

func TestARunNamesPeopleToTheProgrammeOnly(t *testing.T) {
	t.Parallel()
	r, labels := computed(t)
	alsoHost := granted(access.Committee, access.Everywhere)
	alsoHost.Grants = append(alsoHost.Grants, access.Grant{Role: access.HostLead, Scope: access.Everywhere})
	for who, actor := range map[string]access.Actor{"committee": granted(access.Committee, access.Everywhere), "committee and host": alsoHost} {
		for _, s := range r.view(actor, time.UTC, labels).Teams[0].Seats {
			if s.Name != "" || !s.Account.IsZero() || s.Number == "" || s.WishRank == 0 {
				t.Errorf("%s sees %+v", who, s)
			}
		}
	}
}

func TestVerifySeesWhatWasTamperedWith(t *testing.T) {
	t.Parallel()
	intact, _ := computed(t)
	if err := intact.Verify(); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*Run){
		"no longer has its hash": func(r *Run) { r.Input.Instance.Candidates[0].Score = 100 },
		"without a seat":         func(r *Run) { r.Result.Unplaced = nil },
		"prefers": func(r *Run) { // Eve, of the same score and a higher number, in somebody's place
			first := &r.Result.Teams[0].Members[0]
			first.Candidate, r.Result.Unplaced = 2, []int{first.Candidate}
		},
	} {
		r, _ := computed(t)
		change(&r)
		if err := r.Verify(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("verified with %v, expected %q", err, want)
		}
	}
}
