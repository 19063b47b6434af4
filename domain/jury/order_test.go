package jury

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// weighted is a call whose first criterion counts three times.
var weighted = call.Call{Rubric: []call.Criterion{{ID: "need", Weight: 3}, {ID: "openness"}}}

func opinion(keep bool, rank, need, openness int) Opinion {
	return Opinion{Scores: map[string]int{"need": need, "openness": openness}, Favourable: &keep, Rank: rank, Reason: "Motif"}
}

func heard(name string, o Opinion) Case {
	c := Case{Call: weighted, Sorting: Sorting{Eligible: true, Version: 1}, Grid: Grid{Opinion: o, Version: 1}}
	c.Challenge.ID, c.Challenge.Name = domain.NewChallengeID(), name
	return c
}

func TestRankFirstThenWeightedScoresThenOpinions(t *testing.T) {
	aside := heard("Écarté", opinion(true, 1, 4, 4))
	aside.Sorting = Sorting{Version: 1, Grounds: []Ground{"out_of_scope"}}
	cases := []Case{
		aside, heard("Attendu", Opinion{}), heard("Défavorable", opinion(false, 0, 4, 4)), heard("Rang deux", opinion(true, 2, 4, 4)),
		heard("Léger", opinion(true, 1, 2, 4)), heard("Lourd", opinion(true, 1, 3, 2)), heard("Égal à lourd", opinion(true, 1, 3, 2)),
	}
	entries := Order(cases)
	names, places, ties := []string{}, []int{}, 0
	for _, e := range entries {
		names, places = append(names, e.Challenge.Name), append(places, e.Place)
		if e.Tied {
			ties++
		}
	}
	want := []string{"Égal à lourd", "Lourd", "Léger", "Rang deux", "Défavorable", "Attendu", "Écarté"}
	if !reflect.DeepEqual(names, want) || !reflect.DeepEqual(places, []int{1, 1, 3, 4, 0, 0, 0}) || ties != 2 {
		t.Errorf("%v at %v, %d tied", names, places, ties)
	}
	n := count(entries)
	if n != (Counts{Submitted: 7, Eligible: 6, SetAside: 1, Heard: 5, Favourable: 4}) {
		t.Errorf("%+v", n)
	}
}

// The list depends on the cases, never on the order they come in; whoever stands
// before another is better, and equals are said to be.
func TestTheFinalListIsALaw(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		cases := []Case{}
		for i := range rapid.IntRange(0, 12).Draw(rt, "cases") {
			keep := rapid.Bool().Draw(rt, "keep")
			rank := 0
			if keep {
				rank = rapid.IntRange(0, 3).Draw(rt, "rank")
			}
			c := heard(string(rune('A'+i)), opinion(keep, rank, rapid.IntRange(1, 4).Draw(rt, "need"), rapid.IntRange(1, 4).Draw(rt, "openness")))
			c.Sorting.Eligible = rapid.IntRange(0, 4).Draw(rt, "eligible") > 0
			cases = append(cases, c)
		}
		entries := Order(cases)
		if again := Order(rapid.Permutation(cases).Draw(rt, "permuted")); !reflect.DeepEqual(entries, again) {
			rt.Fatalf("another order gives another list")
		}
		for i := 1; i < len(entries); i++ {
			a, b := entries[i-1], entries[i]
			if a.class() > b.class() || a.class() == b.class() && a.before(b.Case) > 0 {
				rt.Fatalf("%s stands before %s", a.Challenge.Name, b.Challenge.Name)
			}
			if same := a.Place > 0 && a.Place == b.Place; same != (b.Place > 0 && a.before(b.Case) == 0) || same && !(a.Tied && b.Tied) {
				rt.Fatalf("places %d and %d, tied %t and %t", a.Place, b.Place, a.Tied, b.Tied)
			}
		}
	})
}

func TestAGridSaysWhatItLacks(t *testing.T) {
	criteria := Criteria(call.Call{})
	if len(criteria) != 5 || WeightedMax(criteria) != 20 || WeightedMax(weighted.Rubric) != 16 {
		t.Fatalf("%d criteria out of %d", len(criteria), WeightedMax(criteria))
	}
	pointers := func(o Opinion) []string {
		list := []string{}
		for _, f := range o.Missing(weighted.Rubric) {
			list = append(list, f.Pointer)
		}
		return list
	}
	yes, no := true, false
	for _, c := range []struct {
		o    Opinion
		want []string
	}{
		{Opinion{}, []string{"/scores/need", "/scores/openness", "/favourable", "/reason"}},
		{Opinion{Scores: map[string]int{"need": 1, "openness": 4}, Favourable: &yes, Reason: "x"}, []string{"/rank"}},
		{Opinion{Scores: map[string]int{"need": 1, "openness": 4}, Favourable: &no, Reason: "x"}, []string{}},
	} {
		if got := pointers(c.o); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%+v lacks %v, expected %v", c.o, got, c.want)
		}
	}
	for _, o := range []Opinion{
		{Scores: map[string]int{"need": 0}}, {Scores: map[string]int{"need": 5}}, {Scores: map[string]int{"beauty": 2}}, {Rank: 1}, {Favourable: &no, Rank: 1},
	} {
		if o.check(weighted.Rubric) == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}

func TestASortingHasItsGrounds(t *testing.T) {
	for _, s := range []Sorting{{}, {Eligible: true, Grounds: []Ground{"incomplete"}}, {Grounds: []Ground{"ugly"}}, {Grounds: []Ground{"other"}}} {
		if s.check() == nil {
			t.Errorf("%+v is accepted", s)
		}
	}
	for _, s := range []Sorting{{Eligible: true}, {Grounds: []Ground{"incomplete"}}, {Grounds: []Ground{"other"}, Note: "Doublon."}} {
		if err := s.check(); err != nil {
			t.Errorf("%+v: %v", s, err)
		}
	}
}

func TestOnlyThoseWhoDecideSeeADecision(t *testing.T) {
	c := heard("Défi", opinion(true, 1, 4, 4))
	c.Challenge.Decision = &challenge.Decision{Outcome: challenge.Keep}
	for part, sees := range map[Part]bool{AsOrganiser: true, AsReferent: false, AsJuror: false, AsHost: false} {
		if got := c.seenBy(part); (got.Challenge.Decision != nil) != sees || (part == AsHost) != (got.Grid.Version == 0) {
			t.Errorf("%s sees %+v", part, got)
		}
	}
}
