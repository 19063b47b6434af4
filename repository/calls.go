package repository

import (
	"context"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Calls is the store of package call.
type Calls struct{ *Repository }

var (
	_ call.Store = Calls{}
	_ call.Tx    = (*tx)(nil)
)

// Atomic implements call.Store.
func (c Calls) Atomic(ctx context.Context, fn func(call.Tx) error) error {
	return c.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Calls implements call.Store.
func (r *Repository) Calls(ctx context.Context, kind call.Kind) ([]call.Call, error) {
	q := r.db.WithContext(ctx).Order("call.id DESC")
	if kind != "" {
		q = q.Where("call.kind = ?", string(kind))
	}
	return readCalls(q)
}

// Call implements call.Store and dossier.Store.
func (r *Repository) Call(ctx context.Context, id call.ID) (call.Call, error) {
	return oneCall(r.db.WithContext(ctx).Where("call.id = ?", id.UUID))
}

func oneCall(q *gorm.DB) (call.Call, error) {
	calls, err := readCalls(q)
	if err != nil {
		return call.Call{}, err
	}
	if len(calls) == 0 {
		return call.Call{}, domain.Absent()
	}
	return calls[0], nil
}

const callColumns = `call.*, p.number AS promotion_number, p.name AS promotion_name,
	(SELECT coalesce(jsonb_agg(jsonb_build_object('version', f.version, 'at', f.at, 'reason', f.reason) ORDER BY f.version), '[]')
		FROM call_form f WHERE f.call_id = call.id) AS forms,
	(SELECT released_at FROM release WHERE call_id = call.id AND kind = 'challenges') AS challenges_released_at,
	(SELECT released_at FROM release WHERE call_id = call.id AND kind = 'shortlist') AS shortlist_released_at,
	(SELECT released_at FROM release WHERE call_id = call.id AND kind = 'result') AS result_released_at,
	(SELECT count(*) FROM challenge c JOIN challenge_decision d ON d.challenge_id = c.id JOIN call k ON k.id = c.call_id
		JOIN release r ON r.call_id = k.id AND r.kind = 'challenges' AND r.released_at IS NOT NULL
		WHERE k.promotion_id = call.promotion_id AND d.outcome = 'kept' AND c.status <> 'withdrawn') AS challenges_prepared`

// readCalls reads calls in two queries, whatever their number: the calls with
// their promotion, and their windows with extensions.
func readCalls(q *gorm.DB) ([]call.Call, error) {
	rows := []callRow{}
	err := q.Model(&callRow{}).Select(callColumns).Joins("JOIN promotion p ON p.id = call.promotion_id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading calls: %w", err)
	}
	ids := make([]call.ID, len(rows))
	for i, row := range rows {
		ids[i] = call.ID{UUID: row.ID}
	}
	windows, err := windowsOf(q.Session(&gorm.Session{NewDB: true}), ids)
	if err != nil {
		return nil, err
	}
	calls := make([]call.Call, len(rows))
	for i, row := range rows {
		if calls[i], err = row.call(windows[ids[i]]); err != nil {
			return nil, err
		}
	}
	return calls, nil
}

// LockCall implements call.Tx. NO KEY: whoever adds a row that refers to the call
// (a dossier, a reading) holds its window already, which an extension waits for.
func (t *tx) LockCall(id call.ID) (call.Call, error) {
	return oneCall(t.db.Clauses(clause.Locking{Strength: "NO KEY UPDATE", Table: clause.Table{Name: "call"}}).Where("call.id = ?", id.UUID))
}

// InsertCall implements call.Tx.
func (t *tx) InsertCall(c call.Call) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	row := callRowOf(c)
	row.CreatedAt = at
	if err := t.db.Omit(derivedCallColumns...).Create(&row).Error; err != nil {
		return fmt.Errorf("adding a call: %w", err)
	}
	return t.replaceWindows(c)
}

// UpdateCall implements call.Tx: every column of the configuration, and the windows.
func (t *tx) UpdateCall(c call.Call) error {
	row := callRowOf(c)
	omit := append([]string{"id", "created_at", "promotion_id", "kind"}, derivedCallColumns...)
	if err := t.db.Model(&callRow{}).Where("id = ?", row.ID).Select("*").Omit(omit...).Updates(&row).Error; err != nil {
		return fmt.Errorf("changing a call: %w", err)
	}
	return t.replaceWindows(c)
}

func (t *tx) replaceWindows(c call.Call) error {
	names := []string{}
	for _, w := range c.Windows {
		names = append(names, string(w.Name))
		row := windowRow{CallID: c.ID.UUID, Name: string(w.Name), OpensAt: w.Opens, ClosesAt: w.Closes}
		err := t.db.Clauses(clause.OnConflict{
			Columns: []clause.Column{{Name: "call_id"}, {Name: "name"}}, DoUpdates: clause.AssignmentColumns([]string{"opens_at", "closes_at"}),
		}).Create(&row).Error
		if err != nil {
			return fmt.Errorf("writing a window: %w", err)
		}
	}
	return t.change("removing windows", "DELETE FROM call_window WHERE call_id = ? AND NOT name = ANY(?)", c.ID.UUID, textArray(names))
}

// LockWindow implements call.Tx: FOR UPDATE.
func (t *tx) LockWindow(id call.ID, name call.WindowName) (call.Window, error) {
	return t.window(id, name, "UPDATE")
}

// ShareWindow implements dossier.Tx: FOR SHARE.
func (t *tx) ShareWindow(id call.ID, name call.WindowName) (call.Window, error) {
	return t.window(id, name, "SHARE")
}

func (t *tx) window(id call.ID, name call.WindowName, strength string) (call.Window, error) {
	var row windowRow
	err := t.db.Clauses(clause.Locking{Strength: strength}).Take(&row, "call_id = ? AND name = ?", id.UUID, string(name)).Error
	if err != nil {
		return call.Window{}, explain(err)
	}
	extensions, err := extensionsOf(t.db, []call.ID{id})
	if err != nil {
		return call.Window{}, err
	}
	return row.window(extensions[windowKey{id, name}]), nil
}

// InsertExtension implements call.Tx.
func (t *tx) InsertExtension(id call.ID, name call.WindowName, e call.Extension) error {
	row := extensionRow{
		ID: e.ID.UUID, CallID: id.UUID, WindowName: string(name), AccountID: nullable(e.Person.UUID), PublishedAt: e.Published,
		ClosesAt: e.Closes, Motive: jsonb[textRow]{fromText(e.Motive)}, GrantedBy: nullable(e.GrantedBy.UUID),
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("publishing an extension: %w", err)
	}
	return nil
}

// Concerned implements call.Tx.
func (t *tx) Concerned(id call.ID, name call.WindowName, person domain.AccountID) ([]call.Recipient, error) {
	const columns = "a.id, a.email, a.language, d.id AS dossier_id, d.number, EXISTS (SELECT 1 FROM snapshot WHERE dossier_id = d.id) AS submitted"
	q := t.db.Table("dossier d").Select(columns).Joins("JOIN account a ON a.id = d.account_id").Where("d.call_id = ?", id.UUID)
	switch {
	case !person.IsZero():
		q = t.db.Table("account a").Select(columns).
			Joins("LEFT JOIN dossier d ON d.account_id = a.id AND d.call_id = ?", id.UUID).Where("a.id = ?", person.UUID)
	case name == call.Applications:
		q = q.Where("d.withdrawn_at IS NULL")
	case name == call.Wishes:
		q = q.Where("d.withdrawn_at IS NULL").Joins("JOIN dossier_decision dd ON dd.dossier_id = d.id AND dd.outcome = 'shortlisted'").
			Joins("JOIN release r ON r.call_id = d.call_id AND r.kind = 'shortlist' AND r.released_at IS NOT NULL")
	}
	rows := []recipientRow{}
	if err := q.Order("a.id").Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("listing whom to tell: %w", err)
	}
	return recipients(rows), nil
}
