package zeroone

import "math"

// Tolerances of the relaxation. Proofs do not rest on them.
const (
	feasible  = 1e-7 // how far out of its box a basic variable may be
	pivotTol  = 1e-7 // smallest pivot
	refactors = 80   // basis changes before the factors are made again
)

// relaxation is the linear relaxation over the rows that have entered. Variables are
// the problem's, then one logical a row: its activity.
type relaxation struct {
	n       int
	columns [][]entry // by variable of the problem
	rows    [][]entry // by row
	source  []int     // by row: which row of the problem it is

	low, high []float64 // boxes
	cost      []float64
	x, d      []float64 // values and reduced costs
	weight    []float64 // steepest edge, meaningful for basic variables
	basic     []int     // by position
	where     []int     // by variable: its position, -1 when not basic
	inverse   *factors
	signTol   float64 // reduced costs below this have no sign
	pivots    int     // since the start, for statistics

	// Work space.
	rho, alpha, col, tau []float64
	touched              []int
	queue                []candidate
}

func newRelaxation(upper []int) *relaxation {
	n := len(upper)
	l := &relaxation{
		n: n, columns: make([][]entry, n), low: make([]float64, n), high: make([]float64, n), cost: make([]float64, n),
		x: make([]float64, n), d: make([]float64, n), weight: make([]float64, n), where: make([]int, n),
	}
	for j, u := range upper {
		l.high[j] = float64(u)
		l.where[j] = -1
	}
	return l
}

// enter adds rows of the problem; their logicals are basic.
func (l *relaxation) enter(rows []Row, which ...int) {
	for _, i := range which {
		r := len(l.rows)
		var terms []entry
		for _, t := range rows[i].Terms {
			v := float64(t.Coef)
			terms = append(terms, entry{t.Var, v})
			l.columns[t.Var] = append(l.columns[t.Var], entry{r, v})
		}
		l.rows, l.source = append(l.rows, terms), append(l.source, i)
		l.low, l.high = append(l.low, float64(rows[i].Low)), append(l.high, float64(rows[i].High))
		l.cost, l.x, l.d, l.weight = append(l.cost, 0), append(l.x, 0), append(l.d, 0), append(l.weight, 1)
		l.where = append(l.where, r)
		l.basic = append(l.basic, l.n+r)
		l.rho, l.col, l.tau = append(l.rho, 0), append(l.col, 0), append(l.tau, 0)
		l.alpha = append(l.alpha, 0)
	}
	for len(l.alpha) < len(l.x) {
		l.alpha = append(l.alpha, 0)
	}
	l.inverse = nil
}

// price sets the objective; the basis stays.
func (l *relaxation) price(objective []int, bias []float64) {
	largest := 0.0
	for j, c := range objective {
		l.cost[j] = float64(c)
		largest = math.Max(largest, math.Abs(l.cost[j]))
		if bias != nil {
			l.cost[j] += bias[j]
		}
	}
	l.signTol = 1e-9 * math.Max(1, largest*1e-3)
}

// column gives the column of a variable in the rows: a logical's is −1 on its row.
func (l *relaxation) column(j int) []entry {
	if j >= l.n {
		return []entry{{j - l.n, -1}}
	}
	return l.columns[j]
}

// refactor makes the factors again; a basis that became singular is mended with
// logicals.
func (l *relaxation) refactor() {
	for {
		columns := make([][]entry, len(l.basic))
		for r, j := range l.basic {
			columns[r] = l.column(j)
		}
		inverse, pivotOf := factor(columns)
		basic, kept := make([]int, len(l.basic)), make([]bool, len(l.basic))
		whole := true
		for r, c := range pivotOf {
			if c < 0 {
				basic[r], whole = l.n+r, false
				continue
			}
			basic[r], kept[c] = l.basic[c], true
		}
		for c, ok := range kept {
			if !ok {
				l.where[l.basic[c]] = -1
			}
		}
		for r, j := range basic {
			l.where[j] = r
		}
		l.basic, l.inverse = basic, inverse
		if whole {
			return
		}
		for _, j := range basic {
			l.weight[j] = 1
		}
	}
}

// reprice computes the reduced costs afresh.
func (l *relaxation) reprice() {
	y := l.tau
	clear(y)
	for r, j := range l.basic {
		y[r] = l.cost[j]
	}
	l.inverse.btran(y)
	for j := range l.n {
		l.d[j] = l.cost[j]
		for _, e := range l.columns[j] {
			l.d[j] -= y[e.at] * e.val
		}
	}
	for r := range l.rows {
		l.d[l.n+r] = y[r]
	}
	for _, j := range l.basic {
		l.d[j] = 0
	}
}

// settle puts every variable out of the basis at the bound that its reduced cost wants,
// then computes the basic ones.
func (l *relaxation) settle() {
	v := l.col
	clear(v)
	for j := range l.x {
		if l.where[j] >= 0 {
			continue
		}
		l.x[j] = l.wanted(j)
		if l.x[j] != 0 {
			for _, e := range l.column(j) {
				v[e.at] -= e.val * l.x[j]
			}
		}
	}
	l.inverse.ftran(v)
	for r, j := range l.basic {
		l.x[j] = v[r]
	}
}

// wanted is the bound where a variable out of the basis is dual feasible; the one where
// it is when either will do.
func (l *relaxation) wanted(j int) float64 {
	switch {
	case l.d[j] > l.signTol:
		return l.high[j]
	case l.d[j] < -l.signTol:
		return l.low[j]
	case l.x[j] >= l.high[j]:
		return l.high[j]
	}
	return l.low[j]
}

// refresh brings everything up to date after a change of costs, rows or factors.
func (l *relaxation) refresh() {
	if l.inverse == nil || len(l.inverse.etas) > 0 {
		l.refactor()
	}
	l.reprice()
	l.settle()
}

// value is the objective at the current point: a bound while the basis is dual feasible.
func (l *relaxation) value() float64 {
	sum := 0.0
	for j, c := range l.cost {
		sum += c * l.x[j]
	}
	return sum
}

// duals gives the multipliers of the rows at the current basis.
func (l *relaxation) duals() []float64 {
	y := make([]float64, len(l.rows))
	for r, j := range l.basic {
		y[r] = l.cost[j]
	}
	l.inverse.btran(y)
	return y
}
