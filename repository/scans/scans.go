package scans

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/repository"
)

// Scans works the queue of files until it is stopped.
type Scans struct{ client client }

type client interface {
	Start(context.Context) error
	Stop(context.Context) error
}

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

// Start works the queue, after adding to it the files that were left unscanned while
// the portal was told not to scan.
func Start(ctx context.Context, repo *repository.Repository, files attachment.Service, o Options, log *slog.Logger) (*Scans, error) {
	if o.Again == 0 {
		o.Again = again
	}
	set := river.NewWorkers()
	river.AddWorker(set, &scanner{files: files, again: o.Again, log: log})
	river.AddWorker(set, &sweeper{files: files})
	periodic := []*river.PeriodicJob{}
	if o.Sweep {
		periodic = append(periodic, river.NewPeriodicJob(river.PeriodicInterval(sweepEvery),
			func() (river.JobArgs, *river.InsertOpts) { return sweepJob{}, nil }, &river.PeriodicJobOpts{RunOnStart: true}))
	}
	worker, err := river.NewClient(riverpgxv5.New(repo.Pool()), &river.Config{
		Logger: log, Queues: map[string]river.QueueConfig{repository.ScanQueue: {MaxWorkers: workers}}, Workers: set, PeriodicJobs: periodic,
	})
	if err != nil {
		return nil, fmt.Errorf("opening the queue of files: %w", err)
	}
	if files.Scanner != nil {
		if err := repo.QueuePending(ctx); err != nil {
			return nil, err
		}
	}
	if err := worker.Start(ctx); err != nil {
		return nil, fmt.Errorf("working the queue of files: %w", err)
	}
	return &Scans{client: worker}, nil
}

// Stop finishes the scans under way and leaves the others in the queue.
func (s *Scans) Stop(ctx context.Context) error {
	if err := s.client.Stop(ctx); err != nil {
		return fmt.Errorf("leaving the queue of files: %w", err)
	}
	return nil
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
