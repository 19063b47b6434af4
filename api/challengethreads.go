package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/thread"
)

func (s *Server) challengeThreads() thread.Challenges { return thread.Challenges(s.Services.Threads) }

// GetChallengeThread gives the thread of a challenge.
func (s *Server) GetChallengeThread(ctx context.Context, r contract.GetChallengeThreadRequestObject) (contract.GetChallengeThreadResponseObject, error) {
	v, err := s.challengeThreads().Get(ctx, callerOf(ctx).Actor, domain.ChallengeID{UUID: r.ChallengeID})
	return contract.GetChallengeThread200JSONResponse{Body: encodeChallengeThread(v), Headers: contract.GetChallengeThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// CreateChallengeMessage writes to the programme team.
func (s *Server) CreateChallengeMessage(ctx context.Context, r contract.CreateChallengeMessageRequestObject) (contract.CreateChallengeMessageResponseObject, error) {
	v, err := s.challengeThreads().Ask(ctx, callerOf(ctx).Actor, domain.ChallengeID{UUID: r.ChallengeID}, r.Body.Text)
	return contract.CreateChallengeMessage201JSONResponse{Body: encodeChallengeThread(v), Headers: contract.CreateChallengeMessage201ResponseHeaders{ETag: etag(v.Version)}}, err
}

// AnswerChallengeThread writes to the host.
func (s *Server) AnswerChallengeThread(ctx context.Context, r contract.AnswerChallengeThreadRequestObject) (contract.AnswerChallengeThreadResponseObject, error) {
	v, err := s.onChallengeThread(ctx, domain.ChallengeID{UUID: r.ChallengeID}, r.Params.IfMatch, func(id domain.ChallengeID, version int64) (thread.View, error) {
		return s.challengeThreads().Answer(ctx, callerOf(ctx).Actor, id, version, r.Body.Text)
	})
	return contract.AnswerChallengeThread201JSONResponse{Body: encodeChallengeThread(v), Headers: contract.AnswerChallengeThread201ResponseHeaders{ETag: etag(v.Version)}}, err
}

// ReadChallengeThread notes what the caller's side has seen.
func (s *Server) ReadChallengeThread(ctx context.Context, r contract.ReadChallengeThreadRequestObject) (contract.ReadChallengeThreadResponseObject, error) {
	v, err := s.challengeThreads().Read(ctx, callerOf(ctx).Actor, domain.ChallengeID{UUID: r.ChallengeID}, r.Body.UpTo)
	return contract.ReadChallengeThread200JSONResponse{Body: encodeChallengeThread(v), Headers: contract.ReadChallengeThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// AssignChallengeThread gives the thread in charge.
func (s *Server) AssignChallengeThread(ctx context.Context, r contract.AssignChallengeThreadRequestObject) (contract.AssignChallengeThreadResponseObject, error) {
	to := domain.AccountID{UUID: val(r.Body.PersonID)}
	v, err := s.onChallengeThread(ctx, domain.ChallengeID{UUID: r.ChallengeID}, r.Params.IfMatch, func(id domain.ChallengeID, version int64) (thread.View, error) {
		return s.challengeThreads().Assign(ctx, callerOf(ctx).Actor, id, version, to)
	})
	return contract.AssignChallengeThread200JSONResponse{Body: encodeChallengeThread(v), Headers: contract.AssignChallengeThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// CloseChallengeThread closes the thread.
func (s *Server) CloseChallengeThread(ctx context.Context, r contract.CloseChallengeThreadRequestObject) (contract.CloseChallengeThreadResponseObject, error) {
	v, err := s.onChallengeThread(ctx, domain.ChallengeID{UUID: r.ChallengeID}, r.Params.IfMatch, func(id domain.ChallengeID, version int64) (thread.View, error) {
		return s.challengeThreads().Close(ctx, callerOf(ctx).Actor, id, version)
	})
	return contract.CloseChallengeThread200JSONResponse{Body: encodeChallengeThread(v), Headers: contract.CloseChallengeThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// onChallengeThread performs what the team does on the version it has seen; a
// conflict tells the thread as it now stands.
func (s *Server) onChallengeThread(ctx context.Context, id domain.ChallengeID, header *string, do func(domain.ChallengeID, int64) (thread.View, error)) (thread.View, error) {
	version, err := ifMatch(header)
	if err != nil {
		return thread.View{}, err
	}
	v, err := do(id, version)
	return v, addCurrent(err, func() (any, error) {
		now, err := s.challengeThreads().Get(ctx, callerOf(ctx).Actor, id)
		return encodeChallengeThread(now), err
	})
}

// encodeChallengeThread writes a thread as one side sees it: to the host the team is
// one voice, without a name.
func encodeChallengeThread(v thread.View) contract.ChallengeThread {
	zone, team := v.Zone(), v.Side == thread.Team
	out := contract.ChallengeThread{
		Challenge: contract.ChallengeRef{ID: v.About.ID.UUID, Name: v.About.Name, Administration: some(v.About.Host)}, CallID: v.About.Call.UUID,
		Version: v.Version, State: contract.ThreadState(v.State()), Side: contract.ThreadSide(v.Side), WaitingSince: in(v.WaitingSince(), zone),
		Unread: v.Unread(v.Side), Now: v.At.In(zone),
		Messages: each(v.Messages, func(m thread.Message) contract.Message {
			said := encodeMessage(m, team, zone)
			if m.Side == v.Side {
				said.Author = encodeMember(m.Author) // colleagues of one side see who wrote
			}
			return said
		}),
	}
	if team {
		out.Assignee = encodeMember(v.Assignee)
	}
	return out
}
