package thread

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
)

func TestTheTermIsExactToTheMicrosecond(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	// Midnight after the day the clocks went forward.
	term := time.Date(2022, 3, 28, 0, 0, 0, 0, paris)
	s := Supplement{Term: term}
	for _, c := range []struct {
		at    time.Time
		state SupplementState
		late  string
	}{
		{term.Add(-time.Microsecond), Pending, ""},
		{term, Expired, "PT0.000000S"},
		{term.Add(time.Microsecond), Expired, "PT0.000001S"},
		{term.Add(26*time.Hour + 3*time.Minute), Expired, "PT26H3M0.000000S"},
	} {
		if s.StateAt(c.at) != c.state {
			t.Errorf("%s: %s", c.at, s.StateAt(c.at))
		}
		err := s.answerable(c.at, paris)
		if (err == nil) != (c.state == Pending) {
			t.Errorf("%s: %v", c.at, err)
		}
		var told *domain.Error
		if errors.As(err, &told) && (told.Code != "term_passed" || told.Facts["late_by"] != c.late || !told.Facts["closed_at"].(time.Time).Equal(term)) {
			t.Errorf("%s: %s %v", c.at, told.Code, told.Facts)
		}
	}
}

func TestALateAnswerIsToldByHowMuchAndWhatToDo(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	var told *domain.Error
	late := termPassed(time.Date(2022, 4, 2, 0, 0, 0, 0, paris), 2*time.Hour+3*time.Minute)
	if !errors.As(late, &told) {
		t.Fatal(late)
	}
	for _, want := range []string{"vendredi 1er avril 2022 inclus", "2\u00a0heures 3\u00a0minutes trop tard", "nouveau délai"} {
		if !strings.Contains(told.Text.FR, want) {
			t.Errorf("%q is not said: %s", want, told.Text.FR)
		}
	}
	if !strings.Contains(told.Text.EN, "2\u00a0hours 3\u00a0minutes too late") {
		t.Error(told.Text.EN)
	}
}

func TestASupplementIsGivenOnce(t *testing.T) {
	s := Supplement{Term: noon.Add(time.Hour), Answer: 4}
	if s.StateAt(noon.Add(2*time.Hour)) != Given || domain.CodeOf(s.answerable(noon, time.UTC)) != "wrong_state" {
		t.Error("an answered request can be answered again")
	}
	th := Thread{Supplements: []Supplement{{ID: domain.NewID[Supplement]()}}}
	if _, err := th.supplement(domain.NewID[Supplement]()); domain.KindOf(err) != domain.NotFound {
		t.Errorf("a request of another thread is found: %v", err)
	}
}
