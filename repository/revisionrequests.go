package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
)

// askedRow is a revision inside a column of JSON.
type askedRow struct {
	Posts    []frozenPostRow `json:"posts,omitempty"`
	Sites    []string        `json:"sites,omitempty"`
	StartsOn string          `json:"starts_on,omitempty"`
	Months   int             `json:"months,omitempty"`
	Withdraw bool            `json:"withdraw,omitempty"`
}

func askedRowOf(r challenge.Revision) askedRow {
	row := askedRow{Sites: r.Sites, Months: r.Months, Withdraw: r.Withdraw}
	if !r.StartsOn.IsZero() {
		row.StartsOn = r.StartsOn.String()
	}
	for _, p := range r.Posts {
		row.Posts = append(row.Posts, frozenPostRow{p.ID.UUID, p.AcceptedTracks, p.Expertise, p.Peers, p.Software, p.Required})
	}
	return row
}

func (r askedRow) revision() challenge.Revision {
	c := frozenRow{Posts: r.Posts, StartsOn: r.StartsOn}.content()
	return challenge.Revision{Posts: c.Posts, Sites: r.Sites, StartsOn: c.StartsOn, Months: r.Months, Withdraw: r.Withdraw}
}

type askedChangeRow struct {
	Kind    challenge.ChangeKind `json:"kind"`
	Pointer string               `json:"pointer"`
	Before  textRow              `json:"before"`
	After   textRow              `json:"after"`
}

type requestRow struct {
	ID               uuid.UUID
	ChallengeID      uuid.UUID
	ChallengeVersion int64
	Revision         jsonb[askedRow]
	Changes          jsonb[[]askedChangeRow]
	Why              string
	AskedBy          uuid.UUID
	AskedAt          time.Time
	State            string
	Answer           jsonb[textRow]
	AnsweredBy       *uuid.UUID
	AnsweredAt       *time.Time
}

// TableName implements gorm's schema.Tabler.
func (requestRow) TableName() string { return "revision_request" }

func requestRowOf(q challenge.Request) requestRow {
	row := requestRow{
		ID: q.ID.UUID, ChallengeID: q.Challenge.UUID, ChallengeVersion: q.Version, Revision: jsonb[askedRow]{askedRowOf(q.Revision)},
		Why: q.Why, AskedBy: q.By.UUID, AskedAt: q.At, State: string(q.State), Answer: jsonb[textRow]{fromText(q.Answer)},
		AnsweredBy: nullable(q.AnsweredBy.UUID), AnsweredAt: q.AnsweredAt,
	}
	for _, c := range q.Changes {
		row.Changes.V = append(row.Changes.V, askedChangeRow{c.Kind, c.Pointer, fromText(c.Before), fromText(c.After)})
	}
	return row
}

func (r requestRow) request() challenge.Request {
	q := challenge.Request{
		ID: challenge.RequestID{UUID: r.ID}, Challenge: challenge.ID{UUID: r.ChallengeID}, Version: r.ChallengeVersion, Revision: r.Revision.V.revision(),
		Why: r.Why, By: domain.AccountID{UUID: r.AskedBy}, At: r.AskedAt.UTC(), State: challenge.RequestState(r.State), Answer: toText(r.Answer.V),
		AnsweredBy: domain.AccountID{UUID: orZero(r.AnsweredBy)}, AnsweredAt: utc(r.AnsweredAt),
	}
	for _, c := range r.Changes.V {
		q.Changes = append(q.Changes, challenge.Change{Kind: c.Kind, Pointer: c.Pointer, Before: toText(c.Before), After: toText(c.After)})
	}
	return q
}

// Requests implements challenge.Store.
func (r *Repository) Requests(ctx context.Context, of challenge.ID) ([]challenge.Request, error) {
	rows := []requestRow{}
	if err := r.db.WithContext(ctx).Order("id DESC").Find(&rows, "challenge_id = ?", of.UUID).Error; err != nil {
		return nil, fmt.Errorf("listing what a host asks for: %w", err)
	}
	list := make([]challenge.Request, len(rows))
	for i, row := range rows {
		list[i] = row.request()
	}
	return list, nil
}

// Request implements challenge.Store.
func (r *Repository) Request(ctx context.Context, id challenge.RequestID) (challenge.Request, error) {
	return oneRequest(r.db.WithContext(ctx), id)
}

// RequestRow implements challenge.Tx.
func (t *tx) RequestRow(id challenge.RequestID) (challenge.Request, error) {
	return oneRequest(t.db, id)
}

func oneRequest(db *gorm.DB, id challenge.RequestID) (challenge.Request, error) {
	var row requestRow
	err := db.Take(&row, "id = ?", id.UUID).Error
	return row.request(), explain(err)
}

// InsertRequest implements challenge.Tx.
func (t *tx) InsertRequest(q challenge.Request) error {
	err := t.change("replacing a request", "UPDATE revision_request SET state = 'replaced' WHERE challenge_id = ? AND state = 'pending'", q.Challenge.UUID)
	if err != nil {
		return err
	}
	row := requestRowOf(q)
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("keeping a request: %w", err)
	}
	return nil
}

// UpdateRequest implements challenge.Tx: what became of it; the rest never changes.
func (t *tx) UpdateRequest(q challenge.Request) error {
	row := requestRowOf(q)
	if err := t.db.Model(&requestRow{}).Where("id = ?", row.ID).Select("State", "Answer", "AnsweredBy", "AnsweredAt").Updates(&row).Error; err != nil {
		return fmt.Errorf("answering a request: %w", err)
	}
	return nil
}
