package api

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/readership"
)

// ListReaderships lists the calls in which the caller reads or judges.
func (s *Server) ListReaderships(ctx context.Context, _ contract.ListReadershipsRequestObject) (contract.ListReadershipsResponseObject, error) {
	all, err := s.Services.Readerships.All(ctx, callerOf(ctx).Actor)
	return contract.ListReaderships200JSONResponse{Items: each(all, encodeReadershipSummary), Total: len(all)}, err
}

// GetReadership gives what the caller said as somebody who reads or judges in a call.
func (s *Server) GetReadership(ctx context.Context, r contract.GetReadershipRequestObject) (contract.GetReadershipResponseObject, error) {
	v, err := s.Services.Readerships.Mine(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID})
	return contract.GetReadership200JSONResponse{
		Body: encodeReadership(v), Headers: contract.GetReadership200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

// PutReadership says how much the caller reads, and what.
func (s *Server) PutReadership(ctx context.Context, r contract.PutReadershipRequestObject) (contract.PutReadershipResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	v, err := s.Services.Readerships.Offer(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, version, offerOf(*r.Body))
	return contract.PutReadership200JSONResponse{
		Body: encodeReadership(v), Headers: contract.PutReadership200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

// AcceptCharter accepts the charter.
func (s *Server) AcceptCharter(ctx context.Context, r contract.AcceptCharterRequestObject) (contract.AcceptCharterResponseObject, error) {
	v, err := s.Services.Readerships.Pledge(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, r.Body.Version)
	return contract.AcceptCharter200JSONResponse{
		Body: encodeReadership(v), Headers: contract.AcceptCharter200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

// DeclareInterests declares the caller's interests, or that they have none.
func (s *Server) DeclareInterests(ctx context.Context, r contract.DeclareInterestsRequestObject) (contract.DeclareInterestsResponseObject, error) {
	who, id := callerOf(ctx).Actor, call.ID{UUID: r.CallID}
	said := each(r.Body.Declarations, func(d contract.Interest) conflict.Declaration {
		return conflict.Declaration{Kind: conflict.Kind(d.Kind), Value: d.Value}
	})
	if _, err := s.Services.Conflicts.Declare(ctx, who, id, said); err != nil {
		return nil, err
	}
	v, err := s.Services.Readerships.Mine(ctx, who, id)
	return contract.DeclareInterests200JSONResponse{
		Body: encodeReadership(v), Headers: contract.DeclareInterests200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

// ScorePractice scores a practice dossier.
func (s *Server) ScorePractice(ctx context.Context, r contract.ScorePracticeRequestObject) (contract.ScorePracticeResponseObject, error) {
	v, err := s.Services.Readerships.Practise(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, r.Practice, r.Body.Scores)
	return contract.ScorePractice200JSONResponse{
		Body: encodeReadership(v), Headers: contract.ScorePractice200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

// ListReaders lists the readers of a call.
func (s *Server) ListReaders(ctx context.Context, r contract.ListReadersRequestObject) (contract.ListReadersResponseObject, error) {
	list, err := s.readers(ctx, call.ID{UUID: r.CallID})
	return contract.ListReaders200JSONResponse(list), err
}

// PutReader says for a reader how much they read, and what.
func (s *Server) PutReader(ctx context.Context, r contract.PutReaderRequestObject) (contract.PutReaderResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id := callerOf(ctx).Actor, call.ID{UUID: r.CallID}
	if err := s.Services.Readerships.Set(ctx, who, id, domain.AccountID{UUID: r.PersonID}, version, offerOf(*r.Body)); err != nil {
		return nil, err
	}
	list, err := s.readers(ctx, id)
	return contract.PutReader200JSONResponse(list), err
}

func (s *Server) readers(ctx context.Context, id call.ID) (contract.ReaderList, error) {
	of, lines, due, err := s.Services.Readerships.List(ctx, callerOf(ctx).Actor, id)
	return contract.ReaderList{
		Items: each(lines, func(l readership.Line) contract.Reader { return encodeReader(l, of.Zone) }), Total: len(lines), DueAt: in(due, of.Zone),
	}, err
}

func offerOf(o contract.ReaderOffer) readership.Offer {
	return readership.Offer{
		Available: o.Available, Capacity: val(o.Capacity), Tracks: each(val(o.Tracks), func(t contract.Track) call.Track { return call.Track(t) }),
	}
}

func encodeReader(l readership.Line, zone *time.Location) contract.Reader {
	return contract.Reader{
		ID: l.Account.UUID, Name: l.Name, Reads: l.Holds, CharterAt: in(l.PledgedAt, zone), DeclaredAt: in(l.DeclaredAt, zone),
		Available: l.Available, Capacity: some(l.Capacity), Tracks: encodeTracks(l.Tracks), Practised: len(l.Scores),
		Assigned: l.Assigned, Started: l.Started, Locked: l.Locked, Unresolved: l.Unresolved, Version: l.Version,
	}
}
