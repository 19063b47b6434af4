package reminder

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

var (
	opens  = time.Date(2022, 3, 6, 23, 0, 0, 0, time.UTC)
	closes = time.Date(2022, 4, 3, 22, 0, 0, 0, time.UTC) // midnight in Paris
	me     = domain.NewAccountID()
)

func applications(extensions ...call.Extension) call.Window {
	return call.Window{Name: call.Applications, Opens: opens, Closes: closes, Extensions: extensions}
}

func extension(published, to time.Time) call.Extension {
	return call.Extension{Published: published, Closes: to}
}

func draft() Facts {
	return Facts{Person: me, Started: opens.Add(time.Hour), Saved: opens.Add(2 * time.Hour)}
}

func hours(n float64) time.Duration { return time.Duration(n * float64(time.Hour)) }

func TestADraftIsRemindedAtItsMarks(t *testing.T) {
	for _, c := range []struct {
		before float64 // hours before the end
		want   Mark    // 0: nothing
	}{{73, 0}, {72, 72}, {25, 72}, {24, 24}, {3.01, 24}, {3, 3}, {0.01, 3}} {
		r, due := Due(applications(), draft(), closes.Add(-hours(c.before)))
		if due != (c.want > 0) || due && (r.Mark != c.want || r.Kind != Draft || !r.End.Equal(closes)) {
			t.Errorf("%v h before: %+v %v", c.before, r, due)
		}
	}
}

func TestActingStopsReminders(t *testing.T) {
	at := closes.Add(-2 * time.Hour)
	sent, gone := draft(), draft()
	sent.Submitted, gone.Withdrawn = true, true
	for name, f := range map[string]Facts{"submitted": sent, "withdrawn": gone} {
		for _, when := range []time.Time{at, closes.Add(time.Minute)} {
			if r, due := Due(applications(), f, when); due {
				t.Errorf("%s: %+v", name, r)
			}
		}
	}
}

func TestAMarkThatPassedBeforeTheStartIsNotSent(t *testing.T) {
	f := draft()
	f.Started = closes.Add(-23 * time.Hour)
	if r, due := Due(applications(), f, closes.Add(-22*time.Hour)); due {
		t.Errorf("%+v", r)
	}
	if r, due := Due(applications(), f, closes.Add(-3*time.Hour)); !due || r.Mark != 3 {
		t.Errorf("%+v %v", r, due)
	}
}

func TestUnsentEditsAreToldOnceTheyRest(t *testing.T) {
	f := draft()
	f.Submitted, f.Unsent, f.Saved = true, true, closes.Add(-10*time.Hour)
	for _, c := range []struct {
		at   time.Time
		want Mark
	}{
		{f.Saved.Add(29 * time.Minute), 0},
		{f.Saved.Add(30 * time.Minute), 24},
		{closes.Add(-3 * time.Hour), 3},
	} {
		r, due := Due(applications(), f, c.at)
		if due != (c.want > 0) || due && (r.Mark != c.want || r.Kind != UnsentEdits) {
			t.Errorf("at %s: %+v %v", c.at, r, due)
		}
	}
	if r, due := Due(applications(), f, closes); due {
		t.Errorf("after the end: %+v", r)
	}
}

func TestNotSubmittedIsToldOnceForEachEnd(t *testing.T) {
	second := closes.Add(7 * 24 * time.Hour)
	w := applications(extension(closes.Add(97*time.Hour), second))
	f := draft()
	if r, due := Due(w, f, closes.Add(-time.Microsecond)); !due || r.Kind != Draft {
		t.Errorf("a microsecond before the end: %+v %v", r, due)
	}
	r, due := Due(w, f, closes)
	if !due || r != (Reminder{Kind: NotSubmitted, End: closes}) {
		t.Fatalf("at the end: %+v %v", r, due)
	}
	f.Sent = []Sent{{Reminder: r, At: closes}}
	if r, due := Due(w, f, closes.Add(time.Hour)); due {
		t.Errorf("told twice: %+v", r)
	}
	if r, due := Due(w, f, closes.Add(98*time.Hour)); due {
		t.Errorf("the draft lives again: %+v", r)
	}
	if r, due := Due(w, f, second); !due || !r.End.Equal(second) {
		t.Errorf("the second end: %+v %v", r, due)
	}
	if r, due := Due(w, f, second.Add(stale)); due {
		t.Errorf("days later: %+v", r)
	}
}

func TestAnExtensionStartsASeriesWithoutRepeating(t *testing.T) {
	sentAt := closes.Add(-3 * time.Hour)
	f := draft()
	f.Sent = []Sent{{Reminder{Draft, 3, closes}, sentAt}}
	some := closes.Add(10 * time.Hour)
	w := applications(extension(closes.Add(-time.Hour), some))
	if r, due := Due(w, f, some.Add(-3*time.Hour)); due {
		t.Errorf("the mark spoke ten hours before: %+v", r)
	}
	week := closes.Add(7 * 24 * time.Hour)
	w = applications(extension(closes.Add(time.Hour), week))
	for _, m := range []Mark{72, 24, 3} {
		if r, due := Due(w, f, m.Before(week)); !due || r.Mark != m || !r.End.Equal(week) {
			t.Errorf("mark %d: %+v %v", m, r, due)
		}
	}
	// The extension's own message says the end: marks that passed before it are not sent.
	w = applications(extension(closes.Add(time.Hour), closes.Add(30*time.Hour)))
	if r, due := Due(w, draft(), closes.Add(2*time.Hour)); due {
		t.Errorf("a mark older than the announcement: %+v", r)
	}
}

func TestOnesOwnExtensionIsOnesOwnEnd(t *testing.T) {
	e := extension(closes.Add(-time.Hour), closes.Add(100*time.Hour))
	e.Person = me
	w, other := applications(e), draft()
	other.Person = domain.NewAccountID()
	if r, due := Due(w, draft(), closes); due {
		t.Errorf("has more time: %+v", r)
	}
	if r, due := Due(w, other, closes); !due || r.Kind != NotSubmitted {
		t.Errorf("somebody else: %+v %v", r, due)
	}
}

func TestTheShortlistedAreRemindedOfWishes(t *testing.T) {
	w := call.Window{Name: call.Wishes, Opens: opens, Closes: closes}
	released := closes.Add(-48 * time.Hour)
	f := draft()
	f.Submitted = true
	if r, due := Due(w, f, closes.Add(-time.Hour)); due {
		t.Errorf("not shortlisted: %+v", r)
	}
	f.Shortlisted = &released
	if r, due := Due(w, f, closes.Add(-47*time.Hour)); due {
		t.Errorf("the mark passed before the release: %+v", r)
	}
	if r, due := Due(w, f, closes.Add(-24*time.Hour)); !due || r.Kind != Wishes || r.Mark != 24 {
		t.Errorf("%+v %v", r, due)
	}
	if r, due := Due(w, f, closes.Add(time.Second)); due {
		t.Errorf("after the wishes: %+v", r)
	}
	f.WishesSaved = true
	if r, due := Due(w, f, closes.Add(-24*time.Hour)); due {
		t.Errorf("wishes are saved: %+v", r)
	}
}

// A person's life under any history of extensions, asked at any rhythm, gives at most
// so many reminders, each once, never one after acting, in the order of time.
func TestAnyHistoryIsCappedAndNeverRepeats(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w, f, end := applications(), draft(), closes
		for range rapid.IntRange(0, 4).Draw(rt, "extensions") {
			published := end.Add(-time.Duration(rapid.IntRange(-100, 100).Draw(rt, "published")) * time.Hour)
			end = end.Add(time.Duration(rapid.IntRange(1, 400).Draw(rt, "longer")) * time.Hour)
			w.Extensions = append(w.Extensions, extension(published, end))
		}
		if rapid.Bool().Draw(rt, "edited") {
			f.Submitted, f.Unsent = true, true
		}
		step := time.Duration(rapid.IntRange(1, 4000).Draw(rt, "minutes")) * time.Minute
		for at := closes.Add(-100 * time.Hour); at.Before(end.Add(100 * time.Hour)); at = at.Add(step) {
			r, due := Due(w, f, at)
			if !due {
				continue
			}
			check(rt, w, f, r, at)
			f.Sent = append(f.Sent, Sent{r, at})
			if again, due := Due(w, f, at); due {
				rt.Fatalf("%+v, then at once %+v", r, again)
			}
		}
		count := 0
		for _, s := range f.Sent {
			if s.Kind != NotSubmitted {
				count++
			}
		}
		if count > most {
			rt.Fatalf("%d reminders: %+v", count, f.Sent)
		}
	})
}

func check(rt *rapid.T, w call.Window, f Facts, r Reminder, at time.Time) {
	if !r.End.Equal(w.End(at, me)) {
		rt.Fatalf("%+v is against an end that does not hold at %s", r, at)
	}
	if (r.Kind == NotSubmitted) != !at.Before(r.End) || r.Kind == NotSubmitted && f.Submitted {
		rt.Fatalf("%+v at %s", r, at)
	}
	for _, s := range f.Sent {
		if s.Reminder == r || s.Kind == r.Kind && s.Mark == r.Mark && r.Mark > 0 && r.Mark.Before(r.End).Sub(s.At) < apart {
			rt.Fatalf("%+v after %+v", r, s)
		}
	}
}

func TestInstantsAreEveryMarkOfEveryEnd(t *testing.T) {
	c := call.Call{Kind: call.ForCandidates, Status: call.Published, Windows: []call.Window{
		applications(extension(closes.Add(time.Hour), closes.Add(48*time.Hour))), {Name: call.Wishes, Opens: closes, Closes: closes.Add(24 * time.Hour)},
	}}
	got := Instants([]call.Call{c}, closes.Add(-24*time.Hour), closes.Add(24*time.Hour))
	want := []float64{-3, 0, 21, 24} // 24 h before the extended end, which is the first end; 3 h before the wishes' end; that end
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i, h := range want {
		if !got[i].Equal(closes.Add(hours(h))) {
			t.Errorf("%d: %s", i, got[i])
		}
	}
	c.Status = call.Draft
	if got := Instants([]call.Call{c}, opens, closes.Add(100*time.Hour)); len(got) != 0 {
		t.Errorf("a call in preparation: %v", got)
	}
}

// The law says something only close to an end, or the search would miss it.
func TestNothingIsDueFarFromAnEnd(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := applications(extension(closes.Add(time.Hour), closes.Add(300*time.Hour)))
		at := opens.Add(time.Duration(rapid.IntRange(-100, 1200).Draw(rt, "hours")) * time.Hour)
		f := draft()
		f.Submitted = rapid.Bool().Draw(rt, "submitted")
		f.Unsent = f.Submitted
		if _, due := Due(w, f, at); due && !near(w, at) {
			rt.Fatalf("due at %s, which is near no end", at)
		}
	})
}
