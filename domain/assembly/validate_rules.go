package assembly

import (
	"maps"
	"slices"
)

// The bounds of the figures: wide for people, narrow enough for exact sums.
const (
	maxScore    = 10_000
	maxWeight   = 1_000
	maxPriority = 1_000_000
	maxRank     = 1_000_000
)

// settings checks the figures that stand alone.
func (v *validator) settings(in Instance) {
	low, high := in.Sizes()
	v.within("/min_team", low, 1, maxWeight)
	v.within("/max_team", high, low, maxWeight)
	if w := in.Weights; w != nil {
		v.within("/weights/score", w.Score, 0, maxWeight)
		v.within("/weights/host", w.Host, 0, maxWeight)
		v.within("/weights/wish", w.Wish, 0, maxWeight)
		v.within("/weights/secondary", w.Secondary, 0, maxWeight)
	}
	v.within("/wish_scale", in.WishScale, 0, maxWeight)
	if in.EpsilonPermille != nil {
		v.within("/epsilon_permille", *in.EpsilonPermille, 0, 1000)
	}
	if in.WomenTarget != nil {
		v.within("/women_target_pct_of_declared", *in.WomenTarget, 0, 100)
	}
	for _, id := range slices.Sorted(maps.Keys(in.Priority)) {
		if !v.challenges[id] {
			v.add("unknown_challenge", text(
				"Une priorité est donnée au défi %d, qui n’existe pas.",
				"A priority is given to challenge %d, which does not exist.", id), "/priority/%d", id)
		}
		v.within("/priority/%d", in.Priority[id], 0, maxPriority, id)
	}
}

func (v *validator) within(pointer string, n, low, high int, indexes ...any) {
	if n < low || n > high {
		v.add("out_of_range", text(
			"La valeur %d est hors limites : indiquez de %d à %d.",
			"The value %d is out of range: give %d to %d.", n, low, high), pointer, indexes...)
	}
}

// rules checks the quotas, the locks, the forbids and the pairs.
func (v *validator) rules(in Instance) {
	for i, q := range in.Quotas {
		if q.Max < 0 {
			v.add("negative", text(
				"Le quota %d a un plafond négatif (%d) : indiquez 0 ou plus.",
				"Quota %d has a negative ceiling (%d): give 0 or more.", i+1, q.Max), "/quotas/%d/max", i)
		}
		for n, id := range q.Challenges {
			switch {
			case !v.challenges[id]:
				v.add("unknown_challenge", text(
					"Le quota %d nomme le défi %d, qui n’existe pas.",
					"Quota %d names challenge %d, which does not exist.", i+1, id), "/quotas/%d/challenges/%d", i, n)
			case slices.Contains(q.Challenges[:n], id):
				v.add("duplicate", text(
					"Le quota %d nomme deux fois le défi %d.",
					"Quota %d names challenge %d twice.", i+1, id), "/quotas/%d/challenges/%d", i, n)
			}
		}
	}
	v.pins("locks", in.Locks)
	v.pins("forbids", in.Forbids)
	v.pairs("apart", in.Apart)
	v.pairs("together", in.Together)
	if len(v.fields) == 0 { // the rest speaks of items that exist
		v.contradictions(in)
	}
}

func (v *validator) pins(list string, pins []Pin) {
	for i, p := range pins {
		if !v.candidates[p.Candidate] {
			v.add("unknown_candidate", text(
				"Le candidat %d est nommé, qui n’existe pas.",
				"Candidate %d is named, who does not exist.", p.Candidate), "/%s/%d/candidate", list, i)
		}
		if !v.challenges[p.Challenge] {
			v.add("unknown_challenge", text(
				"Le défi %d est nommé, qui n’existe pas.",
				"Challenge %d is named, which does not exist.", p.Challenge), "/%s/%d/challenge", list, i)
		}
	}
}

func (v *validator) pairs(list string, pairs []Pair) {
	for i, p := range pairs {
		for n, id := range p {
			if !v.candidates[id] {
				v.add("unknown_candidate", text(
					"Le candidat %d est nommé, qui n’existe pas.",
					"Candidate %d is named, who does not exist.", id), "/%s/%d/%d", list, i, n)
			}
		}
		if p[0] == p[1] {
			v.add("duplicate", text(
				"Cette paire nomme deux fois le candidat %d.",
				"This pair names candidate %d twice.", p[0]), "/%s/%d", list, i)
		}
	}
}
