package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
)

// ListConflicts lists the conflicts of interest of a call, for the programme team.
func (s *Server) ListConflicts(ctx context.Context, r contract.ListConflictsRequestObject) (contract.ListConflictsResponseObject, error) {
	list, err := s.Services.Conflicts.List(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID})
	out := contract.ListConflicts200JSONResponse{Items: each(list, encodeConflict), Total: len(list)}
	for _, c := range list {
		if c.State == conflict.Unresolved {
			out.Unresolved++
		}
	}
	return out, err
}

// ResolveConflict confirms a conflict or dismisses it.
func (s *Server) ResolveConflict(ctx context.Context, r contract.ResolveConflictRequestObject) (contract.ResolveConflictResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	c, err := s.Services.Conflicts.Resolve(ctx, callerOf(ctx).Actor, domain.ID[conflict.Conflict]{UUID: r.ConflictID}, version,
		conflict.State(r.Body.State), val(r.Body.Reason))
	return contract.ResolveConflict200JSONResponse{
		Body: encodeConflict(c), Headers: contract.ResolveConflict200ResponseHeaders{ETag: etag(c.Version)},
	}, err
}

func encodeConflict(c conflict.Conflict) contract.Conflict {
	if c.Zone == nil {
		return contract.Conflict{}
	}
	return contract.Conflict{
		ID: c.ID.UUID, Reader: contract.PersonRef{ID: c.Person.UUID, Name: c.Reader}, DossierID: c.Dossier.UUID, Number: c.Number,
		Candidate: c.Candidate, State: contract.ConflictState(c.State), Reason: some(c.Reason), FoundAt: c.FoundAt.In(c.Zone),
		DecidedAt: in(c.DecidedAt, c.Zone), Version: c.Version,
		Matches: each(c.Matches, func(m conflict.Match) contract.ConflictMatch {
			return contract.ConflictMatch{
				Kind: contract.InterestKind(m.Kind), Declared: m.Declared, Where: contract.ConflictMatchWhere(m.Where), Typed: m.Typed,
			}
		}),
	}
}
