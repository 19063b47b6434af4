package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// ListThreads gives the programme team's inbox.
func (s *Server) ListThreads(ctx context.Context, r contract.ListThreadsRequestObject) (contract.ListThreadsResponseObject, error) {
	who := callerOf(ctx).Actor
	f := thread.Filter{
		State: thread.State(val(r.Params.State)), Call: call.ID{UUID: val(r.Params.CallID)}, Query: val(r.Params.Q),
		Page: page(r.Params.Limit, r.Params.Cursor),
	}
	if val(r.Params.Mine) {
		f.Assignee = who.Account
	}
	box, err := s.Services.Threads.List(ctx, who, f)
	if err != nil {
		return nil, err
	}
	out := contract.ListThreads200JSONResponse{Items: each(box.Items, encodeThreadRow), Total: box.Total, Next: some(box.Next), Now: box.At.In(paris)}
	c := &out.Counts
	c.WaitingTeam, c.WaitingCandidate, c.Closed, c.Mine = box.Counts.WaitingTeam, box.Counts.WaitingCandidate, box.Counts.Closed, box.Counts.Mine
	return out, nil
}

// GetThread gives the thread of a dossier.
func (s *Server) GetThread(ctx context.Context, r contract.GetThreadRequestObject) (contract.GetThreadResponseObject, error) {
	v, err := s.Services.Threads.Get(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID})
	return contract.GetThread200JSONResponse{Body: encodeThread(v), Headers: contract.GetThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// CreateMessage writes to the programme team.
func (s *Server) CreateMessage(ctx context.Context, r contract.CreateMessageRequestObject) (contract.CreateMessageResponseObject, error) {
	v, err := s.Services.Threads.Ask(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, r.Body.Text)
	return contract.CreateMessage201JSONResponse{Body: encodeThread(v), Headers: contract.CreateMessage201ResponseHeaders{ETag: etag(v.Version)}}, err
}

// AnswerThread writes to the candidate.
func (s *Server) AnswerThread(ctx context.Context, r contract.AnswerThreadRequestObject) (contract.AnswerThreadResponseObject, error) {
	v, err := s.onThread(ctx, dossier.ID{UUID: r.DossierID}, r.Params.IfMatch, func(id dossier.ID, version int64) (thread.View, error) {
		return s.Services.Threads.Answer(ctx, callerOf(ctx).Actor, id, version, r.Body.Text)
	})
	return contract.AnswerThread201JSONResponse{Body: encodeThread(v), Headers: contract.AnswerThread201ResponseHeaders{ETag: etag(v.Version)}}, err
}

// ReadThread notes what the caller's side has seen.
func (s *Server) ReadThread(ctx context.Context, r contract.ReadThreadRequestObject) (contract.ReadThreadResponseObject, error) {
	v, err := s.Services.Threads.Read(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, r.Body.UpTo)
	return contract.ReadThread200JSONResponse{Body: encodeThread(v), Headers: contract.ReadThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// AssignThread gives the thread in charge.
func (s *Server) AssignThread(ctx context.Context, r contract.AssignThreadRequestObject) (contract.AssignThreadResponseObject, error) {
	to := domain.AccountID{UUID: val(r.Body.PersonID)}
	v, err := s.onThread(ctx, dossier.ID{UUID: r.DossierID}, r.Params.IfMatch, func(id dossier.ID, version int64) (thread.View, error) {
		return s.Services.Threads.Assign(ctx, callerOf(ctx).Actor, id, version, to)
	})
	return contract.AssignThread200JSONResponse{Body: encodeThread(v), Headers: contract.AssignThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// CloseThread closes the thread.
func (s *Server) CloseThread(ctx context.Context, r contract.CloseThreadRequestObject) (contract.CloseThreadResponseObject, error) {
	v, err := s.onThread(ctx, dossier.ID{UUID: r.DossierID}, r.Params.IfMatch, func(id dossier.ID, version int64) (thread.View, error) {
		return s.Services.Threads.Close(ctx, callerOf(ctx).Actor, id, version)
	})
	return contract.CloseThread200JSONResponse{Body: encodeThread(v), Headers: contract.CloseThread200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// RequestSupplement asks for a supplement.
func (s *Server) RequestSupplement(ctx context.Context, r contract.RequestSupplementRequestObject) (contract.RequestSupplementResponseObject, error) {
	v, err := s.onThread(ctx, dossier.ID{UUID: r.DossierID}, r.Params.IfMatch, func(id dossier.ID, version int64) (thread.View, error) {
		return s.Services.Threads.Request(ctx, callerOf(ctx).Actor, id, version, r.Body.Text, r.Body.Term)
	})
	return contract.RequestSupplement201JSONResponse{Body: encodeThread(v), Headers: contract.RequestSupplement201ResponseHeaders{ETag: etag(v.Version)}}, err
}

// GiveSupplement answers a request for a supplement.
func (s *Server) GiveSupplement(ctx context.Context, r contract.GiveSupplementRequestObject) (contract.GiveSupplementResponseObject, error) {
	v, err := s.Services.Threads.Give(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, thread.SupplementID{UUID: r.SupplementID}, r.Body.Text)
	return contract.GiveSupplement201JSONResponse{Body: encodeThread(v), Headers: contract.GiveSupplement201ResponseHeaders{ETag: etag(v.Version)}}, err
}

// ShowSupplement shows an addendum to readers, or hides it.
func (s *Server) ShowSupplement(ctx context.Context, r contract.ShowSupplementRequestObject) (contract.ShowSupplementResponseObject, error) {
	v, err := s.onThread(ctx, dossier.ID{UUID: r.DossierID}, r.Params.IfMatch, func(id dossier.ID, version int64) (thread.View, error) {
		return s.Services.Threads.Show(ctx, callerOf(ctx).Actor, id, version, thread.SupplementID{UUID: r.SupplementID}, r.Body.Shown)
	})
	return contract.ShowSupplement200JSONResponse{Body: encodeThread(v), Headers: contract.ShowSupplement200ResponseHeaders{ETag: etag(v.Version)}}, err
}

// onThread performs what the team does on the version it has seen; a conflict tells
// the thread as it now stands.
func (s *Server) onThread(ctx context.Context, id dossier.ID, header *string, do func(dossier.ID, int64) (thread.View, error)) (thread.View, error) {
	version, err := ifMatch(header)
	if err != nil {
		return thread.View{}, err
	}
	v, err := do(id, version)
	return v, s.withCurrentThread(ctx, err, id)
}

func (s *Server) withCurrentThread(ctx context.Context, err error, id dossier.ID) error {
	told, ours := asTold(err)
	if !ours || told.Kind != domain.Stale {
		return err
	}
	v, readErr := s.Services.Threads.Get(ctx, callerOf(ctx).Actor, id)
	if readErr != nil {
		return err
	}
	return told.With("current", encodeThread(v))
}
