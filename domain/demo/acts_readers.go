package demo

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/reading/dealing"
)

// interested are the readers who have something to declare: where they work or taught is
// where a candidate of the story was. Everybody else has nothing to declare.
var interested = []struct {
	reader, candidate int
	kind              conflict.Kind
}{
	{3, 12, conflict.Employer}, {7, 40, conflict.School}, {11, 75, conflict.Employer}, {15, 120, conflict.School}, {19, 160, conflict.Employer},
}

// declares is what a reader of the story declares.
func (s *Story) declares(reader int) []conflict.Declaration {
	said := []conflict.Declaration{}
	for _, i := range interested {
		if i.reader != reader || i.candidate >= len(s.Cast.Candidates) {
			continue
		}
		c := s.Cast.Candidates[i.candidate]
		stays := c.Content.Employers
		if i.kind == conflict.School {
			stays = c.Content.Schools
		}
		if len(stays) > 0 {
			said = append(said, conflict.Declaration{Kind: i.kind, Value: stays[0].Name})
		}
	}
	return said
}

// swear has somebody accept the charter of a call, unless they did.
func (p *Player) swear(ctx context.Context, who Person, id call.ID) (access.Actor, error) {
	a, err := p.actor(ctx, who)
	if err != nil {
		return a, err
	}
	v, err := p.Readerships.Mine(ctx, a, id)
	if err != nil {
		return a, err
	}
	if v.PledgedAt == nil {
		if _, err := p.Readerships.Pledge(ctx, a, id, v.Charter.Version); err != nil {
			return a, err
		}
	}
	p.mu.Lock()
	delete(p.actors, who.Email) // what they may be shown is new
	p.mu.Unlock()
	return a, nil
}

// welcomeReaders has every reader accept the charter and declare their interests.
func welcomeReaders(ctx context.Context, p *Player) error {
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return err
	}
	for i, who := range p.Story.Cast.Readers {
		what := domain.Text{FR: "Accepter la charte : " + who.Name, EN: "Accept the charter: " + who.Name}
		err := func() error {
			a, err := p.swear(ctx, who, id)
			if err != nil {
				return err
			}
			_, err = p.Conflicts.Declare(ctx, a, id, p.Story.declares(i))
			return err
		}()
		if err := p.unlessMoot(what, err); err != nil {
			return err
		}
	}
	return nil
}

// welcomeJurors has the jury of challenges accept the charter.
func welcomeJurors(ctx context.Context, p *Player) error {
	id, err := p.callID(ctx, call.ForChallenges)
	if err != nil {
		return err
	}
	for _, who := range p.Story.Cast.Jurors {
		_, err := p.swear(ctx, who, id)
		if err := p.unlessMoot(domain.Text{FR: "Accepter la charte : " + who.Name, EN: "Accept the charter: " + who.Name}, err); err != nil {
			return err
		}
	}
	return nil
}

// readersActs are the first visits of those who read and judge, and what the programme team
// makes of the conflicts found by the time readings begin.
func readersActs(s *Story) []Act {
	return []Act{
		act("readers-charter", s.at(time.March, 3, 9, 0), "La charte est acceptée, les intérêts sont déclarés", "The charter is accepted, interests are declared", welcomeReaders),
		act("jurors-charter", s.at(time.March, 5, 9, 0), "Le jury des défis accepte la charte", "The jury of challenges accepts the charter", welcomeJurors),
		act("conflicts", s.at(time.April, 20, 8, 30), "Des conflits d’intérêts sont tranchés", "Conflicts of interest are settled", settleConflicts),
		act("readings-term", s.at(time.April, 20, 9, 30), "La répartition est vérifiée et la date limite de lecture annoncée", "The assignment is checked and the term for reading announced", announceTerm),
	}
}

// readingSeed is the seed that the story publishes; readings end when the committee meets.
const readingSeed = "promotion-6"

// announceTerm runs the assignment over what was given out: what lacks a reader gets one,
// nobody else moves, and the term is set.
func announceTerm(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return err
	}
	due := p.Story.at(time.May, 6, 0, 0)
	proposal, err := p.Dealings.Propose(ctx, by, id, dealing.Order{Seed: readingSeed, Due: &due})
	if err != nil {
		return err
	}
	_, err = p.Dealings.Apply(ctx, by, id, proposal.Order, proposal.Digest)
	return err
}

// settleConflicts confirms one conflict in three, dismisses another, and leaves the last
// to visitors: it keeps blocking.
func settleConflicts(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return err
	}
	found, err := p.Conflicts.List(ctx, by, id)
	if err != nil {
		return err
	}
	for i, c := range found {
		state, why := conflict.Confirmed, ""
		if i%3 == 1 {
			state, why = conflict.Dismissed, "Vérifié auprès de la personne qui lit : homonymie, elle n’y a jamais travaillé ni étudié en même temps."
		}
		if i%3 == 2 || c.State != conflict.Unresolved {
			continue
		}
		_, err := p.Conflicts.Resolve(ctx, by, c.ID, c.Version, state, why)
		if err := p.unlessMoot(domain.Text{FR: "Trancher un conflit d’intérêts", EN: "Settle a conflict of interest"}, err); err != nil {
			return err
		}
	}
	return nil
}
