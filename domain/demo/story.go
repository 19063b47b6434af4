package demo

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Story is the sixth promotion as the demonstration plays it.
type Story struct {
	Edition Edition
	Config  Config
	Cast    Cast
	Acts    []Act // by date
}

// Act is something that people of the story do, at its date, through the services.
// Playing it twice does it once: a move that was cut short is taken up again.
type Act struct {
	ID    string
	At    time.Time
	Label domain.Text
	Play  func(ctx context.Context, p *Player) error
}

// NewStory writes the story: the same for the same configuration.
func NewStory(c Config) (*Story, error) {
	edition, err := Sixth()
	if err != nil {
		return nil, err
	}
	s := &Story{Edition: edition, Config: c, Cast: c.cast(edition)}
	for _, write := range []func(*Story) []Act{
		setupActs, readersActs, hostActs, applicationActs, extensionActs, threadActs, juryActs, challengeActs, readingActs, committeeActs, wishActs, changeActs, teamActs,
	} {
		s.Acts = append(s.Acts, write(s)...)
	}
	slices.SortStableFunc(s.Acts, func(a, b Act) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	return s, s.check()
}

// check refuses two acts of one name: the second would never be played.
func (s *Story) check() error {
	seen := map[string]bool{}
	for _, a := range s.Acts {
		if seen[a.ID] {
			return fmt.Errorf("two acts of the story are called %s", a.ID)
		}
		seen[a.ID] = true
	}
	return nil
}

// at is a local instant of the story.
func (s *Story) at(month time.Month, day, hour, minute int) time.Time {
	return stamp{month, day, hour, minute}.in(s.Edition.Calendar.Zone)
}

// act is one act with a bilingual label.
func act(id string, at time.Time, fr, en string, play func(context.Context, *Player) error) Act {
	return Act{ID: id, At: at, Label: domain.Text{FR: fr, EN: en}, Play: play}
}
