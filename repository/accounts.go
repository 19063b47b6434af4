package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
)

// Accounts is the store of package account.
type Accounts struct{ *Repository }

var (
	_ account.Store = Accounts{}
	_ account.Tx    = (*tx)(nil)
)

// Atomic implements account.Store.
func (a Accounts) Atomic(ctx context.Context, fn func(account.Tx) error) error {
	return a.atomic(ctx, func(t *tx) error { return fn(t) })
}

type accountRow struct {
	ID         uuid.UUID
	Email      string
	Name       string
	Language   string
	CreatedAt  time.Time
	LastSeenAt *time.Time
}

// TableName implements gorm’s Tabler.
func (accountRow) TableName() string { return "account" }

func (r accountRow) account() account.Account {
	return account.Account{
		ID: account.ID{UUID: r.ID}, Email: r.Email, Name: r.Name, Language: r.Language,
		CreatedAt: r.CreatedAt.UTC(), LastSeenAt: utc(r.LastSeenAt),
	}
}

func accountRowOf(a account.Account) accountRow {
	return accountRow{ID: a.ID.UUID, Email: a.Email, Name: a.Name, Language: a.Language, CreatedAt: a.CreatedAt, LastSeenAt: a.LastSeenAt}
}

// Account implements account.Store.
func (r *Repository) Account(ctx context.Context, id account.ID) (account.Account, error) {
	var row accountRow
	if err := r.db.WithContext(ctx).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return account.Account{}, explain(err)
	}
	acc := row.account()
	grants, err := grantsOf(r.db.WithContext(ctx), []account.ID{id})
	acc.Grants = grants[id]
	return acc, err
}

// People implements account.Store: newest account first, with their grants in one more query.
func (r *Repository) People(ctx context.Context, f account.PeopleFilter) (domain.List[account.Account], error) {
	q := r.db.WithContext(ctx).Model(&accountRow{})
	if f.Query != "" {
		like := "%" + likeText(f.Query) + "%"
		q = q.Where("(lower(name) LIKE ? OR email LIKE ?)", like, like)
	}
	if f.Role != "" {
		q = q.Where("EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = account.id AND g.role = ? AND g.ends_at IS NULL)", string(f.Role))
	}
	rows, next, total, err := newestFirst[accountRow](q, f.Page, func(r accountRow) uuid.UUID { return r.ID })
	if err != nil {
		return domain.List[account.Account]{}, fmt.Errorf("listing people: %w", err)
	}
	ids := make([]account.ID, len(rows))
	for i, row := range rows {
		ids[i] = account.ID{UUID: row.ID}
	}
	grants, err := grantsOf(r.db.WithContext(ctx), ids)
	if err != nil {
		return domain.List[account.Account]{}, err
	}
	list := domain.List[account.Account]{Next: next, Total: total, Items: make([]account.Account, len(rows))}
	for i, row := range rows {
		list.Items[i] = row.account()
		list.Items[i].Grants = grants[ids[i]]
	}
	return list, nil
}

// Names implements account.Store.
func (r *Repository) Names(ctx context.Context, ids []account.ID) (map[account.ID]string, error) {
	rows := []accountRow{}
	if err := r.db.WithContext(ctx).Select("id", "name", "email").Find(&rows, "id = ANY(?)", uuids(ids)).Error; err != nil {
		return nil, fmt.Errorf("reading names: %w", err)
	}
	names := map[account.ID]string{}
	for _, row := range rows {
		names[account.ID{UUID: row.ID}] = row.Name
	}
	return names, nil
}

// AccountByEmail implements account.Tx.
func (t *tx) AccountByEmail(email string) (account.Account, error) {
	var row accountRow
	if err := t.db.Take(&row, "email = ?", email).Error; err != nil {
		return account.Account{}, explain(err)
	}
	return row.account(), nil
}

// LockAccount implements account.Tx.
func (t *tx) LockAccount(id account.ID) (account.Account, error) {
	var row accountRow
	if err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return account.Account{}, explain(err)
	}
	return row.account(), nil
}

// InsertAccount implements account.Tx. Two first sign-ins of one address meet on
// the unique index; the second starts over and finds the account.
func (t *tx) InsertAccount(a account.Account) error {
	row := accountRowOf(a)
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("adding an account: %w", err)
	}
	return nil
}

// UpdateAccount implements account.Tx.
func (t *tx) UpdateAccount(a account.Account) error {
	err := t.db.Model(&accountRow{}).Where("id = ?", a.ID.UUID).Updates(map[string]any{"name": a.Name, "language": a.Language}).Error
	if err != nil {
		return fmt.Errorf("changing an account: %w", err)
	}
	return nil
}

type sessionRow struct {
	TokenHash []byte
	AccountID uuid.UUID
	CreatedAt time.Time
	SeenAt    time.Time
	ExpiresAt time.Time
}

// TableName implements gorm’s Tabler.
func (sessionRow) TableName() string { return "session" }

// Session implements account.Store, with the grants in force at the business instant.
func (r *Repository) Session(ctx context.Context, hash []byte) (account.Session, account.Account, error) {
	var row sessionRow
	if err := r.db.WithContext(ctx).Take(&row, "token_hash = ?", hash).Error; err != nil {
		return account.Session{}, account.Account{}, explain(err)
	}
	acc, err := r.Account(ctx, account.ID{UUID: row.AccountID})
	return account.Session{
		TokenHash: row.TokenHash, Account: acc.ID, CreatedAt: row.CreatedAt.UTC(), SeenAt: row.SeenAt.UTC(), ExpiresAt: row.ExpiresAt.UTC(),
	}, acc, err
}

// TouchSession implements account.Store.
func (r *Repository) TouchSession(ctx context.Context, hash []byte, at time.Time) error {
	err := r.db.WithContext(ctx).Exec(`WITH s AS (UPDATE session SET seen_at = ? WHERE token_hash = ? RETURNING account_id)
		UPDATE account SET last_seen_at = ? WHERE id = (SELECT account_id FROM s)`, at, hash, at).Error
	if err != nil {
		return fmt.Errorf("touching a session: %w", err)
	}
	return nil
}

// InsertSession implements account.Tx.
func (t *tx) InsertSession(s account.Session) error {
	row := sessionRow{TokenHash: s.TokenHash, AccountID: s.Account.UUID, CreatedAt: s.CreatedAt, SeenAt: s.SeenAt, ExpiresAt: s.ExpiresAt}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("opening a session: %w", err)
	}
	return nil
}

// DeleteSession implements account.Tx.
func (t *tx) DeleteSession(hash []byte) error {
	if err := t.db.Delete(&sessionRow{}, "token_hash = ?", hash).Error; err != nil {
		return fmt.Errorf("ending a session: %w", err)
	}
	return nil
}

type challengeSignInRow struct {
	ID          uuid.UUID
	Email       string
	BrowserHash []byte
	Next        string
	Language    string
	Attempts    int
	CreatedAt   time.Time
	ExpiresAt   time.Time
	UsedAt      *time.Time
}

// TableName implements gorm’s Tabler.
func (challengeSignInRow) TableName() string { return "sign_in_challenge" }

// InsertChallenge implements account.Tx.
func (t *tx) InsertChallenge(c account.Challenge) error {
	row := challengeSignInRow{
		ID: c.ID.UUID, Email: c.Email, BrowserHash: c.BrowserHash, Next: c.Next, Language: c.Language,
		CreatedAt: c.CreatedAt, ExpiresAt: c.ExpiresAt,
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("adding a sign-in challenge: %w", err)
	}
	return nil
}

// LockChallenge implements account.Tx.
func (t *tx) LockChallenge(id account.ChallengeID) (account.Challenge, error) {
	var row challengeSignInRow
	if err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return account.Challenge{}, explain(err)
	}
	return account.Challenge{
		ID: id, Email: row.Email, BrowserHash: row.BrowserHash, Next: row.Next, Language: row.Language, Attempts: row.Attempts,
		CreatedAt: row.CreatedAt.UTC(), ExpiresAt: row.ExpiresAt.UTC(), UsedAt: utc(row.UsedAt),
	}, nil
}

// CountAttempt implements account.Tx.
func (t *tx) CountAttempt(id account.ChallengeID) error {
	return t.change("counting a sign-in attempt", "UPDATE sign_in_challenge SET attempts = attempts + 1 WHERE id = ?", id.UUID)
}

// UseChallenge implements account.Tx.
func (t *tx) UseChallenge(id account.ChallengeID, at time.Time) error {
	return t.change("using a sign-in challenge", "UPDATE sign_in_challenge SET used_at = ? WHERE id = ?", at, id.UUID)
}

// Hit implements account.Tx.
func (t *tx) Hit(key string, bucket time.Time) (int, error) {
	var hits int
	err := t.db.Raw(`INSERT INTO rate_limit (key, bucket, hits) VALUES (?, ?, 1)
		ON CONFLICT (key, bucket) DO UPDATE SET hits = rate_limit.hits + 1 RETURNING hits`, key, bucket).Row().Scan(&hits)
	if err != nil {
		return 0, fmt.Errorf("counting an event: %w", err)
	}
	return hits, nil
}

// change runs one statement and says what it was doing when it fails.
func (t *tx) change(doing, sql string, args ...any) error {
	if err := t.db.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}
