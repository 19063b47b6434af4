package flow_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/deploy/dev/tools/highs"
	"github.com/etalab/portail-eig/domain/reading/assignment"
)

// lp is a problem as HiGHS reads it: x says who reads what, m what is left unread, l the
// n-th dossier of a reader. Its four objectives are the parts of a cost.
type lp struct {
	objectives [4][]string
	rows, vars []string
}

func written(p assignment.Problem) *lp {
	w, of, settled := &lp{}, make([][]string, len(p.Readers)), p.Settled()
	for d, dossier := range p.Dossiers {
		terms := []string{fmt.Sprintf("+ 1 m%d", d)}
		w.vars = append(w.vars, fmt.Sprintf("m%d", d))
		w.objectives[0] = append(w.objectives[0], terms[0])
		w.rows = append(w.rows, fmt.Sprintf("m%d <= %d", d, dossier.Open()))
		for _, r := range dossier.Eligible {
			x := fmt.Sprintf("x%d_%d", d, r)
			terms, of[r], w.vars = append(terms, "+ 1 "+x), append(of[r], "+ 1 "+x), append(w.vars, x)
			w.rows = append(w.rows, x+" <= 1")
			if !slices.Contains(dossier.Held, r) {
				w.objectives[1] = append(w.objectives[1], "+ 1 "+x)
			}
			w.objectives[3] = append(w.objectives[3], fmt.Sprintf("+ %d %s", p.Draw(d, r), x))
		}
		w.rows = append(w.rows, fmt.Sprintf("%s = %d", strings.Join(terms, " "), dossier.Open()))
	}
	for r, reader := range p.Readers {
		for n := settled[r]; n < reader.Cap; n++ {
			l := fmt.Sprintf("l%d_%d", r, n)
			of[r], w.vars = append(of[r], "- 1 "+l), append(w.vars, l)
			w.rows = append(w.rows, l+" <= 1")
			w.objectives[2] = append(w.objectives[2], fmt.Sprintf("+ %d %s", n, l))
		}
		if len(of[r]) > 0 {
			w.rows = append(w.rows, strings.Join(of[r], " ")+" = 0")
		}
	}
	return w
}

func (w *lp) text(objective string) string {
	return "Minimize\n obj: " + objective + "\nSubject To\n " + strings.Join(w.rows, "\n ") + "\nGeneral\n " + strings.Join(w.vars, "\n ") + "\nEnd\n"
}

// best minimises part after part, each held at its optimum while the next is sought.
func (w *lp) best(t *testing.T, h *highs.Solver) cost {
	t.Helper()
	found := [4]int{}
	for i, terms := range w.objectives {
		if len(terms) == 0 {
			continue
		}
		sum := strings.Join(terms, " ")
		n, possible := h.Best(t, w.text(sum))
		if !possible {
			t.Fatal("HiGHS finds no plan at all")
		}
		found[i] = n
		w.rows = append(w.rows, fmt.Sprintf("%s <= %d", sum, n))
	}
	return cost{Missing: found[0], Moved: found[1], Load: found[2], Draw: found[3]}
}

func TestFiftyInstancesEqualHiGHS(t *testing.T) {
	t.Parallel()
	h := highs.Start(t, "../../../..")
	for seed := range uint64(50) {
		draw := rand.New(rand.NewPCG(seed, 2))
		p := drawn(draw, 3+draw.IntN(6), 5+draw.IntN(20), 3)
		if ours, theirs := solved(t, p).Cost, written(p).best(t, h); ours != theirs {
			t.Fatalf("seed %d: %+v, HiGHS finds %+v", seed, ours, theirs)
		}
	}
}
