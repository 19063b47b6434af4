package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// Attachments is the store of package attachment.
type Attachments struct{ *Repository }

var (
	_ attachment.Store = Attachments{}
	_ attachment.Tx    = (*tx)(nil)
)

// Atomic implements attachment.Store.
func (a Attachments) Atomic(ctx context.Context, fn func(attachment.Tx) error) error {
	return a.atomic(ctx, func(t *tx) error { return fn(t) })
}

type attachmentRow struct {
	ID        uuid.UUID
	DossierID uuid.UUID
	Question  string
	// SupplementID is the request it answers, for a file that answers no question.
	SupplementID *uuid.UUID
	Name         string
	Size         int64
	Type         string
	SHA256       []byte `gorm:"column:sha256"`
	Key          string
	State        string
	Finding      string
	AddedAt      time.Time
	ScannedAt    *time.Time
	Given        bool `gorm:"->"`
}

// TableName implements gorm’s Tabler.
func (attachmentRow) TableName() string { return "attachment" }

func (r attachmentRow) attachment() attachment.Attachment {
	return attachment.Attachment{
		ID: attachment.ID{UUID: r.ID}, Dossier: dossier.ID{UUID: r.DossierID}, Question: r.Question, Name: r.Name, Size: r.Size,
		Supplement: thread.SupplementID{UUID: orZero(r.SupplementID)}, Given: r.Given,
		Type: call.FileType(r.Type), SHA256: r.SHA256, Key: r.Key, State: attachment.State(r.State), Finding: r.Finding,
		AddedAt: r.AddedAt.UTC(), ScannedAt: utc(r.ScannedAt),
	}
}

// attachmentColumns tells with a row whether the supplement it answers was given.
const attachmentColumns = "*, EXISTS (SELECT FROM addendum a WHERE a.supplement_id = attachment.supplement_id) AS given"

// Attachment implements attachment.Store.
func (a Attachments) Attachment(ctx context.Context, id attachment.ID) (attachment.Attachment, error) {
	var row attachmentRow
	if err := a.db.WithContext(ctx).Select(attachmentColumns).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return attachment.Attachment{}, explain(fmt.Errorf("reading an attachment: %w", err))
	}
	return row.attachment(), nil
}

// Attachments implements attachment.Store, in the order they were added.
func (a Attachments) Attachments(ctx context.Context, of dossier.ID) ([]attachment.Attachment, error) {
	return attachmentsOf(a.db.WithContext(ctx), of)
}

func attachmentsOf(db *gorm.DB, of dossier.ID) ([]attachment.Attachment, error) {
	rows := []attachmentRow{}
	if err := db.Select(attachmentColumns).Order("id").Find(&rows, "dossier_id = ?", of.UUID).Error; err != nil {
		return nil, fmt.Errorf("listing attachments: %w", err)
	}
	list := make([]attachment.Attachment, len(rows))
	for i, row := range rows {
		list[i] = row.attachment()
	}
	return list, nil
}

// Reads implements attachment.Store: a dossier taken back is nobody's to read.
func (a Attachments) Reads(ctx context.Context, of dossier.ID, who domain.AccountID) (bool, error) {
	var reads bool
	err := a.db.WithContext(ctx).Raw(`SELECT EXISTS (SELECT FROM reading r JOIN dossier d ON d.id = r.dossier_id
		WHERE r.dossier_id = ? AND r.reader_id = ? AND d.withdrawn_at IS NULL AND `+unconflicted+`)`, of.UUID, who.UUID).Row().Scan(&reads)
	if err != nil {
		return false, fmt.Errorf("asking whether a dossier is given to a reader: %w", err)
	}
	return reads, nil
}

// KnownKeys implements attachment.Store.
func (a Attachments) KnownKeys(ctx context.Context, keys []string) (map[string]bool, error) {
	found := []string{}
	if err := a.db.WithContext(ctx).Raw("SELECT key FROM attachment WHERE key = ANY(?)", words(keys)).Scan(&found).Error; err != nil {
		return nil, fmt.Errorf("finding files by their keys: %w", err)
	}
	known := map[string]bool{}
	for _, key := range found {
		known[key] = true
	}
	return known, nil
}

// QueuePending queues the files that no scan has judged and that wait in no queue:
// those sent while the portal was told not to scan.
func (r *Repository) QueuePending(ctx context.Context) error {
	return r.atomic(ctx, func(t *tx) error {
		found := []uuid.UUID{}
		if err := t.db.Raw("SELECT id FROM attachment WHERE state = 'pending' ORDER BY id").Scan(&found).Error; err != nil {
			return fmt.Errorf("listing files to scan: %w", err)
		}
		for _, id := range found {
			if err := t.QueueScan(attachment.ID{UUID: id}); err != nil {
				return err
			}
		}
		return nil
	})
}

// InsertAttachment implements attachment.Tx.
func (t *tx) InsertAttachment(a attachment.Attachment) error {
	row := attachmentRow{
		ID: a.ID.UUID, DossierID: a.Dossier.UUID, Question: a.Question, SupplementID: nullable(a.Supplement.UUID), Name: a.Name, Size: a.Size, Type: string(a.Type),
		SHA256: a.SHA256, Key: a.Key, State: string(a.State), AddedAt: a.AddedAt,
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("adding an attachment: %w", err)
	}
	return nil
}

// SavedAttachments implements attachment.Tx.
func (t *tx) SavedAttachments(of dossier.ID) ([]attachment.Attachment, error) {
	return attachmentsOf(t.db, of)
}

// DeleteAttachment implements attachment.Tx.
func (t *tx) DeleteAttachment(id attachment.ID) error {
	return t.change("removing an attachment", "DELETE FROM attachment WHERE id = ?", id.UUID)
}

// Scanned implements attachment.Tx.
func (t *tx) Scanned(id attachment.ID, state attachment.State, finding string, at time.Time) (bool, error) {
	res := t.db.Exec("UPDATE attachment SET state = ?, finding = ?, scanned_at = ? WHERE id = ? AND state = 'pending'",
		string(state), finding, at, id.UUID)
	if res.Error != nil {
		return false, fmt.Errorf("writing what a scan found: %w", res.Error)
	}
	return res.RowsAffected == 1, nil
}

// QueueScan implements attachment.Tx.
func (t *tx) QueueScan(id attachment.ID) error { return t.jobs.scan(t, id) }
