package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// formRow is what a call asks, as one of its versions stores it.
type formRow struct {
	Steps      []stepRow      `json:"steps"`
	Questions  []questionRow  `json:"questions"`
	Statements []statementRow `json:"statements"`
}

func formRowOf(steps []call.Step, questions []call.Question, statements []call.Statement) formRow {
	row := formRow{Steps: []stepRow{}, Questions: []questionRow{}, Statements: []statementRow{}}
	for _, s := range steps {
		row.Steps = append(row.Steps, stepRow{s.ID, fromText(s.Title)})
	}
	for _, q := range questions {
		row.Questions = append(row.Questions, questionRowOf(q))
	}
	for _, s := range statements {
		row.Statements = append(row.Statements, statementRow{s.ID, fromText(s.Label), s.Article})
	}
	return row
}

func (r formRow) form() call.Form {
	var f call.Form
	for _, s := range r.Steps {
		f.Steps = append(f.Steps, call.Step{ID: s.ID, Title: toText(s.Title)})
	}
	for _, q := range r.Questions {
		f.Questions = append(f.Questions, q.question())
	}
	for _, s := range r.Statements {
		f.Statements = append(f.Statements, call.Statement{ID: s.ID, Label: toText(s.Label), Article: s.Article})
	}
	return f
}

// revisionRow is the public trace of a version of the form.
type revisionRow struct {
	Version int       `json:"version"`
	At      time.Time `json:"at"`
	Reason  textRow   `json:"reason"`
}

// revisions leaves the first version out: it is the publication itself.
func revisions(rows []revisionRow) (version int, later []call.Revision) {
	for _, r := range rows {
		version = r.Version
		if r.Version > 1 {
			later = append(later, call.Revision{Version: r.Version, At: r.At.UTC(), Reason: toText(r.Reason)})
		}
	}
	return version, later
}

// InsertForm implements call.Tx.
func (t *tx) InsertForm(id call.ID, f call.Form) error {
	return t.change("publishing a form", "INSERT INTO call_form (call_id, version, content, reason, at, by) VALUES (?, ?, ?, ?, ?, ?)",
		id.UUID, f.Version, jsonb[formRow]{formRowOf(f.Steps, f.Questions, f.Statements)}, jsonb[textRow]{fromText(f.Reason)}, f.At, nullable(f.By.UUID))
}

// Form reads one version of a call's form.
func (r *Repository) Form(ctx context.Context, id call.ID, version int) (call.Form, error) {
	var row struct {
		Version int
		Content jsonb[formRow]
		Reason  jsonb[textRow]
		At      time.Time
		By      *uuid.UUID
	}
	res := r.db.WithContext(ctx).Raw("SELECT version, content, reason, at, by FROM call_form WHERE call_id = ? AND version = ?", id.UUID, version).Scan(&row)
	if res.Error != nil {
		return call.Form{}, fmt.Errorf("reading a form: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return call.Form{}, domain.Absent()
	}
	f := row.Content.V.form()
	f.Version, f.Reason, f.At, f.By = row.Version, toText(row.Reason.V), row.At.UTC(), domain.AccountID{UUID: orZero(row.By)}
	return f, nil
}
