package demo

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/release"
)

// readingActs give every application to its readers on 20 April, and have them read
// until 5 May. The last day reads what is left, whoever it was given to.
func readingActs(s *Story) []Act {
	acts := []Act{act("assign-readings", s.at(time.April, 20, 9, 0), "Les candidatures sont réparties entre les lectures", "Applications are given to readers", assignReadings)}
	days := s.readingDays()
	for i, day := range days {
		last := i == len(days)-1
		acts = append(acts, act("readings-"+day.Format(time.DateOnly), day,
			"Lectures du "+domain.SpellDay(day, "fr"), "Readings of "+domain.SpellDay(day, "en"),
			func(ctx context.Context, p *Player) error { return p.readDay(ctx, i, len(days), last) }))
	}
	return acts
}

// readingDays are the working days from 20 April to 5 May 2022.
func (s *Story) readingDays() []time.Time {
	days := []time.Time{}
	for day := s.at(time.April, 20, 17, 0); day.Before(s.at(time.May, 6, 0, 0)); day = day.AddDate(0, 0, 1) {
		if wd := day.Weekday(); wd != time.Saturday && wd != time.Sunday {
			days = append(days, day)
		}
	}
	return days
}

// applicants lists every submitted application: the story's own in the order of its
// cast, then those of visitors.
func (p *Player) applicants(ctx context.Context, decision string) ([]release.Summary, error) {
	by, err := p.programme(ctx)
	if err != nil {
		return nil, err
	}
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return nil, err
	}
	all := []release.Summary{}
	f := release.Filter{Call: id, Decision: decision, Page: domain.Page{Limit: domain.MaxLimit}}
	for {
		list, err := p.Releases.List(ctx, by, f)
		if err != nil {
			return nil, err
		}
		all = append(all, list.Items...)
		if f.Page.Cursor = list.Next; list.Next == "" {
			break
		}
	}
	slices.SortStableFunc(all, func(a, b release.Summary) int {
		return cmp.Or(cmp.Compare(p.Story.index(a.Name), p.Story.index(b.Name)), strings.Compare(a.Number, b.Number))
	})
	return all, nil
}

// index finds a candidate of the cast by the name on the application; everybody else
// comes after.
func (s *Story) index(name string) int {
	i := slices.IndexFunc(s.Cast.Candidates, func(c Candidate) bool { return c.Name == name })
	if i < 0 {
		return len(s.Cast.Candidates)
	}
	return i
}

// assignReadings deals the applications round the table.
func assignReadings(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	all, err := p.applicants(ctx, "")
	if err != nil {
		return err
	}
	seats := make([]seat, len(all))
	for i, a := range all {
		seats[i] = seat{a, i * readingsPerDossier}
	}
	return meanwhile(ctx, seats, func(ctx context.Context, s seat) error {
		what := domain.Text{FR: "Confier la candidature " + s.Number, EN: "Give out the application " + s.Number}
		return p.unlessMoot(what, p.assign(ctx, by, s.Summary, s.from))
	})
}

// seat is an application with the reader who comes first for it.
type seat struct {
	release.Summary
	from int
}

// assign finds the readers that an application still wants, from a place at the table on.
func (p *Player) assign(ctx context.Context, by access.Actor, a release.Summary, from int) error {
	readers := p.Story.Cast.Readers
	wanted := a.Expected - a.Assigned
	for k := 0; k < len(readers) && wanted > 0; k++ {
		who, err := p.actor(ctx, readers[(from+k)%len(readers)])
		if err != nil {
			return err
		}
		_, err = p.Readings.Assign(ctx, by, a.ID, who.Account)
		if alreadyDone(err) || domain.CodeOf(err) == "conflict_of_interest" {
			continue // a visitor gave it to the same person, or this one may not read it
		}
		if err != nil {
			return err
		}
		wanted--
	}
	return nil
}

// readDay reads a day's share of what is assigned; on the last day all that is left,
// after giving out what a visitor took back.
func (p *Player) readDay(ctx context.Context, day, days int, last bool) error {
	if last {
		if err := assignReadings(ctx, p); err != nil {
			return err
		}
	}
	all, err := p.applicants(ctx, "")
	if err != nil {
		return err
	}
	list, err := p.readings(ctx)
	if err != nil {
		return err
	}
	place := map[dossier.ID]int{}
	for i, a := range all {
		place[a.ID] = i
	}
	due := slices.DeleteFunc(list, func(r reading.Reading) bool {
		i, applies := place[r.Dossier]
		today := (i+p.Story.reader(r.ReaderName))%days == day && r.State() != reading.Started
		return !applies || r.State() == reading.Locked || !last && !today
	})
	return meanwhile(ctx, due, func(ctx context.Context, r reading.Reading) error {
		what := domain.Text{FR: "Rendre la lecture " + r.Code, EN: "Hand in the reading " + r.Code}
		return p.unlessMoot(what, p.read(ctx, all[place[r.Dossier]], r))
	})
}

// readings lists all those of the call.
func (p *Player) readings(ctx context.Context) ([]reading.Reading, error) {
	by, err := p.programme(ctx)
	if err != nil {
		return nil, err
	}
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return nil, err
	}
	all := []reading.Reading{}
	f := reading.Filter{Call: id, Page: domain.Page{Limit: domain.MaxLimit}}
	for {
		list, err := p.Readings.List(ctx, by, f)
		if err != nil {
			return nil, err
		}
		all = append(all, list.Items...)
		if f.Page.Cursor = list.Next; list.Next == "" {
			return all, nil
		}
	}
}

// read scores one application and hands the scores in. What a visitor began to score
// in a reader's name is theirs to finish; the last day adds what lacks and keeps the rest.
func (p *Player) read(ctx context.Context, a release.Summary, r reading.Reading) error {
	acc, err := p.Accounts.Store.Account(ctx, r.Reader)
	if err != nil {
		return err
	}
	v, err := p.Readings.Save(ctx, acc.Actor(), r.ID, r.Version, under(p.Story.marks(a, acc.Name), r.Marks))
	if err != nil {
		return err
	}
	_, err = p.Readings.Lock(ctx, acc.Actor(), r.ID, v.Reading.Version)
	return err
}
