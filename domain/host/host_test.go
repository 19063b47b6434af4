package host

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
)

var noon = time.Date(2022, 5, 16, 12, 0, 0, 0, time.UTC)

// Nobody is met before the shortlist's release, nor for a list that may still change;
// then only whoever ranked the challenge or was put before it.
func TestWhomAHostMeetsIsALaw(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		hours := func(name string) time.Time {
			return noon.Add(time.Duration(rapid.IntRange(-48, 48).Draw(rt, name)) * time.Hour)
		}
		of := call.Call{Windows: []call.Window{{Name: call.Wishes, Opens: noon.Add(-1000 * time.Hour), Closes: hours("closes")}}}
		if rapid.Bool().Draw(rt, "released") {
			at := hours("release")
			of.ShortlistReleasedAt = &at
		}
		p := Person{Account: domain.NewAccountID(), Ranked: rapid.Bool().Draw(rt, "ranked")}
		if rapid.Bool().Draw(rt, "presented") {
			p.Presented = &Presentation{Reason: "x"}
		}
		why, met := p.meets(of, noon)
		released := of.ShortlistReleasedAt != nil && !of.ShortlistReleasedAt.After(noon)
		closed := !of.WishesWindow().Open(noon, p.Account)
		if want := released && (p.Ranked && closed || p.Presented != nil); met != want {
			rt.Fatalf("met %t, expected %t: %+v at a shortlist of %v", met, want, p, of.ShortlistReleasedAt)
		}
		if met && (why == BecauseRanked) != (p.Ranked && closed) {
			rt.Fatalf("met because %s", why)
		}
	})
}

// Two people who differ only in what a host may not see are shown alike.
func TestWhatIsNotNamedIsNotShown(t *testing.T) {
	years := 3
	seen := dossier.Content{Name: "Nom", MainTrack: call.Design, YearsExperience: &years, Answers: map[string]string{"motivation": "Servir.", "old": "x"}}
	other := seen
	other.Phone, other.Employers, other.Schools = "0639980000", []dossier.Stay{{Name: "Ponant"}}, []dossier.Stay{{Name: "École"}}
	other.Wishes, other.Statements, other.Files = []dossier.Wish{{}}, map[string]bool{"x": true}, map[string][]dossier.File{"cv": {{Name: "cv.pdf"}}}
	of := call.Call{Questions: []call.Question{{ID: "motivation", Kind: call.LongText}}}
	a, b := Person{Content: seen}.whole(BecauseRanked, true, of), Person{Content: other}.whole(BecauseRanked, true, of)
	if !reflect.DeepEqual(a, b) || a.Answers["motivation"] != "Servir." || len(a.Answers) != 1 {
		t.Errorf("shown %+v and %+v", a, b)
	}
	if unnamed := (Person{Content: seen}).line(BecauseRanked, false); unnamed.Name != "" {
		t.Error("the committee is told a name")
	}
	for _, w := range []What{List, Whole, Arrival} {
		if slices.Contains(w.Fields(), "phone") != (w == Arrival) {
			t.Errorf("%s tells %v", w, w.Fields())
		}
	}
}

func TestReadingsOfADayAreToldOnce(t *testing.T) {
	read := func(body string, at time.Time) Disclosure {
		return Disclosure{AdministrationName: body, ChallengeName: "Vigie", At: at, What: List}
	}
	newestFirst := []Disclosure{read("B", noon.Add(25*time.Hour)), read("A", noon.Add(24*time.Hour)), read("A", noon.Add(time.Hour)), read("A", noon)}
	events := Told(newestFirst, time.UTC)
	if len(events) != 3 || !events[0].At.Equal(noon) || !strings.Contains(events[0].Text.FR, "2 lectures") || strings.Contains(events[1].Text.EN, "readings") {
		t.Errorf("told %+v", events)
	}
}

func TestTasksSayWhatPressesFirst(t *testing.T) {
	from, to := noon.Add(-2*time.Hour), noon.Add(-time.Hour)
	h := Hosted{
		Window:    call.Window{Name: call.Challenges, Closes: noon.Add(time.Hour)},
		HeardFrom: &from, HeardTo: &to, Unread: 2, Welcome: []Duty{{Due: noon, Done: false}, {Due: noon.Add(time.Hour), Done: true}},
	}
	states := func() (list []string) {
		for _, task := range h.tasks(noon, 4) {
			list = append(list, string(task.Kind)+" "+string(task.State))
		}
		return list
	}
	if got := states(); !slices.Equal(got, []string{"arrivals late", "submit to_do", "messages to_do", "candidates to_do", "hearing done"}) {
		t.Errorf("tasks %v", got)
	}
	h.Challenge.SubmittedAt, h.ResultAt, h.Welcome = &from, &noon, []Duty{{Due: noon, Done: true}}
	if got := states(); !slices.Equal(got[:1], []string{"messages to_do"}) || len(got) != 5 {
		t.Errorf("tasks %v", got)
	}
	h.Challenge.SubmittedAt, h.Window.Closes = nil, noon
	if got := states(); got[0] != "submit late" {
		t.Errorf("tasks %v", got)
	}
	h.Challenge.Status = challenge.Withdrawn
	if slices.ContainsFunc(states(), func(s string) bool { return strings.HasPrefix(s, "submit") }) {
		t.Error("a withdrawn challenge is to submit")
	}
}
