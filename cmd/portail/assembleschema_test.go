package main

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/etalab/portail-eig/domain/assembly"
)

// everyOption gives each optional field a value of its own.
const everyOption = `{"name": "x", "places": 9, "min_team": 1, "max_team": 4, "seed": 7, "wish_scale": 5, "epsilon_permille": 0,
	"tracks": ["A", "B"], "women_target_pct_of_declared": 40, "priority": {"1": 3, "2": 0}, "weights": {"host": 0, "secondary": 9},
	"candidates": [
		{"id": 1, "main": "A", "secondary": "B", "score": 60, "prefs": [1, 2], "sites": ["Paris"], "gender": "F"},
		{"id": 2, "main": "B", "secondary": null, "prefs": [1], "gender": ""}, {"id": 3, "main": "A", "prefs": [2]}],
	"challenges": [
		{"id": 1, "slots": [{"accept": ["A"], "required": true, "rank": {"1": 2}}, {"accept": ["B"], "rank": null}], "admin_rank": {"2": 1}, "site": "Paris"},
		{"id": 2, "slots": [{"accept": ["A", "B"]}], "veto": [1]}],
	"quotas": [{"challenges": [1, 2], "max": 3}], "locks": [{"candidate": 1, "challenge": 1}], "forbids": [{"candidate": 3, "challenge": 1}],
	"apart": [[1, 3]], "together": [[1, 2]]}`

func ptrTo[T any](v T) *T { return &v }

func TestReadInstanceReadsEveryOption(t *testing.T) {
	t.Parallel()
	got, err := readInstance(strings.NewReader(everyOption))
	if err != nil {
		t.Fatal(err)
	}
	if err := got.Validate(); err != nil {
		t.Fatal(err)
	}
	want := assembly.Instance{
		Name: "x", Places: 9, MinTeam: 1, MaxTeam: 4, Seed: 7, WishScale: 5, EpsilonPermille: ptrTo(0), WomenTarget: ptrTo(40),
		Tracks: []assembly.TrackName{{Track: "A"}, {Track: "B"}}, Priority: map[int]int{1: 3, 2: 0},
		Weights: &assembly.Weights{Score: 5, Host: 0, Wish: 2, Secondary: 9},
		Candidates: []assembly.Candidate{
			{ID: 1, Main: "A", Secondary: "B", Score: 60, Prefs: []int{1, 2}, Sites: []string{"Paris"}, Gender: assembly.Woman},
			{ID: 2, Main: "B", Prefs: []int{1}},
			{ID: 3, Main: "A", Prefs: []int{2}},
		},
		Challenges: []assembly.Challenge{
			{ID: 1, Slots: []assembly.Slot{{Accept: []assembly.Track{"A"}, Required: true, Rank: map[int]int{1: 2}}, {Accept: []assembly.Track{"B"}}}, AdminRank: map[int]int{2: 1}, Site: "Paris"},
			{ID: 2, Slots: []assembly.Slot{{Accept: []assembly.Track{"A", "B"}}}, Veto: []int{1}},
		},
		Quotas: []assembly.Quota{{Challenges: []int{1, 2}, Max: 3}}, Locks: []assembly.Pin{{Candidate: 1, Challenge: 1}},
		Forbids: []assembly.Pin{{Candidate: 3, Challenge: 1}}, Apart: []assembly.Pair{{1, 3}}, Together: []assembly.Pair{{1, 2}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestReadInstanceLeavesGenderWithoutTarget(t *testing.T) {
	t.Parallel()
	in, err := readInstance(strings.NewReader(`{"places": 1, "candidates": [{"id": 1, "main": "A", "gender": "F"}]}`))
	if err != nil || in.Candidates[0].Gender != "" {
		t.Errorf("got %q, %v: without a target the declaration is not read", in.Candidates[0].Gender, err)
	}
}

func TestReadInstanceRefusesOptions(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`"locks": [null]`:                 "/locks/0 required",
		`"locks": [{"candidate": 1}]`:     "/locks/0/challenge required",
		`"forbids": [{"challenge": 1}]`:   "/forbids/0/candidate required",
		`"quotas": [null]`:                "/quotas/0 required",
		`"quotas": [{"challenges": [1]}]`: "/quotas/0/max required",
		`"apart": [[1]]`:                  "/apart/0 type",
		`"together": [[1, 2, 3]]`:         "/together/0 type",
		`"together": [[1, null]]`:         "/together/0/1 required",
		`"priority": {"a": 1}`:            "/priority/a type",
		`"priority": {"1": 1, "1": 2}`:    "/priority/1 duplicate",
		`"wish_scale": 0`:                 "/wish_scale out_of_range",
		`"challenges": [{"id": 1, "slots": [{"rank": {"1": true}}]}]`: "/challenges/0/slots/0/rank/1 type",
	} {
		t.Run(want, func(t *testing.T) {
			t.Parallel()
			_, err := readInstance(strings.NewReader(`{"places": 1, ` + in + `}`))
			if got := firstFault(err); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestSchema holds the published schema to the reader: what the schema says is right is
// read, and what the reader refuses for its shape the schema refuses too.
func TestSchema(t *testing.T) {
	t.Parallel()
	schema, err := jsonschema.NewCompiler().Compile("../../docs/assembly.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	valid := func(raw string) error {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(v)
	}
	right := []string{everyOption, `{"places": 0, "tracks": null, "candidates": null, "challenges": null, "locks": null, "weights": null}`}
	for _, name := range []string{"gen-140x17x41-s1", "gen-60x12x30-s7"} {
		raw, err := os.ReadFile(assemblySamples + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		right = append(right, string(raw))
	}
	for _, raw := range right {
		if err := valid(raw); err != nil {
			t.Errorf("the schema refuses a right file: %v", err)
		}
		if _, err := readInstance(strings.NewReader(raw)); err != nil {
			t.Errorf("the reader refuses a right file: %v", err)
		}
	}
	for _, raw := range []string{
		`{}`, `{"places": -1}`, `{"places": "9"}`, `{"places": 1.5}`,
		`{"places": 1, "candidates": [null]}`, `{"places": 1, "candidates": [{"id": 1}]}`, `{"places": 1, "candidates": [{"id": 1, "main": "A", "prefs": [null]}]}`,
		`{"places": 1, "challenges": [{"id": 1, "slots": []}]}`, `{"places": 1, "challenges": [{"id": 1, "slots": [{"rank": {"1": 0}}]}]}`,
		`{"places": 1, "apart": [[1]]}`, `{"places": 1, "locks": [{"candidate": 1}]}`, `{"places": 1, "quotas": [{"challenges": []}]}`,
		`{"places": 1, "epsilon_permille": 1001}`, `{"places": 1, "weights": {"host": -1}}`, `{"places": 1, "priority": {"x": 1}}`,
	} {
		if valid(raw) == nil {
			t.Errorf("the schema accepts %s", raw)
		}
		in, err := readInstance(strings.NewReader(raw))
		if err == nil {
			err = in.Validate()
		}
		if err == nil {
			t.Errorf("the reader accepts %s", raw)
		}
	}
}
