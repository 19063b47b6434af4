package demo

import (
	"context"
	"errors"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/team"
)

// teamActs assemble the teams and release them, before 15 July.
func teamActs(s *Story) []Act {
	return []Act{
		act("assemble", s.at(time.July, 8, 10, 0), "Les équipes sont calculées", "The teams are computed", assemble),
		act("release-teams", s.at(time.July, 13, 15, 0), "Les équipes sont publiées", "The teams are released", releaseTeams),
	}
}

func assemble(ctx context.Context, p *Player) error {
	by, id, err := p.assembling(ctx)
	if err != nil {
		return err
	}
	return p.compute(ctx, by, id)
}

// compute makes a run and does its work at once: nobody works the queue while the story
// is played, or somebody has begun already.
func (p *Player) compute(ctx context.Context, by access.Actor, id call.ID) error {
	made, err := p.Teams.CreateRun(ctx, by, id, team.Draft{Policy: assembly.PolicyReference})
	if err != nil {
		return err
	}
	for {
		if err := p.Teams.Compute(ctx, made.Run.ID); !errors.Is(err, team.ErrHeld) {
			return err
		}
	}
}

func (p *Player) assembling(ctx context.Context) (access.Actor, call.ID, error) {
	by, err := p.programme(ctx)
	if err != nil {
		return access.Actor{}, call.ID{}, err
	}
	id, err := p.callID(ctx, call.ForCandidates)
	return by, id, err
}

// releaseTeams releases the newest run, or a new one when a visitor changed something
// since.
func releaseTeams(ctx context.Context, p *Player) error {
	by, id, err := p.assembling(ctx)
	if err != nil {
		return err
	}
	err = p.releaseNewest(ctx, by, id)
	if domain.CodeOf(err) != "not_ready" {
		return err
	}
	if err := p.compute(ctx, by, id); err != nil {
		return err
	}
	return p.releaseNewest(ctx, by, id)
}

func (p *Player) releaseNewest(ctx context.Context, by access.Actor, id call.ID) error {
	runs, err := p.Teams.Runs(ctx, by, id)
	if err != nil {
		return err
	}
	if len(runs) == 0 {
		return domain.Absent()
	}
	_, err = p.Teams.Release(ctx, by, runs[0].Run.ID)
	return err
}
