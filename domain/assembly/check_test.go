package assembly_test

import (
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
)

// TestCheckRefuses spoils a right result one way at a time: the checker has to
// see each.
func TestCheckRefuses(t *testing.T) {
	t.Parallel()
	// Challenge 3 closes (nobody), 9 is cut from 1, 8 is vetoed from 2.
	in := instance(5, people(
		who(0, ds, 1), who(1, dev, 1), who(9, des, 1),
		who(2, ds, 2, 1), who(3, dev, 2), who(4, des, 2), who(8, ds, 2, 1), who(7, ds, 1)),
		ranking(on(1, must(ds), may(dev), may(des)), 0, 1, 7, 8, 9),
		vetoed(ranking(on(2, must(ds), must(dev), must(des)), 2, 3, 4), 8),
		on(3, must(de), may(ds)))
	solve(t, in)
	type R = assembly.Result
	for name, spoil := range map[string]func(r *R){
		"teams out of order":           func(r *R) { r.Teams[0], r.Teams[1] = r.Teams[1], r.Teams[0] },
		"unknown challenge":            func(r *R) { r.Teams[1].Challenge = 77 },
		"team of one":                  func(r *R) { r.Teams[0].Members = r.Teams[0].Members[:1] },
		"required slot empty":          func(r *R) { r.Teams[1].Members = r.Teams[1].Members[:2] },
		"members out of order":         func(r *R) { m := r.Teams[1].Members; m[0], m[1] = m[1], m[0] },
		"slot out of range":            func(r *R) { r.Teams[0].Members[1].Slot = 5 },
		"negative slot":                func(r *R) { r.Teams[0].Members[0].Slot = -1 },
		"two seats":                    func(r *R) { r.Teams[1].Members[0].Candidate = 0 },
		"unknown candidate":            func(r *R) { r.Teams[0].Members[0].Candidate = 77 },
		"vetoed":                       func(r *R) { r.Teams[1].Members[0].Candidate = 8; r.Unplaced = []int{2, 7, 9} },
		"wrong track":                  func(r *R) { r.Teams[0].Members[1].Slot = 2 },
		"not wished":                   func(r *R) { r.Teams[1].Members[0].Candidate = 7; r.Unplaced = []int{2, 8, 9} },
		"closed without a reason":      func(r *R) { r.Closed[0].Reason = "" },
		"closed without French":        func(r *R) { r.Closed[0].Text.FR = "" },
		"closed for another slot":      func(r *R) { r.Closed[0].Slots = []int{1} },
		"closed for no slot":           func(r *R) { r.Closed[0].Slots = []int{9} },
		"closed against the facts":     func(r *R) { r.Closed[0].Reason = assembly.ReasonPostEmpty },
		"closing forgotten":            func(r *R) { r.Closed = nil },
		"closing of a team":            func(r *R) { r.Closed = append(r.Closed, r.Closed[0]) },
		"closing of nothing":           func(r *R) { r.Closed = append(r.Closed, r.Closed[0]); r.Closed[1].Challenge = 77 },
		"unplaced forgotten":           func(r *R) { r.Unplaced = r.Unplaced[1:] },
		"stage of teams":               func(r *R) { r.Stages[0].Value++ },
		"stage of places":              func(r *R) { r.Stages[1].Value-- },
		"dropped and seated":           func(r *R) { r.Cut[0].Candidate = 1 },
		"dropped from a closed one":    func(r *R) { r.Cut[0].Challenge = 3 },
		"dropped from a required slot": func(r *R) { r.Cut[0].Slot = 0 },
		"dropped from no slot":         func(r *R) { r.Cut[0].Slot = 3 },
		"dropped from a taken slot":    func(r *R) { r.Cut[0].Slot = 1 },
		"cut forgotten":                func(r *R) { r.Cut = nil },
		"worse-ranked member":          func(r *R) { r.Teams[0].Members[0].Candidate = 7; r.Unplaced = []int{0, 8, 9} },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, err := assembly.Reference(in)
			if err != nil {
				t.Fatal(err)
			}
			spoil(&r)
			if len(assembly.Check(in, r)) == 0 {
				t.Error("accepted")
			}
		})
	}
}

func TestCheckRefusesACutWithoutNeed(t *testing.T) {
	t.Parallel()
	in := instance(2, people(who(0, ds, 1), who(1, dev, 1), who(2, des, 1)), on(1, may(ds), may(dev), may(des)))
	r := solve(t, in)
	in.Places = 3
	if len(assembly.Check(in, r)) == 0 {
		t.Error("a person dropped below the ceiling is accepted")
	}
}

func TestCheckSeesPlacesAndFullTeams(t *testing.T) {
	t.Parallel()
	in := instance(4, people(who(0, ds, 1), who(1, de, 1), who(2, dev, 1), who(3, des, 1)),
		on(1, may(ds), may(de), may(dev), must(des)))
	r := solve(t, in)
	few := in
	few.Places = 2
	if len(assembly.Check(few, r)) == 0 {
		t.Error("more people than places is accepted")
	}
	// 2 takes the seat of 1, whom the challenge prefers.
	r.Teams[0].Members[1] = assembly.Member{Candidate: 2, Slot: 2}
	r.Unplaced = []int{1}
	if len(assembly.Check(in, r)) == 0 {
		t.Error("a full team with a worse-ranked optional member is accepted")
	}
}
