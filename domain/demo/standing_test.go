package demo

import (
	"context"
	"strings"
	"testing"
	"time"
)

// memory is a Store without a database.
type memory struct {
	progress Progress
	now      time.Time
	last     time.Time
	set      []time.Time
	fail     error
}

func (m *memory) BusinessNow(context.Context) (time.Time, error) { return m.now, m.fail }
func (m *memory) Progress(context.Context) (Progress, error)     { return m.progress, m.fail }
func (m *memory) LastAct(context.Context) (time.Time, error)     { return m.last, m.fail }

func (m *memory) SetInstant(_ context.Context, t time.Time) error {
	m.now, m.set = t, append(m.set, t)
	return m.fail
}

func (m *memory) SaveProgress(_ context.Context, p Progress) error {
	m.progress = p
	return m.fail
}

func TestTheStateSaysWhatGoingBackDiscards(t *testing.T) {
	s := wholeStory(t)
	played := []string{}
	for _, a := range s.Acts {
		if !a.At.After(instant(t, "2022-04-08T10:00:00+02:00")) {
			played = append(played, a.ID)
		}
	}
	state, err := s.State(t.Context(), &memory{progress: Progress{Milestone: "2022-04-08", Played: played}, now: instant(t, "2022-04-08T10:03:00+02:00")})
	if err != nil {
		t.Fatal(err)
	}
	if !state.Milestones[2].Current || !state.Milestones[1].Reached || state.Milestones[3].Reached {
		t.Errorf("%+v", state.Milestones[:4])
	}
	if d := state.Milestones[3].Discards; !d.IsZero() {
		t.Errorf("going forward discards %q", d.FR)
	}
	back := state.Milestones[1].Discards
	if !strings.Contains(back.FR, "Revenir au mardi 5 avril 2022 efface") || !strings.Contains(back.FR, "épisodes du récit") || back.EN == "" {
		t.Errorf("going back says %q", back.FR)
	}
	if here := state.Milestones[2].Discards; strings.Contains(here.FR, "épisode") || here.IsZero() {
		t.Errorf("starting the day again says %q", here.FR)
	}
}

func TestTheClockResumesWhereItWas(t *testing.T) {
	s := wholeStory(t)
	for name, c := range map[string]struct{ now, last, want string }{
		"switched off for weeks":       {"2022-05-30T10:00:00+02:00", "2022-03-30T11:20:00+02:00", "2022-03-30T11:20:00+02:00"},
		"nothing happened since":       {"2022-04-02T10:00:00+02:00", "2022-03-29T23:00:00+02:00", "2022-03-30T10:00:00+02:00"},
		"at once":                      {"2022-03-30T11:20:01+02:00", "2022-03-30T11:20:00+02:00", "2022-03-30T11:20:00+02:00"},
		"behind what happened already": {"2022-03-30T11:00:00+02:00", "2022-03-30T11:20:00+02:00", "2022-03-30T11:00:00+02:00"},
	} {
		m := &memory{progress: Progress{Milestone: "2022-03-30"}, now: instant(t, c.now), last: instant(t, c.last)}
		at, err := s.Wake(t.Context(), m)
		if err != nil || at == nil || !m.now.Equal(instant(t, c.want)) {
			t.Errorf("%s: %s, %v, %v", name, m.now, at, err)
		}
	}
	m := &memory{}
	if at, err := s.Wake(t.Context(), m); at != nil || err != nil || len(m.set) > 0 {
		t.Errorf("a story that has not begun: %v, %v", at, err)
	}
}
