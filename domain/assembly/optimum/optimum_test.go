package optimum_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/assembly/proof"
)

// sample reads a published instance with the values that other programs proved; the portal's
// own reader is the command's.
func sample(t testing.TB, name string) (assembly.Instance, map[assembly.Policy]map[string]int) {
	t.Helper()
	raw, err := os.ReadFile("../testdata/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		assembly.Instance
		Tracks     []assembly.Track
		Women      *int `json:"women_target_pct_of_declared"`
		Challenges []struct {
			assembly.Challenge
			Ranks map[int]int `json:"admin_rank"`
		}
		Expected map[assembly.Policy]struct{ Values map[string]int }
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	in := file.Instance
	in.WomenTarget = file.Women
	for _, track := range file.Tracks {
		in.Tracks = append(in.Tracks, assembly.TrackName{Track: track})
	}
	for _, c := range file.Challenges {
		c.AdminRank = c.Ranks
		in.Challenges = append(in.Challenges, c.Challenge)
	}
	expected := map[assembly.Policy]map[string]int{}
	for policy, e := range file.Expected {
		expected[policy] = e.Values
	}
	return in, expected
}

func solveAny(in assembly.Instance, policy assembly.Policy) (assembly.Result, error) {
	return optimum.Solve(context.Background(), in, policy)
}

func solve(t testing.TB, in assembly.Instance, policy assembly.Policy) assembly.Result {
	t.Helper()
	r, err := solveAny(in, policy)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestSamples(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"gen-60x12x30-s7", "gen-140x17x41-s1"} {
		in, expected := sample(t, name)
		for policy, want := range expected {
			r := solve(t, in, policy)
			got := map[string]int{}
			for _, s := range r.Stages {
				got[s.Name] = s.Value
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s, %s: %v, want %v", name, policy, got, want)
			}
			for _, err := range proof.Verify(in, r) {
				t.Errorf("%s, %s: %v", name, policy, err)
			}
		}
	}
}

// TestSameTeamsWhateverTheOrder: the order of the lists, repetition and the number of
// processors have no effect on a single byte, proofs included.
func TestSameTeamsWhateverTheOrder(t *testing.T) {
	in, _ := sample(t, "gen-60x12x30-s7")
	in.Apart, in.Quotas = []assembly.Pair{{0, 1}}, []assembly.Quota{{Challenges: []int{3, 5, 2}, Max: 7}}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, policy := range policies {
		want := solve(t, in, policy)
		rng := rand.New(rand.NewPCG(1, 2))
		for cpus := range 2 {
			runtime.GOMAXPROCS(cpus + 1)
			shuffled := in
			shuffled.Candidates, shuffled.Challenges = slices.Clone(in.Candidates), slices.Clone(in.Challenges)
			rng.Shuffle(len(in.Candidates), func(i, j int) {
				shuffled.Candidates[i], shuffled.Candidates[j] = shuffled.Candidates[j], shuffled.Candidates[i]
			})
			rng.Shuffle(len(in.Challenges), func(i, j int) {
				shuffled.Challenges[i], shuffled.Challenges[j] = shuffled.Challenges[j], shuffled.Challenges[i]
			})
			if got := solve(t, shuffled, policy); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: other teams or proofs when shuffled", policy)
			}
		}
	}
}

// TestDrawDecides: people who are alike in everything but their id are drawn, by the
// seed, and never by the order of the input.
func TestDrawDecides(t *testing.T) {
	t.Parallel()
	in := assembly.Instance{Places: 2, Tracks: []assembly.TrackName{{Track: "A"}}, Challenges: []assembly.Challenge{{ID: 1, Slots: fictional.Slots("A", "A")}}}
	for id := range 8 {
		in.Candidates = append(in.Candidates, assembly.Candidate{ID: id, Main: "A", Prefs: []int{1}})
	}
	won := map[int]bool{}
	for seed := range 20 {
		in.Seed = seed
		r := solve(t, in, assembly.PolicyFair)
		most := 0
		for a := range 8 {
			for b := range 8 {
				if a != b {
					most = max(most, in.Draw(0, a, 1, 0)+in.Draw(0, b, 1, 1))
				}
			}
		}
		if len(r.Draw) != 1 || r.Draw[0] != most {
			t.Errorf("seed %d: drew %v, want %d", seed, r.Draw, most)
		}
		won[r.Teams[0].Members[0].Candidate] = true
	}
	if len(won) < 4 {
		t.Errorf("over 20 seeds only %d people came out", len(won))
	}
}

func TestSolveRefuses(t *testing.T) {
	t.Parallel()
	in, _ := sample(t, "gen-60x12x30-s7")
	in.Places = -1
	var d *domain.Error
	if _, err := optimum.Solve(t.Context(), in, assembly.PolicyFair); !errors.As(err, &d) || d.Fields[0].Pointer != "/places" {
		t.Errorf("got %v, want the fault of the instance", err)
	}
	in.Places = 9
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := optimum.Solve(ctx, in, assembly.PolicyFair); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the end of the context", err)
	}
}

// TestConflict: what is named cannot hold together, and lifting any one of it is enough.
func TestConflict(t *testing.T) {
	t.Parallel()
	in := assembly.Instance{
		Places: 9, Tracks: []assembly.TrackName{{Track: "A"}},
		Challenges: []assembly.Challenge{{ID: 1, Slots: fictional.Slots("A", "A")}, {ID: 2, Slots: fictional.Slots("A", "A")}},
		Quotas:     []assembly.Quota{{Challenges: []int{2}, Max: 9}},
	}
	for id := range 6 {
		in.Candidates = append(in.Candidates, assembly.Candidate{ID: id, Main: "A", Prefs: []int{1, 2}})
	}
	lock := func(pins ...[2]int) (list []assembly.Pin) {
		for _, p := range pins {
			list = append(list, assembly.Pin{Candidate: p[0], Challenge: p[1]})
		}
		return list
	}
	for _, tt := range []struct {
		name string
		with func(in *assembly.Instance)
		want string
	}{
		{"three people for two slots", func(in *assembly.Instance) { in.Locks = lock([2]int{5, 2}, [2]int{0, 1}, [2]int{1, 1}, [2]int{2, 1}) }, "/locks/1 /locks/2 /locks/3"},
		{"apart and locked", func(in *assembly.Instance) {
			in.Apart, in.Locks = []assembly.Pair{{3, 4}, {0, 1}}, lock([2]int{0, 1}, [2]int{1, 1}, [2]int{3, 2})
		}, "/apart/1 /locks/0 /locks/1"},
		{"together and locked", func(in *assembly.Instance) {
			in.Together, in.Locks = []assembly.Pair{{0, 1}}, lock([2]int{0, 1}, [2]int{1, 2})
		}, "/together/0 /locks/0 /locks/1"},
		{"a quota", func(in *assembly.Instance) {
			in.Quotas, in.Locks = append(in.Quotas, assembly.Quota{Challenges: []int{1}, Max: 1}), lock([2]int{0, 1})
		}, "/quotas/1 /locks/0"},
		{"places", func(in *assembly.Instance) { in.Places, in.Locks = 3, lock([2]int{0, 1}, [2]int{1, 2}) }, "/places /locks/0 /locks/1"},
		{"forbids", func(in *assembly.Instance) {
			in.Forbids, in.Locks = lock([2]int{1, 1}, [2]int{2, 1}, [2]int{3, 1}, [2]int{4, 1}, [2]int{5, 1}), lock([2]int{0, 1})
		}, "/forbids/0 /forbids/1 /forbids/2 /forbids/3 /forbids/4 /locks/0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := in
			tt.with(&in)
			_, err := optimum.Solve(t.Context(), in, assembly.PolicyQuality)
			var d *domain.Error
			if !errors.As(err, &d) || d.Kind != domain.Invalid || d.Code != "contradiction" {
				t.Fatalf("got %v, want the rules at fault", err)
			}
			var named []string
			for _, f := range d.Fields {
				named = append(named, f.Pointer)
				if f.Message.FR == "" || f.Message.EN == "" || strings.Contains(f.Message.FR+f.Message.EN, "%!") {
					t.Errorf("badly said: %+v", f)
				}
			}
			if got := strings.Join(named, " "); got != tt.want {
				t.Errorf("named %s, want %s", got, tt.want)
			}
		})
	}
}

// TestClosedSaysWhy: what nothing could staff says so; the rest says that it is a choice.
func TestClosedSaysWhy(t *testing.T) {
	t.Parallel()
	in := assembly.Instance{
		Places: 2, Tracks: []assembly.TrackName{{Track: "A"}, {Track: "B"}},
		Challenges: []assembly.Challenge{
			{ID: 1, Slots: fictional.Slots("A", "A")},
			{ID: 2, Slots: fictional.Slots("A", "A")},
			{ID: 3, Slots: fictional.Slots("A")},
			{ID: 4, Slots: fictional.Slots("B", "A")},
			{ID: 5, Slots: fictional.Slots("?A", "?A")},
		},
		Candidates: []assembly.Candidate{{ID: 1, Main: "A", Prefs: []int{1, 2, 3, 4}}, {ID: 2, Main: "A", Prefs: []int{1, 2, 3, 4, 5}}},
	}
	r := solve(t, in, assembly.PolicyFair)
	want := map[int]assembly.Reason{
		2: assembly.ReasonOptimum, 3: assembly.ReasonTeamSize, 4: assembly.ReasonNoCandidate, 5: assembly.ReasonTooFew,
	}
	got := map[int]assembly.Reason{}
	for _, c := range r.Closed {
		got[c.Challenge] = c.Reason
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("closed %v, want %v", got, want)
	}
	for _, err := range proof.Verify(in, r) {
		t.Error(err)
	}
}
