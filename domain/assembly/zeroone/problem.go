package zeroone

// Term is one variable of a row or an objective, with its coefficient.
type Term struct{ Var, Coef int }

// Row is one constraint: Low ≤ Σ Coef·x ≤ High. A variable appears once at most.
type Row struct {
	Terms     []Term
	Low, High int
	Lazy      bool // rarely binding: enters the relaxation when it is broken
}

// Problem is a set of variables from 0 to Upper, under rows.
type Problem struct {
	Upper []int
	Early []bool // variables to branch on before the others
	Rows  []Row
}

// Scale is what multipliers are counted in: the integer Scale stands for 1.
const Scale = 1 << 30

// Multiplier is the factor of one row, in units of 1/Scale.
type Multiplier struct {
	Row    int
	Factor int64
}

// Node is one node of the tree of a proof. Its multipliers give a bound; where that
// bound is not enough, they still fix variables (a variable whose other values would
// bring the bound below what is claimed), and the two children cover what remains.
type Node struct {
	Multipliers []Multiplier
	// Infeasible: the multipliers show that no point is left, the objective set aside.
	Infeasible bool
	// Branch: Below has Var ≤ At, Above has Var ≥ At+1. Both are nil on a leaf.
	Var, At      int
	Below, Above *Node
}

// Outcome is what a search found.
type Outcome struct {
	Feasible bool // false: no point satisfies the rows; Tree proves it
	Value    int
	X        []int
	Tree     *Node // proves that nothing is above Value
}

// Goal is what to maximise.
type Goal struct {
	Objective []int // one coefficient a variable
	// Bias is added to the objective while the relaxation is solved, to choose among its
	// optima. Its total over any point should stay well below 1. It may be nil.
	Bias []float64
	// Start is a point that satisfies every row, or nil.
	Start []int
	// Above, when set, is a value to exceed: the answer is the best point strictly above
	// it, or a proof that there is none, as if there were no point at all.
	Above *int
	// Any: the first point found is enough, and the tree then proves nothing.
	Any bool
}

func (r Row) activity(x []int) int {
	sum := 0
	for _, t := range r.Terms {
		sum += t.Coef * x[t.Var]
	}
	return sum
}

// Allows tells whether a point satisfies the row.
func (r Row) Allows(x []int) bool {
	a := r.activity(x)
	return r.Low <= a && a <= r.High
}
