package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/release"
)

// ListDossiers lists the submitted dossiers of a call to those who select, and
// their own to everybody else.
func (s *Server) ListDossiers(ctx context.Context, r contract.ListDossiersRequestObject) (contract.ListDossiersResponseObject, error) {
	if val(r.Params.Mine) || !callerOf(ctx).Actor.Holds(access.Programme, access.Committee) {
		return s.listOwnDossiers(ctx, r.Params)
	}
	if r.Params.CallID == nil {
		return nil, domain.InvalidFields([]domain.Field{{Pointer: "query:call_id", Code: "required", Message: domain.Text{
			FR: "Indiquez l’appel dont vous voulez la liste, ou demandez vos propres candidatures (mine=true).",
			EN: "Name the call whose list you want, or ask for your own dossiers (mine=true).",
		}}})
	}
	list, err := s.Services.Releases.List(ctx, callerOf(ctx).Actor, release.Filter{
		Call: call.ID{UUID: *r.Params.CallID}, Number: val(r.Params.Q), Track: call.Track(val(r.Params.Track)),
		Decision: string(val(r.Params.Decision)), Signal: release.Signal(val(r.Params.Signal)), Line: val(r.Params.Line), Sort: release.Sort(val(r.Params.Sort)), Page: page(r.Params.Limit, r.Params.Cursor),
	})
	if domain.KindOf(err) == domain.NotFound { // a call they do not select in: their own, like everybody
		return s.listOwnDossiers(ctx, r.Params)
	}
	return contract.ListDossiers200JSONResponse{Items: each(list.Items, encodeSummary), Total: list.Total, Next: some(list.Next)}, err
}

func (s *Server) listOwnDossiers(ctx context.Context, p contract.ListDossiersParams) (contract.ListDossiersResponseObject, error) {
	own, err := s.Services.Dossiers.Mine(ctx, callerOf(ctx).Actor)
	if err != nil {
		return nil, err
	}
	items := []contract.DossierSummary{}
	for _, v := range own {
		if p.CallID == nil || *p.CallID == v.Call.ID.UUID {
			items = append(items, encodeOwn(v))
		}
	}
	return contract.ListDossiers200JSONResponse{Items: items, Total: ptr(len(items))}, nil
}

// encodeOwn tells a candidate of their dossier. Readings and scores stay at zero,
// and a decision is told once it is released.
func encodeOwn(v dossier.View) contract.DossierSummary {
	d := v.Dossier
	out := contract.DossierSummary{
		ID: d.ID.UUID, Number: d.Number, CallID: d.Call.UUID, Status: contract.DossierStatus(v.Status()), Name: some(d.Draft.Name),
		MainTrack: optionalTrack(d.Draft.MainTrack), SecondaryTrack: optionalTrack(d.Draft.SecondaryTrack),
		YearsExperience: d.Draft.YearsExperience, Decision: optionalOutcome(v.Verdict.Outcome), DecisionReason: some(v.Verdict.Reason),
	}
	if last, submitted := d.Last(); submitted {
		out.SubmittedAt = ptr(last.SubmittedAt.In(v.Call.Zone))
	}
	return out
}

func encodeSummary(s release.Summary) contract.DossierSummary {
	return contract.DossierSummary{
		ID: s.ID.UUID, Number: s.Number, CallID: s.Call.UUID, Status: contract.DossierStatus(s.Status), Name: some(s.Name),
		MainTrack: optionalTrack(s.MainTrack), SecondaryTrack: optionalTrack(s.SecondaryTrack), YearsExperience: s.YearsExperience,
		SubmittedAt: ptr(s.Submitted.In(s.Zone)), ReadingsExpected: s.Expected, ReadingsAssigned: &s.Assigned, ReadingsLocked: s.Locked,
		ScoreSum: s.ScoreSum, ScoreCount: s.ScoreCount, Decision: optionalOutcome(s.Outcome), DecisionReason: some(s.Reason),
		Scoring: encodeScoring(s.Scoring),
	}
}

func optionalOutcome(o dossier.Outcome) *contract.DossierOutcome {
	return some(contract.DossierOutcome(o))
}

// DecideDossier notes what becomes of a dossier.
func (s *Server) DecideDossier(ctx context.Context, r contract.DecideDossierRequestObject) (contract.DecideDossierResponseObject, error) {
	summary, err := s.Services.Releases.Decide(ctx, callerOf(ctx).Actor,
		dossier.ID{UUID: r.DossierID}, dossier.Outcome(r.Body.Outcome), val(r.Body.Reason))
	if err != nil {
		return nil, err
	}
	return contract.DecideDossier200JSONResponse(encodeSummary(summary)), nil
}

// ListReleases tells how the sets of decisions of a call stand.
func (s *Server) ListReleases(ctx context.Context, r contract.ListReleasesRequestObject) (contract.ListReleasesResponseObject, error) {
	who := callerOf(ctx)
	sets, err := s.Services.Releases.Preview(ctx, who.Actor, call.ID{UUID: r.CallID})
	return contract.ListReleases200JSONResponse{
		Items: each(sets, func(set release.Set) contract.Release { return encodeSet(set, who.Lang) }),
	}, err
}

// CreateRelease makes a set of decisions visible, in one act.
func (s *Server) CreateRelease(ctx context.Context, r contract.CreateReleaseRequestObject) (contract.CreateReleaseResponseObject, error) {
	who := callerOf(ctx)
	set, err := s.Services.Releases.Release(ctx, who.Actor, call.ID{UUID: r.CallID}, release.Kind(r.Body.Kind))
	if err != nil {
		return nil, err
	}
	return contract.CreateRelease201JSONResponse(encodeSet(set, who.Lang)), nil
}

func encodeSet(set release.Set, lang string) contract.Release {
	return contract.Release{
		Kind: contract.ReleaseKind(set.Kind), Released: set.ReleasedAt != nil, ReleasedAt: in(set.ReleasedAt, set.Zone),
		Counts: table(set.Counts), Recipients: &set.Recipients, Missing: each(set.Missing, func(t domain.Text) string { return t.In(lang) }),
	}
}
