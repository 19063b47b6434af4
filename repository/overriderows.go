package repository

import (
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
)

// overrideRow is one rule demanded of a run.
type overrideRow struct {
	AssemblyID uuid.UUID
	Sequence   int
	Kind       string
	Rule       jsonb[ruleRow]
	Motive     string
	Price      *jsonb[[]changeRow]
	CreatedAt  time.Time
	CreatedBy  uuid.UUID
	UndoneAt   *time.Time
	UndoneBy   *uuid.UUID
	// Read with the row, never written.
	By string
}

// TableName implements gorm's schema.Tabler.
func (overrideRow) TableName() string { return "assembly_override" }

type ruleRow struct {
	Person     *uuid.UUID  `json:"person,omitempty"`
	Other      *uuid.UUID  `json:"other,omitempty"`
	Challenge  *uuid.UUID  `json:"challenge,omitempty"`
	Post       *uuid.UUID  `json:"post,omitempty"`
	Challenges []uuid.UUID `json:"challenges,omitempty"`
	Max        int         `json:"max,omitempty"`
	Priority   int         `json:"priority,omitempty"`
	Weights    *weightsRow `json:"weights,omitempty"`
	Seed       int         `json:"seed,omitempty"`
}

type weightsRow struct {
	Score     int `json:"score"`
	Host      int `json:"host"`
	Wish      int `json:"wish"`
	Secondary int `json:"secondary"`
}

type changeRow struct {
	Stage  string `json:"stage"`
	Before int    `json:"before"`
	After  int    `json:"after"`
}

func overrideRowsOf(r team.Run) []overrideRow {
	rows := make([]overrideRow, len(r.Overrides))
	for i, o := range r.Overrides {
		rows[i] = overrideRow{
			AssemblyID: r.ID.UUID, Sequence: o.Sequence, Kind: string(o.Kind), Rule: jsonb[ruleRow]{ruleRowOf(o.Rule)}, Motive: o.Motive,
			CreatedAt: o.CreatedAt, CreatedBy: o.CreatedBy.UUID, UndoneAt: o.UndoneAt, UndoneBy: nullable(o.UndoneBy.UUID),
		}
		if o.Price != nil {
			rows[i].Price = &jsonb[[]changeRow]{[]changeRow{}}
			for _, c := range o.Price {
				rows[i].Price.V = append(rows[i].Price.V, changeRow(c))
			}
		}
	}
	return rows
}

func ruleRowOf(r team.Rule) ruleRow {
	row := ruleRow{
		Person: nullable(r.Person.UUID), Other: nullable(r.Other.UUID), Challenge: nullable(r.Challenge.UUID), Post: nullable(r.Post.UUID),
		Max: r.Max, Priority: r.Priority, Seed: r.Seed,
	}
	for _, id := range r.Challenges {
		row.Challenges = append(row.Challenges, id.UUID)
	}
	if r.Kind == team.Weights {
		row.Weights = (*weightsRow)(&r.Weights)
	}
	return row
}

func (r overrideRow) override() team.Override {
	o := team.Override{
		Sequence: r.Sequence, Rule: r.Rule.V.rule(team.RuleKind(r.Kind)), Motive: r.Motive, By: r.By,
		CreatedAt: r.CreatedAt.UTC(), CreatedBy: domain.AccountID{UUID: r.CreatedBy},
		UndoneAt: utc(r.UndoneAt), UndoneBy: domain.AccountID{UUID: orZero(r.UndoneBy)},
	}
	if r.Price != nil {
		o.Price = []team.Change{}
		for _, c := range r.Price.V {
			o.Price = append(o.Price, team.Change(c))
		}
	}
	return o
}

func (r ruleRow) rule(kind team.RuleKind) team.Rule {
	rule := team.Rule{
		Kind: kind, Person: dossier.ID{UUID: orZero(r.Person)}, Other: dossier.ID{UUID: orZero(r.Other)},
		Challenge: domain.ChallengeID{UUID: orZero(r.Challenge)}, Post: domain.PostID{UUID: orZero(r.Post)},
		Max: r.Max, Priority: r.Priority, Seed: r.Seed,
	}
	for _, id := range r.Challenges {
		rule.Challenges = append(rule.Challenges, domain.ChallengeID{UUID: id})
	}
	if r.Weights != nil {
		rule.Weights = assembly.Weights(*r.Weights)
	}
	return rule
}
