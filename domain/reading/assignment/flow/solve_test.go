package flow_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/reading/assignment"
	"github.com/etalab/portail-eig/domain/reading/assignment/flow"
	"github.com/etalab/portail-eig/domain/reading/assignment/proof"
)

type cost = assignment.Cost

// id makes ids that ascend with n.
func id(kind byte, n int) uuid.UUID {
	return uuid.UUID{0: kind, 14: byte(n >> 8), 15: byte(n)}
}

// drawn is an instance with everything that may happen in it: caps reached, readers set
// aside, dossiers already held, begun, or wanted by nobody.
func drawn(draw *rand.Rand, readers, dossiers, wanted int) assignment.Problem {
	p := assignment.Problem{Seed: fmt.Sprint(draw.Uint32())}
	for r := range readers {
		p.Readers = append(p.Readers, assignment.Reader{ID: id(1, r), Cap: draw.IntN(dossiers*wanted/readers + 3)})
	}
	for i := range dossiers {
		d := assignment.Dossier{ID: id(2, i), Wanted: draw.IntN(wanted + 1)}
		for r := range readers {
			switch draw.IntN(8) {
			case 0:
			case 1:
				d.Settled = append(d.Settled, r)
			case 2, 3:
				d.Eligible, d.Held = append(d.Eligible, r), append(d.Held, r)
			default:
				d.Eligible = append(d.Eligible, r)
			}
		}
		p.Dossiers = append(p.Dossiers, d)
	}
	return p
}

// solved solves, and has it proved.
func solved(t testing.TB, p assignment.Problem) assignment.Result {
	t.Helper()
	r, err := flow.Solve(p)
	if err != nil {
		t.Fatal(err)
	}
	if err := proof.Check(p, r); err != nil {
		t.Fatalf("%v\n%+v\n%+v", err, p, r)
	}
	return r
}

// cheapest tries every plan there is.
func cheapest(p assignment.Problem) cost {
	load, best, found := p.Settled(), cost{}, false
	var try func(d int, sum cost)
	try = func(d int, sum cost) {
		if d == len(p.Dossiers) {
			if !found || sum.Less(best) {
				best, found = sum, true
			}
			return
		}
		dossier := p.Dossiers[d]
		var choose func(from, left int, sum cost)
		choose = func(from, left int, sum cost) {
			try(d+1, sum.Plus(cost{Missing: left}))
			for i := from; i < len(dossier.Eligible) && left > 0; i++ {
				r := dossier.Eligible[i]
				if load[r] >= p.Readers[r].Cap {
					continue
				}
				c := cost{Moved: 1, Load: load[r], Draw: p.Draw(d, r)}
				if slices.Contains(dossier.Held, r) {
					c.Moved = 0
				}
				load[r]++
				choose(i+1, left-1, sum.Plus(c))
				load[r]--
			}
		}
		choose(0, dossier.Open(), sum)
	}
	try(0, cost{})
	return best
}

func TestTheSolverFindsWhatTryingEverythingFinds(t *testing.T) {
	t.Parallel()
	missing, moved := 0, 0
	for seed := range uint64(400) {
		draw := rand.New(rand.NewPCG(seed, 1))
		p := drawn(draw, 2+draw.IntN(3), 1+draw.IntN(4), 2)
		r := solved(t, p)
		if best := cheapest(p); r.Cost != best {
			t.Fatalf("seed %d: found %+v, the cheapest is %+v\n%+v", seed, r.Cost, best, p)
		}
		missing, moved = missing+r.Cost.Missing, moved+r.Cost.Moved
	}
	if missing == 0 || moved == 0 {
		t.Fatal("the instances never lacked a reader, or never moved anybody: they test nothing")
	}
}

func TestEqualReadersHaveEqualLoads(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		readers, dossiers := rapid.IntRange(2, 9).Draw(t, "readers"), rapid.IntRange(1, 30).Draw(t, "dossiers")
		p := fresh(readers, dossiers, rapid.IntRange(1, 3).Draw(t, "wanted"), rapid.String().Draw(t, "seed"))
		r, err := flow.Solve(p)
		if err != nil {
			t.Fatal(err)
		}
		if load := p.Load(r.Plan); slices.Max(load)-slices.Min(load) > 1 {
			t.Fatalf("loads %v", load)
		}
		if err := proof.Check(p, r); err != nil {
			t.Fatal(err)
		}
	})
}

// fresh is a call where everybody may read everything and nothing was given.
func fresh(readers, dossiers, wanted int, seed string) assignment.Problem {
	p, everybody := assignment.Problem{Seed: seed}, []int{}
	for r := range readers {
		p.Readers, everybody = append(p.Readers, assignment.Reader{ID: id(1, r), Cap: dossiers}), append(everybody, r)
	}
	for d := range dossiers {
		p.Dossiers = append(p.Dossiers, assignment.Dossier{ID: id(2, d), Wanted: wanted, Eligible: everybody})
	}
	return p
}

// after is the same call with what a plan gave held by its readers, less one who left.
func after(p assignment.Problem, plan assignment.Plan, left int) assignment.Problem {
	next := assignment.Problem{Seed: p.Seed + " again", Readers: slices.Clone(p.Readers)}
	for i, d := range p.Dossiers {
		without := func(list []int) []int {
			return slices.DeleteFunc(slices.Clone(list), func(r int) bool { return r == left })
		}
		d.Eligible, d.Held = without(d.Eligible), without(plan[i])
		next.Dossiers = append(next.Dossiers, d)
	}
	return next
}

func TestADropOutMovesOnlyWhatTheyHad(t *testing.T) {
	t.Parallel()
	p := fresh(10, 60, 3, "seed")
	first := solved(t, p)
	again := solved(t, after(p, first.Plan, 4))
	if had := p.Load(first.Plan)[4]; again.Cost.Moved != had || again.Cost.Missing != 0 {
		t.Fatalf("%d dossiers were left, %d moved, %d lack a reader", had, again.Cost.Moved, again.Cost.Missing)
	}
	if same := solved(t, after(p, first.Plan, -1)); same.Cost.Moved != 0 || !slices.EqualFunc(same.Plan, first.Plan, slices.Equal[[]int]) {
		t.Fatal("running again without a reason moved somebody")
	}
}

func TestTheSeedAloneDecidesBetweenEquals(t *testing.T) {
	t.Parallel()
	plan := func(seed string) assignment.Plan { return solved(t, fresh(8, 40, 2, seed)).Plan }
	if a, b := plan("a"), plan("a"); !slices.EqualFunc(a, b, slices.Equal[[]int]) {
		t.Fatal("one seed gave two plans")
	}
	if a, b := plan("a"), plan("b"); slices.EqualFunc(a, b, slices.Equal[[]int]) {
		t.Fatal("two seeds gave one plan")
	}
}

// With 8 readers, 28 pairs share 56 dossiers read by two. Dealt round the table, 4 pairs
// would have 14 each; by chance, about 24 pairs have one or more.
func TestPairsOfReadersAreNotAlwaysTheSame(t *testing.T) {
	t.Parallel()
	pairs := map[[2]int]int{}
	for _, readers := range solved(t, fresh(8, 56, 2, "seed")).Plan {
		pairs[[2]int{readers[0], readers[1]}]++
	}
	most := 0
	for _, n := range pairs {
		most = max(most, n)
	}
	if len(pairs) < 20 || most > 8 {
		t.Fatalf("%d pairs, one with %d dossiers", len(pairs), most)
	}
}

func TestAnAlteredAnswerIsRefused(t *testing.T) {
	t.Parallel()
	p := drawn(rand.New(rand.NewPCG(7, 7)), 5, 12, 3)
	r := solved(t, p)
	refused := func(what string) {
		t.Helper()
		if proof.Check(p, r) == nil {
			t.Errorf("%s altered, and nobody saw it", what)
		}
	}
	parts := func(c *cost) []*int { return []*int{&c.Missing, &c.Moved, &c.Load, &c.Draw} }
	each := func(what string, c *cost) {
		for _, part := range parts(c) {
			for _, by := range []int{1, -1} {
				*part += by
				refused(what)
				*part -= by
			}
		}
	}
	each("the cost", &r.Cost)
	for d := range r.Certificate.Dossiers {
		each(fmt.Sprintf("the price of dossier %d", d), &r.Certificate.Dossiers[d])
	}
	priced := 0
	for i := range r.Certificate.Readers {
		if price := r.Certificate.Readers[i]; price != nil {
			priced++
			each(fmt.Sprintf("the price of reader %d", i), price)
			r.Certificate.Readers[i] = nil
			refused("a reader without a price")
			r.Certificate.Readers[i] = price
		}
	}
	for d, readers := range r.Plan {
		if len(readers) > 0 {
			r.Plan[d] = readers[1:]
			refused("a reading left out")
			r.Plan[d] = readers
		}
	}
	if err := proof.Check(p, r); err != nil || priced == 0 {
		t.Fatalf("put back as it was: %v; %d readers have prices", err, priced)
	}
}

func BenchmarkAThousandDossiers(b *testing.B) {
	p := fresh(60, 1000, 3, "seed")
	for r := range p.Readers {
		p.Readers[r].Cap = 55
	}
	for d := range p.Dossiers { // competence by track: each reads three tracks in five
		p.Dossiers[d].Eligible = slices.DeleteFunc(slices.Clone(p.Dossiers[d].Eligible), func(r int) bool { return (r+d)%5 > 2 })
	}
	for b.Loop() {
		if _, err := flow.Solve(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkChecking(b *testing.B) {
	p := fresh(60, 1000, 3, "seed")
	r := solved(b, p)
	for b.Loop() {
		if err := proof.Check(p, r); err != nil {
			b.Fatal(err)
		}
	}
}
