package repository_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reminder"
	"github.com/etalab/portail-eig/repository"
)

func (s *stage) due() error {
	return reminder.Service{Store: repository.Reminders{Repository: s.repo}}.RunDue(s.ctx)
}

// dueAt sends what is due at an instant and counts the mails of a template in all.
func (s *stage) dueAt(instant, template string) int {
	s.t.Helper()
	s.at(instant)
	if err := s.due(); err != nil {
		s.t.Fatal(err)
	}
	return s.mails(template)
}

// draft is a person with a dossier that was never submitted.
func (s *stage) draft(name string) (access.Actor, dossier.View) {
	s.t.Helper()
	who := s.actor(s.person(name))
	v, _, err := s.dossiers.Start(s.ctx, who, s.call.ID, name)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.actor(who.Account), v
}

func TestADraftIsRemindedThenToldItWasNotSubmitted(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	_, v := s.draft("Ada")
	s.candidate("Submitted")
	for i, c := range []struct {
		at       string
		template string
		want     int
	}{
		{"2022-03-31T23:59:00+02:00", "draft_reminder", 0},
		{"2022-04-01T00:00:05+02:00", "draft_reminder", 1},
		{"2022-04-02T23:59:00+02:00", "draft_reminder", 1},
		{"2022-04-03T00:00:05+02:00", "draft_reminder", 2},
		{"2022-04-03T21:00:05+02:00", "draft_reminder", 3},
		{"2022-04-03T23:59:59+02:00", "not_submitted", 0},
		{over, "not_submitted", 1},
		{"2022-04-04T00:00:30+02:00", "not_submitted", 1},
		{"2022-04-04T00:00:30+02:00", "draft_reminder", 3},
	} {
		if got := s.dueAt(c.at, c.template); got != c.want {
			t.Fatalf("step %d, at %s: %d %s, expected %d", i, c.at, got, c.template, c.want)
		}
	}
	said := one[string](s, "SELECT data ->> 'closes_at' FROM mail WHERE template = 'not_submitted' AND data ->> 'dossier' = $1", v.Dossier.ID.String())
	saved := one[string](s, "SELECT data ->> 'saved_at' FROM mail WHERE template = 'not_submitted'")
	if !instant(said).Equal(instant(over)) || !instant(saved).Equal(v.Dossier.StartedAt) {
		t.Errorf("told an end at %s and a save at %s, not %s", said, saved, v.Dossier.StartedAt)
	}
	if s.audited("sendReminder") != 4 {
		t.Errorf("%d reminders are audited", s.audited("sendReminder"))
	}
}

func TestAnExtensionMakesTheDraftLiveAgain(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	who, v := s.draft("Ada")
	s.dueAt(over, "not_submitted")
	s.at("2022-04-05T10:00:00+02:00")
	must(s.calls.Extend(s.ctx, s.programme, s.call.ID, call.Applications, call.Extension{Closes: instant("2022-04-12T00:00:00+02:00"), Motive: text("Motif")}))(t)
	if n := s.dueAt("2022-04-09T00:00:05+02:00", "draft_reminder"); n != 1 {
		t.Fatalf("%d reminders of the second series", n)
	}
	s.submit(who, v.Dossier.ID, "Ada")
	if n := s.dueAt("2022-04-11T21:00:05+02:00", "draft_reminder"); n != 1 {
		t.Errorf("%d reminders: one went to somebody who submitted", n)
	}
	if n := s.dueAt("2022-04-12T00:00:01+02:00", "not_submitted"); n != 1 {
		t.Errorf("%d told not submitted", n)
	}
}

func TestUnsentEditsAreMailed(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	who, id := s.candidate("Ada")
	v := must(s.dossiers.Get(s.ctx, who, id))(t)
	changed := content("Ada")
	changed.Phone = "06 39 98 99 99"
	v = must(s.dossiers.Save(s.ctx, who, id, v.Dossier.Version, changed, nil))(t)
	if n := s.dueAt("2022-04-03T00:00:05+02:00", "unsent_edits"); n != 1 {
		t.Fatalf("%d mails", n)
	}
	must(s.dossiers.Submit(s.ctx, who, id, v.Dossier.Version))(t)
	if n := s.dueAt("2022-04-03T21:00:05+02:00", "unsent_edits"); n != 1 {
		t.Errorf("%d mails, one after submitting", n)
	}
}

func TestTheShortlistedWithoutWishesAreReminded(t *testing.T) {
	t.Parallel()
	s, kept, waiting, c := wishers(t)
	s.at("2022-05-12T10:00:00+02:00")
	if n := s.dueAt("2022-05-13T00:00:05+02:00", "wishes_reminder"); n != 1 {
		t.Fatalf("%d mails, of which to those waiting: %s", n, waiting)
	}
	if err := s.wish(kept, 0, c[0], c[1]); err != nil {
		t.Fatal(err)
	}
	if n := s.dueAt("2022-05-15T00:00:05+02:00", "wishes_reminder"); n != 1 {
		t.Errorf("%d mails, one after the wishes", n)
	}
}

// Several processes that look at the same moment send once.
func TestManyLooksSendOnce(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	for i := range 5 {
		s.draft(fmt.Sprintf("Ada %d", i))
	}
	s.at("2022-04-03T00:00:05+02:00")
	for _, err := range together(s.due, s.due, s.due, s.due, s.due, s.due) {
		if err != nil {
			t.Error(err)
		}
	}
	if n := s.mails("draft_reminder"); n != 5 {
		t.Errorf("%d mails to 5 people", n)
	}
}

// Around the closing instant nobody gets both a receipt and the news that nothing was
// submitted, and everybody gets one.
func TestAReceiptOrTheNews(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	const people = 40
	acts := []func() error{}
	for i := range people {
		name := fmt.Sprintf("Ada %d", i)
		who, v := s.draft(name)
		v = must(s.dossiers.Save(s.ctx, who, v.Dossier.ID, v.Dossier.Version, content(name), nil))(t)
		acts = append(acts, func() error {
			time.Sleep(time.Duration(i) * 10 * time.Millisecond)
			_, err := s.dossiers.Submit(s.ctx, who, v.Dossier.ID, v.Dossier.Version)
			return err
		})
	}
	for range 3 {
		acts = append(acts, func() error {
			for {
				if err := s.due(); err != nil {
					return err
				}
				if now, err := s.repo.BusinessNow(s.ctx); err != nil || now.After(instant(over).Add(500*time.Millisecond)) {
					return err
				}
			}
		})
	}
	s.at(instant(over).Add(-200 * time.Millisecond).Format(time.RFC3339Nano))
	for _, err := range together(acts...) {
		if err != nil {
			refused(t, err, "call_closed")
		}
	}
	if err := s.due(); err != nil {
		t.Fatal(err)
	}
	receipts, news := s.mails("dossier_submitted"), s.mails("not_submitted")
	both := one[int](s, `SELECT count(*) FROM mail a JOIN mail b ON b.account_id = a.account_id AND b.template = 'not_submitted'
		WHERE a.template = 'dossier_submitted'`)
	if both != 0 || receipts+news != people {
		t.Errorf("%d receipts, %d told not submitted, %d both", receipts, news, both)
	}
}

func TestTheDatabaseGuardsReminders(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	_, v := s.draft("Ada")
	insert := `INSERT INTO reminder (dossier_id, window_name, kind, mark, end_at, sent_at) VALUES ($1, 'applications', $2, $3, $4, $5)`
	for name, c := range map[string]struct {
		kind string
		mark int
		sent string
		ok   bool
	}{
		"on time":            {"draft_reminder", 24, running, true},
		"after the end":      {"draft_reminder", 3, over, false},
		"news before it":     {"not_submitted", 0, running, false},
		"news with a mark":   {"not_submitted", 3, over, false},
		"an unknown message": {"hello", 3, running, false},
	} {
		_, err := s.repo.Pool().Exec(s.ctx, insert, v.Dossier.ID.UUID, c.kind, c.mark, instant(over), instant(c.sent))
		if (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := s.repo.Pool().Exec(s.ctx, insert, v.Dossier.ID.UUID, "draft_reminder", 24, instant(over), instant(running))
	if err == nil || !strings.Contains(err.Error(), "reminder_pkey") {
		t.Errorf("the same reminder twice: %v", err)
	}
}

func TestReadersAreToldOnceForABatch(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ids := s.candidates(5)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	s.at("2022-04-05T10:00:00+02:00")
	for _, id := range ids {
		s.assign(id, ada)
	}
	s.at("2022-04-05T10:10:00+02:00")
	s.assign(ids[0], bob)
	tell := func() error { return s.readings.TellReaders(s.ctx) }
	s.at("2022-04-05T10:14:00+02:00")
	if err := tell(); err != nil || s.mails("readings_assigned") != 0 {
		t.Fatalf("too early: %d mails, %v", s.mails("readings_assigned"), err)
	}
	s.at("2022-04-05T10:16:00+02:00")
	for _, err := range together(tell, tell, tell, tell) {
		if err != nil {
			t.Error(err)
		}
	}
	if n, count := s.mails("readings_assigned"), one[string](s, "SELECT data ->> 'count' FROM mail WHERE template = 'readings_assigned'"); n != 1 || count != "5" {
		t.Fatalf("%d mails, of %s dossiers", n, count)
	}
	s.at("2022-04-05T10:26:00+02:00")
	s.exec("UPDATE reading SET locked_at = clock_timestamp() WHERE reader_id = $1", bob.Account.UUID)
	if err := tell(); err != nil || s.mails("readings_assigned") != 1 {
		t.Errorf("told of what is handed in already: %d mails, %v", s.mails("readings_assigned"), err)
	}
	if reading.Gather != 15*time.Minute {
		t.Error("the steps above suppose a quarter of an hour")
	}
}
