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
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/host"
)

// Hosts is the store of package host.
type Hosts struct{ *Repository }

var (
	_ host.Store = Hosts{}
	_ host.Tx    = (*tx)(nil)
)

// Atomic implements host.Store.
func (h Hosts) Atomic(ctx context.Context, fn func(host.Tx) error) error {
	return h.atomic(ctx, func(t *tx) error { return fn(t) })
}

// CandidateCalls implements host.Tx.
func (t *tx) CandidateCalls(of domain.PromotionID) ([]call.Call, error) {
	return readCalls(t.db.Where("call.promotion_id = ? AND call.kind = 'candidates'", of.UUID))
}

// releasedShortlist are the dossiers d of released shortlists in calls k, with their
// last snapshot s.
const releasedShortlist = `dossier d JOIN call k ON k.id = d.call_id
	JOIN release r ON r.call_id = k.id AND r.kind = 'shortlist' AND r.released_at IS NOT NULL
	JOIN dossier_decision dd ON dd.dossier_id = d.id AND dd.outcome = 'shortlisted'
	JOIN LATERAL (SELECT content, form_version FROM snapshot WHERE dossier_id = d.id ORDER BY sequence DESC LIMIT 1) s ON true`

// Met implements host.Tx.
func (t *tx) Met(c challenge.Challenge, only dossier.ID) ([]host.Person, error) {
	rows := []struct {
		ID          uuid.UUID
		AccountID   uuid.UUID
		Number      string
		CallID      uuid.UUID
		Content     jsonb[contentRow]
		FormVersion int
		Ranked      bool
		Reason      *string
		PresentedBy *uuid.UUID
		PresentedAt *time.Time
	}{}
	err := t.db.Raw(`SELECT * FROM (SELECT d.id, d.account_id, d.number, d.call_id, s.content, s.form_version, p.reason, p.presented_by, p.presented_at,
			CASE WHEN k.wishes_with_application
				THEN EXISTS (SELECT FROM jsonb_array_elements(coalesce(s.content -> 'wishes', '[]')) w WHERE w ->> 'challenge' = ?
					AND NOT EXISTS (SELECT FROM post p WHERE p.id::text = w ->> 'post' AND p.position IS NULL))
				ELSE EXISTS (SELECT FROM `+liveWish+` AND w.dossier_id = d.id AND w.challenge_id = ?) END AS ranked
		FROM `+releasedShortlist+` LEFT JOIN presentation p ON p.dossier_id = d.id AND p.challenge_id = ?
		WHERE k.promotion_id = ? AND d.withdrawn_at IS NULL AND (?::uuid IS NULL OR d.id = ?)) met
		WHERE ranked OR reason IS NOT NULL ORDER BY number COLLATE "C"`,
		c.ID.String(), c.ID.UUID, c.ID.UUID, c.Promotion.UUID, nullable(only.UUID), nullable(only.UUID)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading whom a challenge meets: %w", err)
	}
	people := make([]host.Person, len(rows))
	for i, r := range rows {
		people[i] = host.Person{
			Dossier: dossier.ID{UUID: r.ID}, Account: domain.AccountID{UUID: r.AccountID}, Number: r.Number, Call: call.ID{UUID: r.CallID},
			Content: r.Content.V.content(), Form: r.FormVersion, Ranked: r.Ranked,
		}
		if r.Reason != nil {
			people[i].Presented = &host.Presentation{Reason: *r.Reason, By: domain.AccountID{UUID: orZero(r.PresentedBy)}, At: r.PresentedAt.UTC()}
		}
	}
	return people, nil
}

// Disclose implements host.Tx, in one statement.
func (t *tx) Disclose(list []host.Disclosure) error {
	type disclosureRow struct {
		ID, DossierID, ChallengeID, AdministrationID, AccountID uuid.UUID
		What                                                    string
		At                                                      time.Time
	}
	rows := make([]disclosureRow, len(list))
	for i, d := range list {
		rows[i] = disclosureRow{d.ID.UUID, d.Dossier.UUID, d.Challenge.UUID, d.Administration.UUID, d.By.UUID, string(d.What), d.At}
	}
	if err := t.db.Table("disclosure").Create(&rows).Error; err != nil {
		return fmt.Errorf("writing down what is read: %w", err)
	}
	return nil
}

// Disclosures implements host.Store.
func (r *Repository) Disclosures(ctx context.Context, id dossier.ID) ([]host.Disclosure, error) {
	rows := []struct {
		ID, DossierID, ChallengeID, AdministrationID, AccountID uuid.UUID
		What, Challenge, Administration, Person                 string
		At                                                      time.Time
	}{}
	err := r.db.WithContext(ctx).Raw(`SELECT x.*, c.name AS challenge, a.name AS administration, p.name AS person
		FROM disclosure x JOIN challenge c ON c.id = x.challenge_id JOIN administration a ON a.id = x.administration_id
		JOIN account p ON p.id = x.account_id WHERE x.dossier_id = ? ORDER BY x.id DESC`, id.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading who read a dossier: %w", err)
	}
	list := make([]host.Disclosure, len(rows))
	for i, row := range rows {
		list[i] = host.Disclosure{
			ID: domain.ID[host.Disclosure]{UUID: row.ID}, Dossier: id, Challenge: challenge.ID{UUID: row.ChallengeID}, ChallengeName: row.Challenge,
			Administration: domain.AdministrationID{UUID: row.AdministrationID}, AdministrationName: row.Administration,
			By: domain.AccountID{UUID: row.AccountID}, ByName: row.Person, What: host.What(row.What), At: row.At.UTC(),
		}
	}
	return list, nil
}

// LockMeeting implements host.Tx. An assembly keeps the challenges as they are: it
// comes before, or sees what is written here.
func (t *tx) LockMeeting(c challenge.Challenge) (*time.Time, error) {
	if err := t.change("locking a challenge", "SELECT 1 FROM challenge WHERE id = ? FOR UPDATE", c.ID.UUID); err != nil {
		return nil, err
	}
	var at *time.Time
	err := t.db.Raw(`SELECT min(r.released_at) FROM release r JOIN call k ON k.id = r.call_id WHERE k.promotion_id = ? AND r.kind = 'result'`, c.Promotion.UUID).
		Row().Scan(&at)
	if err != nil {
		return nil, fmt.Errorf("reading the release of a result: %w", err)
	}
	return utc(at), nil
}

// ShortlistedIn implements host.Tx.
func (t *tx) ShortlistedIn(of domain.PromotionID, who dossier.ID) (bool, error) {
	var yes bool
	err := t.db.Raw("SELECT EXISTS (SELECT FROM "+releasedShortlist+" WHERE k.promotion_id = ? AND d.id = ? AND d.withdrawn_at IS NULL)", of.UUID, who.UUID).
		Row().Scan(&yes)
	if err != nil {
		return false, fmt.Errorf("looking for a dossier on shortlists: %w", err)
	}
	return yes, nil
}

// PutPresentation implements host.Tx.
func (t *tx) PutPresentation(to challenge.ID, who dossier.ID, p host.Presentation) error {
	return t.change("putting somebody before a challenge", `INSERT INTO presentation (challenge_id, dossier_id, reason, presented_by, presented_at)
		VALUES (?, ?, ?, ?, ?) ON CONFLICT (challenge_id, dossier_id) DO UPDATE SET reason = excluded.reason,
			presented_by = excluded.presented_by, presented_at = excluded.presented_at`, to.UUID, who.UUID, p.Reason, p.By.UUID, p.At)
}

// DeletePresentation implements host.Tx.
func (t *tx) DeletePresentation(to challenge.ID, who dossier.ID) (bool, error) {
	return t.removed("DELETE FROM presentation WHERE challenge_id = ? AND dossier_id = ?", to.UUID, who.UUID)
}

// removed runs a statement and tells whether it touched a row.
func (t *tx) removed(sql string, args ...any) (bool, error) {
	done := t.db.Exec(sql, args...)
	if done.Error != nil {
		return false, fmt.Errorf("changing what was said: %w", done.Error)
	}
	return done.RowsAffected > 0, nil
}

// InsertVeto implements host.Tx: a person has one for each post.
func (t *tx) InsertVeto(v host.Veto) error {
	return t.savepoint(func(db *gorm.DB) error {
		return db.Exec(`INSERT INTO veto (id, post_id, dossier_id, reason, state, version, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			v.ID.UUID, v.Post.UUID, v.Dossier.UUID, v.Reason, string(v.State), v.Version, v.By.UUID, v.At).Error
	})
}

// Leads implements host.Tx.
func (t *tx) Leads(id domain.AdministrationID) ([]challenge.Recipient, error) {
	return t.recipients(id, "host_lead")
}

// LockVeto implements host.Tx.
func (t *tx) LockVeto(id host.VetoID) (host.Veto, error) {
	var row struct{ ID uuid.UUID }
	if err := t.db.Table("veto").Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return host.Veto{}, explain(err)
	}
	return oneVeto(t.db, id)
}

// UpdateVeto implements host.Tx.
func (t *tx) UpdateVeto(v host.Veto) error {
	return t.change("ruling a veto", "UPDATE veto SET state = ?, ruling_reason = ?, ruled_by = ?, ruled_at = ?, version = ? WHERE id = ?",
		string(v.State), v.Ruling, nullable(v.RuledBy.UUID), v.RuledAt, v.Version, v.ID.UUID)
}

// Veto implements host.Store.
func (r *Repository) Veto(ctx context.Context, id host.VetoID) (host.Veto, error) {
	return oneVeto(r.db.WithContext(ctx), id)
}

// Vetoes implements host.Store.
func (r *Repository) Vetoes(ctx context.Context, of challenge.ID) ([]host.Veto, error) {
	if of.IsZero() {
		return readVetoes(r.db.WithContext(ctx), "v.state = 'pending'")
	}
	return readVetoes(r.db.WithContext(ctx), "c.id = ?", of.UUID)
}

func oneVeto(db *gorm.DB, id host.VetoID) (host.Veto, error) {
	found, err := readVetoes(db, "v.id = ?", id.UUID)
	if err != nil {
		return host.Veto{}, err
	}
	if len(found) == 0 {
		return host.Veto{}, domain.Absent()
	}
	return found[0], nil
}

func readVetoes(db *gorm.DB, where string, args ...any) ([]host.Veto, error) {
	rows := []struct {
		ID, ChallengeID, PostID, DossierID, AskedBy                          uuid.UUID
		RuledBy                                                              *uuid.UUID
		Challenge, Administration, Number, Name, Reason, State, RulingReason string
		AskedAt                                                              time.Time
		RuledAt                                                              *time.Time
		Version                                                              int64
	}{}
	err := db.Raw(`SELECT v.*, c.id AS challenge_id, c.name AS challenge, a.name AS administration, d.number, `+candidateName+` AS name
		FROM veto v JOIN post p ON p.id = v.post_id JOIN challenge c ON c.id = p.challenge_id
		JOIN administration a ON a.id = c.administration_id JOIN dossier d ON d.id = v.dossier_id
		WHERE `+where+` ORDER BY v.id DESC`, args...).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading vetoes: %w", err)
	}
	list := make([]host.Veto, len(rows))
	for i, r := range rows {
		list[i] = host.Veto{
			ID: host.VetoID{UUID: r.ID}, Challenge: challenge.ID{UUID: r.ChallengeID}, Name: r.Name, Number: r.Number, Dossier: dossier.ID{UUID: r.DossierID},
			Post: domain.PostID{UUID: r.PostID}, Reason: r.Reason, By: domain.AccountID{UUID: r.AskedBy}, At: r.AskedAt.UTC(),
			State: host.VetoState(r.State), Ruling: r.RulingReason, RuledBy: domain.AccountID{UUID: orZero(r.RuledBy)}, RuledAt: utc(r.RuledAt),
			Version: r.Version, ChallengeName: r.Challenge, AdministrationName: r.Administration,
		}
	}
	return list, nil
}
