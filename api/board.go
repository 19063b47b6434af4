package api

import (
	"context"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
)

// GetAssemblyBoard lays a run out.
func (s *Server) GetAssemblyBoard(ctx context.Context, r contract.GetAssemblyBoardRequestObject) (contract.GetAssemblyBoardResponseObject, error) {
	b, err := s.Services.Teams.Board(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID})
	if err != nil {
		return nil, err
	}
	lang := callerOf(ctx).Lang
	return contract.GetAssemblyBoard200JSONResponse{
		Body: contract.AssemblyBoard{
			Challenges: each(b.Challenges, func(c team.Column) contract.BoardChallenge {
				return contract.BoardChallenge{Challenge: encodeChallengeRef(c.Challenge), Posts: each(c.Posts, encodeBoardPost), Reason: some(c.Why.In(lang))}
			}),
			People: each(b.People, encodeCard),
			Tracks: each(b.Tracks, func(t team.Scarce) contract.TrackScarcity {
				return contract.TrackScarcity{
					Track: contract.Track(t.Code), Posts: t.Posts, Required: t.Required, Main: t.Main, Secondary: t.Also, Held: t.Held, Waiting: t.Waiting,
					Text: t.Text.In(lang),
				}
			}),
		},
		Headers: contract.GetAssemblyBoard200ResponseHeaders{ETag: etag(b.Revision)},
	}, nil
}

func encodeBoardPost(p team.Post) contract.BoardPost {
	return contract.BoardPost{ID: p.ID.UUID, Required: p.Required, Tracks: each(p.Accepts, func(t call.Track) contract.Track { return contract.Track(t) })}
}

func encodeCard(c team.Card) contract.BoardPerson {
	out := contract.BoardPerson{
		Person: encodeCandidacy(c.Dossier, c.Person), MainTrack: contract.Track(c.Main), SecondaryTrack: optionalTrack(c.Secondary), Score: c.Score,
		Held: some(contract.BoardPersonHeld(c.Held)),
		Wishes: each(c.Wishes, func(w team.Wish) contract.BoardWish {
			return contract.BoardWish{ChallengeID: w.Challenge.UUID, Rank: w.Rank, Posts: each(w.Posts, func(id domain.PostID) uuid.UUID { return id.UUID })}
		}),
	}
	if s := c.Seat; s != nil {
		out.Seat = &contract.BoardSeat{ChallengeID: s.Challenge.ID.UUID, PostID: s.Post.UUID, Track: contract.Track(s.Track), WishRank: s.WishRank}
	}
	return out
}

// CompareAssemblies puts two runs side by side.
func (s *Server) CompareAssemblies(ctx context.Context, r contract.CompareAssembliesRequestObject) (contract.CompareAssembliesResponseObject, error) {
	c, err := s.Services.Teams.Compare(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID}, team.RunID{UUID: r.Params.With})
	if err != nil {
		return nil, err
	}
	return contract.CompareAssemblies200JSONResponse{
		First: encodeSide(c.First), Second: encodeSide(c.Second), SameInput: c.SameInput, Moves: each(c.Moves, encodeMove),
		Opened: each(c.Opened, encodeChallengeRef), Emptied: each(c.Emptied, encodeChallengeRef),
	}, nil
}

func encodeSide(r team.Run) contract.AssemblySide {
	return contract.AssemblySide{ID: r.ID.UUID, Name: some(r.Name), Policy: string(r.Policy), Measure: encodeMeasure(r.Measure())}
}

// ExplainAssembly answers why somebody is not somewhere, or why nobody is.
func (s *Server) ExplainAssembly(ctx context.Context, r contract.ExplainAssemblyRequestObject) (contract.ExplainAssemblyResponseObject, error) {
	a, err := s.Services.Teams.Explain(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID},
		dossier.ID{UUID: val(r.Params.DossierID)}, domain.ChallengeID{UUID: r.Params.ChallengeID})
	if err != nil {
		return nil, err
	}
	return contract.ExplainAssembly200JSONResponse{
		Possible: a.Possible, Text: a.Text.In(callerOf(ctx).Lang), Stages: each(a.Stages, encodeChange), Moves: each(a.Moves, encodeMove),
	}, nil
}
