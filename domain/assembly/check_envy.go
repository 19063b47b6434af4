package assembly

import "math"

// cuts verifies that people were dropped for the ceiling only and as few as
// needed, then seats them again: deferred acceptance promises what holds before
// the cut.
func (c *checker) cuts() {
	if len(c.result.Cut) > 0 && len(c.seat) != c.in.Places {
		c.fail("%d people dropped, and %d seated for %d places", len(c.result.Cut), len(c.seat), c.in.Places)
	}
	for _, x := range c.result.Cut {
		if at, placed := c.seat[x.Candidate]; placed {
			c.fail("candidate %d: dropped from %d but seated in %d", x.Candidate, x.Challenge, at)
			continue
		}
		challenge, team := c.challenges[x.Challenge], c.held[x.Challenge]
		switch {
		case len(team) == 0 || len(team) >= c.high || x.Slot < 0 || x.Slot >= len(challenge.Slots):
			c.fail("candidate %d: cannot have been dropped from challenge %d", x.Candidate, x.Challenge)
			continue
		case challenge.Slots[x.Slot].Required || !c.fits(x.Candidate, challenge, x.Slot):
			c.fail("candidate %d: dropped from slot %d of challenge %d", x.Candidate, x.Slot, x.Challenge)
		}
		if _, taken := team[x.Slot]; taken {
			c.fail("challenge %d: two people on slot %d before the cut", x.Challenge, x.Slot)
		}
		team[x.Slot] = x.Candidate
		c.seat[x.Candidate] = x.Challenge
	}
}

// envy verifies stability before the cut: no slot of an open challenge that
// somebody prefers to their own is free for them, or held by somebody whom it
// ranks lower.
func (c *checker) envy() {
	for _, who := range c.in.Candidates {
		at, placed := c.seat[who.ID]
		for _, id := range who.Prefs {
			if placed && at == id {
				break
			}
			for k := range c.challenges[id].Slots {
				if len(c.held[id]) > 0 && c.fits(who.ID, c.challenges[id], k) {
					c.blocks(who.ID, c.challenges[id], k)
				}
			}
		}
	}
}

// blocks reports a person whom a slot should have taken. On a full team, a free
// slot is only worth the seat of an optional member.
func (c *checker) blocks(who int, challenge Challenge, slot int) {
	team := c.held[challenge.ID]
	holder, taken := team[slot]
	switch {
	case taken && c.prefers(challenge, slot, who, slot, holder):
		c.fail("candidate %d: prefers challenge %d, whose slot %d ranks its holder %d lower",
			who, challenge.ID, slot, holder)
	case !taken && len(team) < c.high:
		c.fail("candidate %d: prefers challenge %d, whose slot %d is free", who, challenge.ID, slot)
	case !taken:
		for k, other := range team {
			if !challenge.Slots[k].Required && c.prefers(challenge, slot, who, k, other) {
				c.fail("candidate %d: prefers challenge %d, which ranks its member %d lower",
					who, challenge.ID, other)
			}
		}
	}
}

// prefers is the order of posts, a on slot ka with b on slot kb: lower rank,
// unranked last, then higher score, then lower id.
func (c *checker) prefers(challenge Challenge, ka, a, kb, b int) bool {
	rank := func(slot, id int) int {
		ranks := challenge.Slots[slot].Rank
		if ranks == nil {
			ranks = challenge.AdminRank
		}
		if r, ok := ranks[id]; ok {
			return r
		}
		return math.MaxInt
	}
	if ra, rb := rank(ka, a), rank(kb, b); ra != rb {
		return ra < rb
	}
	if sa, sb := c.candidates[a].Score, c.candidates[b].Score; sa != sb {
		return sa > sb
	}
	return a < b
}
