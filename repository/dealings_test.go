package repository_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/domain/reading/assignment"
	"github.com/etalab/portail-eig/domain/reading/assignment/proof"
	"github.com/etalab/portail-eig/domain/reading/dealing"
	"github.com/etalab/portail-eig/repository"
)

// dealt is a stage whose dossiers are to be given out.
type dealt struct {
	*stage
	dealings dealing.Service
	readers  []access.Actor
	ids      []dossier.ID
}

func newDealt(t *testing.T, readers, dossiers int) *dealt {
	t.Helper()
	s := &dealt{stage: newStage(t)}
	s.dealings = dealing.Service{Store: repository.Dealings{Repository: s.repo}}
	for i := range readers {
		s.readers = append(s.readers, s.reader("Personne "+string(rune('A'+i))))
	}
	s.ids = s.candidates(dossiers)
	return s
}

func (s *dealt) propose(o dealing.Order) dealing.Proposal {
	s.t.Helper()
	return must(s.dealings.Propose(s.ctx, s.programme, s.call.ID, o))(s.t)
}

// apply carries out a proposal and gives the loads that it promised.
func (s *dealt) apply(p dealing.Proposal) []int {
	s.t.Helper()
	run := must(s.dealings.Apply(s.ctx, s.programme, s.call.ID, p.Order, p.Digest))(s.t)
	if run.Given != p.Given || run.Taken != p.Taken || run.Seed != p.Seed {
		s.t.Fatalf("proposed %+v, applied %+v", p, run)
	}
	loads := []int{}
	for _, l := range p.Loads {
		loads = append(loads, l.After)
		if n := one[int](s.stage, "SELECT count(*) FROM reading r WHERE reader_id = $1 AND NOT in_conflict(dossier_id, reader_id)", l.Account.UUID); n != l.After {
			s.t.Fatalf("%s has %d readings, the proposal said %d", l.Name, n, l.After)
		}
	}
	slices.Sort(loads)
	return loads
}

func TestAnAssignmentIsAppliedAsItWasShown(t *testing.T) {
	t.Parallel()
	s := newDealt(t, 4, 6)
	due := instant("2022-05-06T00:00:00+02:00")
	p := s.propose(dealing.Order{Seed: "seed", Due: &due})
	if p.Given != 12 || p.Cost.Missing != 0 || one[int](s.stage, "SELECT count(*) FROM reading") != 0 {
		t.Fatalf("proposed %+v", p)
	}
	_, err := s.dealings.Apply(s.ctx, s.readers[0], s.call.ID, p.Order, p.Digest)
	refused(t, err, "forbidden")
	_, err = s.dealings.Apply(s.ctx, s.programme, s.call.ID, dealing.Order{Seed: "other"}, p.Digest)
	refused(t, err, "stale_version")
	if loads := s.apply(p); !slices.Equal(loads, []int{3, 3, 3, 3}) {
		t.Fatalf("loads %v", loads)
	}
	_, err = s.dealings.Apply(s.ctx, s.programme, s.call.ID, p.Order, p.Digest)
	refused(t, err, "stale_version") // applied already: everything is held now
	if again := s.propose(dealing.Order{Seed: "again"}); again.Given+again.Taken != 0 {
		t.Fatalf("running again moves %d and %d", again.Given, again.Taken)
	}
	if s.audited("applyAssignment") != 1 {
		t.Fatal("the act is not audited once")
	}
	var problem assignment.Problem
	var result assignment.Result
	for sql, into := range map[string]any{"SELECT problem FROM assignment_run": &problem, "SELECT result FROM assignment_run": &result} {
		if err := json.Unmarshal([]byte(one[string](s.stage, sql)), into); err != nil {
			t.Fatal(err)
		}
	}
	if err := proof.Check(problem, result); err != nil {
		t.Fatalf("what was kept does not prove the assignment: %v", err)
	}
	readerships := readership.Service{Store: repository.Readerships{Repository: s.repo}}
	if v := must(readerships.Mine(s.ctx, s.readers[0], s.call.ID))(t); v.Due == nil || !v.Due.Equal(due) {
		t.Fatalf("the term is %v", v.Due)
	}
}

// TestADropOutMovesWhatTheyHadAlone, and what was handed in stays.
func TestADropOutMovesWhatTheyHadAlone(t *testing.T) {
	t.Parallel()
	s := newDealt(t, 5, 5)
	readerships := readership.Service{Store: repository.Readerships{Repository: s.repo}}
	left := s.readers[0]
	s.read(s.ids[0], left, 3, 3)
	s.apply(s.propose(dealing.Order{Seed: "seed"}))
	mine := must(readerships.Mine(s.ctx, left, s.call.ID))(t)
	must(readerships.Offer(s.ctx, left, s.call.ID, mine.Version, readership.Offer{Available: false}))(t)
	had := one[int](s.stage, "SELECT count(*) FROM reading WHERE reader_id = $1 AND locked_at IS NULL", left.Account.UUID)
	p := s.propose(dealing.Order{Seed: "after"})
	if had == 0 || p.Taken != had || p.Given != had || p.Cost.Missing != 0 {
		t.Fatalf("%d were left, %d are taken, %d given", had, p.Taken, p.Given)
	}
	s.apply(p)
	if n := one[int](s.stage, "SELECT count(*) FROM reading WHERE reader_id = $1", left.Account.UUID); n != 1 {
		t.Fatalf("who left keeps %d readings, one was handed in", n)
	}
}

// TestWhoMayReadIsAsked: conflicts, competence, caps, the charter; and a decision by hand
// has its price.
func TestWhoMayReadIsAsked(t *testing.T) {
	t.Parallel()
	s := newDealt(t, 4, 4)
	readerships := readership.Service{Store: repository.Readerships{Repository: s.repo}}
	offer := func(who access.Actor, o readership.Offer) {
		t.Helper()
		v := must(readerships.Mine(s.ctx, who, s.call.ID))(t)
		must(readerships.Offer(s.ctx, who, s.call.ID, v.Version, o))(t)
	}
	ada, bob, eve, out := s.readers[0], s.readers[1], s.readers[2], s.readers[3]
	offer(ada, readership.Offer{Available: true, Capacity: 2})
	offer(bob, readership.Offer{Available: true, Tracks: []call.Track{call.Design}})
	s.sworn(out, conflict.Declaration{Kind: conflict.Name, Value: "Candidate 0"})
	s.granted(s.person("Sans charte"), access.Reader, access.Call, s.call.ID.UUID)
	p := s.propose(dealing.Order{Seed: "seed"})
	loads := map[string]dealing.Load{}
	for _, l := range p.Loads {
		loads[l.Name] = l
	}
	if loads["Personne A"].After != 2 || loads["Personne B"].After != 0 || loads["Sans charte"].Apart != dealing.NotSworn || p.Cost.Missing != 0 {
		t.Fatalf("proposed %+v", p.Loads)
	}
	for _, line := range p.Lines {
		for _, seat := range line.Seats {
			if line.ID == s.ids[0] && seat.Reader == out.Account {
				t.Fatal("a reader is given the dossier of somebody they named")
			}
		}
	}
	p = s.propose(dealing.Order{Seed: "seed", Excluded: []dealing.Pair{{Dossier: s.ids[1], Reader: eve.Account}}})
	if p.Price == nil || p.Price.Less(assignment.Cost{}) {
		t.Fatalf("a decision by hand costs %+v", p.Price)
	}
	_, err := s.dealings.Propose(s.ctx, s.programme, s.call.ID, dealing.Order{Imposed: []dealing.Pair{{Dossier: s.ids[0], Reader: out.Account}}})
	refused(t, err, "invalid_fields")
	past := instant(running)
	_, err = s.dealings.Propose(s.ctx, s.programme, s.call.ID, dealing.Order{Due: &past})
	refused(t, err, "invalid_fields")
}

// TestACommittedAssignmentIsWhole: two at once, one wins and the other starts again.
func TestACommittedAssignmentIsWhole(t *testing.T) {
	t.Parallel()
	s := newDealt(t, 3, 4)
	p := s.propose(dealing.Order{Seed: "seed"})
	ctx, stop := context.WithTimeout(s.ctx, time.Minute)
	defer stop()
	done := make(chan error, 2)
	for range 2 {
		go func() {
			_, err := s.dealings.Apply(ctx, s.programme, s.call.ID, p.Order, p.Digest)
			done <- err
		}()
	}
	a, b := <-done, <-done
	if (a == nil) == (b == nil) {
		t.Fatalf("two at once: %v, %v", a, b)
	}
	if n := one[int](s.stage, "SELECT count(*) FROM reading"); n != p.Given {
		t.Fatalf("%d readings, %d were shown", n, p.Given)
	}
}

// TestReadersAreRemindedBeforeTheTerm: once a mark, those who have something left.
func TestReadersAreRemindedBeforeTheTerm(t *testing.T) {
	t.Parallel()
	s := newDealt(t, 3, 3)
	readerships := readership.Service{Store: repository.Readerships{Repository: s.repo}}
	remind := func(at string, mails int) {
		t.Helper()
		s.at(at)
		for range 2 { // looked for twice, told once
			if err := readerships.RemindReaders(s.ctx); err != nil {
				t.Fatal(err)
			}
		}
		if n := s.mails("readings_reminder"); n != mails {
			t.Fatalf("%s: %d mails, expected %d", at, n, mails)
		}
	}
	due := instant("2022-05-06T00:00:00+02:00")
	s.apply(s.propose(dealing.Order{Seed: "seed", Due: &due}))
	remind("2022-05-02T23:59:00+02:00", 0)
	for _, id := range one[[]string](s.stage, "SELECT array_agg(id::text) FROM reading WHERE reader_id = $1", s.readers[0].Account.UUID) {
		s.exec("UPDATE reading SET locked_at = business_now() WHERE id = $1", id)
	}
	remind("2022-05-03T00:00:00+02:00", 2) // one handed everything in
	if count := one[string](s.stage, "SELECT data ->> 'count' FROM mail WHERE template = 'readings_reminder' LIMIT 1"); count != "2" {
		t.Fatalf("told of %s readings", count)
	}
	s.apply(s.propose(dealing.Order{Seed: "again", Due: &due})) // the same term: nothing new to tell
	remind("2022-05-03T10:00:00+02:00", 2)
	remind("2022-05-05T00:00:00+02:00", 4)
	remind("2022-05-06T00:00:00+02:00", 4)
}
