package zeroone

import "math"

// entry is one non-zero of a sparse row or column.
type entry struct {
	at  int
	val float64
}

// factors represent the inverse of the basis: sparse L and U, then one eta for each
// basis change since. The basic variable of position r is the one pivoted on row r.
type factors struct {
	order []int // pivot rows, in the order of elimination
	diag  []float64
	lower [][]entry // by pivot row
	upper [][]entry // by pivot row: entries on rows pivoted before
	etas  []eta
	size  int // non-zeros of the etas
}

type eta struct {
	row   int
	pivot float64
	rest  []entry
}

// tiny is what cancellation leaves of a zero.
const tiny = 1e-12

// ftran solves B v = v in place.
func (f *factors) ftran(v []float64) {
	for _, r := range f.order {
		if l := f.lower[r]; len(l) > 0 && v[r] != 0 {
			for _, e := range l {
				v[e.at] -= e.val * v[r]
			}
		}
	}
	for k := len(f.order) - 1; k >= 0; k-- {
		r := f.order[k]
		if v[r] == 0 {
			continue
		}
		v[r] /= f.diag[r]
		for _, e := range f.upper[r] {
			v[e.at] -= e.val * v[r]
		}
	}
	for i := range f.etas {
		t := &f.etas[i]
		if v[t.row] == 0 {
			continue
		}
		v[t.row] /= t.pivot
		for _, e := range t.rest {
			v[e.at] -= e.val * v[t.row]
		}
	}
}

// btran solves Bᵀ v = v in place.
func (f *factors) btran(v []float64) {
	for i := len(f.etas) - 1; i >= 0; i-- {
		t := &f.etas[i]
		s := v[t.row]
		for _, e := range t.rest {
			s -= e.val * v[e.at]
		}
		v[t.row] = s / t.pivot
	}
	for _, r := range f.order {
		s := v[r]
		for _, e := range f.upper[r] {
			s -= e.val * v[e.at]
		}
		v[r] = s / f.diag[r]
	}
	for k := len(f.order) - 1; k >= 0; k-- {
		r := f.order[k]
		for _, e := range f.lower[r] {
			v[r] -= e.val * v[e.at]
		}
	}
}

// update replaces the basic variable of a position; column is B⁻¹ times the new one.
func (f *factors) update(row int, column []float64) {
	t := eta{row: row, pivot: column[row]}
	for i, v := range column {
		if i != row && math.Abs(v) > tiny {
			t.rest = append(t.rest, entry{i, v})
		}
	}
	f.etas = append(f.etas, t)
	f.size += len(t.rest) + 1
}

// elimination factors a square matrix given by columns.
type elimination struct {
	*factors
	columns [][]entry
	byRow   [][]int // columns of each row
	inRow   []int   // columns of the row that are still active
	inCol   []int   // rows of the column that are still active
	rowDone []bool
	colDone []bool
	pivotOf []int // row to column
	work    []float64
}

// factor gives the factors and, by row, the column pivoted there: -1 where the matrix
// is singular.
func factor(columns [][]entry) (*factors, []int) {
	m := len(columns)
	e := &elimination{
		factors: &factors{diag: make([]float64, m), lower: make([][]entry, m), upper: make([][]entry, m)},
		columns: columns, byRow: make([][]int, m), inRow: make([]int, m), inCol: make([]int, m),
		rowDone: make([]bool, m), colDone: make([]bool, m), pivotOf: make([]int, m), work: make([]float64, m),
	}
	for r := range e.pivotOf {
		e.pivotOf[r] = -1
	}
	for c, col := range columns {
		e.inCol[c] = len(col)
		for _, x := range col {
			e.byRow[x.at] = append(e.byRow[x.at], c)
			e.inRow[x.at]++
		}
	}
	e.columnSingletons()
	e.rowSingletons()
	e.nucleus()
	return e.factors, e.pivotOf
}

// columnSingletons peels columns with one active entry: nothing is to be eliminated.
func (e *elimination) columnSingletons() {
	var queue []int
	for c := range e.columns {
		if e.inCol[c] == 1 {
			queue = append(queue, c)
		}
	}
	for len(queue) > 0 {
		c := queue[0]
		queue = queue[1:]
		if e.inCol[c] != 1 || e.colDone[c] {
			continue
		}
		r := e.activeRow(c)
		var above []entry
		for _, x := range e.columns[c] {
			if x.at == r {
				e.diag[r] = x.val
			} else {
				above = append(above, x)
			}
		}
		e.upper[r] = above
		e.take(r, c)
		for _, other := range e.byRow[r] {
			if e.inCol[other]--; e.inCol[other] == 1 && !e.colDone[other] {
				queue = append(queue, other)
			}
		}
	}
}

// rowSingletons peels rows with one active column: what is below it never meets
// another column.
func (e *elimination) rowSingletons() {
	var queue []int
	for r := range e.rowDone {
		if !e.rowDone[r] && e.inRow[r] == 1 {
			queue = append(queue, r)
		}
	}
	for len(queue) > 0 {
		r := queue[0]
		queue = queue[1:]
		if e.rowDone[r] || e.inRow[r] != 1 {
			continue
		}
		c := e.activeColumn(r)
		e.pivot(r, c)
		for _, x := range e.columns[c] {
			if !e.rowDone[x.at] && e.inRow[x.at] == 1 {
				queue = append(queue, x.at)
			}
		}
	}
}

// pivot splits an untouched column around its pivot.
func (e *elimination) pivot(r, c int) {
	for _, x := range e.columns[c] {
		if x.at == r {
			e.diag[r] = x.val
		}
	}
	for _, x := range e.columns[c] {
		switch {
		case x.at == r:
		case e.rowDone[x.at]:
			e.upper[r] = append(e.upper[r], x)
		default:
			e.lower[r] = append(e.lower[r], entry{x.at, x.val / e.diag[r]})
		}
	}
	e.take(r, c)
}

func (e *elimination) take(r, c int) {
	e.rowDone[r], e.colDone[c], e.pivotOf[r] = true, true, c
	e.order = append(e.order, r)
	for _, x := range e.columns[c] {
		e.inRow[x.at]--
	}
}

func (e *elimination) activeRow(c int) int {
	for _, x := range e.columns[c] {
		if !e.rowDone[x.at] {
			return x.at
		}
	}
	return -1
}

func (e *elimination) activeColumn(r int) int {
	for _, c := range e.byRow[r] {
		if !e.colDone[c] {
			return c
		}
	}
	return -1
}
