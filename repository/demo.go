package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/etalab/portail-eig/domain/demo"
)

// Demo is the store of package demo. Its table exists only where demo.sql was applied.
type Demo struct{ *Repository }

var _ demo.Store = Demo{}

type skipRow struct {
	Act  string  `json:"act"`
	Text textRow `json:"text"`
}

// SetInstant implements demo.Store. The shift counts seconds: an interval with days in
// it would depend on the session's zone.
func (d Demo) SetInstant(ctx context.Context, t time.Time) error {
	err := d.db.WithContext(ctx).Exec(
		"UPDATE demo_state SET shift = make_interval(secs => extract(epoch FROM ?::timestamptz - clock_timestamp())::float8)", t,
	).Error
	if err != nil {
		return fmt.Errorf("setting the demonstration's instant: %w", err)
	}
	return nil
}

// Progress implements demo.Store.
func (d Demo) Progress(ctx context.Context) (demo.Progress, error) {
	var row struct {
		Milestone string
		Played    jsonb[[]string]
		Skipped   jsonb[[]skipRow]
	}
	err := d.db.WithContext(ctx).Raw("SELECT milestone, played, skipped FROM demo_state").Scan(&row).Error
	if err != nil {
		return demo.Progress{}, fmt.Errorf("reading the demonstration's progress: %w", err)
	}
	p := demo.Progress{Milestone: row.Milestone, Played: row.Played.V}
	for _, s := range row.Skipped.V {
		p.Skipped = append(p.Skipped, demo.Skip{Act: s.Act, Text: toText(s.Text)})
	}
	return p, nil
}

// SaveProgress implements demo.Store.
func (d Demo) SaveProgress(ctx context.Context, p demo.Progress) error {
	played, skipped := jsonb[[]string]{V: p.Played}, jsonb[[]skipRow]{V: []skipRow{}}
	if played.V == nil {
		played.V = []string{}
	}
	for _, s := range p.Skipped {
		skipped.V = append(skipped.V, skipRow{Act: s.Act, Text: fromText(s.Text)})
	}
	err := d.db.WithContext(ctx).Exec("UPDATE demo_state SET milestone = ?, played = ?, skipped = ?", p.Milestone, played, skipped).Error
	if err != nil {
		return fmt.Errorf("keeping the demonstration's progress: %w", err)
	}
	return nil
}

// LastAct implements demo.Store.
func (d Demo) LastAct(ctx context.Context) (time.Time, error) {
	var last []time.Time
	if err := d.db.WithContext(ctx).Raw("SELECT at FROM audit ORDER BY id DESC LIMIT 1").Scan(&last).Error; err != nil {
		return time.Time{}, fmt.Errorf("reading the last act: %w", err)
	}
	if len(last) == 0 {
		return time.Time{}, nil
	}
	return last[0].UTC(), nil
}

// EndSessions signs everybody out: a database put back knows sessions of another time.
func (d Demo) EndSessions(ctx context.Context) error {
	if err := d.db.WithContext(ctx).Exec("DELETE FROM session").Error; err != nil {
		return fmt.Errorf("ending the sessions: %w", err)
	}
	return nil
}
