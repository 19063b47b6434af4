package main

import (
	"encoding/json"

	"github.com/etalab/portail-eig/domain/assembly"
)

// The forms of an instance as docs/assembly.schema.json describes it, to write. What an
// instance leaves out is left out.

type instanceOut struct {
	Name       string           `json:"name,omitempty"`
	Places     int              `json:"places"`
	Tracks     []assembly.Track `json:"tracks"`
	Candidates []candidateOut   `json:"candidates"`
	Challenges []challengeOut   `json:"challenges"`
	MinTeam    int              `json:"min_team,omitempty"`
	MaxTeam    int              `json:"max_team,omitempty"`
	Quotas     []quotaOut       `json:"quotas,omitempty"`
	Locks      []pinOut         `json:"locks,omitempty"`
	Forbids    []pinOut         `json:"forbids,omitempty"`
	Apart      []assembly.Pair  `json:"apart,omitempty"`
	Together   []assembly.Pair  `json:"together,omitempty"`
	Priority   map[int]int      `json:"priority,omitzero"`
	Weights    *weightsOut      `json:"weights,omitempty"`
	WishScale  int              `json:"wish_scale,omitempty"`
	Epsilon    *int             `json:"epsilon_permille,omitempty"`
	Women      *int             `json:"women_target_pct_of_declared,omitempty"`
	Seed       int              `json:"seed"`
}

type candidateOut struct {
	ID        int             `json:"id"`
	Main      assembly.Track  `json:"main"`
	Secondary assembly.Track  `json:"secondary,omitempty"`
	Score     int             `json:"score"`
	Prefs     []int           `json:"prefs"`
	Sites     []string        `json:"sites,omitempty"`
	Gender    assembly.Gender `json:"gender,omitempty"`
}

type challengeOut struct {
	ID        int         `json:"id"`
	Slots     []slotOut   `json:"slots"`
	AdminRank map[int]int `json:"admin_rank,omitzero"`
	Veto      []int       `json:"veto,omitempty"`
	Site      string      `json:"site,omitempty"`
}

type slotOut struct {
	Accept   []assembly.Track `json:"accept"`
	Required bool             `json:"required"`
	Rank     map[int]int      `json:"rank,omitzero"` // an empty list of its own is not none
	Veto     []int            `json:"veto,omitempty"`
}

type quotaOut struct {
	Challenges []int `json:"challenges"`
	Max        int   `json:"max"`
}

type pinOut struct {
	Candidate int `json:"candidate"`
	Challenge int `json:"challenge"`
}

type weightsOut struct {
	Score     int `json:"score"`
	Host      int `json:"host"`
	Wish      int `json:"wish"`
	Secondary int `json:"secondary"`
}

// writeInstance spells an instance in one way only, as parseInstance reads it.
func writeInstance(in assembly.Instance) ([]byte, error) {
	out := instanceOut{
		Name: in.Name, Places: in.Places, Tracks: []assembly.Track{}, Candidates: []candidateOut{}, Challenges: []challengeOut{},
		MinTeam: in.MinTeam, MaxTeam: in.MaxTeam, Apart: in.Apart, Together: in.Together, Priority: in.Priority,
		Weights: (*weightsOut)(in.Weights), WishScale: in.WishScale, Epsilon: in.EpsilonPermille, Women: in.WomenTarget, Seed: in.Seed,
	}
	for _, t := range in.Tracks {
		out.Tracks = append(out.Tracks, t.Track)
	}
	for _, c := range in.Candidates {
		out.Candidates = append(out.Candidates, candidateOut(c))
	}
	for _, c := range in.Challenges {
		form := challengeOut{ID: c.ID, Slots: []slotOut{}, AdminRank: c.AdminRank, Veto: c.Veto, Site: c.Site}
		for _, s := range c.Slots {
			form.Slots = append(form.Slots, slotOut(s))
		}
		out.Challenges = append(out.Challenges, form)
	}
	for _, q := range in.Quotas {
		out.Quotas = append(out.Quotas, quotaOut(q))
	}
	for _, p := range in.Locks {
		out.Locks = append(out.Locks, pinOut(p))
	}
	for _, p := range in.Forbids {
		out.Forbids = append(out.Forbids, pinOut(p))
	}
	return json.Marshal(out)
}
