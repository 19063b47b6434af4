package assembly

import (
	"slices"

	"github.com/etalab/portail-eig/domain"
)

// Sizes of a team when the instance says nothing of them.
const (
	MinTeam = 2
	MaxTeam = 3
)

// Track is the code of a track as the caller writes it. The engine compares
// codes and gives them no meaning; the empty code means "none".
type Track string

// TrackName gives a track the name that explanations use.
type TrackName struct {
	Track Track
	Name  domain.Text // zero: the code is shown
}

// Instance is one assembly to solve. Ids are integers chosen by the caller. The
// zero value of every optional field is its default: a bare instance is whole.
type Instance struct {
	Name       string
	Places     int         // ceiling of recruits over all teams
	Tracks     []TrackName // every track that candidates and slots may name
	Candidates []Candidate
	Challenges []Challenge

	// What follows is optional. The reference method knows the sizes and the
	// forbids, and nothing of the rest.

	MinTeam, MaxTeam int         // sizes of a team; zero: 2 and 3
	Quotas           []Quota     // ceilings over sets of challenges
	Locks            []Pin       // these people are on these challenges
	Forbids          []Pin       // these are not
	Apart            []Pair      // never in the same team
	Together         []Pair      // in the same team, or both without a seat
	Priority         map[int]int // challenge to its weight in the stage of teams; absent: 1
	Weights          *Weights    // nil: DefaultWeights
	WishScale        int         // wishes over which the wish's term goes from 100 to 0; zero: 8
	EpsilonPermille  *int        // quality that the policy mixte may give up; nil: 10
	WomenTarget      *int        // percents among those who declared; nil: the stage is absent
	Seed             int         // of the draw that decides between equal optima
}

// Candidate is one shortlisted person.
type Candidate struct {
	ID        int
	Main      Track
	Secondary Track    // empty when there is none
	Score     int      // higher is better
	Prefs     []int    // ids of challenges, best first; nowhere else may the person go
	Sites     []string // where the person can work; empty: anywhere
	Gender    Gender   // read by the stage of parity only, which is absent by default
}

// Gender is what a person declared for the stage of parity; empty: nothing.
type Gender string

// The declarations that the stage of parity counts.
const (
	Woman Gender = "F"
	Man   Gender = "M"
)

// Challenge is one challenge with its posts and its host's opinion of people.
type Challenge struct {
	ID        int
	Slots     []Slot
	AdminRank map[int]int // candidate id to rank, 1 is best; who is absent comes last
	Veto      []int       // candidate ids, in any order; a veto beats a rank
	Site      string      // where it takes place; empty: anywhere
}

// Slot is one post of a challenge, named by its index in Challenge.Slots.
type Slot struct {
	Accept   []Track     // in any order; an empty list accepts nobody
	Required bool        // an empty required slot closes the challenge
	Rank     map[int]int // replaces the challenge's AdminRank on this slot; nil: it does not
	Veto     []int       // candidate ids that this slot alone may not have, in any order
}

// Quota is a ceiling of recruits over a set of challenges: a ministry, a budget.
type Quota struct {
	Challenges []int
	Max        int
}

// Pin names one person on one challenge.
type Pin struct{ Candidate, Challenge int }

// Pair names two people, in any order.
type Pair [2]int

// Weights are the terms of the quality of a seat, each of the first three applied
// to a figure of 0 to 100; the last is taken off when the person would hold the seat in
// their secondary track.
type Weights struct{ Score, Host, Wish, Secondary int }

// Defaults of the optional fields.
const (
	DefaultWishScale = 8
	DefaultEpsilon   = 10
)

// DefaultWeights are the weights of an instance that gives none.
func DefaultWeights() Weights { return Weights{Score: 5, Host: 3, Wish: 2, Secondary: 50} }

// Sizes gives the smallest and the largest team.
func (in Instance) Sizes() (low, high int) {
	low, high = in.MinTeam, in.MaxTeam
	if low == 0 {
		low = MinTeam
	}
	if high == 0 {
		high = max(MaxTeam, low)
	}
	return low, high
}

// Ranks gives the host's list for a slot: its own, else the challenge's.
func (c Challenge) Ranks(slot int) map[int]int {
	if own := c.Slots[slot].Rank; own != nil {
		return own
	}
	return c.AdminRank
}

// TrackFor gives the track in which a candidate would hold a slot: the main one
// when the slot accepts it, else the secondary, else none; none where a veto forbids it.
func (c Candidate) TrackFor(s Slot) Track {
	if slices.Contains(s.Veto, c.ID) {
		return ""
	}
	var second Track
	for _, t := range s.Accept {
		switch {
		case t == "":
		case t == c.Main:
			return t
		case t == c.Secondary:
			second = t
		}
	}
	return second
}

// Reaches tells whether a person can work where a challenge takes place.
func (c Candidate) Reaches(to Challenge) bool {
	return to.Site == "" || len(c.Sites) == 0 || slices.Contains(c.Sites, to.Site)
}
