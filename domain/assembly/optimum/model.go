package optimum

import (
	"cmp"
	"math"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/zeroone"
)

// model is an instance written as a problem. Variables and rows come in the order of
// ids: the order of the input's lists is without effect.
type model struct {
	in      assembly.Instance
	vars    []assembly.Var
	seats   []seat // by variable, from the first seat on
	open    map[int]int
	first   int // variable of the first seat
	deficit int // variable, −1 without a target
	keys    []assembly.Row
	problem zeroone.Problem
}

// seat is one person on one slot.
type seat struct {
	who  assembly.Candidate
	on   assembly.Challenge
	slot int
	wish int // rank of the wish, from 1
}

// compile writes a valid instance.
func compile(in assembly.Instance) *model {
	m := &model{in: in, open: map[int]int{}, deficit: -1}
	challenges := inOrder(in.Challenges, func(c assembly.Challenge) int { return c.ID })
	for _, c := range challenges {
		m.open[c.ID] = m.variable(assembly.Open(c.ID), 1, true)
	}
	m.first = len(m.vars)
	m.edges(challenges)
	m.challengeRows(challenges)
	m.personRows()
	m.row(assembly.Row{Kind: assembly.RowPlaces}, m.allSeats(), math.MinInt32, in.Places)
	m.ruleRows(challenges)
	m.parity()
	return m
}

func inOrder[T any](items []T, id func(T) int) []T {
	return slices.SortedFunc(slices.Values(items), func(a, b T) int { return cmp.Compare(id(a), id(b)) })
}

func (m *model) variable(v assembly.Var, upper int, early bool) int {
	m.vars = append(m.vars, v)
	m.problem.Upper, m.problem.Early = append(m.problem.Upper, upper), append(m.problem.Early, early)
	return len(m.vars) - 1
}

// edges makes a variable of every seat that a person may hold; nothing else exists.
func (m *model) edges(challenges []assembly.Challenge) {
	at := map[int]assembly.Challenge{}
	vetoed, forbidden := map[assembly.Pin]bool{}, map[assembly.Pin]bool{}
	for _, c := range challenges {
		at[c.ID] = c
		for _, id := range c.Veto {
			vetoed[assembly.Pin{Candidate: id, Challenge: c.ID}] = true
		}
	}
	for _, p := range m.in.Forbids {
		forbidden[p] = true
	}
	for _, who := range inOrder(m.in.Candidates, func(c assembly.Candidate) int { return c.ID }) {
		for i, id := range who.Prefs {
			pin := assembly.Pin{Candidate: who.ID, Challenge: id}
			if vetoed[pin] || forbidden[pin] || !who.Reaches(at[id]) {
				continue
			}
			for k, s := range at[id].Slots {
				if who.TrackFor(s) != "" {
					m.variable(assembly.Var{Challenge: id, Slot: k, Candidate: who.ID}, 1, false)
					m.seats = append(m.seats, seat{who, at[id], k, i + 1})
				}
			}
		}
	}
}

// row adds a constraint under its name.
func (m *model) row(key assembly.Row, terms []zeroone.Term, low, high int) {
	m.keys = append(m.keys, key)
	m.problem.Rows = append(m.problem.Rows, zeroone.Row{
		Terms: terms, Low: low, High: high, Lazy: key.Kind == assembly.RowCandidate || key.Kind == assembly.RowPerson,
	})
}

// terms gives one coefficient to every seat that matches.
func (m *model) terms(coef int, match func(seat) bool) []zeroone.Term {
	var list []zeroone.Term
	for i, s := range m.seats {
		if match(s) {
			list = append(list, zeroone.Term{Var: m.first + i, Coef: coef})
		}
	}
	return list
}

func (m *model) allSeats() []zeroone.Term { return m.terms(1, func(seat) bool { return true }) }

// challengeRows: slots and sizes, when the challenge is open; nothing when it is not.
func (m *model) challengeRows(challenges []assembly.Challenge) {
	byChallenge := map[int][]int{}
	for i, s := range m.seats {
		byChallenge[s.on.ID] = append(byChallenge[s.on.ID], i)
	}
	low, high := m.in.Sizes()
	for _, c := range challenges {
		required := 0
		all := []zeroone.Term{}
		for k, s := range c.Slots {
			terms := []zeroone.Term{{Var: m.open[c.ID], Coef: -1}}
			for _, i := range byChallenge[c.ID] {
				if m.seats[i].slot == k {
					terms = append(terms, zeroone.Term{Var: m.first + i, Coef: 1})
				}
			}
			all = append(all, terms[1:]...)
			least := math.MinInt32
			if s.Required {
				least, required = 0, required+1
			}
			m.row(assembly.Row{Kind: assembly.RowSlot, A: c.ID, B: k}, terms, least, 0)
		}
		if required < low {
			m.row(assembly.Row{Kind: assembly.RowSmallest, A: c.ID}, with(all, m.open[c.ID], -low), 0, math.MaxInt32)
		}
		if len(c.Slots) > high {
			m.row(assembly.Row{Kind: assembly.RowLargest, A: c.ID}, with(all, m.open[c.ID], -high), math.MinInt32, 0)
		}
	}
}

func with(terms []zeroone.Term, variable, coef int) []zeroone.Term {
	return append(slices.Clone(terms), zeroone.Term{Var: variable, Coef: coef})
}

// personRows: one seat at most for each person, and in each challenge none when it is not
// open, which tightens the relaxation for those who fit several of its slots.
func (m *model) personRows() {
	for from := 0; from < len(m.seats); {
		id, to := m.seats[from].who.ID, from
		for to < len(m.seats) && m.seats[to].who.ID == id {
			to++
		}
		m.person(id, from, to)
		from = to
	}
}

func (m *model) person(id, from, to int) {
	if to-from < 2 {
		return
	}
	var all []zeroone.Term
	by := map[int][]zeroone.Term{}
	var order []int
	for i := from; i < to; i++ {
		t := zeroone.Term{Var: m.first + i, Coef: 1}
		all = append(all, t)
		on := m.seats[i].on.ID
		if by[on] == nil {
			order = append(order, on)
		}
		by[on] = append(by[on], t)
	}
	m.row(assembly.Row{Kind: assembly.RowCandidate, A: id}, all, math.MinInt32, 1)
	for _, on := range order {
		if len(by[on]) > 1 {
			m.row(assembly.Row{Kind: assembly.RowPerson, A: id, B: on}, with(by[on], m.open[on], -1), math.MinInt32, 0)
		}
	}
}
