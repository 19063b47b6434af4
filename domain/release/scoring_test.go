package release

import (
	"testing"

	"pgregory.net/rapid"
)

func TestThirdReadings(t *testing.T) {
	for name, test := range map[string]struct {
		disagrees                  bool
		expected, assigned, locked int
		want                       ThirdState
	}{
		"they agree":              {false, 2, 2, 2, NotWanted},
		"one is still to come":    {true, 2, 2, 1, NotWanted},
		"nobody was given it":     {true, 2, 2, 2, Wanted},
		"somebody reads it":       {true, 2, 3, 2, Underway},
		"it was read":             {true, 2, 3, 3, Given},
		"agreement after a third": {false, 2, 3, 3, NotWanted},
	} {
		if got := thirdOf(test.disagrees, test.expected, test.assigned, test.locked); got != test.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// A third reading is asked for once: whoever is given it ends the asking.
func TestAThirdReadingIsWantedUntilItIsGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		expected, locked := rapid.IntRange(1, 4).Draw(t, "expected"), rapid.IntRange(0, 6).Draw(t, "locked")
		assigned := locked + rapid.IntRange(0, 2).Draw(t, "pending")
		got := thirdOf(true, expected, assigned, locked)
		if (got == Wanted) != (locked == expected && assigned == locked) || got == Wanted && thirdOf(true, expected, assigned+1, locked) != Underway {
			t.Fatalf("expected %d, assigned %d, locked %d: %s", expected, assigned, locked, got)
		}
	})
}
