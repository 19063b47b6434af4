package demo

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// step is one thing that one candidate does.
type step struct {
	at   time.Time
	who  Candidate
	do   func(context.Context, *Player, Candidate) error
	verb domain.Text
}

// applicationActs are the candidates' days: one act a day, cut where a milestone or
// an extension falls, so that whoever stops there sees what was true then.
func applicationActs(s *Story) []Act {
	steps := s.steps()
	cuts := s.cuts()
	acts := []Act{}
	for len(steps) > 0 {
		n := 1
		for n < len(steps) && s.together(steps[0].at, steps[n].at, cuts) {
			n++
		}
		acts = append(acts, s.applicationDay(steps[:n:n]))
		steps = steps[n:]
	}
	return acts
}

// steps lists what every candidate does, by date.
func (s *Story) steps() []step {
	list := []step{}
	add := func(at time.Time, c Candidate, do func(context.Context, *Player, Candidate) error, fr, en string) {
		if !at.IsZero() {
			list = append(list, step{at, c, do, domain.Text{FR: fr, EN: en}})
		}
	}
	for _, c := range s.Cast.Candidates {
		add(c.Journey.Started, c, startDossier, "Commencer la candidature", "Start the application")
		add(c.Journey.Submitted, c, submitDossier, "Déposer la candidature", "Submit the application")
		add(c.Journey.Again, c, submitAgain, "Déposer de nouveau la candidature", "Submit the application again")
		add(c.Journey.Withdrawn, c, withdrawDossier, "Retirer la candidature", "Withdraw the application")
	}
	slices.SortStableFunc(list, func(a, b step) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.who.Index, b.who.Index)) })
	return list
}

// cuts are the instants that no act may span.
func (s *Story) cuts() []time.Time {
	cuts := []time.Time{}
	for _, m := range s.Milestones() {
		cuts = append(cuts, m.At)
	}
	for _, e := range s.Edition.Calendar.Extensions {
		cuts = append(cuts, e.Published)
	}
	return cuts
}

// together tells whether two steps are of the same day, with no cut in between.
func (s *Story) together(a, b time.Time, cuts []time.Time) bool {
	z := s.Edition.Calendar.Zone
	if domain.DateOf(a.In(z)) != domain.DateOf(b.In(z)) {
		return false
	}
	return !slices.ContainsFunc(cuts, func(cut time.Time) bool { return a.Compare(cut) <= 0 && b.After(cut) })
}

func (s *Story) applicationDay(steps []step) Act {
	first := steps[0].at.In(s.Edition.Calendar.Zone)
	return act("applications-"+first.Format("2006-01-02T15:04:05"), first,
		"Candidatures du "+domain.SpellDay(first, "fr"), "Applications of "+domain.SpellDay(first, "en"),
		func(ctx context.Context, p *Player) error {
			for _, step := range steps {
				if err := p.step(ctx, step); err != nil {
					return err
				}
			}
			return nil
		})
}

func (p *Player) step(ctx context.Context, s step) error {
	if err := p.at(ctx, s.at); err != nil {
		return err
	}
	what := domain.Text{FR: s.verb.FR + " de " + s.who.Name, EN: s.verb.EN + " of " + s.who.Name}
	if err := p.unlessMoot(what, s.do(ctx, p, s.who)); err != nil {
		return fmt.Errorf("candidate %d: %w", s.who.Index, err)
	}
	return nil
}

// dossier opens the candidate's dossier, or finds it again.
func (p *Player) dossier(ctx context.Context, c Candidate) (access.Actor, dossier.Dossier, error) {
	by, err := p.actor(ctx, c.Person)
	if err != nil {
		return access.Actor{}, dossier.Dossier{}, err
	}
	if id, known := p.dossiers[c.Index]; known {
		d, err := p.Dossiers.Store.Dossier(ctx, id)
		return by, d, err
	}
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return access.Actor{}, dossier.Dossier{}, err
	}
	v, _, err := p.Dossiers.Start(ctx, by, id, c.Name)
	if err == nil {
		p.dossiers[c.Index] = v.Dossier.ID
	}
	return by, v.Dossier, err
}

func startDossier(ctx context.Context, p *Player, c Candidate) error {
	_, _, err := p.write(ctx, c, c.begun(), c.named())
	return err
}

// submitDossier completes the draft and submits it.
func submitDossier(ctx context.Context, p *Player, c Candidate) error {
	return p.send(ctx, c, c.Content, c.begun())
}

func submitAgain(ctx context.Context, p *Player, c Candidate) error {
	return p.send(ctx, c, c.again(), c.Content)
}

func (p *Player) send(ctx context.Context, c Candidate, content, from dossier.Content) error {
	by, d, err := p.write(ctx, c, content, from)
	if err != nil {
		return err
	}
	_, err = p.Dossiers.Submit(ctx, by, d.ID, d.Version)
	return err
}

// write saves the draft, if it stands as the story left it.
func (p *Player) write(ctx context.Context, c Candidate, content, from dossier.Content) (access.Actor, dossier.Dossier, error) {
	by, d, err := p.dossier(ctx, c)
	if err != nil {
		return by, d, err
	}
	if err := untouched(d, from, content); err != nil {
		return by, d, err
	}
	if untouched(d, content) == nil {
		return by, d, nil // a move that was cut short wrote it
	}
	v, err := p.Dossiers.Save(ctx, by, d.ID, d.Version, content, drafted)
	return by, v.Dossier, err
}

// drafted are the fields that a whole draft names.
var drafted = []string{
	"phone", "main_track", "secondary_track", "years_experience", "employers", "schools", "places", "available_at_start", "statements", "answers",
}

func withdrawDossier(ctx context.Context, p *Player, c Candidate) error {
	by, d, err := p.dossier(ctx, c)
	if err != nil {
		return err
	}
	_, err = p.Dossiers.Withdraw(ctx, by, d.ID, true)
	return err
}
