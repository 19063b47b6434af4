package assembly

import "github.com/etalab/portail-eig/domain"

// Policy names the method that made a result.
type Policy string

// The policies. All but the reference are proved optima: teams first, then places, then
// the parity that the instance asks for, if any, then what the policy says.
const (
	// PolicyReference is the deferred acceptance of this package.
	PolicyReference Policy = "reference"
	// PolicyFair places as few as possible at the worst wish rank, then at the next, and
	// so on, then takes the best quality.
	PolicyFair Policy = "equite"
	// PolicyQuality takes the best quality, by the instance's weights.
	PolicyQuality Policy = "qualite"
	// PolicyMixed gives up a little quality, then is as fair as that allows.
	PolicyMixed Policy = "mixte"
	// PolicyGreedy is what Greedy gives, to compare with; nobody may ask for it.
	PolicyGreedy Policy = "greedy"
)

// Names of the stages. The stage of wish rank R is StageRank followed by R.
const (
	StageTeams       = "equipes"     // number of teams, or the sum of their priorities
	StagePlaces      = "places"      // number of people placed
	StageParity      = "parite"      // what lacks to the target, in hundredths of a person
	StageRank        = "rang"        // number of people placed at a wish rank
	StageBestQuality = "qualite_max" // the quality of which the policy mixte gives up a part
	StageQuality     = "qualite"     // sum of the quality of the seats
	StageDraw        = "tirage"      // the draw between equal optima
	StageUnique      = "unicite"     // that no other optimum exists
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

	// Draw and Proof come with proved optima only. Draw is the value of each round of
	// the draw: one, and more when the first leaves a tie.
	Draw  []int
	Proof []Certificate // of each stage, of each round of the draw, then of uniqueness
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
	// ReasonOptimum: a team there would make the whole worse.
	ReasonOptimum Reason = "optimum"
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
