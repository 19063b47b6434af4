package assembly

import "slices"

// Quality is what a seat is worth: the terms that Weights describes, in integers.
// The host's term goes from 100 for the first of its list to 0 for the last; whoever is
// not on the list counts as its last; without a list the term is 0, and a list of one
// puts everybody first. The wish's term goes down by steps of 100 / WishScale.
func (in Instance) Quality(c Candidate, on Challenge, slot int) int { return in.Grader()(c, on, slot) }

// Grader gives Quality for many seats: it goes through each host's list once.
func (in Instance) Grader() func(c Candidate, on Challenge, slot int) int {
	w := DefaultWeights()
	if in.Weights != nil {
		w = *in.Weights
	}
	lasts := map[[2]int]int{}
	return func(c Candidate, on Challenge, slot int) int {
		ranks, key := on.Ranks(slot), [2]int{on.ID, slot}
		last, known := lasts[key]
		if !known {
			last = lastOf(ranks)
			lasts[key] = last
		}
		q := w.Score*c.Score + w.Host*hostTerm(ranks, last, c.ID) + w.Wish*in.wishTerm(slices.Index(c.Prefs, on.ID))
		if c.TrackFor(on.Slots[slot]) != c.Main {
			q -= w.Secondary
		}
		return q
	}
}

func (in Instance) wishTerm(position int) int {
	scale := in.WishScale
	if scale == 0 {
		scale = DefaultWishScale
	}
	return 100 - 100*position/scale
}

// lastOf is the worst rank of a list.
func lastOf(ranks map[int]int) int {
	last := len(ranks)
	for _, r := range ranks {
		last = max(last, r)
	}
	return last
}

func hostTerm(ranks map[int]int, last, candidate int) int {
	switch len(ranks) {
	case 0:
		return 0
	case 1:
		return 100
	}
	rank, ranked := ranks[candidate]
	if !ranked {
		rank = last
	}
	return 100 - 100*(rank-1)/(last-1)
}
