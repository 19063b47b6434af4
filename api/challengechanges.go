package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/challenge"
)

// GetChallengeForm gives the form with its limits.
func (s *Server) GetChallengeForm(context.Context, contract.GetChallengeFormRequestObject) (contract.GetChallengeFormResponseObject, error) {
	return contract.GetChallengeForm200JSONResponse(encodeChallengeForm()), nil
}

// WithdrawChallenge takes a challenge back.
func (s *Server) WithdrawChallenge(ctx context.Context, r contract.WithdrawChallengeRequestObject) (contract.WithdrawChallengeResponseObject, error) {
	who := callerOf(ctx)
	reason := decodeText(r.Body.Reason)
	v, err := s.Services.Challenges.Withdraw(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID}, reason, val(r.Body.Final))
	if err != nil {
		return nil, err
	}
	return contract.WithdrawChallenge200JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.WithdrawChallenge200ResponseHeaders{ETag: etag(v.Challenge.Version)},
	}, nil
}

// ReviseChallenge re-cuts a challenge, or changes a published one, by a dated version.
func (s *Server) ReviseChallenge(ctx context.Context, r contract.ReviseChallengeRequestObject) (contract.ReviseChallengeResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id, b := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}, r.Body
	v, err := s.Services.Challenges.Revise(ctx, who.Actor, id, version, challenge.Revision{
		Reason: decodeText(&b.Reason), Posts: posts(b.Posts), Sites: val(b.Sites), StartsOn: decodeDate(b.StartsOn), Months: val(b.Months),
	})
	if err != nil {
		return nil, addCurrent(err, s.currentChallenge(ctx, id))
	}
	return contract.ReviseChallenge200JSONResponse{
		Body: encodeChallenge(v, who.Lang), Headers: contract.ReviseChallenge200ResponseHeaders{ETag: etag(v.Challenge.Version)},
	}, nil
}

// PreviewRevision says what a change would do.
func (s *Server) PreviewRevision(ctx context.Context, r contract.PreviewRevisionRequestObject) (contract.PreviewRevisionResponseObject, error) {
	who, b := callerOf(ctx), r.Body
	impact, err := s.Services.Challenges.Preview(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID}, challenge.Revision{
		Posts: posts(b.Posts), Sites: val(b.Sites), StartsOn: decodeDate(b.StartsOn), Months: val(b.Months), Withdraw: val(b.Withdraw),
	})
	if err != nil {
		return nil, err
	}
	return contract.PreviewRevision200JSONResponse{
		Changes: encodeChanges(impact.Changes, who.Lang), Ranked: impact.Ranked, Void: impact.Void, NoPost: impact.NoPost,
	}, nil
}

// ListChallengeVersions tells the versions kept of a challenge.
func (s *Server) ListChallengeVersions(ctx context.Context, r contract.ListChallengeVersionsRequestObject) (contract.ListChallengeVersionsResponseObject, error) {
	who := callerOf(ctx)
	v, err := s.Services.Challenges.Versions(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID})
	if err != nil {
		return nil, err
	}
	return contract.ListChallengeVersions200JSONResponse{
		Total: len(v.Steps), Items: each(v.Steps, func(step challenge.Step) contract.ChallengeVersion {
			return encodeVersion(step, v.Whole, v.Zone, who.Lang)
		}),
	}, nil
}

// CompareChallengeVersions tells what changed from one version to another.
func (s *Server) CompareChallengeVersions(ctx context.Context, r contract.CompareChallengeVersionsRequestObject) (contract.CompareChallengeVersionsResponseObject, error) {
	who := callerOf(ctx)
	changes, err := s.Services.Challenges.Between(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID}, r.Params.From, r.Params.To)
	if err != nil {
		return nil, err
	}
	return contract.CompareChallengeVersions200JSONResponse{From: r.Params.From, To: r.Params.To, Changes: encodeChanges(changes, who.Lang)}, nil
}

func posts(list *[]contract.PostInput) []challenge.Post {
	if list == nil {
		return nil
	}
	return each(*list, decodePost)
}

// RequestRevision asks for a revision of one's challenge.
func (s *Server) RequestRevision(ctx context.Context, r contract.RequestRevisionRequestObject) (contract.RequestRevisionResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id, b := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}, r.Body
	q, err := s.Services.Challenges.RequestRevision(ctx, who.Actor, id, version, b.Why, challenge.Revision{
		Posts: posts(b.Posts), Sites: val(b.Sites), StartsOn: decodeDate(b.StartsOn), Months: val(b.Months), Withdraw: val(b.Withdraw),
	})
	if err != nil {
		return nil, addCurrent(err, s.currentChallenge(ctx, id))
	}
	return contract.RequestRevision201JSONResponse(encodeRequest(q, who.Lang)), nil
}

// ListRevisionRequests lists what the host of a challenge asked for.
func (s *Server) ListRevisionRequests(ctx context.Context, r contract.ListRevisionRequestsRequestObject) (contract.ListRevisionRequestsResponseObject, error) {
	who := callerOf(ctx)
	found, err := s.Services.Challenges.Requests(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID})
	return contract.ListRevisionRequests200JSONResponse{
		Total: len(found), Items: each(found, func(q challenge.Request) contract.RevisionRequest { return encodeRequest(q, who.Lang) }),
	}, err
}

// AnswerRevisionRequest accepts a request, or refuses it.
func (s *Server) AnswerRevisionRequest(ctx context.Context, r contract.AnswerRevisionRequestRequestObject) (contract.AnswerRevisionRequestResponseObject, error) {
	who := callerOf(ctx)
	q, err := s.Services.Challenges.AnswerRequest(ctx, who.Actor, challenge.RequestID{UUID: r.RequestID}, r.Body.Accepted, decodeText(&r.Body.Reason))
	if err != nil {
		return nil, err
	}
	return contract.AnswerRevisionRequest200JSONResponse(encodeRequest(q, who.Lang)), nil
}
