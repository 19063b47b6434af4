package team

import (
	"bytes"
	"context"
	"maps"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
)

// Comparison is two runs of one call side by side.
type Comparison struct {
	First, Second   Run
	SameInput       bool
	Moves           []Move // from the first to the second
	Opened, Emptied []Challenge
}

// Compare puts two runs side by side.
func (s Service) Compare(ctx context.Context, actor access.Actor, first, second RunID) (Comparison, error) {
	a, labels, err := s.asked(ctx, actor, "compareAssemblies", first)
	if err != nil {
		return Comparison{}, err
	}
	b, others, err := s.asked(ctx, actor, "compareAssemblies", second)
	if err != nil {
		return Comparison{}, err
	}
	if a.Call != b.Call {
		return Comparison{}, unknownRun("query:with")
	}
	labels.People, labels.Challenges = maps.Clone(labels.People), maps.Clone(labels.Challenges)
	maps.Copy(labels.People, others.People)
	maps.Copy(labels.Challenges, others.Challenges)
	c := Comparison{First: a, Second: b, SameInput: bytes.Equal(a.InputHash, b.InputHash), Moves: moves(a, b, labels)}
	c.Opened, c.Emptied = openings(a, b, labels)
	return c, nil
}

// Measure is what the run's teams are worth, by the frozen input.
func (r Run) Measure() Measured {
	return Measured{r.Policy, assembly.Measured(r.Input.Instance, r.Result.Teams)}
}
