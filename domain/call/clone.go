package call

import (
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Clone is a draft like the call whose main window opens at opens: every other
// date moves by the same number of whole days of the call's zone and keeps its
// hour of the day, over a change to summer time too. Extensions, publication and
// what was released stay with the original.
func (c Call) Clone(opens time.Time, in domain.PromotionID) Call {
	days := daysBetween(domain.DateOf(c.Main().Opens.In(c.Zone)), domain.DateOf(opens.In(c.Zone)))
	shift := func(t time.Time) time.Time { return t.In(c.Zone).AddDate(0, 0, days).UTC() }
	twin := c
	twin.ID, twin.Promotion, twin.Status, twin.PublishedAt, twin.Version = ID{}, in, Draft, nil, 1
	twin.ChallengesReleasedAt, twin.ShortlistReleasedAt, twin.ResultReleasedAt, twin.ChallengesPrepared = nil, nil, nil, 0
	twin.FormVersion, twin.Revisions = 0, nil
	twin.Windows = make([]Window, len(c.Windows))
	for i, w := range c.Windows {
		twin.Windows[i] = Window{Name: w.Name, Opens: shift(w.Opens), Closes: shift(w.Closes)}
		if w.Name == c.Main().Name {
			twin.Windows[i].Opens = opens.UTC()
		}
	}
	if c.ChallengesVisibleAt != nil {
		at := shift(*c.ChallengesVisibleAt)
		twin.ChallengesVisibleAt = &at
	}
	twin.Milestones = make([]Milestone, len(c.Milestones))
	for i, m := range c.Milestones {
		twin.Milestones[i] = Milestone{Label: m.Label, From: moved(m.From, days), To: moved(m.To, days)}
	}
	return twin
}

func moved(d domain.Date, days int) domain.Date {
	if d.IsZero() {
		return d
	}
	return d.AddDays(days)
}

// daysBetween counts whole days; a day of UTC always has 24 hours.
func daysBetween(from, to domain.Date) int {
	return int(to.Midnight(time.UTC).Sub(from.Midnight(time.UTC)) / (24 * time.Hour))
}
