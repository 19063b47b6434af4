package call_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

func TestACloneMovesEveryDateAndKeepsItsHour(t *testing.T) {
	c := valid()
	at := in("2022-03-01 10:00:00")
	c.ID, c.Status, c.PublishedAt, c.Version, c.FormVersion, c.ShortlistReleasedAt = domain.NewCallID(), call.Published, &at, 7, 2, &at
	c.Revisions = []call.Revision{{Version: 2}}
	// 241 days later, over the end of summer time: midnights of Paris stay midnights.
	promotion := domain.NewPromotionID()
	twin := c.Clone(in("2022-11-03 00:00:00"), promotion)
	for what, pair := range map[string][2]time.Time{
		"opening": {twin.Main().Opens, in("2022-11-03 00:00:00")}, "end": {twin.Main().Closes, in("2022-12-01 00:00:00")},
		"wishes open": {twin.Windows[1].Opens, in("2023-01-05 00:00:00")}, "wishes end": {twin.Windows[1].Closes, in("2023-01-12 00:00:00")},
		"challenges": {*twin.ChallengesVisibleAt, in("2023-01-05 00:00:00")},
	} {
		if !pair[0].Equal(pair[1]) {
			t.Errorf("%s: %s, expected %s", what, pair[0].In(paris), pair[1].In(paris))
		}
	}
	if m := twin.Milestones[0]; m.From.String() != "2023-01-26" || m.To.String() != "2023-02-06" {
		t.Errorf("milestone %s to %s", m.From, m.To)
	}
	if !twin.ID.IsZero() || twin.Status != call.Draft || twin.PublishedAt != nil || twin.Version != 1 || twin.FormVersion != 0 ||
		twin.ShortlistReleasedAt != nil || twin.Revisions != nil || len(twin.Main().Extensions) != 0 || twin.Promotion != promotion {
		t.Errorf("the clone took over what is the original's own: %+v", twin)
	}
	if c.Main().Opens.Equal(twin.Main().Opens) || c.Milestones[0].From.String() != "2022-05-30" || len(c.Main().Extensions) != 2 {
		t.Error("the original moved")
	}
}

// Whatever the day, a clone back to the first day is the call again, and every hour
// of the day is what it was, wherever that hour exists.
func TestCloningThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := valid()
		c.Windows[0].Extensions = nil
		day := rapid.IntRange(-400, 400).Draw(t, "days")
		opens := c.Main().Opens.In(paris).AddDate(0, 0, day)
		there := c.Clone(opens, c.Promotion)
		back := there.Clone(c.Main().Opens, c.Promotion)
		for i, w := range back.Windows {
			if !w.Opens.Equal(c.Windows[i].Opens) || !w.Closes.Equal(c.Windows[i].Closes) {
				t.Fatalf("%s came back as %s to %s", w.Name, w.Opens, w.Closes)
			}
			if got := there.Windows[i].Closes.In(paris).Format("15:04"); got != "00:00" {
				t.Fatalf("the end of %s moved to %s", w.Name, got)
			}
		}
	})
}

func TestACloneMayOpenAtAnotherHour(t *testing.T) {
	twin := valid().Clone(in("2022-03-08 14:30:00"), domain.PromotionID{})
	if !twin.Main().Opens.Equal(in("2022-03-08 14:30:00")) || !twin.Main().Closes.Equal(in("2022-04-05 00:00:00")) {
		t.Errorf("opens %s, closes %s", twin.Main().Opens.In(paris), twin.Main().Closes.In(paris))
	}
}
