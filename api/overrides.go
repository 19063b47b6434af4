package api

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
)

// CreateOverride demands one thing of a run.
func (s *Server) CreateOverride(ctx context.Context, r contract.CreateOverrideRequestObject) (contract.CreateOverrideResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	rule, err := decodeRule(*r.Body)
	if err != nil {
		return nil, err
	}
	v, err := s.Services.Teams.Demand(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID}, version, rule, val(r.Body.Motive))
	if err != nil {
		return nil, err
	}
	return contract.CreateOverride201JSONResponse{
		Body: encodeAssembly(v, callerOf(ctx).Lang), Headers: contract.CreateOverride201ResponseHeaders{ETag: etag(v.Run.Revision)},
	}, nil
}

// UndoOverride takes the last demand back.
func (s *Server) UndoOverride(ctx context.Context, r contract.UndoOverrideRequestObject) (contract.UndoOverrideResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	v, err := s.Services.Teams.Undo(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID}, version)
	if err != nil {
		return nil, err
	}
	return contract.UndoOverride200JSONResponse{
		Body: encodeAssembly(v, callerOf(ctx).Lang), Headers: contract.UndoOverride200ResponseHeaders{ETag: etag(v.Run.Revision)},
	}, nil
}

// PreviewOverride tells what one more demand would come to.
func (s *Server) PreviewOverride(ctx context.Context, r contract.PreviewOverrideRequestObject) (contract.PreviewOverrideResponseObject, error) {
	rule, err := decodeRule(*r.Body)
	if err != nil {
		return nil, err
	}
	p, err := s.Services.Teams.Preview(ctx, callerOf(ctx).Actor, team.RunID{UUID: r.AssemblyID}, rule)
	if err != nil {
		return nil, err
	}
	return contract.PreviewOverride200JSONResponse{
		Body: contract.OverridePreview{
			Possible: p.Possible, Text: p.Text.In(callerOf(ctx).Lang), Stages: each(p.Stages, encodeChange), Moves: each(p.Moves, encodeMove),
			Opened: each(p.Opened, encodeChallengeRef), Emptied: each(p.Emptied, encodeChallengeRef), Teams: each(p.Teams, encodeTeam), Unplaced: p.Unplaced,
		},
		Headers: contract.PreviewOverride200ResponseHeaders{ETag: etag(p.Revision)},
	}, nil
}

// decodeRule reads a demand, and misses the figures that its kind needs.
func decodeRule(in contract.OverrideInput) (team.Rule, error) {
	rule := team.Rule{
		Kind: team.RuleKind(in.Kind), Person: dossier.ID{UUID: val(in.DossierID)}, Other: dossier.ID{UUID: val(in.OtherID)},
		Challenge: domain.ChallengeID{UUID: val(in.ChallengeID)}, Post: domain.PostID{UUID: val(in.PostID)},
		Challenges: each(val(in.ChallengeIds), func(id uuid.UUID) domain.ChallengeID { return domain.ChallengeID{UUID: id} }),
		Max:        val(in.Max), Priority: val(in.Priority), Seed: val(in.Seed),
	}
	if w := in.Weights; w != nil {
		rule.Weights = assembly.Weights{Score: w.Score, Host: w.Host, Wish: w.Wish, Secondary: w.Secondary}
	}
	fields := []domain.Field{}
	for _, needed := range []struct {
		kind    team.RuleKind
		absent  bool
		pointer string
	}{
		{team.Quota, in.Max == nil, "/max"},
		{team.Priority, in.Priority == nil, "/priority"},
		{team.Weights, in.Weights == nil, "/weights"},
		{team.Seed, in.Seed == nil, "/seed"},
	} {
		if rule.Kind == needed.kind && needed.absent {
			fields = append(fields, domain.Field{Pointer: needed.pointer, Code: "required", Message: domain.Text{
				FR: "Indiquez une valeur.", EN: "Give a value.",
			}})
		}
	}
	return rule, domain.InvalidFields(fields)
}

func encodeOverrides(v team.View) []contract.Override {
	out := []contract.Override{}
	for i, o := range v.Run.Overrides {
		e := encodeRule(o.Rule, v.Labels)
		e.Sequence, e.Counts, e.Motive = o.Sequence, slices.Contains(v.Counting, i), o.Motive
		e.Price, e.CreatedAt, e.CreatedBy, e.UndoneAt = each(o.Price, encodeChange), o.CreatedAt.In(v.Zone), o.By, in(o.UndoneAt, v.Zone)
		out = append(out, e)
	}
	return out
}

func encodeRule(r team.Rule, l team.Labels) contract.Override {
	e := contract.Override{Kind: contract.OverrideKind(r.Kind), PostID: optionalID(r.Post.UUID)}
	if !r.Person.IsZero() {
		e.Person = ptr(encodeCandidacy(r.Person, l.People[r.Person]))
	}
	if !r.Other.IsZero() {
		e.Other = ptr(encodeCandidacy(r.Other, l.People[r.Other]))
	}
	if !r.Challenge.IsZero() {
		e.Challenge = ptr(encodeChallengeRef(l.Challenges[r.Challenge]))
	}
	switch r.Kind {
	case team.Quota:
		e.Max = &r.Max
		e.Challenges = ptr(each(r.Challenges, func(id domain.ChallengeID) contract.ChallengeRef { return encodeChallengeRef(l.Challenges[id]) }))
	case team.Priority:
		e.Priority = &r.Priority
	case team.Weights:
		e.Weights = &contract.QualityWeights{Score: r.Weights.Score, Host: r.Weights.Host, Wish: r.Weights.Wish, Secondary: r.Weights.Secondary}
	case team.Seed:
		e.Seed = &r.Seed
	}
	return e
}

func encodeCandidacy(id dossier.ID, who team.Identity) contract.Candidacy {
	return contract.Candidacy{DossierID: id.UUID, Number: who.Number, Name: some(who.Name)}
}

func encodeChange(c team.Change) contract.StageChange {
	return contract.StageChange{Name: c.Stage, Before: c.Before, After: c.After}
}

func encodeMove(m team.Move) contract.AssemblyMove {
	return contract.AssemblyMove{Person: encodeCandidacy(m.Dossier, m.Person), From: encodePlace(m.From), To: encodePlace(m.To)}
}

func encodePlace(p *team.Place) *contract.MovePlace {
	if p == nil {
		return nil
	}
	return &contract.MovePlace{Challenge: encodeChallengeRef(p.Challenge), PostID: p.Post.UUID, WishRank: some(p.WishRank)}
}
