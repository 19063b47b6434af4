package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/jury"
)

// ListJury gives the final list of a call for challenges.
func (s *Server) ListJury(ctx context.Context, r contract.ListJuryRequestObject) (contract.ListJuryResponseObject, error) {
	who := callerOf(ctx)
	entries, n, of, err := s.Services.Juries.List(ctx, who.Actor, call.ID{UUID: r.CallID})
	if err != nil {
		return nil, err
	}
	out := contract.ListJury200JSONResponse{
		Items: each(entries, func(e jury.Entry) contract.JuryEntry { return encodeJuryEntry(e, who.Lang) }), Total: len(entries),
		Criteria: each(jury.Criteria(of), encodeCriterion),
	}
	c := &out.Counts
	c.Submitted, c.Eligible, c.SetAside, c.Heard, c.Favourable, c.Kept, c.NotKept = n.Submitted, n.Eligible, n.SetAside, n.Heard, n.Favourable, n.Kept, n.NotKept
	return out, nil
}

// SortChallenge says whether a challenge is eligible.
func (s *Server) SortChallenge(ctx context.Context, r contract.SortChallengeRequestObject) (contract.SortChallengeResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who := callerOf(ctx)
	e, err := s.Services.Juries.Sort(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID}, version, jury.Sorting{
		Eligible: r.Body.Eligible, Note: val(r.Body.Note),
		Grounds: each(val(r.Body.Grounds), func(g contract.SortingGround) jury.Ground { return jury.Ground(g) }),
	})
	if err != nil {
		return nil, err
	}
	return contract.SortChallenge200JSONResponse{
		Body: encodeJuryEntry(e, who.Lang), Headers: contract.SortChallenge200ResponseHeaders{ETag: etag(e.Sorting.Version)},
	}, nil
}

// ListHearings lists the hearings that concern the caller.
func (s *Server) ListHearings(ctx context.Context, r contract.ListHearingsRequestObject) (contract.ListHearingsResponseObject, error) {
	views, err := s.Services.Juries.Hearings(ctx, callerOf(ctx).Actor, call.ID{UUID: val(r.Params.CallID)})
	return contract.ListHearings200JSONResponse{
		Items: each(views, encodeHearing), Total: len(views),
	}, err
}

// GetHearing gives the hearing of a challenge.
func (s *Server) GetHearing(ctx context.Context, r contract.GetHearingRequestObject) (contract.GetHearingResponseObject, error) {
	who := callerOf(ctx)
	v, err := s.Services.Juries.Hearing(ctx, who.Actor, challenge.ID{UUID: r.ChallengeID})
	if err != nil {
		return nil, err
	}
	return contract.GetHearing200JSONResponse{
		Body: encodeWholeHearing(v, who.Lang), Headers: contract.GetHearing200ResponseHeaders{ETag: etag(v.Hearing.Version)},
	}, nil
}

// PutHearing fixes a hearing and convenes.
func (s *Server) PutHearing(ctx context.Context, r contract.PutHearingRequestObject) (contract.PutHearingResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}
	p := jury.Plan{
		StartsAt: r.Body.StartsAt, Minutes: r.Body.Minutes, Place: val(r.Body.Place), Link: val(r.Body.Link),
		Referent: domain.AccountID{UUID: r.Body.ReferentID},
	}
	for _, juror := range r.Body.JurorIds {
		p.Jurors = append(p.Jurors, domain.AccountID{UUID: juror})
	}
	v, err := s.Services.Juries.Fix(ctx, who.Actor, id, version, p)
	if err != nil {
		return nil, s.withCurrentHearing(ctx, err, id)
	}
	return contract.PutHearing200JSONResponse{
		Body: encodeWholeHearing(v, who.Lang), Headers: contract.PutHearing200ResponseHeaders{ETag: etag(v.Hearing.Version)},
	}, nil
}

// PutGrid saves the jury's grid.
func (s *Server) PutGrid(ctx context.Context, r contract.PutGridRequestObject) (contract.PutGridResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, id := callerOf(ctx), challenge.ID{UUID: r.ChallengeID}
	v, err := s.Services.Juries.Save(ctx, who.Actor, id, version, jury.Opinion{
		Scores: r.Body.Scores, Favourable: r.Body.Favourable, Rank: val(r.Body.Rank), Reason: val(r.Body.Reason),
	})
	if err != nil {
		return nil, s.withCurrentHearing(ctx, err, id)
	}
	return contract.PutGrid200JSONResponse{
		Body: encodeWholeHearing(v, who.Lang), Headers: contract.PutGrid200ResponseHeaders{ETag: etag(v.Grid.Version)},
	}, nil
}

// withCurrentHearing adds to a conflict the hearing and the grid as they now stand.
func (s *Server) withCurrentHearing(ctx context.Context, err error, id challenge.ID) error {
	who := callerOf(ctx)
	return addCurrent(err, func() (any, error) {
		v, err := s.Services.Juries.Hearing(ctx, who.Actor, id)
		return encodeWholeHearing(v, who.Lang), err
	})
}
