package zeroone

import (
	"context"
	"math"
	"slices"
)

// Solver keeps a problem and its relaxation between objectives, so that each starts
// from where the one before ended. It is not for concurrent use.
type Solver struct {
	problem Problem
	lp      *relaxation
	inside  []bool // by row of the problem: in the relaxation
	nodes   int
}

// New prepares a problem.
func New(p Problem) *Solver {
	s := &Solver{problem: p, lp: newRelaxation(p.Upper)}
	s.problem.Rows = nil
	for _, r := range p.Rows {
		s.Add(r)
	}
	return s
}

// Add adds a row and gives its index.
func (s *Solver) Add(r Row) int {
	i := len(s.problem.Rows)
	r.Low, r.High = s.reachable(r)
	s.problem.Rows, s.inside = append(s.problem.Rows, r), append(s.inside, false)
	if !r.Lazy {
		s.enter(i)
	}
	return i
}

// Set changes the bounds of a row.
func (s *Solver) Set(i, low, high int) {
	r := &s.problem.Rows[i]
	r.Low, r.High = low, high
	r.Low, r.High = s.reachable(*r)
	for k, source := range s.lp.source {
		if source == i {
			s.lp.low[s.lp.n+k], s.lp.high[s.lp.n+k] = float64(r.Low), float64(r.High)
		}
	}
}

// reachable draws the bounds of a row in to what its variables can make of it, so
// that none is far away.
func (s *Solver) reachable(r Row) (low, high int) {
	least, most := 0, 0
	for _, t := range r.Terms {
		if v := t.Coef * s.problem.Upper[t.Var]; v < 0 {
			least += v
		} else {
			most += v
		}
	}
	return max(r.Low, min(least, r.High)), min(r.High, max(most, r.Low))
}

func (s *Solver) enter(which ...int) {
	for _, i := range which {
		s.inside[i] = true
	}
	s.lp.enter(s.problem.Rows, which...)
}

// Rows gives the rows, with their bounds drawn in to what can be reached.
func (s *Solver) Rows() []Row { return s.problem.Rows }

// Nodes counts the nodes visited since the start.
func (s *Solver) Nodes() int { return s.nodes }

// search is one objective being maximised.
type search struct {
	*Solver
	ctx   context.Context
	rows  []Row
	goal  Goal
	known bool
	best  int
	x     []int
	trail []narrowed
}

// Maximise finds the best point. It fails only when the context ends.
func (s *Solver) Maximise(ctx context.Context, g Goal) (Outcome, error) {
	f := &search{Solver: s, ctx: ctx, rows: s.problem.Rows, goal: g}
	if g.Above != nil {
		f.known, f.best = true, *g.Above
	} else if g.Start != nil {
		f.offer(g.Start)
	}
	s.lp.price(g.Objective, g.Bias)
	tree, err := f.visit()
	f.widen(0)
	if err != nil {
		return Outcome{}, err
	}
	return Outcome{Feasible: f.x != nil, Value: f.best, X: f.x, Tree: tree}, nil
}

// offer takes a point that is better than what is known.
func (f *search) offer(x []int) {
	v := 0
	for j, c := range f.goal.Objective {
		v += c * x[j]
	}
	if !f.known || v > f.best {
		f.known, f.best, f.x = true, v, slices.Clone(x)
	}
}

// Bound gives what the relaxation alone shows of an objective: no point is above it. It is
// false when nothing is shown.
func (s *Solver) Bound(ctx context.Context, g Goal) (most int, shown bool, err error) {
	f := &search{Solver: s, ctx: ctx, rows: s.problem.Rows, goal: Goal{Objective: g.Objective}}
	s.lp.price(g.Objective, g.Bias)
	st, b, err := f.relax()
	if err != nil || st != optimal {
		return 0, false, err
	}
	return int(math.Floor(b.value + margin)), true, nil
}

// visit proves what can be had within the current boxes.
func (f *search) visit() (*Node, error) {
	if f.goal.Any && f.x != nil {
		return &Node{}, nil
	}
	f.nodes++
	st, b, err := f.relax()
	if err != nil {
		return nil, err
	}
	if b != nil && f.closes(b) {
		return f.node(b), nil
	}
	mark := len(f.trail)
	defer f.widen(mark)
	if b == nil || b.without {
		b = &bound{} // nothing is known: the children will tell
	}
	f.fix(b)
	j, at := f.branching(st)
	if j < 0 {
		return f.point(), nil
	}
	n := f.node(b)
	n.Var, n.At = j, at
	return n, f.children(n)
}

// children visits both sides of a branching, the likelier first.
func (f *search) children(n *Node) (err error) {
	below := func() {
		if err == nil {
			n.Below, err = f.within(n.Var, f.lp.low[n.Var], float64(n.At))
		}
	}
	above := func() {
		if err == nil {
			n.Above, err = f.within(n.Var, float64(n.At)+1, f.lp.high[n.Var])
		}
	}
	if f.lp.x[n.Var]-float64(n.At) >= 0.3 {
		above()
		below()
	} else {
		below()
		above()
	}
	return err
}

func (f *search) within(j int, low, high float64) (*Node, error) {
	mark := len(f.trail)
	f.box(j, low, high)
	n, err := f.visit()
	f.widen(mark)
	return n, err
}

// relax solves the relaxation with every row that its solutions break, and gives the
// bound that it proves.
func (f *search) relax() (status, *bound, error) {
	l := f.lp
	l.refresh()
	for {
		if err := f.ctx.Err(); err != nil {
			return stuck, nil, err
		}
		var b *bound
		st, ray := l.solve(func() bool {
			if f.ctx.Err() != nil {
				return true
			}
			if !f.known || l.value() > float64(f.best)+1-margin {
				return false
			}
			b = f.prove(l.duals(), false)
			return f.closes(b)
		})
		switch st {
		case infeasible:
			return st, f.prove(ray, true), nil
		case stuck:
			return st, nil, nil
		case stopped:
			if b == nil || !f.closes(b) {
				continue // the context ended
			}
			return st, b, nil
		}
		broken := f.broken()
		if len(broken) == 0 {
			return st, f.finish(), nil
		}
		f.enter(broken...)
		l.refresh()
	}
}

// finish reads an optimal relaxation: a point where it is whole, and its bound.
func (f *search) finish() *bound {
	l := f.lp
	if x := f.whole(); x != nil {
		f.offer(x)
	}
	return f.prove(l.duals(), false)
}

// whole gives the current point when every variable is an integer and every row holds.
func (f *search) whole() []int {
	x := make([]int, f.lp.n)
	for j := range x {
		v := math.Round(f.lp.x[j])
		if math.Abs(v-f.lp.x[j]) > 1e-5 {
			return nil
		}
		x[j] = int(v)
	}
	for _, r := range f.rows {
		if !r.Allows(x) {
			return nil
		}
	}
	return x
}

// broken lists the lazy rows that the current point breaks.
func (f *search) broken() []int {
	var list []int
	for i, r := range f.rows {
		if f.inside[i] {
			continue
		}
		sum := 0.0
		for _, t := range r.Terms {
			sum += float64(t.Coef) * f.lp.x[t.Var]
		}
		if sum > float64(r.High)+1e-6 || sum < float64(r.Low)-1e-6 {
			list = append(list, i)
		}
	}
	return list
}

// branching chooses a variable and where to split it: the most fractional of the early
// ones, else of the others, else any that is not settled; −1 when all are.
func (f *search) branching(st status) (j, at int) {
	best, score := -1, 0.0
	for j := range f.lp.n {
		x := f.lp.x[j]
		part := math.Min(x-math.Floor(x), math.Ceil(x)-x)
		if st != optimal || part < 1e-5 || f.lp.low[j] == f.lp.high[j] {
			continue
		}
		if f.problem.Early != nil && f.problem.Early[j] {
			part++
		}
		if part > score {
			best, score = j, part
		}
	}
	if best >= 0 {
		return best, int(math.Floor(f.lp.x[best]))
	}
	for j := range f.lp.n {
		if f.lp.low[j] < f.lp.high[j] {
			return j, int(f.lp.low[j])
		}
	}
	return -1, 0
}

// point judges boxes that hold a single point.
func (f *search) point() *Node {
	x := make([]int, f.lp.n)
	for j := range x {
		x[j] = int(f.lp.low[j])
	}
	for i, r := range f.rows {
		a := r.activity(x)
		switch {
		case a > r.High:
			return &Node{Infeasible: true, Multipliers: []Multiplier{{Row: i, Factor: Scale}}}
		case a < r.Low:
			return &Node{Infeasible: true, Multipliers: []Multiplier{{Row: i, Factor: -Scale}}}
		}
	}
	f.offer(x)
	return &Node{}
}
