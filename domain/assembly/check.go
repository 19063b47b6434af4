package assembly

import (
	"fmt"
	"slices"
)

// Check verifies a result against the stated properties, from the instance
// alone: it shares nothing with the method but the model's types. No error means
// that every property holds. The instance must be valid.
func Check(in Instance, r Result) []error {
	c := newChecker(in, r)
	c.teams()
	c.closures()
	c.counts()
	if r.Policy == PolicyReference && len(c.errs) == 0 {
		c.cuts()
		c.envy()
	}
	return c.errs
}

// checker indexes the instance and the result by id.
type checker struct {
	in         Instance
	result     Result
	candidates map[int]Candidate
	challenges map[int]Challenge
	seat       map[int]int         // candidate to challenge
	held       map[int]map[int]int // challenge to slot to candidate
	low, high  int                 // sizes of a team
	errs       []error
}

func newChecker(in Instance, r Result) *checker {
	c := &checker{
		in: in, result: r, seat: map[int]int{}, held: map[int]map[int]int{},
		candidates: map[int]Candidate{}, challenges: map[int]Challenge{},
	}
	if c.low, c.high = in.MinTeam, in.MaxTeam; c.low == 0 {
		c.low = 2
	}
	if c.high == 0 {
		c.high = max(3, c.low)
	}
	for _, x := range in.Candidates {
		c.candidates[x.ID] = x
	}
	for _, x := range in.Challenges {
		c.challenges[x.ID] = x
	}
	return c
}

func (c *checker) fail(format string, values ...any) {
	c.errs = append(c.errs, fmt.Errorf(format, values...))
}

func (c *checker) teams() {
	for i, t := range c.result.Teams {
		if i > 0 && c.result.Teams[i-1].Challenge >= t.Challenge {
			c.fail("team %d: teams are not in the order of challenges", t.Challenge)
		}
		challenge, known := c.challenges[t.Challenge]
		if !known {
			c.fail("team %d: unknown challenge", t.Challenge)
			continue
		}
		if n := len(t.Members); n < c.low || n > c.high {
			c.fail("team %d: %d people instead of %d to %d", t.Challenge, n, c.low, c.high)
		}
		c.members(challenge, t.Members)
	}
}

func (c *checker) members(challenge Challenge, members []Member) {
	filled := map[int]int{}
	c.held[challenge.ID] = filled
	for i, m := range members {
		if i > 0 && members[i-1].Slot >= m.Slot {
			c.fail("team %d: members are not in the order of slots, one each", challenge.ID)
		}
		if m.Slot < 0 || m.Slot >= len(challenge.Slots) {
			c.fail("team %d: no slot %d", challenge.ID, m.Slot)
			continue
		}
		filled[m.Slot] = m.Candidate
		if other, twice := c.seat[m.Candidate]; twice {
			c.fail("candidate %d: seated in %d and in %d", m.Candidate, other, challenge.ID)
		}
		c.seat[m.Candidate] = challenge.ID
		if !c.fits(m.Candidate, challenge, m.Slot) {
			c.fail("candidate %d: may not hold slot %d of challenge %d", m.Candidate, m.Slot, challenge.ID)
		}
	}
	for k, s := range challenge.Slots {
		if _, ok := filled[k]; s.Required && !ok {
			c.fail("team %d: required slot %d is empty", challenge.ID, k)
		}
	}
}

// fits tells whether a candidate ranked the challenge, can work there, is neither
// vetoed nor forbidden and has a track that the slot accepts.
func (c *checker) fits(candidate int, challenge Challenge, slot int) bool {
	who, known := c.candidates[candidate]
	if !known || !slices.Contains(who.Prefs, challenge.ID) || slices.Contains(challenge.Veto, candidate) {
		return false
	}
	if slices.Contains(c.in.Forbids, Pin{candidate, challenge.ID}) {
		return false
	}
	if challenge.Site != "" && len(who.Sites) > 0 && !slices.Contains(who.Sites, challenge.Site) {
		return false
	}
	accept := challenge.Slots[slot].Accept
	if slices.Contains(challenge.Slots[slot].Veto, candidate) {
		return false
	}
	return slices.Contains(accept, who.Main) || who.Secondary != "" && slices.Contains(accept, who.Secondary)
}

// closures verifies that each challenge either has a team or says why not.
func (c *checker) closures() {
	seen := map[int]bool{}
	for _, t := range c.result.Teams {
		seen[t.Challenge] = true
	}
	for _, x := range c.result.Closed {
		if seen[x.Challenge] {
			c.fail("challenge %d: closed twice, or closed with a team", x.Challenge)
		}
		seen[x.Challenge] = true
		c.reason(x)
	}
	for id := range c.challenges {
		if !seen[id] {
			c.fail("challenge %d: neither a team nor a reason", id)
		}
	}
	if len(seen) > len(c.challenges) {
		c.fail("a challenge is closed that the instance does not have")
	}
}

// reason verifies that a closing is told, and that what it tells can be so.
func (c *checker) reason(x Closed) {
	if x.Reason == "" || x.Text.FR == "" || x.Text.EN == "" {
		c.fail("challenge %d: closed without a reason in both languages", x.Challenge)
	}
	challenge := c.challenges[x.Challenge]
	for _, k := range x.Slots {
		if k < 0 || k >= len(challenge.Slots) || !challenge.Slots[k].Required {
			c.fail("challenge %d: closed for slot %d, which is not a required one", x.Challenge, k)
			continue
		}
		could := slices.ContainsFunc(c.in.Candidates, func(who Candidate) bool { return c.fits(who.ID, challenge, k) })
		if could != (x.Reason != ReasonNoCandidate) {
			c.fail("challenge %d: closed as %s for slot %d, against the facts", x.Challenge, x.Reason, k)
		}
	}
}

// worth is the number of teams; where priorities count, their sum.
func (c *checker) worth() int {
	sum := len(c.result.Teams)
	if c.result.Policy == PolicyReference {
		return sum
	}
	for _, t := range c.result.Teams {
		if weight, given := c.in.Priority[t.Challenge]; given {
			sum += weight - 1
		}
	}
	return sum
}

// counts verifies the ceiling, the stages and the list of people without a seat.
func (c *checker) counts() {
	if len(c.seat) > c.in.Places {
		c.fail("%d people for %d places", len(c.seat), c.in.Places)
	}
	var unplaced []int
	for id := range c.candidates {
		if _, placed := c.seat[id]; !placed {
			unplaced = append(unplaced, id)
		}
	}
	slices.Sort(unplaced)
	if !slices.Equal(unplaced, c.result.Unplaced) {
		c.fail("the candidates without a seat are %v, not %v", unplaced, c.result.Unplaced)
	}
	values := map[string]int{}
	for _, s := range c.result.Stages {
		values[s.Name] = s.Value
	}
	if values[StageTeams] != c.worth() || values[StagePlaces] != len(c.seat) {
		c.fail("stages %v, counted %d teams and %d places", values, c.worth(), len(c.seat))
	}
}
