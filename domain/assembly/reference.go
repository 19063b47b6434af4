package assembly

// Reference assembles teams by deferred acceptance, as the package comment
// states it. Only an instance that Validate refuses gives an error.
func Reference(in Instance) (Result, error) {
	if err := in.Validate(); err != nil {
		return Result{}, err
	}
	g := compile(in)
	r := &run{graph: g, shut: make([]bool, len(g.hosts))}
	for again := true; again; {
		again = r.round()
	}
	return r.result(), nil
}

// run is one assembly under way.
type run struct {
	*graph
	shut   []bool // by host: closed, for good
	teams  []team // by host
	closed []Closed
	cuts   []Cut
}

// round proposes from scratch, then closes at most one challenge; it says
// whether all is to be run again. Each repetition closes one, so they end.
func (r *run) round() (again bool) {
	r.propose()
	h := r.smallest(func(t *team) bool { return !t.staffed() })
	if h >= 0 {
		r.close(h, r.whyUnstaffed(h))
		return true
	}
	r.cut()
	if r.seated() <= r.places {
		return false
	}
	h = r.smallest(func(*team) bool { return true })
	r.close(h, r.whyPlaces(h))
	return true
}

// propose is deferred acceptance: whoever has no seat makes the next application,
// and whoever is put out makes theirs. Whose turn comes first is without effect.
func (r *run) propose() {
	r.teams = make([]team, len(r.hosts))
	for h := range r.teams {
		r.teams[h].host = &r.hosts[h]
	}
	next := make([]int, len(r.people))
	for p := range r.people {
		for waiting := true; waiting && next[p] < len(r.people[p].bids); {
			b := r.people[p].bids[next[p]]
			next[p]++
			if r.shut[b.host] {
				continue
			}
			var out bid
			out, waiting = r.teams[b.host].admit(b)
			p = out.person
		}
	}
}

// smallest gives the open host with the fewest people among the teams that match,
// the highest id among equals; -1 when none matches.
func (r *run) smallest(match func(*team) bool) int {
	found := -1
	for h := range r.teams {
		if r.shut[h] || !match(&r.teams[h]) {
			continue
		}
		if found < 0 || len(r.teams[h].members) <= len(r.teams[found].members) {
			found = h
		}
	}
	return found
}

func (r *run) close(h int, why Closed) {
	r.shut[h] = true
	r.closed = append(r.closed, why)
}

// cut drops the worst-ranked optional members, whatever their challenge, while
// there are more people than places.
func (r *run) cut() {
	r.cuts = nil
	for n := r.seated(); n > r.places; n-- {
		h, i := r.worstSpare()
		if h < 0 {
			return
		}
		b := r.teams[h].remove(i)
		r.cuts = append(r.cuts, Cut{Challenge: r.hosts[h].id, Candidate: b.id, Slot: b.slot})
	}
}

// worstSpare gives the host and the position in its team of the next member to
// drop, -1 when no team can lose anybody.
func (r *run) worstSpare() (host, member int) {
	host, member = -1, -1
	for h := range r.teams {
		i := r.teams[h].spare()
		if i < 0 {
			continue
		}
		if host < 0 || r.teams[h].members[i].compare(r.teams[host].members[member].standing) > 0 {
			host, member = h, i
		}
	}
	return host, member
}

// seated counts the people who hold a seat.
func (r *run) seated() int {
	n := 0
	for _, t := range r.teams {
		n += len(t.members)
	}
	return n
}
