package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reminder"
)

// Reminders is the store of package reminder.
type Reminders struct{ *Repository }

var (
	_ reminder.Store = Reminders{}
	_ reminder.Tx    = (*tx)(nil)
)

// Atomic implements reminder.Store.
func (r Reminders) Atomic(ctx context.Context, fn func(reminder.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

type concernedRow struct {
	ID          uuid.UUID
	AccountID   uuid.UUID
	CreatedAt   time.Time
	ChangedAt   time.Time
	Submitted   bool
	Shortlisted *time.Time
}

// concerned says whom a window can concern, one query each: those who have nothing
// submitted or edited since, and the shortlisted without wishes.
var concerned = map[call.WindowName]string{
	call.Applications: `SELECT d.id, d.account_id, d.created_at, d.changed_at, s.content IS NOT NULL AS submitted
		FROM dossier d LEFT JOIN LATERAL (SELECT content FROM snapshot WHERE dossier_id = d.id ORDER BY sequence DESC LIMIT 1) s ON true
		WHERE d.call_id = ? AND d.withdrawn_at IS NULL AND (s.content IS NULL OR s.content <> d.draft)`,
	call.Wishes: `SELECT d.id, d.account_id, d.created_at, d.changed_at, true AS submitted, r.released_at AS shortlisted
		FROM dossier d JOIN dossier_decision dd ON dd.dossier_id = d.id AND dd.outcome = 'shortlisted'
		JOIN release r ON r.call_id = d.call_id AND r.kind = 'shortlist' AND r.released_at IS NOT NULL
		WHERE d.call_id = ? AND d.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM wish WHERE dossier_id = d.id)`,
}

// Concerned implements reminder.Store.
func (r Reminders) Concerned(ctx context.Context, of call.ID, name call.WindowName) (map[dossier.ID]reminder.Facts, error) {
	db, rows := r.db.WithContext(ctx), []concernedRow{}
	if err := db.Raw(concerned[name], of.UUID).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("finding whom a window concerns: %w", err)
	}
	ids := make([]dossier.ID, len(rows))
	for i, row := range rows {
		ids[i] = dossier.ID{UUID: row.ID}
	}
	sent, err := remindersOf(db, ids, name)
	if err != nil {
		return nil, err
	}
	found := make(map[dossier.ID]reminder.Facts, len(rows))
	for i, row := range rows {
		found[ids[i]] = reminder.Facts{
			Person: domain.AccountID{UUID: row.AccountID}, Started: row.CreatedAt.UTC(), Saved: row.ChangedAt.UTC(),
			Submitted: row.Submitted, Unsent: row.Submitted, Shortlisted: utc(row.Shortlisted), Sent: sent[ids[i]],
		}
	}
	return found, nil
}

type reminderRow struct {
	DossierID  uuid.UUID
	WindowName string
	Kind       string
	Mark       int
	EndAt      time.Time
	SentAt     time.Time
}

// TableName implements gorm’s Tabler.
func (reminderRow) TableName() string { return "reminder" }

func remindersOf(db *gorm.DB, ids []dossier.ID, name call.WindowName) (map[dossier.ID][]reminder.Sent, error) {
	rows := []reminderRow{}
	if err := db.Find(&rows, "dossier_id = ANY(?) AND window_name = ?", uuids(ids), string(name)).Error; err != nil {
		return nil, fmt.Errorf("reading reminders: %w", err)
	}
	found := map[dossier.ID][]reminder.Sent{}
	for _, r := range rows {
		id := dossier.ID{UUID: r.DossierID}
		found[id] = append(found[id], reminder.Sent{
			Reminder: reminder.Reminder{Kind: reminder.Kind(r.Kind), Mark: reminder.Mark(r.Mark), End: r.EndAt.UTC()}, At: r.SentAt.UTC(),
		})
	}
	return found, nil
}

// Reminders implements reminder.Tx.
func (t *tx) Reminders(id dossier.ID, name call.WindowName) ([]reminder.Sent, error) {
	found, err := remindersOf(t.db, []dossier.ID{id}, name)
	return found[id], err
}

// InsertReminder implements reminder.Tx.
func (t *tx) InsertReminder(id dossier.ID, name call.WindowName, s reminder.Sent) error {
	row := reminderRow{
		DossierID: id.UUID, WindowName: string(name), Kind: string(s.Kind), Mark: int(s.Mark), EndAt: s.End, SentAt: s.At,
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("noting a reminder: %w", err)
	}
	return nil
}
