package api

import (
	"context"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/release"
)

// GetScores tells how a call's dossiers are scored, as a whole.
func (s *Server) GetScores(ctx context.Context, r contract.GetScoresRequestObject) (contract.GetScoresResponseObject, error) {
	found, err := s.Services.Releases.Scores(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, val(r.Params.Line))
	if err != nil {
		return nil, err
	}
	f := found.Funnel
	return contract.GetScores200JSONResponse{
		Readings: found.Readings, Estimated: found.Estimated, Groups: found.Groups, Noise: found.Noise, Severity: found.Severity,
		Gap: found.Gap, Line: some(found.Line), Unsure: found.Unsure, Moved: found.Moved, ThirdReadings: found.Thirds,
		Readers: each(found.ByReader, encodeReaderScores), Criteria: each(found.ByRubric, encodeCriterionScores),
		Funnel: contract.Funnel{Started: f.Started, Submitted: f.Submitted, Read: f.Read, Shortlisted: f.Shortlisted},
	}, nil
}

func encodeReaderScores(r release.ReaderScores) contract.ReaderScores {
	out := contract.ReaderScores{Readings: r.Readings, Offset: r.Offset, Counts: list(r.Counts), Sum: r.Sum}
	if r.ID.UUID != uuid.Nil {
		out.Reader = &contract.PersonRef{ID: r.ID.UUID, Name: r.Name}
	}
	return out
}

func encodeCriterionScores(c release.CriterionScores) contract.CriterionScores {
	return contract.CriterionScores{ID: c.Criterion.ID, Label: encodeText(c.Label), Counts: list(c.Counts), Sum: c.Sum}
}

// encodeScoring leaves out what calibration cannot tell yet.
func encodeScoring(s *release.Scoring) *contract.DossierScoring {
	if s == nil {
		return nil
	}
	out := &contract.DossierScoring{Median: s.Median, Spread: s.Spread, Disagreement: contract.DossierScoringDisagreement(s.Wanted)}
	if s.Estimated {
		out.Calibrated, out.Low, out.High = &s.Calibrated, &s.Low, &s.High
	}
	if s.Place != nil {
		out.Side, out.Moved = some(contract.DossierScoringSide(s.Place.Side)), s.Place.Moved
	}
	return out
}
