package repository

import (
	"encoding/base64"
	"fmt"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
)

// newestFirst reads one page of rows by their time-ordered id, newest first, and
// counts the whole on the first page only.
func newestFirst[Row any](q *gorm.DB, p domain.Page, id func(Row) uuid.UUID) (rows []Row, next string, total *int, err error) {
	q = q.Session(&gorm.Session{})
	if p.Cursor == "" {
		if total, err = counted(q); err != nil {
			return nil, "", nil, err
		}
	} else {
		after, err := openCursor(p.Cursor)
		if err != nil {
			return nil, "", nil, err
		}
		q = q.Where("id < ?", after)
	}
	if err := q.Order("id DESC").Limit(p.Size() + 1).Find(&rows).Error; err != nil {
		return nil, "", nil, err
	}
	if len(rows) > p.Size() {
		rows = rows[:p.Size()]
		next = closeCursor(id(rows[len(rows)-1]))
	}
	return rows, next, total, nil
}

// counted is how many rows there are in all.
func counted(q *gorm.DB) (*int, error) {
	var n int64
	if err := q.Count(&n).Error; err != nil {
		return nil, fmt.Errorf("counting the whole: %w", err)
	}
	whole := int(n)
	return &whole, nil
}

func closeCursor(id uuid.UUID) string { return base64.RawURLEncoding.EncodeToString(id[:]) }

func openCursor(s string) (uuid.UUID, error) {
	raw, err := base64.RawURLEncoding.DecodeString(s)
	if err == nil {
		var id uuid.UUID
		if id, err = uuid.FromBytes(raw); err == nil {
			return id, nil
		}
	}
	return uuid.Nil, badCursor()
}

func badCursor() error {
	return domain.InvalidFields([]domain.Field{{Pointer: "query:cursor", Code: "cursor", Message: domain.Text{
		FR: "Cette suite de liste n’est pas lisible. Reprenez la liste du début.",
		EN: "This continuation of a list cannot be read. Start the list again.",
	}}})
}
