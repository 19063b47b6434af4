package dealing

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/assignment"
	"github.com/etalab/portail-eig/domain/reading/assignment/flow"
	"github.com/etalab/portail-eig/domain/reading/assignment/proof"
)

// Change is what becomes of one reading.
type Change string

// The changes.
const (
	Stays Change = "stays" // handed in, begun, or held already
	Given Change = "given"
	Taken Change = "taken"
)

// Seat is one reader of a dossier in a proposal.
type Seat struct {
	Reader  domain.AccountID
	Change  Change
	State   reading.State // of what stays
	Imposed bool
	id      reading.ID
}

// Line is one dossier of a proposal.
type Line struct {
	Dossier
	Seats   []Seat
	Missing int
}

// Load is what one reader has, and would have.
type Load struct {
	Reader
	Apart  Why
	Cap    int
	Before int
	After  int
	Locked int
}

// Proposal is a plan as it is shown before it is applied. Proof is what its checker needs.
type Proposal struct {
	Order
	Wanted int
	Open   int
	Lines  []Line
	Loads  []Load
	Cost   assignment.Cost
	// Price is what the decisions by hand cost beside the best plan without them; nil
	// where there are none.
	Price *assignment.Cost
	// Pairs counts the pairs of readers who share dossiers; Closest is how many the two
	// who share the most do.
	Pairs   int
	Closest int
	Given   int
	Taken   int
	Digest  string // of all that the plan depends on, and of the plan
	problem assignment.Problem
	result  assignment.Result
}

// propose finds the cheapest plan for a scene, has it checked, and prices what was decided
// by hand.
func propose(s Scene, o Order, wanted int) (Proposal, error) {
	t, r, err := solve(s, o, wanted)
	if err != nil {
		return Proposal{}, err
	}
	p := t.told(r, o, wanted)
	if len(o.Imposed)+len(o.Excluded) == 0 {
		return p, nil
	}
	free := o
	free.Imposed, free.Excluded = nil, nil
	without, best, err := solve(s, free, wanted)
	if err != nil {
		return Proposal{}, err
	}
	price := t.whole(r).Minus(without.whole(best))
	p.Price = &price
	return p, nil
}

func solve(s Scene, o Order, wanted int) (*table, assignment.Result, error) {
	t, err := lay(s, o, wanted)
	if err != nil {
		return nil, assignment.Result{}, err
	}
	r, err := flow.Solve(t.problem)
	if err != nil {
		return nil, r, fmt.Errorf("solving an assignment: %w", err)
	}
	if err := proof.Check(t.problem, r); err != nil {
		return nil, r, fmt.Errorf("an assignment is not proved: %w", err)
	}
	return t, r, nil
}

// whole is a plan's cost with what is settled, so that what is imposed by hand has its
// price too.
func (t *table) whole(r assignment.Result) assignment.Cost {
	c := r.Cost
	for d, row := range t.problem.Dossiers {
		for _, s := range row.Settled {
			c.Draw += t.problem.Draw(d, s)
			if !t.held(d, s) {
				c.Moved++
			}
		}
	}
	for _, n := range t.problem.Settled() {
		c.Load += n * (n - 1) / 2
	}
	return c
}

func (t *table) held(d, r int) bool {
	return slices.ContainsFunc(t.Dossiers[d].Readings, func(h Held) bool { return h.Reader == t.Readers[r].Account })
}

// told spells a plan for people.
func (t *table) told(r assignment.Result, o Order, wanted int) Proposal {
	p := Proposal{Order: o, Wanted: wanted, Open: t.Open, Cost: r.Cost, problem: t.problem, result: r}
	for i, reader := range t.Readers {
		p.Loads = append(p.Loads, Load{Reader: reader, Apart: reader.apart(), Cap: t.problem.Readers[i].Cap})
	}
	together := map[[2]int]int{}
	for d, dossier := range t.Dossiers {
		line, after := t.line(d, r.Plan[d])
		p.Lines = append(p.Lines, line)
		for i, a := range after {
			p.Loads[a].After++
			for _, b := range after[i+1:] {
				together[[2]int{a, b}]++
				p.Closest = max(p.Closest, together[[2]int{a, b}])
			}
		}
		for _, h := range dossier.Readings {
			at := t.at[h.Reader]
			p.Loads[at].Before++
			if h.State == reading.Locked {
				p.Loads[at].Locked++
			}
		}
		for _, s := range line.Seats {
			p.Given += count(s.Change == Given)
			p.Taken += count(s.Change == Taken)
		}
	}
	p.Pairs = len(together)
	p.Digest = p.digest()
	return p
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// line tells a dossier's readers, those who would leave it last, and who would read it.
func (t *table) line(d int, plan []int) (Line, []int) {
	row, was := t.problem.Dossiers[d], map[int]Held{}
	for _, h := range t.Dossiers[d].Readings {
		was[t.at[h.Reader]] = h
	}
	after := append(slices.Clone(row.Settled), plan...)
	slices.Sort(after)
	line := Line{Dossier: t.Dossiers[d], Missing: max(row.Wanted-len(after), 0)}
	for _, r := range after {
		s := Seat{Reader: t.Readers[r].Account, Change: Given}
		if h, held := was[r]; held {
			s.Change, s.State, s.id = Stays, h.State, h.ID
			delete(was, r)
		}
		line.Seats = append(line.Seats, s)
	}
	for r := range t.Readers {
		if h, left := was[r]; left {
			line.Seats = append(line.Seats, Seat{Reader: t.Readers[r].Account, Change: Taken, State: h.State, id: h.ID})
		}
	}
	return line, after
}

// digest names all that a plan depends on, and the plan: what is applied is what was shown.
func (p Proposal) digest() string {
	raw, err := json.Marshal([]any{p.problem, p.result.Plan, p.Order})
	if err != nil {
		panic(err) // integers, ids and instants
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// Problem and Result are what an assignment is found again and checked with.
func (p Proposal) Problem() assignment.Problem { return p.problem }

// Result is the plan with its certificate.
func (p Proposal) Result() assignment.Result { return p.result }
