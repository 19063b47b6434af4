package optimum

import (
	"context"
	"errors"
	"fmt"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// Answer tells what one more demand on an assembly would come to.
type Answer struct {
	Possible bool
	Text     domain.Text // the whole answer, for people
	// The first stage that pays, and its value with and without the demand. Empty: none,
	// only the draw decides.
	Stage         string
	Before, After int
	Moves         []Move // whose place would change, by candidate
	Stages        []assembly.Stage
	Teams         []assembly.Team // the best assembly that obeys the demand
}

// Move is one person whose place would change; nil: no place.
type Move struct {
	Candidate int
	From, To  *int // challenges
}

// Seat answers: why is this person not on this challenge?
func Seat(ctx context.Context, in assembly.Instance, r assembly.Result, pin assembly.Pin) (Answer, error) {
	return Engine{}.Seat(ctx, in, r, pin)
}

// Seat answers as the function of that name.
func (e Engine) Seat(ctx context.Context, in assembly.Instance, r assembly.Result, pin assembly.Pin) (Answer, error) {
	who, on := e.person(pin.Candidate), e.challenge(pin.Challenge)
	for _, t := range r.Teams {
		for _, m := range t.Members {
			if t.Challenge == pin.Challenge && m.Candidate == pin.Candidate {
				return Answer{Possible: true, Stages: r.Stages, Teams: r.Teams, Text: sentence(say(
					"%s est sur le %s.", "%s is on %s.", who, on))}, nil
			}
		}
	}
	with := in
	with.Locks = append(append([]assembly.Pin{}, in.Locks...), pin)
	if err := with.Validate(); err != nil {
		return refused(err)
	}
	start := say("Si %s allait au %s", "If %s went to %s", who, on)
	return e.counterfactual(ctx, compile(with), r, start, func() error { return e.conflict(ctx, with) })
}

// Empty answers: why has this challenge no team?
func Empty(ctx context.Context, in assembly.Instance, r assembly.Result, challenge int) (Answer, error) {
	return Engine{}.Empty(ctx, in, r, challenge)
}

// Empty answers as the function of that name.
func (e Engine) Empty(ctx context.Context, in assembly.Instance, r assembly.Result, challenge int) (Answer, error) {
	on := e.challenge(challenge)
	for _, t := range r.Teams {
		if t.Challenge == challenge {
			return Answer{Possible: true, Stages: r.Stages, Teams: r.Teams, Text: sentence(say(
				"le %s a une équipe.", "%s has a team.", on))}, nil
		}
	}
	if why, hopeless := assembly.Unstaffable(in)[challenge]; hopeless {
		return Answer{Text: why.Text}, nil
	}
	m := compile(in)
	opened, known := m.open[challenge]
	if !known {
		return Answer{}, fmt.Errorf("challenge %d does not exist", challenge)
	}
	m.demand(opened)
	start := say("Si le %s avait une équipe", "If %s had a team", on)
	return e.counterfactual(ctx, m, r, start, func() error {
		return domain.Fail(domain.Conflict, "contradiction", say(
			"Les règles demandées (places, quotas, affectations, paires) ne laissent aucune équipe possible au %s.",
			"The rules asked for (places, quotas, locks, pairs) leave no possible team to %s.", on))
	})
}

// refused tells a demand that contradicts the instance in itself.
func refused(err error) (Answer, error) {
	var d *domain.Error
	if !errors.As(err, &d) || d.Code != "invalid_fields" {
		return Answer{}, err
	}
	for _, f := range d.Fields {
		if f.Code != "contradiction" {
			return Answer{}, err // not the demand's fault
		}
	}
	return Answer{Text: d.Fields[len(d.Fields)-1].Message}, nil
}

// counterfactual finds the best assembly of a model and compares it with a result.
func (e Engine) counterfactual(ctx context.Context, m *model, r assembly.Result, start domain.Text, impossible func() error) (Answer, error) {
	other, err := e.chain(ctx, m, r.Policy)
	if errors.Is(err, errInfeasible) {
		var d *domain.Error
		if err := impossible(); !errors.As(err, &d) {
			return Answer{}, err
		}
		return Answer{Text: allOf(d)}, nil
	}
	if err != nil {
		return Answer{}, err
	}
	return e.Between(r, other.result, start), nil
}

// Between tells what a second result of the same policy costs beside a first; start is the
// supposition that leads to it, without its comma.
func (e Engine) Between(first, second assembly.Result, start domain.Text) Answer {
	a := Answer{Possible: true, Moves: Moves(first.Teams, second.Teams), Stages: second.Stages, Teams: second.Teams}
	for i, s := range first.Stages {
		if now := second.Stages[i].Value; now != s.Value {
			a.Stage, a.Before, a.After = s.Name, s.Value, now
			break
		}
	}
	a.Text = e.told(a, start)
	return a
}

// allOf joins an error's text and its fields.
func allOf(d *domain.Error) domain.Text {
	t := d.Text
	for _, f := range d.Fields {
		t.FR, t.EN = t.FR+" "+f.Message.FR, t.EN+" "+f.Message.EN
	}
	return t
}
