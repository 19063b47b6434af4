package demo

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// threadActs are some exchanges between candidates and the programme team, so that
// each state of a thread can be seen at some date. Only the question on leading a
// company is real: the programme's list of questions got its answer on 29 March.
func threadActs(s *Story) []Act {
	acts := []Act{}
	tell := func(id string, at time.Time, fr, en string, do func(context.Context, *Player) error) {
		acts = append(acts, act("thread-"+id, at, fr, en, do))
	}
	for _, e := range exchanges {
		who, found := s.candidateFor(e)
		if !found {
			continue
		}
		for i, line := range e.lines {
			id := e.id + []string{"-1", "-2", "-3"}[i]
			tell(id, line.at.in(s.Edition.Calendar.Zone), line.kind.label().FR, line.kind.label().EN, s.speaking(who, line))
		}
	}
	return acts
}

// candidateFor is who takes part in an exchange: a star, or the first other person
// whose application stands when it begins and who never withdraws.
func (s *Story) candidateFor(e exchange) (Candidate, bool) {
	begins := e.lines[0].at.in(s.Edition.Calendar.Zone)
	others := slices.DeleteFunc(slices.Clone(s.Cast.Candidates), func(c Candidate) bool {
		_, star := stars[c.Index]
		from := c.Journey.Started
		if e.lines[0].kind == requests {
			from = c.Journey.Submitted
		}
		chosen := e.star >= 0 && c.Index == e.star || e.star < 0 && !star && c.Journey.Withdrawn.IsZero()
		return !chosen || from.IsZero() || !from.Before(begins)
	})
	if at := e.other; at < len(others) {
		return others[at], true
	}
	return Candidate{}, false
}

// speaking says one line of an exchange.
func (s *Story) speaking(who Candidate, l line) func(context.Context, *Player) error {
	return func(ctx context.Context, p *Player) error {
		candidate, d, err := p.dossier(ctx, who)
		if err != nil {
			return err
		}
		team, err := p.programme(ctx)
		if err != nil {
			return err
		}
		th, err := p.Threads.Store.Thread(ctx, d.ID)
		if err != nil {
			return err
		}
		if l.text != "" && slices.ContainsFunc(th.Messages, func(m thread.Message) bool { return m.Text == l.text }) {
			return nil // a move that was cut short said it
		}
		return p.speak(ctx, l, d, th, candidate, team)
	}
}

func (p *Player) speak(ctx context.Context, l line, d dossier.Dossier, th thread.Thread, candidate, team access.Actor) error {
	var err error
	switch l.kind {
	case asks:
		_, err = p.Threads.Ask(ctx, candidate, d.ID, l.text)
	case replies:
		_, err = p.Threads.Answer(ctx, team, d.ID, th.Version, l.text)
	case requests:
		_, err = p.Threads.Request(ctx, team, d.ID, th.Version, l.text, l.term.in(p.Story.Edition.Calendar.Zone))
	case gives:
		i := slices.IndexFunc(th.Supplements, func(s thread.Supplement) bool { return s.Answer == 0 })
		if i < 0 {
			return domain.Absent()
		}
		_, err = p.Threads.Give(ctx, candidate, d.ID, th.Supplements[i].ID, l.text)
	case closes:
		if th.IsClosed {
			return nil
		}
		_, err = p.Threads.Close(ctx, team, d.ID, th.Version)
	case publishes:
		return p.publishCompanies(ctx, team, d, th)
	}
	return err
}

// publishCompanies answers to all the question of those who lead a company.
func (p *Player) publishCompanies(ctx context.Context, team access.Actor, d dossier.Dossier, th thread.Thread) error {
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return err
	}
	known, err := p.Answers.Store.CallAnswers(ctx, id)
	if err != nil || slices.ContainsFunc(known, func(a answer.Answer) bool { return a.Current().Question == companies.Question }) {
		return err
	}
	_, _, err = p.Answers.Publish(ctx, team, id, companies, &answer.Origin{Dossier: d.ID, Version: th.Version})
	return err
}
