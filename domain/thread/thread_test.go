package thread

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
)

var noon = time.Date(2022, 3, 28, 10, 0, 0, 0, time.UTC)

func said(t *Thread, side Side, minute int) Message {
	return t.add(Message{Side: side, At: noon.Add(time.Duration(minute) * time.Minute)})
}

func TestAThreadWaitsForWhoeverWasSpokenToLast(t *testing.T) {
	th := Thread{}
	for i, step := range []struct {
		do    func()
		state State
		since int // minute of the oldest open question; -1: none
	}{
		{func() {}, Empty, -1},
		{func() { said(&th, Candidate, 1) }, WaitingTeam, 1},
		{func() { said(&th, Candidate, 5) }, WaitingTeam, 1},
		{func() { said(&th, Team, 9) }, WaitingCandidate, -1},
		{func() { th.close() }, Closed, -1},
		{func() { said(&th, Candidate, 20) }, WaitingTeam, 20},
		{func() { th.close() }, Closed, -1},
		{func() { said(&th, Team, 30) }, WaitingCandidate, -1},
	} {
		step.do()
		since := th.WaitingSince()
		if th.State() != step.state || (since == nil) != (step.since < 0) || since != nil && !since.Equal(noon.Add(time.Duration(step.since)*time.Minute)) {
			t.Errorf("step %d: %s since %v", i, th.State(), since)
		}
	}
}

// Whatever happens, a thread waits for the team exactly while a candidate's message
// came after all that the team wrote or closed, and its age is that of the first one.
func TestTheAgeIsThatOfTheOldestQuestionWithoutAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		th, open := Thread{}, []int{}
		for minute, act := range rapid.SliceOfN(rapid.SampledFrom([]string{"asks", "answers", "closes"}), 0, 30).Draw(t, "acts") {
			version := th.Version
			switch {
			case act == "asks":
				said(&th, Candidate, minute)
				open = append(open, minute)
			case act == "answers":
				said(&th, Team, minute)
				open = nil
			case len(th.Messages) > 0:
				th.close()
				open = nil
			default:
				continue
			}
			if th.Version != version+1 {
				t.Fatalf("%s: version %d after %d", act, th.Version, version)
			}
		}
		since := th.WaitingSince()
		if (th.State() == WaitingTeam) != (len(open) > 0) || (since != nil) != (len(open) > 0) {
			t.Fatalf("%s with %d open questions, since %v", th.State(), len(open), since)
		}
		if since != nil && !since.Equal(noon.Add(time.Duration(open[0])*time.Minute)) {
			t.Fatalf("waits since %s instead of minute %d", since, open[0])
		}
	})
}

func TestUnreadIsWhatTheOtherSideWroteSince(t *testing.T) {
	th := Thread{}
	said(&th, Candidate, 1)
	said(&th, Candidate, 2)
	if th.Unread(Team) != 2 || th.Unread(Candidate) != 0 {
		t.Errorf("at first: %d, %d", th.Unread(Team), th.Unread(Candidate))
	}
	said(&th, Team, 3)
	if th.Unread(Team) != 0 || th.Unread(Candidate) != 1 {
		t.Errorf("answered: %d, %d", th.Unread(Team), th.Unread(Candidate))
	}
	// A message that crosses the answer does not mark it as seen.
	said(&th, Candidate, 4)
	if th.Unread(Candidate) != 1 {
		t.Error("writing hides an answer that nobody saw")
	}
	if !th.read(Candidate, 99) || th.ReadByCandidate != 4 || th.Unread(Candidate) != 0 {
		t.Errorf("read: %+v", th)
	}
	if th.read(Candidate, 2) || th.ReadByCandidate != 4 {
		t.Error("a mark moves back")
	}
}

func TestMessagesAreCheckedByCharacters(t *testing.T) {
	long := make([]rune, MaxLength+1)
	for i := range long {
		long[i] = 'é'
	}
	for text, fine := range map[string]bool{"": false, "Bonjour": true, string(long[1:]): true, string(long): false} {
		if err := checkText(text); (err == nil) != fine {
			t.Errorf("%d characters: %v", len([]rune(text)), err)
		}
	}
	if domain.CodeOf(tooMany(30, 90*time.Second)) != "too_many_requests" {
		t.Error("too many is not told as such")
	}
}
