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
	t.compared(r)
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

// stages writes the values in the order in which they count.
func (t *assemblyText) stages(r assembly.Result) {
	if r.Policy == assembly.PolicyReference {
		return
	}
	t.printf("\nÉtapes, chacune optimale compte tenu des précédentes (prouvé et contrôlé)\n")
	for _, s := range r.Stages {
		t.printf("  %-12s %d\n", s.Name, s.Value)
	}
}

// compared writes what other methods would give.
func (t *assemblyText) compared(r assembly.Result) {
	list, err := compare(t.in, r)
	if err != nil {
		return // the instance was valid a moment ago
	}
	t.printf("\nComparaison : équipes, places, qualité, envies justifiées, personnes par rang de vœu\n")
	for _, m := range list {
		t.printf("  %-22s %d, %d, %d, %d, %v\n", methodName(m.method), m.Teams, m.Places, m.Quality, m.Envy, m.Wishes)
	}
}

func methodName(p assembly.Policy) string {
	switch p {
	case assembly.PolicyReference:
		return "acceptation différée"
	case assembly.PolicyGreedy:
		return "par notes, sans calcul"
	}
	return string(p)
}

// unheard names the rules that the reference method does not know.
func unheard(in assembly.Instance) string {
	var names []string
	for name, n := range map[string]int{
		"quotas": len(in.Quotas), "affectations imposées": len(in.Locks), "paires à séparer": len(in.Apart), "paires à réunir": len(in.Together),
		"priorités": len(in.Priority),
	} {
		if n > 0 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

func (t *assemblyText) totals(r assembly.Result) {
	seated := 0
	for _, team := range r.Teams {
		seated += len(team.Members)
	}
	t.printf("Constitution des équipes : %s (politique %s)\n", t.in.Name, r.Policy)
	t.printf("%s pour %s, %s sur %d, %s sans équipe\n",
		many(len(r.Teams), "équipe", "équipes"), many(len(t.in.Challenges), "défi", "défis"),
		many(seated, "place pourvue", "places pourvues"), t.in.Places,
		many(len(r.Unplaced), "personne", "personnes"))
	if rules := unheard(t.in); rules != "" && r.Policy == assembly.PolicyReference {
		t.printf("Cette méthode ne tient pas compte de : %s.\n", rules)
	}
	t.stages(r)
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
			t.printf("  poste %d (%s) : vide\n", k+1, slotTracks(slot))
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
	t.printf("  poste %d (%s) : candidat %d, %s, vœu %d, %s, note %d\n", m.Slot+1, slotTracks(slot),
		who.ID, who.TrackFor(slot), slices.Index(who.Prefs, challenge.ID)+1, rank, who.Score)
}

func (t *assemblyText) empty(r assembly.Result) {
	if len(r.Closed) == 0 {
		return
	}
	order := ""
	if r.Policy == assembly.PolicyReference {
		order = ", dans l’ordre des fermetures"
	}
	t.printf("\nDéfis sans équipe%s\n", order)
	for _, c := range r.Closed {
		t.printf("  défi %d : %s\n", c.Challenge, c.Text.FR)
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
