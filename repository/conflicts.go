package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Conflicts is the store of package conflict.
type Conflicts struct{ *Repository }

var (
	_ conflict.Store = Conflicts{}
	_ conflict.Tx    = (*tx)(nil)
)

// Atomic implements conflict.Store.
func (r Conflicts) Atomic(ctx context.Context, fn func(conflict.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

type conflictRow struct {
	ID        uuid.UUID
	CallID    uuid.UUID
	DossierID uuid.UUID
	AccountID uuid.UUID
	State     string
	Matches   jsonb[[]matchRow]
	Reason    string
	FoundAt   time.Time
	DecidedAt *time.Time
	DecidedBy *uuid.UUID
	Version   int64
	// Read with the row, never written.
	PromotionID uuid.UUID
	TimeZone    string
	Number      string
	Candidate   string
	Reader      string
}

type matchRow struct {
	Kind     string `json:"kind"`
	Declared string `json:"declared"`
	Where    string `json:"where"`
	Typed    string `json:"typed"`
}

func (r conflictRow) conflict() conflict.Conflict {
	c := conflict.Conflict{
		ID: conflict.ID{UUID: r.ID}, Call: call.ID{UUID: r.CallID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Dossier: dossier.ID{UUID: r.DossierID}, Number: r.Number, Candidate: r.Candidate, Person: domain.AccountID{UUID: r.AccountID},
		Reader: r.Reader, State: conflict.State(r.State), Reason: r.Reason, FoundAt: r.FoundAt.UTC(), DecidedAt: utc(r.DecidedAt),
		By: domain.AccountID{UUID: orZero(r.DecidedBy)}, Version: r.Version, Zone: zoneNamed(r.TimeZone),
	}
	for _, m := range r.Matches.V {
		c.Matches = append(c.Matches, conflict.Match{Kind: conflict.Kind(m.Kind), Declared: m.Declared, Where: conflict.Where(m.Where), Typed: m.Typed})
	}
	return c
}

func conflictsOf(db *gorm.DB) *gorm.DB {
	return db.Table("conflict c").Select(`c.*, k.promotion_id, k.time_zone, d.number, a.name AS reader, coalesce(s.content->>'name', '') AS candidate`).
		Joins("JOIN call k ON k.id = c.call_id").Joins("JOIN account a ON a.id = c.account_id").
		Joins("JOIN dossier d ON d.id = c.dossier_id").Joins(lastSnapshot)
}

func readConflicts(db *gorm.DB) ([]conflict.Conflict, error) {
	rows := []conflictRow{}
	if err := db.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("reading conflicts: %w", err)
	}
	list := make([]conflict.Conflict, len(rows))
	for i, row := range rows {
		list[i] = row.conflict()
	}
	return list, nil
}

func oneConflict(db *gorm.DB, id conflict.ID) (conflict.Conflict, error) {
	found, err := readConflicts(conflictsOf(db).Where("c.id = ?", id.UUID))
	if err != nil {
		return conflict.Conflict{}, err
	}
	if len(found) == 0 {
		return conflict.Conflict{}, domain.Absent()
	}
	return found[0], nil
}

// Conflict implements conflict.Store.
func (r Conflicts) Conflict(ctx context.Context, id conflict.ID) (conflict.Conflict, error) {
	return oneConflict(r.db.WithContext(ctx), id)
}

// Conflicts implements conflict.Store.
func (r Conflicts) Conflicts(ctx context.Context, of call.ID) ([]conflict.Conflict, error) {
	return readConflicts(conflictsOf(r.db.WithContext(ctx)).Where("c.call_id = ?", of.UUID).Order("c.state <> 'unresolved', c.found_at DESC, c.id"))
}

// LockConflict implements conflict.Tx.
func (t *tx) LockConflict(id conflict.ID) (conflict.Conflict, error) {
	var locked uuid.UUID
	if err := t.db.Raw("SELECT id FROM conflict WHERE id = ? FOR UPDATE", id.UUID).Row().Scan(&locked); err != nil {
		return conflict.Conflict{}, absentOr(err, "locking a conflict")
	}
	return oneConflict(t.db, id)
}

// PutConflict implements conflict.SeekTx.
func (t *tx) PutConflict(c conflict.Conflict) error {
	matches := jsonb[[]matchRow]{}
	for _, m := range c.Matches {
		matches.V = append(matches.V, matchRow{string(m.Kind), m.Declared, string(m.Where), m.Typed})
	}
	return t.change("writing a conflict", `INSERT INTO conflict
		(id, call_id, dossier_id, account_id, state, matches, reason, found_at, decided_at, decided_by, version)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, matches = excluded.matches,
		reason = excluded.reason, found_at = excluded.found_at, decided_at = excluded.decided_at, decided_by = excluded.decided_by, version = excluded.version`,
		c.ID.UUID, c.Call.UUID, c.Dossier.UUID, c.Person.UUID, string(c.State), matches, c.Reason, c.FoundAt, c.DecidedAt, nullable(c.By.UUID), c.Version)
}

// KnownConflicts implements conflict.SeekTx.
func (t *tx) KnownConflicts(of call.ID, who domain.AccountID, only dossier.ID) ([]conflict.Conflict, error) {
	if _, err := t.lockedIDs("SELECT id FROM conflict c WHERE "+seeking+" ORDER BY id FOR UPDATE", seekers(of, who, only)...); err != nil {
		return nil, err
	}
	return readConflicts(conflictsOf(t.db).Where(seeking, seekers(of, who, only)...))
}

// seeking narrows to a call, and to a person or a dossier where they are given.
const seeking = "c.call_id = ? AND (?::uuid IS NULL OR c.account_id = ?) AND (?::uuid IS NULL OR c.dossier_id = ?)"

func seekers(of call.ID, who domain.AccountID, only dossier.ID) []any {
	person, one := nullable(who.UUID), nullable(only.UUID)
	return []any{of.UUID, person, person, one, one}
}
