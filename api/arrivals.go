package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/arrival"
	"github.com/etalab/portail-eig/domain/dossier"
)

// ListArrivals lists the recruits whose welcome the caller sees.
func (s *Server) ListArrivals(ctx context.Context, r contract.ListArrivalsRequestObject) (contract.ListArrivalsResponseObject, error) {
	views, err := s.Services.Arrivals.List(ctx, callerOf(ctx).Actor, domain.PromotionID{UUID: val(r.Params.PromotionID)}, val(r.Params.Late))
	out := contract.ListArrivals200JSONResponse{Items: each(views, encodeArrival), Total: len(views)}
	for _, v := range views {
		if v.Late(v.At) > 0 {
			out.Late++
		}
	}
	return out, err
}

// GetArrival gives the contract sheet of a recruit.
func (s *Server) GetArrival(ctx context.Context, r contract.GetArrivalRequestObject) (contract.GetArrivalResponseObject, error) {
	v, err := s.Services.Arrivals.Get(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID})
	if err != nil {
		return nil, err
	}
	return contract.GetArrival200JSONResponse(encodeArrival(v)), nil
}

// TickArrival says that a step is done, or not.
func (s *Server) TickArrival(ctx context.Context, r contract.TickArrivalRequestObject) (contract.TickArrivalResponseObject, error) {
	v, err := s.Services.Arrivals.Say(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, arrival.Step(r.ArrivalStep), r.Body.Done)
	if err != nil {
		return nil, err
	}
	return contract.TickArrival200JSONResponse(encodeArrival(v)), nil
}

func encodeArrival(v arrival.View) contract.Arrival {
	return contract.Arrival{
		DossierID: v.Dossier.UUID, Name: v.Name, Email: some(v.Email), Phone: some(v.Phone),
		Challenge: contract.ChallengeRef{ID: v.Challenge.UUID, Name: v.ChallengeName, Administration: some(v.Host)},
		Track:     contract.Track(v.Track), Expertise: some(v.Expertise), Sites: ptr(list(v.Sites)), StartsOn: encodeDate(v.StartsOn), EndsOn: encodeDate(v.EndsOn),
		YearsExperience: v.Years, NetPay: some(v.NetPay()), Late: v.Late(v.At), Side: contract.ArrivalSide(v.Side),
		Steps: each(arrival.Steps, func(s arrival.Step) contract.ArrivalStep {
			out := contract.ArrivalStep{
				Kind: contract.ArrivalStepKind(s), DueOn: encodeDate(v.DueOn(s)), Done: v.Done(s), Late: v.LateAt(s, v.At),
			}
			if at, said := v.Ticks[arrival.Tick{Step: s, Side: arrival.Host}]; said {
				out.HostAt = ptr(at.In(v.Zone))
			}
			if at, said := v.Ticks[arrival.Tick{Step: s, Side: arrival.Recruit}]; said {
				out.RecruitAt = ptr(at.In(v.Zone))
			}
			return out
		}),
	}
}
