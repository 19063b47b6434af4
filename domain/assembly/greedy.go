package assembly

import (
	"cmp"
	"slices"
)

// Greedy is what a hurried person would do: people take seats in the order of their
// scores, each the best wish with a free slot, while places last; then the challenge that
// lacks most people to be staffed is closed, and all begins again without it. It is a
// point of comparison, never a proposal. It knows what the reference knows.
func Greedy(in Instance) (Result, error) {
	if err := in.Validate(); err != nil {
		return Result{}, err
	}
	r := &run{graph: compile(in)}
	r.shut = make([]bool, len(r.hosts))
	for {
		r.grab()
		h := r.smallest(func(t *team) bool { return !t.staffed() })
		if h < 0 {
			break
		}
		r.close(h, r.whyUnstaffed(h))
	}
	res := r.result()
	res.Policy = PolicyGreedy
	return res, nil
}

// grab seats people in the order of their scores.
func (r *run) grab() {
	r.teams = make([]team, len(r.hosts))
	for h := range r.teams {
		r.teams[h].host = &r.hosts[h]
	}
	order := slices.Clone(r.people)
	slices.SortStableFunc(order, func(a, b person) int { return cmp.Compare(b.score(), a.score()) })
	seated := 0
	for _, p := range order {
		if seated < r.places && r.first(p.bids) {
			seated++
		}
	}
}

func (p person) score() int {
	if len(p.bids) == 0 {
		return 0 // sits nowhere
	}
	return p.bids[0].score
}

// first seats a person on the first free slot of their list.
func (r *run) first(bids []bid) bool {
	for _, b := range bids {
		t := &r.teams[b.host]
		taken := slices.ContainsFunc(t.members, func(m bid) bool { return m.slot == b.slot })
		if r.shut[b.host] || taken || len(t.members) >= t.host.high {
			continue
		}
		t.members = append(t.members, b)
		slices.SortFunc(t.members, func(x, y bid) int { return cmp.Compare(x.slot, y.slot) })
		return true
	}
	return false
}
