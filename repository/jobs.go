package repository

import (
	"database/sql"
	"fmt"
	"log/slog"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/rivertype"

	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/mail"
)

// MailJob is the queue's name for one message to send.
type MailJob struct {
	MailID string `json:"mail_id"`
}

// Kind names the job in the queue.
func (MailJob) Kind() string { return "mail" }

// DueJob is the queue's name for looking what fell due by time.
type DueJob struct{}

// Kind names the job in the queue.
func (DueJob) Kind() string { return "due" }

// enqueuer puts jobs in the queue inside gorm's own transaction, so that a job
// exists if and only if its act was committed.
type enqueuer struct{ client *river.Client[*sql.Tx] }

func newEnqueuer(conn *sql.DB, log *slog.Logger) (*enqueuer, error) {
	client, err := river.NewClient(riverdatabasesql.New(conn), &river.Config{Logger: log})
	if err != nil {
		return nil, fmt.Errorf("opening the job queue: %w", err)
	}
	return &enqueuer{client: client}, nil
}

func (e *enqueuer) mail(t *tx, id mail.ID) error {
	return e.insert(t, MailJob{MailID: id.String()}, nil)
}

func (e *enqueuer) insert(t *tx, job river.JobArgs, opts *river.InsertOpts) error {
	inside, ok := t.db.Statement.ConnPool.(*sql.Tx)
	if !ok {
		return fmt.Errorf("queueing a job outside a transaction (%T)", t.db.Statement.ConnPool)
	}
	if _, err := e.client.InsertTx(t.ctx, inside, job, opts); err != nil {
		return fmt.Errorf("queueing a job of kind %s: %w", job.Kind(), err)
	}
	return nil
}

// ScanQueue is the queue of the jobs on files: mails never wait behind them.
const ScanQueue = "files"

// ScanJob is the queue's name for one file to scan.
type ScanJob struct {
	AttachmentID string `json:"attachment_id" river:"unique"`
}

// Kind names the job in the queue.
func (ScanJob) Kind() string { return "scan" }

// InsertOpts implements river's JobArgsWithInsertOpts: one job a file that waits.
func (ScanJob) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: ScanQueue, UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: waiting}}
}

var waiting = []rivertype.JobState{
	rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRetryable, rivertype.JobStateRunning, rivertype.JobStateScheduled,
}

func (e *enqueuer) scan(t *tx, id attachment.ID) error {
	return e.insert(t, ScanJob{AttachmentID: id.String()}, nil)
}

// AssemblyQueue is the queue of the engine: a long run delays no mail.
const AssemblyQueue = "assemblies"

// AssemblyJob is the queue's name for one run to compute. There may be several for a run:
// whoever claims it first computes it.
type AssemblyJob struct {
	AssemblyID string `json:"assembly_id"`
}

// Kind names the job in the queue.
func (AssemblyJob) Kind() string { return "assembly" }

// InsertOpts implements river's JobArgsWithInsertOpts.
func (AssemblyJob) InsertOpts() river.InsertOpts { return river.InsertOpts{Queue: AssemblyQueue} }
