package jury

import (
	"cmp"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
)

// Entry is one line of the final list.
type Entry struct {
	Case
	Place int  // 1 first, of complete favourable opinions only; equals share one
	Tied  bool // rank and scores are those of another: the programme team separates them
}

// Order makes the final list: complete favourable opinions by rank, ties broken by
// weighted scores, then the other opinions, those still awaited, and what the sorting
// set aside; names last, so that the order never depends on the one they came in.
func Order(cases []Case) []Entry {
	sorted := slices.SortedFunc(slices.Values(cases), func(a, b Case) int {
		return cmp.Or(cmp.Compare(a.class(), b.class()), a.before(b),
			cmp.Compare(domain.Fold(a.Challenge.Name), domain.Fold(b.Challenge.Name)), cmp.Compare(a.Challenge.ID.String(), b.Challenge.ID.String()))
	})
	entries := make([]Entry, len(sorted))
	for i, c := range sorted {
		entries[i].Case = c
		if c.class() != favourable {
			continue
		}
		entries[i].Place = i + 1
		if i > 0 && c.before(sorted[i-1]) == 0 {
			entries[i].Place = entries[i-1].Place
			entries[i].Tied, entries[i-1].Tied = true, true
		}
	}
	return entries
}

// class is the part of the list a case belongs to.
type class int

const (
	favourable class = iota
	unfavourable
	awaited
	setAside
)

func (c Case) class() class {
	switch {
	case c.Sorting.Version > 0 && !c.Sorting.Eligible:
		return setAside
	case len(c.Grid.Missing(Criteria(c.Call))) > 0:
		return awaited
	case *c.Grid.Favourable:
		return favourable
	}
	return unfavourable
}

// before compares two opinions of one class; 0 when only the names tell them apart.
func (c Case) before(other Case) int {
	if c.class() > unfavourable {
		return 0
	}
	return cmp.Or(cmp.Compare(c.Grid.Rank, other.Grid.Rank),
		cmp.Compare(other.Grid.Weighted(Criteria(other.Call)), c.Grid.Weighted(Criteria(c.Call))))
}

// Counts say how far the choice has come.
type Counts struct {
	Submitted, Eligible, SetAside, Heard, Favourable, Kept, NotKept int
}

func count(entries []Entry) Counts {
	n := Counts{Submitted: len(entries)}
	for _, e := range entries {
		class := e.class()
		add(&n.SetAside, class == setAside)
		add(&n.Eligible, e.Sorting.Version > 0 && e.Sorting.Eligible)
		add(&n.Heard, class == favourable || class == unfavourable)
		add(&n.Favourable, class == favourable)
		if d := e.Challenge.Decision; d != nil {
			add(&n.Kept, d.Outcome == challenge.Keep)
			add(&n.NotKept, d.Outcome == challenge.Refuse)
		}
	}
	return n
}

func add(n *int, when bool) {
	if when {
		*n++
	}
}
