package challenge_test

import (
	"maps"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
)

// Two worlds that differ only in a decision not yet released look the same to
// everybody outside the committee.
func TestAHiddenDecisionLeavesNoTrace(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := newMemory()
		v := m.submitted(t)
		outsiders := map[string]access.Actor{
			"visitor": {}, "host lead": m.lead(), "host member": m.member(), "foreign host": m.foreigner(),
			"candidate": {Account: domain.NewAccountID()},
		}
		f := challenge.Filter{
			Mine:   rapid.Bool().Draw(rt, "mine"),
			Status: rapid.SampledFrom([]challenge.Status{"", challenge.Submitted, challenge.Kept, challenge.NotKept}).Draw(rt, "status"),
		}
		before := lookAll(rt, m, v.Challenge.ID, outsiders, f)
		outcome := rapid.SampledFrom([]challenge.Outcome{challenge.Keep, challenge.Refuse}).Draw(rt, "outcome")
		if _, err := m.service().Decide(rt.Context(), m.programme(), v.Challenge.ID, 0, outcome, "Motif"); err != nil {
			rt.Fatal(err)
		}
		for name, after := range lookAll(rt, m, v.Challenge.ID, outsiders, f) {
			if !reflect.DeepEqual(before[name], after) {
				rt.Fatalf("%s sees the hidden decision:\n%+v\n%+v", name, before[name], after)
			}
		}
		if seen, err := m.service().Get(rt.Context(), m.committee(), v.Challenge.ID); err != nil || string(seen.Status()) != string(outcome) {
			rt.Fatalf("the committee sees %s, %v", seen.Status(), err)
		}
	})
}

type look struct {
	View    challenge.View
	Listing challenge.Listing
	Refusal string
}

func lookAll(t *rapid.T, m *memory, id challenge.ID, who map[string]access.Actor, f challenge.Filter) map[string]look {
	seen := map[string]look{}
	for name, actor := range who {
		v, err := m.service().Get(t.Context(), actor, id)
		listing, listErr := m.service().List(t.Context(), actor, f)
		if listErr != nil {
			t.Fatal(listErr)
		}
		seen[name] = look{View: v, Listing: listing, Refusal: domain.CodeOf(err)}
	}
	return seen
}

func TestWhoSeesTheDecisionOnceReleased(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	if _, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Refuse, "Trop tôt."); err != nil {
		t.Fatal(err)
	}
	m.releasedAt = &m.now
	v, err := m.service().Get(t.Context(), m.member(), id)
	if err != nil || v.Status() != challenge.NotKept || v.Challenge.Decision.Reason != "Trop tôt." {
		t.Fatalf("the host sees %s, %+v, %v", v.Status(), v.Challenge.Decision, err)
	}
	if !v.Challenge.Decision.By.IsZero() {
		t.Error("the host sees who decided")
	}
	_, err = m.service().Get(t.Context(), access.Actor{}, id)
	wants(t, err, domain.NotFound, "not_found")
}

// publish takes a submitted challenge to the catalogue.
func (m *memory) publish(t testing.TB, id challenge.ID) challenge.View {
	t.Helper()
	if _, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Keep, "Excellent."); err != nil {
		t.Fatal(err)
	}
	m.releasedAt = &m.now
	c := m.challenges[id]
	v, err := m.service().Publish(t.Context(), m.programme(), id, c.Version)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestThePublicSeesAChallengeFromItsReveal(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	m.publish(t, id)
	m.now = m.visibleAt.Add(-1000) // one microsecond before
	_, err := m.service().Get(t.Context(), access.Actor{}, id)
	wants(t, err, domain.NotFound, "not_found")
	l, err := m.service().List(t.Context(), access.Actor{}, challenge.Filter{})
	if err != nil || len(l.Items) != 0 || l.Prepared == nil || *l.Prepared != 1 || !l.VisibleAt.Equal(m.visibleAt) {
		t.Fatalf("before the reveal: %+v, %v", l, err)
	}
	m.now = m.visibleAt
	v, err := m.service().Get(t.Context(), access.Actor{}, id)
	if err != nil || v.Status() != challenge.Published {
		t.Fatalf("at the reveal: %s, %v", v.Status(), err)
	}
	l, err = m.service().List(t.Context(), access.Actor{}, challenge.Filter{})
	if err != nil || len(l.Items) != 1 || l.Prepared != nil || l.VisibleAt != nil {
		t.Fatalf("at the reveal: %+v, %v", l, err)
	}
	if !m.read.PublishedOnly {
		t.Error("a visitor’s list reads drafts from the store")
	}
}

func TestPrivateSectionsAreNotPublic(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	m.publish(t, id)
	c := m.challenges[id]
	c.UnpublishedSections, c.Answers = []challenge.Section{challenge.Contacts, challenge.Team}, maps.Clone(c.Answers)
	c.Answers["a field the form lost"] = "?"
	m.challenges[id] = c
	m.now = m.visibleAt
	seen, err := m.service().Get(t.Context(), m.foreigner(), id)
	if err != nil {
		t.Fatal(err)
	}
	if len(seen.Challenge.Answers) != len(fields()) || seen.Challenge.Answers["mission"] == "" {
		t.Errorf("the public reads %v", seen.Challenge.Answers)
	}
	if len(seen.Challenge.Contacts) > 0 || len(seen.Challenge.ProjectTeam) > 0 || seen.Challenge.Financing != (challenge.Funding{}) {
		t.Errorf("the public reads %+v, %+v, %+v", seen.Challenge.Contacts, seen.Challenge.ProjectTeam, seen.Challenge.Financing)
	}
	if got := seen.Challenge.UnpublishedSections; len(got) != 1 || got[0] != challenge.Team {
		t.Errorf("unpublished sections told: %v", got)
	}
	if seen.Whole || seen.Missing() != nil || seen.Challenge.Decision.Reason != "" {
		t.Errorf("a reader from outside sees too much: %+v", seen)
	}
	own, err := m.service().Get(t.Context(), m.member(), id)
	if err != nil || len(own.Challenge.Contacts) != 4 || len(own.Challenge.ProjectTeam) != 1 {
		t.Errorf("the host no longer sees its own form: %+v, %v", own.Challenge.Contacts, err)
	}
}

func TestListsFollowTheTable(t *testing.T) {
	m := newMemory()
	draft, waiting := m.draft(t, challenge.Content{Name: "Brouillon"}), m.submitted(t)
	for name, tc := range map[string]struct {
		who  access.Actor
		f    challenge.Filter
		want int
	}{
		"visitor":              {access.Actor{}, challenge.Filter{}, 0},
		"candidate":            {access.Actor{Account: domain.NewAccountID()}, challenge.Filter{}, 0},
		"host":                 {m.lead(), challenge.Filter{}, 2},
		"host, mine":           {m.lead(), challenge.Filter{Mine: true}, 2},
		"foreign host":         {m.foreigner(), challenge.Filter{}, 0},
		"committee":            {m.committee(), challenge.Filter{}, 2},
		"programme":            {m.programme(), challenge.Filter{}, 2},
		"programme, mine":      {m.programme(), challenge.Filter{Mine: true}, 0},
		"programme, drafts":    {m.programme(), challenge.Filter{Status: challenge.Draft}, 1},
		"programme, submitted": {m.programme(), challenge.Filter{Status: challenge.Submitted}, 1},
		"programme, kept":      {m.programme(), challenge.Filter{Status: challenge.Kept}, 0},
	} {
		l, err := m.service().List(t.Context(), tc.who, tc.f)
		if err != nil || len(l.Items) != tc.want {
			t.Errorf("%s: %d challenges, expected %d, %v", name, len(l.Items), tc.want, err)
		}
	}
	if draft.Missing() == nil || waiting.Missing() != nil && len(waiting.Missing()) > 0 {
		t.Errorf("a draft tells what is missing, a complete challenge nothing: %v, %v", draft.Missing(), waiting.Missing())
	}
}

// Where a call shows its challenges to the shortlisted alone, two worlds that differ
// only in a challenge published for them look the same to everybody else, at every
// instant.
func TestChallengesOfTheShortlistedLeaveNoTraceElsewhere(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	m.publish(t, id)
	kept, other := access.Actor{Account: domain.NewAccountID()}, access.Actor{Account: domain.NewAccountID()}
	m.admitted = map[domain.AccountID]bool{kept.Account: true}
	outsiders := map[string]access.Actor{"visitor": {}, "candidate": other, "foreign host": m.foreigner()}
	published := m.challenges[id]
	rapid.Check(t, func(rt *rapid.T) {
		m.now = m.visibleAt.Add(time.Duration(rapid.IntRange(-2, 2).Draw(rt, "µs")) * time.Microsecond)
		m.challenges[id] = published
		with := lookAll(rt, m, id, outsiders, challenge.Filter{})
		delete(m.challenges, id)
		without := lookAll(rt, m, id, outsiders, challenge.Filter{})
		m.challenges[id] = published
		if !reflect.DeepEqual(with, without) {
			rt.Fatalf("outsiders see it:\n%+v\n%+v", with, without)
		}
		_, err := m.service().Get(rt.Context(), kept, id)
		l, listErr := m.service().List(rt.Context(), kept, challenge.Filter{})
		if shown := !m.now.Before(m.visibleAt); (err == nil) != shown || listErr != nil || (len(l.Items) == 1) != shown {
			rt.Fatalf("the shortlisted see %v, %d, %v at %s", err, len(l.Items), listErr, m.now)
		}
		for _, actor := range []access.Actor{m.programme(), m.committee(), m.lead()} {
			if _, err := m.service().Get(rt.Context(), actor, id); err != nil {
				rt.Fatalf("%s sees nothing: %v", actor.Grants[0].Role, err)
			}
		}
	})
}
