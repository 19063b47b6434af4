package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/wish"
)

// Wishes is the store of package wish.
type Wishes struct{ *Repository }

var (
	_ wish.Store = Wishes{}
	_ wish.Tx    = (*tx)(nil)
)

// Atomic implements wish.Store.
func (w Wishes) Atomic(ctx context.Context, fn func(wish.Tx) error) error {
	return w.atomic(ctx, func(t *tx) error { return fn(t) })
}

// WishList implements wish.Store.
func (w Wishes) WishList(ctx context.Context, id dossier.ID) (wish.List, error) {
	return wishListOf(w.db.WithContext(ctx), id)
}

// SavedWishes implements wish.Tx.
func (t *tx) SavedWishes(id dossier.ID) (wish.List, error) { return wishListOf(t.db, id) }

// ReleasedVerdict implements wish.Tx.
func (t *tx) ReleasedVerdict(id dossier.ID) (dossier.Verdict, error) { return verdictOf(t.db, id) }

// wishRow is one line of a list, with the list it stands in.
type wishRow struct {
	Version     int64
	SavedAt     time.Time
	ChallengeID *uuid.UUID
}

// wishListOf reads a list whole in one query, so that its version and its lines are
// of one instant.
func wishListOf(db *gorm.DB, id dossier.ID) (wish.List, error) {
	rows := []wishRow{}
	err := db.Raw(`SELECT l.version, l.saved_at, w.challenge_id FROM wish_list l LEFT JOIN wish w ON w.dossier_id = l.dossier_id
		WHERE l.dossier_id = ? ORDER BY w.rank`, id.UUID).Scan(&rows).Error
	if err != nil {
		return wish.List{}, fmt.Errorf("reading wishes: %w", err)
	}
	list := wish.List{Dossier: id, Challenges: []domain.ChallengeID{}}
	for _, row := range rows {
		list.Version, list.SavedAt = row.Version, utc(&row.SavedAt)
		if row.ChallengeID != nil {
			list.Challenges = append(list.Challenges, domain.ChallengeID{UUID: *row.ChallengeID})
		}
	}
	return list, nil
}

// Choosable implements wish.Tx: the published challenges of a promotion, once its
// call for candidates has revealed them.
func (t *tx) Choosable(of domain.PromotionID, at time.Time) ([]domain.ChallengeID, error) {
	rows := []uuid.UUID{}
	err := t.db.Raw(`SELECT c.id FROM challenge c JOIN call k ON k.id = c.call_id
		WHERE k.promotion_id = ? AND k.kind = 'challenges' AND c.status = 'published'
		AND EXISTS (SELECT 1 FROM call a WHERE a.promotion_id = k.promotion_id AND a.kind = 'candidates'
			AND a.status = 'published' AND a.challenges_visible_at <= ?)
		ORDER BY c.id`, of.UUID, at).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the challenges to choose from: %w", err)
	}
	ids := make([]domain.ChallengeID, len(rows))
	for i, id := range rows {
		ids[i].UUID = id
	}
	return ids, nil
}

// PutWishes implements wish.Tx: the whole list, in place of the one before.
func (t *tx) PutWishes(l wish.List) error {
	err := t.change("saving wishes", `INSERT INTO wish_list (dossier_id, version, saved_at) VALUES (?, ?, ?)
		ON CONFLICT (dossier_id) DO UPDATE SET version = excluded.version, saved_at = excluded.saved_at`, l.Dossier.UUID, l.Version, l.SavedAt)
	if err != nil {
		return err
	}
	if err := t.change("clearing wishes", "DELETE FROM wish WHERE dossier_id = ?", l.Dossier.UUID); err != nil {
		return err
	}
	return t.change("ranking wishes", `INSERT INTO wish (dossier_id, rank, challenge_id)
		SELECT ?::uuid, rank, id FROM unnest(?::uuid[]) WITH ORDINALITY AS ranked (id, rank)`, l.Dossier.UUID, uuids(l.Challenges))
}
