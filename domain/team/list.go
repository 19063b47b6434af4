package team

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
)

// Teams lists the released teams that the actor may see, by challenge: those of one
// promotion, or of all when id is zero.
func (s Service) Teams(ctx context.Context, actor access.Actor, id promotion.ID) ([]Team, error) {
	if err := access.Check(actor, "listTeams", access.Facts{}); err != nil {
		return nil, err
	}
	all, err := s.Store.Teams(ctx, Filter{Promotion: id})
	if err != nil {
		return nil, err
	}
	seen := []Team{}
	for _, t := range all {
		if access.Allowed(actor, "getTeam", t.Facts(actor)) {
			seen = append(seen, t.seenBy(actor))
		}
	}
	byChallenge(seen)
	return seen, nil
}

// Of gives the released team in which a dossier has a seat; not_found when there is
// none that the actor may see.
func (s Service) Of(ctx context.Context, actor access.Actor, id dossier.ID) (Team, error) {
	found, err := s.Store.Teams(ctx, Filter{Dossier: id})
	if err != nil {
		return Team{}, err
	}
	if len(found) == 0 {
		return Team{}, domain.Absent()
	}
	if err := access.Check(actor, "getTeam", found[0].Facts(actor)); err != nil {
		return Team{}, err
	}
	return found[0].seenBy(actor), nil
}
