package zeroone

import "math"

// margin is kept between what floating point says and what a proof must show.
const margin = 1e-3

// bound is what multipliers prove over the current boxes.
type bound struct {
	y       []int64 // by row of the relaxation, in units of 1/Scale
	d       []float64
	value   float64
	without bool // the objective is set aside: negative means that no point is left
}

// prove rounds multipliers and computes what they show.
func (s *search) prove(y []float64, without bool) *bound {
	l := s.lp
	b := &bound{y: make([]int64, len(y)), d: make([]float64, l.n), without: without}
	if !without {
		for j, c := range s.goal.Objective {
			b.d[j] = float64(c)
		}
	} else if largest := largestOf(y); largest > 0 {
		for r := range y {
			y[r] /= largest
		}
	}
	for r, v := range y {
		if math.Abs(v) < 1e-9 {
			continue
		}
		b.y[r] = int64(math.Round(v * Scale))
		v = float64(b.y[r]) / Scale
		row := s.rows[l.source[r]]
		b.value += math.Max(v*float64(row.Low), v*float64(row.High))
		for _, e := range l.rows[r] {
			b.d[e.at] -= v * e.val
		}
	}
	for j, d := range b.d {
		b.value += math.Max(d*l.low[j], d*l.high[j])
	}
	return b
}

func largestOf(y []float64) float64 {
	largest := 0.0
	for _, v := range y {
		largest = math.Max(largest, math.Abs(v))
	}
	return largest
}

// closes tells whether the bound leaves nothing better than what is known.
func (s *search) closes(b *bound) bool {
	if b.without {
		return b.value < -1e-6
	}
	return s.known && b.value < float64(s.best)+1-margin
}

// node writes the bound down for a proof.
func (s *search) node(b *bound) *Node {
	n := &Node{Infeasible: b.without}
	for r, y := range b.y {
		if y != 0 {
			n.Multipliers = append(n.Multipliers, Multiplier{Row: s.lp.source[r], Factor: y})
		}
	}
	return n
}

// fix takes away the values of variables that the bound rules out, and notes the boxes
// that it changed.
func (s *search) fix(b *bound) {
	if !s.known || b.without {
		return
	}
	l := s.lp
	for j, d := range b.d {
		if l.low[j] == l.high[j] || math.Abs(d) < margin {
			continue
		}
		// One step away from the good bound costs |d|.
		steps := math.Floor((b.value - float64(s.best) - 1 + 2*margin) / math.Abs(d))
		if steps < 0 || steps >= l.high[j]-l.low[j] {
			continue
		}
		if d > 0 {
			s.box(j, l.high[j]-steps, l.high[j])
		} else {
			s.box(j, l.low[j], l.low[j]+steps)
		}
	}
}

// box narrows a variable and remembers what it was.
func (s *search) box(j int, low, high float64) {
	s.trail = append(s.trail, narrowed{j, s.lp.low[j], s.lp.high[j]})
	s.lp.low[j], s.lp.high[j] = low, high
}

type narrowed struct {
	j         int
	low, high float64
}

// widen undoes the narrowings since a mark.
func (s *search) widen(mark int) {
	for i := len(s.trail) - 1; i >= mark; i-- {
		t := s.trail[i]
		s.lp.low[t.j], s.lp.high[t.j] = t.low, t.high
	}
	s.trail = s.trail[:mark]
}
