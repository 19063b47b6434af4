package repository_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/repository"
)

// failOn makes the database refuse the n-th row written to a table, until it is
// undone: what was done before it in the same act must go with it.
func (s *stage) failOn(table string, n int) (undo func()) {
	s.t.Helper()
	conn, err := pgx.Connect(s.ctx, s.owner)
	if err != nil {
		s.t.Fatal(err)
	}
	defer conn.Close(s.ctx)
	run := func(c *pgx.Conn, sql string) {
		if _, err := c.Exec(s.ctx, sql); err != nil {
			s.t.Fatalf("%s: %v", sql, err)
		}
	}
	run(conn, fmt.Sprintf(`CREATE SEQUENCE faults; GRANT USAGE ON SEQUENCE faults TO PUBLIC;
		CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
			IF nextval('faults') = %d THEN RAISE EXCEPTION 'the disk is full'; END IF; RETURN NEW;
		END $$;
		CREATE TRIGGER fault BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION fault()`, n, table))
	return func() {
		s.t.Helper()
		conn, err := pgx.Connect(s.ctx, s.owner)
		if err != nil {
			s.t.Fatal(err)
		}
		defer conn.Close(s.ctx)
		run(conn, fmt.Sprintf("DROP TRIGGER fault ON %s; DROP FUNCTION fault(); DROP SEQUENCE faults", table))
	}
}

// TestAReleaseIsWholeOrNot: a failure at the last mail, or at the audit row, leaves
// nothing released and nobody told.
func TestAReleaseIsWholeOrNot(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Wait, dossier.Refuse)
	earlier := one[int](s, "SELECT count(*) FROM mail")
	for table, n := range map[string]int{"mail": 3, "audit": 1} {
		undo := s.failOn(table, n)
		_, err := s.release()
		undo()
		if err == nil || domain.KindOf(err) != domain.Internal {
			t.Fatalf("a failing %s gave %v", table, err)
		}
		if one[int](s, "SELECT count(*) FROM mail") != earlier || s.view(ids[0]).Status() != dossier.Submitted {
			t.Fatalf("a failing %s left something behind", table)
		}
	}
	if set := must(s.release())(t); set.Recipients != 3 || one[int](s, "SELECT count(*) FROM mail") != earlier+3 {
		t.Fatalf("released afterwards as %+v", set)
	}
}

func TestActsLeaveNothingWithoutTheirAudit(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Keep)
	cleo := s.reader("Cleo")
	given := s.assign(ids[1], cleo)
	state := func() string {
		return one[string](s, `SELECT concat_ws('|', (SELECT count(*) FROM reading), (SELECT sum(version) FROM reading),
			(SELECT string_agg(outcome, ',' ORDER BY dossier_id) FROM dossier_decision), (SELECT count(*) FROM mail))`)
	}
	before := state()
	for name, act := range map[string]func() error{
		"assign":   func() error { _, err := s.readings.Assign(s.ctx, s.programme, ids[0], cleo.Account); return err },
		"save":     func() error { _, err := s.readings.Save(s.ctx, cleo, given.ID, 1, marks(1, 1)); return err },
		"unassign": func() error { return s.readings.Unassign(s.ctx, s.programme, given.ID) },
		"decide": func() error {
			_, err := s.releases.Decide(s.ctx, s.programme, ids[0], dossier.Wait, "")
			return err
		},
	} {
		undo := s.failOn("audit", 1)
		err := act()
		undo()
		if err == nil || state() != before {
			t.Errorf("%s without its audit row: %v, %s instead of %s", name, err, state(), before)
		}
	}
}

// TestAnExtensionAfterDecisionsHoldsTheRelease: the real call was extended twice
// after its end; what was decided of a dossier submitted again waits to be read again.
func TestAnExtensionAfterDecisionsHoldsTheRelease(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Refuse)
	s.at(reopened)
	must(s.calls.Extend(s.ctx, s.programme, s.call.ID, call.Applications, call.Extension{
		Closes: instant("2022-04-11T00:00:00+02:00"), Motive: text("Prolongation"),
	}))(t)
	_, err := s.releases.Decide(s.ctx, s.programme, ids[0], dossier.Wait, "")
	refused(t, err, "not_ready")
	_, late := s.candidate("Elise")
	s.submit(s.author(ids[0]), ids[0], "Candidate 0", func(c *dossier.Content) { c.Answers["motivation"] = "Mieux dit." })
	s.at(closed)
	_, err = s.release()
	if said := missing(t, err); len(said) != 2 || !strings.HasPrefix(said[0], "1 candidature sans décision") || !strings.HasPrefix(said[1], "2 candidatures sans leurs 2 lectures") {
		t.Fatalf("after the extension: %q", said)
	}
	ada, bob := s.reader("Cleo"), s.reader("Dora")
	for _, id := range []dossier.ID{ids[0], late} {
		s.read(id, ada, 5, 5)
		s.read(id, bob, 5, 5)
	}
	s.decide(late, dossier.Wait)
	set := must(s.release())(t)
	if set.Counts["shortlisted"] != 1 || set.Counts["refused"] != 1 || set.Counts["waiting"] != 1 {
		t.Fatalf("released as %+v", set)
	}
}

// TestEverythingAtOnce lets people read, hand in, withdraw, decide, extend and
// release together: no deadlock reaches anybody, and what is released is complete.
func TestEverythingAtOnce(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Wait, dossier.Keep, dossier.Refuse)
	cleo := s.reader("Cleo")
	given := s.assign(ids[2], cleo)
	leaver := s.author(ids[3])
	acts := []func() error{
		func() error { _, err := s.release(); return err },
		func() error { _, err := s.releases.Decide(s.ctx, s.programme, ids[0], dossier.Wait, ""); return err },
		func() error {
			_, err := s.releases.Decide(s.ctx, s.programme, ids[1], dossier.Refuse, "Trop tôt.")
			return err
		},
		func() error { _, err := s.readings.Assign(s.ctx, s.programme, ids[0], cleo.Account); return err },
		func() error { _, err := s.readings.Save(s.ctx, cleo, given.ID, 1, marks(5, 5)); return err },
		func() error { _, err := s.dossiers.Withdraw(s.ctx, leaver, ids[3], true); return err },
		func() error { _, err := s.release(); return err },
		func() error {
			_, err := s.calls.Extend(s.ctx, s.programme, s.call.ID, call.Wishes, call.Extension{Closes: instant("2022-05-20T00:00:00+02:00"), Motive: text("Pont")})
			return err
		},
	}
	codes := atOnce(len(acts), func(i int) error { return acts[i]() })
	for _, code := range codes {
		if code != "" && code != "already_released" {
			t.Errorf("an act among the others gave %q", code)
		}
	}
	if n := len(slices.DeleteFunc(slices.Clone(codes), func(c string) bool { return c != "already_released" })); n < 1 {
		t.Errorf("two releases both succeeded: %q", codes)
	}
	told := s.mails("shortlisted") + s.mails("waiting") + s.mails("not_shortlisted")
	if told < 3 || told > 4 { // the leaver left before the release, or after
		t.Errorf("%d people told", told)
	}
	for i, id := range ids[:3] {
		if v := s.view(id); v.Verdict.Outcome == "" || !v.Verdict.ShortlistReleased {
			t.Errorf("dossier %d has no released decision: %+v", i, v.Verdict)
		}
	}
}

// TestPagesHoldWhileScoresCome: a dossier that moves between two pages is not shown
// twice where it was, and shifts no other out of sight.
func TestPagesHoldWhileScoresCome(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ids, ada, bob := s.candidates(6), s.reader("Ada"), s.reader("Bob")
	for i, id := range ids {
		s.tally(id, ada, 10-i, 2)
	}
	f := release.Filter{Call: s.call.ID, Sort: release.ByMeanFalling, Page: domain.Page{Limit: 3}}
	first := must(s.releases.List(s.ctx, s.programme, f))(t)
	s.tally(ids[0], bob, 0, 2) // the best falls behind the page's end
	s.tally(ids[5], bob, 20, 2)
	f.Page.Cursor = first.Next
	second := must(s.releases.List(s.ctx, s.programme, f))(t)
	seen := map[dossier.ID]int{}
	for _, x := range append(first.Items, second.Items...) {
		seen[x.ID]++
	}
	for i, id := range ids[:5] {
		if seen[id] == 0 {
			t.Errorf("dossier %d was shown on no page", i)
		}
	}
	if !slices.IsSortedFunc(second.Items, func(a, b release.Summary) int { return exactly(a, b, -1) }) {
		t.Errorf("the second page is out of order: %+v", second.Items)
	}
}

func TestForgedCursorsOfReadings(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ada := s.reader("Ada")
	s.assign(s.candidates(1)[0], ada)
	for cursor, code := range map[string]string{
		"%%%": "invalid_fields", `{"h":"x"}`: "invalid_fields", `{"h":false,"c":"\u0000"}`: "invalid_fields", `{}`: "", `{"h":true,"c":"ZZZ"}`: "",
	} {
		if strings.HasPrefix(cursor, "{") {
			cursor = base64.RawURLEncoding.EncodeToString([]byte(cursor))
		}
		_, err := s.readings.List(s.ctx, ada, reading.Filter{Page: domain.Page{Cursor: cursor}})
		if domain.CodeOf(err) != code || code == "" && err != nil {
			t.Errorf("%s: %v", cursor, err)
		}
	}
}

// TestTwoWorldsThatDifferInWhoApplied: a reader's answers do not tell two people
// apart whose dossiers say the same of what is judged.
func TestTwoWorldsThatDifferInWhoApplied(t *testing.T) {
	t.Parallel()
	worlds := []string{}
	for _, change := range []func(*dossier.Content){
		func(*dossier.Content) {},
		func(c *dossier.Content) {
			canaries(c)
			c.SecondaryTrack = ""
			c.AvailableAtStart = new(false)
		},
	} {
		s := newStage(t)
		s.at(running)
		_, id := s.candidate(fmt.Sprintf("Personne %d", len(worlds)), change)
		s.at(over)
		ada := s.reader("Ada")
		r := s.assign(id, ada)
		s.exec("UPDATE reading SET code = 'L-0000', id = '018f0000-0000-7000-8000-000000000001', call_id = call_id, assigned_at = '2022-04-05'")
		r.ID = reading.ID{UUID: [16]byte{0x01, 0x8f, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1}}
		v := must(s.readings.Get(s.ctx, ada, r.ID))(t)
		v.Reading.Call, v.Reading.Promotion = domain.CallID{}, domain.PromotionID{} // each world's own
		worlds = append(worlds, asJSON(t, v))
	}
	if worlds[0] != worlds[1] {
		t.Fatalf("the reader tells two people apart:\n%s\n%s", worlds[0], worlds[1])
	}
}

// TestALockedCallHoldsUpNoReading: an extension locks the call, then waits for the
// window; whoever holds the window must be able to add rows that refer to the call,
// or the two wait for each other.
func TestALockedCallHoldsUpNoReading(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	id, ada := s.candidates(1)[0], s.reader("Ada")
	err := repository.Calls{Repository: s.repo}.Atomic(s.ctx, func(tx call.Tx) error {
		if _, err := tx.LockCall(s.call.ID); err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(s.ctx, 10*time.Second)
		defer cancel()
		_, err := s.readings.Assign(ctx, s.programme, id, ada.Account)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestTakingBackWaitsForTheHandingIn: what is being handed in is not taken away
// under the reader's hand.
func TestTakingBackWaitsForTheHandingIn(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	id, ada := s.candidates(1)[0], s.reader("Ada")
	r := s.assign(id, ada)
	taken := make(chan error, 1)
	err := repository.Readings{Repository: s.repo}.Atomic(s.ctx, func(tx reading.Tx) error {
		held, err := tx.LockReading(r.ID)
		if err != nil {
			return err
		}
		go func() { taken <- s.readings.Unassign(s.ctx, s.programme, r.ID) }()
		select {
		case err := <-taken:
			return fmt.Errorf("taken back under the lock: %w", err)
		case <-time.After(300 * time.Millisecond):
		}
		at := instant(closed)
		held.StartedAt, held.LockedAt = &at, &at
		return tx.LockMarks(held, 8, 2)
	})
	if err != nil {
		t.Fatal(err)
	}
	refused(t, <-taken, "locked")
}

// waits tells whether an act is still under way after a while, and gives its end.
func waits(act func() error) (bool, <-chan error) {
	done := make(chan error, 1)
	go func() { done <- act() }()
	select {
	case err := <-done:
		done <- err
		return false, done
	case <-time.After(200 * time.Millisecond):
		return true, done
	}
}

// TestReleasingExcludesWhatItReleases: while a release holds the window, everybody
// who assigns, scores or decides waits, and then hears that it happened; while one
// of them holds it, the release waits.
func TestReleasingExcludesWhatItReleases(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Wait)
	cleo, dora := s.reader("Cleo"), s.reader("Dora")
	given := s.assign(ids[0], cleo)
	acts := map[string]func() error{
		"assign": func() error { _, err := s.readings.Assign(s.ctx, s.programme, ids[1], dora.Account); return err },
		"save":   func() error { _, err := s.readings.Save(s.ctx, cleo, given.ID, 1, marks(1, 1)); return err },
		"lock":   func() error { _, err := s.readings.Lock(s.ctx, cleo, given.ID, 1); return err },
		"decide": func() error {
			_, err := s.releases.Decide(s.ctx, s.programme, ids[0], dossier.Wait, "")
			return err
		},
	}
	ends := map[string]<-chan error{}
	err := repository.Releases{Repository: s.repo}.Atomic(s.ctx, func(tx release.Tx) error {
		if _, err := tx.LockWindow(s.call.ID, call.Applications); err != nil {
			return err
		}
		if _, err := tx.LockSet(s.call.ID, release.Shortlist); err != nil {
			return err
		}
		for name, act := range acts {
			waiting, end := waits(act)
			if ends[name] = end; !waiting {
				t.Errorf("%s did not wait for the release", name)
			}
		}
		return tx.SetReleased(s.call.ID, release.Shortlist, instant(closed), s.programme.Account)
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, end := range ends {
		if err := <-end; domain.CodeOf(err) != "already_released" {
			t.Errorf("after the release %s gave %v", name, err)
		}
	}
}

func TestAReleaseWaitsForWhoeverIsScoring(t *testing.T) {
	t.Parallel()
	s, _ := selected(t, dossier.Keep)
	var end <-chan error
	err := repository.Readings{Repository: s.repo}.Atomic(s.ctx, func(tx reading.Tx) error {
		_, err := tx.ShareWindow(s.call.ID, call.Applications)
		waiting, done := waits(func() error { _, err := s.release(); return err })
		if end = done; !waiting {
			t.Error("the release did not wait")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := <-end; err != nil {
		t.Fatal(err)
	}
}
