package readership

import (
	"testing"
	"time"
)

func TestATermIsSpokenOfAtItsMarksOnly(t *testing.T) {
	due := time.Date(2022, 5, 5, 22, 0, 0, 0, time.UTC)
	early := Term{Due: due, Announced: due.AddDate(0, 0, -15)}
	for _, c := range []struct {
		term   Term
		before time.Duration
		mark   int
		speaks bool
	}{
		{early, 73 * time.Hour, 0, false},
		{early, 72 * time.Hour, 72, true},
		{early, 25 * time.Hour, 72, true},
		{early, 24 * time.Hour, 24, true},
		{early, time.Microsecond, 24, true},
		{early, 0, 0, false},
		{early, -time.Hour, 0, false},
		{Term{Due: due, Announced: due.Add(-48 * time.Hour)}, 30 * time.Hour, 0, false}, // the first mark had passed
		{Term{Due: due, Announced: due.Add(-48 * time.Hour)}, 24 * time.Hour, 24, true},
	} {
		mark, speaks := c.term.due(due.Add(-c.before))
		if speaks != c.speaks || speaks && int(mark) != c.mark {
			t.Errorf("%s before: %d, %t", c.before, mark, speaks)
		}
	}
	if at := early.Instants(); len(at) != 2 || !at[0].Equal(due.Add(-72*time.Hour)) || !at[1].Equal(due.Add(-24*time.Hour)) {
		t.Errorf("spoken of at %v", at)
	}
}
