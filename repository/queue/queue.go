package queue

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"github.com/etalab/portail-eig/repository"
)

// Part is what one package works.
type Part struct {
	Register func(*river.Workers)
	Queues   map[string]river.QueueConfig
	Periodic []*river.PeriodicJob
	// Before runs before the work starts; it may be nil.
	Before func(context.Context) error
}

const (
	// softStop is how long a job under way has to finish when the portal stops; then its
	// context ends, and it is taken up again later.
	softStop = 8 * time.Second
	// rescueAfter is when a job that somebody works for so long counts as left by the dead.
	// It is longer than any job may take.
	rescueAfter = 90 * time.Minute
)

// Queue is the work under way.
type Queue struct{ stop func(context.Context) error }

// Start works every part until it is stopped.
func Start(ctx context.Context, repo *repository.Repository, log *slog.Logger, parts ...Part) (*Queue, error) {
	c := &river.Config{
		Logger: log, Queues: map[string]river.QueueConfig{}, Workers: river.NewWorkers(), SoftStopTimeout: softStop, RescueStuckJobsAfter: rescueAfter,
	}
	for _, p := range parts {
		p.Register(c.Workers)
		maps.Copy(c.Queues, p.Queues)
		c.PeriodicJobs = append(c.PeriodicJobs, p.Periodic...)
		if p.Before == nil {
			continue
		}
		if err := p.Before(ctx); err != nil {
			return nil, err
		}
	}
	client, err := river.NewClient(riverpgxv5.New(repo.Pool()), c)
	if err != nil {
		return nil, fmt.Errorf("opening the job queue: %w", err)
	}
	if err := client.Start(ctx); err != nil {
		return nil, fmt.Errorf("working the job queue: %w", err)
	}
	return &Queue{stop: client.Stop}, nil
}

// Stop finishes the jobs under way and leaves the others in the queue.
func (q *Queue) Stop(ctx context.Context) error {
	if err := q.stop(ctx); err != nil {
		return fmt.Errorf("leaving the job queue: %w", err)
	}
	return nil
}
