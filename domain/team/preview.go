package team

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// Answer tells what something would come to.
type Answer struct {
	Possible bool
	Text     domain.Text // all of it, in sentences
	Stages   []Change    // every stage, without and with it
	Moves    []Move
	Revision int64
}

// Preview is what one more rule would come to, with the assembly that obeys it.
type Preview struct {
	Answer
	Opened, Emptied []Challenge
	Teams           []Team
	Unplaced        int
}

// Preview assembles a run again under one more rule, and saves nothing.
func (s Service) Preview(ctx context.Context, actor access.Actor, id RunID, rule Rule) (Preview, error) {
	r, labels, err := s.asked(ctx, actor, "previewOverride", id)
	if err != nil {
		return Preview{}, err
	}
	short, stop := context.WithTimeout(ctx, longestAnswer)
	defer stop()
	p, err := r.preview(short, rule, labels)
	return p, inTime(ctx, err)
}

func (r Run) preview(ctx context.Context, rule Rule, l Labels) (Preview, error) {
	if err := r.check(rule, l); err != nil {
		return r.impossible(l, err)
	}
	e, with, err := r.Input.engine(l), r, error(nil)
	with.Overrides = append(slices.Clone(r.Overrides), Override{Rule: rule})
	if with.Result, err = with.first(ctx, e, len(with.Overrides)); err != nil {
		return r.impossible(l, refusal(err))
	}
	a := e.Between(r.Result, with.Result, rule.supposed(r.Input, e))
	p := Preview{
		Answer: Answer{Possible: true, Text: a.Text, Stages: between(r.Result.Stages, with.Result.Stages), Moves: moves(r, with, l), Revision: r.Revision},
		Teams:  with.teams(l), Unplaced: len(with.Result.Unplaced) + r.Input.Silent,
	}
	p.Opened, p.Emptied = openings(r, with, l)
	return p, nil
}

// longestAnswer bounds the engine's work for somebody who waits in front of a screen.
const longestAnswer = 10 * time.Second

// inTime tells that the engine did not answer in time.
func inTime(ctx context.Context, err error) error {
	if ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded) {
		return tooLong()
	}
	return err
}

// impossible answers what no assembly can give; other errors stay errors.
func (r Run) impossible(l Labels, err error) (Preview, error) {
	var refused *domain.Error
	if !errors.As(err, &refused) || refused.Code != "contradiction" {
		return Preview{}, err
	}
	return Preview{Answer: Answer{Text: refused.Text, Revision: r.Revision}, Teams: r.teams(l), Unplaced: len(r.Result.Unplaced) + r.Input.Silent}, nil
}

// asked reads a run that has teams, and the names that the actor may know.
func (s Service) asked(ctx context.Context, actor access.Actor, op access.Operation, id RunID) (Run, Labels, error) {
	r, err := s.Store.Run(ctx, id)
	if err != nil {
		return r, Labels{}, err
	}
	if err := access.Check(actor, op, r.Facts()); err != nil {
		return r, Labels{}, err
	}
	if r.State != Proposed {
		return r, Labels{}, notProposed(r.State)
	}
	labels, err := s.labels(ctx, []Run{r})
	return r, r.told(actor, labels), err
}
