package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/readership"
)

// Readerships is the store of package readership.
type Readerships struct{ *Repository }

var (
	_ readership.Store = Readerships{}
	_ readership.Tx    = (*tx)(nil)
)

// Atomic implements readership.Store.
func (r Readerships) Atomic(ctx context.Context, fn func(readership.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

type readershipRow struct {
	Charter    int
	PledgedAt  *time.Time
	DeclaredAt *time.Time
	Available  bool
	Capacity   int
	Tracks     textArray
	Scores     jsonb[map[int]map[string]int]
	Version    int64
}

func (r readershipRow) readership() readership.Readership {
	return readership.Readership{
		Offer:   readership.Offer{Available: r.Available, Capacity: r.Capacity, Tracks: unwords[call.Track](r.Tracks)},
		Charter: r.Charter, PledgedAt: utc(r.PledgedAt), DeclaredAt: utc(r.DeclaredAt), Scores: r.Scores.V, Version: r.Version,
	}
}

func readershipOf(db *gorm.DB, of call.ID, who domain.AccountID) (readership.Readership, error) {
	rows := []readershipRow{}
	err := db.Table("readership").Find(&rows, "call_id = ? AND account_id = ?", of.UUID, who.UUID).Error
	if err != nil {
		return readership.Readership{}, fmt.Errorf("reading a readership: %w", err)
	}
	if len(rows) == 0 {
		return readership.Blank(), nil
	}
	return rows[0].readership(), nil
}

// Readership implements readership.Store.
func (r Readerships) Readership(ctx context.Context, of call.ID, who domain.AccountID) (readership.Readership, error) {
	return readershipOf(r.db.WithContext(ctx), of, who)
}

// LockReadership implements readership.Tx.
func (t *tx) LockReadership(of call.ID, who domain.AccountID) (readership.Readership, error) {
	err := t.change("opening a readership", "INSERT INTO readership (call_id, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING", of.UUID, who.UUID)
	if err != nil {
		return readership.Readership{}, err
	}
	if _, err := t.lockedIDs("SELECT account_id AS id FROM readership WHERE call_id = ? AND account_id = ? FOR UPDATE", of.UUID, who.UUID); err != nil {
		return readership.Readership{}, err
	}
	return readershipOf(t.db, of, who)
}

// PutReadership implements readership.Tx.
func (t *tx) PutReadership(of call.ID, who domain.AccountID, r readership.Readership) error {
	scores := jsonb[map[int]map[string]int]{orEmptyScores(r.Scores)}
	return t.change("writing a readership", `UPDATE readership SET charter = ?, pledged_at = ?, available = ?, capacity = ?, tracks = ?, scores = ?, version = ?
		WHERE call_id = ? AND account_id = ?`, r.Charter, r.PledgedAt, r.Available, r.Capacity, words(r.Tracks), scores, r.Version, of.UUID, who.UUID)
}

func orEmptyScores(m map[int]map[string]int) map[int]map[string]int {
	if m == nil {
		return map[int]map[string]int{}
	}
	return m
}

// HoldsRole implements readership.Tx.
func (t *tx) HoldsRole(who domain.AccountID, f access.Facts, roles ...access.Role) (bool, error) {
	grants, err := grantsOf(t.db, []account.ID{who})
	return access.Actor{Account: who, Grants: grants[who]}.Has(f, roles...), err
}

// Due implements readership.Store: the last assignment that set a term says it.
func (r Readerships) Due(ctx context.Context, of call.ID) (*time.Time, error) {
	terms := []time.Time{}
	err := r.db.WithContext(ctx).Raw("SELECT due_at FROM assignment_run WHERE call_id = ? AND due_at IS NOT NULL ORDER BY applied_at DESC, id DESC LIMIT 1", of.UUID).
		Scan(&terms).Error
	if err != nil || len(terms) == 0 {
		return nil, err
	}
	return utc(&terms[0]), nil
}

// Progress implements readership.Store.
func (r Readerships) Progress(ctx context.Context, of call.ID, who domain.AccountID) (assigned, locked int, err error) {
	err = readingsOf(r.db.WithContext(ctx)).Select("count(*), count(*) FILTER (WHERE "+handedIn+")").
		Where("r.call_id = ? AND r.reader_id = ? AND d.withdrawn_at IS NULL", of.UUID, who.UUID).Row().Scan(&assigned, &locked)
	if err != nil {
		return 0, 0, fmt.Errorf("counting somebody's readings: %w", err)
	}
	return assigned, locked, nil
}

// terms are the last ones that were set, by call.
const terms = `SELECT DISTINCT ON (x.call_id) x.call_id, x.due_at, x.applied_at FROM assignment_run x
	WHERE x.due_at IS NOT NULL AND NOT EXISTS (SELECT FROM release s WHERE s.call_id = x.call_id AND s.kind = 'shortlist' AND s.released_at IS NOT NULL)
	ORDER BY x.call_id, x.applied_at DESC, x.id DESC`

// Terms implements readership.Store. A term set again to the same instant was known before.
func (r Readerships) Terms(ctx context.Context) ([]readership.Term, error) {
	rows := []struct {
		CallID    uuid.UUID
		DueAt     time.Time
		AppliedAt time.Time
	}{}
	err := r.db.WithContext(ctx).Raw(`SELECT t.call_id, t.due_at, (SELECT min(x.applied_at) FROM assignment_run x WHERE x.call_id = t.call_id AND x.due_at = t.due_at) AS applied_at
		FROM (` + terms + `) t WHERE t.due_at > business_now()`).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the terms of readings: %w", err)
	}
	list := make([]readership.Term, len(rows))
	for i, row := range rows {
		list[i] = readership.Term{Call: call.ID{UUID: row.CallID}, Due: row.DueAt.UTC(), Announced: row.AppliedAt.UTC()}
	}
	return list, nil
}

// lateReaders reads who has readings left in a call.
func lateReaders(db *gorm.DB, of call.ID) *gorm.DB {
	return readingsOf(db).Select("a.id, a.email, a.language, count(*) AS left_over").
		Where("r.call_id = ? AND d.withdrawn_at IS NULL AND NOT "+handedIn, of.UUID).Group("a.id, a.email, a.language").Order("a.id")
}

type lateRow struct {
	ID       uuid.UUID
	Email    string
	Language string
	LeftOver int
}

func (r lateRow) late() readership.Late {
	return readership.Late{Account: domain.AccountID{UUID: r.ID}, Address: r.Email, Language: r.Language, Left: r.LeftOver}
}

// Late implements readership.Store.
func (r Readerships) Late(ctx context.Context, t readership.Term, mark int) ([]readership.Late, error) {
	rows := []lateRow{}
	err := lateReaders(r.db.WithContext(ctx), t.Call).Where(`NOT EXISTS (SELECT FROM reader_reminder x WHERE x.call_id = r.call_id AND x.account_id = a.id
		AND x.due_at = ? AND x.mark <= ?)`, t.Due, mark).Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing who has readings left: %w", err)
	}
	list := make([]readership.Late, len(rows))
	for i, row := range rows {
		list[i] = row.late()
	}
	return list, nil
}

// LateReader implements readership.Tx.
func (t *tx) LateReader(of call.ID, who domain.AccountID) (readership.Late, error) {
	rows := []lateRow{}
	if err := lateReaders(t.db, of).Where("r.reader_id = ?", who.UUID).Find(&rows).Error; err != nil || len(rows) == 0 {
		return readership.Late{}, err
	}
	return rows[0].late(), nil
}

// InsertReaderReminder implements readership.Tx.
func (t *tx) InsertReaderReminder(term readership.Term, mark int, who domain.AccountID, at time.Time) (bool, error) {
	res := t.db.Exec("INSERT INTO reader_reminder (call_id, account_id, due_at, mark, sent_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
		term.Call.UUID, who.UUID, term.Due, mark, at)
	if res.Error != nil {
		return false, fmt.Errorf("noting a reminder: %w", res.Error)
	}
	return res.RowsAffected == 1, nil
}

type readerRow struct {
	Said       readershipRow `gorm:"embedded"`
	AccountID  uuid.UUID
	Name       string
	Email      string
	Holds      bool
	Sworn      bool
	Assigned   int
	Started    int
	Locked     int
	Unresolved int
}

// readersOf lists those who read in a call now, and those who left and still hold readings
// there. A reading under a conflict, or of a dossier taken back, counts for nobody.
const readersOf = `WITH held AS (SELECT r.reader_id, count(*) AS assigned,
		count(*) FILTER (WHERE ` + handedIn + `) AS locked, count(*) FILTER (WHERE r.started_at IS NOT NULL AND NOT ` + handedIn + `) AS started
		FROM reading r JOIN dossier d ON d.id = r.dossier_id ` + lastSnapshot + `
		WHERE r.call_id = @call AND d.withdrawn_at IS NULL AND ` + unconflicted + ` GROUP BY r.reader_id),
	readers AS (SELECT DISTINCT g.account_id FROM role_grant g WHERE g.role = 'reader' AND g.scope_kind = 'call' AND g.scope_id = @call
		AND g.starts_at <= business_now() AND (g.ends_at IS NULL OR g.ends_at > business_now()))
	SELECT a.id AS account_id, a.name, a.email, w.account_id IS NOT NULL AS holds, coalesce(h.assigned, 0) AS assigned,
		coalesce(h.started, 0) AS started, coalesce(h.locked, 0) AS locked,
		(SELECT count(*) FROM conflict c WHERE c.call_id = @call AND c.account_id = a.id AND c.state = 'unresolved') AS unresolved,
		coalesce(p.charter, 0) AS charter, p.pledged_at, p.declared_at, coalesce(p.available, true) AS available, coalesce(p.capacity, 0) AS capacity,
		coalesce(p.tracks, '{}') AS tracks, coalesce(p.scores, '{}') AS scores, coalesce(p.version, 0) AS version,
		p.pledged_at IS NOT NULL AND p.declared_at IS NOT NULL AS sworn
	FROM account a LEFT JOIN readers w ON w.account_id = a.id LEFT JOIN held h ON h.reader_id = a.id
	LEFT JOIN readership p ON p.account_id = a.id AND p.call_id = @call
	WHERE w.account_id IS NOT NULL OR h.reader_id IS NOT NULL ORDER BY lower(a.name), a.id`

func readerRows(db *gorm.DB, of call.ID) ([]readerRow, error) {
	rows := []readerRow{}
	if err := db.Raw(readersOf, map[string]any{"call": of.UUID}).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("listing the readers of a call: %w", err)
	}
	return rows, nil
}

// Readers implements readership.Store.
func (r Readerships) Readers(ctx context.Context, of call.ID) ([]readership.Line, error) {
	rows, err := readerRows(r.db.WithContext(ctx), of)
	list := make([]readership.Line, len(rows))
	for i, row := range rows {
		list[i] = readership.Line{
			Readership: row.Said.readership(), Account: domain.AccountID{UUID: row.AccountID}, Name: row.Name, Email: row.Email, Holds: row.Holds,
			Assigned: row.Assigned, Started: row.Started, Locked: row.Locked, Unresolved: row.Unresolved,
		}
	}
	return list, err
}
