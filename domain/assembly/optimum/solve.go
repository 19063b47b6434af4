package optimum

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/zeroone"
)

// Engine solves and explains. The zero Engine is ready.
type Engine struct {
	Naming
	Tell func(Progress) // called as stages are reached; nil: nobody listens
}

// Progress says which stage is being proved, and how many of them are.
type Progress struct {
	Stage    string
	Done, Of int
}

// Solve assembles teams by a policy other than the reference. An instance that
// Validate refuses gives its error; rules that cannot hold together give one that names a
// set of them from which nothing can be left out.
func Solve(ctx context.Context, in assembly.Instance, policy assembly.Policy) (assembly.Result, error) {
	return Engine{}.Solve(ctx, in, policy)
}

// Solve assembles as the function of that name.
func (e Engine) Solve(ctx context.Context, in assembly.Instance, policy assembly.Policy) (assembly.Result, error) {
	if err := in.Validate(); err != nil {
		return assembly.Result{}, err
	}
	r, err := e.solve(ctx, compile(in), policy)
	if errors.Is(err, errInfeasible) {
		return assembly.Result{}, e.conflict(ctx, in)
	}
	return r, err
}

// errInfeasible says that no assembly satisfies the rules.
var errInfeasible = errors.New("no assembly satisfies the rules")

// run is one chain of stages under way.
type run struct {
	*model
	ctx    context.Context
	solver *zeroone.Solver
	result assembly.Result
	x      []int // the best point of the last stage
	probe  *probe
}

func (e Engine) solve(ctx context.Context, m *model, policy assembly.Policy) (assembly.Result, error) {
	r, err := e.chain(ctx, m, policy)
	if err != nil {
		return assembly.Result{}, err
	}
	if err := r.settle(); err != nil {
		return assembly.Result{}, err
	}
	r.write()
	return r.result, nil
}

// chain reaches the stages of a policy, one after the other; the teams are one of the best
// assemblies, which the draw has yet to choose among.
func (e Engine) chain(ctx context.Context, m *model, policy assembly.Policy) (*run, error) {
	r := &run{model: m, ctx: ctx, solver: zeroone.New(m.problem), result: assembly.Result{Policy: policy}}
	r.x = r.firstPoint()
	stages := append(m.stages(policy), m.draw(0))
	for i, s := range stages[:len(stages)-1] {
		e.tell(Progress{Stage: s.name, Done: i, Of: len(stages)})
		value, err := r.reach(s, stages[i+1:])
		if err != nil {
			return nil, err
		}
		r.result.Stages = append(r.result.Stages, assembly.Stage{Name: s.name, Value: s.sign * value, Proved: true})
	}
	e.tell(Progress{Stage: assembly.StageDraw, Done: len(stages) - 1, Of: len(stages)})
	r.result.Teams = r.teams()
	return r, nil
}

func (e Engine) tell(p Progress) {
	if e.Tell != nil {
		e.Tell(p)
	}
}

// reach maximises one stage and keeps its value for those after it.
func (r *run) reach(s stage, then []stage) (int, error) {
	if err := r.nearer(s, then); err != nil {
		return 0, fmt.Errorf("stage %s: %w", s.name, err)
	}
	out, err := r.solver.Maximise(r.ctx, zeroone.Goal{Objective: s.coef, Bias: r.bias(then), Start: r.x})
	if err != nil {
		return 0, fmt.Errorf("stage %s: %w", s.name, err)
	}
	if !out.Feasible {
		return 0, errInfeasible
	}
	r.x = out.X
	r.certify(s.name, s.sign*out.Value, out.Tree)
	least := out.Value
	if s.loose {
		r.result.Proof[len(r.result.Proof)-1].Witness = r.teams()
		least -= givenUp(r.in, out.Value)
		r.probe = newProbe(r.problem, r.solver.Rows(), s.coef, least)
	}
	r.keep(s, least, out.Value)
	return out.Value, nil
}

// keep adds the row of a stage that was reached.
func (r *run) keep(s stage, low, high int) {
	r.keys = append(r.keys, assembly.Row{Kind: assembly.RowStage, A: len(r.result.Proof) - 1})
	r.solver.Add(zeroone.Row{Terms: sparse(s.coef), Low: low, High: high})
}

func sparse(coef []int) []zeroone.Term {
	var terms []zeroone.Term
	for j, c := range coef {
		if c != 0 {
			terms = append(terms, zeroone.Term{Var: j, Coef: c})
		}
	}
	return terms
}

// settle draws between what is equal so far until a single assembly is left.
func (r *run) settle() error {
	for round := range assembly.DrawRounds {
		s := r.draw(round)
		value, err := r.reach(s, nil)
		if err != nil {
			return err
		}
		r.result.Draw = append(r.result.Draw, value)
		alone, err := r.alone(s, value)
		if err != nil || alone {
			return err
		}
	}
	return errors.New("the draw leaves a tie after its last round")
}

// alone proves that whatever is not the current point draws less; false when there is a
// tie.
func (r *run) alone(s stage, value int) (bool, error) {
	terms := []zeroone.Term{}
	for i := range r.seats {
		if r.x[r.first+i] == 1 {
			terms = append(terms, zeroone.Term{Var: r.first + i, Coef: 1})
		}
	}
	r.keys = append(r.keys, assembly.Row{Kind: assembly.RowOther})
	other := r.solver.Add(zeroone.Row{Terms: terms, Low: math.MinInt32, High: len(terms) - 1})
	// The draw's own value is no longer a demand: less than it is what is to be proved.
	kept := other - 1
	r.solver.Set(kept, math.MinInt32, value)
	below := value - 1
	out, err := r.solver.Maximise(r.ctx, zeroone.Goal{Objective: s.coef, Above: &below})
	if err != nil {
		return false, fmt.Errorf("uniqueness: %w", err)
	}
	if out.Feasible {
		r.restart(kept, value)
		return false, nil
	}
	r.certify(assembly.StageUnique, below, out.Tree)
	return true, nil
}

// restart takes the last row out again and keeps the value of the draw, which is rare
// enough to begin with a new solver.
func (r *run) restart(kept, value int) {
	p := r.problem
	p.Rows = slices.Clone(r.solver.Rows()[:kept+1])
	p.Rows[kept].Low, p.Rows[kept].High = value, value
	r.keys = r.keys[:kept+1]
	r.solver = zeroone.New(p)
}

// certify writes a proof in the words of the instance.
func (r *run) certify(name string, value int, tree *zeroone.Node) {
	r.result.Proof = append(r.result.Proof, assembly.Certificate{Stage: name, Value: value, Tree: r.translate(tree)})
}

func (r *run) translate(n *zeroone.Node) *assembly.Node {
	out := &assembly.Node{Infeasible: n.Infeasible}
	for _, m := range n.Multipliers {
		out.Multipliers = append(out.Multipliers, assembly.Multiplier{Row: r.keys[m.Row], Factor: m.Factor})
	}
	if n.Below != nil {
		out.Of, out.At = r.vars[n.Var], n.At
		out.Below, out.Above = r.translate(n.Below), r.translate(n.Above)
	}
	return out
}
