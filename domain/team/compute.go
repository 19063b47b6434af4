package team

import (
	"context"
	"fmt"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
)

// Measured is what one method gives.
type Measured struct {
	Method assembly.Policy
	assembly.Measure
}

// Instance is what the run's result answers: the frozen input under the rules that count.
func (r Run) Instance() assembly.Instance { return r.Input.under(rules(r.Overrides)) }

// compute has the engine assemble teams under the rules that count, prices those that have
// no price yet, and has the checker judge the outcome. A result that the run has already is
// that of the rules that have a price.
func (r *Run) compute(ctx context.Context, e optimum.Engine) error {
	known, err := r.prices(ctx, e)
	if err != nil {
		return err
	}
	if known == nil {
		all, err := r.first(ctx, e, len(r.Overrides))
		if err != nil {
			return err
		}
		known = &all
	}
	r.Result = *known
	if err := r.Verify(); err != nil {
		return err
	}
	r.Compared, err = compared(r.Input.Instance, r.Result)
	return err
}

// prices gives each rule without a price its own: what it changes, given those before it.
// It gives the last result on the way; nil when every price was known.
func (r *Run) prices(ctx context.Context, e optimum.Engine) (last *assembly.Result, err error) {
	for i := range r.Overrides {
		o := &r.Overrides[i]
		if o.UndoneAt != nil || o.Price != nil {
			continue
		}
		if last == nil && r.Result.Stages != nil {
			last = &r.Result
		}
		if last == nil {
			before, err := r.first(ctx, e, i)
			if err != nil {
				return nil, err
			}
			last = &before
		}
		after, err := r.first(ctx, e, i+1)
		if err != nil {
			return nil, err
		}
		o.Price, last = price(last.Stages, after.Stages), &after
	}
	return last, nil
}

// first assembles under the first n overrides.
func (r *Run) first(ctx context.Context, e optimum.Engine, n int) (assembly.Result, error) {
	result, err := assembled(ctx, e, r.Input.under(rules(r.Overrides[:n])), r.Policy)
	if err != nil {
		return result, fmt.Errorf("assembling teams: %w", err)
	}
	return result, nil
}

// assembled runs the engine on an instance.
func assembled(ctx context.Context, e optimum.Engine, in assembly.Instance, policy assembly.Policy) (assembly.Result, error) {
	if policy == assembly.PolicyReference {
		return assembly.Reference(in)
	}
	return e.Solve(ctx, in, policy)
}

// compared measures a result beside what deferred acceptance and the order of scores give.
// All are measured by the frozen input, whatever was demanded.
func compared(in assembly.Instance, r assembly.Result) ([]Measured, error) {
	list := []Measured{{r.Policy, assembly.Measured(in, r.Teams)}}
	for _, method := range []func(assembly.Instance) (assembly.Result, error){assembly.Reference, assembly.Greedy} {
		other, err := method(in)
		if err != nil {
			return nil, fmt.Errorf("assembling teams to compare with: %w", err)
		}
		if other.Policy != r.Policy {
			list = append(list, Measured{other.Policy, assembly.Measured(in, other.Teams)})
		}
	}
	return list, nil
}

// engine calls people by their number and challenges by their name.
func (in Input) engine(l Labels) optimum.Engine {
	return optimum.Engine{Naming: optimum.Naming{
		Person: func(id int) domain.Text {
			number := l.People[in.Key.People[id]].Number
			return domain.Text{FR: number, EN: number}
		},
		Challenge: func(id int) domain.Text {
			name := l.Challenges[in.Key.Challenges[id].Challenge].Name
			return domain.Text{FR: "défi «\u00a0" + name + "\u00a0»", EN: "challenge “" + name + "”"}
		},
	}}
}
