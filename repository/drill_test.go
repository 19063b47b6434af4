//go:build drill

package repository_test

import (
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/demo"
)

// The sixth promotion, at its own size, from the first day to the last.
func TestDrillTheSixthPromotionIsReplayed(t *testing.T) {
	t.Parallel()
	size := must(demo.Whole())(t)
	s := newTheatre(t, size)
	for _, m := range s.story.Milestones() {
		began := time.Now()
		if err := s.player.Advance(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s reached in %s", m.ID, time.Since(began).Round(time.Millisecond))
		s.checkMilestone(m)
	}
	if p := must(s.player.Store.Progress(t.Context()))(t); len(p.Skipped) > 0 || len(p.Played) != len(s.story.Acts) {
		t.Errorf("%d acts of %d, skipped: %v", len(p.Played), len(s.story.Acts), p.Skipped)
	}
	s.checkPlayed(size)
	if n := s.count("SELECT count(*) FROM seat"); n < 20 || n > 36 {
		t.Errorf("%d people have a seat", n)
	}
	if n := s.count("SELECT count(*) FROM wish_list"); n < 95 || n > 103 {
		t.Errorf("%d people ranked challenges", n)
	}
}
