package repository

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/team"
)

// Run implements team.Store.
func (r *Repository) Run(ctx context.Context, id team.RunID) (team.Run, error) {
	return oneRun(r.db.WithContext(ctx), id)
}

func oneRun(db *gorm.DB, id team.RunID) (team.Run, error) {
	runs, err := readRuns(db, "assembly.id = ?", id.UUID)
	if err != nil {
		return team.Run{}, err
	}
	if len(runs) == 0 {
		return team.Run{}, domain.Absent()
	}
	return runs[0], nil
}

// Runs implements team.Store.
func (r *Repository) Runs(ctx context.Context, id call.ID) ([]team.Run, error) {
	return readRuns(r.db.WithContext(ctx), "assembly.call_id = ?", id.UUID)
}

// readRuns reads runs with their inputs, then what was demanded of them.
func readRuns(db *gorm.DB, where string, args ...any) ([]team.Run, error) {
	rows := []assemblyRow{}
	err := db.Select("assembly.*, i.content, k.promotion_id").Joins("JOIN call k ON k.id = assembly.call_id").
		Joins("JOIN assembly_input i ON i.call_id = assembly.call_id AND i.hash = assembly.input_hash").
		Where(where, args...).Order("assembly.id DESC").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading runs: %w", err)
	}
	ids := make([]team.RunID, len(rows))
	for i, row := range rows {
		ids[i] = team.RunID{UUID: row.ID}
	}
	demanded := []overrideRow{}
	err = db.Select("assembly_override.*, a.name AS by").Joins("JOIN account a ON a.id = assembly_override.created_by").
		Where("assembly_id = ANY(?)", uuids(ids)).Order("assembly_id, sequence").Find(&demanded).Error
	if err != nil {
		return nil, fmt.Errorf("reading what was demanded of runs: %w", err)
	}
	of := map[uuid.UUID][]overrideRow{}
	for _, o := range demanded {
		of[o.AssemblyID] = append(of[o.AssemblyID], o)
	}
	runs := make([]team.Run, len(rows))
	for i, row := range rows {
		runs[i] = row.run(of[row.ID])
	}
	return runs, nil
}

// Tell implements team.Store: a statement of its own, which others see at once.
func (r *Repository) Tell(ctx context.Context, id team.RunID, p optimum.Progress) (bool, error) {
	res := r.db.WithContext(ctx).Exec("UPDATE assembly SET state = 'running', progress = ? WHERE id = ? AND state IN ('queued', 'running')",
		jsonb[progressRow]{progressRow(p)}, id.UUID)
	if res.Error != nil {
		return false, fmt.Errorf("telling how far a run is: %w", res.Error)
	}
	return res.RowsAffected == 1, nil
}

// InsertRun implements team.Tx.
func (t *tx) InsertRun(r team.Run) error {
	input := inputTableRow{CallID: r.Call.UUID, Hash: r.InputHash, Content: jsonb[inputRow]{inputRowOf(r.Input)}}
	if err := t.db.Clauses(clause.OnConflict{DoNothing: true}).Create(&input).Error; err != nil {
		return fmt.Errorf("freezing an input: %w", err)
	}
	row := assemblyRowOf(r)
	if err := t.db.Omit("PromotionID", "Content").Create(&row).Error; err != nil {
		return fmt.Errorf("storing a run: %w", err)
	}
	return t.demanded(r)
}

// demanded stores what a run's overrides became, and queues the run when it is to be
// computed.
func (t *tx) demanded(r team.Run) error {
	if rows := overrideRowsOf(r); len(rows) > 0 {
		err := t.db.Omit("By").Clauses(clause.OnConflict{
			Columns:   []clause.Column{{Name: "assembly_id"}, {Name: "sequence"}},
			Where:     clause.Where{Exprs: []clause.Expression{clause.Expr{SQL: "assembly_override.undone_at IS NULL"}}},
			DoUpdates: clause.AssignmentColumns([]string{"price", "undone_at", "undone_by"}),
		}).Create(&rows).Error
		if err != nil {
			return fmt.Errorf("storing what is demanded of a run: %w", err)
		}
	}
	if r.State != team.Queued {
		return nil
	}
	return t.jobs.insert(t, AssemblyJob{AssemblyID: r.ID.String()}, nil)
}

// Claim implements team.Tx by a lock that belongs to no row: others may still read the run,
// and say that it is to stop.
func (t *tx) Claim(id team.RunID) (held bool, err error) {
	if err := t.db.Raw("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))", "assembly "+id.String()).Row().Scan(&held); err != nil {
		return false, fmt.Errorf("claiming a run: %w", err)
	}
	return held, nil
}

// LockRun implements team.Tx.
func (t *tx) LockRun(id team.RunID) (team.Run, error) {
	if err := t.change("locking a run", "SELECT 1 FROM assembly WHERE id = ? FOR UPDATE", id.UUID); err != nil {
		return team.Run{}, err
	}
	return oneRun(t.db, id)
}

// SaveRun implements team.Tx.
func (t *tx) SaveRun(r team.Run) error {
	row := assemblyRowOf(r)
	err := t.db.Model(&assemblyRow{}).Where("id = ?", r.ID.UUID).
		Select("State", "Revision", "Progress", "Failure", "Result", "Compared").Updates(&row).Error
	if err != nil {
		return fmt.Errorf("storing what a run became: %w", err)
	}
	return t.demanded(r)
}

// QueueUnfinishedRuns queues again the runs that nobody finished: a process that died
// cannot say that it did. Where another still computes one, the claim keeps this job off.
func (r *Repository) QueueUnfinishedRuns(ctx context.Context) error {
	return r.atomic(ctx, func(t *tx) error {
		left := []uuid.UUID{}
		if err := t.db.Raw("SELECT id FROM assembly WHERE state IN ('queued', 'running') ORDER BY id").Scan(&left).Error; err != nil {
			return fmt.Errorf("listing runs to compute: %w", err)
		}
		for _, id := range left {
			if err := t.jobs.insert(t, AssemblyJob{AssemblyID: id.String()}, nil); err != nil {
				return err
			}
		}
		return nil
	})
}
