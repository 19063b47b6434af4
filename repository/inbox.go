package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/thread"
)

// urgency orders the inbox by one ascending number: threads that wait for the team by
// the µs of their oldest question, then the others by their last message, newest first.
const urgency = `(CASE WHEN t.waiting_since IS NOT NULL THEN extract(epoch FROM t.waiting_since) * 1000000
	ELSE 4e18 - extract(epoch FROM t.last_at) * 1000000 END)::bigint`

// candidateName is the name under which the author of dossier d applies.
const candidateName = `coalesce((SELECT content->>'name' FROM snapshot WHERE dossier_id = d.id ORDER BY sequence DESC LIMIT 1), d.draft->>'name', '')`

// opening picks the message whose beginning is shown: the oldest without an answer, or
// the last one.
const opening = `JOIN LATERAL (SELECT left(text, 300) AS excerpt, side FROM message WHERE thread_id = t.id
	AND (t.waiting_since IS NULL OR sequence > t.handled AND side <> 'programme')
	ORDER BY CASE WHEN t.waiting_since IS NULL THEN -sequence ELSE sequence END LIMIT 1) m ON true`

// subjectName is what thread t is called by: the candidate of dossier d, or challenge c.
const subjectName = `coalesce(c.name, ` + candidateName + `)`

const inboxColumns = `t.id, t.dossier_id, t.challenge_id, t.state, t.waiting_since, t.last_at, t.assignee_id, coalesce(d.number, '') AS number,
	coalesce(b.name, '') AS host, k.id AS call_id, k.title, k.time_zone, ` + subjectName + ` AS name, coalesce(a.name, '') AS assignee_name, m.excerpt, m.side,
	(SELECT count(*) FROM message n WHERE n.thread_id = t.id AND n.side <> 'programme' AND n.sequence > t.read_by_team) AS unread,
	` + urgency + ` AS urgency`

type inboxRow struct {
	ID           uuid.UUID
	DossierID    *uuid.UUID
	ChallengeID  *uuid.UUID
	Host         string
	State        string
	WaitingSince *time.Time
	LastAt       time.Time
	AssigneeID   *uuid.UUID
	AssigneeName string
	Number       string
	CallID       uuid.UUID
	Title        jsonb[textRow]
	TimeZone     string
	Name         string
	Excerpt      string
	Side         string
	Unread       int
	Urgency      int64
}

// urgencyKey is where a page of the inbox ended.
type urgencyKey struct {
	Urgency int64     `json:"u"`
	ID      uuid.UUID `json:"i"`
}

// seenBy joins the threads in the promotions of whoever looks.
func (r Threads) seenBy(ctx context.Context, f thread.Filter) *gorm.DB {
	q := r.db.WithContext(ctx).Table("thread t").Joins("LEFT JOIN dossier d ON d.id = t.dossier_id").
		Joins("LEFT JOIN challenge c ON c.id = t.challenge_id").Joins("LEFT JOIN administration b ON b.id = c.administration_id").
		Joins("JOIN call k ON k.id = coalesce(d.call_id, c.call_id)")
	if f.Promotions != nil {
		q = q.Where("k.promotion_id IN ?", append(f.Promotions, uuid.Nil)) // never an empty list, which SQL has not
	}
	if !f.Call.IsZero() {
		q = q.Where("k.id = ?", f.Call.UUID)
	}
	return q.Session(&gorm.Session{})
}

// Inbox implements thread.Store.
func (r Threads) Inbox(ctx context.Context, f thread.Filter) (thread.Inbox, error) {
	seen := r.seenBy(ctx, f)
	box := thread.Inbox{}
	if err := countInbox(seen, f.Me, &box.Counts); err != nil {
		return box, err
	}
	q := narrowed(seen, f).Session(&gorm.Session{})
	if f.Page.Cursor == "" {
		var err error
		if box.Total, err = counted(q); err != nil {
			return box, err
		}
	} else {
		var at urgencyKey
		if err := openKeyset(f.Page.Cursor, &at); err != nil {
			return box, err
		}
		q = q.Where("("+urgency+", t.id) > (?, ?)", at.Urgency, at.ID)
	}
	rows := []inboxRow{}
	err := q.Joins("LEFT JOIN account a ON a.id = t.assignee_id").Joins(opening).Select(inboxColumns).
		Order("urgency, t.id").Limit(f.Page.Size() + 1).Scan(&rows).Error
	if err != nil {
		return box, fmt.Errorf("listing threads: %w", err)
	}
	return filled(box, rows, f.Page.Size())
}

func narrowed(q *gorm.DB, f thread.Filter) *gorm.DB {
	if f.State != "" {
		q = q.Where("t.state = ?", string(f.State))
	}
	if !f.Assignee.IsZero() {
		q = q.Where("t.assignee_id = ?", f.Assignee.UUID)
	}
	if f.Query != "" {
		like := "%" + likeText(f.Query) + "%"
		q = q.Where("(lower(d.number) LIKE ? OR lower("+subjectName+") LIKE ? OR EXISTS (SELECT 1 FROM message s WHERE s.thread_id = t.id AND lower(s.text) LIKE ?))",
			like, like, like)
	}
	return q
}

func countInbox(q *gorm.DB, me domain.AccountID, into *thread.Counts) error {
	err := q.Select(`count(*) FILTER (WHERE t.state = 'waiting_team') AS waiting_team,
		count(*) FILTER (WHERE t.state = 'waiting_candidate') AS waiting_candidate,
		count(*) FILTER (WHERE t.state = 'closed') AS closed,
		count(*) FILTER (WHERE t.assignee_id = ?) AS mine`, me.UUID).Scan(into).Error
	if err != nil {
		return fmt.Errorf("counting threads by state: %w", err)
	}
	return nil
}

func filled(box thread.Inbox, rows []inboxRow, size int) (thread.Inbox, error) {
	if len(rows) > size {
		rows = rows[:size]
		box.Next = closeKeyset(urgencyKey{rows[size-1].Urgency, rows[size-1].ID})
	}
	box.Items = make([]thread.Row, len(rows))
	for i, row := range rows {
		zone, err := time.LoadLocation(row.TimeZone)
		if err != nil {
			return box, fmt.Errorf("reading the zone of a call: %w", err)
		}
		box.Items[i] = thread.Row{
			Thread: thread.ID{UUID: row.ID}, Subject: subjectOf(row.DossierID, row.ChallengeID), Number: row.Number, Host: row.Host, Name: row.Name,
			Call: call.ID{UUID: row.CallID}, CallTitle: toText(row.Title.V), Zone: zone, State: thread.State(row.State),
			WaitingSince: utc(row.WaitingSince), LastAt: row.LastAt.UTC(), Assignee: memberOf(orZero(row.AssigneeID), row.AssigneeName),
			Unread: row.Unread, Excerpt: row.Excerpt, ExcerptSide: thread.Side(row.Side),
		}
	}
	return box, nil
}
