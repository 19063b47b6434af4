package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/dealing"
)

// Dealings is the store of package dealing.
type Dealings struct{ *Repository }

var (
	_ dealing.Store = Dealings{}
	_ dealing.Tx    = (*tx)(nil)
)

// Atomic implements dealing.Store.
func (r Dealings) Atomic(ctx context.Context, fn func(dealing.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Dealt implements dealing.Tx, in four queries whatever the numbers.
func (t *tx) Dealt(of call.ID) (dealing.Scene, error) {
	rows, err := readerRows(t.db, of)
	if err != nil {
		return dealing.Scene{}, err
	}
	s := dealing.Scene{}
	for _, r := range rows {
		s.Readers = append(s.Readers, dealing.Reader{
			Account: domain.AccountID{UUID: r.AccountID}, Name: r.Name, Holds: r.Holds, Sworn: r.Sworn, Available: r.Said.Available,
			Capacity: r.Said.Capacity, Tracks: unwords[call.Track](r.Said.Tracks),
		})
	}
	s.Dossiers, err = t.dossiersDealt(of)
	return s, err
}

func (t *tx) dossiersDealt(of call.ID) ([]dealing.Dossier, error) {
	rows := []struct {
		ID        uuid.UUID
		Number    string
		AccountID uuid.UUID
		Track     string
	}{}
	err := t.db.Raw(`SELECT d.id, d.number, d.account_id, coalesce(s.content->>'main_track', '') AS track FROM dossier d `+lastSnapshot+`
		WHERE d.call_id = ? AND d.withdrawn_at IS NULL ORDER BY d.id`, of.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the dossiers to assign: %w", err)
	}
	held, err := t.heldReadings(of)
	if err != nil {
		return nil, err
	}
	barred, err := t.barred(of)
	list := make([]dealing.Dossier, len(rows))
	for i, r := range rows {
		list[i] = dealing.Dossier{
			ID: dossier.ID{UUID: r.ID}, Number: r.Number, Track: call.Track(r.Track), Account: domain.AccountID{UUID: r.AccountID},
			Readings: held[r.ID], Barred: barred[r.ID],
		}
	}
	return list, err
}

func (t *tx) heldReadings(of call.ID) (map[uuid.UUID][]dealing.Held, error) {
	rows := []readingRow{}
	err := readingsOf(t.db).Select(readingColumns).Where("r.call_id = ?", of.UUID).Order("r.id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the readings of a call: %w", err)
	}
	held := map[uuid.UUID][]dealing.Held{}
	for _, row := range rows {
		r := row.reading()
		held[row.DossierID] = append(held[row.DossierID], dealing.Held{ID: r.ID, Reader: r.Reader, State: r.State()})
	}
	return held, nil
}

func (t *tx) barred(of call.ID) (map[uuid.UUID][]domain.AccountID, error) {
	rows := []struct{ DossierID, AccountID uuid.UUID }{}
	err := t.db.Raw("SELECT dossier_id, account_id FROM conflict WHERE call_id = ? AND in_conflict(dossier_id, account_id) ORDER BY account_id", of.UUID).
		Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing conflicts: %w", err)
	}
	barred := map[uuid.UUID][]domain.AccountID{}
	for _, r := range rows {
		barred[r.DossierID] = append(barred[r.DossierID], domain.AccountID{UUID: r.AccountID})
	}
	return barred, nil
}

// InsertReadings implements dealing.Tx.
func (t *tx) InsertReadings(list []reading.Reading) (map[reading.ID]bool, error) {
	rows := make([]readingRow, len(list))
	for i, r := range list {
		rows[i] = readingRowOf(r)
	}
	err := t.db.Omit(derivedReadingColumns...).
		Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "code"}}, DoNothing: true}).CreateInBatches(rows, 500).Error
	if err != nil {
		return nil, explain(err)
	}
	ids := make([]reading.ID, len(list))
	for i, r := range list {
		ids[i] = r.ID
	}
	there, err := t.lockedIDs("SELECT id FROM reading WHERE id = ANY(?)", uuids(ids))
	inserted := map[reading.ID]bool{}
	for _, id := range there {
		inserted[reading.ID(id)] = true
	}
	return inserted, err
}

// DeleteReadings implements dealing.Tx.
func (t *tx) DeleteReadings(ids []reading.ID) error {
	return t.change("taking readings back", "DELETE FROM reading WHERE id = ANY(?)", uuids(ids))
}

// RecordAssignment implements dealing.Tx.
func (t *tx) RecordAssignment(of call.ID, run dealing.Run, p dealing.Proposal) error {
	return t.change("recording an assignment", `INSERT INTO assignment_run
		(id, call_id, seed, digest, problem, result, given, taken, missing, due_at, applied_at, applied_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		run.ID.UUID, of.UUID, run.Seed, p.Digest, jsonb[any]{p.Problem()}, jsonb[any]{p.Result()}, run.Given, run.Taken, run.Missing, run.Due, run.At, run.By.UUID)
}

// Runs implements dealing.Store.
func (r Dealings) Runs(ctx context.Context, of call.ID) ([]dealing.Run, error) {
	rows := []struct {
		ID                    uuid.UUID
		Seed                  string
		Given, Taken, Missing int
		DueAt                 *time.Time
		AppliedAt             time.Time
		AppliedBy             uuid.UUID
		Name                  string
	}{}
	err := r.db.WithContext(ctx).Raw(`SELECT x.id, x.seed, x.given, x.taken, x.missing, x.due_at, x.applied_at, x.applied_by, a.name
		FROM assignment_run x JOIN account a ON a.id = x.applied_by WHERE x.call_id = ? ORDER BY x.applied_at DESC, x.id DESC`, of.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing assignments: %w", err)
	}
	list := make([]dealing.Run, len(rows))
	for i, row := range rows {
		list[i] = dealing.Run{
			ID: domain.ID[dealing.Run]{UUID: row.ID}, Seed: row.Seed, Due: utc(row.DueAt), At: row.AppliedAt.UTC(),
			By: domain.AccountID{UUID: row.AppliedBy}, ByName: row.Name, Given: row.Given, Taken: row.Taken, Missing: row.Missing,
		}
	}
	return list, nil
}
