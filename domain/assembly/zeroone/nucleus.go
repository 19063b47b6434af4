package zeroone

import (
	"cmp"
	"math"
	"slices"
)

// threshold is how small a pivot may be beside the largest of its column, for the
// sake of sparsity.
const threshold = 0.1

// nucleus eliminates what no singleton opened, shortest columns first.
func (e *elimination) nucleus() {
	var left []int
	for c := range e.columns {
		if !e.colDone[c] {
			left = append(left, c)
		}
	}
	slices.SortStableFunc(left, func(a, b int) int { return cmp.Compare(e.inCol[a], e.inCol[b]) })
	from := len(e.order)
	for _, c := range left {
		e.eliminate(c, from)
	}
}

// eliminate brings one column through the pivots taken since from, then pivots it.
func (e *elimination) eliminate(c, from int) {
	for _, x := range e.columns[c] {
		e.work[x.at] = x.val
	}
	for _, r := range e.order[from:] {
		if v := e.work[r]; v != 0 {
			for _, l := range e.lower[r] {
				e.work[l.at] -= l.val * v
			}
		}
	}
	best := e.choose()
	if best < 0 {
		clear(e.work)
		return // singular: the caller puts something else there
	}
	e.diag[best] = e.work[best]
	for r, v := range e.work {
		switch {
		case r == best || math.Abs(v) <= tiny:
		case e.rowDone[r]:
			e.upper[best] = append(e.upper[best], entry{r, v})
		default:
			e.lower[best] = append(e.lower[best], entry{r, v / e.diag[best]})
		}
	}
	clear(e.work)
	e.take(best, c)
}

// choose gives the row to pivot on: large enough, then the fewest columns.
func (e *elimination) choose() int {
	largest := 0.0
	for r, v := range e.work {
		if !e.rowDone[r] {
			largest = max(largest, math.Abs(v))
		}
	}
	if largest < 1e-9 {
		return -1
	}
	best := -1
	for r, v := range e.work {
		if e.rowDone[r] || math.Abs(v) < threshold*largest {
			continue
		}
		if best < 0 || e.inRow[r] < e.inRow[best] {
			best = r
		}
	}
	return best
}
