package main

import (
	"encoding/json"
	"io"

	"github.com/etalab/portail-eig/domain/assembly"
)

// assemblyJSON is what --json prints.
type assemblyJSON struct {
	Policy assembly.Policy `json:"policy"`
	Stages []stageJSON     `json:"stages"`
	Teams  []teamJSON      `json:"teams"`
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

func writeAssemblyJSON(w io.Writer, r assembly.Result) error {
	out := assemblyJSON{Policy: r.Policy, Stages: []stageJSON{}, Teams: []teamJSON{}}
	for _, s := range r.Stages {
		out.Stages = append(out.Stages, stageJSON(s))
	}
	for _, t := range r.Teams {
		team := teamJSON{Challenge: t.Challenge, Members: []memberJSON{}}
		for _, m := range t.Members {
			team.Members = append(team.Members, memberJSON(m))
		}
		out.Teams = append(out.Teams, team)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
