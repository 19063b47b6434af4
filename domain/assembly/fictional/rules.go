package fictional

import (
	"github.com/etalab/portail-eig/domain/assembly"
)

// Rule adds what a committee may ask for, drawn from the seed: each kind of rule comes in
// about one instance out of three. Locks are each possible; together they may not be.
func Rule(in *assembly.Instance, seed uint64) {
	g := made(seed, 4711)
	third := func() bool { return g.rng.IntN(3) == 0 }
	n := 1 + len(in.Candidates)/40
	in.Seed = g.rng.IntN(1000)
	if third() {
		for range n {
			in.Forbids = append(in.Forbids, g.pin(*in)...)
		}
	}
	if third() {
		for range n {
			in.Locks = append(in.Locks, g.lock(*in)...)
		}
	}
	if third() {
		in.Apart = g.pairs(*in, 3*n)
	}
	if third() {
		in.Together = g.pairs(*in, 1)
		in.Apart = nil // a pair may not be in both
	}
	if third() {
		g.quotas(in)
	}
	if third() {
		g.settings(in)
	}
	if third() {
		g.sites(in)
	}
	if third() {
		target := []int{35, 50, 100}[g.rng.IntN(3)]
		in.WomenTarget = &target
	}
	if third() {
		g.ownLists(in)
	}
}

// pin draws a person and one of their wishes.
func (g *maker) pin(in assembly.Instance) []assembly.Pin {
	if len(in.Candidates) == 0 {
		return nil
	}
	c := in.Candidates[g.rng.IntN(len(in.Candidates))]
	if len(c.Prefs) == 0 {
		return nil
	}
	return []assembly.Pin{{Candidate: c.ID, Challenge: c.Prefs[g.rng.IntN(len(c.Prefs))]}}
}

// lock draws a pin that is possible by itself.
func (g *maker) lock(in assembly.Instance) []assembly.Pin {
	p := g.pin(in)
	try := in
	try.Locks = append(append([]assembly.Pin{}, in.Locks...), p...)
	if try.Validate() != nil {
		return nil
	}
	return p
}

// pairs draws people who wished the same challenge, so that the rule has an effect.
func (g *maker) pairs(in assembly.Instance, n int) []assembly.Pair {
	var list []assembly.Pair
	for range n {
		p := g.pin(in)
		if len(p) == 0 {
			continue
		}
		var others []int
		for _, c := range in.Candidates {
			for _, id := range c.Prefs {
				if id == p[0].Challenge && c.ID != p[0].Candidate {
					others = append(others, c.ID)
				}
			}
		}
		if len(others) > 0 {
			list = append(list, assembly.Pair{p[0].Candidate, others[g.rng.IntN(len(others))]})
		}
	}
	return list
}

func (g *maker) quotas(in *assembly.Instance) {
	for range 1 + g.rng.IntN(3) {
		q := assembly.Quota{}
		for _, c := range in.Challenges {
			if g.rng.IntN(3) == 0 {
				q.Challenges = append(q.Challenges, c.ID)
			}
		}
		q.Max = g.rng.IntN(2*len(q.Challenges) + 2)
		in.Quotas = append(in.Quotas, q)
	}
}

func (g *maker) settings(in *assembly.Instance) {
	in.Weights = &assembly.Weights{Score: g.rng.IntN(6), Host: g.rng.IntN(6), Wish: g.rng.IntN(6), Secondary: 10 * g.rng.IntN(10)}
	in.WishScale = 1 + g.rng.IntN(10)
	epsilon := []int{0, 5, 50, 300}[g.rng.IntN(4)]
	in.EpsilonPermille = &epsilon
	in.MinTeam = 1 + g.rng.IntN(3)
	in.MaxTeam = in.MinTeam + g.rng.IntN(3)
	in.Priority = map[int]int{}
	for _, c := range in.Challenges {
		if g.rng.IntN(4) == 0 {
			in.Priority[c.ID] = g.rng.IntN(5)
		}
	}
}

func (g *maker) sites(in *assembly.Instance) {
	names := []string{"Paris", "Brest", "Lyon"}
	for i := range in.Challenges {
		if g.rng.IntN(2) == 0 {
			in.Challenges[i].Site = names[g.rng.IntN(3)]
		}
	}
	for i := range in.Candidates {
		if g.rng.IntN(3) == 0 {
			in.Candidates[i].Sites = []string{names[0], names[g.rng.IntN(3)]}
		}
	}
	locks := in.Locks
	in.Locks = nil
	for _, p := range locks { // a lock may have come out of reach
		try := *in
		try.Locks = append(append([]assembly.Pin{}, in.Locks...), p)
		if try.Validate() == nil {
			in.Locks = try.Locks
		}
	}
}

// ownLists gives some slots a list of their own.
func (g *maker) ownLists(in *assembly.Instance) {
	for i := range in.Challenges {
		for k := range in.Challenges[i].Slots {
			if g.rng.IntN(3) > 0 {
				continue
			}
			own := map[int]int{}
			for _, c := range in.Candidates {
				if g.rng.IntN(6) == 0 {
					own[c.ID] = 1 + g.rng.IntN(5)
				}
			}
			in.Challenges[i].Slots[k].Rank = own
		}
	}
}

// Tiny makes an instance that can be tried out whole, with ties, rules and all that is
// rare made frequent.
func Tiny(seed uint64) assembly.Instance {
	g := made(seed, 99)
	codes := []assembly.Track{"A", "B", "C"}
	in := assembly.Instance{Name: "tiny", Places: 1 + g.rng.IntN(6)}
	for _, c := range codes {
		in.Tracks = append(in.Tracks, assembly.TrackName{Track: c})
	}
	challenges := 1 + g.rng.IntN(3)
	for id := range challenges {
		c := assembly.Challenge{ID: 3*id - 1, AdminRank: map[int]int{}}
		for range 1 + g.rng.IntN(3) {
			s := assembly.Slot{Required: g.rng.IntN(3) == 0}
			for _, code := range codes {
				if g.rng.IntN(2) == 0 {
					s.Accept = append(s.Accept, code)
				}
			}
			c.Slots = append(c.Slots, s)
		}
		in.Challenges = append(in.Challenges, c)
	}
	for id := range g.rng.IntN(6) {
		in.Candidates = append(in.Candidates, g.tinyPerson(2*id, codes, challenges))
	}
	g.tinyOpinions(&in)
	Rule(&in, seed)
	return in
}

func (g *maker) tinyPerson(id int, codes []assembly.Track, challenges int) assembly.Candidate {
	c := assembly.Candidate{
		ID: id, Main: codes[g.rng.IntN(3)], Score: g.rng.IntN(4) - 1, Gender: []assembly.Gender{"F", "M", ""}[g.rng.IntN(3)],
	}
	if g.rng.IntN(3) == 0 {
		c.Secondary = codes[g.rng.IntN(3)]
	}
	for _, i := range g.rng.Perm(challenges)[:1+g.rng.IntN(challenges)] {
		c.Prefs = append(c.Prefs, 3*i-1)
	}
	return c
}

func (g *maker) tinyOpinions(in *assembly.Instance) {
	for i := range in.Challenges {
		for _, c := range in.Candidates {
			switch g.rng.IntN(12) {
			case 0:
				in.Challenges[i].Veto = append(in.Challenges[i].Veto, c.ID)
			case 1, 2, 3, 4:
				in.Challenges[i].AdminRank[c.ID] = 1 + g.rng.IntN(4)
			}
		}
	}
}
