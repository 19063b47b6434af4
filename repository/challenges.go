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
	"github.com/etalab/portail-eig/domain/challenge"
)

// Challenges is the store of package challenge.
type Challenges struct{ *Repository }

var (
	_ challenge.Store = Challenges{}
	_ challenge.Tx    = (*tx)(nil)
)

// Atomic implements challenge.Store.
func (c Challenges) Atomic(ctx context.Context, fn func(challenge.Tx) error) error {
	return c.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Challenges implements challenge.Store, in two queries. By slug is by name: the
// slug has neither accents nor capitals to sort wrong.
func (r *Repository) Challenges(ctx context.Context, f challenge.Query) ([]challenge.Challenge, error) {
	where, args := "true", []any{}
	if f.PublishedOnly {
		where = "c.published_at IS NOT NULL"
	}
	if f.Call != nil {
		where += " AND (c.call_id = ? OR k.promotion_id = (SELECT promotion_id FROM call WHERE id = ? AND kind = 'candidates'))"
		args = append(args, f.Call.UUID, f.Call.UUID)
	}
	return readChallenges(r.db.WithContext(ctx), where, args...)
}

// Challenge implements challenge.Store.
func (r *Repository) Challenge(ctx context.Context, id challenge.ID) (challenge.Challenge, error) {
	return oneChallenge(r.db.WithContext(ctx), id)
}

// ChallengeHost implements challenge.Store.
func (r *Repository) ChallengeHost(ctx context.Context, id domain.AdministrationID) (challenge.Host, error) {
	var row administrationRow
	err := r.db.WithContext(ctx).Take(&row, "id = ?", id.UUID).Error
	return challenge.Host{ID: id, Name: row.Name, Ministry: row.Ministry, Validated: row.Status == "validated"}, explain(err)
}

// NextReveal implements challenge.Store. A promotion reveals once: at the earliest
// instant that its published calls for candidates announce.
func (r *Repository) NextReveal(ctx context.Context, of *call.ID) (challenge.Reveal, error) {
	var only *uuid.UUID
	if of != nil {
		only = &of.UUID
	}
	var row struct {
		Now      time.Time
		At       *time.Time
		Prepared int
	}
	err := r.db.WithContext(ctx).Raw(`WITH n AS MATERIALIZED (SELECT business_now() AS at),
		v AS (SELECT promotion_id, min(challenges_visible_at) AS at FROM call
			WHERE kind = 'candidates' AND status = 'published' AND challenges_audience = 'everybody'
				AND (?::uuid IS NULL OR promotion_id = (SELECT promotion_id FROM call WHERE id = ?))
			GROUP BY promotion_id HAVING min(challenges_visible_at) > (SELECT at FROM n)
			ORDER BY min(challenges_visible_at), promotion_id LIMIT 1)
		SELECT n.at AS now, v.at, (SELECT count(*) FROM challenge c JOIN call k ON k.id = c.call_id AND k.promotion_id = v.promotion_id
			JOIN challenge_decision d ON d.challenge_id = c.id AND d.outcome = 'kept'
			JOIN release r ON r.call_id = c.call_id AND r.kind = 'challenges' AND r.released_at IS NOT NULL
			WHERE c.status <> 'withdrawn') AS prepared
		FROM n LEFT JOIN v ON true`, only, only).Scan(&row).Error
	if err != nil {
		return challenge.Reveal{}, fmt.Errorf("reading the next reveal of challenges: %w", err)
	}
	return challenge.Reveal{Now: row.Now.UTC(), At: utc(row.At), Prepared: row.Prepared}, nil
}

// Admissions implements challenge.Store: what a release said, and only that.
func (r *Repository) Admissions(ctx context.Context, who domain.AccountID) ([]challenge.Admission, error) {
	rows := []struct {
		PromotionID uuid.UUID
		VisibleAt   time.Time
	}{}
	err := r.db.WithContext(ctx).Raw("SELECT k.promotion_id, k.challenges_visible_at AS visible_at FROM "+shortlistedAlone+" AND d.account_id = ?", who.UUID).
		Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading who is admitted to the challenges: %w", err)
	}
	list := make([]challenge.Admission, len(rows))
	for i, row := range rows {
		list[i] = challenge.Admission{Promotion: domain.PromotionID{UUID: row.PromotionID}, From: row.VisibleAt.UTC()}
	}
	return list, nil
}

// shortlistedAlone are the dossiers d of released shortlists whose call k shows the
// challenges to nobody else.
const shortlistedAlone = `call k JOIN dossier d ON d.call_id = k.id AND d.withdrawn_at IS NULL
	JOIN release r ON r.call_id = k.id AND r.kind = 'shortlist' AND r.released_at IS NOT NULL
	JOIN dossier_decision dd ON dd.dossier_id = d.id AND dd.outcome = 'shortlisted'
	WHERE k.challenges_audience = 'shortlisted' AND k.status = 'published' AND k.challenges_visible_at IS NOT NULL`

// ShareChallengesRelease implements challenge.Tx. The row exists from the first
// decision on, so that a release has something to wait for.
func (t *tx) ShareChallengesRelease(id call.ID) error {
	err := t.change("preparing the release of challenges",
		"INSERT INTO release (call_id, kind) VALUES (?, 'challenges') ON CONFLICT DO NOTHING", id.UUID)
	if err != nil {
		return err
	}
	return t.change("locking the release of challenges",
		"SELECT 1 FROM release WHERE call_id = ? AND kind = 'challenges' FOR SHARE", id.UUID)
}

// LockChallengeRow implements challenge.Tx: FOR UPDATE.
func (t *tx) LockChallengeRow(id challenge.ID) (challenge.Challenge, error) {
	var locked uuid.UUID
	err := t.db.Raw("SELECT id FROM challenge WHERE id = ? FOR UPDATE", id.UUID).Row().Scan(&locked)
	if err != nil {
		return challenge.Challenge{}, absentOr(err, "locking a challenge")
	}
	return oneChallenge(t.db, id)
}

// InsertChallengeRow implements challenge.Tx.
func (t *tx) InsertChallengeRow(c challenge.Challenge) error {
	row := challengeRowOf(c)
	if err := t.db.Omit(derivedChallengeColumns...).Create(&row).Error; err != nil {
		return fmt.Errorf("adding a challenge: %w", err)
	}
	return t.replacePosts(c)
}

// UpdateChallengeRow implements challenge.Tx.
func (t *tx) UpdateChallengeRow(c challenge.Challenge) error {
	row := challengeRowOf(c)
	omit := append([]string{"id", "call_id", "administration_id", "created_at"}, derivedChallengeColumns...)
	if err := t.db.Model(&challengeRow{}).Where("id = ?", row.ID).Select("*").Omit(omit...).Updates(&row).Error; err != nil {
		return fmt.Errorf("changing a challenge: %w", err)
	}
	return t.replacePosts(c)
}

// replacePosts writes the posts as they are now, each told by its id. Places are
// checked once all are written. Once published, a post that goes loses its place only:
// who ranked it, and a veto on it, are history.
func (t *tx) replacePosts(c challenge.Challenge) error {
	rows := postRowsOf(c)
	ids := make([]domain.PostID, len(c.Posts))
	for i, p := range c.Posts {
		ids[i] = p.ID
	}
	gone := "DELETE FROM post"
	if c.PublishedAt != nil {
		gone = "UPDATE post SET position = NULL"
	}
	err := t.change("removing posts", gone+" WHERE challenge_id = ? AND NOT id = ANY(?)", c.ID.UUID, uuids(ids))
	if err != nil || len(rows) == 0 {
		return err
	}
	if err := t.db.Clauses(clause.OnConflict{
		Columns: []clause.Column{{Name: "id"}}, DoUpdates: clause.AssignmentColumns([]string{"position", "accepted_tracks", "expertise", "peers", "software", "required"}),
	}).Create(&rows).Error; err != nil {
		return fmt.Errorf("writing posts: %w", err)
	}
	return nil
}

// SetChallengeDecision implements challenge.Tx.
func (t *tx) SetChallengeDecision(c challenge.Challenge, d challenge.Decision) error {
	return t.change("deciding on a challenge", `INSERT INTO challenge_decision
		(challenge_id, call_id, outcome, reason, decided_by, decided_at, version) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (challenge_id) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason,
			decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = excluded.version`,
		c.ID.UUID, c.Call.UUID, string(d.Outcome), d.Reason, nullable(d.By.UUID), d.At, d.Version)
}

// ChallengeHosts implements challenge.Tx: those whose role holds now, each once.
func (t *tx) ChallengeHosts(id domain.AdministrationID) ([]challenge.Recipient, error) {
	return t.recipients(id, "host_lead", "host_member")
}

func (t *tx) recipients(id domain.AdministrationID, roles ...string) ([]challenge.Recipient, error) {
	found, err := t.peopleOf(id, roles...)
	list := make([]challenge.Recipient, len(found))
	for i, r := range found {
		list[i] = challenge.Recipient{Account: domain.AccountID{UUID: r.ID}, Address: r.Email, Language: r.Language}
	}
	return list, err
}

func oneChallenge(db *gorm.DB, id challenge.ID) (challenge.Challenge, error) {
	found, err := readChallenges(db, "c.id = ?", id.UUID)
	if err != nil {
		return challenge.Challenge{}, err
	}
	if len(found) == 0 {
		return challenge.Challenge{}, domain.Absent()
	}
	return found[0], nil
}
