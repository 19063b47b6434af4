package optimum

import (
	"maps"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// teams turns the point into teams, by challenge.
func (r *run) teams() []assembly.Team {
	members := map[int][]assembly.Member{}
	for i, s := range r.seats {
		if r.x[r.first+i] == 1 {
			members[s.on.ID] = append(members[s.on.ID], assembly.Member{Candidate: s.who.ID, Slot: s.slot})
		}
	}
	var teams []assembly.Team
	for _, id := range slices.Sorted(maps.Keys(members)) {
		slices.SortFunc(members[id], func(a, b assembly.Member) int { return a.Slot - b.Slot })
		teams = append(teams, assembly.Team{Challenge: id, Members: members[id]})
	}
	return teams
}

// write gives the teams, and why others have none.
func (r *run) write() {
	r.result.Teams = r.teams()
	placed, staffed := map[int]bool{}, map[int]bool{}
	for _, t := range r.result.Teams {
		staffed[t.Challenge] = true
		for _, m := range t.Members {
			placed[m.Candidate] = true
		}
	}
	hopeless := assembly.Unstaffable(r.in)
	for _, c := range inOrder(r.in.Challenges, func(c assembly.Challenge) int { return c.ID }) {
		if !staffed[c.ID] {
			r.result.Closed = append(r.result.Closed, closed(c.ID, hopeless))
		}
	}
	for _, c := range inOrder(r.in.Candidates, func(c assembly.Candidate) int { return c.ID }) {
		if !placed[c.ID] {
			r.result.Unplaced = append(r.result.Unplaced, c.ID)
		}
	}
}

// closed says why a challenge has no team.
func closed(id int, hopeless map[int]assembly.Closed) assembly.Closed {
	if why, ok := hopeless[id]; ok {
		return why
	}
	return assembly.Closed{Challenge: id, Reason: assembly.ReasonOptimum, Text: domain.Text{
		FR: "Une équipe serait possible ici, mais aucune constitution qui l’ouvre n’est aussi bonne que celle-ci. L’explication du défi dit ce qu’elle coûterait, et à qui.",
		EN: "A team would be possible here, but no assembly that opens it is as good as this one. The explanation of the challenge says what it would cost, and whom.",
	}}
}
