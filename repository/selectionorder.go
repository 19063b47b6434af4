package repository

import (
	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain/release"
)

// summaryCursor is where a page of the committee's list ended.
type summaryCursor struct {
	Sort   release.Sort `json:"o"`
	Number string       `json:"n,omitempty"`
	Locked int          `json:"l,omitempty"`
	Sum    int          `json:"s,omitempty"`
	Count  int          `json:"c,omitempty"`
	Calib  *int         `json:"b,omitempty"` // none while nothing is handed in
	ID     uuid.UUID    `json:"i"`
}

func cursorAt(f release.Filter, s release.Summary) summaryCursor {
	at := summaryCursor{Sort: f.Sort, ID: s.ID.UUID}
	switch f.Sort {
	case release.ByCalibrated, release.ByCalibratedFalling:
		if one, known := f.Scorings[s.ID]; known {
			at.Calib = &one.Calibrated
		}
	case release.ByMean, release.ByMeanFalling:
		at.Sum, at.Count = s.ScoreSum, s.ScoreCount
	case release.ByReadings:
		at.Locked = s.Locked
	default:
		at.Number = s.Number
	}
	return at
}

// summaryOrder is one order of the list: how to sort by it, and what comes after a
// point of it.
type summaryOrder struct {
	by    string
	after func(*gorm.DB, summaryCursor) *gorm.DB
}

// mean sorts sum/count exactly. Two different means differ by at least one over the
// product of their counts, equal ones give the same digits: 30 decimals tell apart
// every mean of fewer than 10¹⁴ scores.
const mean = `t.score_sum::numeric(60, 30) / nullif(t.score_count, 0)`

func orderOf(sort release.Sort) summaryOrder {
	switch sort {
	case release.ByMean:
		return summaryOrder{"(t.score_count = 0), " + mean + ", d.id", afterMean(">")}
	case release.ByMeanFalling:
		return summaryOrder{"(t.score_count = 0), " + mean + " DESC, d.id", afterMean("<")}
	case release.ByCalibrated:
		return summaryOrder{"(c.calibrated IS NULL), c.calibrated, d.id", afterCalibrated(">")}
	case release.ByCalibratedFalling:
		return summaryOrder{"(c.calibrated IS NULL), c.calibrated DESC, d.id", afterCalibrated("<")}
	case release.ByReadings:
		return summaryOrder{"t.locked, d.id", func(db *gorm.DB, at summaryCursor) *gorm.DB {
			return db.Where("(t.locked, d.id) > (?, ?)", at.Locked, at.ID)
		}}
	}
	return summaryOrder{`d.number COLLATE "C", d.id`, func(db *gorm.DB, at summaryCursor) *gorm.DB {
		return db.Where(`(d.number COLLATE "C", d.id) > (?, ?)`, at.Number, at.ID)
	}}
}

// afterMean compares two means by cross-multiplication, in integers; beyond is what
// a later mean is to an earlier one. Dossiers without a mean come last, by id.
func afterMean(beyond string) func(*gorm.DB, summaryCursor) *gorm.DB {
	return func(db *gorm.DB, at summaryCursor) *gorm.DB {
		if at.Count == 0 {
			return db.Where("t.score_count = 0 AND d.id > ?", at.ID)
		}
		return db.Where(`(t.score_count = 0
			OR t.score_sum::numeric * @count `+beyond+` t.score_count::numeric * @sum
			OR t.score_sum::numeric * @count = t.score_count::numeric * @sum AND d.id > @id)`,
			map[string]any{"count": at.Count, "sum": at.Sum, "id": at.ID})
	}
}

// afterCalibrated is afterMean for hundredths that the service found.
func afterCalibrated(beyond string) func(*gorm.DB, summaryCursor) *gorm.DB {
	return func(db *gorm.DB, at summaryCursor) *gorm.DB {
		if at.Calib == nil {
			return db.Where("c.calibrated IS NULL AND d.id > ?", at.ID)
		}
		return db.Where("(c.calibrated IS NULL OR c.calibrated "+beyond+" @calibrated OR c.calibrated = @calibrated AND d.id > @id)",
			map[string]any{"calibrated": *at.Calib, "id": at.ID})
	}
}
