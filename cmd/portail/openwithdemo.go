package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/migrate"
)

// openWithDemo opens the edge, with the demonstration where it runs.
func (p *portal) openWithDemo(ctx context.Context, stderr io.Writer) error {
	if !p.settings.demonstration() {
		return p.open(ctx)
	}
	size, err := demo.Whole()
	if err != nil {
		return err
	}
	d, err := newDemonstration(p, size, p.keys, p.log)
	if err != nil {
		return err
	}
	if err := d.begin(ctx, stderr); err != nil {
		return err
	}
	p.demo = d
	return p.open(ctx)
}

// begin makes the database a demonstration, at its first milestone; or wakes the one
// that is there. Nobody uses the database yet.
func (d *demonstration) begin(ctx context.Context, stderr io.Writer) error {
	cluster := d.stage.Cluster()
	if err := migrate.Demo(ctx, cluster.OwnerDSN(databaseName)); err != nil {
		return err
	}
	at, err := d.wake(ctx)
	if err != nil {
		return err
	}
	if at == nil {
		first := d.story.First()
		_, _ = fmt.Fprintln(stderr, "Chargement de la démonstration : la 6e promotion, jour après jour…")
		if err := d.play(ctx, first, telling(stderr)); err != nil {
			return err
		}
		at = &first
	}
	kept, err := cluster.DatabaseExists(ctx, copyName(*at))
	if err != nil || kept {
		return err
	}
	return d.keep(ctx, *at)
}

// wake finds the milestone where the story was left, none when it has not begun, and
// sets the clock back to the last thing that happened: days spent switched off are
// no days of the story.
func (d *demonstration) wake(ctx context.Context) (at *demo.Milestone, err error) {
	err = d.onStore(ctx, func(store repository.Demo) error {
		at, err = d.story.Wake(ctx, store)
		return err
	})
	return at, err
}

// telling says how far the first load has come, once a second at most.
func telling(w io.Writer) func(demo.Act) {
	last := time.Now()
	return func(a demo.Act) {
		if time.Since(last) < time.Second {
			return
		}
		last = time.Now()
		_, _ = fmt.Fprintf(w, "  %s : %s\n", domain.SpellDay(a.At, "fr"), a.Label.FR)
	}
}
