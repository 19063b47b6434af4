package outbox

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/repository"
)

// Sender hands one rendered message to a mail server.
type Sender interface {
	Send(ctx context.Context, m mail.Sent, read mail.Rendered) error
}

// workers bounds the mails sent at once: what may leave twice after a crash is
// at most this many.
const workers = 10

// Outbox works the queue of mails until it is stopped.
type Outbox struct {
	client interface {
		Start(context.Context) error
		Stop(context.Context) error
	}
}

// Start works the queue. A nil sender marks mails as shown: the portal's pages are
// where they are read. due sends what falls due by time, whenever its job comes.
func Start(
	ctx context.Context, repo *repository.Repository, render mail.Renderer, sender Sender, due func(context.Context) error, log *slog.Logger,
) (*Outbox, error) {
	set := river.NewWorkers()
	river.AddWorker(set, &worker{repo: repo, render: render, sender: sender})
	river.AddWorker(set, &dueWorker{run: due})
	client, err := river.NewClient(riverpgxv5.New(repo.Pool()), &river.Config{
		Logger:       log,
		Queues:       map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: workers}, dueQueue: {MaxWorkers: 1}},
		Workers:      set,
		PeriodicJobs: []*river.PeriodicJob{everyTick()},
	})
	if err != nil {
		return nil, fmt.Errorf("opening the mail queue: %w", err)
	}
	if err := client.Start(ctx); err != nil {
		return nil, fmt.Errorf("working the mail queue: %w", err)
	}
	return &Outbox{client: client}, nil
}

// Stop finishes the mails being sent and leaves the others in the queue.
func (o *Outbox) Stop(ctx context.Context) error {
	if err := o.client.Stop(ctx); err != nil {
		return fmt.Errorf("leaving the mail queue: %w", err)
	}
	return nil
}

type worker struct {
	river.WorkerDefaults[repository.MailJob]
	repo   *repository.Repository
	render mail.Renderer
	sender Sender
}

// Timeout bounds one conversation with the mail server.
func (*worker) Timeout(*river.Job[repository.MailJob]) time.Duration { return time.Minute }

// Work sends one message. It is marked as being sent before anything leaves; a
// crash in between sends it again with the same Message-ID.
func (w *worker) Work(ctx context.Context, job *river.Job[repository.MailJob]) error {
	id, err := domain.ParseID[mail.Message](job.Args.MailID)
	if err != nil {
		return river.JobCancel(err)
	}
	m, found, err := w.repo.TakeMail(ctx, id)
	if err != nil || !found {
		return err
	}
	if w.sender == nil {
		return w.repo.FinishMail(ctx, id, mail.Shown)
	}
	read, err := w.render.Render(m.Message)
	if err != nil {
		return err
	}
	if err := w.sender.Send(ctx, m, read); err != nil {
		if job.Attempt >= job.MaxAttempts {
			return w.repo.FinishMail(ctx, id, mail.Failed)
		}
		return err
	}
	return w.repo.FinishMail(ctx, id, mail.Delivered)
}
