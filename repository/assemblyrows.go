package repository

import (
	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
)

// inputRow is a run's frozen input as it is stored. The instance has the form that
// the command line reads (`portail assemble --input`); whom its integers stand for is
// kept apart from it.
type inputRow struct {
	Instance instanceRow `json:"instance"`
	Key      keyRow      `json:"key"`
}

type instanceRow struct {
	Places     int                `json:"places"`
	MinTeam    int                `json:"min_team,omitempty"`
	MaxTeam    int                `json:"max_team,omitempty"`
	Tracks     []string           `json:"tracks"`
	Candidates []candidateRow     `json:"candidates"`
	Challenges []slottedChallenge `json:"challenges"`
}

type candidateRow struct {
	ID        int    `json:"id"`
	Main      string `json:"main"`
	Secondary string `json:"secondary"`
	Score     int    `json:"score"`
	Prefs     []int  `json:"prefs"`
	Ranks     []int  `json:"ranks"`
}

type slottedChallenge struct {
	ID        int         `json:"id"`
	Slots     []slotRow   `json:"slots"`
	AdminRank map[int]int `json:"admin_rank"`
	Veto      []int       `json:"veto"`
}

type slotRow struct {
	Accept   []string `json:"accept"`
	Required bool     `json:"required"`
	Veto     []int    `json:"veto,omitempty"`
}

type keyRow struct {
	People     []uuid.UUID `json:"candidates"`
	Challenges []postsRow  `json:"challenges"`
}

type postsRow struct {
	ID    uuid.UUID   `json:"id"`
	Posts []uuid.UUID `json:"posts"`
}

func inputRowOf(in team.Input) inputRow {
	row := inputRow{Instance: instanceRow{Places: in.Instance.Places, MinTeam: in.Instance.MinTeam, MaxTeam: in.Instance.MaxTeam}}
	for _, t := range in.Instance.Tracks {
		row.Instance.Tracks = append(row.Instance.Tracks, string(t.Track))
	}
	for i, c := range in.Instance.Candidates {
		row.Key.People = append(row.Key.People, in.Key.People[i].UUID)
		row.Instance.Candidates = append(row.Instance.Candidates, candidateRow{
			ID: c.ID, Main: string(c.Main), Secondary: string(c.Secondary), Score: c.Score, Prefs: c.Prefs, Ranks: in.Ranks[i],
		})
	}
	for i, c := range in.Instance.Challenges {
		slotted := slottedChallenge{ID: c.ID, AdminRank: c.AdminRank, Veto: c.Veto}
		for _, s := range c.Slots {
			slotted.Slots = append(slotted.Slots, slotRow{Accept: words(s.Accept), Required: s.Required, Veto: s.Veto})
		}
		row.Instance.Challenges = append(row.Instance.Challenges, slotted)
		row.Key.Challenges = append(row.Key.Challenges, postsRowOf(in.Key.Challenges[i]))
	}
	return row
}

func postsRowOf(p team.Posts) postsRow {
	row := postsRow{ID: p.Challenge.UUID}
	for _, id := range p.Posts {
		row.Posts = append(row.Posts, id.UUID)
	}
	return row
}

func (r inputRow) input() team.Input {
	in := team.Input{Instance: assembly.Instance{Places: r.Instance.Places, MinTeam: r.Instance.MinTeam, MaxTeam: r.Instance.MaxTeam}}
	for _, t := range r.Instance.Tracks {
		in.Instance.Tracks = append(in.Instance.Tracks, team.TrackName(call.Track(t)))
	}
	for _, c := range r.Instance.Candidates {
		in.Ranks = append(in.Ranks, c.Ranks)
		in.Instance.Candidates = append(in.Instance.Candidates, assembly.Candidate{
			ID: c.ID, Main: assembly.Track(c.Main), Secondary: assembly.Track(c.Secondary), Score: c.Score, Prefs: c.Prefs,
		})
	}
	for _, c := range r.Instance.Challenges {
		slotted := assembly.Challenge{ID: c.ID, AdminRank: c.AdminRank, Veto: c.Veto}
		for _, s := range c.Slots {
			slotted.Slots = append(slotted.Slots, assembly.Slot{Accept: unwords[assembly.Track](s.Accept), Required: s.Required, Veto: s.Veto})
		}
		in.Instance.Challenges = append(in.Instance.Challenges, slotted)
	}
	in.Key = r.Key.key()
	return in
}

func (r keyRow) key() team.Key {
	k := team.Key{}
	for _, id := range r.People {
		k.People = append(k.People, dossier.ID{UUID: id})
	}
	for _, c := range r.Challenges {
		posts := team.Posts{Challenge: domain.ChallengeID{UUID: c.ID}}
		for _, id := range c.Posts {
			posts.Posts = append(posts.Posts, domain.PostID{UUID: id})
		}
		k.Challenges = append(k.Challenges, posts)
	}
	return k
}
