package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

// Readings is the store of package reading.
type Readings struct{ *Repository }

var (
	_ reading.Store = Readings{}
	_ reading.Tx    = (*tx)(nil)
)

// Atomic implements reading.Store.
func (r Readings) Atomic(ctx context.Context, fn func(reading.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Reading implements reading.Store.
func (r Readings) Reading(ctx context.Context, id reading.ID) (reading.Reading, error) {
	return oneReading(r.db.WithContext(ctx), id)
}

// readingsOf joins what a reading is told with. Its dossier was submitted, or it
// would not have been given to a reader.
func readingsOf(db *gorm.DB) *gorm.DB {
	return db.Table("reading r").Joins("JOIN dossier d ON d.id = r.dossier_id").Joins("JOIN call k ON k.id = r.call_id").
		Joins("JOIN account a ON a.id = r.reader_id").Joins(lastSnapshot).Where(unconflicted)
}

func oneReading(db *gorm.DB, id reading.ID) (reading.Reading, error) {
	var row readingRow
	if err := readingsOf(db).Select(readingColumns).Where("r.id = ?", id.UUID).Take(&row).Error; err != nil {
		return reading.Reading{}, explain(err)
	}
	return row.reading(), nil
}

// readingCursor is where a page of readings ended.
type readingCursor struct {
	HandedIn bool   `json:"h"`
	Code     string `json:"c"`
}

// Readings implements reading.Store: those to do first, then by code, an order in
// which neither the dossiers' numbers nor the day of assignment shows.
func (r Readings) Readings(ctx context.Context, q reading.Query) (reading.List, error) {
	db := narrowReadings(readingsOf(r.db.WithContext(ctx)), q).Session(&gorm.Session{})
	list := reading.List{}
	if q.Page.Cursor == "" {
		var counts struct{ Total, Locked int }
		if err := db.Select("count(*) AS total, count(*) FILTER (WHERE " + handedIn + ") AS locked").Scan(&counts).Error; err != nil {
			return reading.List{}, fmt.Errorf("counting readings: %w", err)
		}
		list.Total, list.Locked = &counts.Total, &counts.Locked
	} else {
		var after readingCursor
		if err := openKeyset(q.Page.Cursor, &after); err != nil {
			return reading.List{}, err
		}
		db = db.Where("("+handedIn+", r.code) > (?, ?)", after.HandedIn, after.Code)
	}
	rows := []readingRow{}
	err := db.Select(readingColumns).Order(handedIn + ", r.code").Limit(q.Page.Size() + 1).Find(&rows).Error
	if err != nil {
		return reading.List{}, fmt.Errorf("listing readings: %w", err)
	}
	list.Items, list.Next = paged(rows, q.Page.Size(), readingRow.reading, func(last reading.Reading) any {
		return readingCursor{HandedIn: last.State() == reading.Locked, Code: last.Code}
	})
	return list, nil
}

// narrowReadings leaves out the readings of withdrawn dossiers, except where the
// readings of one dossier are asked for.
func narrowReadings(db *gorm.DB, q reading.Query) *gorm.DB {
	if !q.Dossier.IsZero() {
		return db.Where("r.dossier_id = ?", q.Dossier.UUID)
	}
	db = db.Where("d.withdrawn_at IS NULL")
	if !q.Call.IsZero() {
		db = db.Where("r.call_id = ?", q.Call.UUID)
	}
	if !q.Reader.IsZero() {
		db = db.Where("r.reader_id = ? AND r.call_id = ANY(?)", q.Reader.UUID, uuids(q.Calls))
	}
	return db
}

// ShortlistReleased implements reading.Tx.
func (t *tx) ShortlistReleased(of call.ID) (bool, error) {
	var released bool
	err := t.db.Raw("SELECT EXISTS (SELECT 1 FROM release WHERE call_id = ? AND kind = 'shortlist' AND released_at IS NOT NULL)", of.UUID).
		Row().Scan(&released)
	if err != nil {
		return false, fmt.Errorf("asking whether the shortlist is released: %w", err)
	}
	return released, nil
}

// Person implements reading.Tx.
func (t *tx) Person(id domain.AccountID) (reading.Person, error) {
	var row accountRow
	if err := t.db.Take(&row, "id = ?", id.UUID).Error; err != nil {
		return reading.Person{}, explain(err)
	}
	grants, err := grantsOf(t.db, []account.ID{id})
	return reading.Person{Account: id, Name: row.Name, Address: row.Email, Language: row.Language, Grants: grants[id]}, err
}

// InsertReading implements reading.Tx.
func (t *tx) InsertReading(r reading.Reading) (bool, error) {
	row := readingRowOf(r)
	res := t.db.Omit(derivedReadingColumns...).
		Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "code"}}, DoNothing: true}).Create(&row)
	if res.Error != nil {
		return false, fmt.Errorf("assigning a reading: %w", res.Error)
	}
	return res.RowsAffected == 1, nil
}

// LockReading implements reading.Tx.
func (t *tx) LockReading(id reading.ID) (reading.Reading, error) {
	var locked uuid.UUID
	if err := t.db.Raw("SELECT id FROM reading WHERE id = ? FOR UPDATE", id.UUID).Row().Scan(&locked); err != nil {
		return reading.Reading{}, absentOr(err, "locking a reading")
	}
	return oneReading(t.db, id)
}

// SaveMarks implements reading.Tx.
func (t *tx) SaveMarks(r reading.Reading) error {
	row := readingRowOf(r)
	return t.change("saving scores", `UPDATE reading SET scores = ?, comments = ?, comment = ?, started_at = ?, version = version + 1
		WHERE id = ?`, row.Scores, row.Comments, row.Comment, row.StartedAt, row.ID)
}

// LockMarks implements reading.Tx.
func (t *tx) LockMarks(r reading.Reading, sum, count int) error {
	return t.change("handing scores in", `UPDATE reading SET locked_at = ?, score_sum = ?, score_count = ?, version = version + 1
		WHERE id = ?`, r.LockedAt, sum, count, r.ID.UUID)
}

// DeleteReading implements reading.Tx.
func (t *tx) DeleteReading(id reading.ID) error {
	return t.change("taking a reading back", "DELETE FROM reading WHERE id = ?", id.UUID)
}

// CountLocked implements release.Tx.
func (t *tx) CountLocked(id dossier.ID) (int, error) {
	var n int
	err := t.db.Raw("SELECT count(*) FROM dossier d "+lastSnapshot+" JOIN reading r ON r.dossier_id = d.id WHERE d.id = ? AND "+unconflicted+" AND "+handedIn, id.UUID).
		Row().Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("counting readings handed in: %w", err)
	}
	return n, nil
}

// Untold implements reading.Store.
func (r Readings) Untold(ctx context.Context) (map[domain.AccountID]time.Time, error) {
	rows := []struct {
		ReaderID uuid.UUID
		Since    time.Time
	}{}
	err := r.db.WithContext(ctx).Raw("SELECT r.reader_id, min(r.assigned_at) AS since FROM reading r WHERE r.told_at IS NULL AND " + unconflicted + " GROUP BY r.reader_id").
		Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the readers to tell: %w", err)
	}
	found := make(map[domain.AccountID]time.Time, len(rows))
	for _, row := range rows {
		found[domain.AccountID{UUID: row.ReaderID}] = row.Since.UTC()
	}
	return found, nil
}

// MarkTold implements reading.Tx. Its rows are the lock: whoever comes second finds
// none untold.
func (t *tx) MarkTold(reader domain.AccountID, at time.Time) (int, error) {
	var count int
	err := t.db.Raw(`WITH told AS (UPDATE reading r SET told_at = ? WHERE reader_id = ? AND told_at IS NULL AND `+unconflicted+` RETURNING dossier_id, locked_at)
		SELECT count(*) FROM told JOIN dossier d ON d.id = told.dossier_id WHERE told.locked_at IS NULL AND d.withdrawn_at IS NULL`,
		at, reader.UUID).Row().Scan(&count)
	if err != nil {
		return 0, fmt.Errorf("noting a reader as told: %w", err)
	}
	return count, nil
}
