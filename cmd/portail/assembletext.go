package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/etalab/portail-eig/domain/assembly"
)

// describeAssembly writes the teams for people, in French. Ids are those of the
// input; posts are counted from 1.
func describeAssembly(in assembly.Instance, r assembly.Result) string {
	t := assemblyText{in: in, candidates: map[int]assembly.Candidate{}, challenges: map[int]assembly.Challenge{}}
	for _, c := range in.Candidates {
		t.candidates[c.ID] = c
	}
	for _, c := range in.Challenges {
		t.challenges[c.ID] = c
	}
	t.totals(r)
	for _, team := range r.Teams {
		t.team(team)
	}
	t.empty(r)
	t.cuts(r)
	return t.out.String()
}

type assemblyText struct {
	out        strings.Builder
	in         assembly.Instance
	candidates map[int]assembly.Candidate
	challenges map[int]assembly.Challenge
}

func (t *assemblyText) printf(format string, values ...any) {
	fmt.Fprintf(&t.out, format, values...)
}

func (t *assemblyText) totals(r assembly.Result) {
	seated := 0
	for _, team := range r.Teams {
		seated += len(team.Members)
	}
	t.printf("Constitution des équipes : %s (politique %s)\n", t.in.Name, r.Policy)
	t.printf("%s pour %s, %s sur %d, %s sans équipe\n",
		many(len(r.Teams), "équipe", "équipes"), many(len(t.in.Challenges), "défi", "défis"),
		many(seated, "place pourvue", "places pourvues"), t.in.Places,
		many(len(r.Unplaced), "personne", "personnes"))
}

// many writes a number with its noun; in French none is singular.
func many(n int, one, several string) string {
	if n > 1 {
		one = several
	}
	return fmt.Sprintf("%d %s", n, one)
}

func (t *assemblyText) team(team assembly.Team) {
	challenge := t.challenges[team.Challenge]
	t.printf("\nDéfi %d\n", team.Challenge)
	for k, slot := range challenge.Slots {
		i := slices.IndexFunc(team.Members, func(m assembly.Member) bool { return m.Slot == k })
		if i < 0 {
			t.printf("  poste %d (%s) : vide\n", k+1, slotTracks(slot))
			continue
		}
		t.member(challenge, slot, team.Members[i])
	}
}

func (t *assemblyText) member(challenge assembly.Challenge, slot assembly.Slot, m assembly.Member) {
	who := t.candidates[m.Candidate]
	rank := "non classé"
	if n, ok := challenge.AdminRank[who.ID]; ok {
		rank = fmt.Sprintf("classé %d", n)
	}
	t.printf("  poste %d (%s) : candidat %d, %s, vœu %d, %s, note %d\n", m.Slot+1, slotTracks(slot),
		who.ID, who.TrackFor(slot), slices.Index(who.Prefs, challenge.ID)+1, rank, who.Score)
}

func (t *assemblyText) empty(r assembly.Result) {
	if len(r.Closed) == 0 {
		return
	}
	t.printf("\nDéfis sans équipe, dans l’ordre des fermetures\n")
	for _, c := range r.Closed {
		t.printf("  défi %d : %s\n", c.Challenge, c.Text.FR)
	}
}

func (t *assemblyText) cuts(r assembly.Result) {
	if len(r.Cut) == 0 {
		return
	}
	t.printf("\nPersonnes retirées de leur équipe pour tenir le plafond de places, dans l’ordre\n")
	for _, c := range r.Cut {
		t.printf("  candidat %d, défi %d, poste %d\n", c.Candidate, c.Challenge, c.Slot+1)
	}
}

// slotTracks gives the tracks a slot accepts, in the input's codes.
func slotTracks(s assembly.Slot) string {
	codes := make([]string, len(s.Accept))
	for i, track := range s.Accept {
		codes[i] = string(track)
	}
	need := "facultatif"
	if s.Required {
		need = "obligatoire"
	}
	return strings.Join(append([]string{strings.Join(codes, " ou ")}, need), ", ")
}
