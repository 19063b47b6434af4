package assembly

// Certificate proves the value of one stage: nothing that keeps the values of the
// stages before does better. It names rows and variables by what they stand for, so that
// whoever has the instance can write them again without asking the solver.
type Certificate struct {
	Stage string
	Value int
	Tree  *Node
	// Witness are teams that have the value, where the final ones may give up a part.
	Witness []Team
}

// Node is one node of a proof by cases. Its multipliers give a bound over what the cases
// above it left: on a leaf it is enough, or shows that nothing is left (Infeasible).
// Elsewhere Below has Of ≤ At, Above has Of ≥ At+1, and each is proved.
type Node struct {
	Multipliers  []Multiplier
	Infeasible   bool
	Of           Var
	At           int
	Below, Above *Node
}

// Multiplier is the factor of one row, in units of 1/ProofScale.
type Multiplier struct {
	Row    Row
	Factor int64
}

// ProofScale is what the multipliers of certificates are counted in.
const ProofScale = 1 << 30

// Row names one constraint. What A and B are depends on the kind.
type Row struct {
	Kind RowKind
	A, B int
}

// RowKind is the kind of a constraint.
type RowKind string

// The kinds of rows; docs/assembly.md writes each out.
const (
	RowCandidate RowKind = "candidate" // A: candidate. One seat at most
	RowPerson    RowKind = "person"    // A: candidate, B: challenge. One seat at most there, when it is open
	RowSlot      RowKind = "slot"      // A: challenge, B: slot. One person exactly, or at most, when it is open
	RowSmallest  RowKind = "smallest"  // A: challenge. Enough people when it is open
	RowLargest   RowKind = "largest"   // A: challenge. Not too many
	RowPlaces    RowKind = "places"    // the ceiling of places
	RowQuota     RowKind = "quota"     // A: position in Quotas
	RowLock      RowKind = "lock"      // A: candidate, B: challenge. The person is there
	RowApart     RowKind = "apart"     // A: position in Apart, B: challenge. Not both there
	RowTogether  RowKind = "together"  // A: position in Together, B: challenge. Both there or neither
	RowParity    RowKind = "parity"    // the deficit is at least what lacks
	RowStage     RowKind = "stage"     // A: position of an earlier certificate, whose value is kept
	RowOther     RowKind = "other"     // not the solution itself
)

// Var names one variable: that a challenge is open (Slot −1), that a candidate holds a
// slot, or the deficit of parity (Challenge and Slot −1).
type Var struct{ Challenge, Slot, Candidate int }

// Open is the variable of an open challenge.
func Open(challenge int) Var { return Var{Challenge: challenge, Slot: -1} }

// Deficit is the variable of the parity stage.
func Deficit() Var { return Var{Challenge: -1, Slot: -1, Candidate: -1} }
