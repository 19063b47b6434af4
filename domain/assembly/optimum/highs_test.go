package optimum_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/deploy/dev/tools/highs"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/assembly/proof"
)

// oracle is HiGHS on the instances of this package.
type oracle struct{ *highs.Solver }

func startHighs(t testing.TB) *oracle { return &oracle{highs.Start(t, "../../..")} }

// chain gives the value of every stage and of the draw, by HiGHS alone.
func (h *oracle) chain(t testing.TB, in assembly.Instance, r assembly.Result) (values []int, feasible bool) {
	t.Helper()
	w := newWriter(in)
	for _, s := range append(slices.Clone(r.Stages), assembly.Stage{Name: "tirage"}) {
		terms, better := w.objective(s.Name)
		sense := "Maximize"
		if better < 0 {
			sense = "Minimize"
		}
		n, ok := h.Best(t, sense+"\n obj: "+sum(terms)+"\n"+w.text())
		if !ok {
			return nil, false
		}
		values = append(values, n)
		least := n
		if s.Name == assembly.StageBestQuality {
			permille := 10
			if in.EpsilonPermille != nil {
				permille = *in.EpsilonPermille
			}
			least -= max(n, -n) * permille / 1000
		}
		w.row(terms, ">=", least)
		w.row(terms, "<=", n)
	}
	return values, true
}

// against compares one instance with HiGHS on every stage, and has it proved.
func against(t testing.TB, h *oracle, seed uint64, in assembly.Instance, policy assembly.Policy) (feasible bool) {
	t.Helper()
	r, err := solveAny(in, policy)
	if err != nil {
		shape := assembly.Result{Stages: []assembly.Stage{{Name: assembly.StageTeams}}}
		if _, ok := h.chain(t, in, shape); ok {
			t.Fatalf("seed %d, %s: HiGHS finds an assembly, we say %v", seed, policy, err)
		}
		return false
	}
	values, ok := h.chain(t, in, r)
	if !ok {
		t.Fatalf("seed %d, %s: HiGHS finds nothing possible", seed, policy)
	}
	for i, s := range r.Stages {
		if values[i] != s.Value {
			t.Errorf("seed %d, %s: stage %s is %d, HiGHS says %d", seed, policy, s.Name, s.Value, values[i])
		}
	}
	if drawn := values[len(values)-1]; drawn != r.Draw[0] {
		t.Errorf("seed %d, %s: the draw is %d, HiGHS says %d", seed, policy, r.Draw[0], drawn)
	}
	for _, err := range proof.Verify(in, r) {
		t.Errorf("seed %d, %s: %v", seed, policy, err)
	}
	return true
}

// instanceOf draws an instance of 60 to 800 candidates with rules: most are of the size
// of the real programme, some as large as it may get.
func instanceOf(seed uint64) assembly.Instance {
	n := 60 + int(seed*37%90)
	if seed%10 == 9 {
		n = 150 + int(seed*131%651)
	}
	challenges := 8 + n/30
	in := fictional.Promotion(seed, n, challenges, challenges*2+int(seed)%challenges)
	fictional.Rule(&in, seed)
	return in
}

func TestEqualsHiGHS(t *testing.T) {
	t.Parallel()
	h := startHighs(t)
	for seed := range uint64(3) {
		against(t, h, seed, instanceOf(seed), policies[seed%3])
	}
}

// writer spells an instance as an LP file.
type writer struct {
	in   assembly.Instance
	rows []string
	vars []string
	on   map[string]lpSeat
}

type lpSeat struct {
	who  assembly.Candidate
	ch   assembly.Challenge
	slot int
}

type lpTerm struct {
	coef int
	name string
}

func sum(terms []lpTerm) string {
	var b strings.Builder
	for i, t := range terms {
		fmt.Fprintf(&b, " %+d %s", t.coef, t.name)
		if i%20 == 19 {
			b.WriteString("\n")
		}
	}
	if len(terms) == 0 {
		return " 0 zero"
	}
	return b.String()
}

func (w *writer) row(terms []lpTerm, relation string, n int) {
	w.rows = append(w.rows, fmt.Sprintf(" r%d: %s %s %d", len(w.rows), sum(terms), relation, n))
}

func (w *writer) text() string {
	bounds := "Bounds\n zero = 0\n"
	if w.in.WomenTarget != nil {
		bounds += " deficit >= 0\n"
	}
	return "Subject To\n" + strings.Join(w.rows, "\n") + "\n" + bounds + "Binary\n " + strings.Join(w.vars, "\n ") + "\nEnd\n"
}

// where gives one term a seat that matches.
func (w *writer) where(coef int, match func(lpSeat) bool) []lpTerm {
	var terms []lpTerm
	for _, name := range w.vars {
		if s, seat := w.on[name]; seat && match(s) {
			terms = append(terms, lpTerm{coef, name})
		}
	}
	return terms
}

func newWriter(in assembly.Instance) *writer {
	w := &writer{in: in, on: map[string]lpSeat{}}
	e := everything{in: in}
	for ci, ch := range in.Challenges {
		w.vars = append(w.vars, fmt.Sprintf("y%d", ci))
		for i, c := range in.Candidates {
			for k := range ch.Slots {
				if e.fits(c, ch, k) {
					name := fmt.Sprintf("x%d_%d_%d", i, ci, k)
					w.vars, w.on[name] = append(w.vars, name), lpSeat{c, ch, k}
				}
			}
		}
	}
	w.people()
	w.teams()
	w.rules()
	return w
}

func (w *writer) people() {
	by := map[int][]lpTerm{}
	for _, name := range w.vars {
		if s, seat := w.on[name]; seat {
			by[s.who.ID] = append(by[s.who.ID], lpTerm{1, name})
		}
	}
	for _, c := range w.in.Candidates {
		if len(by[c.ID]) > 1 {
			w.row(by[c.ID], "<=", 1)
		}
	}
	w.row(w.where(1, func(lpSeat) bool { return true }), "<=", w.in.Places)
}

func (w *writer) teams() {
	low, high := w.in.MinTeam, w.in.MaxTeam
	if low == 0 {
		low, high = 2, 3
	}
	for ci, ch := range w.in.Challenges {
		y := fmt.Sprintf("y%d", ci)
		all := w.where(1, func(s lpSeat) bool { return s.ch.ID == ch.ID })
		w.row(append(slices.Clone(all), lpTerm{-low, y}), ">=", 0)
		w.row(append(slices.Clone(all), lpTerm{-high, y}), "<=", 0)
		for k, slot := range ch.Slots {
			taken := append(w.where(1, func(s lpSeat) bool { return s.ch.ID == ch.ID && s.slot == k }), lpTerm{-1, y})
			w.row(taken, "<=", 0)
			if slot.Required {
				w.row(taken, ">=", 0)
			}
		}
	}
}

func (w *writer) rules() {
	for _, q := range w.in.Quotas {
		w.row(w.where(1, func(s lpSeat) bool { return slices.Contains(q.Challenges, s.ch.ID) }), "<=", q.Max)
	}
	seat := func(coef, who, challenge int) []lpTerm {
		return w.where(coef, func(s lpSeat) bool { return s.who.ID == who && s.ch.ID == challenge })
	}
	for _, p := range w.in.Locks {
		w.row(seat(1, p.Candidate, p.Challenge), "=", 1)
	}
	for _, ch := range w.in.Challenges {
		for _, p := range w.in.Apart {
			w.row(append(seat(1, p[0], ch.ID), seat(1, p[1], ch.ID)...), "<=", 1)
		}
		for _, p := range w.in.Together {
			w.row(append(seat(1, p[0], ch.ID), seat(-1, p[1], ch.ID)...), "=", 0)
		}
	}
	if w.in.WomenTarget != nil {
		target := *w.in.WomenTarget
		terms := append(w.where(100-target, func(s lpSeat) bool { return s.who.Gender == "F" }), w.where(-target, func(s lpSeat) bool { return s.who.Gender == "M" })...)
		w.row(append(terms, lpTerm{1, "deficit"}), ">=", 0)
	}
}

// objective spells a stage; −1 when less is better.
func (w *writer) objective(stage string) ([]lpTerm, int) {
	e := everything{in: w.in}
	var terms []lpTerm
	add := func(name string, coef int) {
		if coef != 0 {
			terms = append(terms, lpTerm{coef, name})
		}
	}
	for _, name := range w.vars {
		s, seat := w.on[name]
		switch {
		case !seat && stage == "equipes":
			var ci int
			_, _ = fmt.Sscanf(name, "y%d", &ci)
			weight, given := w.in.Priority[w.in.Challenges[ci].ID]
			if !given {
				weight = 1
			}
			add(name, weight)
		case !seat:
		case stage == "places":
			add(name, 1)
		case strings.HasPrefix(stage, "qualite"):
			add(name, e.quality(s.who, s.ch, s.slot))
		case stage == fmt.Sprintf("rang%d", slices.Index(s.who.Prefs, s.ch.ID)+1):
			add(name, 1)
		case stage == "tirage":
			add(name, drawn(w.in.Seed, s))
		}
	}
	if stage == "parite" {
		return []lpTerm{{1, "deficit"}}, -1
	}
	if strings.HasPrefix(stage, "rang") {
		return terms, -1
	}
	return terms, 1
}
