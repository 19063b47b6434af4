package demo

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/release"
)

// challengeActs are what the jury and the programme team make of the challenges, in April.
func challengeActs(s *Story) []Act {
	return []Act{
		act("decide-challenges", s.at(time.April, 6, 17, 30), // a visitor of the 5th finds the final list to decide
			"Le jury des défis rend ses décisions", "The jury decides on the challenges", decideChallenges),
		act("release-challenges", s.at(time.April, 14, 10, 0),
			"Les décisions sur les défis sont publiées", "The decisions on challenges are released", releasing(call.ForChallenges, release.Challenges)),
		act("publish-challenges", s.at(time.April, 15, 15, 0),
			"Les défis retenus sont figés et publiés", "The challenges kept are frozen and published", publishChallenges),
	}
}

// decideChallenges keeps what was kept in 2022 and refuses the fictional ones. A
// challenge that a visitor submitted is kept: the others would wait for it.
func decideChallenges(ctx context.Context, p *Player) error {
	return p.eachChallenge(ctx, challenge.Submitted, "Décider du défi", "Decide on the challenge", func(by access.Actor, c challenge.Challenge) error {
		if c.Decision != nil {
			return nil
		}
		outcome, why := challenge.Keep, ""
		if f, fictional := proposalOf(c); fictional {
			outcome, why = challenge.Refuse, f.refusal
		}
		_, err := p.Challenges.Decide(ctx, by, c.ID, 0, outcome, why)
		return err
	})
}

// proposalOf finds the fictional proposal that a challenge was made of.
func proposalOf(c challenge.Challenge) (proposal, bool) {
	i := slices.IndexFunc(proposals, func(f proposal) bool { return f.name == c.Name })
	if i < 0 {
		return proposal{}, false
	}
	return proposals[i], true
}

func publishChallenges(ctx context.Context, p *Player) error {
	return p.eachChallenge(ctx, challenge.Submitted, "Publier le défi", "Publish the challenge", func(by access.Actor, c challenge.Challenge) error {
		if c.Decision == nil || c.Decision.Outcome != challenge.Keep {
			return nil
		}
		_, err := p.Challenges.Publish(ctx, by, c.ID, c.Version)
		return err
	})
}

// eachChallenge does something to every challenge in a stored status; one that is
// refused does not keep the others from it.
func (p *Player) eachChallenge(ctx context.Context, in challenge.Status, fr, en string, do func(access.Actor, challenge.Challenge) error) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	all, err := p.challenges(ctx)
	if err != nil {
		return err
	}
	for _, c := range all {
		if c.Status != in {
			continue
		}
		if err := p.unlessMoot(domain.Text{FR: fr + " " + c.Name, EN: en + " " + c.Name}, do(by, c)); err != nil {
			return err
		}
	}
	return nil
}

// releasing makes a set of decisions visible.
func releasing(of call.Kind, kind release.Kind) func(context.Context, *Player) error {
	return func(ctx context.Context, p *Player) error {
		by, err := p.programme(ctx)
		if err != nil {
			return err
		}
		id, err := p.callID(ctx, of)
		if err != nil {
			return err
		}
		_, err = p.Releases.Release(ctx, by, id, kind)
		return err
	}
}
