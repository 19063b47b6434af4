package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/audit"
)

type auditRow struct {
	ID         uuid.UUID
	At         time.Time
	Operation  string
	AccountID  *uuid.UUID
	ObjectKind string
	ObjectID   uuid.UUID
	Fields     textArray
	RequestID  string
	Digest     []byte
}

// TableName implements gorm’s Tabler.
func (auditRow) TableName() string { return "audit" }

// Audit writes the act's row in the act's transaction.
func (t *tx) Audit(e audit.Entry) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	e.At, e.RequestID = at, domain.RequestOf(t.ctx).ID
	e = e.Seal()
	row := auditRow{
		ID: e.ID.UUID, At: e.At, Operation: e.Operation, AccountID: nullable(e.Account.UUID),
		ObjectKind: e.ObjectKind, ObjectID: e.ObjectID, Fields: words(e.Fields), RequestID: e.RequestID, Digest: e.Digest,
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("writing the audit row of %s: %w", e.Operation, err)
	}
	return nil
}

// AuditEntries lists acts, newest first.
func (r *Repository) AuditEntries(ctx context.Context, f account.AuditFilter) (domain.List[audit.Entry], error) {
	q := r.db.WithContext(ctx).Model(&auditRow{})
	if f.Operation != "" {
		q = q.Where("operation = ?", f.Operation)
	}
	if f.Object != nil {
		q = q.Where("object_id = ?", *f.Object)
	}
	rows, next, total, err := newestFirst[auditRow](q, f.Page, func(r auditRow) uuid.UUID { return r.ID })
	if err != nil {
		return domain.List[audit.Entry]{}, fmt.Errorf("listing the audit: %w", err)
	}
	list := domain.List[audit.Entry]{Next: next, Total: total, Items: make([]audit.Entry, len(rows))}
	for i, row := range rows {
		list.Items[i] = audit.Entry{
			ID: audit.ID{UUID: row.ID}, At: row.At.UTC(), Operation: row.Operation, Account: domain.AccountID{UUID: orZero(row.AccountID)},
			ObjectKind: row.ObjectKind, ObjectID: row.ObjectID, Fields: row.Fields, RequestID: row.RequestID, Digest: row.Digest,
		}
	}
	return list, nil
}
