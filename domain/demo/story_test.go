package demo

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

func wholeStory(t testing.TB) *Story {
	t.Helper()
	size, err := Whole()
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewStory(size)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestActsComeInOrderWithLabels(t *testing.T) {
	s := wholeStory(t)
	for i, a := range s.Acts {
		if i > 0 && a.At.Before(s.Acts[i-1].At) {
			t.Errorf("%s comes before %s", a.ID, s.Acts[i-1].ID)
		}
		if a.ID == "" || a.Label.FR == "" || a.Label.EN == "" || a.Play == nil {
			t.Errorf("act %d: %+v", i, a)
		}
	}
}

func TestTheSameStoryTwice(t *testing.T) {
	a, b := wholeStory(t), wholeStory(t)
	same := slices.EqualFunc(a.Acts, b.Acts, func(x, y Act) bool { return x.ID == y.ID && x.At.Equal(y.At) && x.Label == y.Label })
	if !same {
		t.Error("two stories of one configuration differ")
	}
}

func TestTwoActsOfOneNameAreRefused(t *testing.T) {
	s := &Story{Acts: []Act{{ID: "same"}, {ID: "same"}}}
	if s.check() == nil {
		t.Error("the second would never be played")
	}
}

// Whoever stops at a milestone must see what was true then: no act spans it.
func TestNoDayOfApplicationsSpansAMilestone(t *testing.T) {
	s := wholeStory(t)
	steps, cuts := s.steps(), s.cuts()
	for len(steps) > 0 {
		n := 1
		for n < len(steps) && s.together(steps[0].at, steps[n].at, cuts) {
			n++
		}
		for _, cut := range cuts {
			if !steps[0].at.After(cut) && steps[n-1].at.After(cut) {
				t.Errorf("an act runs from %s to %s over %s", steps[0].at, steps[n-1].at, cut)
			}
		}
		steps = steps[n:]
	}
}

func TestMilestonesAreThoseOfTheProgramme(t *testing.T) {
	list := wholeStory(t).Milestones()
	if len(list) != 12 || list[0].At.Format(time.RFC3339) != "2022-03-30T10:00:00+02:00" || list[11].At.Format(time.RFC3339) != "2022-09-12T10:00:00+02:00" {
		t.Fatalf("%d milestones from %s", len(list), list[0].At)
	}
	w := asPublished(t)
	for i, m := range list {
		if i > 0 && !m.At.After(list[i-1].At) || !strings.HasPrefix(m.At.Format(time.RFC3339), m.ID) {
			t.Errorf("%s at %s", m.ID, m.At)
		}
		open := map[string]bool{"2022-03-30": true, "2022-04-08": true, "2022-04-13": true}[m.ID]
		if got := w.Open(m.At, domain.AccountID{}); got != open {
			t.Errorf("%s: open is %v", m.ID, got)
		}
	}
}

func TestTheWayThroughTheMilestones(t *testing.T) {
	s := wholeStory(t)
	for _, c := range []struct {
		from, to string
		forward  int
		back     string
	}{
		{"", "2022-03-30", 1, ""},
		{"2022-03-30", "2022-04-11", 3, ""},
		{"2022-04-11", "2022-04-05", 0, "2022-04-05"},
		{"2022-04-05", "2022-04-05", 0, "2022-04-05"},
		{"2022-03-30", "2022-09-12", 11, ""},
	} {
		forward, back, err := s.Way(Progress{Milestone: c.from}, c.to)
		if err != nil || len(forward) != c.forward || (back != nil) != (c.back != "") || back != nil && back.ID != c.back {
			t.Errorf("from %q to %q: %v, %v, %v", c.from, c.to, forward, back, err)
		}
		if len(forward) > 0 && forward[len(forward)-1].ID != c.to {
			t.Errorf("from %q to %q ends at %s", c.from, c.to, forward[len(forward)-1].ID)
		}
	}
	if _, _, err := s.Way(Progress{}, "2022-02-30"); err == nil {
		t.Error("a date that is no milestone is accepted")
	}
}

func TestPersonasAreOneOfEachKind(t *testing.T) {
	s := wholeStory(t)
	list := s.Personas()
	if len(list) < 5 || len(list) > 10 {
		t.Errorf("%d personas", len(list))
	}
	seen := map[string]bool{}
	for _, p := range list {
		if seen[p.ID] || p.Name == "" || p.Label.FR == "" || p.Label.EN == "" || p.Role == "" || !strings.HasSuffix(p.Email, ".example") {
			t.Errorf("%+v", p)
		}
		seen[p.ID] = true
		if found, err := s.Persona(p.ID); err != nil || found != p {
			t.Errorf("%s: %v", p.ID, err)
		}
	}
	if _, err := s.Persona("director"); err == nil {
		t.Error("somebody who is not offered is found")
	}
	if hr, _ := s.Persona("host-hr"); hr.Email != "rh.ign@accueil.example" || hr.Role != access.HostHR {
		t.Errorf("human resources are %+v", hr)
	}
	if host, _ := s.Persona("host"); host.Name != "Compte de démonstration (IGN)" {
		t.Errorf("the host is %s", host.Name)
	}
}

// Nothing is invented under a real administration's name.
func TestRealChallengesCarryFactsOnly(t *testing.T) {
	for _, c := range sixth(t).Challenges {
		content := c.content()
		if content.Summary != unpublished || len(content.Answers) != 0 || len(content.UnpublishedSections) != 11 || len(content.Posts) != len(c.Posts) {
			t.Errorf("%s: %+v", c.Name, content)
		}
		for _, p := range content.Posts {
			if p.Required {
				t.Errorf("%s has a required post", c.Name)
			}
		}
	}
	for _, f := range proposals {
		if !strings.HasSuffix(f.body, "(organisme fictif)") || f.refusal == "" || !strings.HasSuffix(f.domainName, ".example") {
			t.Errorf("%+v", f)
		}
		for _, r := range sixth(t).Bodies() {
			if r.Name == f.body {
				t.Errorf("%s is real", f.body)
			}
		}
	}
}
