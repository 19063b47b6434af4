package zeroone_test

import (
	"context"
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/assembly/zeroone"
)

// drawn is a small problem in which much can happen: equalities, ties, rows that no point
// satisfies, lazy rows, variables of more than two values.
func drawn(t *rapid.T) zeroone.Problem {
	n := rapid.IntRange(1, 8).Draw(t, "variables")
	p := zeroone.Problem{Upper: make([]int, n), Early: make([]bool, n)}
	for j := range n {
		p.Upper[j] = rapid.SampledFrom([]int{1, 1, 1, 1, 1, 2, 3}).Draw(t, "upper")
		p.Early[j] = rapid.Bool().Draw(t, "early")
	}
	for range rapid.IntRange(0, 7).Draw(t, "rows") {
		p.Rows = append(p.Rows, drawnRow(t, n))
	}
	return p
}

func drawnRow(t *rapid.T, n int) zeroone.Row {
	r := zeroone.Row{Low: math.MinInt32, High: math.MaxInt32, Lazy: rapid.Bool().Draw(t, "lazy")}
	for j := range n {
		if c := rapid.SampledFrom([]int{0, 0, 1, 1, -1, 2, -3, 7}).Draw(t, "coef"); c != 0 {
			r.Terms = append(r.Terms, zeroone.Term{Var: j, Coef: c})
		}
	}
	at := rapid.IntRange(-2, 5).Draw(t, "bound")
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		r.Low = at
	case 1:
		r.Low, r.High = at, at
	default:
		r.High = at
	}
	return r
}

func drawnObjective(t *rapid.T, n int) []int {
	c := make([]int, n)
	for j := range c {
		c[j] = rapid.SampledFrom([]int{0, 1, 1, -1, 3, 20, -7, 1_000_000}).Draw(t, "objective")
	}
	return c
}

// brute tries every point.
func brute(p zeroone.Problem, c []int) (best int, found bool) {
	x := make([]int, len(p.Upper))
	for {
		if allowed(p.Rows, x) {
			if v := dot(c, x); !found || v > best {
				best, found = v, true
			}
		}
		j := 0
		for ; j < len(x) && x[j] == p.Upper[j]; j++ {
			x[j] = 0
		}
		if j == len(x) {
			return best, found
		}
		x[j]++
	}
}

func allowed(rows []zeroone.Row, x []int) bool {
	for _, r := range rows {
		if !r.Allows(x) {
			return false
		}
	}
	return true
}

func dot(c, x []int) int {
	v := 0
	for j := range c {
		v += c[j] * x[j]
	}
	return v
}

func TestEqualsBruteForce(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t)
		s := zeroone.New(p)
		for range 3 { // one after the other, from where the one before ended
			c := drawnObjective(t, len(p.Upper))
			got := maximise(t, s, zeroone.Goal{Objective: c})
			want, found := brute(p, c)
			if got.Feasible != found || found && got.Value != want {
				t.Fatalf("got %v %d, want %v %d", got.Feasible, got.Value, found, want)
			}
			if found && (!allowed(p.Rows, got.X) || dot(c, got.X) != want) {
				t.Fatalf("the point %v is not what it is said to be", got.X)
			}
			proved(t, p, c, got)
			again(t, s, p, c, got)
			extra := drawnRow(t, len(p.Upper))
			p.Rows = append(p.Rows, extra)
			s.Add(extra)
		}
	})
}

// again asks from a known point, then for something better than the best.
func again(t *rapid.T, s *zeroone.Solver, p zeroone.Problem, c []int, first zeroone.Outcome) {
	if !first.Feasible {
		return
	}
	bias := make([]float64, len(c))
	for j := range bias {
		bias[j] = 1e-4 * float64(j%3)
	}
	second := maximise(t, s, zeroone.Goal{Objective: c, Start: first.X, Bias: bias})
	if second.Value != first.Value {
		t.Fatalf("from its own optimum %d, got %d", first.Value, second.Value)
	}
	proved(t, p, c, second)
	more := maximise(t, s, zeroone.Goal{Objective: c, Above: &first.Value})
	if more.Feasible {
		t.Fatalf("%d is above the optimum %d", more.Value, first.Value)
	}
	more.Feasible, more.Value = true, first.Value
	proved(t, p, c, more)
	below := first.Value - 1
	if back := maximise(t, s, zeroone.Goal{Objective: c, Above: &below}); back.Value != first.Value {
		t.Fatalf("above %d, got %d instead of %d", below, back.Value, first.Value)
	}
}

func maximise(t rapid.TB, s *zeroone.Solver, g zeroone.Goal) zeroone.Outcome {
	t.Helper()
	got, err := s.Maximise(context.Background(), g)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// proved checks a tree in rational arithmetic, by the words of the package comment.
func proved(t rapid.TB, p zeroone.Problem, c []int, o zeroone.Outcome) {
	t.Helper()
	low, high := make([]int, len(c)), make([]int, len(c))
	copy(high, p.Upper)
	if !holds(p, c, o, o.Tree, low, high) {
		t.Fatalf("the tree does not prove %v %d", o.Feasible, o.Value)
	}
}

func holds(p zeroone.Problem, c []int, o zeroone.Outcome, n *zeroone.Node, low, high []int) bool {
	bound := new(big.Int)
	d := make([]*big.Int, len(c))
	for j := range c {
		d[j] = big.NewInt(int64(c[j]) * zeroone.Scale)
		if n.Infeasible {
			d[j].SetInt64(0)
		}
	}
	for _, m := range n.Multipliers {
		r, y := p.Rows[m.Row], big.NewInt(m.Factor)
		side := reach(r, p.Upper, m.Factor > 0)
		bound.Add(bound, new(big.Int).Mul(y, big.NewInt(int64(side))))
		for _, term := range r.Terms {
			d[term.Var].Sub(d[term.Var], new(big.Int).Mul(y, big.NewInt(int64(term.Coef))))
		}
	}
	for j := range d {
		at := low[j]
		if d[j].Sign() > 0 {
			at = high[j]
		}
		bound.Add(bound, new(big.Int).Mul(d[j], big.NewInt(int64(at))))
	}
	if n.Infeasible && bound.Sign() < 0 {
		return true
	}
	limit := new(big.Int).Mul(big.NewInt(int64(o.Value)+1), big.NewInt(zeroone.Scale))
	if !n.Infeasible && o.Feasible && bound.Cmp(limit) < 0 {
		return true
	}
	if n.Below == nil {
		return false
	}
	low, high = append([]int{}, low...), append([]int{}, high...)
	if !n.Infeasible && o.Feasible {
		for j := range d {
			if d[j].Sign() == 0 {
				continue
			}
			steps := new(big.Int).Div(new(big.Int).Sub(bound, limit), new(big.Int).Abs(d[j]))
			if !steps.IsInt64() || steps.Int64() >= int64(high[j]-low[j]) {
				continue
			}
			if d[j].Sign() > 0 {
				low[j] = high[j] - int(steps.Int64())
			} else {
				high[j] = low[j] + int(steps.Int64())
			}
		}
	}
	lower, upper := append([]int{}, high...), append([]int{}, low...)
	lower[n.Var], upper[n.Var] = min(high[n.Var], n.At), max(low[n.Var], n.At+1)
	return (low[n.Var] > n.At || holds(p, c, o, n.Below, low, lower)) && (high[n.Var] <= n.At || holds(p, c, o, n.Above, upper, high))
}

// reach is the side of a row that a multiplier meets, or what its variables can make.
func reach(r zeroone.Row, upper []int, above bool) int {
	least, most := 0, 0
	for _, term := range r.Terms {
		least, most = least+min(0, term.Coef*upper[term.Var]), most+max(0, term.Coef*upper[term.Var])
	}
	if above {
		return min(r.High, max(most, r.Low))
	}
	return max(r.Low, min(least, r.High))
}

// What the relaxation shows is never below the best point, and any point will do where that
// is asked: it is there exactly when a better one than what is known is.
func TestABoundAndAnyPoint(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := drawn(t)
		c := drawnObjective(t, len(p.Upper))
		best, found := brute(p, c)
		s := zeroone.New(p)
		most, shown, err := s.Bound(context.Background(), zeroone.Goal{Objective: c})
		if err != nil || shown && found && most < best {
			t.Fatalf("%d is shown (%v), the best is %d: %v", most, shown, best, err)
		}
		above := best - rapid.IntRange(0, 2).Draw(t, "less")
		got := maximise(t, s, zeroone.Goal{Objective: c, Above: &above, Any: true})
		if got.Feasible != (found && best > above) || got.Feasible && (!allowed(p.Rows, got.X) || dot(c, got.X) <= above) {
			t.Fatalf("any point above %d: %v %v, the best is %d (%v)", above, got.Feasible, got.X, best, found)
		}
		again := maximise(t, s, zeroone.Goal{Objective: c})
		if again.Feasible != found || found && again.Value != best {
			t.Fatalf("afterwards the best is %d, expected %d", again.Value, best)
		}
	})
}

func TestStopsWithTheContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s := zeroone.New(zeroone.Problem{Upper: []int{1}})
	if _, err := s.Maximise(ctx, zeroone.Goal{Objective: []int{1}}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// knapsacks are several knapsacks over the same objects: fractional relaxations, deep trees.
func knapsacks(seed uint64, n, m int) (zeroone.Problem, []int) {
	rng := rand.New(rand.NewPCG(seed, 1))
	p, c := zeroone.Problem{Upper: make([]int, n)}, make([]int, n)
	for j := range n {
		p.Upper[j], c[j] = 1, 20+rng.IntN(80)
	}
	for range m {
		r := zeroone.Row{}
		for j := range n {
			w := 5 + rng.IntN(60)
			r.Terms, r.High = append(r.Terms, zeroone.Term{Var: j, Coef: w}), r.High+w
		}
		r.High /= 3
		p.Rows = append(p.Rows, r)
	}
	return p, c
}

func TestKnapsacks(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		p, c := knapsacks(seed, 14, 3)
		got := maximise(t, zeroone.New(p), zeroone.Goal{Objective: c})
		if want, _ := brute(p, c); got.Value != want {
			t.Errorf("seed %d: got %d, want %d", seed, got.Value, want)
		}
		proved(t, p, c, got)
	}
}

func BenchmarkKnapsacks(b *testing.B) {
	p, c := knapsacks(1, 30, 4)
	for b.Loop() {
		if _, err := zeroone.New(p).Maximise(b.Context(), zeroone.Goal{Objective: c}); err != nil {
			b.Fatal(err)
		}
	}
}
