package assembly

import "github.com/etalab/portail-eig/domain"

// Policy names the method that made a result.
type Policy string

// PolicyReference is the deferred acceptance of this package.
const PolicyReference Policy = "reference"

// Names of the stages.
const (
	StageTeams  = "equipes" // number of teams
	StagePlaces = "places"  // number of people placed
)

// Result is what an assembly gives. It is a function of the instance's content:
// the order of its lists of candidates, challenges, ranks and vetoes is without effect.
type Result struct {
	Policy   Policy
	Stages   []Stage
	Teams    []Team   // by challenge id
	Closed   []Closed // in the order of closing
	Cut      []Cut    // in the order of cutting
	Unplaced []int    // ids of the candidates without a seat, ascending
}

// Stage is one objective with the value reached.
type Stage struct {
	Name   string
	Value  int
	Proved bool // true only with a certificate of optimality
}

// Team is the people of one challenge.
type Team struct {
	Challenge int
	Members   []Member // by slot
}

// Member is one person on one slot (0-based).
type Member struct{ Candidate, Slot int }

// Reason says why a challenge stays empty.
type Reason string

// The reasons.
const (
	// ReasonTeamSize: its posts cannot make a team of 2 or 3.
	ReasonTeamSize Reason = "team_size"
	// ReasonNoCandidate: nobody at all could hold a required post.
	ReasonNoCandidate Reason = "no_eligible_candidate"
	// ReasonPostEmpty: those who could hold a required post were kept elsewhere.
	ReasonPostEmpty Reason = "required_post_empty"
	// ReasonTooFew: fewer than two people.
	ReasonTooFew Reason = "too_few_people"
	// ReasonPlaces: the ceiling of places left no room for it.
	ReasonPlaces Reason = "places"
)

// Closed is one challenge left without a team, and why.
type Closed struct {
	Challenge int
	Reason    Reason
	People    int   // how many it held when it was closed
	Slots     []int // required slots at fault, when the reason is about posts
	Text      domain.Text
}

// Cut is one optional member who lost a seat to the ceiling of places.
type Cut struct{ Challenge, Candidate, Slot int }
