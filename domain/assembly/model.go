package assembly

import "github.com/etalab/portail-eig/domain"

// Sizes of a team.
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

// Instance is one assembly to solve. Ids are integers chosen by the caller;
// only their order counts, as the last tie-break.
type Instance struct {
	Name       string
	Places     int         // ceiling of recruits over all teams
	Tracks     []TrackName // every track that candidates and slots may name
	Candidates []Candidate
	Challenges []Challenge
}

// Candidate is one shortlisted person.
type Candidate struct {
	ID        int
	Main      Track
	Secondary Track // empty when there is none
	Score     int   // higher is better
	Prefs     []int // ids of challenges, best first; nowhere else may the person go
}

// Challenge is one challenge with its posts and its host's opinion of people.
type Challenge struct {
	ID        int
	Slots     []Slot
	AdminRank map[int]int // candidate id to rank, 1 is best; who is absent comes last
	Veto      []int       // candidate ids, in any order; a veto beats a rank
}

// Slot is one post of a challenge, named by its index in Challenge.Slots.
type Slot struct {
	Accept   []Track // in any order; an empty list accepts nobody
	Required bool    // an empty required slot closes the challenge
}

// TrackFor gives the track in which a candidate would hold a slot: the main one
// when the slot accepts it, else the secondary, else none.
func (c Candidate) TrackFor(s Slot) Track {
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
