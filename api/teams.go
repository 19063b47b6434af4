package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/team"
)

// ListTeams lists the released teams that the caller may see.
func (s *Server) ListTeams(ctx context.Context, r contract.ListTeamsRequestObject) (contract.ListTeamsResponseObject, error) {
	teams, err := s.Services.Teams.Teams(ctx, callerOf(ctx).Actor, promotion.ID{UUID: val(r.Params.PromotionID)})
	return contract.ListTeams200JSONResponse{Items: each(teams, encodeTeam), Total: len(teams)}, err
}

// teamOf gives the team of a recruited person's dossier; none before, or when the
// caller may not see it.
func (s *Server) teamOf(ctx context.Context, v dossier.View) (*contract.Team, error) {
	if v.Status() != dossier.Recruited {
		return nil, nil
	}
	t, err := s.Services.Teams.Of(ctx, callerOf(ctx).Actor, v.Dossier.ID)
	if domain.KindOf(err) == domain.NotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return ptr(encodeTeam(t)), nil
}

func encodeTeam(t team.Team) contract.Team {
	return contract.Team{
		ID: optionalID(t.ID.UUID), Challenge: encodeChallengeRef(t.Challenge), Members: each(t.Seats, encodeSeat),
		StartsOn: optionalDate(t.StartsOn), EndsOn: optionalDate(t.EndsOn),
	}
}

func encodeChallengeRef(c team.Challenge) contract.ChallengeRef {
	return contract.ChallengeRef{ID: c.ID.UUID, Name: c.Name, Administration: some(c.Host)}
}

func encodeSeat(s team.Seat) contract.TeamMember {
	return contract.TeamMember{
		DossierID: s.Dossier.UUID, Number: s.Number, Name: some(s.Name), PostID: s.Post.UUID,
		Track: optionalTrack(s.Track), WishRank: some(s.WishRank),
	}
}
