package demo

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reminder"
)

// deadlines are what says when something falls due, as of the last act.
type deadlines struct {
	calls    []call.Call
	gathered []time.Time // when readers are told of their assignments, and of their terms
}

// at moves the clock to an instant of the story. What falls due in between falls due
// at its own instant, in order.
func (p *Player) at(ctx context.Context, t time.Time) error {
	if err := p.readDeadlines(ctx); err != nil {
		return err
	}
	for _, due := range p.deadlines.between(p.clock, t) {
		if err := p.set(ctx, due); err != nil {
			return err
		}
		if err := errors.Join(p.Reminders.RunDue(ctx), p.Readings.TellReaders(ctx), p.Readerships.RemindReaders(ctx)); err != nil {
			return err
		}
	}
	return p.set(ctx, t)
}

func (p *Player) set(ctx context.Context, t time.Time) error {
	p.clock = t
	return p.Store.SetInstant(ctx, t)
}

// readDeadlines looks again after each act: it may have moved one.
func (p *Player) readDeadlines(ctx context.Context) error {
	if p.deadlines != nil || p.Calls.Store == nil { // a story without services has none
		return nil
	}
	calls, err := p.Calls.Store.Calls(ctx, call.ForCandidates)
	if err != nil {
		return err
	}
	untold, err := p.Readings.Store.Untold(ctx)
	if err != nil {
		return err
	}
	terms, err := p.Readerships.Store.Terms(ctx)
	if err != nil {
		return err
	}
	p.deadlines = &deadlines{calls: calls}
	for _, t := range terms {
		p.deadlines.gathered = append(p.deadlines.gathered, t.Instants()...)
	}
	for _, since := range untold {
		p.deadlines.gathered = append(p.deadlines.gathered, since.Add(reading.Gather))
	}
	return nil
}

// between lists the instants after from and up to to, in order.
func (d *deadlines) between(from, to time.Time) []time.Time {
	if d == nil {
		return nil
	}
	list := reminder.Instants(d.calls, from, to)
	for _, at := range d.gathered {
		if at.After(from) && !at.After(to) {
			list = append(list, at)
		}
	}
	slices.SortFunc(list, time.Time.Compare)
	return slices.CompactFunc(list, time.Time.Equal)
}
