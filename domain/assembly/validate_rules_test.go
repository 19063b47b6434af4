package assembly_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

func TestValidateRules(t *testing.T) {
	t.Parallel()
	n := func(v int) *int { return &v }
	pins := func(candidate, challenge int) []assembly.Pin {
		return []assembly.Pin{{Candidate: candidate, Challenge: challenge}}
	}
	for _, tt := range []struct {
		name    string
		spoil   func(in *assembly.Instance)
		pointer string
		code    string
		names   []string
	}{
		{"score", func(in *assembly.Instance) { in.Candidates[1].Score = 10_001 }, "/candidates/1/score", "out_of_range", []string{"10001"}},
		{"gender", func(in *assembly.Instance) { in.Candidates[0].Gender = "x" }, "/candidates/0/gender", "unknown_gender", []string{"10", "x"}},
		{"slot's rank of nobody", func(in *assembly.Instance) { in.Challenges[0].Slots[1].Rank = map[int]int{99: 1} }, "/challenges/0/slots/1/rank/99", "unknown_candidate", []string{"99"}},
		{"slot's rank below the first", func(in *assembly.Instance) { in.Challenges[0].Slots[1].Rank = map[int]int{10: 0} }, "/challenges/0/slots/1/rank/10", "out_of_range", []string{"10"}},
		{"least team", func(in *assembly.Instance) { in.MinTeam = -1 }, "/min_team", "out_of_range", []string{"-1"}},
		{"largest team", func(in *assembly.Instance) { in.MinTeam, in.MaxTeam = 4, 2 }, "/max_team", "out_of_range", []string{"2", "4"}},
		{"weight", func(in *assembly.Instance) { in.Weights = &assembly.Weights{Host: -1} }, "/weights/host", "out_of_range", []string{"-1"}},
		{"wish scale", func(in *assembly.Instance) { in.WishScale = -8 }, "/wish_scale", "out_of_range", []string{"-8"}},
		{"epsilon", func(in *assembly.Instance) { in.EpsilonPermille = n(1001) }, "/epsilon_permille", "out_of_range", []string{"1001"}},
		{"target", func(in *assembly.Instance) { in.WomenTarget = n(101) }, "/women_target_pct_of_declared", "out_of_range", []string{"101"}},
		{"priority of nothing", func(in *assembly.Instance) { in.Priority = map[int]int{7: 1} }, "/priority/7", "unknown_challenge", []string{"7"}},
		{"negative priority", func(in *assembly.Instance) { in.Priority = map[int]int{1: -2} }, "/priority/1", "out_of_range", []string{"-2"}},
		{"negative quota", func(in *assembly.Instance) { in.Quotas = []assembly.Quota{{Max: -5}} }, "/quotas/0/max", "negative", []string{"1", "-5"}},
		{"quota of nothing", func(in *assembly.Instance) { in.Quotas = []assembly.Quota{{Challenges: []int{1, 7}}} }, "/quotas/0/challenges/1", "unknown_challenge", []string{"7"}},
		{"quota twice", func(in *assembly.Instance) { in.Quotas = []assembly.Quota{{Challenges: []int{1, 1}}} }, "/quotas/0/challenges/1", "duplicate", []string{"1"}},
		{"lock of nobody", func(in *assembly.Instance) { in.Locks = pins(99, 1) }, "/locks/0/candidate", "unknown_candidate", []string{"99"}},
		{"lock on nothing", func(in *assembly.Instance) { in.Locks = pins(10, 7) }, "/locks/0/challenge", "unknown_challenge", []string{"7"}},
		{"forbid of nobody", func(in *assembly.Instance) { in.Forbids = pins(99, 1) }, "/forbids/0/candidate", "unknown_candidate", []string{"99"}},
		{"apart from nobody", func(in *assembly.Instance) { in.Apart = []assembly.Pair{{10, 99}} }, "/apart/0/1", "unknown_candidate", []string{"99"}},
		{"apart from oneself", func(in *assembly.Instance) { in.Apart = []assembly.Pair{{10, 10}} }, "/apart/0", "duplicate", []string{"10"}},
		{"together with oneself", func(in *assembly.Instance) { in.Together = []assembly.Pair{{11, 11}} }, "/together/0", "duplicate", []string{"11"}},
		{"apart and together", func(in *assembly.Instance) {
			in.Apart, in.Together = []assembly.Pair{{10, 11}}, []assembly.Pair{{11, 10}}
		}, "/apart/0", "contradiction", []string{"10", "11"}},
		{"lock without a wish", func(in *assembly.Instance) { in.Locks = pins(11, 1) }, "/locks/0", "contradiction", []string{"11", "1"}},
		{"lock against a veto", func(in *assembly.Instance) { in.Locks = pins(10, 2) }, "/locks/0", "contradiction", []string{"10", "2"}},
		{"lock without a post", func(in *assembly.Instance) {
			in.Locks, in.Challenges[0].Slots = pins(10, 1), in.Challenges[0].Slots[1:]
		}, "/locks/0", "contradiction", []string{"10", "1"}},
		{"lock on another site", func(in *assembly.Instance) {
			in.Locks, in.Challenges[0].Site, in.Candidates[0].Sites = pins(10, 1), "Brest", []string{"Paris"}
		}, "/locks/0", "contradiction", []string{"10", "1"}},
		{"lock and forbid", func(in *assembly.Instance) { in.Locks, in.Forbids = pins(10, 1), pins(10, 1) }, "/locks/0", "contradiction", []string{"10", "1"}},
		{"two locks", func(in *assembly.Instance) {
			in.Challenges[1].Veto, in.Challenges[1].Slots[0].Accept = nil, []assembly.Track{ds}
			in.Locks = append(pins(10, 1), pins(10, 2)...)
		}, "/locks/1", "contradiction", []string{"10", "1", "2"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := valid()
			tt.spoil(&in)
			var d *domain.Error
			if err := in.Validate(); !errors.As(err, &d) || d.Kind != domain.Invalid || len(d.Fields) != 1 {
				t.Fatalf("got %+v, want one invalid field", err)
			}
			f := d.Fields[0]
			if f.Pointer != tt.pointer || f.Code != tt.code {
				t.Errorf("got %s %s, want %s %s", f.Pointer, f.Code, tt.pointer, tt.code)
			}
			for _, name := range tt.names {
				if !strings.Contains(f.Message.FR, name) || !strings.Contains(f.Message.EN, name) {
					t.Errorf("%q / %q do not name %s", f.Message.FR, f.Message.EN, name)
				}
			}
			if strings.Contains(f.Message.FR+f.Message.EN, "%!") {
				t.Errorf("badly formatted: %q / %q", f.Message.FR, f.Message.EN)
			}
		})
	}
}

// TestReferenceOfRules: what the reference knows of the optional fields.
func TestReferenceOfRules(t *testing.T) {
	t.Parallel()
	base := func() assembly.Instance {
		return instance(9, people(who(0, ds, 1), who(1, dev, 1), who(2, ds, 1), who(3, des, 1)),
			ranking(on(1, must(ds), may(dev), may(des)), 2, 0, 1, 3))
	}
	for _, tt := range []struct {
		name  string
		with  func(in *assembly.Instance)
		seats []int // by slot of challenge 1; nil: closed
	}{
		{"as it is", func(*assembly.Instance) {}, []int{2, 1, 3}},
		{"a slot's own list", func(in *assembly.Instance) { in.Challenges[0].Slots[0].Rank = map[int]int{0: 1, 2: 2} }, []int{0, 1, 3}},
		{"an empty list of its own", func(in *assembly.Instance) { in.Challenges[0].Slots[0].Rank = map[int]int{} }, []int{0, 1, 3}},
		{"a forbid", func(in *assembly.Instance) { in.Forbids = []assembly.Pin{{Candidate: 2, Challenge: 1}} }, []int{0, 1, 3}},
		{"another site", func(in *assembly.Instance) {
			in.Challenges[0].Site, in.Candidates[2].Sites, in.Candidates[0].Sites = "Brest", []string{"Paris"}, []string{"Paris", "Brest"}
		}, []int{0, 1, 3}},
		{"two at most", func(in *assembly.Instance) { in.MaxTeam = 2 }, []int{2, 1, -1}},
		{"four at least", func(in *assembly.Instance) { in.MinTeam = 4 }, nil},
		{"one at least", func(in *assembly.Instance) { in.MinTeam, in.Places = 1, 1 }, []int{2, -1, -1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := base()
			tt.with(&in)
			got := seats(in, solve(t, in))[1]
			if len(got) != len(tt.seats) {
				t.Fatalf("seats %v, want %v", got, tt.seats)
			}
			for k := range got {
				if got[k] != tt.seats[k] {
					t.Fatalf("seats %v, want %v", got, tt.seats)
				}
			}
		})
	}
}
