package repository_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/repository"
)

// selected is a stage whose dossiers are read and decided, in the outcomes' order.
func selected(t *testing.T, outcomes ...dossier.Outcome) (*stage, []dossier.ID) {
	t.Helper()
	s := newStage(t)
	ids := s.candidates(len(outcomes))
	ada, bob := s.reader("Ada"), s.reader("Bob")
	for i, id := range ids {
		s.read(id, ada, 4, 4)
		s.read(id, bob, 3, 3)
		if outcomes[i] != "" {
			s.decide(id, outcomes[i])
		}
	}
	return s, ids
}

func (s *stage) release() (release.Set, error) {
	return s.releases.Release(s.ctx, s.programme, s.call.ID, release.Shortlist)
}

// author is the person of a dossier, with their grants.
func (s *stage) author(id dossier.ID) access.Actor {
	s.t.Helper()
	return s.actor(domain.AccountID{UUID: one[[16]byte](s, "SELECT account_id FROM dossier WHERE id = $1", id.UUID)})
}

func (s *stage) view(id dossier.ID) dossier.View {
	s.t.Helper()
	return must(s.dossiers.Get(s.ctx, s.author(id), id))(s.t)
}

func TestReleaseMakesDecisionsVisibleAndTellsEverybodyOnce(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Wait, dossier.Refuse)
	for _, id := range ids {
		if v := s.view(id); v.Status() != dossier.Submitted || v.Verdict != (dossier.Verdict{}) {
			t.Fatalf("before the release the author sees %s, %+v", v.Status(), v.Verdict)
		}
	}
	dry := must(s.releases.Preview(s.ctx, s.programme, s.call.ID))(t)[0]
	set := must(s.release())(t)
	if set.ReleasedAt == nil || set.Recipients != 3 || len(set.Missing) != 0 {
		t.Fatalf("released as %+v", set)
	}
	if dry.Recipients != set.Recipients || fmt.Sprint(dry.Counts) != fmt.Sprint(set.Counts) || dry.Counts["shortlisted"] != 1 {
		t.Fatalf("the dry run said %+v, the run %+v", dry, set)
	}
	want := []dossier.Status{dossier.Shortlisted, dossier.Waiting, dossier.NotShortlisted}
	for i, template := range []mail.Template{mail.Shortlisted, mail.Waiting, mail.NotShortlisted} {
		if n := s.mails(string(template)); n != 1 {
			t.Errorf("%d mails %s", n, template)
		}
		if v := s.view(ids[i]); v.Status() != want[i] || v.Verdict.Reason != "Le motif." {
			t.Errorf("after the release the author of %d sees %s", i, v.Status())
		}
	}
	if s.audited("createRelease") != 1 || s.audited("decideDossier") != 3 {
		t.Errorf("audited %d releases, %d decisions", s.audited("createRelease"), s.audited("decideDossier"))
	}
	if after := must(s.releases.Preview(s.ctx, s.programme, s.call.ID))(t)[0]; after.ReleasedAt == nil || after.Recipients != 3 {
		t.Fatalf("afterwards it reads %+v", after)
	}
}

func TestReleaseMailsSayTheWishesWindow(t *testing.T) {
	t.Parallel()
	s, _ := selected(t, dossier.Keep)
	must(s.release())(t)
	list := must(repository.Accounts{Repository: s.repo}.Mails(s.ctx, mailsOf("candidate.0@")))(t)
	i := slices.IndexFunc(list.Items, func(m mail.Sent) bool { return m.Template == mail.Shortlisted })
	if i < 0 {
		t.Fatal("no mail to the shortlisted person")
	}
	told, err := mail.Renderer{Origin: "https://eig.example", Zone: paris()}.Render(list.Items[i].Message)
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{"de 2 à 3 défis", "lundi 9 mai 2022", "dimanche 15 mai 2022 inclus", "/candidature/"} {
		if !strings.Contains(told.Text, said) {
			t.Errorf("the mail does not say %q:\n%s", said, told.Text)
		}
	}
}

func TestTwoReleasesAtOnceOneMailEach(t *testing.T) {
	t.Parallel()
	s, _ := selected(t, dossier.Keep, dossier.Refuse)
	codes := atOnce(4, func(int) error {
		_, err := s.release()
		return err
	})
	if !slices.Equal(codes, []string{"", "already_released", "already_released", "already_released"}) {
		t.Fatalf("four releases at once gave %q", codes)
	}
	if s.mails("shortlisted") != 1 || s.mails("not_shortlisted") != 1 || s.audited("createRelease") != 1 {
		t.Fatalf("%d and %d mails, %d acts", s.mails("shortlisted"), s.mails("not_shortlisted"), s.audited("createRelease"))
	}
}

func TestNothingChangesAfterTheRelease(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Refuse)
	cleo := s.reader("Cleo")
	late := s.assign(ids[0], cleo)
	must(s.release())(t)
	_, err := s.releases.Decide(s.ctx, s.programme, ids[1], dossier.Keep, "")
	refused(t, err, "already_released")
	_, err = s.readings.Save(s.ctx, cleo, late.ID, late.Version, marks(5, 5))
	refused(t, err, "already_released")
	_, err = s.readings.Lock(s.ctx, cleo, late.ID, late.Version)
	refused(t, err, "already_released")
	_, err = s.readings.Assign(s.ctx, s.programme, ids[1], cleo.Account)
	refused(t, err, "already_released")
	if v := s.view(ids[1]); v.Status() != dossier.NotShortlisted {
		t.Fatalf("the refused dossier now reads %s", v.Status())
	}
}

// missing gives the sentences that a refused release tells.
func missing(t *testing.T, err error) []string {
	t.Helper()
	refused(t, err, "not_ready")
	said := []string{}
	told, _ := errors.AsType[*domain.Error](err) // refused checked it
	for _, f := range told.Fields {
		said = append(said, f.Message.FR)
	}
	return said
}

func TestReleaseSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(over)
	_, err := s.release()
	if said := missing(t, err); !slices.Equal(said, []string{"Aucune candidature n’a été déposée."}) {
		t.Fatalf("empty: %q", said)
	}
	s.at(running)
	_, first := s.candidate("Carole")
	_, second := s.candidate("Denis")
	_, err = s.release()
	if said := missing(t, err); len(said) != 3 || !strings.Contains(said[0], "dimanche 3 avril 2022 inclus") {
		t.Fatalf("while open: %q", said)
	}
	s.at(over)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	s.read(first, ada, 1, 1)
	s.read(first, bob, 1, 1)
	s.decide(first, dossier.Wait)
	s.read(second, ada, 1, 1)
	number := one[string](s, "SELECT number FROM dossier WHERE id = $1", second.UUID)
	_, err = s.release()
	if said := missing(t, err); !slices.Equal(said, []string{
		"1 candidature sans décision : " + number + ".", "1 candidature sans ses 2 lectures rendues : " + number + ".",
	}) {
		t.Fatalf("half done: %q", said)
	}
	if s.mails("waiting") != 0 || s.view(first).Status() != dossier.Submitted {
		t.Fatal("a refused release told somebody")
	}
	must(s.dossiers.Withdraw(s.ctx, s.author(second), second, true))(t)
	must(s.release())(t) // what is withdrawn is not waited for
	if s.mails("not_shortlisted")+s.mails("shortlisted") != 0 || s.mails("waiting") != 1 {
		t.Fatal("the withdrawn dossier was told a decision")
	}
}

func TestReleaseWaitsForTheLastPersonsEnd(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ids := s.candidates(1)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	s.read(ids[0], ada, 4, 4)
	s.read(ids[0], bob, 4, 4)
	s.decide(ids[0], dossier.Keep)
	must(s.calls.Extend(s.ctx, s.programme, s.call.ID, call.Applications, call.Extension{
		Person: s.person("Elise"), Closes: instant(reopened), Motive: text("Hospitalisation"),
	}))(t)
	_, err := s.release()
	if said := missing(t, err); len(said) != 1 || !strings.Contains(said[0], "8 avril 2022 à 10\u00a0h (heure") {
		t.Fatalf("with one person's time running: %q", said)
	}
	s.at(reopened)
	must(s.release())(t)
}

func TestDecideRefusesWhatCannotBeDecided(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	author, id := s.candidate("Carole")
	ada, bob := s.reader("Ada"), s.reader("Bob")
	decide := func(who access.Actor, outcome dossier.Outcome, reason string) error {
		_, err := s.releases.Decide(s.ctx, who, id, outcome, reason)
		return err
	}
	refused(t, decide(s.programme, dossier.Keep, ""), "not_ready") // the window is open
	s.at(over)
	s.read(id, ada, 2, 2)
	refused(t, decide(s.programme, dossier.Keep, ""), "not_ready") // one reading of two
	s.read(id, bob, 2, 2)
	refused(t, decide(s.programme, dossier.Refuse, "  "), "invalid_fields")
	refused(t, decide(s.programme, "perhaps", "x"), "invalid_fields")
	refused(t, decide(author, dossier.Keep, ""), "forbidden")
	refused(t, decide(ada, dossier.Keep, ""), "not_found")
	committee := s.granted(s.person("Comite"), access.Committee, access.Call, s.call.ID.UUID)
	refused(t, decide(committee, dossier.Keep, ""), "not_found")
	if err := decide(s.programme, dossier.Keep, ""); err != nil {
		t.Fatal(err)
	}
	if err := decide(s.programme, dossier.Refuse, " Trop tôt. "); err != nil { // changed one's mind
		t.Fatal(err)
	}
	if got := s.summary(id); got.Outcome != dossier.Refuse || got.Reason != "Trop tôt." || got.Status != dossier.Submitted {
		t.Fatalf("decided as %+v", got)
	}
	must(s.dossiers.Withdraw(s.ctx, author, id, true))(t)
	refused(t, decide(s.programme, dossier.Keep, ""), "withdrawn")
}

func TestReleasesAreForTheCommittee(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep)
	committee := s.granted(s.person("Comite"), access.Committee, access.Call, s.call.ID.UUID)
	if sets := must(s.releases.Preview(s.ctx, committee, s.call.ID))(t); len(sets) != 2 || sets[1].Kind != release.Result {
		t.Fatalf("the committee sees %+v", sets)
	}
	_, err := s.releases.Release(s.ctx, committee, s.call.ID, release.Shortlist)
	refused(t, err, "forbidden")
	for name, who := range map[string]access.Actor{"a candidate": s.author(ids[0]), "a reader": s.reader("Cleo")} {
		if _, err := s.releases.Preview(s.ctx, who, s.call.ID); domain.CodeOf(err) != "forbidden" {
			t.Errorf("%s previews: %v", name, err)
		}
		if _, err := s.releases.Release(s.ctx, who, s.call.ID, release.Shortlist); domain.CodeOf(err) != "forbidden" {
			t.Errorf("%s releases: %v", name, err)
		}
	}
	_, err = s.releases.Release(s.ctx, s.programme, s.call.ID, release.Challenges)
	refused(t, err, "wrong_state")
	_, err = s.releases.Release(s.ctx, s.programme, s.call.ID, release.Result)
	refused(t, err, "wrong_state")
	_, err = s.releases.Release(s.ctx, s.programme, domain.NewCallID(), release.Shortlist)
	refused(t, err, "not_found")
}

// TestDecidingAndReleasingAtOnce: whatever the order, no decision escapes the act
// that releases them.
func TestDecidingAndReleasingAtOnce(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Keep, "")
	for range 6 {
		atOnce(5, func(i int) error {
			if i == 0 {
				_, err := s.release()
				return err
			}
			_, err := s.releases.Decide(s.ctx, s.programme, ids[i%3], dossier.Wait, "")
			return err
		})
	}
	must(s.releases.Preview(s.ctx, s.programme, s.call.ID))(t)
	undecided := one[int](s, "SELECT count(*) FROM dossier d LEFT JOIN dossier_decision dd ON dd.dossier_id = d.id WHERE dd.outcome IS NULL")
	after := one[int](s, `SELECT count(*) FROM dossier_decision dd JOIN release r ON r.call_id = dd.call_id AND r.kind = 'shortlist'
		WHERE dd.decided_at > r.released_at`)
	told := s.mails("shortlisted") + s.mails("waiting")
	if undecided != 0 || after != 0 || told != 3 {
		t.Fatalf("%d undecided, %d decided after the release, %d told", undecided, after, told)
	}
}

func TestReleasingChallengesTellsLeadsAndMembers(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	releases := release.Service{Store: repository.Releases{Repository: w.repo}}
	kept, left := w.submitted("Estim’Action"), w.submitted("SOS Ponts")
	w.draft("Jamais déposé")
	act := func() (release.Set, error) {
		return releases.Release(t.Context(), w.programme, w.call, release.Challenges)
	}
	_, err := act()
	if said := missing(t, err); len(said) != 2 || !strings.Contains(said[1], "2 défis sans décision : Estim’Action, SOS Ponts.") {
		t.Fatalf("while open and undecided: %q", said)
	}
	w.at("2022-03-19 00:00")
	_, err = w.challenges.Decide(t.Context(), w.programme, kept.ID, 0, challenge.Keep, "Très bon.")
	w.must(err)
	_, err = act()
	if said := missing(t, err); len(said) != 1 || !strings.Contains(said[0], "1 défi sans décision : SOS Ponts.") {
		t.Fatalf("one undecided: %q", said)
	}
	_, err = w.challenges.Decide(t.Context(), w.programme, left.ID, 0, challenge.Refuse, "Trop large.")
	w.must(err)
	set, err := act()
	w.must(err)
	if set.Counts["kept"] != 1 || set.Counts["not_kept"] != 1 || set.Recipients != 2 {
		t.Fatalf("released as %+v", set) // the lead and the member, not the HR officer nor the other body
	}
	if n := w.count("SELECT count(*) FROM mail WHERE template = 'challenge_decided'"); n != 4 {
		t.Fatalf("%d mails: two people, two challenges", n)
	}
	if n := w.count("SELECT count(*) FROM mail WHERE template = 'challenge_decided' AND data->>'challenge' = $1", kept.ID.String()); n != 2 {
		t.Fatalf("%d mails on the kept challenge", n)
	}
	_, err = act()
	wantCode(t, err, "already_released")
	sets, err := releases.Preview(t.Context(), w.committee, w.call)
	w.must(err)
	if len(sets) != 1 || sets[0].ReleasedAt == nil {
		t.Fatalf("afterwards it reads %+v", sets)
	}
}

// TestReleasingThreeHundred holds the act to a time that a person waits for.
func TestReleasingThreeHundred(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	_, id := func() (access.Actor, dossier.ID) { s.at(running); return s.candidate("Modele") }()
	s.exec(`INSERT INTO account (id, email, name, created_at) SELECT gen_random_uuid(), 'c' || n || '@exemple.example', 'C', now() FROM generate_series(1, 299) n`)
	s.exec(`INSERT INTO dossier (id, call_id, account_id, number, draft, created_at, changed_at)
		SELECT gen_random_uuid(), $1, a.id, 'EIG6-' || substr(a.email, 2, 3), d.draft, d.created_at, d.changed_at
		FROM account a, dossier d WHERE a.email LIKE 'c%@exemple.example' AND d.id = $2`, s.call.ID.UUID, id.UUID)
	s.exec(`INSERT INTO snapshot (id, dossier_id, sequence, draft_version, content, content_hash, submitted_at)
		SELECT gen_random_uuid(), d.id, 1, 1, n.content, n.content_hash, n.submitted_at FROM dossier d, snapshot n WHERE d.id <> n.dossier_id`)
	s.at(over)
	for _, name := range []string{"Ada", "Bob"} {
		s.exec(`INSERT INTO reading (id, dossier_id, call_id, reader_id, code, assigned_at, locked_at, score_sum, score_count)
			SELECT gen_random_uuid(), id, call_id, $1, $2 || number, business_now(), business_now(), 8, 2 FROM dossier`, s.reader(name).Account.UUID, name)
	}
	s.exec(`INSERT INTO dossier_decision (dossier_id, call_id, outcome, decided_at)
		SELECT id, call_id, CASE WHEN number < 'EIG6-2' THEN 'shortlisted' ELSE 'waiting' END, business_now() FROM dossier`)
	if set := must(s.release())(t); set.Recipients != 300 || s.mails("shortlisted")+s.mails("waiting") != 300 {
		t.Fatalf("%d told, %d shortlisted, %d waiting", set.Recipients, s.mails("shortlisted"), s.mails("waiting"))
	}
}
