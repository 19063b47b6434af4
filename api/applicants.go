package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/call"
)

// ListApplicants finds people with a dossier in a call, and counts them.
func (s *Server) ListApplicants(ctx context.Context, r contract.ListApplicantsRequestObject) (contract.ListApplicantsResponseObject, error) {
	found, err := s.Services.Calls.Applicants(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, val(r.Params.Q))
	if err != nil {
		return nil, err
	}
	return contract.ListApplicants200JSONResponse{
		Items: each(found.Items, encodeApplicant), Found: found.Found,
		Drafts: found.Count[call.Drafting], Submitted: found.Count[call.Submitted], Withdrawn: found.Count[call.Withdrawn],
	}, nil
}

func encodeApplicant(a call.Applicant) contract.Applicant {
	return contract.Applicant{
		PersonID: a.Account.UUID, Name: a.Name, Email: a.Address, Number: a.Number, State: contract.ApplicantState(a.State),
	}
}
