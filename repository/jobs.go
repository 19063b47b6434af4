package repository

import (
	"database/sql"
	"fmt"
	"log/slog"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"

	"github.com/etalab/portail-eig/domain/mail"
)

// MailJob is the queue's name for one message to send.
type MailJob struct {
	MailID string `json:"mail_id"`
}

// Kind names the job in the queue.
func (MailJob) Kind() string { return "mail" }

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
	inside, ok := t.db.Statement.ConnPool.(*sql.Tx)
	if !ok {
		return fmt.Errorf("queueing a mail outside a transaction (%T)", t.db.Statement.ConnPool)
	}
	if _, err := e.client.InsertTx(t.ctx, inside, MailJob{MailID: id.String()}, nil); err != nil {
		return fmt.Errorf("queueing a mail: %w", err)
	}
	return nil
}
