package repository

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// LockWishes implements challenge.Tx: no wish of the promotion is saved while a
// challenge changes, so that everybody who ranked it is told of the change, or ranked
// it as it became.
func (t *tx) LockWishes(id call.ID) error {
	return t.change("locking the wishes of a promotion", `SELECT 1 FROM call_window w JOIN call k ON k.id = w.call_id
		WHERE k.kind = 'candidates' AND k.promotion_id = (SELECT promotion_id FROM call WHERE id = ?)
			AND w.name = CASE WHEN k.wishes_with_application THEN 'applications' ELSE 'wishes' END
		ORDER BY w.call_id FOR UPDATE OF w`, id.UUID)
}

// RankersOf implements challenge.Tx.
func (t *tx) RankersOf(id challenge.ID) ([]challenge.Ranker, error) { return rankersOf(t.db, id) }

// ChallengeRankers implements challenge.Store.
func (r *Repository) ChallengeRankers(ctx context.Context, id challenge.ID) ([]challenge.Ranker, error) {
	return rankersOf(r.db.WithContext(ctx), id)
}

// rankersOf reads each once, by the post they rank highest where posts are ranked.
func rankersOf(db *gorm.DB, id challenge.ID) ([]challenge.Ranker, error) {
	rows := []struct {
		ID, AccountID   uuid.UUID
		Number          string
		Email, Language string
		Main, Secondary *string
		PostID          *uuid.UUID
	}{}
	err := db.Raw(`SELECT DISTINCT ON (d.id) d.id, d.account_id, d.number, a.email, a.language, w.post_id,
			s.content->>'main_track' AS main, s.content->>'secondary_track' AS secondary
		FROM wish w LEFT JOIN post wp ON wp.id = w.post_id JOIN dossier d ON d.id = w.dossier_id AND d.withdrawn_at IS NULL JOIN account a ON a.id = d.account_id
		LEFT JOIN LATERAL (SELECT content FROM snapshot n WHERE n.dossier_id = d.id ORDER BY n.sequence DESC LIMIT 1) s ON true
		WHERE w.challenge_id = ? AND (w.post_id IS NULL OR wp.position IS NOT NULL) ORDER BY d.id, w.rank`, id.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing who ranked a challenge: %w", err)
	}
	list := make([]challenge.Ranker, len(rows))
	for i, row := range rows {
		list[i] = challenge.Ranker{
			Dossier: domain.DossierID{UUID: row.ID}, Number: row.Number, Post: domain.PostID{UUID: orZero(row.PostID)},
			Recipient: challenge.Recipient{Account: domain.AccountID{UUID: row.AccountID}, Address: row.Email, Language: row.Language},
		}
		for _, track := range []*string{row.Main, row.Secondary} {
			if track != nil && *track != "" && !slices.Contains(list[i].Tracks, call.Track(*track)) {
				list[i].Tracks = append(list[i].Tracks, call.Track(*track))
			}
		}
	}
	return list, nil
}

// MoveTeam implements challenge.Tx.
func (t *tx) MoveTeam(id challenge.ID, first, last domain.Date) error {
	return t.change("moving the dates of a team", "UPDATE team SET starts_on = ?, ends_on = ? WHERE challenge_id = ?", midnight(first), midnight(last), id.UUID)
}

// SeatedPosts implements challenge.Tx.
func (t *tx) SeatedPosts(id challenge.ID) ([]domain.PostID, error) {
	found := []uuid.UUID{}
	err := t.db.Raw("SELECT s.post_id FROM seat s JOIN post p ON p.id = s.post_id WHERE p.challenge_id = ?", id.UUID).Scan(&found).Error
	if err != nil {
		return nil, fmt.Errorf("listing the posts held in a challenge: %w", err)
	}
	list := make([]domain.PostID, len(found))
	for i, post := range found {
		list[i] = domain.PostID{UUID: post}
	}
	return list, nil
}
