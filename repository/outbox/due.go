package outbox

import (
	"context"
	"time"

	"github.com/riverqueue/river"

	"github.com/etalab/portail-eig/repository"
)

const (
	// dueQueue is a queue of its own: a slow mail server keeps nothing from falling due.
	dueQueue = "due"
	// tick is how often the portal looks, in machine time.
	tick = 15 * time.Second
	// dueTime bounds one look; what is left is found again by the next.
	dueTime = 5 * time.Minute
)

// everyTick has the elected leader ask for one look a tick.
func everyTick() *river.PeriodicJob {
	return river.NewPeriodicJob(river.PeriodicInterval(tick), func() (river.JobArgs, *river.InsertOpts) {
		return repository.DueJob{}, &river.InsertOpts{Queue: dueQueue, MaxAttempts: 1, UniqueOpts: river.UniqueOpts{ByPeriod: tick}}
	}, &river.PeriodicJobOpts{RunOnStart: true})
}

type dueWorker struct {
	river.WorkerDefaults[repository.DueJob]
	run func(context.Context) error
}

// Timeout bounds one look.
func (*dueWorker) Timeout(*river.Job[repository.DueJob]) time.Duration { return dueTime }

// Work sends what is due. Several processes may look at once: each message is
// guarded by its dossier's lock.
func (w *dueWorker) Work(ctx context.Context, _ *river.Job[repository.DueJob]) error {
	return w.run(ctx)
}
