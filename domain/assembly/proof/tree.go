package proof

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/etalab/portail-eig/domain/assembly"
)

// trial is one certificate being judged: nothing within the boxes may exceed the claim.
type trial struct {
	*book
	coef      []int64 // to maximise
	limit     wide    // (claim + 1) × scale: what a bound must stay under
	row       func(assembly.Row) (row, error)
	low, high []int32
	trail     []change
	d         []wide
}

type change struct {
	at        int
	low, high int32
}

// judge checks the tree of a certificate.
func (t *trial) judge(root *assembly.Node, claim int64) error {
	t.limit = product(claim+1, assembly.ProofScale)
	t.low, t.high, t.d = make([]int32, len(t.vars)), make([]int32, len(t.vars)), make([]wide, len(t.vars))
	for i, v := range t.vars {
		t.high[i] = v.upper
	}
	return t.node(root)
}

func (t *trial) node(n *assembly.Node) error {
	if n == nil {
		return errors.New("a case is missing")
	}
	bound, err := t.bound(n)
	if err != nil {
		return err
	}
	if n.Infeasible && bound.sign() < 0 || !n.Infeasible && bound.less(t.limit) {
		return nil
	}
	if n.Below == nil && n.Above == nil {
		return errors.New("a case ends without being closed")
	}
	defer t.undo(len(t.trail))
	if !n.Infeasible {
		t.exclude(bound)
	}
	return t.cases(n)
}

// cases checks that both sides of a split are proved: together they cover everything.
func (t *trial) cases(n *assembly.Node) error {
	at, known := t.at[n.Of]
	if !known {
		return fmt.Errorf("a split on %v, which is no variable", n.Of)
	}
	low, high := int(t.low[at]), int(t.high[at])
	if err := t.within(at, low, min(high, n.At), n.Below); err != nil {
		return err
	}
	return t.within(at, max(low, n.At+1), high, n.Above)
}

func (t *trial) within(at, low, high int, n *assembly.Node) error {
	if low > high {
		return nil // nothing is there
	}
	defer t.undo(len(t.trail))
	t.set(at, int32(low), int32(high))
	return t.node(n)
}

func (t *trial) set(at int, low, high int32) {
	t.trail = append(t.trail, change{at, t.low[at], t.high[at]})
	t.low[at], t.high[at] = low, high
}

func (t *trial) undo(mark int) {
	for i := len(t.trail) - 1; i >= mark; i-- {
		c := t.trail[i]
		t.low[c.at], t.high[c.at] = c.low, c.high
	}
	t.trail = t.trail[:mark]
}

// bound computes what the multipliers of a node prove, times the scale, and leaves in d
// what each variable still counts for.
func (t *trial) bound(n *assembly.Node) (wide, error) {
	for i := range t.d {
		t.d[i] = wide{}
		if !n.Infeasible && t.coef[i] != 0 {
			t.d[i] = product(t.coef[i], assembly.ProofScale)
		}
	}
	sum := wide{}
	for _, m := range n.Multipliers {
		r, err := t.row(m.Row)
		if err != nil {
			return sum, err
		}
		side := r.high
		if m.Factor < 0 {
			side = r.low
		}
		sum = sum.plus(product(m.Factor, side))
		for _, x := range r.terms {
			t.d[x.at] = t.d[x.at].minus(product(m.Factor, x.coef))
		}
	}
	for i, d := range t.d {
		if !d.modest() {
			return sum, fmt.Errorf("variable %v: a sum is out of range", t.vars[i].name)
		}
		switch d.sign() {
		case 1:
			sum = sum.plus(d.times(t.high[i]))
		case -1:
			sum = sum.plus(d.times(t.low[i]))
		}
	}
	return sum, nil
}

// exclude takes away the values that the bound rules out: those so far from a variable's
// best value that the bound would fall under the limit.
func (t *trial) exclude(bound wide) {
	room := bound.minus(t.limit)
	for i, d := range t.d {
		spread := t.high[i] - t.low[i]
		if spread == 0 || d.sign() == 0 {
			continue
		}
		steps := int32(0)
		if spread > 1 {
			steps = quotient(room, d.abs(), spread)
		} else if !room.less(d.abs()) {
			steps = 1
		}
		switch {
		case steps >= spread:
		case d.sign() > 0:
			t.set(i, t.high[i]-steps, t.high[i])
		default:
			t.set(i, t.low[i], t.low[i]+steps)
		}
	}
}

// quotient is room / d rounded down, most at most.
func quotient(room, d wide, most int32) int32 {
	q := new(big.Int).Div(room.big(), d.big())
	if !q.IsInt64() || q.Int64() > int64(most) {
		return most
	}
	return int32(q.Int64())
}
