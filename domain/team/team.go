package team

import (
	"cmp"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// ID identifies a team.
type ID = domain.TeamID

// Team is who works on a challenge, and from when to when. A team that a run only
// proposes has no id and no dates yet.
type Team struct {
	ID        ID
	Run       RunID
	Promotion domain.PromotionID
	Call      call.ID // for candidates
	Challenge Challenge
	StartsOn  domain.Date
	EndsOn    domain.Date // the last day
	Seats     []Seat      // in the order of the challenge's posts
}

// Challenge names a challenge and its host.
type Challenge struct {
	ID             domain.ChallengeID
	Name           string
	Administration domain.AdministrationID
	Host           string // the administration's name
}

// Seat is one person on one post.
type Seat struct {
	Account  domain.AccountID
	Dossier  dossier.ID
	Number   string
	Name     string // empty for a reader who is not told
	Post     domain.PostID
	Track    call.Track // the one in which the person holds the post
	WishRank int        // of the challenge among the person's wishes; 0 for a reader who is not told
}

// Facts places a released team for the table of rights, as the actor meets it.
func (t Team) Facts(actor access.Actor) access.Facts {
	mine := slices.ContainsFunc(t.Seats, func(s Seat) bool { return s.Account == actor.Account })
	return access.Facts{
		Recruit: mine && actor.SignedIn(), Promotion: t.Promotion, Call: t.Call,
		Challenge: t.Challenge.ID, Administration: t.Challenge.Administration,
	}
}

var (
	hosts   = []access.Role{access.HostMember, access.HostLead, access.HostHR}
	inHouse = []access.Role{access.Programme, access.Committee}
)

// seenBy leaves in a released team what the reader may know of its people. Names are
// for the programme team, the members and their host; the committee has judged
// numbers and keeps to them. How high somebody ranked the challenge is between them
// and those who made the teams.
func (t Team) seenBy(actor access.Actor) Team {
	f := t.Facts(actor)
	named := f.Recruit || actor.Has(f, access.Programme) || actor.Has(f, hosts...)
	return t.withheld(named, actor.Has(f, inHouse...), actor.Account)
}

// withheld takes out the names, or the ranks but the reader's own.
func (t Team) withheld(named, ranked bool, reader domain.AccountID) Team {
	t.Seats = slices.Clone(t.Seats)
	for i, s := range t.Seats {
		if !ranked && s.Account != reader {
			t.Seats[i].WishRank = 0
		}
		if !named {
			t.Seats[i].Account, t.Seats[i].Name = domain.AccountID{}, ""
		}
	}
	return t
}

// byChallenge sorts as a French reader expects, by the challenge's name.
func byChallenge(teams []Team) {
	slices.SortFunc(teams, func(a, b Team) int {
		return cmp.Or(
			cmp.Compare(domain.Fold(a.Challenge.Name), domain.Fold(b.Challenge.Name)),
			cmp.Compare(a.Challenge.ID.String(), b.Challenge.ID.String()),
		)
	})
}
