package optimum

import (
	"strconv"

	"github.com/etalab/portail-eig/domain/assembly"
)

// stage is one objective. Its value is told with the sign of what it counts, and
// maximised with that of what is better.
type stage struct {
	name  string
	coef  []int // by variable, to maximise
	sign  int   // +1: the value itself; −1: its opposite
	loose bool  // a part of the value may be given up afterwards
}

// stages lists the objectives of a policy, in their order.
func (m *model) stages(policy assembly.Policy) []stage {
	list := []stage{
		m.stage(assembly.StageTeams, 1, func(v assembly.Var) int {
			if weight, given := m.in.Priority[v.Challenge]; given {
				return weight
			}
			return 1
		}, nil),
		m.stage(assembly.StagePlaces, 1, nil, func(seat) int { return 1 }),
	}
	if m.deficit >= 0 {
		parity := m.stage(assembly.StageParity, -1, nil, nil)
		parity.coef[m.deficit] = -1
		list = append(list, parity)
	}
	best := m.quality(assembly.StageBestQuality)
	best.loose = true
	switch policy {
	case assembly.PolicyMixed:
		list = append(append(list, best), m.ranks()...)
	case assembly.PolicyFair:
		list = append(list, m.ranks()...)
	}
	return append(list, m.quality(assembly.StageQuality))
}

// stage builds an objective from what an open challenge and a seat count for.
func (m *model) stage(name string, sign int, open func(assembly.Var) int, taken func(seat) int) stage {
	s := stage{name: name, sign: sign, coef: make([]int, len(m.vars))}
	if open != nil {
		for i, v := range m.vars[:m.first] {
			s.coef[i] = sign * open(v)
		}
	}
	if taken != nil {
		for i, t := range m.seats {
			s.coef[m.first+i] = sign * taken(t)
		}
	}
	return s
}

func (m *model) quality(name string) stage {
	grade := m.in.Grader()
	return m.stage(name, 1, nil, func(s seat) int { return grade(s.who, s.on, s.slot) })
}

// ranks are the stages of fairness, from the last wish of the longest list.
func (m *model) ranks() []stage {
	longest := 0
	for _, c := range m.in.Candidates {
		longest = max(longest, len(c.Prefs))
	}
	var list []stage
	for rank := longest; rank >= 2; rank-- {
		list = append(list, m.stage(assembly.StageRank+strconv.Itoa(rank), -1, nil, func(s seat) int {
			if s.wish == rank {
				return 1
			}
			return 0
		}))
	}
	return list
}

// draw is one round of the draw between equal optima.
func (m *model) draw(round int) stage {
	name := assembly.StageDraw
	if round > 0 {
		name += strconv.Itoa(round + 1)
	}
	return m.stage(name, 1, nil, func(s seat) int { return m.in.Draw(round, s.who.ID, s.on.ID, s.slot) })
}

// givenUp is how much of the best quality the policy mixte may lose.
func givenUp(in assembly.Instance, best int) int {
	epsilon := assembly.DefaultEpsilon
	if in.EpsilonPermille != nil {
		epsilon = *in.EpsilonPermille
	}
	return max(best, -best) * epsilon / 1000
}
