package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/mail"
)

type mailRow struct {
	ID        uuid.UUID
	AccountID *uuid.UUID
	Address   string
	Template  string
	Language  string
	Data      jsonb[mail.Data]
	MessageID string
	State     string
	CreatedAt time.Time
	SentAt    *time.Time
}

// TableName implements gorm’s Tabler.
func (mailRow) TableName() string { return "mail" }

// Mail leaves a message in the outbox, with the job that will send it, in the
// transaction of the act it tells.
func (t *tx) Mail(m mail.Message) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	m.ID = domain.NewID[mail.Message]()
	row := mailRow{
		ID: m.ID.UUID, Address: m.Address, Template: string(m.Template), Language: m.Language, Data: jsonb[mail.Data]{m.Data},
		MessageID: "<" + m.ID.String() + "@portail-eig>", State: string(mail.Queued), CreatedAt: at,
	}
	if row.Language == "" {
		row.Language = "fr"
	}
	if m.Account != nil {
		row.AccountID = &m.Account.UUID
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("queueing a mail: %w", err)
	}
	return t.jobs.mail(t, m.ID)
}

// Mails lists messages, newest first.
func (r *Repository) Mails(ctx context.Context, f account.MailFilter) (domain.List[mail.Sent], error) {
	q := r.db.WithContext(ctx).Model(&mailRow{})
	if f.Account != nil {
		q = q.Where("account_id = ?", f.Account.UUID)
	}
	if f.Query != "" {
		q = q.Where("address LIKE ?", "%"+likeText(f.Query)+"%")
	}
	rows, next, total, err := newestFirst[mailRow](q, f.Page, func(r mailRow) uuid.UUID { return r.ID })
	if err != nil {
		return domain.List[mail.Sent]{}, fmt.Errorf("listing mails: %w", err)
	}
	list := domain.List[mail.Sent]{Next: next, Total: total, Items: make([]mail.Sent, len(rows))}
	for i, row := range rows {
		list.Items[i] = row.sent()
	}
	return list, nil
}

// Mail implements account.Store.
func (r *Repository) Mail(ctx context.Context, id mail.ID) (mail.Sent, error) {
	var row mailRow
	if err := r.db.WithContext(ctx).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return mail.Sent{}, explain(fmt.Errorf("reading a mail: %w", err))
	}
	return row.sent(), nil
}

// DossierMails implements dossier.Store.
func (r *Repository) DossierMails(ctx context.Context, account domain.AccountID, id domain.DossierID) ([]mail.Sent, error) {
	rows := []mailRow{}
	err := r.db.WithContext(ctx).Where("account_id = ? AND data ->> 'dossier' = ?", account.UUID, id.String()).Order("id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the mails of a dossier: %w", err)
	}
	list := make([]mail.Sent, len(rows))
	for i, row := range rows {
		list[i] = row.sent()
	}
	return list, nil
}

func (row mailRow) sent() mail.Sent {
	m := mail.Message{
		ID: mail.ID{UUID: row.ID}, Address: row.Address, Template: mail.Template(row.Template),
		Language: row.Language, Data: row.Data.V,
	}
	if row.AccountID != nil {
		m.Account = &domain.AccountID{UUID: *row.AccountID}
	}
	return mail.Sent{Message: m, MessageID: row.MessageID, State: mail.State(row.State), CreatedAt: row.CreatedAt.UTC()}
}

// TakeMail claims a queued message for sending and marks it so before anything
// leaves; false when it was already sent or is no longer there.
func (r *Repository) TakeMail(ctx context.Context, id mail.ID) (mail.Sent, bool, error) {
	rows := []mailRow{}
	err := r.db.WithContext(ctx).Model(&rows).Clauses(clause.Returning{}).
		Where("id = ? AND state IN ('queued', 'sending')", id.UUID).Update("state", string(mail.Sending)).Error
	if err != nil {
		return mail.Sent{}, false, fmt.Errorf("claiming a mail: %w", err)
	}
	if len(rows) == 0 {
		return mail.Sent{}, false, nil
	}
	return rows[0].sent(), true, nil
}

// FinishMail notes how sending ended.
func (r *Repository) FinishMail(ctx context.Context, id mail.ID, state mail.State) error {
	err := r.db.WithContext(ctx).Exec("UPDATE mail SET state = ?, sent_at = clock_timestamp() WHERE id = ?", string(state), id.UUID).Error
	if err != nil {
		return fmt.Errorf("noting a mail as %s: %w", state, err)
	}
	return nil
}
