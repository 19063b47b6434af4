package assignment

import "cmp"

// Cost is what a plan costs. Its parts are compared in this order, and one unit of a part
// outweighs all of those that follow: a plan gives every reading it can, then moves as few
// people as it can, then spreads the load, then follows the draw.
type Cost struct {
	Missing int // readings that nobody could be found for
	Moved   int // readings given to somebody who did not have them
	Load    int // the sum over readers of 0 + 1 + … + (what they read − 1): least when loads are even
	Draw    int
}

// Plus adds two costs.
func (c Cost) Plus(o Cost) Cost {
	return Cost{c.Missing + o.Missing, c.Moved + o.Moved, c.Load + o.Load, c.Draw + o.Draw}
}

// Minus takes one cost off another.
func (c Cost) Minus(o Cost) Cost {
	return Cost{c.Missing - o.Missing, c.Moved - o.Moved, c.Load - o.Load, c.Draw - o.Draw}
}

// Less compares two costs.
func (c Cost) Less(o Cost) bool {
	switch {
	case c.Missing != o.Missing:
		return c.Missing < o.Missing
	case c.Moved != o.Moved:
		return c.Moved < o.Moved
	case c.Load != o.Load:
		return c.Load < o.Load
	}
	return c.Draw < o.Draw
}

// Compare orders costs, the least first.
func (c Cost) Compare(o Cost) int {
	return cmp.Or(cmp.Compare(c.Missing, o.Missing), cmp.Compare(c.Moved, o.Moved), cmp.Compare(c.Load, o.Load), cmp.Compare(c.Draw, o.Draw))
}

// Certificate shows that a plan is an optimum: for each dossier and each reader, the least
// that it costs to place one reading more there, every rearrangement of the others allowed.
// Were a cheaper plan possible, no such prices would exist. A reader without a price has no
// room: what they have is settled.
type Certificate struct {
	Dossiers []Cost
	Readers  []*Cost
}

// Result is a plan with what it costs and its certificate.
type Result struct {
	Plan        Plan
	Cost        Cost
	Certificate Certificate
}
