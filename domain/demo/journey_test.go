package demo

import (
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// asPublished is the call's window as it stood in the end: what the law says of any
// instant of the story.
func asPublished(t testing.TB) call.Window {
	t.Helper()
	e := sixth(t)
	w := e.candidateCall(domain.PromotionID{}).Window(call.Applications)
	for _, x := range e.Calendar.Extensions {
		w.Extensions = append(w.Extensions, call.Extension{Published: x.Published, Closes: x.Closes})
	}
	return w
}

// One sentence of the programme's history: nobody applied while the call was closed.
func TestNobodyActsWhileTheCallIsClosed(t *testing.T) {
	w := asPublished(t)
	for _, c := range wholeCast(t).Candidates {
		j := c.Journey
		for name, at := range map[string]time.Time{"started": j.Started, "submitted": j.Submitted, "submitted again": j.Again} {
			if !at.IsZero() && !w.Open(at, domain.AccountID{}) {
				t.Errorf("candidate %d %s at %s, when the call was closed", c.Index, name, at)
			}
		}
		if j.Started.IsZero() || !j.Submitted.IsZero() && !j.Submitted.After(j.Started) {
			t.Errorf("candidate %d: %+v", c.Index, j)
		}
		if !j.Again.IsZero() && j.Again.Sub(j.Submitted) < 24*time.Hour || !j.Withdrawn.IsZero() && !j.Withdrawn.After(j.Submitted) {
			t.Errorf("candidate %d: %+v", c.Index, j)
		}
	}
}

func TestThreeHundredSubmitAndSomeNeverDo(t *testing.T) {
	size, err := Whole()
	if err != nil {
		t.Fatal(err)
	}
	submitted, drafts, withdrawn, again := 0, 0, 0, 0
	for _, c := range wholeCast(t).Candidates {
		switch {
		case c.Journey.Submitted.IsZero():
			drafts++
		case !c.Journey.Withdrawn.IsZero():
			withdrawn++
			fallthrough
		default:
			submitted++
		}
		if !c.Journey.Again.IsZero() {
			again++
		}
	}
	if submitted != 300 || drafts != size.Drafts || withdrawn != size.Withdrawn || again < 5 {
		t.Errorf("%d submitted, %d never, %d withdrew, %d again", submitted, drafts, withdrawn, again)
	}
}

// On the first day shown there is something of each: applications in, drafts under way.
func TestTheFirstDayShowsDraftsAndApplications(t *testing.T) {
	first := instant(t, "2022-03-30T10:00:00+02:00")
	in, writing := 0, 0
	for _, c := range wholeCast(t).Candidates {
		switch j := c.Journey; {
		case !j.Submitted.IsZero() && j.Submitted.Before(first):
			in++
		case j.Started.Before(first):
			writing++
		}
	}
	if in < 80 || in > 200 || writing < 40 {
		t.Errorf("%d submitted and %d being written on 30 March", in, writing)
	}
}

func TestPeopleHurryOnTheLastDay(t *testing.T) {
	last, usual := 0, 0
	for _, c := range wholeCast(t).Candidates {
		switch domain.DateOf(c.Journey.Submitted.In(sixth(t).Calendar.Zone)) {
		case domain.Date{Year: 2022, Month: 4, Day: 3}:
			last++
		case domain.Date{Year: 2022, Month: 3, Day: 24}:
			usual++
		}
	}
	if last < 3*usual || last < 20 {
		t.Errorf("%d on the last day, %d on an ordinary one", last, usual)
	}
}

func TestTheStarsAreWhereTheirNamesSay(t *testing.T) {
	first := instant(t, "2022-03-30T10:00:00+02:00")
	cast := wholeCast(t)
	closed := instant(t, "2022-04-05T10:00:00+02:00")
	if j := cast.Candidates[starDraft].Journey; !j.Started.Before(first) || !j.Submitted.After(closed) {
		t.Errorf("the draft: %+v", j)
	}
	if j := cast.Candidates[starSubmitted].Journey; !j.Submitted.Before(first) {
		t.Errorf("the application: %+v", j)
	}
}
