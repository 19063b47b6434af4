package demo

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// setupActs put the portal into service and announce the two calls, in January 2022.
func setupActs(s *Story) []Act {
	return []Act{
		act("team", s.at(time.January, 10, 9, 0), "L’équipe du programme ouvre le portail", "The programme team opens the portal", playTeam),
		act("promotion", s.at(time.January, 17, 10, 0), "La 6e promotion est créée", "The 6th promotion is created", playPromotion),
		act("call-challenges", s.at(time.January, 21, 16, 30), "L’appel à défis est publié", "The call for challenges is published",
			publishing(call.ForChallenges)),
		act("call-candidates", s.at(time.January, 31, 11, 0), "L’appel à candidatures est publié", "The call for candidates is published",
			publishing(call.ForCandidates)),
		act("readers", s.at(time.March, 1, 9, 30), "Le comité et les personnes qui liront sont invités", "The committee and the readers are invited", inviteInHouse),
		act("readers-accept", s.at(time.March, 2, 14, 0), "Les invitations sont acceptées", "The invitations are accepted", acceptInHouse),
	}
}

// playTeam puts the portal into service as the command line does, then the first
// member of the team gives the others their roles.
func playTeam(ctx context.Context, p *Player) error {
	cast := p.Story.Cast
	if _, err := p.actor(ctx, cast.Programme[0]); err != nil {
		return err
	}
	acc, err := p.Accounts.Bootstrap(ctx, cast.Programme[0].Email)
	if err != nil {
		return err
	}
	delete(p.actors, acc.Email) // the role is new
	for _, who := range cast.Programme[1:] {
		if err := p.give(ctx, who, access.Programme, access.Everywhere); err != nil {
			return err
		}
	}
	return p.give(ctx, cast.DPO, access.DPO, access.Everywhere)
}

// give gives somebody a role, unless they have it already.
func (p *Player) give(ctx context.Context, who Person, role access.Role, in access.Scope) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	person, err := p.actor(ctx, who)
	if err != nil {
		return err
	}
	if person.Holds(role) {
		return nil
	}
	delete(p.actors, who.Email)
	_, err = p.Accounts.Grant(ctx, by, person.Account, role, in, nil)
	return err
}

func playPromotion(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	if _, err := p.promotion(ctx); err == nil {
		return nil
	}
	_, err = p.Promotions.Create(ctx, by, p.Story.Edition.promotion())
	return err
}

// publishing drafts and publishes a call of the promotion.
func publishing(kind call.Kind) func(context.Context, *Player) error {
	return func(ctx context.Context, p *Player) error {
		by, err := p.programme(ctx)
		if err != nil {
			return err
		}
		c, err := p.draftCall(ctx, by, kind)
		if err != nil || c.Status == call.Published {
			return err
		}
		_, err = p.Calls.Publish(ctx, by, c.ID, c.Version)
		return err
	}
}

func (p *Player) draftCall(ctx context.Context, by access.Actor, kind call.Kind) (call.Call, error) {
	if id, err := p.callID(ctx, kind); err == nil {
		return p.Calls.Get(ctx, by, id)
	}
	of, err := p.promotion(ctx)
	if err != nil {
		return call.Call{}, err
	}
	if kind == call.ForChallenges {
		return p.Calls.Create(ctx, by, p.Story.Edition.challengeCall(of.ID))
	}
	return p.Calls.Create(ctx, by, p.Story.Edition.candidateCall(of.ID))
}

// inHouse lists those who read and those who decide, with their roles.
func (p *Player) inHouse(ctx context.Context, each func(Person, access.Role, access.Scope) error) error {
	id, err := p.callID(ctx, call.ForCandidates)
	if err != nil {
		return err
	}
	in := access.Scope{Kind: access.Call, ID: id.UUID}
	for _, who := range p.Story.Cast.Readers {
		if err := each(who, access.Reader, in); err != nil {
			return err
		}
	}
	of, err := p.promotion(ctx)
	if err != nil {
		return err
	}
	for _, who := range p.Story.Cast.Committee {
		if err := each(who, access.Committee, access.Scope{Kind: access.Promotion, ID: of.ID.UUID}); err != nil {
			return err
		}
	}
	return nil
}

func inviteInHouse(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	return p.inHouse(ctx, func(who Person, role access.Role, in access.Scope) error {
		return p.invite(ctx, by, who, role, in)
	})
}

// invite asks an address to take a role; an invitation left by a move that was cut
// short is not sent again.
func (p *Player) invite(ctx context.Context, by access.Actor, who Person, role access.Role, in access.Scope) error {
	_, err := p.Accounts.Invite(ctx, by, who.Email, role, in)
	if alreadyDone(err) {
		return nil
	}
	return err
}

func acceptInHouse(ctx context.Context, p *Player) error {
	return p.inHouse(ctx, func(who Person, _ access.Role, _ access.Scope) error {
		_, err := p.actor(ctx, who)
		return err
	})
}
