package assembly_test

import (
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
)

func TestQuality(t *testing.T) {
	t.Parallel()
	c := also(who(7, ds, 1, 2, 3, 4), dev)
	c.Score = 60
	on := func(ranks map[int]int, slots ...assembly.Slot) assembly.Challenge {
		return assembly.Challenge{ID: 1, Slots: slots, AdminRank: ranks}
	}
	for _, tt := range []struct {
		name string
		in   assembly.Instance
		on   assembly.Challenge
		want int
	}{
		{"nobody ranked", assembly.Instance{}, on(nil, may(ds)), 300 + 0 + 200},
		{"the only one ranked", assembly.Instance{}, on(map[int]int{7: 1}, may(ds)), 300 + 300 + 200},
		{"another is the only one", assembly.Instance{}, on(map[int]int{8: 1}, may(ds)), 300 + 300 + 200},
		{"first of two", assembly.Instance{}, on(map[int]int{7: 1, 8: 2}, may(ds)), 300 + 300 + 200},
		{"second of four", assembly.Instance{}, on(map[int]int{1: 1, 7: 2, 3: 3, 4: 4}, may(ds)), 300 + 3*67 + 200},
		{"not on the list", assembly.Instance{}, on(map[int]int{1: 1, 2: 2}, may(ds)), 300 + 0 + 200},
		{"a list with gaps", assembly.Instance{}, on(map[int]int{1: 1, 7: 5}, may(ds)), 300 + 0 + 200},
		{"the slot's own list", assembly.Instance{}, on(map[int]int{1: 1, 7: 2}, assembly.Slot{Accept: []assembly.Track{ds}, Rank: map[int]int{7: 1, 1: 2}}), 300 + 300 + 200},
		{"the secondary track", assembly.Instance{}, on(nil, may(dev)), 300 + 0 + 200 - 50},
		{"both tracks", assembly.Instance{}, on(nil, may(dev, ds)), 300 + 0 + 200},
		{"third wish", assembly.Instance{}, assembly.Challenge{ID: 3, Slots: []assembly.Slot{may(ds)}}, 300 + 2*(100-25)},
		{"second wish of three", assembly.Instance{WishScale: 3}, assembly.Challenge{ID: 2, Slots: []assembly.Slot{may(ds)}}, 300 + 2*(100-33)},
		{"other weights", assembly.Instance{Weights: &assembly.Weights{Score: 1, Host: 10, Wish: 0, Secondary: 7}}, on(map[int]int{7: 1}, may(dev)), 60 + 1000 - 7},
	} {
		if got := tt.in.Quality(c, tt.on, 0); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// TestDraw pins the draw: it is published, so it may never change. The numbers are those of
// `printf '0|12|3|1' | sha256sum` read by hand.
func TestDraw(t *testing.T) {
	t.Parallel()
	// 5 hexadecimal digits a round.
	var in assembly.Instance
	for round, want := range []int{0x90796, 0x36b67, 0x76227} {
		if got := in.Draw(round, 12, 3, 1); got != want {
			t.Errorf("round %d: %#x, want %#x", round, got, want)
		}
	}
	if other := (assembly.Instance{Seed: 1}); other.Draw(0, 12, 3, 1) == in.Draw(0, 12, 3, 1) {
		t.Error("the seed is without effect")
	}
}
