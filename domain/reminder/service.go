package reminder

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the reminders' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Calls(ctx context.Context, kind call.Kind) ([]call.Call, error)
	// Concerned reads the facts of those whom a window can concern: drafts never
	// submitted, edits not submitted, shortlisted people without wishes.
	Concerned(ctx context.Context, of call.ID, name call.WindowName) (map[dossier.ID]Facts, error)
	BusinessNow(ctx context.Context) (time.Time, error)
}

// Tx is the reminders' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	LockDossier(dossier.ID) (dossier.Dossier, error)
	ReleasedVerdict(dossier.ID) (dossier.Verdict, error)
	// Reminders reads what a dossier was sent for a window, after its lock.
	Reminders(dossier.ID, call.WindowName) ([]Sent, error)
	InsertReminder(dossier.ID, call.WindowName, Sent) error
}

// Service sends what falls due.
type Service struct{ Store Store }

// hands is how many people are written to at once.
const hands = 4

// one is a dossier that a window may concern.
type one struct {
	call    call.ID
	window  call.WindowName
	dossier dossier.ID
}

// RunDue sends what is due now. One person's failure keeps nobody else waiting: it is
// told at the end, and tried again by the next run.
func (s Service) RunDue(ctx context.Context) error {
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return err
	}
	found, err := s.find(ctx, now)
	if err != nil {
		return err
	}
	queue, faults := make(chan one), make(chan error)
	var workers sync.WaitGroup
	for range min(hands, len(found)) {
		workers.Go(func() {
			for o := range queue {
				if err := s.tell(ctx, o); err != nil {
					faults <- fmt.Errorf("reminding the dossier %s: %w", o.dossier, err)
				}
			}
		})
	}
	go func() {
		for _, o := range found {
			queue <- o
		}
		close(queue)
		workers.Wait()
		close(faults)
	}()
	var all error
	for err := range faults {
		all = errors.Join(all, err)
	}
	return all
}

// find asks the law about everybody whom a window close to its end can concern, in
// as many queries whatever their number.
func (s Service) find(ctx context.Context, now time.Time) ([]one, error) {
	calls, err := s.Store.Calls(ctx, call.ForCandidates)
	if err != nil {
		return nil, err
	}
	found := []one{}
	for _, c := range calls {
		for _, w := range c.Windows {
			if !reminded(c, w) || !near(w, now) {
				continue
			}
			facts, err := s.Store.Concerned(ctx, c.ID, w.Name)
			if err != nil {
				return nil, err
			}
			for id, f := range facts {
				if _, due := Due(w, f, now); due {
					found = append(found, one{c.ID, w.Name, id})
				}
			}
		}
	}
	return found, nil
}

// tell writes to one person what is due to them: the window for share, the dossier
// for update, then the instant, then the law again.
func (s Service) tell(ctx context.Context, o one) error {
	return s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(o.call, o.window)
		if err != nil {
			return err
		}
		d, err := tx.LockDossier(o.dossier)
		if err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		facts, err := factsOf(tx, d, o.window)
		if err != nil {
			return err
		}
		r, due := Due(w, facts, now)
		if !due {
			return nil
		}
		return send(tx, d, w, Sent{Reminder: r, At: now})
	})
}

// factsOf reads a locked dossier the way the law asks.
func factsOf(tx Tx, d dossier.Dossier, name call.WindowName) (Facts, error) {
	_, submitted := d.Last()
	f := Facts{
		Person: d.Account, Started: d.StartedAt, Saved: d.SavedAt, Submitted: submitted, Unsent: d.UnsentChanges(),
		Withdrawn: d.WithdrawnAt != nil,
	}
	sent, err := tx.Reminders(d.ID, name)
	if err != nil || name != call.Wishes {
		f.Sent = sent
		return f, err
	}
	v, err := tx.ReleasedVerdict(d.ID)
	if v.Outcome == dossier.Keep {
		f.Shortlisted = v.ShortlistedAt
	}
	f.Sent, f.WishesSaved = sent, v.WishesSaved
	return f, err
}

func send(tx Tx, d dossier.Dossier, w call.Window, s Sent) error {
	if err := tx.InsertReminder(d.ID, w.Name, s); err != nil {
		return err
	}
	if err := tx.Mail(mail.Message{
		Account: &d.Account, Address: d.Email, Language: d.Language, Template: mail.Template(s.Kind),
		Data: mail.Data{
			"dossier": d.ID.String(), "number": d.Number, "hours": strconv.Itoa(int(s.Mark)),
			"closes_at": mail.Instant(s.End), "saved_at": mail.Instant(d.SavedAt),
		},
	}); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "sendReminder", ObjectKind: "dossier", ObjectID: d.ID.UUID, Fields: []string{string(s.Kind)}})
}
