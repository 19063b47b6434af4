package optimum

import (
	"math"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/zeroone"
)

// ruleRows: what the committee asks for.
func (m *model) ruleRows(challenges []assembly.Challenge) {
	for i, q := range m.in.Quotas {
		m.row(assembly.Row{Kind: assembly.RowQuota, A: i},
			m.terms(1, func(s seat) bool { return slices.Contains(q.Challenges, s.on.ID) }), math.MinInt32, q.Max)
	}
	for _, p := range m.in.Locks {
		m.lock(p)
	}
	for i, p := range m.in.Apart {
		m.pair(challenges, p, func(on int, first, second []zeroone.Term) {
			if len(first) > 0 && len(second) > 0 {
				m.row(assembly.Row{Kind: assembly.RowApart, A: i, B: on}, with(append(first, second...), m.open[on], -1), math.MinInt32, 0)
			}
		})
	}
	for i, p := range m.in.Together {
		m.pair(challenges, p, func(on int, first, second []zeroone.Term) {
			for _, t := range second {
				first = append(first, zeroone.Term{Var: t.Var, Coef: -1})
			}
			if len(first) > 0 {
				m.row(assembly.Row{Kind: assembly.RowTogether, A: i, B: on}, first, 0, 0)
			}
		})
	}
}

// demand adds that a challenge is open: what an explanation supposes.
func (m *model) demand(open int) {
	m.row(assembly.Row{Kind: rowDemand}, []zeroone.Term{{Var: open, Coef: 1}}, 1, 1)
}

// rowDemand is in no certificate that leaves this package.
const rowDemand assembly.RowKind = "demand"

func (m *model) lock(p assembly.Pin) {
	m.row(assembly.Row{Kind: assembly.RowLock, A: p.Candidate, B: p.Challenge},
		m.terms(1, func(s seat) bool { return s.who.ID == p.Candidate && s.on.ID == p.Challenge }), 1, 1)
}

// pair gives the seats of two people on each challenge.
func (m *model) pair(challenges []assembly.Challenge, p assembly.Pair, each func(on int, first, second []zeroone.Term)) {
	seats := map[assembly.Pin][]zeroone.Term{}
	for i, s := range m.seats {
		if s.who.ID == p[0] || s.who.ID == p[1] {
			pin := assembly.Pin{Candidate: s.who.ID, Challenge: s.on.ID}
			seats[pin] = append(seats[pin], zeroone.Term{Var: m.first + i, Coef: 1})
		}
	}
	for _, c := range challenges {
		each(c.ID, seats[assembly.Pin{Candidate: p[0], Challenge: c.ID}], seats[assembly.Pin{Candidate: p[1], Challenge: c.ID}])
	}
}

// parity: the deficit is at least what lacks to the target among those who declared.
func (m *model) parity() {
	if m.in.WomenTarget == nil {
		return
	}
	target, men := *m.in.WomenTarget, 0
	for _, c := range m.in.Candidates {
		if c.Gender == assembly.Man {
			men++
		}
	}
	m.deficit = m.variable(assembly.Deficit(), target*men, false)
	terms := []zeroone.Term{{Var: m.deficit, Coef: 1}}
	for i, s := range m.seats {
		weight := 0
		switch s.who.Gender {
		case assembly.Woman:
			weight = 100 - target
		case assembly.Man:
			weight = -target
		}
		if weight != 0 {
			terms = append(terms, zeroone.Term{Var: m.first + i, Coef: weight})
		}
	}
	m.row(assembly.Row{Kind: assembly.RowParity}, terms, 0, math.MaxInt32)
}
