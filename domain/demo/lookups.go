package demo

import (
	"context"
	"errors"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/promotion"
)

// reason is what people may read of an error.
func reason(err error) domain.Text {
	var e *domain.Error
	if errors.As(err, &e) {
		return e.Text
	}
	return domain.Text{}
}

// actor signs somebody of the story up if need be, and gives them with their roles.
func (p *Player) actor(ctx context.Context, who Person) (access.Actor, error) {
	p.mu.Lock()
	known, ok := p.actors[who.Email]
	p.mu.Unlock()
	if ok {
		return known, nil
	}
	acc, err := p.Accounts.Enrol(ctx, who.Email, who.Name, who.Language)
	if err != nil {
		return access.Actor{}, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.actors[who.Email] = acc.Actor()
	return acc.Actor(), nil
}

// programme is the member of the programme team who does what the story needs done.
func (p *Player) programme(ctx context.Context) (access.Actor, error) {
	return p.actor(ctx, p.Story.Cast.Programme[0])
}

// promotion finds the promotion of the story.
func (p *Player) promotion(ctx context.Context) (promotion.Promotion, error) {
	all, err := p.Promotions.Store.Promotions(ctx)
	if err != nil {
		return promotion.Promotion{}, err
	}
	i := slices.IndexFunc(all, func(q promotion.Promotion) bool { return q.Number == p.Story.Edition.Number })
	if i < 0 {
		return promotion.Promotion{}, domain.Absent()
	}
	return all[i], nil
}

// callID finds one of the two calls of the story: the oldest of its kind in the
// promotion, since a visitor may have added another.
func (p *Player) callID(ctx context.Context, kind call.Kind) (call.ID, error) {
	if id, known := p.calls[kind]; known {
		return id, nil
	}
	of, err := p.promotion(ctx)
	if err != nil {
		return call.ID{}, err
	}
	all, err := p.Calls.Store.Calls(ctx, kind)
	if err != nil {
		return call.ID{}, err
	}
	for _, c := range slices.Backward(all) {
		if c.Promotion == of.ID {
			p.calls[kind] = c.ID
			return c.ID, nil
		}
	}
	return call.ID{}, domain.Absent()
}

// administration finds a host by its name.
func (p *Player) administration(ctx context.Context, name string) (domain.AdministrationID, error) {
	all, err := p.Administrations.Store.Administrations(ctx)
	if err != nil {
		return domain.AdministrationID{}, err
	}
	for _, a := range all {
		if a.Name == name {
			return a.ID, nil
		}
	}
	return domain.AdministrationID{}, domain.Absent()
}

// challenges lists those of the call for challenges.
func (p *Player) challenges(ctx context.Context) ([]challenge.Challenge, error) {
	id, err := p.callID(ctx, call.ForChallenges)
	if err != nil {
		return nil, err
	}
	return p.Challenges.Store.Challenges(ctx, challenge.Query{Call: &id})
}

// challenge finds one by its name.
func (p *Player) challenge(ctx context.Context, name string) (challenge.Challenge, error) {
	all, err := p.challenges(ctx)
	if err != nil {
		return challenge.Challenge{}, err
	}
	i := slices.IndexFunc(all, func(c challenge.Challenge) bool { return c.Slug == challenge.Slug(name) })
	if i < 0 {
		return challenge.Challenge{}, domain.Absent()
	}
	return all[i], nil
}
