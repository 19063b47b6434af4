package optimum

import (
	"math"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly/zeroone"
)

// probe finds good assemblies for the stages of the policy mixte. A demand on the total of
// quality makes the solutions of a relaxation broken, and their repair long; the same
// question turned round (the best quality with so few people at a wish) breaks few, as it
// does for the policy qualite. What it finds proves nothing: the stage proves its value by
// itself, which the relaxation mostly shows at once.
type probe struct {
	solver  *zeroone.Solver
	quality []int
	least   int // the quality that has to stay
}

func newProbe(p zeroone.Problem, rows []zeroone.Row, quality []int, least int) *probe {
	p.Rows = slices.Clone(rows)
	return &probe{solver: zeroone.New(p), quality: quality, least: least}
}

// nearer looks, before a stage, for a point as good as its relaxation lets hope, then for
// the next best, down to what is known.
func (r *run) nearer(s stage, then []stage) error {
	if r.probe == nil || s.sign > 0 { // after the best quality, what is to be few are people at a wish
		return nil
	}
	most, shown, err := r.solver.Bound(r.ctx, zeroone.Goal{Objective: s.coef, Bias: r.bias(then)})
	if err != nil || !shown {
		return err
	}
	known, above := dot(s.coef, r.x), r.probe.least-1
	row := r.probe.solver.Add(zeroone.Row{Terms: sparse(s.coef), Low: known, High: math.MaxInt32})
	for v := most; v > known; v-- {
		r.probe.solver.Set(row, v, math.MaxInt32)
		out, err := r.probe.solver.Maximise(r.ctx, zeroone.Goal{Objective: r.probe.quality, Above: &above, Any: true})
		if err != nil {
			return err
		}
		if out.Feasible {
			r.x = out.X
			return nil
		}
	}
	r.probe.solver.Set(row, known, math.MaxInt32)
	return nil
}

func dot(coef, x []int) int {
	sum := 0
	for j, c := range coef {
		sum += c * x[j]
	}
	return sum
}
