package flow

import "slices"

// chain is what is known of the cheapest way to a reader: its cost and who passes them a
// dossier (none: they are given the new one).
type chain struct {
	cost cost
	from int
	open bool
}

// place gives one more reading of a dossier by the cheapest chain of moves, and tells
// whether it could; leaving it unread may be the cheapest.
func (s *solver) place(d int) bool {
	chains := s.chains(d)
	last, best := none, cost{Missing: 1}
	for r, c := range chains {
		if !c.open {
			continue
		}
		if end, possible := s.end(r); possible && c.cost.Plus(end).Less(best) {
			last, best = r, c.cost.Plus(end)
		}
	}
	if last == none {
		return false
	}
	s.move(d, chains, last)
	return true
}

// chains finds the cheapest ways from a dossier to every reader (Bellman and Ford). Costs
// may be negative but no cycle is: the plan is the cheapest of its size.
func (s *solver) chains(d int) []chain {
	chains, queue := make([]chain, len(s.p.Readers)), []int{}
	for r, may := range s.may[d] {
		if may && !s.has[d][r] {
			chains[r] = chain{s.arc[d][r], none, true}
			queue = append(queue, r)
		}
	}
	waiting := make([]bool, len(chains))
	for ; len(queue) > 0; queue = queue[1:] {
		from := queue[0]
		waiting[from] = false
		for to, w := range s.pass[from] {
			if w.dossier == none {
				continue
			}
			if c := chains[from].cost.Plus(w.cost); !chains[to].open || c.Less(chains[to].cost) {
				chains[to] = chain{c, from, true}
				if !waiting[to] {
					waiting[to] = true
					queue = append(queue, to)
				}
			}
		}
	}
	return chains
}

// move carries a chain out from its end, then surveys the readers it concerned.
func (s *solver) move(d int, chains []chain, last int) {
	moved, on := []int{d}, []int{last}
	drop, more := s.drop[last], cost{Load: s.load[last]}
	if dropped := s.load[last] >= s.p.Readers[last].Cap || drop.dossier != none && drop.cost.Less(more); dropped {
		moved = append(moved, drop.dossier)
		s.take(drop.dossier, last)
	} else {
		s.load[last]++
	}
	for r := last; chains[r].from != none; r = chains[r].from {
		from := chains[r].from
		passed := s.pass[from][r].dossier
		s.take(passed, from)
		s.give(passed, r)
		moved, on = append(moved, passed), append(on, from)
	}
	s.give(d, on[len(on)-1])
	s.resurvey(moved, on)
}

// resurvey looks again at what a chain changed. The readers on it are surveyed whole, but
// for one who only received a dossier; those who share a dossier that moved have other ways
// to pass it to them.
func (s *solver) resurvey(moved, on []int) {
	whole := on
	if len(moved) == 1 {
		whole = nil
		s.weigh(on[0], moved[0])
	}
	for _, r := range whole {
		s.survey(r)
	}
	for _, d := range moved {
		for r, given := range s.has[d] {
			if !given || slices.Contains(whole, r) {
				continue
			}
			for _, to := range on {
				s.between(r, to)
			}
		}
	}
}
