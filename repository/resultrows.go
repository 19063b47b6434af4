package repository

import "github.com/etalab/portail-eig/domain/assembly"

// resultRow is what a run gave as it is stored: what the command line prints, with
// the reasons.
type resultRow struct {
	Stages   []stageRow       `json:"stages"`
	Teams    []memberships    `json:"teams"`
	Closed   []closedRow      `json:"closed"`
	Cut      []cutRow         `json:"cut"`
	Unplaced []int            `json:"unplaced"`
	Draw     []int            `json:"draw,omitempty"`
	Proof    []certificateRow `json:"proof,omitempty"`
}

type certificateRow struct {
	Stage   string         `json:"stage"`
	Value   int            `json:"value"`
	Tree    *assembly.Node `json:"tree"`
	Witness []memberships  `json:"witness,omitempty"`
}

type stageRow struct {
	Name   string `json:"name"`
	Value  int    `json:"value"`
	Proved bool   `json:"proved"`
}

type memberships struct {
	Challenge int         `json:"challenge"`
	Members   []memberRow `json:"members"`
}

type memberRow struct {
	Candidate int `json:"candidate"`
	Slot      int `json:"slot"`
}

type closedRow struct {
	Challenge int     `json:"challenge"`
	Reason    string  `json:"reason"`
	People    int     `json:"people"`
	Slots     []int   `json:"slots,omitempty"`
	Text      textRow `json:"text"`
}

type cutRow struct {
	Challenge int `json:"challenge"`
	Candidate int `json:"candidate"`
	Slot      int `json:"slot"`
}

func resultRowOf(r assembly.Result) resultRow {
	row := resultRow{Unplaced: r.Unplaced, Draw: r.Draw, Teams: teamRowsOf(r.Teams)}
	for _, s := range r.Stages {
		row.Stages = append(row.Stages, stageRow(s))
	}
	for _, c := range r.Closed {
		row.Closed = append(row.Closed, closedRow{c.Challenge, string(c.Reason), c.People, c.Slots, fromText(c.Text)})
	}
	for _, c := range r.Cut {
		row.Cut = append(row.Cut, cutRow(c))
	}
	for _, c := range r.Proof {
		row.Proof = append(row.Proof, certificateRow{c.Stage, c.Value, c.Tree, teamRowsOf(c.Witness)})
	}
	return row
}

func (row resultRow) result(policy assembly.Policy) assembly.Result {
	r := assembly.Result{Policy: policy, Unplaced: row.Unplaced, Draw: row.Draw, Teams: assembled(row.Teams)}
	for _, s := range row.Stages {
		r.Stages = append(r.Stages, assembly.Stage(s))
	}
	for _, c := range row.Closed {
		r.Closed = append(r.Closed, assembly.Closed{
			Challenge: c.Challenge, Reason: assembly.Reason(c.Reason), People: c.People, Slots: c.Slots, Text: toText(c.Text),
		})
	}
	for _, c := range row.Cut {
		r.Cut = append(r.Cut, assembly.Cut(c))
	}
	for _, c := range row.Proof {
		r.Proof = append(r.Proof, assembly.Certificate{Stage: c.Stage, Value: c.Value, Tree: c.Tree, Witness: assembled(c.Witness)})
	}
	return r
}

func teamRowsOf(teams []assembly.Team) []memberships {
	var rows []memberships
	for _, t := range teams {
		in := memberships{Challenge: t.Challenge}
		for _, m := range t.Members {
			in.Members = append(in.Members, memberRow(m))
		}
		rows = append(rows, in)
	}
	return rows
}

func assembled(rows []memberships) []assembly.Team {
	var teams []assembly.Team
	for _, t := range rows {
		of := assembly.Team{Challenge: t.Challenge}
		for _, m := range t.Members {
			of.Members = append(of.Members, assembly.Member(m))
		}
		teams = append(teams, of)
	}
	return teams
}
