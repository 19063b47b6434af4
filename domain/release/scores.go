package release

import (
	"cmp"
	"context"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/calibration"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Scores is how a call is scored, seen as a whole.
type Scores struct {
	calibration.Result
	Readings int
	Gap      int
	Line     int // 0: none
	Unsure   int
	Moved    int
	Thirds   int // dossiers that want a third reading nobody was given
	ByReader []ReaderScores
	ByRubric []CriterionScores
	Funnel   Funnel
}

// ReaderScores is how one reader scores. Who they are is the programme team's to know.
type ReaderScores struct {
	calibration.Reader
	calibration.Distribution
	Name string
}

// CriterionScores is how one criterion is scored.
type CriterionScores struct {
	call.Criterion
	calibration.Distribution
}

// Funnel is how many dossiers came how far.
type Funnel struct{ Started, Submitted, Read, Shortlisted int }

// Scores gives the pictures of a call's scores.
func (s Service) Scores(ctx context.Context, actor access.Actor, id call.ID, line int) (Scores, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return Scores{}, err
	}
	if err := access.Check(actor, "getScores", of.Facts()); err != nil {
		return Scores{}, err
	}
	who := viewer(actor, of)
	found, err := s.scored(ctx, of, line, who)
	if err != nil {
		return Scores{}, err
	}
	out := Scores{Result: found.result, Readings: len(found.readings), Gap: of.ThirdReadingGap, Line: found.line}
	for _, p := range found.places {
		out.Unsure, out.Moved = out.Unsure+one(p.Depends()), out.Moved+one(p.Moved)
	}
	out.ByReader, out.ByRubric = found.byReader(access.Allowed(actor, "createReading", of.Facts())), found.byRubric()
	if out.Funnel, err = s.funnel(ctx, of, who); err != nil {
		return Scores{}, err
	}
	out.Thirds, err = s.count(ctx, Filter{Call: id, Viewer: who, Signal: ThirdReading, Scorings: found.byDossier, Expected: of.ReadingsPerDossier})
	return out, err
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// byReader puts the most severe first; without names their ids go too.
func (f scored) byReader(named bool) []ReaderScores {
	names := map[domain.AccountID]string{}
	for _, h := range f.readings {
		names[h.Reader] = h.ReaderName
	}
	counts := calibration.Distributions(bare(f.readings), call.MaxScore, func(r calibration.Reading, _ string) domain.AccountID { return r.Reader })
	list := make([]ReaderScores, len(f.result.Readers))
	for i, r := range f.result.Readers {
		list[i] = ReaderScores{Reader: r, Distribution: counts[r.ID], Name: names[r.ID]}
	}
	slices.SortStableFunc(list, func(a, b ReaderScores) int { return cmp.Compare(a.Offset, b.Offset) })
	if !named {
		for i := range list {
			list[i].ID, list[i].Name = domain.AccountID{}, ""
		}
	}
	return list
}

func (f scored) byRubric() []CriterionScores {
	counts := calibration.Distributions(bare(f.readings), call.MaxScore, func(_ calibration.Reading, criterion string) string { return criterion })
	list := make([]CriterionScores, len(f.of.Rubric))
	for i, c := range f.of.Rubric {
		list[i] = CriterionScores{Criterion: c, Distribution: counts[c.ID]}
	}
	return list
}

func (s Service) funnel(ctx context.Context, of call.Call, viewer domain.AccountID) (f Funnel, err error) {
	if f.Started, err = s.Store.CountStarted(ctx, of.ID); err != nil {
		return f, err
	}
	if f.Submitted, err = s.count(ctx, Filter{Call: of.ID, Viewer: viewer}); err != nil {
		return f, err
	}
	if f.Read, err = s.count(ctx, Filter{Call: of.ID, Viewer: viewer, Expected: of.ReadingsPerDossier, Signal: FullyRead}); err != nil {
		return f, err
	}
	f.Shortlisted, err = s.count(ctx, Filter{Call: of.ID, Viewer: viewer, Decision: string(dossier.Keep)})
	return f, err
}

// count is the length of a list without the list.
func (s Service) count(ctx context.Context, f Filter) (int, error) {
	f.Page.Limit = 1
	list, err := s.Store.Summaries(ctx, f)
	if err != nil || list.Total == nil {
		return 0, err
	}
	return *list.Total, nil
}
