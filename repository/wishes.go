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
	PostID      *uuid.UUID
}

// wishListOf reads a list whole in one query, so that its version and its lines are
// of one instant.
func wishListOf(db *gorm.DB, id dossier.ID) (wish.List, error) {
	rows := []wishRow{}
	err := db.Raw(`SELECT l.version, l.saved_at, w.challenge_id, w.post_id FROM wish_list l LEFT JOIN wish w ON w.dossier_id = l.dossier_id
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
		if row.PostID != nil {
			list.Posts = append(list.Posts, domain.PostID{UUID: *row.PostID})
		}
	}
	return list, nil
}

// WishOffers implements wish.Store.
func (w Wishes) WishOffers(ctx context.Context, of domain.PromotionID, who domain.AccountID, at time.Time) ([]wish.Offer, error) {
	return choosableBy(w.db.WithContext(ctx), of, who, at)
}

// Choosable implements wish.Tx.
func (t *tx) Choosable(of domain.PromotionID, who domain.AccountID, at time.Time) ([]wish.Offer, error) {
	return choosableBy(t.db, of, who, at)
}

// choosableBy reads the published challenges of a promotion, once a call for candidates
// has revealed them to everybody, or to the shortlisted the person is among.
func choosableBy(db *gorm.DB, of domain.PromotionID, who domain.AccountID, at time.Time) ([]wish.Offer, error) {
	rows := []struct {
		ID     uuid.UUID
		Posts  textArray
		Tracks textArray
	}{}
	err := db.Raw(`SELECT c.id, ARRAY(SELECT p.id::text FROM post p WHERE p.challenge_id = c.id AND p.position IS NOT NULL ORDER BY p.position) AS posts,
			ARRAY(SELECT DISTINCT t FROM post p, unnest(p.accepted_tracks) t WHERE p.challenge_id = c.id AND p.position IS NOT NULL ORDER BY t) AS tracks
		FROM challenge c JOIN call o ON o.id = c.call_id
		WHERE o.promotion_id = ? AND o.kind = 'challenges' AND c.status = 'published'
		AND (EXISTS (SELECT 1 FROM call a WHERE a.promotion_id = o.promotion_id AND a.kind = 'candidates'
				AND a.status = 'published' AND a.challenges_audience = 'everybody' AND a.challenges_visible_at <= ?)
			OR EXISTS (SELECT 1 FROM `+shortlistedAlone+` AND k.promotion_id = o.promotion_id AND d.account_id = ?
				AND k.challenges_visible_at <= ?))
		ORDER BY c.id`, of.UUID, at, who.UUID, at).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the challenges to choose from: %w", err)
	}
	offers := make([]wish.Offer, len(rows))
	for i, row := range rows {
		offers[i].Challenge.UUID, offers[i].Tracks = row.ID, unwords[call.Track](row.Tracks)
		for _, text := range row.Posts {
			id, err := uuid.Parse(text)
			if err != nil {
				return nil, fmt.Errorf("reading a post's id: %w", err)
			}
			offers[i].Posts = append(offers[i].Posts, domain.PostID{UUID: id})
		}
	}
	return offers, nil
}

// liveWish are the wishes w that can still give a seat: a challenge, or a post of it that
// was not dropped.
const liveWish = "wish w LEFT JOIN post wp ON wp.id = w.post_id WHERE (w.post_id IS NULL OR wp.position IS NOT NULL)"

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
	// Of two arrays of different lengths, unnest fills the shorter one with nulls.
	return t.change("ranking wishes", `INSERT INTO wish (dossier_id, rank, challenge_id, post_id)
		SELECT ?::uuid, rank, id, post FROM unnest(?::uuid[], ?::uuid[]) WITH ORDINALITY AS ranked (id, post, rank)`,
		l.Dossier.UUID, uuids(l.Challenges), uuids(l.Posts))
}

// draftWishes reads the lists of dossiers whose call has wishes made while applying,
// where they are part of the draft. A post dropped since is history: it counts no more.
func draftWishes(db *gorm.DB, ids []dossier.ID) (map[dossier.ID][]dossier.Wish, error) {
	rows := []struct {
		DossierID, ChallengeID uuid.UUID
		PostID                 *uuid.UUID
	}{}
	err := db.Raw("SELECT w.dossier_id, w.challenge_id, w.post_id FROM "+liveWish+" AND w.dossier_id = ANY(?) ORDER BY w.dossier_id, w.rank", uuids(ids)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading the wishes of drafts: %w", err)
	}
	found := map[dossier.ID][]dossier.Wish{}
	for _, r := range rows {
		id := dossier.ID{UUID: r.DossierID}
		found[id] = append(found[id], dossier.Wish{Challenge: domain.ChallengeID{UUID: r.ChallengeID}, Post: domain.PostID{UUID: orZero(r.PostID)}})
	}
	return found, nil
}
