package dossier_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

var (
	me     = domain.NewAccountID()
	opens  = at("2022-03-07T00:00:00Z")
	first  = at("2022-04-03T22:00:00Z")
	second = at("2022-04-10T22:00:00Z")
)

// extended is a call whose applications were extended once, after their end.
func extended() call.Call {
	return call.Call{Zone: time.UTC, Windows: []call.Window{{
		Name: call.Applications, Opens: opens, Closes: first,
		Extensions: []call.Extension{{Published: at("2022-04-07T16:00:00Z"), Closes: second}},
	}}}
}

func sent(t mail.Template, when time.Time, data mail.Data) mail.Sent {
	return mail.Sent{Message: mail.Message{ID: domain.NewID[mail.Message](), Template: t, Data: data}, CreatedAt: when}
}

func kinds(events []dossier.Event) []dossier.EventKind {
	list := []dossier.EventKind{}
	for _, e := range events {
		list = append(list, e.Kind)
	}
	return list
}

func expect(t *testing.T, events []dossier.Event, want ...dossier.EventKind) {
	t.Helper()
	if got := kinds(events); !slices.Equal(got, want) {
		t.Fatalf("%v, expected %v", got, want)
	}
	for _, e := range events {
		if e.Text.FR == "" || e.Text.EN == "" {
			t.Errorf("%s says nothing", e.Kind)
		}
	}
}

// The story of one person: two ends, a submission between them, changes, a withdrawal.
func TestATimelineTellsTheWholeStory(t *testing.T) {
	submitted := at("2022-04-08T09:00:00Z")
	content := dossier.Content{Name: "Ada"}
	snapshot := dossier.Snapshot{Sequence: 1, Content: content, Hash: content.Hash(), SubmittedAt: submitted}
	mails := []mail.Sent{
		sent(mail.DraftReminder, at("2022-04-02T22:00:01Z"), nil),
		sent(mail.NotSubmitted, first.Add(time.Second), mail.Data{"closes_at": mail.Instant(first)}),
		sent(mail.CallExtended, at("2022-04-07T16:00:00Z"), mail.Data{"closes_at": mail.Instant(second)}),
		sent(mail.DossierSubmitted, submitted, mail.Data{"at": mail.Instant(submitted)}),
	}
	d := dossier.Dossier{Account: me, Draft: dossier.Content{Name: "Ada L."}, StartedAt: opens.Add(time.Hour), SavedAt: at("2022-04-09T10:00:00Z"), Snapshots: []dossier.Snapshot{snapshot}}
	v := dossier.View{Dossier: d, Call: extended(), At: at("2022-04-11T10:00:00Z")}
	events := v.Timeline(mails)
	expect(t, events, "started", "reminded", "not_submitted", "extended", "submitted", "changed", "closed")
	for i, want := range []mail.ID{{}, mails[0].ID, mails[1].ID, mails[2].ID, mails[3].ID, {}, {}} {
		if events[i].Mail != want {
			t.Errorf("%s leads to the message %s, expected %s", events[i].Kind, events[i].Mail, want)
		}
	}
	if !events[2].At.Equal(first) || !events[6].At.Equal(second) || !strings.Contains(events[6].Text.EN, "no. 1") {
		t.Errorf("the ends are %+v and %+v", events[2], events[6])
	}
	v.At = at("2022-04-05T10:00:00Z")
	v.Dossier.Snapshots = nil
	v.Dossier.SavedAt = opens.Add(2 * time.Hour)
	expect(t, v.Timeline(mails[:2]), "started", "changed", "reminded", "not_submitted")
}

// An end that an extension moved before it came is no end, and one's own extension
// is one's own.
func TestOnlyEndsThatCameAreTold(t *testing.T) {
	of := extended()
	of.Windows[0].Extensions[0].Published = first.Add(-time.Hour)
	mine := call.Extension{Published: second.Add(-time.Hour), Closes: second.Add(48 * time.Hour), Person: me}
	theirs := call.Extension{Published: second.Add(-time.Hour), Closes: second.Add(99 * time.Hour), Person: domain.NewAccountID()}
	of.Windows[0].Extensions = append(of.Windows[0].Extensions, mine, theirs)
	d := dossier.Dossier{Account: me, StartedAt: opens.Add(time.Hour), SavedAt: opens.Add(time.Hour)}
	events := dossier.View{Dossier: d, Call: of, At: second.Add(50 * time.Hour)}.Timeline(nil)
	expect(t, events, "started", "extended", "extended", "not_submitted")
	if !events[3].At.Equal(mine.Closes) || !strings.Contains(events[2].Text.EN, "more time") {
		t.Errorf("%+v", events)
	}
}

func TestADecisionIsToldOnceReleased(t *testing.T) {
	content := dossier.Content{Name: "Ada"}
	released, result := at("2022-05-06T10:00:00Z"), at("2022-07-11T10:00:00Z")
	d := dossier.Dossier{
		Account: me, Draft: content, StartedAt: opens.Add(time.Hour), SavedAt: opens.Add(time.Hour),
		Snapshots: []dossier.Snapshot{{Sequence: 1, Content: content, Hash: content.Hash(), SubmittedAt: opens.Add(2 * time.Hour)}},
	}
	of := call.Call{Zone: time.UTC, Windows: []call.Window{{Name: call.Applications, Opens: opens, Closes: first}}}
	v := dossier.View{Dossier: d, Call: of, At: at("2022-05-06T09:00:00Z")}
	expect(t, v.Timeline(nil), "started", "submitted", "closed")
	v.At = at("2022-08-01T10:00:00Z")
	for outcome, want := range map[dossier.Outcome]dossier.EventKind{dossier.Keep: "shortlisted", dossier.Wait: "waiting", dossier.Refuse: "not_shortlisted"} {
		v.Verdict = dossier.Verdict{ShortlistReleased: true, ShortlistedAt: &released, Outcome: outcome}
		expect(t, v.Timeline(nil), "started", "submitted", "closed", want)
	}
	v.Call.ResultReleasedAt = &result
	saved := sent(mail.WishesSaved, at("2022-05-10T10:00:00Z"), mail.Data{"count": "4"})
	v.Verdict = dossier.Verdict{ShortlistReleased: true, ShortlistedAt: &released, Outcome: dossier.Keep, ResultReleased: true, Seated: true}
	expect(t, v.Timeline([]mail.Sent{saved}), "started", "submitted", "closed", "shortlisted", "wishes_saved", "recruited")
	v.Verdict.Seated = false
	expect(t, v.Timeline([]mail.Sent{saved}), "started", "submitted", "closed", "shortlisted", "wishes_saved", "not_recruited")
}

func TestExchangesAreTold(t *testing.T) {
	v := dossier.View{Dossier: dossier.Dossier{StartedAt: at("2022-03-20T10:00:00+01:00")}, Call: extended(), At: at("2022-06-01T10:00:00+02:00")}
	events := v.Timeline([]mail.Sent{
		sent(mail.SupplementRequested, at("2022-05-20T10:00:00+02:00"), mail.Data{"term": "2022-05-27T00:00:00Z"}),
		sent(mail.ThreadAnswered, at("2022-05-21T10:00:00+02:00"), nil),
		sent(mail.SupplementReceived, at("2022-05-22T10:00:00+02:00"), nil),
		sent(mail.FileRefused, at("2022-05-23T10:00:00+02:00"), nil),
		sent(mail.FormRevised, at("2022-05-24T10:00:00+02:00"), nil),
	})
	last := events[len(events)-5:]
	expect(t, last, dossier.EventAsked, dossier.EventAnswered, dossier.EventGiven, dossier.EventFileRefused, dossier.EventRevised)
	if said := last[0].Text.FR; !strings.Contains(said, "jeudi 26 mai 2022 inclus, jusqu’à minuit") {
		t.Errorf("asked as %q", said)
	}
}

func TestWithdrawingAndComingBack(t *testing.T) {
	content := dossier.Content{Name: "Ada"}
	submitted := opens.Add(2 * time.Hour)
	d := dossier.Dossier{
		Account: me, Draft: content, StartedAt: opens.Add(time.Hour), SavedAt: opens.Add(time.Hour),
		Snapshots: []dossier.Snapshot{{Sequence: 1, Content: content, Hash: content.Hash(), SubmittedAt: submitted}},
	}
	mails := []mail.Sent{
		sent(mail.DossierSubmitted, submitted, mail.Data{"at": mail.Instant(submitted)}),
		sent(mail.DossierWithdrawn, opens.Add(3*time.Hour), nil),
		sent(mail.DossierSubmitted, opens.Add(4*time.Hour), mail.Data{"at": mail.Instant(opens.Add(4 * time.Hour))}),
		sent(mail.DossierWithdrawn, opens.Add(5*time.Hour), nil),
	}
	gone := opens.Add(5 * time.Hour)
	d.WithdrawnAt = &gone
	v := dossier.View{Dossier: d, Call: extended(), At: at("2022-04-05T10:00:00Z")}
	v.Call.Windows[0].Extensions = nil
	events := v.Timeline(mails)
	expect(t, events, "started", "submitted", "withdrawn", "submitted", "withdrawn")
}

// What the programme team asked in addition comes first when it is due first, and
// never hides what comes next beside it.
func TestWhatIsAskedInAdditionIsNext(t *testing.T) {
	content := dossier.Content{Name: "Ada"}
	submitted := []dossier.Snapshot{{Sequence: 1, Content: content, Hash: content.Hash(), SubmittedAt: opens.Add(time.Hour)}}
	gone, soon, late := opens.Add(2*time.Hour), first.Add(-time.Hour), second.Add(time.Hour)
	for name, c := range map[string]struct {
		at        time.Time
		term      *time.Time
		withdrawn *time.Time
		snapshots []dossier.Snapshot
		by        *time.Time
		told      bool
	}{
		"due before the end":        {opens.Add(3 * time.Hour), &soon, nil, submitted, &soon, true},
		"due after the end":         {opens.Add(3 * time.Hour), &late, nil, submitted, &first, true},
		"while it is read":          {first.Add(time.Hour), &late, nil, submitted, &late, true},
		"nothing asked":             {first.Add(time.Hour), nil, nil, submitted, nil, false},
		"of a draft, never":         {opens.Add(3 * time.Hour), &soon, nil, nil, &first, false},
		"of what was taken back no": {first.Add(time.Hour), &late, &gone, submitted, nil, false},
	} {
		of := call.Call{Zone: time.UTC, Windows: []call.Window{{Name: call.Applications, Opens: opens, Closes: first}}}
		v := dossier.View{
			Dossier: dossier.Dossier{Account: me, Draft: content, StartedAt: opens, SavedAt: opens, Snapshots: c.snapshots, WithdrawnAt: c.withdrawn},
			Call:    of, Supplement: c.term, At: c.at,
		}
		n := v.Next()
		if told := strings.Contains(n.Text.FR, "complément") && strings.Contains(n.Text.EN, "supplement"); told != c.told {
			t.Errorf("%s: %q", name, n.Text.FR)
		}
		if (n.By == nil) != (c.by == nil) || n.By != nil && !n.By.Equal(*c.by) {
			t.Errorf("%s: by %v, expected %v", name, n.By, c.by)
		}
		if base := v.Dossier.NextAt(v.At, v.Call, v.Verdict); !strings.Contains(n.Text.FR, base.Text.FR) || !strings.Contains(n.Text.EN, base.Text.EN) {
			t.Errorf("%s: %q hides %q", name, n.Text.FR, base.Text.FR)
		}
	}
}
