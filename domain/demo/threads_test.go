package demo

import (
	"strings"
	"testing"
)

// Each exchange of the story happens: somebody can take part, in order, nobody twice.
func TestEveryExchangeHasItsPeople(t *testing.T) {
	s := wholeStory(t)
	taken := map[int]bool{}
	for _, e := range exchanges {
		who, found := s.candidateFor(e)
		if !found {
			t.Errorf("%s has nobody", e.id)
			continue
		}
		if e.star < 0 && taken[who.Index] {
			t.Errorf("%s talks in two exchanges", e.id)
		}
		taken[who.Index] = true
		for i, l := range e.lines {
			if i > 0 && !l.at.in(s.Edition.Calendar.Zone).After(e.lines[i-1].at.in(s.Edition.Calendar.Zone)) {
				t.Errorf("%s: line %d comes before the one it follows", e.id, i)
			}
			if (l.text == "") != (l.kind == closes || l.kind == publishes) {
				t.Errorf("%s: line %d says %q", e.id, i, l.text)
			}
			if strings.ContainsAny(l.text, "@") {
				t.Errorf("%s names somebody: %s", e.id, l.text)
			}
		}
	}
}

func TestAStoryTooSmallLeavesAnExchangeOut(t *testing.T) {
	s := wholeStory(t)
	small := *s
	small.Cast.Candidates = s.Cast.Candidates[:2]
	if _, found := small.candidateFor(exchanges[1]); found {
		t.Error("somebody is found among the stars")
	}
	if len(threadActs(&small)) == 0 {
		t.Error("the stars’ own exchanges are gone")
	}
}
