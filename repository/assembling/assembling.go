package assembling

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/riverqueue/river"

	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/queue"
)

const (
	// longest bounds one run; nobody waits that long without cancelling it.
	longest = time.Hour
	// again is when a job looks again whether whoever computes its run still does.
	again = 5 * time.Second
)

// Part is the engine's part of the queue: one run at a time in a process, as it takes a whole core.
func Part(repo *repository.Repository, teams team.Service) queue.Part {
	return queue.Part{
		Register: func(w *river.Workers) { river.AddWorker(w, &worker{teams: teams}) },
		Queues:   map[string]river.QueueConfig{repository.AssemblyQueue: {MaxWorkers: 1}},
		Before:   repo.QueueUnfinishedRuns,
	}
}

type worker struct {
	river.WorkerDefaults[repository.AssemblyJob]
	teams team.Service
}

// Timeout bounds one run.
func (*worker) Timeout(*river.Job[repository.AssemblyJob]) time.Duration { return longest }

// Work computes one run. Somebody else may be at it: the job then waits, in case they die.
func (w *worker) Work(ctx context.Context, job *river.Job[repository.AssemblyJob]) error {
	id, err := uuid.Parse(job.Args.AssemblyID)
	if err != nil {
		return river.JobCancel(err)
	}
	if err = w.teams.Compute(ctx, team.RunID{UUID: id}); errors.Is(err, team.ErrHeld) {
		return river.JobSnooze(again)
	}
	return err
}
