package reminder

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain/call"
)

// near tells whether anybody may be concerned by a window at t: its opening is past,
// and one of its ends, any person's included, is close before or after.
func near(w call.Window, t time.Time) bool {
	if t.Before(w.Opens) {
		return false
	}
	return slices.ContainsFunc(ends(w), func(end time.Time) bool {
		return !t.Before(end.Add(-earliest)) && t.Before(end.Add(stale))
	})
}

func ends(w call.Window) []time.Time {
	list := []time.Time{w.Closes}
	for _, e := range w.Extensions {
		list = append(list, e.Closes)
	}
	return list
}

// Instants lists when something may fall due after from and up to to, in order. The
// demonstration, which jumps over time, stops at each.
func Instants(calls []call.Call, from, to time.Time) []time.Time {
	list := []time.Time{}
	for _, c := range calls {
		for _, w := range c.Windows {
			if !reminded(c, w) {
				continue
			}
			for _, end := range ends(w) {
				for _, m := range []Mark{72, 24, 3, 0} {
					if at := m.Before(end); at.After(from) && !at.After(to) {
						list = append(list, at)
					}
				}
			}
		}
	}
	slices.SortFunc(list, time.Time.Compare)
	return slices.CompactFunc(list, time.Time.Equal)
}

// reminded tells whether a window has reminders at all.
func reminded(c call.Call, w call.Window) bool {
	return c.Kind == call.ForCandidates && c.Status == call.Published && (w.Name == call.Applications || w.Name == call.Wishes)
}
