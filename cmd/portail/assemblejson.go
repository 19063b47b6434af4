package main

import (
	"encoding/json"
	"io"

	"github.com/etalab/portail-eig/domain/assembly"
)

// assemblyJSON is what --json prints.
type assemblyJSON struct {
	Policy   assembly.Policy `json:"policy"`
	Stages   []stageJSON     `json:"stages"`
	Teams    []teamJSON      `json:"teams"`
	Closed   []closedJSON    `json:"closed"`
	Unplaced []int           `json:"unplaced"`
	Draw     []int           `json:"draw,omitempty"`
	Compared []measureJSON   `json:"compared"`
}

type stageJSON struct {
	Name   string `json:"name"`
	Value  int    `json:"value"`
	Proved bool   `json:"proved"`
}

type teamJSON struct {
	Challenge int          `json:"challenge"`
	Members   []memberJSON `json:"members"`
}

type memberJSON struct {
	Candidate int `json:"candidate"`
	Slot      int `json:"slot"`
}

type closedJSON struct {
	Challenge int             `json:"challenge"`
	Reason    assembly.Reason `json:"reason"`
	Text      string          `json:"text"`
}

// measureJSON is what one method gives: this result first, then the points of comparison.
type measureJSON struct {
	Method  assembly.Policy `json:"method"`
	Teams   int             `json:"teams"`
	Places  int             `json:"places"`
	Quality int             `json:"quality"`
	Wishes  []int           `json:"wishes"`
	Envy    int             `json:"envy"`
}

func writeAssemblyJSON(w io.Writer, in assembly.Instance, r assembly.Result) error {
	out := assemblyJSON{
		Policy: r.Policy, Stages: stagesJSON(r.Stages), Teams: teamsJSON(r.Teams), Closed: []closedJSON{},
		Unplaced: append([]int{}, r.Unplaced...), Draw: r.Draw,
	}
	for _, c := range r.Closed {
		out.Closed = append(out.Closed, closedJSON{c.Challenge, c.Reason, c.Text.FR})
	}
	compared, err := compare(in, r)
	if err != nil {
		return err
	}
	for _, m := range compared {
		out.Compared = append(out.Compared, measureJSON{m.method, m.Teams, m.Places, m.Quality, append([]int{}, m.Wishes...), m.Envy})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func stagesJSON(stages []assembly.Stage) []stageJSON {
	out := []stageJSON{}
	for _, s := range stages {
		out = append(out, stageJSON(s))
	}
	return out
}

func teamsJSON(teams []assembly.Team) []teamJSON {
	out := []teamJSON{}
	for _, t := range teams {
		team := teamJSON{Challenge: t.Challenge, Members: []memberJSON{}}
		for _, m := range t.Members {
			team.Members = append(team.Members, memberJSON(m))
		}
		out = append(out, team)
	}
	return out
}

// measured is a method with what its teams are worth.
type measured struct {
	method assembly.Policy
	assembly.Measure
}

// compare measures a result beside what deferred acceptance and the order of scores give.
func compare(in assembly.Instance, r assembly.Result) ([]measured, error) {
	list := []measured{{r.Policy, assembly.Measured(in, r.Teams)}}
	for _, method := range []func(assembly.Instance) (assembly.Result, error){assembly.Reference, assembly.Greedy} {
		other, err := method(in)
		if err != nil {
			return nil, err
		}
		if other.Policy != r.Policy {
			list = append(list, measured{other.Policy, assembly.Measured(in, other.Teams)})
		}
	}
	return list, nil
}
