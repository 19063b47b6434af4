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
	v, err := s.Services.Teams.CreateRun(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, team.Draft{
		Policy: policy, Name: val(r.Body.Name), From: team.RunID{UUID: val(r.Body.From)},
	})
	if err != nil {
		return nil, err
	}
	return contract.CreateAssembly201JSONResponse{
		Body: encodeAssembly(v, callerOf(ctx).Lang), Headers: contract.CreateAssembly201ResponseHeaders{ETag: etag(v.Run.Revision)},
	}, nil
}

// GetAssembly gives one run with its teams.
func (s *Server) GetAssembly(ctx context.Context, r contract.GetAssemblyRequestObject) (contract.GetAssemblyResponseObject, error) {
	v, err := s.Services.Teams.Run(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID})
	if err != nil {
		return nil, err
	}
	return contract.GetAssembly200JSONResponse{
		Body: encodeAssembly(v, callerOf(ctx).Lang), Headers: contract.GetAssembly200ResponseHeaders{ETag: etag(v.Run.Revision)},
	}, nil
}

// ReleaseAssembly makes the teams of a run visible.
func (s *Server) ReleaseAssembly(ctx context.Context, r contract.ReleaseAssemblyRequestObject) (contract.ReleaseAssemblyResponseObject, error) {
	v, err := s.Services.Teams.Release(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID})
	if err != nil {
		return nil, err
	}
	return contract.ReleaseAssembly200JSONResponse(encodeAssembly(v, callerOf(ctx).Lang)), nil
}

// CancelAssembly stops a run that has not ended.
func (s *Server) CancelAssembly(ctx context.Context, r contract.CancelAssemblyRequestObject) (contract.CancelAssemblyResponseObject, error) {
	v, err := s.Services.Teams.Cancel(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID})
	if err != nil {
		return nil, err
	}
	return contract.CancelAssembly200JSONResponse{
		Body: encodeAssembly(v, callerOf(ctx).Lang), Headers: contract.CancelAssembly200ResponseHeaders{ETag: etag(v.Run.Revision)},
	}, nil
}

func encodeAssembly(v team.View, lang string) contract.Assembly {
	state := contract.AssemblyState(v.Run.State)
	if v.Run.ReleasedAt != nil {
		state = contract.AssemblyStateReleased
	}
	return contract.Assembly{
		ID: v.Run.ID.UUID, CallID: v.Run.Call.UUID, Policy: string(v.Run.Policy), State: state, InputHash: ptr(hexOf(v.Run.InputHash)),
		Name: some(v.Run.Name), From: optionalID(v.Run.From.UUID), Progress: encodeProgress(v.Run), Failure: some(v.Run.Failure.In(lang)),
		CreatedAt: v.Run.CreatedAt.In(v.Zone), ReleasedAt: in(v.Run.ReleasedAt, v.Zone), Unplaced: v.Unplaced, Teams: each(v.Teams, encodeTeam),
		Overrides: encodeOverrides(v), Compared: each(v.Run.Compared, encodeMeasure),
		Stages: each(v.Run.Result.Stages, func(g assembly.Stage) contract.Stage {
			return contract.Stage{Name: g.Name, Value: g.Value, Proved: g.Proved}
		}),
		Closed: each(v.Closed, func(c team.Closed) contract.ClosedChallenge {
			return contract.ClosedChallenge{Challenge: encodeChallengeRef(c.Challenge), Reason: c.Why.In(lang)}
		}),
	}
}

// encodeProgress tells how far a run is that is under way.
func encodeProgress(r team.Run) *contract.AssemblyProgress {
	if r.State != team.Running {
		return nil
	}
	return &contract.AssemblyProgress{Stage: some(r.Progress.Stage), Done: r.Progress.Done, Of: r.Progress.Of}
}

func encodeMeasure(m team.Measured) contract.AssemblyMeasure {
	return contract.AssemblyMeasure{
		Method: string(m.Method), Teams: m.Teams, Places: m.Places, Quality: m.Quality, Wishes: each(m.Wishes, func(n int) int { return n }), Envy: m.Envy,
	}
}
