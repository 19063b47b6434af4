package challenge_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// Around every edge of the window, to the microsecond, a host's writes follow the
// deadline law and nothing else.
func TestAHostWritesInsideTheWindowOnly(t *testing.T) {
	opens, closes, extended := instant("2022-01-24 00:00"), instant("2022-03-19 00:00"), instant("2022-04-02 00:00")
	announced := instant("2022-03-21 09:00")
	rapid.Check(t, func(rt *rapid.T) {
		m := newMemory()
		v := m.draft(t, complete())
		m.call.Windows[0].Extensions = []call.Extension{{Published: announced, Closes: extended}}
		edge := rapid.SampledFrom([]time.Time{opens, closes, announced, extended}).Draw(rt, "edge")
		m.now = edge.Add(time.Duration(rapid.Int64Range(-2, 2).Draw(rt, "µs")) * time.Microsecond)
		inside := !m.now.Before(opens) && m.now.Before(closes) || !m.now.Before(announced) && m.now.Before(extended)
		s, id, version := m.service(), v.Challenge.ID, v.Challenge.Version
		_, startErr := s.Start(rt.Context(), m.member(), m.call.ID, m.host.ID, "Autre défi")
		_, importErr := s.Import(rt.Context(), m.programme(), m.call.ID, m.host.ID, challenge.Content{Name: "Importé"})
		saved, saveErr := s.Save(rt.Context(), m.member(), id, version, complete(), nil)
		if saveErr == nil {
			version = saved.Challenge.Version
		}
		_, submitErr := s.Submit(rt.Context(), m.lead(), id, version)
		for what, err := range map[string]error{"start": startErr, "import": importErr, "save": saveErr, "submit": submitErr} {
			if (err == nil) != inside {
				rt.Fatalf("%s at %s: inside %v, got %v", what, m.now.In(paris), inside, err)
			}
			if code := domain.CodeOf(err); err != nil && code != "call_closed" && code != "call_not_open" {
				rt.Fatalf("%s at %s: %v", what, m.now.In(paris), err)
			}
		}
	})
}

func TestOnePersonsExtensionIsTheirs(t *testing.T) {
	m := newMemory()
	v := m.draft(t, complete())
	late, other := m.lead(), m.lead()
	m.call.Windows[0].Extensions = []call.Extension{{Person: late.Account, Published: m.now, Closes: instant("2022-03-30 00:00")}}
	m.now = instant("2022-03-20 10:00")
	_, err := m.service().Submit(t.Context(), other, v.Challenge.ID, v.Challenge.Version)
	wants(t, err, domain.Conflict, "call_closed")
	if _, err := m.service().Submit(t.Context(), late, v.Challenge.ID, v.Challenge.Version); err != nil {
		t.Fatal(err)
	}
}

// The instant is read after the locks, and the locks come in one order everywhere.
func TestLocksComeBeforeTheInstant(t *testing.T) {
	m := newMemory()
	s, who := m.service(), m.lead()
	follow := func(what string, want ...string) {
		t.Helper()
		if got := m.steps[:min(len(want), len(m.steps))]; !slices.Equal(got, want) {
			t.Errorf("%s took %v, expected to begin with %v", what, m.steps, want)
		}
	}
	v := m.draft(t, complete())
	id := v.Challenge.ID
	follow("saving", "share window", "lock challenge", "now", "update")
	if _, err := s.Start(t.Context(), who, m.call.ID, m.host.ID, "Un autre"); err != nil {
		t.Fatal(err)
	}
	follow("starting", "share window", "now", "insert")
	if _, err := s.Submit(t.Context(), who, id, v.Challenge.Version); err != nil {
		t.Fatal(err)
	}
	follow("submitting", "share window", "lock challenge", "now", "update", "freeze")
	if _, err := s.Decide(t.Context(), m.programme(), id, 0, challenge.Keep, ""); err != nil {
		t.Fatal(err)
	}
	follow("deciding", "share window", "share release", "lock challenge", "now", "decide")
	m.releasedAt = &m.now
	r := challenge.Revision{Reason: motive, Months: 11}
	if _, err := s.Revise(t.Context(), m.programme(), id, m.challenges[id].Version, r); err != nil {
		t.Fatal(err)
	}
	follow("revising", "share window", "lock wishes", "lock challenge", "now", "update", "freeze")
}

func TestOnlyACallForChallengesReceivesThem(t *testing.T) {
	m := newMemory()
	start := func(who access.Actor) error {
		_, err := m.service().Start(t.Context(), who, m.call.ID, m.host.ID, "Défi")
		return err
	}
	m.call.Kind = call.ForCandidates
	if err := start(m.lead()); !slices.Equal(pointers(err), []string{"/call_id"}) {
		t.Fatalf("a call for candidates: %v", err)
	}
	m.call.Kind, m.call.Status = call.ForChallenges, call.Draft
	wants(t, start(m.lead()), domain.NotFound, "not_found")
	wants(t, start(m.programme()), domain.Conflict, "call_not_published")
	m.call.Status = call.Published
	wants(t, start(m.foreigner()), domain.Forbidden, "forbidden")
	wants(t, start(access.Actor{Account: domain.NewAccountID()}), domain.NotFound, "not_found")
	wants(t, start(access.Actor{}), domain.Unauthenticated, "unauthenticated")
	_, err := m.service().Start(t.Context(), m.lead(), m.call.ID, domain.NewAdministrationID(), "Défi")
	wants(t, err, domain.NotFound, "not_found")
}
