package assembly_test

import (
	"cmp"
	"maps"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
)

// oracle applies the package comment's rules again, naively and another way:
// everybody without a seat applies at once, slots choose among all who applied,
// and nothing is kept from one step to the next but who was refused where.
type oracle struct {
	in     assembly.Instance
	open   map[int]bool
	closed []int
	cut    []assembly.Cut
}

type place struct{ challenge, slot int }

// solve gives who sits where.
func (o *oracle) solve() map[place]int {
	o.open = map[int]bool{}
	for _, c := range o.in.Challenges {
		o.open[c.ID] = true
	}
	for {
		seats := o.settle()
		if bad := o.pick(seats, func(id int) bool { return !o.staffed(id, seats) }); bad != nil {
			o.close(*bad)
			continue
		}
		o.drop(seats)
		if len(seats) <= o.in.Places {
			return seats
		}
		o.close(*o.pick(seats, func(int) bool { return true }))
	}
}

func (o *oracle) close(id int) {
	delete(o.open, id)
	o.closed = append(o.closed, id)
}

// settle repeats whole rounds until nobody is refused any more.
func (o *oracle) settle() map[place]int {
	refused := map[int]map[place]bool{}
	for {
		applied := map[place][]int{}
		for _, c := range o.in.Candidates {
			for _, p := range o.wishes(c) {
				if !refused[c.ID][p] {
					applied[p] = append(applied[p], c.ID)
					break
				}
			}
		}
		seats, again := o.choose(applied, refused)
		if !again {
			return seats
		}
	}
}

// choose keeps the best on each slot, then three people a challenge at most.
func (o *oracle) choose(applied map[place][]int, refused map[int]map[place]bool) (map[place]int, bool) {
	seats, again := map[place]int{}, false
	refuse := func(who int, p place) {
		if refused[who] == nil {
			refused[who] = map[place]bool{}
		}
		refused[who][p], again = true, true
	}
	for p, list := range applied {
		slices.SortFunc(list, func(a, b int) int { return o.order(p.challenge, a, p.challenge, b) })
		seats[p] = list[0]
		for _, who := range list[1:] {
			refuse(who, p)
		}
	}
	for id := range o.open {
		for o.size(seats, id) > 3 {
			worst := o.worstOptional(seats, func(p place) bool { return p.challenge == id })
			if worst == nil {
				break
			}
			refuse(seats[*worst], *worst)
			delete(seats, *worst)
		}
	}
	return seats, again
}

// wishes lists every slot a candidate may apply to, best first.
func (o *oracle) wishes(c assembly.Candidate) []place {
	var all []place
	for _, id := range c.Prefs {
		ch := o.challenge(id)
		if !o.open[id] || slices.Contains(ch.Veto, c.ID) {
			continue
		}
		for pass := range 4 { // required main, required secondary, optional main, optional secondary
			for k, s := range ch.Slots {
				inMain := slices.Contains(s.Accept, c.Main)
				fits := inMain || c.Secondary != "" && slices.Contains(s.Accept, c.Secondary)
				if fits && s.Required == (pass < 2) && inMain == (pass%2 == 0) {
					all = append(all, place{id, k})
				}
			}
		}
	}
	return all
}

// order compares a on challenge x with b on challenge y, the preferred first.
func (o *oracle) order(x, a, y, b int) int {
	rank := func(id, who int) int {
		if r, ok := o.challenge(id).AdminRank[who]; ok {
			return r
		}
		return 1 << 30
	}
	return cmp.Or(rank(x, a)-rank(y, b), o.candidate(b).Score-o.candidate(a).Score, a-b)
}

func (o *oracle) worstOptional(seats map[place]int, match func(place) bool) *place {
	var worst *place
	for p, who := range seats {
		if !match(p) || o.challenge(p.challenge).Slots[p.slot].Required {
			continue
		}
		if worst == nil || o.order(p.challenge, who, worst.challenge, seats[*worst]) > 0 {
			worst = &p
		}
	}
	return worst
}

func (o *oracle) drop(seats map[place]int) {
	o.cut = nil
	for len(seats) > o.in.Places {
		worst := o.worstOptional(seats, func(p place) bool { return o.size(seats, p.challenge) > 2 })
		if worst == nil {
			return
		}
		o.cut = append(o.cut, assembly.Cut{Challenge: worst.challenge, Candidate: seats[*worst], Slot: worst.slot})
		delete(seats, *worst)
	}
}

func (o *oracle) staffed(id int, seats map[place]int) bool {
	for k, s := range o.challenge(id).Slots {
		if _, taken := seats[place{id, k}]; s.Required && !taken {
			return false
		}
	}
	n := o.size(seats, id)
	return n == 2 || n == 3
}

func (o *oracle) pick(seats map[place]int, match func(id int) bool) *int {
	var ids []int
	for id := range maps.Keys(o.open) {
		if match(id) {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	best := slices.MinFunc(ids, func(a, b int) int { return cmp.Or(o.size(seats, a)-o.size(seats, b), b-a) })
	return &best
}

func (o *oracle) size(seats map[place]int, id int) int {
	n := 0
	for p := range seats {
		if p.challenge == id {
			n++
		}
	}
	return n
}

func (o *oracle) challenge(id int) assembly.Challenge {
	return o.in.Challenges[slices.IndexFunc(o.in.Challenges, func(c assembly.Challenge) bool { return c.ID == id })]
}

func (o *oracle) candidate(id int) assembly.Candidate {
	return o.in.Candidates[slices.IndexFunc(o.in.Candidates, func(c assembly.Candidate) bool { return c.ID == id })]
}
