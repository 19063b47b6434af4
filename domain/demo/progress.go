package demo

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Progress is how far the story has come. It lives in the database it tells of, so
// that a copy of one is a copy of the other.
type Progress struct {
	Milestone string   // the last one reached; empty before the first
	Played    []string // ids of acts, in the order of playing
	Skipped   []Skip
}

// Skip is an act, or a part of one, that what visitors did made moot.
type Skip struct {
	Act  string
	Text domain.Text
}

// Store keeps the demonstration's clock and progress.
type Store interface {
	BusinessNow(ctx context.Context) (time.Time, error)
	// SetInstant makes it that instant now; time runs on from there.
	SetInstant(ctx context.Context, t time.Time) error
	Progress(ctx context.Context) (Progress, error)
	SaveProgress(ctx context.Context, p Progress) error
	// LastAct is the business instant of the newest audit row, zero when there is none.
	LastAct(ctx context.Context) (time.Time, error)
}
