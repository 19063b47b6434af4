package demo

import (
	"fmt"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Zone is where the sixth promotion's calendar is read.
const Zone = "Europe/Paris"

// zone loads the calendar's zone.
func zone() (*time.Location, error) {
	z, err := time.LoadLocation(Zone)
	if err != nil {
		return nil, fmt.Errorf("loading the zone of the calendar: %w", err)
	}
	return z, nil
}

// readInstant reads an instant of the data file: a day (its first moment), a local
// minute, or a UTC instant. 23:59 means that whole minute, so it becomes the next
// midnight: the first instant that is no longer inside.
func readInstant(s string, z *time.Location) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	layout := "2006-01-02T15:04"
	if !strings.Contains(s, "T") {
		layout = time.DateOnly
	}
	t, err := time.ParseInLocation(layout, s, z)
	if err != nil {
		return time.Time{}, fmt.Errorf("reading an instant of the calendar: %w", err)
	}
	if strings.HasSuffix(s, "T23:59") {
		return time.Date(t.Year(), t.Month(), t.Day()+1, 0, 0, 0, 0, z), nil
	}
	return t, nil
}

// Calendar is the promotion's real dates.
type Calendar struct {
	Zone             *time.Location
	ChallengesOpen   time.Time
	ChallengesClose  time.Time
	CandidatesOpen   time.Time
	CandidatesClose  time.Time // as first announced
	Extensions       []Prolonged
	Revealed         time.Time // the challenges, to everybody; wishes open with them
	WishesClose      time.Time
	ChallengeJuryEnd time.Time // its last day
	StartsOn         domain.Date
	Months           int
}

// Prolonged is one extension of the call for candidates.
type Prolonged struct {
	Published time.Time
	Closes    time.Time
}

func (p promotionOf) calendar() (Calendar, error) {
	z, err := zone()
	if err != nil {
		return Calendar{}, err
	}
	c := Calendar{Zone: z, Months: p.Months}
	read := func(s string) time.Time {
		t, e := readInstant(s, z)
		if e != nil && err == nil {
			err = e
		}
		return t
	}
	c.ChallengesOpen, c.ChallengesClose = read(p.CallForChallenges.Opens), read(p.CallForChallenges.Closes)
	c.CandidatesOpen, c.CandidatesClose = read(p.CallForCandidates.Opens), read(p.CallForCandidates.Closes)
	c.Revealed, c.WishesClose = read(p.Revealed), read(p.WishesClose)
	c.StartsOn = domain.DateOf(read(p.StartsOn))
	for _, e := range p.CallForCandidates.Extensions {
		c.Extensions = append(c.Extensions, Prolonged{Published: read(e.Published), Closes: read(e.To)})
	}
	if n := len(p.CallForChallenges.Jury); n > 0 {
		c.ChallengeJuryEnd = read(p.CallForChallenges.Jury[n-1])
	}
	return c, err
}
