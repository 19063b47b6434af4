package outbox

import (
	"context"
	"time"

	"github.com/riverqueue/river"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/queue"
)

// Sender hands one rendered message to a mail server.
type Sender interface {
	Send(ctx context.Context, m mail.Sent, read mail.Rendered) error
}

// workers bounds the mails sent at once: what may leave twice after a crash is
// at most this many.
const workers = 10

// Part is the part of the queue that sends mails. A nil sender marks them as shown: the
// portal's pages are where they are read. due sends what falls due by time, whenever its job
// comes.
func Part(repo *repository.Repository, render mail.Renderer, sender Sender, due func(context.Context) error) queue.Part {
	return queue.Part{
		Register: func(w *river.Workers) {
			river.AddWorker(w, &worker{repo: repo, render: render, sender: sender})
			river.AddWorker(w, &dueWorker{run: due})
		},
		Queues:   map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: workers}, dueQueue: {MaxWorkers: 1}},
		Periodic: []*river.PeriodicJob{everyTick()},
	}
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
