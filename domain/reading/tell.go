package reading

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Gather is how long assignments wait for those that follow: a reader gets one mail
// for a batch, and none oftener than that.
const Gather = 15 * time.Minute

// TellReaders writes to the readers whose oldest untold assignment waited long
// enough, one mail each with the count.
func (s Service) TellReaders(ctx context.Context) error {
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return err
	}
	untold, err := s.Store.Untold(ctx)
	if err != nil {
		return err
	}
	var faults error
	for reader, since := range untold {
		if now.Before(since.Add(Gather)) {
			continue
		}
		if err := s.tellReader(ctx, reader); err != nil {
			faults = errors.Join(faults, fmt.Errorf("telling a reader: %w", err))
		}
	}
	return faults
}

func (s Service) tellReader(ctx context.Context, reader domain.AccountID) error {
	return s.Store.Atomic(ctx, func(tx Tx) error {
		now, err := tx.Now()
		if err != nil {
			return err
		}
		count, err := tx.MarkTold(reader, now)
		if err != nil || count == 0 {
			return err
		}
		to, err := tx.Person(reader)
		if err != nil {
			return err
		}
		if err := tx.Mail(mail.Message{
			Account: &to.Account, Address: to.Address, Language: to.Language, Template: mail.ReadingsAssigned,
			Data: mail.Data{"count": strconv.Itoa(count)},
		}); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "sendReadings", ObjectKind: "account", ObjectID: reader.UUID})
	})
}
