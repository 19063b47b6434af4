package assembly_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/assembly"
)

// solved runs the reference on a drawn instance and lets the checker judge it.
func solved(t *rapid.T, in assembly.Instance) assembly.Result {
	r, err := assembly.Reference(in)
	if err != nil {
		t.Fatalf("Reference: %v", err)
	}
	for _, err := range assembly.Check(in, r) {
		t.Errorf("Check: %v", err)
	}
	return r
}

// places gives who sits where.
func places(r assembly.Result) map[place]int {
	seats := map[place]int{}
	for _, team := range r.Teams {
		for _, m := range team.Members {
			seats[place{team.Challenge, m.Slot}] = m.Candidate
		}
	}
	return seats
}

func TestReferenceEqualsOracle(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := small(t, 12, 5)
		r := solved(t, in)
		o := oracle{in: in}
		if want := o.solve(); !maps.Equal(places(r), want) {
			t.Errorf("seats %v, the oracle says %v", places(r), want)
		}
		var closed []int
		for _, c := range r.Closed {
			closed = append(closed, c.Challenge)
		}
		if !slices.Equal(closed, o.closed) || !slices.Equal(r.Cut, o.cut) {
			t.Errorf("closed %v and cut %v, the oracle says %v and %v", closed, r.Cut, o.closed, o.cut)
		}
	})
}

func TestOrderOfInputHasNoEffect(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := small(t, 12, 5)
		want := solved(t, in)
		shuffled := in
		shuffled.Candidates = shuffle(t, in.Candidates)
		shuffled.Challenges = slices.Clone(shuffle(t, in.Challenges))
		shuffled.Tracks = shuffle(t, in.Tracks)
		for i := range shuffled.Challenges {
			shuffled.Challenges[i].Veto = shuffle(t, shuffled.Challenges[i].Veto)
		}
		if got := solved(t, shuffled); !reflect.DeepEqual(got, want) {
			t.Errorf("shuffled %+v\nwant %+v", got, want)
		}
	})
}

func shuffle[T any](t *rapid.T, items []T) []T {
	if len(items) == 0 {
		return items
	}
	return rapid.Permutation(items).Draw(t, "shuffled")
}

func TestInputIsLeftAlone(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := small(t, 8, 4)
		first := solved(t, in)
		if again := solved(t, in); !reflect.DeepEqual(first, again) {
			t.Errorf("a second call gives %+v, the first %+v", again, first)
		}
	})
}

// TestBestStableSeat enumerates every stable outcome of tiny instances without a
// ceiling: nobody has a better seat in any of them.
func TestBestStableSeat(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := small(t, 5, 3)
		in.Places = len(in.Candidates)
		for i, c := range in.Challenges {
			in.Challenges[i].Slots = c.Slots[:min(3, len(c.Slots))]
		}
		got := places(solved(t, in))
		o := oracle{in: in, open: map[int]bool{}}
		for p := range got {
			o.open[p.challenge] = true
		}
		b := brute{oracle: &o, seats: map[place]int{}, rank: map[int]int{}}
		b.search(0, func() {
			if !b.stable() {
				return
			}
			for _, c := range in.Candidates {
				if rankOf(got, o.wishes(c), c.ID) > b.rank[c.ID] {
					t.Fatalf("candidate %d has a better seat in %v than in %v", c.ID, b.seats, got)
				}
			}
		})
	})
}

// brute tries every way to seat people; rank is the position of the seat among
// the candidate's wishes.
type brute struct {
	*oracle
	seats map[place]int
	rank  map[int]int
}

func (b *brute) search(i int, visit func()) {
	if i == len(b.in.Candidates) {
		visit()
		return
	}
	c := b.in.Candidates[i]
	wishes := b.wishes(c)
	for n, p := range wishes {
		if _, taken := b.seats[p]; taken {
			continue
		}
		b.seats[p], b.rank[c.ID] = c.ID, n
		b.search(i+1, visit)
		delete(b.seats, p)
	}
	b.rank[c.ID] = len(wishes)
	b.search(i+1, visit)
}

// stable tells that nobody prefers a seat which is free or prefers them.
func (b *brute) stable() bool {
	for _, c := range b.in.Candidates {
		for _, p := range b.wishes(c)[:b.rank[c.ID]] {
			holder, taken := b.seats[p]
			if !taken || b.order(p.challenge, c.ID, p.challenge, holder) < 0 {
				return false
			}
		}
	}
	return true
}

// rankOf gives the position of a person's seat among their wishes, their number
// when they have none.
func rankOf(seats map[place]int, wishes []place, who int) int {
	for n, p := range wishes {
		if holder, taken := seats[p]; taken && holder == who {
			return n
		}
	}
	return len(wishes)
}
