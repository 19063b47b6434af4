package flow

import (
	"fmt"
	"slices"

	"github.com/etalab/portail-eig/domain/reading/assignment"
)

type cost = assignment.Cost

// none stands for a dossier or a reader that is not there.
const none = -1

// solver holds a plan that grows by one reading at a time and is the cheapest of its size
// at each moment.
type solver struct {
	p    assignment.Problem
	arc  [][]cost // by dossier and reader
	may  [][]bool // whether the reader may be given the dossier
	has  [][]bool // whether the plan gives it
	of   [][]int  // dossiers that the plan gives each reader, ascending
	load []int    // settled included
	room []bool   // the reader's cap leaves something to the plan
	pass [][]swap // the cheapest way to pass one of a reader's dossiers to another
	drop []swap   // the cheapest way for a reader to leave one unread
}

// swap is a dossier that changes hands, and what it costs. dossier none: impossible.
type swap struct {
	dossier int
	cost    cost
}

// Solve finds the cheapest plan and proves it.
func Solve(p assignment.Problem) (assignment.Result, error) {
	if err := p.Check(); err != nil {
		return assignment.Result{}, fmt.Errorf("reading the problem: %w", err)
	}
	s := prepared(p)
	missing := 0
	for d, dossier := range p.Dossiers {
		for range dossier.Open() {
			if !s.place(d) {
				missing++
			}
		}
	}
	r := assignment.Result{Plan: s.plan(), Cost: s.cost()}
	var err error
	r.Certificate, err = s.certificate()
	return r, err
}

func prepared(p assignment.Problem) *solver {
	s := &solver{p: p, load: p.Settled(), of: make([][]int, len(p.Readers)), drop: make([]swap, len(p.Readers))}
	for r, reader := range p.Readers {
		s.room = append(s.room, s.load[r] < reader.Cap)
		s.pass = append(s.pass, make([]swap, len(p.Readers)))
	}
	for d, dossier := range p.Dossiers {
		arcs, may := make([]cost, len(p.Readers)), make([]bool, len(p.Readers))
		for _, r := range dossier.Eligible {
			arcs[r], may[r] = cost{Moved: 1, Draw: p.Draw(d, r)}, s.room[r]
		}
		for _, r := range dossier.Held {
			arcs[r].Moved = 0
		}
		s.arc, s.may, s.has = append(s.arc, arcs), append(s.may, may), append(s.has, make([]bool, len(p.Readers)))
	}
	for r := range p.Readers {
		s.survey(r)
	}
	return s
}

// survey finds anew the cheapest ways to take a dossier from a reader.
func (s *solver) survey(from int) {
	s.drop[from] = swap{dossier: none}
	for to := range s.pass[from] {
		s.pass[from][to] = swap{dossier: none}
	}
	for _, d := range s.of[from] {
		s.weigh(from, d)
	}
}

// weigh counts in one more dossier that may be taken from a reader.
func (s *solver) weigh(from, d int) {
	back := cost{}.Minus(s.arc[d][from])
	s.drop[from].improve(d, back.Plus(cost{Missing: 1}))
	for to, may := range s.may[d] {
		if may && !s.has[d][to] {
			s.pass[from][to].improve(d, back.Plus(s.arc[d][to]))
		}
	}
}

// between finds anew the cheapest way to pass a dossier from one reader to another.
func (s *solver) between(from, to int) {
	s.pass[from][to] = swap{dossier: none}
	for _, d := range s.of[from] {
		if s.may[d][to] && !s.has[d][to] {
			s.pass[from][to].improve(d, s.arc[d][to].Minus(s.arc[d][from]))
		}
	}
}

func (w *swap) improve(dossier int, c cost) {
	if w.dossier == none || c.Less(w.cost) {
		*w = swap{dossier, c}
	}
}

// end is the cheapest way for a chain to end at a reader: they take one more, or leave one
// unread.
func (s *solver) end(r int) (cost, bool) {
	best, found := s.drop[r].cost, s.drop[r].dossier != none
	if more := (cost{Load: s.load[r]}); s.load[r] < s.p.Readers[r].Cap && (!found || more.Less(best)) {
		return more, true
	}
	return best, found
}

// plan gives the readers of each dossier.
func (s *solver) plan() assignment.Plan {
	plan := make(assignment.Plan, len(s.p.Dossiers))
	for d, has := range s.has {
		plan[d] = []int{}
		for r, given := range has {
			if given {
				plan[d] = append(plan[d], r)
			}
		}
	}
	return plan
}

// cost adds up what the plan costs.
func (s *solver) cost() cost {
	total := cost{}
	for d, dossier := range s.p.Dossiers {
		missing := dossier.Open()
		for r, given := range s.has[d] {
			if given {
				total = total.Plus(s.arc[d][r])
				missing--
			}
		}
		total.Missing += missing
	}
	for r, settled := range s.p.Settled() {
		for n := settled; n < s.load[r]; n++ {
			total.Load += n
		}
	}
	return total
}

// give and take change the plan by one reading.
func (s *solver) give(d, r int) {
	s.has[d][r] = true
	at, _ := slices.BinarySearch(s.of[r], d)
	s.of[r] = slices.Insert(s.of[r], at, d)
}

func (s *solver) take(d, r int) {
	s.has[d][r] = false
	at, _ := slices.BinarySearch(s.of[r], d)
	s.of[r] = slices.Delete(s.of[r], at, at+1)
}
