package scans

import (
	"context"
	"log/slog"
	"time"

	"github.com/riverqueue/river"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/queue"
)

const (
	// workers bounds what is asked of the antivirus at once.
	workers = 2
	// again is how long a file waits after the antivirus could not say.
	again = time.Minute
	// sweepEvery is how often the file store is held against the database.
	sweepEvery = 24 * time.Hour
)

// Options is what differs between one portal and another.
type Options struct {
	// Again replaces the time a file waits after a failed scan, for tests.
	Again time.Duration
	// Sweep removes bytes that no row names. A demonstration keeps them: a copy of the
	// database that is put back may name them.
	Sweep bool
}

// Part is the part of the queue that scans files. Before it starts, the files are added that
// were left unscanned while the portal was told not to scan.
func Part(repo *repository.Repository, files attachment.Service, o Options, log *slog.Logger) queue.Part {
	if o.Again == 0 {
		o.Again = again
	}
	p := queue.Part{
		Register: func(w *river.Workers) {
			river.AddWorker(w, &scanner{files: files, again: o.Again, log: log})
			river.AddWorker(w, &sweeper{files: files})
		},
		Queues: map[string]river.QueueConfig{repository.ScanQueue: {MaxWorkers: workers}},
	}
	if o.Sweep {
		p.Periodic = []*river.PeriodicJob{river.NewPeriodicJob(river.PeriodicInterval(sweepEvery),
			func() (river.JobArgs, *river.InsertOpts) { return sweepJob{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})}
	}
	if files.Scanner != nil {
		p.Before = repo.QueuePending
	}
	return p
}

type scanner struct {
	river.WorkerDefaults[repository.ScanJob]
	files attachment.Service
	again time.Duration
	log   *slog.Logger
}

// Timeout bounds one scan.
func (*scanner) Timeout(*river.Job[repository.ScanJob]) time.Duration { return 5 * time.Minute }

// Work scans one file. A scanner that is down uses up no attempt: the file waits for
// as long as it takes.
func (w *scanner) Work(ctx context.Context, job *river.Job[repository.ScanJob]) error {
	id, err := domain.ParseID[dossier.File](job.Args.AttachmentID)
	if err != nil {
		return river.JobCancel(err)
	}
	if err := w.files.Scan(ctx, id); err != nil {
		w.log.WarnContext(ctx, "a file waits for the antivirus", "attachment", id.String(), "error", err.Error())
		return river.JobSnooze(w.again)
	}
	return nil
}

type sweepJob struct{}

// Kind names the job in the queue.
func (sweepJob) Kind() string { return "sweep_files" }

// InsertOpts implements river's JobArgsWithInsertOpts.
func (sweepJob) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: repository.ScanQueue, UniqueOpts: river.UniqueOpts{ByPeriod: sweepEvery}}
}

type sweeper struct {
	river.WorkerDefaults[sweepJob]
	files attachment.Service
}

// Work sweeps the file store. Its clock is the machine's, as that of the files' dates.
func (w *sweeper) Work(ctx context.Context, _ *river.Job[sweepJob]) error {
	return w.files.Sweep(ctx, time.Now())
}
