package team

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Explain answers why a person is not on a challenge; without a person, why the challenge
// has no team.
func (s Service) Explain(ctx context.Context, actor access.Actor, id RunID, who dossier.ID, on domain.ChallengeID) (Answer, error) {
	r, labels, err := s.asked(ctx, actor, "explainAssembly", id)
	if err != nil {
		return Answer{}, err
	}
	c := checker{in: r.Input}
	c.challenge("query:challenge_id", on)
	if !who.IsZero() {
		c.person("query:dossier_id", who)
	}
	if err := domain.InvalidFields(c.fields); err != nil {
		return Answer{}, err
	}
	if r.Policy == assembly.PolicyReference {
		return r.byReference(who, on)
	}
	short, stop := context.WithTimeout(ctx, longestAnswer)
	defer stop()
	a, err := r.why(short, labels, Rule{Kind: Lock, Person: who, Challenge: on})
	if err != nil {
		return Answer{}, inTime(ctx, err)
	}
	out := Answer{Possible: a.Possible, Text: a.Text, Revision: r.Revision}
	if a.Possible {
		with := r
		with.Result.Teams = a.Teams
		out.Stages, out.Moves = between(r.Result.Stages, a.Stages), moves(r, with, labels)
	}
	return out, nil
}

// why asks the engine, but for what the frozen input says by itself.
func (r Run) why(ctx context.Context, l Labels, rule Rule) (optimum.Answer, error) {
	e, on := r.Input.engine(l), r.Input.challenge(rule.Challenge)
	if rule.Person.IsZero() {
		return e.Empty(ctx, r.Instance(), r.Result, on)
	}
	if told := r.Input.keptFrom(rule, l); told != nil {
		return optimum.Answer{Text: *told}, nil
	}
	lifted := r // what was demanded of this very person is set aside: the question is what it would cost to change it
	lifted.Overrides = append(append([]Override{}, r.Overrides...), Override{Rule: rule})
	list := rules(lifted.Overrides)
	return e.Seat(ctx, r.Input.under(list[:len(list)-1]), r.Result, assembly.Pin{Candidate: r.Input.candidate(rule.Person), Challenge: on})
}

// byReference answers what the reference method notes itself: why a challenge is closed.
func (r Run) byReference(who dossier.ID, on domain.ChallengeID) (Answer, error) {
	for _, c := range r.Result.Closed {
		if who.IsZero() && c.Challenge == r.Input.challenge(on) {
			return Answer{Text: c.Text, Revision: r.Revision}, nil
		}
	}
	return Answer{}, referenceDemands()
}
