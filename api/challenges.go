package api

import (
	"context"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// ListChallenges lists the challenges the caller may see, by name.
func (s *Server) ListChallenges(ctx context.Context, r contract.ListChallengesRequestObject) (contract.ListChallengesResponseObject, error) {
	who := callerOf(ctx)
	found, err := s.Services.Challenges.List(ctx, who.Actor, challenge.Filter{
		Call: decodeCallID(r.Params.CallID), Status: challenge.Status(val(r.Params.Status)), Mine: val(r.Params.Mine),
		Words: val(r.Params.Q), Track: call.Track(val(r.Params.Track)), Ministry: val(r.Params.Ministry), Place: val(r.Params.Place),
	})
	if err != nil {
		return nil, err
	}
	return contract.ListChallenges200JSONResponse{
		Items: each(found.Items, func(v challenge.View) contract.Challenge { return encodeChallenge(v, who.Lang) }), Total: len(found.Items), Facets: ptr(encodeFacets(found.Facets)),
		Prepared: found.Prepared, VisibleAt: in(found.VisibleAt, paris),
	}, nil
}

// CreateChallenge starts a challenge's draft.
func (s *Server) CreateChallenge(ctx context.Context, r contract.CreateChallengeRequestObject) (contract.CreateChallengeResponseObject, error) {
	who := callerOf(ctx)
	v, err := s.Services.Challenges.Start(ctx, who.Actor,
		call.ID{UUID: r.Body.CallID}, domain.AdministrationID{UUID: r.Body.AdministrationID}, r.Body.Name)
	if err != nil {
		return nil, err
	}
	return contract.CreateChallenge201JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.CreateChallenge201ResponseHeaders{ETag: etag(v.Challenge.Version)},
	}, nil
}

// GetChallenge gives one challenge, as far as the caller may see it.
func (s *Server) GetChallenge(ctx context.Context, r contract.GetChallengeRequestObject) (contract.GetChallengeResponseObject, error) {
	who := callerOf(ctx)
	v, err := s.Services.Challenges.Get(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID})
	if err != nil {
		return nil, err
	}
	return contract.GetChallenge200JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.GetChallenge200ResponseHeaders{ETag: etag(v.Challenge.Version)},
	}, nil
}

// PatchChallenge merges a patch into the named version of the draft.
func (s *Server) PatchChallenge(ctx context.Context, r contract.PatchChallengeRequestObject) (contract.PatchChallengeResponseObject, error) {
	who, id := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}
	var before challenge.Content
	v, err := drafting[challengeForm, challenge.View]{
		read: func() (challengeForm, error) {
			read, err := s.Services.Challenges.Get(ctx, who.Actor, id)
			before = read.Challenge.Content
			return challengeFormOf(before), err
		},
		save: func(form challengeForm, version int64, fields []string) (challenge.View, error) {
			return s.Services.Challenges.Save(ctx, who.Actor, id, version, form.content(before), fields)
		},
		current: s.currentChallenge(ctx, id),
	}.patch(r.Params.IfMatch, *r.Body)
	if err != nil {
		return nil, err
	}
	return contract.PatchChallenge200JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.PatchChallenge200ResponseHeaders{ETag: etag(v.Challenge.Version)},
	}, nil
}

// SubmitChallenge hands the named version to the committee.
func (s *Server) SubmitChallenge(ctx context.Context, r contract.SubmitChallengeRequestObject) (contract.SubmitChallengeResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}
	v, err := s.Services.Challenges.Submit(ctx, who.Actor, id, version)
	if err != nil {
		return nil, addCurrent(err, s.currentChallenge(ctx, id))
	}
	return contract.SubmitChallenge200JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.SubmitChallenge200ResponseHeaders{ETag: etag(v.Challenge.Version)},
	}, nil
}

// DecideChallenge records whether the challenge is kept.
func (s *Server) DecideChallenge(ctx context.Context, r contract.DecideChallengeRequestObject) (contract.DecideChallengeResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}
	v, err := s.Services.Challenges.Decide(ctx, who.Actor, id, version, challenge.Outcome(r.Body.Outcome), val(r.Body.Reason))
	if err != nil {
		return nil, addCurrent(err, s.currentChallenge(ctx, id))
	}
	return contract.DecideChallenge200JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.DecideChallenge200ResponseHeaders{ETag: etag(v.Challenge.Decision.Version)},
	}, nil
}

// PublishChallenge freezes a kept challenge and makes it public.
func (s *Server) PublishChallenge(ctx context.Context, r contract.PublishChallengeRequestObject) (contract.PublishChallengeResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}
	v, err := s.Services.Challenges.Publish(ctx, who.Actor, id, version)
	if err != nil {
		return nil, addCurrent(err, s.currentChallenge(ctx, id))
	}
	return contract.PublishChallenge200JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.PublishChallenge200ResponseHeaders{ETag: etag(v.Challenge.Version)},
	}, nil
}

// currentChallenge reads a challenge as a conflict tells it.
func (s *Server) currentChallenge(ctx context.Context, id challenge.ID) func() (any, error) {
	who := callerOf(ctx)
	return func() (any, error) {
		v, err := s.Services.Challenges.Get(ctx, who.Actor, id)
		return encodeChallenge(v, who.Lang), err
	}
}

func decodeCallID(id *uuid.UUID) *call.ID {
	if id == nil {
		return nil
	}
	return &call.ID{UUID: *id}
}
