package call_test

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

var (
	paris  = mustZone("Europe/Paris")
	nobody = domain.AccountID{}
)

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}

func in(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04:05.999999", s, paris)
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

// sixth is the real window of 2022 with its two real extensions, each published
// after the end had passed.
func sixth() call.Window {
	return call.Window{
		Name: call.Applications, Opens: in("2022-03-07 00:00:00"), Closes: in("2022-04-04 00:00:00"),
		Extensions: []call.Extension{
			{Published: in("2022-04-07 16:36:42"), Closes: in("2022-04-11 00:00:00")},
			{Published: in("2022-04-12 09:32:48"), Closes: in("2022-04-20 00:00:00")},
		},
	}
}

func TestTheSixthCall(t *testing.T) {
	for at, open := range map[string]bool{
		"2022-03-06 23:59:59.999999": false, "2022-03-07 00:00:00": true,
		"2022-03-27 01:59:59": true, "2022-03-27 03:00:00": true, // summer time begins
		"2022-04-03 12:00:00": true, "2022-04-03 23:59:59.999999": true, "2022-04-04 00:00:00": false,
		"2022-04-05 12:00:00": false, "2022-04-07 16:36:41.999999": false, "2022-04-07 16:36:42": true,
		"2022-04-08 12:00:00": true, "2022-04-11 00:00:00": false, "2022-04-11 12:00:00": false,
		"2022-04-12 09:32:47": false, "2022-04-13 12:00:00": true,
		"2022-04-19 23:59:59.999999": true, "2022-04-20 00:00:00": false,
	} {
		if got := sixth().Open(in(at), nobody); got != open {
			t.Errorf("at %s open is %t", at, got)
		}
	}
}

func TestSummerTimeIsAnHourShorter(t *testing.T) {
	w := call.Window{Opens: in("2022-03-27 00:00:00"), Closes: in("2022-03-28 00:00:00")}
	if got := w.Closes.Sub(w.Opens); got != 23*time.Hour {
		t.Fatalf("the day of summer time lasts %s", got)
	}
	if !w.Open(w.Opens.Add(23*time.Hour-time.Microsecond), nobody) || w.Open(w.Opens.Add(23*time.Hour), nobody) {
		t.Error("the window does not end at the next midnight of Paris")
	}
}

func TestOnePersonsExtensionIsTheirsAlone(t *testing.T) {
	me, other := domain.NewAccountID(), domain.NewAccountID()
	w := sixth()
	w.Extensions = append(w.Extensions, call.Extension{Person: me, Published: in("2022-04-20 09:00:00"), Closes: in("2022-04-22 00:00:00")})
	at := in("2022-04-21 12:00:00")
	if !w.Open(at, me) || w.Open(at, other) || w.Open(at, nobody) {
		t.Errorf("open for me %t, for another %t, for everybody %t", w.Open(at, me), w.Open(at, other), w.Open(at, nobody))
	}
	if w.Open(in("2022-04-20 08:59:59"), me) {
		t.Error("open before the extension was granted")
	}
}

// windows draws a window with extensions published at any time, before or after
// the ends, for everybody or for one of two people.
func windows(people [2]domain.AccountID) *rapid.Generator[call.Window] {
	return rapid.Custom(func(t *rapid.T) call.Window {
		origin := in("2022-03-01 00:00:00")
		minute := func(label string, from, to int) time.Time {
			us := rapid.IntRange(0, 2).Draw(t, label+" µs")
			return origin.Add(time.Duration(rapid.IntRange(from, to).Draw(t, label))*time.Minute + time.Duration(us)*time.Microsecond)
		}
		opens := minute("opens", 0, 60000)
		w := call.Window{Opens: opens, Closes: opens.Add(time.Duration(rapid.IntRange(1, 50000).Draw(t, "length")) * time.Minute)}
		for range rapid.IntRange(0, 5).Draw(t, "extensions") {
			who := rapid.SampledFrom([]domain.AccountID{{}, people[0], people[1]}).Draw(t, "who")
			w.Extensions = append(w.Extensions, call.Extension{Person: who, Published: minute("published", 0, 120000), Closes: minute("closes", 0, 150000)})
		}
		return w
	})
}

// endByDefinition is DESIGN's sentence, spelt naively: the latest of all the ends
// known at t.
func endByDefinition(w call.Window, t time.Time, who domain.AccountID) time.Time {
	ends := []time.Time{w.Closes}
	for _, e := range w.Extensions {
		if !e.Published.After(t) && (e.Person.IsZero() || e.Person == who) {
			ends = append(ends, e.Closes)
		}
	}
	latest := ends[0]
	for _, e := range ends {
		if e.After(latest) {
			latest = e
		}
	}
	return latest
}

func TestDeadlineLaw(t *testing.T) {
	people := [2]domain.AccountID{domain.NewAccountID(), domain.NewAccountID()}
	rapid.Check(t, func(t *rapid.T) {
		w := windows(people).Draw(t, "window")
		who := rapid.SampledFrom([]domain.AccountID{{}, people[0], people[1]}).Draw(t, "who")
		edges := []time.Time{w.Opens, w.Closes}
		for _, e := range w.Extensions {
			edges = append(edges, e.Published, e.Closes)
		}
		at := rapid.SampledFrom(edges).Draw(t, "edge").Add(time.Duration(rapid.IntRange(-1, 1).Draw(t, "±1 µs")) * time.Microsecond)
		end := endByDefinition(w, at, who)
		if got := w.End(at, who); !got.Equal(end) {
			t.Fatalf("end is %s, by definition %s", got, end)
		}
		open := !at.Before(w.Opens) && at.Before(end)
		if got := w.Open(at, who); got != open {
			t.Fatalf("open is %t", got)
		}
		if (w.Check(at, who, paris) == nil) != open {
			t.Fatalf("Check does not agree with Open")
		}
		if (w.State(at, who) == call.Running) != open {
			t.Fatalf("State does not agree with Open")
		}
	})
}

func TestAnExtensionNeverShortens(t *testing.T) {
	people := [2]domain.AccountID{domain.NewAccountID(), domain.NewAccountID()}
	rapid.Check(t, func(t *rapid.T) {
		w := windows(people).Draw(t, "window")
		at := w.Opens.Add(time.Duration(rapid.IntRange(-1000, 100000).Draw(t, "at")) * time.Minute)
		e := call.Extension{
			Person:    rapid.SampledFrom([]domain.AccountID{{}, people[0]}).Draw(t, "who"),
			Published: at, Closes: at.Add(time.Duration(rapid.IntRange(-50000, 50000).Draw(t, "to")) * time.Minute),
		}
		before := w.End(at, e.Person)
		if err := w.Extend(at, e, paris); err != nil {
			if domain.CodeOf(err) != "extension_shortens" {
				t.Fatalf("refused as %s", domain.CodeOf(err))
			}
			return
		}
		w.Extensions = append(w.Extensions, e)
		if after := w.End(at, e.Person); !after.After(before) {
			t.Fatalf("the end went from %s to %s", before, after)
		}
		if !at.Before(w.Opens) && !w.Open(at, e.Person) {
			t.Fatal("an accepted extension did not open the window")
		}
	})
}

func TestARefusalTellsByHowMuch(t *testing.T) {
	late := sixth().Check(in("2022-04-04 00:00:00.000001"), nobody, paris)
	e, ok := errors.AsType[*domain.Error](late)
	if !ok || e.Code != "call_closed" || e.Facts["late_by"] != "PT0.000001S" {
		t.Fatalf("refused with %v", late)
	}
	if closed := e.Facts["closed_at"].(time.Time).Format(time.RFC3339); closed != "2022-04-04T00:00:00+02:00" {
		t.Errorf("closed_at %s", closed)
	}
	early := sixth().Check(in("2022-03-06 23:59:59"), nobody, paris)
	if domain.CodeOf(early) != "call_not_open" {
		t.Errorf("refused with %v", early)
	}
}

func TestLateBy(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "PT0.000000S", time.Microsecond: "PT0.000001S", 90 * time.Second: "PT1M30.000000S",
		34*time.Hour + time.Minute + 2*time.Second + 3*time.Microsecond: "PT34H1M2.000003S",
	} {
		if got := call.LateBy(d); got != want {
			t.Errorf("%s reads %s, expected %s", d, got, want)
		}
	}
}
