package repository

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/etalab/portail-eig/domain"
)

// jsonb stores a value as JSON.
type jsonb[T any] struct{ V T }

// Value implements driver.Valuer.
func (j jsonb[T]) Value() (driver.Value, error) {
	raw, err := json.Marshal(j.V)
	if err != nil {
		return nil, fmt.Errorf("encoding json for the database: %w", err)
	}
	return string(raw), nil
}

// Scan implements sql.Scanner.
func (j *jsonb[T]) Scan(src any) error {
	raw, err := rawBytes(src)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, &j.V); err != nil {
		return fmt.Errorf("decoding json of the database: %w", err)
	}
	return nil
}

func rawBytes(src any) ([]byte, error) {
	switch v := src.(type) {
	case []byte:
		return v, nil
	case string:
		return []byte(v), nil
	}
	return nil, fmt.Errorf("the database gave a %T where text was expected", src)
}

// textArray stores a text[].
type textArray []string

// arrays holds what encodes and decodes them: each remembers how, and so serves one request at a time.
var arrays = sync.Pool{New: func() any { return pgtype.NewMap() }}

// Value implements driver.Valuer.
func (a textArray) Value() (driver.Value, error) {
	list := []string(a)
	if list == nil {
		list = []string{}
	}
	m := arrays.Get().(*pgtype.Map)
	defer arrays.Put(m)
	raw, err := m.Encode(pgtype.TextArrayOID, pgtype.TextFormatCode, list, nil)
	if err != nil {
		return nil, fmt.Errorf("encoding an array for the database: %w", err)
	}
	return string(raw), nil
}

// Scan implements sql.Scanner.
func (a *textArray) Scan(src any) error {
	raw, err := rawBytes(src)
	if err != nil {
		return err
	}
	m := arrays.Get().(*pgtype.Map)
	defer arrays.Put(m)
	if err := m.Scan(pgtype.TextArrayOID, pgtype.TextFormatCode, raw, (*[]string)(a)); err != nil {
		return fmt.Errorf("decoding an array of the database: %w", err)
	}
	return nil
}

// uuids is an array parameter: one cached statement whatever its length.
func uuids[T any](ids []domain.ID[T]) pgtype.Array[pgtype.UUID] {
	out := make([]pgtype.UUID, len(ids))
	for i, id := range ids {
		out[i] = pgtype.UUID{Bytes: id.UUID, Valid: true}
	}
	return pgtype.Array[pgtype.UUID]{Elements: out, Dims: []pgtype.ArrayDimension{{Length: int32(len(out)), LowerBound: 1}}, Valid: true}
}

// words is an array parameter of texts.
func words[T ~string](list []T) textArray {
	out := make(textArray, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

func unwords[T ~string](a textArray) []T {
	out := make([]T, len(a))
	for i, s := range a {
		out[i] = T(s)
	}
	return out
}

// textRow is a domain.Text as it is stored.
type textRow struct {
	FR string `json:"fr"`
	EN string `json:"en"`
}

func toText(r textRow) domain.Text   { return domain.Text{FR: r.FR, EN: r.EN} }
func fromText(t domain.Text) textRow { return textRow{FR: t.FR, EN: t.EN} }

// nullable is nil for the zero id.
func nullable(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}

func orZero(id *uuid.UUID) uuid.UUID {
	if id == nil {
		return uuid.Nil
	}
	return *id
}

// utc drops the zone a driver gave an instant, keeping absence.
func utc(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	u := t.UTC()
	return &u
}

// day turns a date column, read at midnight UTC, into a Date and back.
func day(t time.Time) domain.Date      { return domain.DateOf(t.UTC()) }
func midnight(d domain.Date) time.Time { return d.Midnight(time.UTC) }

// dayOr is day, where there may be none.
func dayOr(t *time.Time) domain.Date {
	if t == nil {
		return domain.Date{}
	}
	return day(*t)
}
