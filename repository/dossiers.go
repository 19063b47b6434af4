package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Dossiers is the store of package dossier.
type Dossiers struct{ *Repository }

var (
	_ dossier.Store = Dossiers{}
	_ dossier.Tx    = (*tx)(nil)
)

// Atomic implements dossier.Store.
func (d Dossiers) Atomic(ctx context.Context, fn func(dossier.Tx) error) error {
	return d.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Dossier implements dossier.Store.
func (r *Repository) Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error) {
	return oneDossier(r.db.WithContext(ctx), "d.id = ?", id.UUID)
}

// OwnDossiers implements dossier.Store.
func (r *Repository) OwnDossiers(ctx context.Context, who domain.AccountID) ([]dossier.Dossier, error) {
	return readDossiers(r.db.WithContext(ctx), "d.account_id = ?", who.UUID)
}

// FindDossier implements dossier.Tx.
func (t *tx) FindDossier(of call.ID, who domain.AccountID) (dossier.Dossier, error) {
	return oneDossier(t.db, "d.call_id = ? AND d.account_id = ?", of.UUID, who.UUID)
}

// LockDossier implements dossier.Tx.
func (t *tx) LockDossier(id dossier.ID) (dossier.Dossier, error) {
	var locked uuid.UUID
	err := t.db.Raw("SELECT id FROM dossier WHERE id = ? FOR UPDATE", id.UUID).Row().Scan(&locked)
	if err != nil {
		return dossier.Dossier{}, absentOr(err, "locking a dossier")
	}
	return oneDossier(t.db, "d.id = ?", id.UUID)
}

func oneDossier(db *gorm.DB, where string, args ...any) (dossier.Dossier, error) {
	found, err := readDossiers(db, where, args...)
	if err != nil {
		return dossier.Dossier{}, err
	}
	if len(found) == 0 {
		return dossier.Dossier{}, domain.Absent()
	}
	return found[0], nil
}

// readDossiers reads dossiers with their snapshots in two queries, or three where
// wishes are part of the draft.
func readDossiers(db *gorm.DB, where string, args ...any) ([]dossier.Dossier, error) {
	rows := []dossierRow{}
	err := db.Table("dossier d").Select("d.*, a.email, a.language, k.promotion_id, k.wishes_with_application").
		Joins("JOIN account a ON a.id = d.account_id JOIN call k ON k.id = d.call_id").Where(where, args...).
		Order("d.id DESC").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading dossiers: %w", err)
	}
	ids, ranking := make([]dossier.ID, len(rows)), []dossier.ID{}
	for i, row := range rows {
		ids[i] = dossier.ID{UUID: row.ID}
		if row.WishesWithApplication {
			ranking = append(ranking, ids[i])
		}
	}
	snapshots, err := snapshotsOf(db, ids)
	if err != nil {
		return nil, err
	}
	wishes := map[dossier.ID][]dossier.Wish{}
	if len(ranking) > 0 {
		if wishes, err = draftWishes(db, ranking); err != nil {
			return nil, err
		}
	}
	list := make([]dossier.Dossier, len(rows))
	for i, row := range rows {
		list[i] = row.dossier()
		list[i].Snapshots, list[i].Draft.Wishes = snapshots[ids[i]], wishes[ids[i]]
	}
	return list, nil
}

func snapshotsOf(db *gorm.DB, ids []dossier.ID) (map[dossier.ID][]dossier.Snapshot, error) {
	rows := []snapshotRow{}
	if err := db.Order("sequence DESC").Find(&rows, "dossier_id = ANY(?)", uuids(ids)).Error; err != nil {
		return nil, fmt.Errorf("reading snapshots: %w", err)
	}
	found := map[dossier.ID][]dossier.Snapshot{}
	for _, r := range rows {
		id := dossier.ID{UUID: r.DossierID}
		found[id] = append(found[id], r.snapshot())
	}
	return found, nil
}

// InsertDossier implements dossier.Tx.
func (t *tx) InsertDossier(d dossier.Dossier, at time.Time) (bool, error) {
	row := dossierRow{
		ID: d.ID.UUID, CallID: d.Call.UUID, AccountID: d.Account.UUID, Number: d.Number, Version: d.Version,
		Draft: jsonb[contentRow]{draftRowOf(d.Draft)}, CreatedAt: at, ChangedAt: at,
	}
	res := t.db.Omit("Email", "Language", "PromotionID", "WishesWithApplication").Clauses(clause.OnConflict{DoNothing: true}).Create(&row)
	if res.Error != nil {
		return false, fmt.Errorf("adding a dossier: %w", res.Error)
	}
	return res.RowsAffected == 1, nil
}

// UpdateDraft implements dossier.Tx.
func (t *tx) UpdateDraft(d dossier.Dossier, at time.Time) error {
	return t.change("saving a draft", "UPDATE dossier SET draft = ?, version = ?, changed_at = ? WHERE id = ?",
		jsonb[contentRow]{draftRowOf(d.Draft)}, d.Version, at, d.ID.UUID)
}

// InsertSnapshot implements dossier.Tx.
func (t *tx) InsertSnapshot(id dossier.ID, s dossier.Snapshot) error {
	row := snapshotRow{
		ID: s.ID.UUID, DossierID: id.UUID, Sequence: s.Sequence, DraftVersion: s.DraftVersion, FormVersion: s.FormVersion,
		Content: jsonb[contentRow]{contentRowOf(s.Content)}, ContentHash: s.Hash, SubmittedAt: s.SubmittedAt,
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("adding a snapshot: %w", err)
	}
	return nil
}

// SetWithdrawn implements dossier.Tx.
func (t *tx) SetWithdrawn(id dossier.ID, at *time.Time) error {
	return t.change("withdrawing a dossier", "UPDATE dossier SET withdrawn_at = ? WHERE id = ?", at, id.UUID)
}

// RefusedFiles implements dossier.Tx.
func (t *tx) RefusedFiles(id dossier.ID) ([]domain.ID[dossier.File], error) {
	return refusedFiles(t.db, id)
}

// Refused implements dossier.Store.
func (r *Repository) Refused(ctx context.Context, id dossier.ID) ([]domain.ID[dossier.File], error) {
	return refusedFiles(r.db.WithContext(ctx), id)
}

func refusedFiles(db *gorm.DB, id dossier.ID) ([]domain.ID[dossier.File], error) {
	found := []uuid.UUID{}
	err := db.Raw("SELECT id FROM attachment WHERE dossier_id = ? AND state IN ('infected', 'rejected')", id.UUID).Scan(&found).Error
	if err != nil {
		return nil, fmt.Errorf("reading what the antivirus refused: %w", err)
	}
	list := make([]domain.ID[dossier.File], 0, len(found))
	for _, f := range found {
		list = append(list, domain.ID[dossier.File]{UUID: f})
	}
	return list, nil
}

// GiveUpSeat implements dossier.Tx.
func (t *tx) GiveUpSeat(id dossier.ID) (bool, error) {
	done := t.db.Exec("DELETE FROM seat WHERE dossier_id = ?", id.UUID)
	if done.Error != nil {
		return false, fmt.Errorf("freeing a seat: %w", done.Error)
	}
	return done.RowsAffected > 0, nil
}

// Verdict implements dossier.Store: only what was released.
func (r *Repository) Verdict(ctx context.Context, id dossier.ID) (dossier.Verdict, error) {
	return verdictOf(r.db.WithContext(ctx), id)
}

func verdictOf(db *gorm.DB, id dossier.ID) (dossier.Verdict, error) {
	var row struct {
		ShortlistedAt  *time.Time
		Outcome        *string
		Reason         *string
		ResultReleased bool
		Seated         bool
		WishesSaved    bool
	}
	err := db.Raw(`SELECT
		s.released_at AS shortlisted_at, dd.outcome, dd.reason,
		t.released_at IS NOT NULL AS result_released,
		t.released_at IS NOT NULL AND EXISTS (SELECT 1 FROM seat WHERE dossier_id = d.id) AS seated,
		EXISTS (SELECT 1 FROM wish WHERE dossier_id = d.id) AS wishes_saved
		FROM dossier d
		LEFT JOIN release s ON s.call_id = d.call_id AND s.kind = 'shortlist'
		LEFT JOIN release t ON t.call_id = d.call_id AND t.kind = 'result'
		LEFT JOIN dossier_decision dd ON dd.dossier_id = d.id AND s.released_at IS NOT NULL
		WHERE d.id = ?`, id.UUID).Scan(&row).Error
	if err != nil {
		return dossier.Verdict{}, fmt.Errorf("reading what is released of a dossier: %w", err)
	}
	v := dossier.Verdict{
		ShortlistReleased: row.ShortlistedAt != nil, ShortlistedAt: utc(row.ShortlistedAt), ResultReleased: row.ResultReleased, Seated: row.Seated, WishesSaved: row.WishesSaved,
	}
	if row.Outcome != nil {
		v.Outcome, v.Reason = dossier.Outcome(*row.Outcome), *row.Reason
	}
	return v, nil
}
