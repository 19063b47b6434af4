package repository

import (
	"context"
	"fmt"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// DeleteCall implements call.Tx. The windows go with the row.
func (t *tx) DeleteCall(id call.ID) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	err = t.change("ending the roles of a call", `UPDATE role_grant SET ends_at = greatest(?, starts_at)
		WHERE scope_kind = 'call' AND scope_id = ? AND ends_at IS NULL`, at, id.UUID)
	if err != nil {
		return err
	}
	err = t.change("withdrawing the invitations of a call", `UPDATE invitation SET state = 'withdrawn', answered_at = ?
		WHERE scope_kind = 'call' AND scope_id = ? AND state = 'pending'`, at, id.UUID)
	if err != nil {
		return err
	}
	return t.change("removing a call", "DELETE FROM call WHERE id = ?", id.UUID)
}

// grantedRow is an extension with the names behind it.
type grantedRow struct {
	Extension   extensionRow `gorm:"embedded"`
	PersonName  string
	GranterName string
}

// Extensions implements call.Store. A candidate is told by the name of the dossier, as
// where they were found; whoever gave no name, by their address.
func (c Calls) Extensions(ctx context.Context, id call.ID) ([]call.Granted, error) {
	rows := []grantedRow{}
	err := c.db.WithContext(ctx).Raw(`SELECT e.*, coalesce(nullif(d.draft->>'name', ''), nullif(p.name, ''), p.email, '') AS person_name,
			coalesce(nullif(g.name, ''), g.email, '') AS granter_name
		FROM call_extension e LEFT JOIN account p ON p.id = e.account_id LEFT JOIN account g ON g.id = e.granted_by
			LEFT JOIN dossier d ON d.call_id = e.call_id AND d.account_id = e.account_id
		WHERE e.call_id = ? ORDER BY e.published_at DESC, e.id DESC`, id.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing extensions: %w", err)
	}
	list := make([]call.Granted, len(rows))
	for i, r := range rows {
		list[i] = call.Granted{Extension: r.Extension.extension(), Window: call.WindowName(r.Extension.WindowName), PersonName: r.PersonName, GranterName: r.GranterName}
	}
	return list, nil
}

// Posts implements call.Store: of challenges that the committee has not left out.
func (c Calls) Posts(ctx context.Context, of domain.PromotionID) (call.Posts, error) {
	var row struct {
		Count  int
		Tracks textArray
	}
	err := c.db.WithContext(ctx).Raw(`SELECT count(DISTINCT p.id) AS count, coalesce(array_agg(DISTINCT t.track) FILTER (WHERE t.track IS NOT NULL), '{}') AS tracks
		FROM post p JOIN challenge c ON c.id = p.challenge_id AND p.position IS NOT NULL JOIN call k ON k.id = c.call_id
		LEFT JOIN challenge_decision d ON d.challenge_id = c.id
		LEFT JOIN LATERAL unnest(p.accepted_tracks) AS t (track) ON true
		WHERE k.promotion_id = ? AND c.status IN ('submitted', 'published') AND d.outcome IS DISTINCT FROM 'not_kept'`, of.UUID).Scan(&row).Error
	if err != nil {
		return call.Posts{}, fmt.Errorf("counting posts: %w", err)
	}
	return call.Posts{Count: row.Count, Tracks: unwords[call.Track](row.Tracks)}, nil
}
