package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/anonymity"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Anonymity is the store of package anonymity.
type Anonymity struct{ *Repository }

var (
	_ anonymity.Store = Anonymity{}
	_ anonymity.Tx    = (*tx)(nil)
)

// Atomic implements anonymity.Store.
func (a Anonymity) Atomic(ctx context.Context, fn func(anonymity.Tx) error) error {
	return a.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Anonymity implements anonymity.Store, reading.Store and attachment.Store.
func (r *Repository) Anonymity(ctx context.Context, id dossier.ID) (anonymity.Done, error) {
	return anonymityOf(r.db.WithContext(ctx), id)
}

// Anonymity implements anonymity.Tx.
func (t *tx) Anonymity(id dossier.ID) (anonymity.Done, error) { return anonymityOf(t.db, id) }

func anonymityOf(db *gorm.DB, id dossier.ID) (anonymity.Done, error) {
	rows := []struct {
		SnapshotID uuid.UUID
		Version    int64
		Masks      jsonb[[]anonymity.Mask]
		LookedBy   uuid.UUID
		LookedAt   time.Time
	}{}
	done := anonymity.Done{Cleared: map[anonymity.FileID]bool{}}
	if err := db.Table("snapshot_look").Find(&rows, "dossier_id = ?", id.UUID).Error; err != nil {
		return done, fmt.Errorf("reading what is masked: %w", err)
	}
	for _, row := range rows {
		done.Looks = append(done.Looks, anonymity.Look{
			Snapshot: domain.ID[dossier.Snapshot]{UUID: row.SnapshotID}, Version: row.Version, Masks: row.Masks.V,
			By: domain.AccountID{UUID: row.LookedBy}, At: row.LookedAt.UTC(),
		})
	}
	cleared := []uuid.UUID{}
	err := db.Raw("SELECT c.attachment_id FROM file_clearance c JOIN attachment a ON a.id = c.attachment_id WHERE a.dossier_id = ?", id.UUID).
		Scan(&cleared).Error
	for _, file := range cleared {
		done.Cleared[anonymity.FileID{UUID: file}] = true
	}
	if err != nil {
		err = fmt.Errorf("reading which files are cleared: %w", err)
	}
	return done, err
}

// PutLook implements anonymity.Tx.
func (t *tx) PutLook(of dossier.ID, l anonymity.Look) error {
	return t.change("noting what is masked", `INSERT INTO snapshot_look (snapshot_id, dossier_id, version, masks, looked_by, looked_at)
		VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (snapshot_id) DO UPDATE SET version = excluded.version, masks = excluded.masks,
		looked_by = excluded.looked_by, looked_at = excluded.looked_at`,
		l.Snapshot.UUID, of.UUID, l.Version, jsonb[[]anonymity.Mask]{l.Masks}, l.By.UUID, l.At)
}

// PutClearance implements anonymity.Tx.
func (t *tx) PutClearance(id anonymity.FileID, cleared bool, by domain.AccountID, at time.Time) error {
	if !cleared {
		return t.change("hiding a file from readers", "DELETE FROM file_clearance WHERE attachment_id = ?", id.UUID)
	}
	return t.change("showing a file to readers", `INSERT INTO file_clearance (attachment_id, cleared_by, cleared_at) VALUES (?, ?, ?)
		ON CONFLICT DO NOTHING`, id.UUID, by.UUID, at)
}
