package optimum

import (
	"context"
	"fmt"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/zeroone"
)

// demand is one rule that may be at fault.
type demand struct {
	pointer string
	text    domain.Text
}

// conflict names rules that cannot hold together, none of which could be left out: with any
// one of them lifted, an assembly exists that obeys the others.
func (e Engine) conflict(ctx context.Context, in assembly.Instance) error {
	demands := e.demandsOf(in)
	keep := slices.Repeat([]bool{true}, len(demands))
	for i := range demands {
		keep[i] = false
		possible, err := feasible(ctx, without(in, keep))
		if err != nil {
			return err
		}
		keep[i] = possible // what the others already forbid without it is not at fault
	}
	var fields []domain.Field
	for i, d := range demands {
		if keep[i] {
			fields = append(fields, domain.Field{Pointer: d.pointer, Code: "contradiction", Message: d.text})
		}
	}
	return &domain.Error{
		Kind: domain.Invalid, Code: "contradiction", Fields: fields,
		Text: domain.Text{
			FR: "Ces règles ne peuvent pas être respectées ensemble ; en lever une seule suffit.",
			EN: "These rules cannot hold together; lifting any one of them is enough.",
		},
	}
}

// feasible tells whether any assembly obeys the rules.
func feasible(ctx context.Context, in assembly.Instance) (bool, error) {
	m := compile(in)
	r := &run{model: m}
	if r.firstPoint() != nil {
		return true, nil
	}
	out, err := zeroone.New(m.problem).Maximise(ctx, zeroone.Goal{Objective: make([]int, len(m.vars))})
	if err != nil {
		return false, fmt.Errorf("looking for the rules at fault: %w", err)
	}
	return out.Feasible, nil
}

// demandsOf lists the rules, the locks last: they are what is most worth naming, and
// without them nobody anywhere is always possible.
func (e Engine) demandsOf(in assembly.Instance) []demand {
	var list []demand
	add := func(pointer, fr, en string, values ...any) {
		list = append(list, demand{pointer, sentence(say(fr, en, values...))})
	}
	for i, p := range in.Forbids {
		add(fmt.Sprintf("/forbids/%d", i), "%s ne doit pas aller au %s.", "%s must not go to %s.", e.person(p.Candidate), e.challenge(p.Challenge))
	}
	for i, p := range in.Apart {
		add(fmt.Sprintf("/apart/%d", i), "%s et %s doivent être séparés.", "%s and %s must be apart.", e.person(p[0]), e.person(p[1]))
	}
	for i, p := range in.Together {
		add(fmt.Sprintf("/together/%d", i), "%s et %s doivent être ensemble.", "%s and %s must be together.", e.person(p[0]), e.person(p[1]))
	}
	for i, q := range in.Quotas {
		add(fmt.Sprintf("/quotas/%d", i), "%d personnes au plus en tout\u00a0: %s.", "%d people at most in all: %s.", q.Max, e.challenges(q.Challenges))
	}
	add("/places", "il n’y a que %d places.", "there are only %d places.", in.Places)
	for i, p := range in.Locks {
		add(fmt.Sprintf("/locks/%d", i), "%s est imposé au %s.", "%s is locked on %s.", e.person(p.Candidate), e.challenge(p.Challenge))
	}
	return list
}

// without gives the instance with the demands kept only, in the order of demandsOf.
func without(in assembly.Instance, keep []bool) assembly.Instance {
	rest := keep
	in.Forbids, rest = kept(in.Forbids, rest)
	in.Apart, rest = kept(in.Apart, rest)
	in.Together, rest = kept(in.Together, rest)
	in.Quotas, rest = kept(in.Quotas, rest)
	if !rest[0] {
		in.Places = len(in.Candidates)
	}
	in.Locks, _ = kept(in.Locks, rest[1:])
	return in
}

func kept[T any](items []T, keep []bool) ([]T, []bool) {
	var list []T
	for i, x := range items {
		if keep[i] {
			list = append(list, x)
		}
	}
	return list, keep[len(items):]
}
