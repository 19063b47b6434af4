package repository

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
)

// retryLife is how long an Idempotency-Key is remembered.
const retryLife = 24 * time.Hour

// recordRetry writes the request's Idempotency-Key in the transaction of its
// effect. A concurrent duplicate waits here for the first to commit.
func (t *tx) recordRetry() error {
	retry := domain.RequestOf(t.ctx).Retry
	if retry == nil || retry.Recorded {
		return nil
	}
	res := t.db.Exec(`INSERT INTO idempotency (account_id, key, operation, digest, created_at)
		VALUES (?, ?, ?, ?, clock_timestamp()) ON CONFLICT DO NOTHING`,
		retry.Account.UUID, retry.Key, retry.Operation, retry.Digest)
	if res.Error != nil {
		return fmt.Errorf("recording the idempotency key: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return domain.ErrReplayed
	}
	return nil
}

// FindAnswer looks an Idempotency-Key up; false when it is new (or expired).
func (r *Repository) FindAnswer(ctx context.Context, retry *domain.Retry) (domain.Answer, bool, error) {
	var row struct {
		Operation string
		Digest    []byte
		Status    *int
		Headers   []byte
		Body      []byte
		CreatedAt time.Time
	}
	res := r.db.WithContext(ctx).Raw("SELECT operation, digest, status, headers, body, created_at FROM idempotency WHERE account_id = ? AND key = ?",
		retry.Account.UUID, retry.Key).Scan(&row)
	if res.Error != nil {
		return domain.Answer{}, false, fmt.Errorf("looking an idempotency key up: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return domain.Answer{}, false, nil
	}
	if time.Since(row.CreatedAt) > retryLife {
		return domain.Answer{}, false, r.forget(ctx, retry)
	}
	if subtle.ConstantTimeCompare(row.Digest, retry.Digest) != 1 {
		return domain.Answer{}, false, mismatch()
	}
	a := domain.Answer{Operation: row.Operation, Body: row.Body}
	if row.Status != nil {
		a.Status = *row.Status
		if err := json.Unmarshal(row.Headers, &a.Headers); err != nil {
			return domain.Answer{}, false, fmt.Errorf("reading a kept answer: %w", err)
		}
	}
	return a, true, nil
}

func mismatch() error {
	return &domain.Error{
		Kind: domain.Invalid, Code: "idempotency_mismatch",
		Text: domain.Text{
			FR: "Cette clé d’idempotence a déjà servi pour une autre demande. Utilisez une clé neuve.",
			EN: "This idempotency key was already used for another request. Use a new key.",
		},
		Fields: []domain.Field{{Pointer: "header:Idempotency-Key", Code: "reused", Message: domain.Text{
			FR: "Clé déjà utilisée avec un autre contenu.", EN: "Key already used with another content.",
		}}},
	}
}

func (r *Repository) forget(ctx context.Context, retry *domain.Retry) error {
	err := r.db.WithContext(ctx).Exec("DELETE FROM idempotency WHERE account_id = ? AND key = ?", retry.Account.UUID, retry.Key).Error
	if err != nil {
		return fmt.Errorf("forgetting an idempotency key: %w", err)
	}
	return nil
}

// KeepAnswer stores what a recorded mutation answered.
func (r *Repository) KeepAnswer(ctx context.Context, retry *domain.Retry, a domain.Answer) error {
	headers, err := json.Marshal(a.Headers)
	if err != nil {
		return fmt.Errorf("keeping an answer: %w", err)
	}
	err = r.db.WithContext(ctx).Exec("UPDATE idempotency SET status = ?, headers = ?, body = ? WHERE account_id = ? AND key = ?",
		a.Status, string(headers), a.Body, retry.Account.UUID, retry.Key).Error
	if err != nil {
		return fmt.Errorf("keeping an answer: %w", err)
	}
	return nil
}

// savepoint runs fn so that a constraint's refusal leaves the transaction alive.
func (t *tx) savepoint(fn func(*gorm.DB) error) error {
	return explain(t.db.Transaction(fn))
}
