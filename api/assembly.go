package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/team"
)

// ListAssemblies lists the runs of a call, newest first.
func (s *Server) ListAssemblies(ctx context.Context, r contract.ListAssembliesRequestObject) (contract.ListAssembliesResponseObject, error) {
	views, err := s.Services.Teams.Runs(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID})
	lang := callerOf(ctx).Lang
	return contract.ListAssemblies200JSONResponse{
		Items: each(views, func(v team.View) contract.Assembly { return encodeAssembly(v, lang) }), Total: len(views),
	}, err
}

// CreateAssembly freezes the input of a call's assembly and runs the engine on it.
func (s *Server) CreateAssembly(ctx context.Context, r contract.CreateAssemblyRequestObject) (contract.CreateAssemblyResponseObject, error) {
	policy := assembly.PolicyFair
	if r.Body.Policy != nil {
		policy = assembly.Policy(*r.Body.Policy)
	}
	v, err := s.Services.Teams.CreateRun(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, policy)
	if err != nil {
		return nil, err
	}
	return contract.CreateAssembly201JSONResponse(encodeAssembly(v, callerOf(ctx).Lang)), nil
}

// GetAssembly gives one run with its teams.
func (s *Server) GetAssembly(ctx context.Context, r contract.GetAssemblyRequestObject) (contract.GetAssemblyResponseObject, error) {
	v, err := s.Services.Teams.Run(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID})
	if err != nil {
		return nil, err
	}
	return contract.GetAssembly200JSONResponse(encodeAssembly(v, callerOf(ctx).Lang)), nil
}

// ReleaseAssembly makes the teams of a run visible.
func (s *Server) ReleaseAssembly(ctx context.Context, r contract.ReleaseAssemblyRequestObject) (contract.ReleaseAssemblyResponseObject, error) {
	v, err := s.Services.Teams.Release(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID})
	if err != nil {
		return nil, err
	}
	return contract.ReleaseAssembly200JSONResponse(encodeAssembly(v, callerOf(ctx).Lang)), nil
}

func encodeAssembly(v team.View, lang string) contract.Assembly {
	state := contract.Proposed
	if v.Run.ReleasedAt != nil {
		state = contract.Released
	}
	return contract.Assembly{
		ID: v.Run.ID.UUID, CallID: v.Run.Call.UUID, Policy: string(v.Run.Policy), State: state, InputHash: ptr(hexOf(v.Run.InputHash)),
		CreatedAt: v.Run.CreatedAt.In(v.Zone), ReleasedAt: in(v.Run.ReleasedAt, v.Zone), Unplaced: v.Unplaced, Teams: each(v.Teams, encodeTeam),
		Stages: each(v.Run.Result.Stages, func(g assembly.Stage) contract.Stage {
			return contract.Stage{Name: g.Name, Value: g.Value, Proved: g.Proved}
		}),
		Closed: each(v.Closed, func(c team.Closed) contract.ClosedChallenge {
			return contract.ClosedChallenge{Challenge: encodeChallengeRef(c.Challenge), Reason: c.Why.In(lang)}
		}),
	}
}
