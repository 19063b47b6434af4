package repository

import (
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/team"
)

// assemblyRow is a run. Its frozen input is a row of its own, which many runs share.
type assemblyRow struct {
	ID            uuid.UUID
	CallID        uuid.UUID
	Policy        string
	Name          string
	FromID        *uuid.UUID
	InputHash     []byte
	WithoutWishes int
	Revision      int64
	State         string
	Progress      *jsonb[progressRow]
	Failure       *jsonb[textRow]
	Result        *jsonb[resultRow]
	Compared      *jsonb[[]measuredRow]
	CreatedAt     time.Time
	CreatedBy     *uuid.UUID
	ReleasedAt    *time.Time
	ReleasedBy    *uuid.UUID
	// Read with the row, never written.
	PromotionID uuid.UUID
	Content     jsonb[inputRow]
}

// TableName implements gorm's schema.Tabler.
func (assemblyRow) TableName() string { return "assembly" }

type progressRow struct {
	Stage string `json:"stage"`
	Done  int    `json:"done"`
	Of    int    `json:"of"`
}

type measuredRow struct {
	Method  string `json:"method"`
	Teams   int    `json:"teams"`
	Places  int    `json:"places"`
	Quality int    `json:"quality"`
	Wishes  []int  `json:"wishes"`
	Envy    int    `json:"envy"`
}

// inputTableRow is a frozen input.
type inputTableRow struct {
	CallID  uuid.UUID
	Hash    []byte
	Content jsonb[inputRow]
}

// TableName implements gorm's schema.Tabler.
func (inputTableRow) TableName() string { return "assembly_input" }

func assemblyRowOf(r team.Run) assemblyRow {
	row := assemblyRow{
		ID: r.ID.UUID, CallID: r.Call.UUID, Policy: string(r.Policy), Name: r.Name, FromID: nullable(r.From.UUID), InputHash: r.InputHash,
		WithoutWishes: r.Input.Silent, Revision: r.Revision, State: string(r.State), CreatedAt: r.CreatedAt, CreatedBy: nullable(r.CreatedBy.UUID),
	}
	if !r.Failure.IsZero() {
		row.Failure = &jsonb[textRow]{fromText(r.Failure)}
	}
	if r.Result.Stages != nil {
		row.Result = &jsonb[resultRow]{resultRowOf(r.Result)}
	}
	if r.Compared != nil {
		row.Compared = &jsonb[[]measuredRow]{}
		for _, m := range r.Compared {
			row.Compared.V = append(row.Compared.V, measuredRow{string(m.Method), m.Teams, m.Places, m.Quality, m.Wishes, m.Envy})
		}
	}
	return row
}

func (r assemblyRow) run(overrides []overrideRow) team.Run {
	run := team.Run{
		ID: team.RunID{UUID: r.ID}, Call: call.ID{UUID: r.CallID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Policy: assembly.Policy(r.Policy), Name: r.Name, From: team.RunID{UUID: orZero(r.FromID)},
		Input: r.Content.V.input(), InputHash: r.InputHash, Revision: r.Revision, State: team.State(r.State),
		CreatedAt: r.CreatedAt.UTC(), CreatedBy: domain.AccountID{UUID: orZero(r.CreatedBy)},
		ReleasedAt: utc(r.ReleasedAt), ReleasedBy: domain.AccountID{UUID: orZero(r.ReleasedBy)},
	}
	run.Input.Silent = r.WithoutWishes
	for _, o := range overrides {
		run.Overrides = append(run.Overrides, o.override())
	}
	if r.Progress != nil {
		run.Progress = optimum.Progress(r.Progress.V)
	}
	if r.Failure != nil {
		run.Failure = toText(r.Failure.V)
	}
	if r.Result != nil {
		run.Result = r.Result.V.result(run.Policy)
	}
	if r.Compared != nil {
		for _, m := range r.Compared.V {
			run.Compared = append(run.Compared, team.Measured{
				Method: assembly.Policy(m.Method), Measure: assembly.Measure{Teams: m.Teams, Places: m.Places, Quality: m.Quality, Wishes: m.Wishes, Envy: m.Envy},
			})
		}
	}
	return run
}
