package proof_test

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/assembly/proof"
)

// solved gives an instance with every kind of rule, and its proved result.
func solved(t testing.TB, policy assembly.Policy) (assembly.Instance, assembly.Result) {
	t.Helper()
	in := fictional.Promotion(5, 50, 9, 20)
	target, epsilon := 45, 30
	in.WomenTarget, in.EpsilonPermille, in.Seed = &target, &epsilon, 3
	in.Quotas = []assembly.Quota{{Challenges: []int{0, 1, 2}, Max: 5}}
	in.Priority = map[int]int{4: 3}
	in.Apart, in.Together = []assembly.Pair{{3, 4}, {7, 9}}, []assembly.Pair{{20, 21}}
	in.Forbids = []assembly.Pin{{Candidate: 1, Challenge: in.Candidates[1].Prefs[0]}}
	for _, c := range in.Candidates {
		try := in
		try.Locks = []assembly.Pin{{Candidate: c.ID, Challenge: c.Prefs[0]}}
		if try.Validate() == nil {
			in = try
			break
		}
	}
	r, err := optimum.Solve(context.Background(), in, policy)
	if err != nil {
		t.Fatal(err)
	}
	if errs := proof.Verify(in, r); len(errs) > 0 {
		t.Fatal(errs)
	}
	return in, r
}

// copied gives a deep copy, through the published form of proofs.
func copied[T any](t testing.TB, x T) T {
	t.Helper()
	raw, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	var out T
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestVerifyRefuses spoils one thing at a time.
func TestVerifyRefuses(t *testing.T) {
	t.Parallel()
	in, r := solved(t, assembly.PolicyMixed)
	type spoil func(in *assembly.Instance, r *assembly.Result)
	last := len(r.Proof) - 1
	stage := func(name string) int {
		return slices.IndexFunc(r.Stages, func(s assembly.Stage) bool { return s.Name == name })
	}
	for name, spoil := range map[string]spoil{
		"another policy":         func(_ *assembly.Instance, r *assembly.Result) { r.Policy = assembly.PolicyFair },
		"a policy without proof": func(_ *assembly.Instance, r *assembly.Result) { r.Policy = assembly.PolicyGreedy },
		"an invalid instance":    func(in *assembly.Instance, _ *assembly.Result) { in.Places = -1 },
		"fewer places":           func(in *assembly.Instance, _ *assembly.Result) { in.Places-- },
		"another seed":           func(in *assembly.Instance, _ *assembly.Result) { in.Seed++ },
		"other weights": func(in *assembly.Instance, _ *assembly.Result) {
			in.Weights = &assembly.Weights{Score: 6, Host: 3, Wish: 2, Secondary: 50}
		},
		"another scale of wishes": func(in *assembly.Instance, _ *assembly.Result) { in.WishScale = 7 },
		"no target":               func(in *assembly.Instance, _ *assembly.Result) { in.WomenTarget = nil },
		"a tighter epsilon":       func(in *assembly.Instance, _ *assembly.Result) { *in.EpsilonPermille = 0 },
		"a tighter quota": func(in *assembly.Instance, r *assembly.Result) {
			in.Quotas = []assembly.Quota{{Challenges: []int{r.Teams[0].Challenge}, Max: 1}}
		},
		"other priorities": func(in *assembly.Instance, _ *assembly.Result) { in.Priority = nil },
		"a member forbidden": func(in *assembly.Instance, r *assembly.Result) {
			in.Forbids = append(in.Forbids, assembly.Pin{Candidate: r.Teams[1].Members[0].Candidate, Challenge: r.Teams[1].Challenge})
		},
		"members apart": func(in *assembly.Instance, r *assembly.Result) {
			in.Apart = append(in.Apart, assembly.Pair{r.Teams[1].Members[0].Candidate, r.Teams[1].Members[1].Candidate})
		},
		"members of two teams": func(in *assembly.Instance, r *assembly.Result) {
			in.Together = append(in.Together, assembly.Pair{r.Teams[1].Members[0].Candidate, r.Teams[2].Members[0].Candidate})
		},
		"a larger least team":     func(in *assembly.Instance, _ *assembly.Result) { in.MinTeam, in.MaxTeam = 3, 3 },
		"a smaller largest team":  func(in *assembly.Instance, _ *assembly.Result) { in.MaxTeam = 2 },
		"a lock of somebody else": func(in *assembly.Instance, r *assembly.Result) { in.Locks = append(in.Locks, outside(*in, *r)) },
		"a member's score": func(in *assembly.Instance, r *assembly.Result) {
			in.Candidates[at(*in, r.Teams[0].Members[0].Candidate)].Score--
		},
		"a member's wishes": func(in *assembly.Instance, r *assembly.Result) {
			c := &in.Candidates[at(*in, r.Teams[0].Members[0].Candidate)]
			c.Prefs = append([]int{(c.Prefs[0] + 1) % 9}, c.Prefs[:0]...)
		},
		"a team less":  func(_ *assembly.Instance, r *assembly.Result) { r.Teams = r.Teams[1:] },
		"a team twice": func(_ *assembly.Instance, r *assembly.Result) { r.Teams = append(r.Teams, r.Teams[len(r.Teams)-1]) },
		"a member twice": func(_ *assembly.Instance, r *assembly.Result) {
			m := r.Teams[0].Members
			r.Teams[0].Members = append(m, m[len(m)-1])
		},
		"an unknown challenge": func(_ *assembly.Instance, r *assembly.Result) { r.Teams[0].Challenge = 77 },
		"a slot that is none":  func(_ *assembly.Instance, r *assembly.Result) { r.Teams[0].Members[0].Slot = -1 },
		"somebody else":        func(in *assembly.Instance, r *assembly.Result) { r.Teams[0].Members[0].Candidate = r.Unplaced[0] },
		"a stage's value":      func(_ *assembly.Instance, r *assembly.Result) { r.Stages[stage("qualite")].Value-- },
		"a stage's name":       func(_ *assembly.Instance, r *assembly.Result) { r.Stages[1].Name = "place" },
		"a stage not proved":   func(_ *assembly.Instance, r *assembly.Result) { r.Stages[0].Proved = false },
		"a stage less":         func(_ *assembly.Instance, r *assembly.Result) { r.Stages = r.Stages[:len(r.Stages)-1] },
		"a best quality too high": func(_ *assembly.Instance, r *assembly.Result) {
			i := stage("qualite_max")
			r.Stages[i].Value++
			r.Proof[i].Value++
		},
		"a best quality too low": func(_ *assembly.Instance, r *assembly.Result) {
			i := stage("qualite_max")
			r.Stages[i].Value--
			r.Proof[i].Value--
		},
		"no witness": func(_ *assembly.Instance, r *assembly.Result) { r.Proof[stage("qualite_max")].Witness = nil },
		"a witness against a rule": func(_ *assembly.Instance, r *assembly.Result) {
			r.Proof[stage("qualite_max")].Witness[0].Members[0].Candidate = 1000
		},
		"another draw":              func(_ *assembly.Instance, r *assembly.Result) { r.Draw[0]++ },
		"no draw":                   func(_ *assembly.Instance, r *assembly.Result) { r.Draw = nil },
		"a certificate less":        func(_ *assembly.Instance, r *assembly.Result) { r.Proof = r.Proof[:last] },
		"certificates out of order": func(_ *assembly.Instance, r *assembly.Result) { r.Proof[0], r.Proof[1] = r.Proof[1], r.Proof[0] },
		"another claim":             func(_ *assembly.Instance, r *assembly.Result) { r.Proof[0].Value-- },
		"no tree":                   func(_ *assembly.Instance, r *assembly.Result) { r.Proof[last].Tree = nil },
		"an empty tree":             func(_ *assembly.Instance, r *assembly.Result) { r.Proof[stage("qualite")].Tree = &assembly.Node{} },
		"an infeasible leaf": func(_ *assembly.Instance, r *assembly.Result) {
			r.Proof[stage("qualite")].Tree = &assembly.Node{Infeasible: true}
		},
		"an unknown row": func(_ *assembly.Instance, r *assembly.Result) { add(r, last, assembly.Row{Kind: "gift"}) },
		"a row of no challenge": func(_ *assembly.Instance, r *assembly.Result) {
			add(r, last, assembly.Row{Kind: assembly.RowSmallest, A: 99})
		},
		"a row of no slot": func(_ *assembly.Instance, r *assembly.Result) {
			add(r, last, assembly.Row{Kind: assembly.RowSlot, A: 0, B: 9})
		},
		"a quota that is none": func(_ *assembly.Instance, r *assembly.Result) {
			add(r, last, assembly.Row{Kind: assembly.RowQuota, A: 4})
		},
		"a lock that is none": func(_ *assembly.Instance, r *assembly.Result) {
			add(r, last, assembly.Row{Kind: assembly.RowLock, A: 30, B: 2})
		},
		"a pair that is none": func(_ *assembly.Instance, r *assembly.Result) {
			add(r, last, assembly.Row{Kind: assembly.RowApart, A: -1, B: 2})
		},
		"a later stage":          func(_ *assembly.Instance, r *assembly.Result) { add(r, 0, assembly.Row{Kind: assembly.RowStage, A: 3}) },
		"its own stage":          func(_ *assembly.Instance, r *assembly.Result) { add(r, 2, assembly.Row{Kind: assembly.RowStage, A: 2}) },
		"the cut before the end": func(_ *assembly.Instance, r *assembly.Result) { add(r, 3, assembly.Row{Kind: assembly.RowOther}) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in, r := copied(t, in), copied(t, r)
			spoil(&in, &r)
			if len(proof.Verify(in, r)) == 0 {
				t.Error("accepted")
			}
		})
	}
}

// add makes a tree rest on a row, with a factor so large that nothing makes up for it.
func add(r *assembly.Result, i int, row assembly.Row) {
	tree := r.Proof[i].Tree
	tree.Multipliers = append(tree.Multipliers, assembly.Multiplier{Row: row, Factor: 1})
}

func at(in assembly.Instance, id int) int {
	return slices.IndexFunc(in.Candidates, func(c assembly.Candidate) bool { return c.ID == id })
}

// outside is a possible lock that the teams do not follow.
func outside(in assembly.Instance, r assembly.Result) assembly.Pin {
	for _, id := range r.Unplaced {
		try := in
		try.Locks = append(slices.Clone(in.Locks), assembly.Pin{Candidate: id, Challenge: in.Candidates[at(in, id)].Prefs[0]})
		if try.Validate() == nil {
			return try.Locks[len(try.Locks)-1]
		}
	}
	panic("nobody can be locked")
}

// TestNothingFalseIsProved: whatever becomes of a tree, it never proves less than what can
// be had.
func TestNothingFalseIsProved(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		falsehood(t, seed)
	}
}

func falsehood(t testing.TB, seed uint64) {
	t.Helper()
	in := fictional.Tiny(seed)
	r, err := optimum.Solve(context.Background(), in, assembly.PolicyQuality)
	if err != nil {
		return // no assembly at all
	}
	rng := rand.New(rand.NewPCG(seed, 5))
	for range 10 {
		spoiled := copied(t, r)
		i := rng.IntN(len(r.Stages))
		better := 1
		if r.Stages[i].Name == assembly.StageParity {
			better = -1
		}
		spoiled.Proof[i].Value -= better
		mutate(rng, spoiled.Proof[i].Tree)
		if proof.Proves(in, spoiled, i) {
			t.Fatalf("seed %d: a tree proves that %s is at best %d, and %d can be had", seed, r.Stages[i].Name, spoiled.Proof[i].Value, r.Stages[i].Value)
		}
	}
}

// mutate changes something in a tree, possibly nothing.
func mutate(rng *rand.Rand, n *assembly.Node) {
	for i := range n.Multipliers {
		switch rng.IntN(6) {
		case 0:
			n.Multipliers[i].Factor += rng.Int64N(1<<33) - 1<<32
		case 1:
			n.Multipliers[i].Factor *= -1
		case 2:
			n.Multipliers[i] = n.Multipliers[rng.IntN(len(n.Multipliers))]
		}
	}
	n.Infeasible = n.Infeasible != (rng.IntN(20) == 0)
	for _, child := range []*assembly.Node{n.Below, n.Above} {
		if child != nil {
			mutate(rng, child)
		}
	}
	if n.Below != nil && rng.IntN(10) == 0 {
		n.At += rng.IntN(3) - 1
	}
}
