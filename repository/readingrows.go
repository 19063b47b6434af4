package repository

import (
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

type readingRow struct {
	ID         uuid.UUID
	DossierID  uuid.UUID
	CallID     uuid.UUID
	ReaderID   uuid.UUID
	Code       string
	Scores     jsonb[map[string]int]
	Comments   jsonb[map[string]string]
	Comment    string
	Version    int64
	AssignedAt time.Time
	StartedAt  *time.Time
	LockedAt   *time.Time
	// Read with the row, never written.
	PromotionID uuid.UUID
	TimeZone    string
	ReaderName  string
	MainTrack   string
	SubmittedAt time.Time
	WithdrawnAt *time.Time
	Resubmitted int64
}

// TableName names the table to gorm.
func (readingRow) TableName() string { return "reading" }

var derivedReadingColumns = []string{"PromotionID", "TimeZone", "ReaderName", "MainTrack", "SubmittedAt", "WithdrawnAt", "Resubmitted"}

// readingColumns reads a reading r of a dossier d with its last snapshot s. A
// candidate who submits again after an extension makes a new version of what is to
// be judged, without a word of when or how often they had submitted before.
const readingColumns = `r.*, k.promotion_id, k.time_zone, a.name AS reader_name, coalesce(s.content ->> 'main_track', '') AS main_track, s.submitted_at, d.withdrawn_at,
	(SELECT count(*) FROM snapshot n WHERE n.dossier_id = r.dossier_id AND n.submitted_at > r.assigned_at) AS resubmitted`

// lastSnapshot joins the snapshot of a dossier d that counts.
const lastSnapshot = `JOIN LATERAL (SELECT id, content, submitted_at FROM snapshot WHERE dossier_id = d.id
	ORDER BY sequence DESC LIMIT 1) s ON true`

// unconflicted leaves out the readings r of dossiers that their readers are in conflict with: they
// are hidden from them, and count for nobody.
const unconflicted = `NOT in_conflict(r.dossier_id, r.reader_id)`

// shownTo leaves out the dossiers d that somebody is in conflict with.
const shownTo = `NOT in_conflict(d.id, ?)`

// handedIn tells, in SQL, what reading.State tells: the reading r was handed in on
// the last snapshot s, not on an older one.
const handedIn = `(r.locked_at IS NOT NULL AND r.locked_at >= s.submitted_at)`

func readingRowOf(r reading.Reading) readingRow {
	row := readingRow{
		ID: r.ID.UUID, DossierID: r.Dossier.UUID, CallID: r.Call.UUID, ReaderID: r.Reader.UUID, Code: r.Code,
		Comment: r.Comment, Version: r.Version, AssignedAt: r.AssignedAt, StartedAt: r.StartedAt, LockedAt: r.LockedAt,
	}
	row.Scores.V, row.Comments.V = orEmpty(r.Scores), orEmpty(r.Comments)
	return row
}

func (r readingRow) reading() reading.Reading {
	return reading.Reading{
		ID: reading.ID{UUID: r.ID}, Dossier: dossier.ID{UUID: r.DossierID}, Call: call.ID{UUID: r.CallID},
		Promotion: domain.PromotionID{UUID: r.PromotionID}, Reader: domain.AccountID{UUID: r.ReaderID}, ReaderName: r.ReaderName,
		Code: r.Code, Marks: reading.Marks{Scores: r.Scores.V, Comments: r.Comments.V, Comment: r.Comment},
		Version: r.Version + r.Resubmitted, AssignedAt: r.AssignedAt.UTC(), StartedAt: utc(r.StartedAt), LockedAt: utc(r.LockedAt),
		MainTrack: call.Track(r.MainTrack), Submitted: r.SubmittedAt.UTC(), Withdrawn: r.WithdrawnAt != nil, Zone: zoneNamed(r.TimeZone),
	}
}

// zoneNamed finds a call's zone, checked when the call was written.
func zoneNamed(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC
	}
	return zone
}

// orEmpty stores {} where there is nothing, never null.
func orEmpty[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return m
}
