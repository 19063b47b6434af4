package repository_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/release"
)

// TestCalibratedScores: a committee of three, one of them severe, reads fifteen
// dossiers; the list shows raw and calibrated side by side, sorts and narrows by both.
func TestCalibratedScores(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ids := s.candidates(16)
	readers := []access.Actor{s.reader("Ada"), s.reader("Bob"), s.reader("Zoé")}
	for i, id := range ids[:15] {
		for k := range 2 {
			score := 2 + i%3
			if (i+k)%3 == 0 {
				score -= 2
			}
			s.read(id, readers[(i+k)%3], score, min(score+i%2, 5))
		}
	}
	line := func(f *release.Filter) { f.Line = 8 }
	all := s.list(s.programme, release.ByCalibratedFalling, line)
	sorted := slices.IsSortedFunc(all[:15], func(a, b release.Summary) int { return cmp.Compare(b.Scoring.Calibrated, a.Scoring.Calibrated) })
	if len(all) != 16 || !sorted || all[15].ID != ids[15] || all[15].Scoring != nil {
		t.Fatalf("%d listed, sorted %v, last %+v", len(all), sorted, all[15])
	}
	if rising := s.list(s.programme, release.ByCalibrated, line); rising[15].ID != ids[15] || rising[0].Scoring.Calibrated != all[14].Scoring.Calibrated {
		t.Errorf("rising, %+v", rising)
	}
	unsure := s.list(s.programme, release.ByNumber, line, func(f *release.Filter) { f.Signal = release.UnsurePlace })
	wanted := s.list(s.programme, release.ByNumber, func(f *release.Filter) { f.Signal = release.ThirdReading })
	for _, x := range all[:15] {
		listed := slices.ContainsFunc(unsure, func(u release.Summary) bool { return u.ID == x.ID })
		if x.Scoring.Place == nil || !x.Scoring.Estimated || listed != x.Scoring.Place.Depends() {
			t.Errorf("%+v among the unsure: %v", x.Scoring, listed)
		}
		listed = slices.ContainsFunc(wanted, func(u release.Summary) bool { return u.ID == x.ID })
		if listed != (x.Scoring.Wanted == release.Wanted) || listed != (x.Scoring.Spread >= 150) {
			t.Errorf("%+v among those that want a third reading: %v", x.Scoring, listed)
		}
	}
	if len(unsure) == 0 || len(wanted) == 0 || len(wanted) == 15 {
		t.Fatalf("%d unsure, %d want a third reading", len(unsure), len(wanted))
	}
	s.wholeCall(ids, readers, len(wanted))
	s.assign(wanted[0].ID, s.reader("Tierce"))
	if got := s.summary(wanted[0].ID).Scoring.Wanted; got != release.Underway {
		t.Errorf("once given to a third reader, %s", got)
	}
}

// wholeCall checks the pictures of the call's scores.
func (s *stage) wholeCall(ids []dossier.ID, readers []access.Actor, wanted int) {
	s.t.Helper()
	found := must(s.releases.Scores(s.ctx, s.programme, s.call.ID, 8))(s.t)
	if !found.Estimated || found.Readings != 30 || found.Groups != 1 || found.Thirds != wanted || found.Line != 8 || found.Gap != 150 {
		s.t.Errorf("%+v", found)
	}
	severe := found.ByReader[0]
	if severe.ID != readers[0].Account || severe.Name != "Ada" || severe.Offset > -100 || severe.Readings != 10 {
		s.t.Errorf("the most severe is %+v", severe)
	}
	if f := found.Funnel; f.Started != len(ids) || f.Submitted != len(ids) || f.Read != len(ids)-1 || f.Shortlisted != 0 {
		s.t.Errorf("the funnel is %+v", f)
	}
	sum := 0
	for _, c := range found.ByRubric {
		sum += c.Sum
	}
	if len(found.ByRubric) != 2 || sum == 0 || sum != s.totalScore() {
		s.t.Errorf("by criterion, %d", sum)
	}
	committee := s.granted(s.person("Comité"), access.Committee, access.Call, s.call.ID.UUID)
	for _, r := range must(s.releases.Scores(s.ctx, committee, s.call.ID, 0))(s.t).ByReader {
		if !r.ID.IsZero() || r.Name != "" {
			s.t.Errorf("the committee reads who scored: %+v", r)
		}
	}
	_, err := s.releases.Scores(s.ctx, readers[0], s.call.ID, 0)
	refused(s.t, err, "forbidden")
}

func (s *stage) totalScore() int {
	return int(one[int64](s, "SELECT sum(score_sum) FROM reading WHERE locked_at IS NOT NULL"))
}

// A call says where its line is; without one no place is told.
func TestTheLineOfACall(t *testing.T) {
	t.Parallel()
	s := newStage(t, func(c *call.Call) { c.ShortlistPlaces, c.ThirdReadingGap = 40, 75 })
	kept := must(s.calls.Get(s.ctx, s.programme, s.call.ID))(t)
	if kept.ShortlistPlaces != 40 || kept.ThirdReadingGap != 75 {
		t.Fatalf("kept as %d, %d", kept.ShortlistPlaces, kept.ThirdReadingGap)
	}
	found := must(s.releases.Scores(s.ctx, s.programme, s.call.ID, 0))(t)
	if found.Line != 40 || found.Gap != 75 || found.Unsure != 0 || found.Estimated || len(found.ByReader) != 0 {
		t.Fatalf("%+v", found)
	}
}
