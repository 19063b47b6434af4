package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain/promotion"
)

// Promotions is the store of package promotion.
type Promotions struct{ *Repository }

var _ promotion.Store = Promotions{}

// Atomic implements promotion.Store.
func (p Promotions) Atomic(ctx context.Context, fn func(promotion.Tx) error) error {
	return p.atomic(ctx, func(t *tx) error { return fn(t) })
}

type promotionRow struct {
	ID        uuid.UUID
	Number    int
	Name      string
	Places    int
	TeamMin   int
	TeamMax   int
	StartsOn  time.Time
	Months    int
	Version   int64
	CreatedAt time.Time
}

// TableName implements gorm’s Tabler.
func (promotionRow) TableName() string { return "promotion" }

func (r promotionRow) promotion() promotion.Promotion {
	return promotion.Promotion{
		ID: promotion.ID{UUID: r.ID}, Number: r.Number, Name: r.Name, Places: r.Places, TeamMin: r.TeamMin, TeamMax: r.TeamMax,
		StartsOn: day(r.StartsOn), Months: r.Months, Version: r.Version,
	}
}

func promotionRowOf(p promotion.Promotion) promotionRow {
	return promotionRow{
		ID: p.ID.UUID, Number: p.Number, Name: p.Name, Places: p.Places, TeamMin: p.TeamMin, TeamMax: p.TeamMax,
		StartsOn: midnight(p.StartsOn), Months: p.Months, Version: p.Version,
	}
}

// Promotions implements promotion.Store: newest first.
func (r *Repository) Promotions(ctx context.Context) ([]promotion.Promotion, error) {
	rows := []promotionRow{}
	if err := r.db.WithContext(ctx).Order("number DESC").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("listing promotions: %w", err)
	}
	list := make([]promotion.Promotion, len(rows))
	for i, row := range rows {
		list[i] = row.promotion()
	}
	return list, nil
}

// Promotion implements promotion.Store.
func (r *Repository) Promotion(ctx context.Context, id promotion.ID) (promotion.Promotion, error) {
	var row promotionRow
	err := r.db.WithContext(ctx).Take(&row, "id = ?", id.UUID).Error
	return row.promotion(), explain(err)
}

// InsertPromotion implements promotion.Tx.
func (t *tx) InsertPromotion(p promotion.Promotion) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	row := promotionRowOf(p)
	row.CreatedAt = at
	return explain(t.db.Create(&row).Error)
}

// LockPromotion implements promotion.Tx.
func (t *tx) LockPromotion(id promotion.ID) (promotion.Promotion, error) {
	var row promotionRow
	err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ?", id.UUID).Error
	return row.promotion(), explain(err)
}

// UpdatePromotion implements promotion.Tx.
func (t *tx) UpdatePromotion(p promotion.Promotion) error {
	row := promotionRowOf(p)
	return explain(t.db.Model(&row).Select("number", "name", "places", "team_min", "team_max", "starts_on", "months", "version").
		Where("id = ?", row.ID).Updates(&row).Error)
}
