package zeroone

import (
	"math"
	"slices"
)

// status is how a solve of the relaxation ended.
type status int

const (
	optimal status = iota
	infeasible
	stopped // the caller's question was answered before the end
	stuck   // numbers went wrong: nothing is known
)

// patience bounds the basis changes of one solve: far above what is ever needed, so that a
// cycle ends.
const patience = 200_000

// solve runs the dual simplex from a dual feasible basis. Every so often it asks whether
// it may stop. When there is no feasible point, the second result is the ray that shows it.
func (l *relaxation) solve(enough func() bool) (status, []float64) {
	troubles := 0
	for i := 1; i < patience; i++ {
		if len(l.inverse.etas) >= refactors {
			l.refresh()
		}
		if i%25 == 0 && enough() {
			return stopped, nil
		}
		p := l.leaving()
		if p < 0 {
			if len(l.inverse.etas) == 0 {
				return optimal, nil
			}
			if l.refresh(); l.leaving() < 0 {
				return optimal, nil
			}
			continue
		}
		switch st := l.step(p); st {
		case optimal:
		case infeasible:
			return infeasible, l.ray(p)
		default:
			if troubles++; troubles > 20 {
				return stuck, nil
			}
			l.refresh()
		}
	}
	return stuck, nil
}

// leaving gives the position of the basic variable furthest out of its box, in
// steepest edge; -1 when all are inside.
func (l *relaxation) leaving() int {
	best, at := 0.0, -1
	for r, j := range l.basic {
		out := l.excess(j)
		if out == 0 {
			continue
		}
		if score := out * out / l.weight[j]; score > best {
			best, at = score, r
		}
	}
	return at
}

// excess is how far a variable is above its box, negative below; 0 inside.
func (l *relaxation) excess(j int) float64 {
	tol := feasible * (1 + math.Abs(l.x[j])*1e-3)
	switch {
	case l.x[j] > l.high[j]+tol:
		return l.x[j] - l.high[j]
	case l.x[j] < l.low[j]-tol:
		return l.x[j] - l.low[j]
	}
	return 0
}

// ray is the combination of rows that shows that the basic variable of a position
// cannot come back into its box.
func (l *relaxation) ray(p int) []float64 {
	y := slices.Clone(l.rho)
	if l.excess(l.basic[p]) > 0 {
		for i := range y {
			y[i] = -y[i]
		}
	}
	return y
}

// step makes one change of basis. The zero status means that it was made.
func (l *relaxation) step(p int) status {
	leaving := l.basic[p]
	excess := l.excess(leaving)
	clear(l.rho)
	l.rho[p] = 1
	l.inverse.btran(l.rho)
	l.priceRow()
	q, ok := l.entering(excess)
	if !ok {
		return infeasible
	}
	clear(l.col)
	for _, e := range l.column(q) {
		l.col[e.at] = e.val
	}
	l.inverse.ftran(l.col)
	pivot := l.col[p]
	if math.Abs(pivot) < pivotTol || math.Abs(pivot-l.alpha[q]) > 1e-6*(1+math.Abs(pivot)) {
		if len(l.inverse.etas) == 0 {
			l.weight[leaving] *= 1e6 // a fresh basis says the same: look elsewhere first
		}
		return stuck
	}
	l.reweigh(p, q, pivot)
	theta := l.d[q] / pivot
	if theta*excess > 0 {
		theta = 0 // a reduced cost on the wrong side by less than the tolerance
	}
	l.updateCosts(q, leaving, theta)
	l.move(p, q, excess)
	return optimal
}

// priceRow computes the row of the tableau from rho.
func (l *relaxation) priceRow() {
	for _, j := range l.touched {
		l.alpha[j] = 0
	}
	l.touched = l.touched[:0]
	for r, v := range l.rho {
		if math.Abs(v) <= tiny {
			l.rho[r] = 0
			continue
		}
		for _, e := range l.rows[r] {
			if l.alpha[e.at] == 0 {
				l.touched = append(l.touched, e.at)
				l.alpha[e.at] = math.SmallestNonzeroFloat64
			}
			l.alpha[e.at] += v * e.val
		}
		l.touched = append(l.touched, l.n+r)
		l.alpha[l.n+r] = -v
	}
}

// updateCosts moves the reduced costs along the row.
func (l *relaxation) updateCosts(q, leaving int, theta float64) {
	for _, j := range l.touched {
		if l.where[j] < 0 {
			l.d[j] -= theta * l.alpha[j]
		}
	}
	l.d[q] = 0
	l.d[leaving] = -theta
}

// move flips what the new reduced costs want elsewhere, then exchanges the two
// variables.
func (l *relaxation) move(p, q int, excess float64) {
	leaving := l.basic[p]
	flips := l.tau
	clear(flips)
	flipped := false
	for _, j := range l.touched {
		if l.where[j] >= 0 || j == q {
			continue
		}
		to := l.wanted(j)
		if step := to - l.x[j]; step != 0 {
			for _, e := range l.column(j) {
				flips[e.at] -= e.val * step
			}
			l.x[j], flipped = to, true
		}
	}
	if flipped {
		l.inverse.ftran(flips)
		for r, v := range flips {
			l.x[l.basic[r]] += v
		}
	}
	to := l.low[leaving]
	if excess > 0 {
		to = l.high[leaving]
	}
	step := (l.x[leaving] - to) / l.col[p]
	for r, v := range l.col {
		if v != 0 {
			l.x[l.basic[r]] -= v * step
		}
	}
	l.x[q] += step
	l.x[leaving] = to
	l.inverse.update(p, l.col)
	l.basic[p], l.where[q], l.where[leaving] = q, p, -1
	l.pivots++
}

// reweigh keeps the steepest edge weights.
func (l *relaxation) reweigh(p, q int, pivot float64) {
	norm := 0.0
	for _, v := range l.rho {
		norm += v * v
	}
	copy(l.tau, l.rho)
	l.inverse.ftran(l.tau)
	for r, v := range l.col {
		if r == p || v == 0 {
			continue
		}
		k := v / pivot
		w := &l.weight[l.basic[r]]
		*w = math.Max(*w-2*k*l.tau[r]+k*k*norm, 1e-4)
	}
	l.weight[q] = math.Max(norm/(pivot*pivot), 1e-4)
}
