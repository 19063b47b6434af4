package zeroone

import "math"

// candidate is a variable that may enter, at the ratio where its reduced cost is zero.
type candidate struct {
	j     int
	ratio float64
	size  float64
}

// before orders candidates by ratio, then the larger pivot, then the variable.
func (c candidate) before(o candidate) bool {
	if c.ratio != o.ratio {
		return c.ratio < o.ratio
	}
	if c.size != o.size {
		return c.size > o.size
	}
	return c.j < o.j
}

// sameRatio is how close two ratios are that one may be taken for the other.
const sameRatio = 1e-9

func (c candidate) near(o candidate) bool { return math.Abs(c.ratio-o.ratio) <= sameRatio*(1+o.ratio) }

// entering chooses the variable to enter: bounds are flipped past as long as the row
// still wants to move, then the largest pivot is taken at nearly the same ratio. False: the
// whole row at its best bounds is not enough.
func (l *relaxation) entering(excess float64) (int, bool) {
	l.candidates(excess)
	slope := math.Abs(excess)
	var passed []candidate
	for len(l.queue) > 0 {
		c := l.pop()
		passed = append(passed, c)
		slope -= c.size * (l.high[c.j] - l.low[c.j])
		if slope <= feasible*1e-2 {
			return l.steadiest(passed), true
		}
	}
	return 0, false
}

// candidates gathers those who may enter into a heap: few are ever taken out of it.
func (l *relaxation) candidates(excess float64) {
	sign := 1.0
	if excess > 0 {
		sign = -1
	}
	l.queue = l.queue[:0]
	for _, j := range l.touched {
		if l.where[j] >= 0 || l.low[j] == l.high[j] {
			continue
		}
		a := sign * l.alpha[j]
		if math.Abs(a) < 1e-9 || (l.x[j] >= l.high[j]) != (a > 0) {
			continue
		}
		size := math.Abs(a)
		l.queue = append(l.queue, candidate{j, math.Abs(l.d[j]) / size, size})
	}
	for i := len(l.queue)/2 - 1; i >= 0; i-- {
		l.sink(i)
	}
}

func (l *relaxation) pop() candidate {
	q := l.queue
	top, last := q[0], len(q)-1
	q[0] = q[last]
	l.queue = q[:last]
	l.sink(0)
	return top
}

func (l *relaxation) sink(i int) {
	q := l.queue
	for {
		child := 2*i + 1
		if child >= len(q) {
			return
		}
		if child+1 < len(q) && q[child+1].before(q[child]) {
			child++
		}
		if !q[child].before(q[i]) {
			return
		}
		q[i], q[child] = q[child], q[i]
		i = child
	}
}

// steadiest gives the largest pivot at nearly the ratio of the last one passed.
func (l *relaxation) steadiest(passed []candidate) int {
	at := passed[len(passed)-1]
	best := at
	for i := len(passed) - 1; i >= 0 && passed[i].near(at); i-- {
		if passed[i].size > best.size {
			best = passed[i]
		}
	}
	for len(l.queue) > 0 && l.queue[0].near(at) {
		if c := l.pop(); c.size > best.size {
			best = c
		}
	}
	return best.j
}
