package repository_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/team"
)

// TestAWithdrawalIsFollowedAtOnce: a dossier withdrawn among others is nobody's work any
// more. Its reading is neither to do nor missing, the release no longer waits for it.
func TestAWithdrawalIsFollowedAtOnce(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ids := s.candidates(2)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	for _, r := range []struct{ sense, fit int }{{5, 5}} {
		s.read(ids[0], ada, r.sense, r.fit)
		s.read(ids[0], bob, r.sense, r.fit)
	}
	s.decide(ids[0], dossier.Keep)
	todo := s.assign(ids[1], ada)
	if missing := s.preview(release.Shortlist).Missing; len(missing) != 2 {
		t.Fatalf("before: %v", missing)
	}
	must(s.dossiers.Withdraw(s.ctx, s.author(ids[1]), ids[1], true))(t)
	if set := s.preview(release.Shortlist); len(set.Missing) != 0 || set.Recipients != 1 {
		t.Errorf("the release still waits for %v, and tells %d", set.Missing, set.Recipients)
	}
	if mine := must(s.readings.List(s.ctx, ada, reading.Filter{Mine: true}))(t); *mine.Total != 1 || *mine.Locked != 1 {
		t.Errorf("the reader still has %d readings, %d handed in", *mine.Total, *mine.Locked)
	}
	for name, err := range map[string]error{
		"scores":     errorOf(s.readings.Save(s.ctx, ada, todo.ID, todo.Version, marks(1, 1))),
		"handing in": errorOf(s.readings.Lock(s.ctx, ada, todo.ID, todo.Version)),
	} {
		if got := domain.CodeOf(err); got != "not_found" {
			t.Errorf("%s of a withdrawn dossier: %q", name, got)
		}
	}
	refused(t, errorOf(s.readings.Assign(s.ctx, s.programme, ids[1], bob.Account)), "withdrawn")
	refused(t, errorOf(s.releases.Decide(s.ctx, s.programme, ids[1], dossier.Keep, "")), "withdrawn")
	if rows := s.list(s.programme, release.ByNumber); len(rows) != 1 || rows[0].ID != ids[0] {
		t.Errorf("the ranking still shows %v", rows)
	}
	must(s.release())(t)
}

func (s *stage) preview(kind release.Kind) release.Set {
	s.t.Helper()
	sets := must(s.releases.Preview(s.ctx, s.programme, s.call.ID))(s.t)
	return sets[slices.IndexFunc(sets, func(set release.Set) bool { return set.Kind == kind })]
}

// TestWithdrawingFromTheShortlist leaves the wishes where nobody counts them.
func TestWithdrawingFromTheShortlist(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	s.at(wishing)
	if err := s.wish(kept, 0, c[0], c[1]); err != nil {
		t.Fatal(err)
	}
	refused(t, errorOf(s.dossiers.Withdraw(s.ctx, s.author(kept), kept, false)), "final_withdrawal")
	if s.view(kept).Status() != dossier.Shortlisted || s.mails("dossier_withdrawn") != 0 {
		t.Fatal("an unconfirmed withdrawal did something")
	}
	v := must(s.dossiers.Withdraw(s.ctx, s.author(kept), kept, true))(t)
	if v.Status() != dossier.Withdrawn || v.Editable() || !strings.Contains(v.Next().Text.FR, "rien d’autre n’est attendu") {
		t.Errorf("after: %s, %q", v.Status(), v.Next().Text.FR)
	}
	refused(t, s.wish(kept, 1, c[1], c[0]), "withdrawn")
	if w := must(s.wishes.Get(s.ctx, s.author(kept), kept))(t); w.Open() || len(w.Fitting()) != 0 {
		t.Error("the wishes are still open")
	}
	// Withdrawing again says the same and tells nobody twice.
	must(s.dossiers.Withdraw(s.ctx, s.author(kept), kept, false))(t)
	if s.mails("dossier_withdrawn") != 1 || s.audited("withdrawDossier") != 1 {
		t.Errorf("%d mails, %d acts", s.mails("dossier_withdrawn"), s.audited("withdrawDossier"))
	}
	if told := one[bool](s, "SELECT data ? 'closes_at' FROM mail WHERE template = 'dossier_withdrawn'"); told {
		t.Error("the mail of a final withdrawal says until when to change one's mind")
	}
}

// TestWithdrawingFreesTheSeat: the team has an empty post, and the person no team.
func TestWithdrawingFreesTheSeat(t *testing.T) {
	t.Parallel()
	w := newTeamStage(t)
	must(w.teams.Release(w.ctx, w.programme, w.run().Run.ID))(t)
	ada := w.dossiers["Ada"]
	before := seats(must(w.teams.Teams(w.ctx, w.programme, w.promotion))(t))
	must(w.stage.dossiers.Withdraw(w.ctx, w.author(ada), ada, true))(t)
	after := seats(must(w.teams.Teams(w.ctx, w.programme, w.promotion))(t))
	if !slices.Contains(before, ada) || slices.Contains(after, ada) || len(after) != len(before)-1 {
		t.Errorf("seated before %v, after %v", before, after)
	}
	if n := one[int](w.stage, "SELECT count(*) FROM audit WHERE operation = 'withdrawDossier' AND 'seat' = ANY(fields)"); n != 1 {
		t.Errorf("%d audit rows tell of the seat", n)
	}
	if got := w.view(ada).Status(); got != dossier.Withdrawn {
		t.Errorf("the person is %s", got)
	}
}

func seats(teams []team.Team) []dossier.ID {
	ids := []dossier.ID{}
	for _, t := range teams {
		for _, seat := range t.Seats {
			ids = append(ids, seat.Dossier)
		}
	}
	return ids
}
