package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/jury"
)

// Juries is the store of package jury.
type Juries struct{ *Repository }

var (
	_ jury.Store = Juries{}
	_ jury.Tx    = (*tx)(nil)
)

// Atomic implements jury.Store.
func (r Juries) Atomic(ctx context.Context, fn func(jury.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Case implements jury.Store.
func (r Juries) Case(ctx context.Context, id challenge.ID) (jury.Case, error) {
	return oneCase(r.db.WithContext(ctx), id)
}

// Cases implements jury.Store, in a number of queries that does not depend on theirs.
func (r Juries) Cases(ctx context.Context, of call.ID, heard bool) ([]jury.Case, error) {
	where, args := "c.status IN ('submitted', 'published')", []any{}
	if !of.IsZero() {
		where, args = where+" AND c.call_id = ?", append(args, of.UUID)
	}
	if heard {
		where += " AND EXISTS (SELECT FROM hearing WHERE challenge_id = c.id)"
	}
	return readCases(r.db.WithContext(ctx), where, args...)
}

// LockCase implements jury.Tx.
func (t *tx) LockCase(id challenge.ID) (jury.Case, error) {
	if _, err := t.LockChallengeRow(id); err != nil {
		return jury.Case{}, err
	}
	return oneCase(t.db, id)
}

func oneCase(db *gorm.DB, id challenge.ID) (jury.Case, error) {
	found, err := readCases(db, "c.id = ?", id.UUID)
	if err != nil {
		return jury.Case{}, err
	}
	if len(found) == 0 {
		return jury.Case{}, domain.Absent()
	}
	return found[0], nil
}

func readCases(db *gorm.DB, where string, args ...any) ([]jury.Case, error) {
	challenges, err := readChallenges(db, where, args...)
	if err != nil {
		return nil, err
	}
	ids := make([]challenge.ID, len(challenges))
	for i, c := range challenges {
		ids[i] = c.ID
	}
	found := examined{}
	if err := found.read(db, ids); err != nil {
		return nil, err
	}
	calls, cases := map[call.ID]call.Call{}, make([]jury.Case, len(challenges))
	for i, c := range challenges {
		if _, known := calls[c.Call]; !known {
			if calls[c.Call], err = oneCall(db.Session(&gorm.Session{}).Where("call.id = ?", c.Call.UUID)); err != nil {
				return nil, err
			}
		}
		cases[i] = jury.Case{
			Challenge: c, Call: calls[c.Call], Sorting: found.sortings[c.ID.UUID], Hearing: found.hearings[c.ID.UUID], Grid: found.grids[c.ID.UUID],
		}
	}
	return cases, nil
}

// examined is what the juries made of several challenges, read at once.
type examined struct {
	sortings map[uuid.UUID]jury.Sorting
	hearings map[uuid.UUID]jury.Hearing
	grids    map[uuid.UUID]jury.Grid
}

func (e *examined) read(db *gorm.DB, ids []challenge.ID) error {
	e.sortings, e.hearings, e.grids = map[uuid.UUID]jury.Sorting{}, map[uuid.UUID]jury.Hearing{}, map[uuid.UUID]jury.Grid{}
	sortings, hearings, jurors, grids := []sortingRow{}, []hearingRow{}, []jurorRow{}, []gridRow{}
	for _, q := range []struct {
		into any
		sql  string
	}{
		{&sortings, "SELECT * FROM challenge_sorting WHERE challenge_id = ANY(?)"},
		{&hearings, "SELECT * FROM hearing WHERE challenge_id = ANY(?)"},
		{&jurors, `SELECT j.challenge_id, a.id, a.name, a.email, a.language FROM hearing_juror j JOIN account a ON a.id = j.account_id
			WHERE j.challenge_id = ANY(?) ORDER BY a.name, a.id`},
		{&grids, "SELECT * FROM jury_grid WHERE challenge_id = ANY(?)"},
	} {
		if err := db.Raw(q.sql, uuids(ids)).Scan(q.into).Error; err != nil {
			return fmt.Errorf("reading what juries made of challenges: %w", err)
		}
	}
	for _, r := range sortings {
		e.sortings[r.ChallengeID] = r.sorting()
	}
	for _, r := range hearings {
		e.hearings[r.ChallengeID] = r.hearing()
	}
	for _, r := range jurors {
		h := e.hearings[r.ChallengeID]
		h.Jurors = append(h.Jurors, r.juror())
		e.hearings[r.ChallengeID] = h
	}
	for _, r := range grids {
		e.grids[r.ChallengeID] = r.grid()
	}
	return nil
}

// PutSorting implements jury.Tx.
func (t *tx) PutSorting(id challenge.ID, s jury.Sorting) error {
	return t.change("sorting a challenge", `INSERT INTO challenge_sorting
		(challenge_id, eligible, grounds, note, version, sorted_by, sorted_at) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (challenge_id) DO UPDATE SET eligible = excluded.eligible, grounds = excluded.grounds, note = excluded.note,
			version = excluded.version, sorted_by = excluded.sorted_by, sorted_at = excluded.sorted_at`,
		id.UUID, s.Eligible, words(s.Grounds), s.Note, s.Version, s.By.UUID, s.At)
}

// PutHearing implements jury.Tx. The referent is held against the jurors when the
// transaction ends.
func (t *tx) PutHearing(id challenge.ID, h jury.Hearing) error {
	err := t.change("fixing a hearing", `INSERT INTO hearing (challenge_id, starts_at, minutes, place, link, referent_id, version)
		VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (challenge_id) DO UPDATE SET starts_at = excluded.starts_at, minutes = excluded.minutes,
			place = excluded.place, link = excluded.link, referent_id = excluded.referent_id, version = excluded.version`,
		id.UUID, h.StartsAt, h.Minutes, h.Place, h.Link, h.Referent.UUID, h.Version)
	if err != nil {
		return err
	}
	sit := make([]domain.AccountID, len(h.Jurors))
	for i, j := range h.Jurors {
		sit[i] = j.Account
	}
	if err := t.change("changing a jury", "DELETE FROM hearing_juror WHERE challenge_id = ? AND NOT account_id = ANY(?)", id.UUID, uuids(sit)); err != nil {
		return err
	}
	return t.change("making a jury", "INSERT INTO hearing_juror (challenge_id, account_id) SELECT ?::uuid, unnest(?::uuid[]) ON CONFLICT DO NOTHING", id.UUID, uuids(sit))
}

// PutGrid implements jury.Tx.
func (t *tx) PutGrid(id challenge.ID, g jury.Grid) error {
	var rank *int
	if g.Rank > 0 {
		rank = &g.Rank
	}
	return t.change("saving a jury's grid", `INSERT INTO jury_grid
		(challenge_id, scores, favourable, rank, reason, version, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (challenge_id) DO UPDATE SET scores = excluded.scores, favourable = excluded.favourable, rank = excluded.rank,
			reason = excluded.reason, version = excluded.version, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
		id.UUID, jsonb[map[string]int]{g.Scores}, g.Favourable, rank, g.Reason, g.Version, g.By.UUID, g.At)
}

// HostLeads implements jury.Tx: those whose role holds now.
func (t *tx) HostLeads(id domain.AdministrationID) ([]jury.Juror, error) {
	return t.jurors(`SELECT a.id, a.name, a.email, a.language FROM account a WHERE a.id IN (SELECT account_id FROM role_grant
		WHERE scope_kind = 'administration' AND scope_id = ? AND role = 'host_lead'
			AND starts_at <= business_now() AND (ends_at IS NULL OR ends_at > business_now())) ORDER BY a.id`, id.UUID)
}

// People implements jury.Tx, in the order of the jurors of a case.
func (t *tx) People(ids []domain.AccountID) ([]jury.Juror, error) {
	return t.jurors("SELECT id, name, email, language FROM account WHERE id = ANY(?) ORDER BY name, id", uuids(ids))
}

// Booked implements jury.Tx. The rows of the accounts are locked in the order of their
// ids, then the hearings read: of two juries convened at once, one sees the other.
func (t *tx) Booked(people []domain.AccountID, other challenge.ID) ([]jury.Booking, error) {
	if err := t.change("locking a jury", "SELECT 1 FROM account WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE", uuids(people)); err != nil {
		return nil, err
	}
	rows := []struct {
		AccountID uuid.UUID
		Name      string
		StartsAt  time.Time
		Minutes   int
	}{}
	err := t.db.Raw(`SELECT j.account_id, c.name, h.starts_at, h.minutes FROM hearing_juror j JOIN hearing h ON h.challenge_id = j.challenge_id
		JOIN challenge c ON c.id = h.challenge_id AND c.status <> 'withdrawn'
		WHERE j.account_id = ANY(?) AND j.challenge_id <> ? ORDER BY h.starts_at, j.account_id`, uuids(people), other.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading where a jury sits: %w", err)
	}
	list := make([]jury.Booking, len(rows))
	for i, r := range rows {
		list[i] = jury.Booking{Juror: domain.AccountID{UUID: r.AccountID}, Challenge: r.Name, StartsAt: r.StartsAt.UTC(), Minutes: r.Minutes}
	}
	return list, nil
}

func (t *tx) jurors(query string, args ...any) ([]jury.Juror, error) {
	rows := []jurorRow{}
	if err := t.db.Raw(query, args...).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("reading people of a hearing: %w", err)
	}
	list := make([]jury.Juror, len(rows))
	for i, row := range rows {
		list[i] = row.juror()
	}
	return list, nil
}
