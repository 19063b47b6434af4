package assembly_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
)

// people is a list of candidates, to keep the tables short.
func people(list ...assembly.Candidate) []assembly.Candidate { return list }

// scored gives a candidate a score.
func scored(c assembly.Candidate, score int) assembly.Candidate {
	c.Score = score
	return c
}

// vetoed excludes people from a challenge.
func vetoed(c assembly.Challenge, ids ...int) assembly.Challenge {
	c.Veto = ids
	return c
}

type ruleTest struct {
	name     string
	in       assembly.Instance
	teams    map[int][]int // challenge → candidate by slot, -1 for nobody
	closed   []int
	cut      []assembly.Cut
	unplaced []int
}

func (tt ruleTest) run(t *testing.T) {
	t.Parallel()
	r := solve(t, tt.in)
	if got := seats(tt.in, r); !maps.EqualFunc(got, tt.teams, slices.Equal[[]int]) {
		t.Errorf("teams %v, want %v", got, tt.teams)
	}
	var closed []int
	for _, c := range r.Closed {
		closed = append(closed, c.Challenge)
	}
	if !slices.Equal(closed, tt.closed) {
		t.Errorf("closed %v, want %v", closed, tt.closed)
	}
	if !slices.Equal(r.Cut, tt.cut) {
		t.Errorf("cut %v, want %v", r.Cut, tt.cut)
	}
	if !slices.Equal(r.Unplaced, tt.unplaced) {
		t.Errorf("unplaced %v, want %v", r.Unplaced, tt.unplaced)
	}
}

func TestPreferences(t *testing.T) {
	t.Parallel()
	pair := func(id int) assembly.Challenge { return on(id, may(ds), may(des)) }
	designers := people(who(8, des, 1), who(9, des, 1))
	for _, tt := range []ruleTest{
		{
			name:     "the lower admin rank, whatever the score",
			in:       instance(9, append(designers, scored(who(0, ds, 1), 90), who(1, ds, 1)), ranking(pair(1), 1, 0)),
			teams:    map[int][]int{1: {1, 8}},
			unplaced: []int{0, 9},
		},
		{
			name:     "people without a rank come last",
			in:       instance(9, append(designers, scored(who(0, ds, 1), 90), who(1, ds, 1)), ranking(pair(1), 9, 1)),
			teams:    map[int][]int{1: {1, 9}},
			unplaced: []int{0, 8},
		},
		{
			name:     "then the higher score",
			in:       instance(9, append(designers, scored(who(0, ds, 1), 60), scored(who(1, ds, 1), 61)), pair(1)),
			teams:    map[int][]int{1: {1, 8}},
			unplaced: []int{0, 9},
		},
		{
			name:     "then the lower id",
			in:       instance(9, append(designers, who(3, ds, 1), who(2, ds, 1)), pair(1)),
			teams:    map[int][]int{1: {2, 8}},
			unplaced: []int{3, 9},
		},
		{
			name:  "who is put out goes to the next wish",
			in:    instance(9, people(who(0, ds, 1, 2), who(1, ds, 1), who(8, des, 1), who(9, des, 2)), ranking(pair(1), 1, 0), pair(2)),
			teams: map[int][]int{1: {1, 8}, 2: {0, 9}},
		},
		{
			name:     "a veto beats a rank",
			in:       instance(9, append(designers, who(0, ds, 1), who(1, ds, 1)), vetoed(ranking(pair(1), 1, 0), 1)),
			teams:    map[int][]int{1: {0, 8}},
			unplaced: []int{1, 9},
		},
		{
			name:  "a secondary track fits too",
			in:    instance(9, people(also(who(0, dev, 1), ds), who(1, des, 1)), pair(1)),
			teams: map[int][]int{1: {0, 1}},
		},
		{
			name:     "nobody goes where they did not wish to",
			in:       instance(9, people(who(0, ds, 2), who(1, des, 1), who(2, des, 2)), pair(1), pair(2)),
			teams:    map[int][]int{2: {0, 2}},
			closed:   []int{1},
			unplaced: []int{1},
		},
	} {
		t.Run(tt.name, tt.run)
	}
}

func TestSlotOrder(t *testing.T) {
	t.Parallel()
	for _, tt := range []ruleTest{
		{
			name:  "required slots first, even in the secondary track",
			in:    instance(9, people(also(who(0, dev, 1), ds), who(1, des, 1)), on(1, may(dev), must(ds), may(des))),
			teams: map[int][]int{1: {-1, 0, 1}},
		},
		{
			name:  "then the main track",
			in:    instance(9, people(also(who(0, dev, 1), ds), also(who(1, ds, 1), dev)), on(1, may(ds), may(dev))),
			teams: map[int][]int{1: {1, 0}},
		},
		{
			name:  "then the lower slot",
			in:    instance(9, people(who(1, ds, 1), who(0, ds, 1)), on(1, may(ds, de), may(ds, dev))),
			teams: map[int][]int{1: {0, 1}},
		},
		{
			name:     "who sits is not moved to make room",
			in:       instance(9, people(who(0, ds, 1), who(1, de, 1), who(2, des, 1)), on(1, may(ds, de), may(ds), may(des))),
			teams:    map[int][]int{1: {0, -1, 2}},
			unplaced: []int{1},
		},
		{
			name:     "three people at most: the worst-ranked optional one goes out",
			in:       instance(9, people(who(0, ds, 1), who(1, de, 1), who(2, dev, 1), who(3, des, 1)), ranking(on(1, may(ds), may(de), may(dev), must(des)), 2, 0, 1)),
			teams:    map[int][]int{1: {0, -1, 2, 3}},
			unplaced: []int{1},
		},
		{
			name:     "a slot that accepts nobody stays empty",
			in:       instance(9, people(who(0, ds, 1), who(1, ds, 1), who(2, ds, 1)), on(1, may(), may(ds), may(ds))),
			teams:    map[int][]int{1: {-1, 0, 1}},
			unplaced: []int{2},
		},
	} {
		t.Run(tt.name, tt.run)
	}
}

func TestClosing(t *testing.T) {
	t.Parallel()
	pair := func(id int) assembly.Challenge { return on(id, may(ds), may(des)) }
	for _, tt := range []ruleTest{
		{
			name: "a required slot left empty closes, and its people go on",
			in: instance(9, people(who(0, ds, 2, 1), who(1, des, 1), who(2, des, 1)),
				on(2, may(ds), must(dev)), pair(1)),
			teams:    map[int][]int{1: {0, 1}},
			closed:   []int{2},
			unplaced: []int{2},
		},
		{
			name: "the fewest people first: the larger one is saved by the run that follows",
			in: instance(9, people(who(0, ds, 1), who(1, des, 1), who(2, dev, 2, 1)),
				on(1, may(ds), may(des), must(dev)), on(2, may(dev), may(des))),
			teams:  map[int][]int{1: {0, 1, 2}},
			closed: []int{2},
		},
		{
			name:     "even when closing another first would have saved it",
			in:       instance(9, people(who(0, ds, 1, 2), who(1, des, 1, 2)), on(1, may(ds), may(des), must(dev)), pair(2)),
			closed:   []int{2, 1},
			unplaced: []int{0, 1},
		},
		{
			name:   "the highest id among equals",
			in:     instance(9, people(who(0, ds, 1, 2), who(1, des, 2, 1)), pair(1), pair(2)),
			teams:  map[int][]int{1: {0, 1}},
			closed: []int{2},
		},
		{
			name:     "a single person is no team",
			in:       instance(9, people(who(0, ds, 1)), pair(1)),
			closed:   []int{1},
			unplaced: []int{0},
		},
		{
			name:     "a single slot is no team",
			in:       instance(9, people(who(0, ds, 1)), on(1, must(ds))),
			closed:   []int{1},
			unplaced: []int{0},
		},
		{
			name:     "four required slots are no team",
			in:       instance(9, people(who(0, ds, 1), who(1, ds, 1), who(2, ds, 1), who(3, ds, 1)), on(1, must(ds), must(ds), must(ds), must(ds))),
			closed:   []int{1},
			unplaced: []int{0, 1, 2, 3},
		},
		{name: "challenges without candidates", in: instance(9, nil, pair(2), pair(1)), closed: []int{2, 1}},
		{name: "candidates without challenges", in: instance(9, people(who(0, ds))), unplaced: []int{0}},
		{name: "nothing at all", in: instance(0, nil)},
	} {
		t.Run(tt.name, tt.run)
	}
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	trio := func(id int, order ...int) assembly.Challenge {
		return ranking(on(id, must(ds), may(dev), may(des)), order...)
	}
	six := people(
		who(0, ds, 1), who(1, dev, 1), who(2, des, 1),
		who(3, ds, 2, 1), who(4, dev, 2, 1), who(5, des, 2, 1),
	)
	for _, tt := range []ruleTest{
		{
			name:  "enough for all",
			in:    instance(6, six, trio(1, 0, 1, 2), trio(2, 3, 4, 5)),
			teams: map[int][]int{1: {0, 1, 2}, 2: {3, 4, 5}},
		},
		{
			name:     "the worst rank goes first, in any challenge; a required slot is kept",
			in:       instance(5, six, trio(1, 2, 1, 0), trio(2, 3, 5, 4)),
			teams:    map[int][]int{1: {0, 1, 2}, 2: {3, -1, 5}},
			cut:      []assembly.Cut{{Challenge: 2, Candidate: 4, Slot: 1}},
			unplaced: []int{4},
		},
		{
			name:     "equal ranks: the higher id goes; never below two",
			in:       instance(4, six, trio(1, 0, 1, 2), trio(2, 3, 4, 5)),
			teams:    map[int][]int{1: {0, 1, -1}, 2: {3, 4, -1}},
			cut:      []assembly.Cut{{Challenge: 2, Candidate: 5, Slot: 2}, {Challenge: 1, Candidate: 2, Slot: 2}},
			unplaced: []int{2, 5},
		},
		{
			name:     "two each and still too many: one closes, and those dropped are back",
			in:       instance(3, six, trio(1, 0, 1, 2), trio(2, 3, 4, 5)),
			teams:    map[int][]int{1: {0, 1, 2}},
			closed:   []int{2},
			unplaced: []int{3, 4, 5},
		},
		{
			name: "the fewest people after the cut: three required slots stay",
			in: instance(3, six, trio(1, 0, 1, 2),
				ranking(on(2, must(ds), must(dev), must(des)), 3, 4, 5)),
			teams:    map[int][]int{2: {3, 4, 5}},
			closed:   []int{1},
			unplaced: []int{0, 1, 2},
		},
		{
			name: "who is dropped applies nowhere else",
			in: instance(4, people(who(0, ds, 1), who(1, dev, 1), who(2, des, 1, 2), who(3, ds, 2), who(4, dev, 2)),
				trio(1, 0, 1, 2), trio(2, 3, 4)),
			teams:    map[int][]int{1: {0, 1, -1}, 2: {3, 4, -1}},
			cut:      []assembly.Cut{{Challenge: 1, Candidate: 2, Slot: 2}},
			unplaced: []int{2},
		},
		{
			name:     "one place is no team",
			in:       instance(1, six[:3], trio(1, 0, 1, 2)),
			closed:   []int{1},
			unplaced: []int{0, 1, 2},
		},
		{
			name:     "no place",
			in:       instance(0, six, trio(1), trio(2)),
			closed:   []int{2, 1},
			unplaced: []int{0, 1, 2, 3, 4, 5},
		},
	} {
		t.Run(tt.name, tt.run)
	}
}

func TestStagesAreNotProved(t *testing.T) {
	t.Parallel()
	r := solve(t, instance(9, people(who(0, ds, 1), who(1, des, 1)), on(1, may(ds), may(des))))
	want := []assembly.Stage{{Name: "equipes", Value: 1}, {Name: "places", Value: 2}}
	if r.Policy != assembly.PolicyReference || !slices.Equal(r.Stages, want) {
		t.Errorf("policy %q, stages %v, want %v", r.Policy, r.Stages, want)
	}
}
