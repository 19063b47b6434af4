package repository

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/team"
)

var _ team.Tx = (*tx)(nil)

// ShareCall implements team.Tx: FOR SHARE, before the call's windows, in the order
// of an extension. Every row that names the call would lock it anyway.
func (t *tx) ShareCall(id call.ID) error {
	return t.change("locking a call", "SELECT 1 FROM call WHERE id = ? FOR SHARE", id.UUID)
}

// ShareShortlist implements team.Tx: FOR SHARE. A shortlist without a row was never
// decided on.
func (t *tx) ShareShortlist(id call.ID) (*time.Time, error) {
	var at *time.Time
	err := t.db.Raw("SELECT released_at FROM release WHERE call_id = ? AND kind = 'shortlist' FOR SHARE", id.UUID).Row().Scan(&at)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("locking the shortlist: %w", err)
	}
	return utc(at), nil
}

// SharePromotion implements team.Tx.
func (t *tx) SharePromotion(id promotion.ID) (promotion.Promotion, error) {
	var row promotionRow
	err := t.db.Clauses(clause.Locking{Strength: "SHARE"}).Take(&row, "id = ?", id.UUID).Error
	return row.promotion(), explain(err)
}

const lockPeople = `SELECT d.id FROM dossier d JOIN dossier_decision dd ON dd.dossier_id = d.id AND dd.outcome = 'shortlisted'
	WHERE d.call_id = ? AND d.withdrawn_at IS NULL ORDER BY d.id FOR SHARE OF d`

// readPeople reads wishes made while applying from what was submitted. It counts the readings that the shortlist was decided on: those handed in on
// the snapshot of its release. One submitted since, by a personal extension, has none.
const readPeople = `SELECT d.id, d.account_id, d.number, a.email, a.language, s.content->>'main_track' AS main,
		coalesce(s.content->>'secondary_track', '') AS secondary, r.score_sum, r.score_count,
		CASE WHEN k.wishes_with_application
			THEN ARRAY(SELECT w ->> 'challenge' FROM jsonb_array_elements(coalesce(s.content -> 'wishes', '[]')) WITH ORDINALITY AS e (w, place)
				WHERE NOT EXISTS (SELECT FROM post p WHERE p.id::text = w ->> 'post' AND p.position IS NULL) ORDER BY place)
			ELSE ARRAY(SELECT w.challenge_id::text FROM ` + liveWish + ` AND w.dossier_id = d.id ORDER BY w.rank) END AS wishes
	FROM dossier d JOIN account a ON a.id = d.account_id JOIN call k ON k.id = d.call_id ` + lastSnapshot + `
	CROSS JOIN LATERAL (SELECT coalesce(sum(score_sum), 0)::int AS score_sum, coalesce(sum(score_count), 0)::int AS score_count
		FROM reading r WHERE r.dossier_id = d.id AND ` + unconflicted + ` AND r.locked_at >= (SELECT max(n.submitted_at) FROM snapshot n
			JOIN release x ON x.call_id = d.call_id AND x.kind = 'shortlist' AND n.submitted_at <= x.released_at
			WHERE n.dossier_id = d.id)) r
	WHERE d.id = ANY(?) ORDER BY d.number COLLATE "C"`

// SharePeople implements team.Tx. The dossiers are locked first, in the order of their
// ids, and read afterwards: what a statement that waited for a lock reads of other
// tables is as old as the statement.
func (t *tx) SharePeople(id call.ID) ([]team.Person, error) {
	locked, err := t.lockedIDs(lockPeople, id.UUID)
	if err != nil {
		return nil, err
	}
	rows := []personRow{}
	if err := t.db.Raw(readPeople, uuids(locked)).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("reading the shortlisted people: %w", err)
	}
	people := make([]team.Person, len(rows))
	for i, row := range rows {
		if people[i], err = row.person(); err != nil {
			return nil, fmt.Errorf("reading the wishes of a dossier: %w", err)
		}
	}
	return people, nil
}

const lockOffers = `SELECT c.id FROM challenge c JOIN call k ON k.id = c.call_id AND k.kind = 'challenges'
	WHERE k.promotion_id = ? AND c.status = 'published' ORDER BY c.id FOR SHARE OF c`

const readOffers = `SELECT c.id, c.slug, c.name, c.starts_on, coalesce(c.months, 0) AS months, p.id AS post_id, coalesce(p.accepted_tracks, '{}') AS accepted_tracks,
		coalesce(p.required, false) AS required,
		ARRAY(SELECT v.dossier_id::text FROM veto v WHERE v.post_id = p.id AND v.state = 'accepted' ORDER BY v.dossier_id) AS vetoed
	FROM challenge c LEFT JOIN post p ON p.challenge_id = c.id AND p.position IS NOT NULL WHERE c.id = ANY(?) ORDER BY c.id, p.position`

// ShareOffers implements team.Tx: locked, then read, as SharePeople does.
func (t *tx) ShareOffers(id promotion.ID) ([]team.Offer, error) {
	locked, err := t.lockedIDs(lockOffers, id.UUID)
	if err != nil {
		return nil, err
	}
	rows := []offerRow{}
	if err := t.db.Raw(readOffers, uuids(locked)).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("reading the published challenges: %w", err)
	}
	return offers(rows)
}

// lockedIDs runs a locking query and gives the ids of the rows it holds.
func (t *tx) lockedIDs(query string, args ...any) ([]domain.ID[struct{}], error) {
	rows := []struct{ ID uuid.UUID }{}
	if err := t.db.Raw(query, args...).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("locking what an assembly is made of: %w", err)
	}
	ids := make([]domain.ID[struct{}], len(rows))
	for i, row := range rows {
		ids[i].UUID = row.ID
	}
	return ids, nil
}

// ReleaseRun implements team.Tx.
func (t *tx) ReleaseRun(r team.Run) error {
	return t.change("releasing a run", "UPDATE assembly SET released_at = ?, released_by = ? WHERE id = ?",
		r.ReleasedAt, nullable(r.ReleasedBy.UUID), r.ID.UUID)
}

// Welcomers implements team.Tx.
func (t *tx) Welcomers(id domain.AdministrationID) ([]team.Recipient, error) {
	found, err := t.peopleOf(id, "host_lead", "host_hr")
	list := make([]team.Recipient, len(found))
	for i, r := range found {
		list[i] = team.Recipient{Account: domain.AccountID{UUID: r.ID}, Address: r.Email, Language: r.Language}
	}
	return list, err
}

// InsertTeams implements team.Tx. Both unique indexes of a seat may refuse: a person
// has one seat in a promotion, and a post one person.
func (t *tx) InsertTeams(teams []team.Team) error {
	if len(teams) == 0 {
		return nil
	}
	rows, seats := make([]teamRow, len(teams)), []seatRow{}
	for i, made := range teams {
		rows[i] = teamRowOf(made)
		seats = append(seats, seatRowsOf(made)...)
	}
	if err := t.db.Omit("CallID").Create(&rows).Error; err != nil {
		return fmt.Errorf("making teams: %w", err)
	}
	if err := t.db.Create(&seats).Error; err != nil {
		return fmt.Errorf("giving seats: %w", err)
	}
	return nil
}
