package readership

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/reminder"
)

// Term is by when the readings of a call are to be done, and since when that is known.
type Term struct {
	Call      call.ID
	Due       time.Time
	Announced time.Time
}

// due is the mark to speak at: the latest that passed, unless the term was announced since.
func (t Term) due(now time.Time) (reminder.Mark, bool) {
	mark, passed := reminder.Latest(reminder.Readings, t.Due, now)
	return mark, passed && now.Before(t.Due) && !mark.Before(t.Due).Before(t.Announced)
}

// Instants lists when a term is spoken of.
func (t Term) Instants() []time.Time { return reminder.Marks(reminder.Readings, t.Due) }

// Late is a reader with readings left.
type Late struct {
	Account  domain.AccountID
	Address  string
	Language string
	Left     int
}

// RemindReaders writes to those who have readings left as the term comes, once a mark. One
// person's failure keeps nobody else waiting.
func (s Service) RemindReaders(ctx context.Context) error {
	terms, err := s.Store.Terms(ctx)
	if err != nil || len(terms) == 0 {
		return err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return err
	}
	var faults error
	for _, t := range terms {
		mark, due := t.due(now)
		if !due {
			continue
		}
		late, err := s.Store.Late(ctx, t, int(mark))
		if err != nil {
			return err
		}
		for _, one := range late {
			if err := s.remind(ctx, t, mark, one.Account); err != nil {
				faults = errors.Join(faults, fmt.Errorf("reminding a reader: %w", err))
			}
		}
	}
	return faults
}

// remind writes to one reader, if nobody else did and they still have something to read.
func (s Service) remind(ctx context.Context, t Term, mark reminder.Mark, who domain.AccountID) error {
	return s.Store.Atomic(ctx, func(tx Tx) error {
		now, err := tx.Now()
		if err != nil {
			return err
		}
		first, err := tx.InsertReaderReminder(t, int(mark), who, now)
		if err != nil || !first {
			return err
		}
		to, err := tx.LateReader(t.Call, who)
		if err != nil || to.Left == 0 {
			return err
		}
		if err := tx.Mail(mail.Message{
			Account: &to.Account, Address: to.Address, Language: to.Language, Template: mail.ReadingsReminder,
			Data: mail.Data{"count": strconv.Itoa(to.Left), "hours": strconv.Itoa(int(mark)), "closes_at": mail.Instant(t.Due)},
		}); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "sendReminder", ObjectKind: "account", ObjectID: who.UUID, Fields: []string{string(reminder.Readings)}})
	})
}
