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
	"github.com/etalab/portail-eig/domain/release"
)

type summaryRow struct {
	ID              uuid.UUID
	Number          string
	CallID          uuid.UUID
	Name            string
	MainTrack       string
	SecondaryTrack  string
	YearsExperience *int
	SubmittedAt     time.Time
	Assigned        int
	Locked          int
	ScoreSum        int
	ScoreCount      int
	Outcome         string
	Reason          string
	Seated          bool
}

func (r summaryRow) summary() release.Summary {
	return release.Summary{
		ID: dossier.ID{UUID: r.ID}, Number: r.Number, Call: call.ID{UUID: r.CallID}, Name: r.Name, MainTrack: call.Track(r.MainTrack),
		SecondaryTrack: call.Track(r.SecondaryTrack), YearsExperience: r.YearsExperience, Submitted: r.SubmittedAt.UTC(),
		Assigned: r.Assigned, Locked: r.Locked, ScoreSum: r.ScoreSum, ScoreCount: r.ScoreCount,
		Outcome: dossier.Outcome(r.Outcome), Reason: r.Reason, Seated: r.Seated,
	}
}

type scoringRow struct {
	ID         uuid.UUID `json:"id"`
	Calibrated int       `json:"calibrated"`
	Unsure     bool      `json:"unsure"`
	Disagree   bool      `json:"disagree"`
}

// scored joins what the service found of each dossier's scores, so that the database
// sorts, narrows and pages by it as by anything else.
func scored(db *gorm.DB, scorings map[dossier.ID]release.Scoring) *gorm.DB {
	rows := jsonb[[]scoringRow]{[]scoringRow{}}
	for id, s := range scorings {
		rows.V = append(rows.V, scoringRow{id.UUID, s.Calibrated, s.Place != nil && s.Place.Depends(), s.Disagrees})
	}
	return db.Joins(`LEFT JOIN jsonb_to_recordset(?::jsonb) AS c(id uuid, calibrated int, unsure boolean, disagree boolean) ON c.id = d.id`, rows)
}

const summaryColumns = `d.id, d.number, d.call_id, coalesce(s.content->>'name', '') AS name,
	coalesce(s.content->>'main_track', '') AS main_track, coalesce(s.content->>'secondary_track', '') AS secondary_track,
	(s.content->>'years_experience')::int AS years_experience, s.submitted_at, t.assigned, t.locked, t.score_sum, t.score_count,
	coalesce(dd.outcome, '') AS outcome, coalesce(dd.reason, '') AS reason,
	EXISTS (SELECT 1 FROM seat WHERE seat.dossier_id = d.id) AS seated`

// tallied joins what the readings of a dossier d come to on its last snapshot s.
const tallied = `JOIN LATERAL (SELECT count(*) AS assigned, count(*) FILTER (WHERE ` + handedIn + `) AS locked,
	coalesce(sum(r.score_sum) FILTER (WHERE ` + handedIn + `), 0) AS score_sum,
	coalesce(sum(r.score_count) FILTER (WHERE ` + handedIn + `), 0) AS score_count
	FROM reading r WHERE r.dossier_id = d.id AND ` + unconflicted + `) t ON true`

// summariesOf reads submitted dossiers that are not withdrawn.
func summariesOf(db *gorm.DB) *gorm.DB {
	return db.Table("dossier d").Joins(lastSnapshot).Joins(tallied).
		Joins("LEFT JOIN dossier_decision dd ON dd.dossier_id = d.id").Where("d.withdrawn_at IS NULL")
}

// Summary implements release.Store.
func (r Releases) Summary(ctx context.Context, id dossier.ID) (release.Summary, error) {
	var row summaryRow
	if err := summariesOf(r.db.WithContext(ctx)).Select(summaryColumns).Where("d.id = ?", id.UUID).Take(&row).Error; err != nil {
		return release.Summary{}, explain(err)
	}
	return row.summary(), nil
}

// Summaries implements release.Store: one query, and one count on the first page.
func (r Releases) Summaries(ctx context.Context, f release.Filter) (domain.List[release.Summary], error) {
	db := narrowSummaries(scored(summariesOf(r.db.WithContext(ctx)), f.Scorings), f).Session(&gorm.Session{})
	list := domain.List[release.Summary]{}
	order := orderOf(f.Sort)
	if f.Page.Cursor == "" {
		var err error
		if list.Total, err = counted(db); err != nil {
			return list, err
		}
	} else {
		var at summaryCursor
		if err := openKeyset(f.Page.Cursor, &at); err != nil {
			return list, err
		}
		if at.Sort != f.Sort {
			return list, badCursor()
		}
		db = order.after(db, at)
	}
	rows := []summaryRow{}
	if err := db.Select(summaryColumns).Order(order.by).Limit(f.Page.Size() + 1).Find(&rows).Error; err != nil {
		return list, fmt.Errorf("listing dossiers: %w", err)
	}
	list.Items, list.Next = paged(rows, f.Page.Size(), summaryRow.summary, func(last release.Summary) any { return cursorAt(f, last) })
	return list, nil
}

func narrowSummaries(db *gorm.DB, f release.Filter) *gorm.DB {
	db = db.Where("d.call_id = ?", f.Call.UUID).Where(shownTo, f.Viewer.UUID)
	if f.Number != "" {
		db = db.Where("lower(d.number) LIKE ?", "%"+likeText(f.Number)+"%")
	}
	if f.Track != "" {
		db = db.Where("s.content->>'main_track' = ?", string(f.Track))
	}
	switch f.Signal {
	case release.UnsurePlace:
		db = db.Where("c.unsure")
	case release.ThirdReading: // as release.thirdOf says it
		db = db.Where("c.disagree AND t.locked = ? AND t.assigned = t.locked", f.Expected)
	case release.Unmasked:
		db = db.Where("NOT EXISTS (SELECT FROM snapshot_look l WHERE l.snapshot_id = s.id)")
	case release.FullyRead:
		db = db.Where("t.locked >= ?", f.Expected)
	}
	switch f.Decision {
	case "":
	case release.Undecided:
		db = db.Where("dd.outcome IS NULL")
	default:
		db = db.Where("dd.outcome = ?", f.Decision)
	}
	return db
}
