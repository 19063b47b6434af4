package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain/administration"
)

// Administrations is the store of package administration.
type Administrations struct{ *Repository }

var (
	_ administration.Store = Administrations{}
	_ administration.Tx    = (*tx)(nil)
)

// Atomic implements administration.Store.
func (a Administrations) Atomic(ctx context.Context, fn func(administration.Tx) error) error {
	return a.atomic(ctx, func(t *tx) error { return fn(t) })
}

type administrationRow struct {
	ID        uuid.UUID
	Name      string
	Ministry  string
	Fictional bool
	Version   int64
	CreatedAt time.Time
}

// TableName implements gorm's schema.Tabler.
func (administrationRow) TableName() string { return "administration" }

func (r administrationRow) administration() administration.Administration {
	return administration.Administration{
		ID: administration.ID{UUID: r.ID}, Name: r.Name, Ministry: r.Ministry, Fictional: r.Fictional, Version: r.Version,
	}
}

func administrationRowOf(a administration.Administration) administrationRow {
	return administrationRow{ID: a.ID.UUID, Name: a.Name, Ministry: a.Ministry, Fictional: a.Fictional, Version: a.Version}
}

// Administrations implements administration.Store. The directory is short: the
// domain searches and sorts it, which spares the database a French collation.
func (r *Repository) Administrations(ctx context.Context) ([]administration.Administration, error) {
	rows := []administrationRow{}
	if err := r.db.WithContext(ctx).Order("id").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("listing administrations: %w", err)
	}
	list := make([]administration.Administration, len(rows))
	for i, row := range rows {
		list[i] = row.administration()
	}
	return list, nil
}

// Administration implements administration.Store.
func (r *Repository) Administration(ctx context.Context, id administration.ID) (administration.Administration, error) {
	var row administrationRow
	err := r.db.WithContext(ctx).Take(&row, "id = ?", id.UUID).Error
	return row.administration(), explain(err)
}

// InsertAdministration implements administration.Tx.
func (t *tx) InsertAdministration(a administration.Administration) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	row := administrationRowOf(a)
	row.CreatedAt = at
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("adding an administration: %w", err)
	}
	return nil
}

// LockAdministration implements administration.Tx.
func (t *tx) LockAdministration(id administration.ID) (administration.Administration, error) {
	var row administrationRow
	err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ?", id.UUID).Error
	return row.administration(), explain(err)
}

// UpdateAdministration implements administration.Tx.
func (t *tx) UpdateAdministration(a administration.Administration) error {
	return t.change("changing an administration", "UPDATE administration SET name = ?, ministry = ?, fictional = ?, version = ? WHERE id = ?",
		a.Name, a.Ministry, a.Fictional, a.Version, a.ID.UUID)
}
