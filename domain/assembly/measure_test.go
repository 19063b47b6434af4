package assembly_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/assembly"
)

func TestMeasured(t *testing.T) {
	t.Parallel()
	in := instance(4, people(who(0, ds, 1), who(1, dev, 2, 1), who(2, ds, 2, 1), who(3, ds, 1, 2), who(4, des, 1)),
		ranking(on(1, must(ds), may(dev)), 3, 0, 2, 1), vetoed(ranking(on(2, may(ds), may(dev)), 1, 2, 3), 4))
	m := assembly.Measured(in, []assembly.Team{
		{Challenge: 1, Members: []assembly.Member{{Candidate: 2, Slot: 0}, {Candidate: 1, Slot: 1}}},
	})
	// 0 and 3 wanted challenge 1, which ranks them before 2; 2 and 1 wanted challenge 2, which has no team.
	want := assembly.Measure{Teams: 1, Places: 2, Quality: 3*34 + 2*88 + 3*0 + 2*88, Wishes: []int{0, 2}, Envy: 2}
	if !reflect.DeepEqual(m, want) {
		t.Errorf("got %+v, want %+v", m, want)
	}
}

// TestReferenceHasNoEnvy: deferred acceptance leaves none, unless the ceiling cut somebody.
func TestReferenceHasNoEnvy(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := small(t, 12, 5)
		r := solved(t, in)
		if m := assembly.Measured(in, r.Teams); len(r.Cut) == 0 && m.Envy != 0 {
			t.Errorf("envy %d in %+v", m.Envy, r.Teams)
		}
	})
}

// TestGreedy: the checker finds its teams possible, whatever they are worth.
func TestGreedy(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := small(t, 12, 5)
		r, err := assembly.Greedy(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range assembly.Check(in, r) {
			t.Error(err)
		}
	})
	in := instance(3, people(who(0, ds, 1), who(1, dev, 1), who(2, ds, 1, 2), who(3, des, 2)),
		on(1, must(ds), must(dev)), on(2, must(ds), must(des)))
	in.Candidates[0].Score, in.Candidates[2].Score = 10, 90
	r, err := assembly.Greedy(in)
	if err != nil {
		t.Fatal(err)
	}
	// 2 comes first and takes challenge 1; 0 finds nothing; challenge 2 is closed, and 3 with it.
	if got := seats(in, r); !reflect.DeepEqual(got, map[int][]int{1: {2, 1}}) {
		t.Errorf("seats %v", got)
	}
	in.Places = -1
	if _, err := assembly.Greedy(in); err == nil {
		t.Error("an invalid instance is accepted")
	}
}
