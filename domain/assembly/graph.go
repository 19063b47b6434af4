package assembly

import (
	"cmp"
	"math"
	"slices"
)

// graph is the instance reduced to who may go where: people and hosts in the
// order of ids, so that the order of the input is without effect.
type graph struct {
	people []person
	hosts  []host
	places int
	names  map[Track]TrackName
}

// person is one candidate with the seats to apply to, in that order.
type person struct {
	id   int
	bids []bid
}

// host is one challenge.
type host struct {
	id         int
	slots      []Slot
	low, high  int   // sizes of a team
	applicants int   // people whom some slot could take
	eligible   []int // the same by slot
}

// bid is one possible application: a person to a slot of a host.
type bid struct {
	person, host, slot int // positions in the graph
	standing
}

// standing is how a host sees a person on a post. It can be compared between posts
// and between challenges.
type standing struct{ rank, score, id int }

// unranked comes after every rank.
const unranked = math.MaxInt

// compare is negative when s is preferred to o: lower rank, then higher score,
// then lower id.
func (s standing) compare(o standing) int {
	return cmp.Or(cmp.Compare(s.rank, o.rank), cmp.Compare(o.score, s.score), cmp.Compare(s.id, o.id))
}

// compile builds the graph of a valid instance.
func compile(in Instance) *graph {
	g := &graph{places: in.Places, names: map[Track]TrackName{}}
	for _, t := range in.Tracks {
		g.names[t.Track] = t
	}
	challenges := sorted(in.Challenges, func(c Challenge) int { return c.ID })
	at := make(map[int]int, len(challenges))
	low, high := in.Sizes()
	for h, c := range challenges {
		at[c.ID] = h
		g.hosts = append(g.hosts, host{id: c.ID, slots: c.Slots, low: low, high: high, eligible: make([]int, len(c.Slots))})
	}
	for p, c := range sorted(in.Candidates, func(c Candidate) int { return c.ID }) {
		who := person{id: c.ID}
		for _, id := range c.Prefs {
			if slices.Contains(in.Forbids, Pin{c.ID, id}) {
				continue
			}
			who.bids = append(who.bids, g.hosts[at[id]].bids(bid{person: p, host: at[id]}, c, challenges[at[id]])...)
		}
		g.people = append(g.people, who)
	}
	return g
}

// bids lists what a candidate applies to in one challenge: the slots that fit,
// required ones first, then those of the main track, then by index.
func (h *host) bids(b bid, c Candidate, to Challenge) []bid {
	if slices.Contains(to.Veto, c.ID) || !c.Reaches(to) {
		return nil
	}
	var bids []bid
	for k, s := range h.slots {
		if c.TrackFor(s) != "" {
			b.slot, b.standing = k, to.sees(c, k)
			bids = append(bids, b)
			h.eligible[k]++
		}
	}
	if len(bids) > 0 {
		h.applicants++
	}
	slices.SortStableFunc(bids, func(x, y bid) int { return h.slots[x.slot].before(h.slots[y.slot], c) })
	return bids
}

// before orders two slots for a candidate who fits both.
func (s Slot) before(o Slot, c Candidate) int {
	return cmp.Or(
		first(s.Required, o.Required),
		first(c.TrackFor(s) == c.Main, c.TrackFor(o) == c.Main),
	)
}

// first puts what is true before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// sorted gives a copy in the order of ids.
func sorted[T any](items []T, id func(T) int) []T {
	return slices.SortedFunc(slices.Values(items), func(a, b T) int { return cmp.Compare(id(a), id(b)) })
}
