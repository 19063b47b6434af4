package repository_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

func TestReadingFromAssignmentToLock(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	id, ada := s.candidates(1)[0], s.reader("Ada")
	r := s.assign(id, ada)
	if r.State() != reading.Assigned || r.Dossier != id || r.ReaderName != "Ada" {
		t.Fatalf("assigned as %+v", r)
	}
	v := must(s.readings.Save(s.ctx, ada, r.ID, 1, reading.Marks{Scores: map[string]int{"sense": 4}}))(t)
	if v.Reading.State() != reading.Started || v.Reading.Version != 2 {
		t.Fatalf("saved as %+v", v.Reading)
	}
	_, err := s.readings.Lock(s.ctx, ada, r.ID, 2)
	refused(t, err, "incomplete")
	v = must(s.readings.Save(s.ctx, ada, r.ID, 2, marks(4, 5)))(t)
	v = must(s.readings.Lock(s.ctx, ada, r.ID, v.Reading.Version))(t)
	if v.Reading.State() != reading.Locked || v.Reading.LockedAt == nil || v.Reading.Version != 4 {
		t.Fatalf("locked as %+v", v.Reading)
	}
	if sum := one[int](s, "SELECT score_sum FROM reading"); sum != 9 {
		t.Fatalf("sum %d", sum)
	}
	_, err = s.readings.Save(s.ctx, ada, r.ID, v.Reading.Version, marks(0, 0))
	refused(t, err, "locked")
	_, err = s.readings.Lock(s.ctx, ada, r.ID, v.Reading.Version)
	refused(t, err, "locked")
	refused(t, s.readings.Unassign(s.ctx, s.programme, r.ID), "locked")
	for op, n := range map[string]int{"createReading": 1, "putReading": 2, "lockReading": 1} {
		if s.audited(op) != n {
			t.Errorf("%s audited %d times, expected %d", op, s.audited(op), n)
		}
	}
}

func TestAssignRefusesWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	ada := s.reader("Ada")
	author, id := s.candidate("Carole")
	draftOwner := s.actor(s.person("Denis"))
	draft, _, err := s.dossiers.Start(s.ctx, draftOwner, s.call.ID, "Denis")
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.readings.Assign(s.ctx, s.programme, id, ada.Account)
	refused(t, err, "not_ready") // the window is open
	s.at(over)
	_, err = s.readings.Assign(s.ctx, s.programme, draft.Dossier.ID, ada.Account)
	refused(t, err, "wrong_state") // not submitted
	_, err = s.readings.Assign(s.ctx, s.programme, id, author.Account)
	refused(t, err, "own_dossier")
	_, err = s.readings.Assign(s.ctx, s.programme, id, s.person("Nobody"))
	refused(t, err, "invalid_fields") // no role
	_, err = s.readings.Assign(s.ctx, s.programme, id, domain.NewAccountID())
	refused(t, err, "invalid_fields") // no such person
	_, err = s.readings.Assign(s.ctx, ada, id, ada.Account)
	refused(t, err, "not_found") // a reader does not see dossiers
	_, err = s.readings.Assign(s.ctx, author, id, ada.Account)
	refused(t, err, "forbidden") // the author sees it, and may not
	s.assign(id, ada)
	_, err = s.readings.Assign(s.ctx, s.programme, id, ada.Account)
	refused(t, err, "already_granted")
	must(s.dossiers.Withdraw(s.ctx, author, id, true))(t)
	_, err = s.readings.Assign(s.ctx, s.programme, id, s.reader("Bob").Account)
	refused(t, err, "withdrawn")
}

func TestAssignWaitsForAPersonsOwnExtension(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	author, id := s.candidate("Carole")
	_, other := s.candidate("Denis")
	must(s.calls.Extend(s.ctx, s.programme, s.call.ID, call.Applications, call.Extension{
		Person: author.Account, Closes: instant(reopened), Motive: text("Hospitalisation"),
	}))(t)
	ada := s.reader("Ada")
	s.at(over)
	_, err := s.readings.Assign(s.ctx, s.programme, id, ada.Account)
	refused(t, err, "not_ready")
	s.assign(other, ada) // everybody else's time is over
	s.at(reopened)
	s.assign(id, ada)
}

// canaries plants a distinctive text in every field of a dossier that could lead
// back to the person.
func canaries(c *dossier.Content) {
	c.Name, c.Phone = "CanariNom", "+33 6 12 34 56 78"
	c.Employers = []dossier.Stay{{Name: "CanariEmployeur", As: "CanariPoste", From: domain.Date{Year: 1987, Month: 6, Day: 5}}}
	c.Schools = []dossier.Stay{{Name: "CanariEcole", As: "CanariDiplome", To: domain.Date{Year: 1986, Month: 7, Day: 8}}}
	c.Places = []string{"CanariLieu"}
	c.SecondaryTrack = call.Design
	c.Answers["portfolio"] = "https://CanariAutreMetier.example" // asked of designers only
}

func TestReaderSeesNothingThatIdentifies(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	author, id := s.candidate("CanariCompte", canaries)
	s.at(over)
	ada := s.reader("Ada")
	r := s.assign(id, ada)
	s.exec("UPDATE reading SET assigned_at = assigned_at - interval '1 hour'")
	if err := s.readings.TellReaders(s.ctx); err != nil {
		t.Fatal(err)
	}
	number := one[string](s, "SELECT number FROM dossier")
	snapshot := one[string](s, "SELECT id::text FROM snapshot")
	hidden := []string{
		"Canari", "12 34 56 78", "1987", "1986", "@", id.String(), author.Account.String(), number, number[5:9], snapshot, "2022-03-20",
	}
	mine := must(s.readings.List(s.ctx, ada, reading.Filter{Mine: true}))(t)
	v := must(s.readings.Get(s.ctx, ada, r.ID))(t)
	saved := must(s.readings.Save(s.ctx, ada, r.ID, 1, marks(3, 3)))(t)
	locked := must(s.readings.Lock(s.ctx, ada, r.ID, 2))(t)
	for name, shown := range map[string]any{"list": mine, "get": v, "save": saved, "lock": locked} {
		raw := asJSON(t, shown)
		for _, canary := range hidden {
			if strings.Contains(raw, canary) {
				t.Errorf("%s shows %q to the reader: %s", name, canary, raw)
			}
		}
	}
	if v.Dossier.MainTrack != call.Development || v.Dossier.SecondaryTrack != call.Design || *v.Dossier.YearsExperience != 4 ||
		len(v.Dossier.Answers) != 1 || v.Dossier.Answers["motivation"] != "Servir." {
		t.Fatalf("the reader sees %+v", v.Dossier)
	}
	told := one[string](s, "SELECT data::text FROM mail WHERE template = 'readings_assigned'")
	if strings.Contains(told, id.String()) || strings.Contains(told, number) {
		t.Fatalf("the reader's mail names the dossier: %s", told)
	}
	full := must(s.readings.Get(s.ctx, s.programme, r.ID))(t)
	if full.Reading.Dossier != id || full.Reading.Reader != ada.Account {
		t.Fatalf("the programme team sees %+v", full.Reading)
	}
}

func TestReaderSeesTheLastSnapshotNotTheDraft(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	author, id := s.candidate("Carole")
	s.submit(author, id, "Carole", func(c *dossier.Content) { c.Answers["motivation"] = "Deuxième dépôt." })
	draft := must(s.dossiers.Get(s.ctx, author, id))(t)
	changed := content("Carole")
	changed.Answers["motivation"] = "Jamais déposé."
	must(s.dossiers.Save(s.ctx, author, id, draft.Dossier.Version, changed, nil))(t)
	s.at(over)
	ada := s.reader("Ada")
	v := must(s.readings.Get(s.ctx, ada, s.assign(id, ada).ID))(t)
	if v.Dossier.Answers["motivation"] != "Deuxième dépôt." {
		t.Fatalf("the reader sees %q", v.Dossier.Answers["motivation"])
	}
}

func TestReadingIsForItsReaderOnly(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	id, ada, bob := s.candidates(1)[0], s.reader("Ada"), s.reader("Bob")
	r := s.assign(id, ada)
	candidate := s.actor(domain.AccountID{UUID: one[[16]byte](s, "SELECT account_id FROM dossier")})
	for name, who := range map[string]access.Actor{"another reader": bob, "the author": candidate} {
		_, err := s.readings.Get(s.ctx, who, r.ID)
		if domain.CodeOf(err) != "not_found" {
			t.Errorf("%s gets %v", name, err)
		}
		_, err = s.readings.Save(s.ctx, who, r.ID, 1, marks(1, 1))
		if domain.CodeOf(err) != "not_found" {
			t.Errorf("%s saves: %v", name, err)
		}
	}
	_, err := s.readings.Get(s.ctx, access.Actor{}, r.ID)
	refused(t, err, "unauthenticated")
	_, err = s.readings.Save(s.ctx, s.programme, r.ID, 1, marks(1, 1))
	refused(t, err, "forbidden") // the programme team sees it and does not score
	refused(t, s.readings.Unassign(s.ctx, ada, r.ID), "forbidden")
	_, err = s.readings.List(s.ctx, bob, reading.Filter{Dossier: id})
	refused(t, err, "not_found")
	_, err = s.readings.List(s.ctx, candidate, reading.Filter{Mine: true})
	refused(t, err, "forbidden")
	if list := must(s.readings.List(s.ctx, bob, reading.Filter{Call: s.call.ID}))(t); len(list.Items) != 0 {
		t.Fatalf("another reader lists %+v", list.Items)
	}
}

func TestAFormerReaderSeesNothing(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	id, ada := s.candidates(1)[0], s.reader("Ada")
	r := s.assign(id, ada)
	if err := s.accounts.Withdraw(s.ctx, s.programme, ada.Grants[0].ID); err != nil {
		t.Fatal(err)
	}
	ada = s.actor(ada.Account)
	_, err := s.readings.Get(s.ctx, ada, r.ID)
	refused(t, err, "not_found")
	_, err = s.readings.List(s.ctx, ada, reading.Filter{Mine: true})
	refused(t, err, "forbidden")
	if err := s.readings.Unassign(s.ctx, s.programme, r.ID); err != nil {
		t.Fatal(err)
	}
	_, err = s.readings.Get(s.ctx, s.programme, r.ID)
	refused(t, err, "not_found")
}

func TestAWithdrawnDossierDisappears(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	author, id := s.candidate("Carole")
	s.at(over)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	r := s.read(id, ada, 5, 5)
	other := s.assign(id, bob)
	must(s.dossiers.Withdraw(s.ctx, author, id, true))(t)
	_, err := s.readings.Get(s.ctx, ada, r.ID)
	refused(t, err, "not_found")
	_, err = s.readings.Save(s.ctx, bob, other.ID, 1, marks(1, 1))
	refused(t, err, "not_found")
	for name, f := range map[string]reading.Filter{"mine": {Mine: true}, "call": {Call: s.call.ID}} {
		list := must(s.readings.List(s.ctx, ada, f))(t)
		if len(list.Items) != 0 || *list.Total != 0 || *list.Locked != 0 {
			t.Errorf("%s still lists %+v, total %d, locked %d", name, list.Items, *list.Total, *list.Locked)
		}
	}
	if list := must(s.readings.List(s.ctx, s.programme, reading.Filter{Call: s.call.ID}))(t); *list.Total != 0 {
		t.Fatalf("the call's list still counts %d", *list.Total)
	}
	if list := must(s.readings.List(s.ctx, s.programme, reading.Filter{Dossier: id}))(t); *list.Total != 2 || *list.Locked != 1 {
		t.Fatalf("asked for by name, the dossier shows %d readings, %d locked", *list.Total, *list.Locked)
	}
	if got := s.list(s.programme, ""); len(got) != 0 {
		t.Fatalf("the committee's list still shows %v", got)
	}
}

func TestTwoSavesAtOnceOneIsStale(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	id, ada := s.candidates(1)[0], s.reader("Ada")
	r := s.assign(id, ada)
	codes := atOnce(2, func(i int) error {
		_, err := s.readings.Save(s.ctx, ada, r.ID, 1, marks(i, i))
		return err
	})
	if !slices.Equal(codes, []string{"", "stale_version"}) {
		t.Fatalf("two saves of version 1 gave %q", codes)
	}
}

// atOnce runs acts together and sorts their codes, "" for success.
func atOnce(n int, act func(int) error) []string {
	codes := make([]string, n)
	var wait sync.WaitGroup
	start := make(chan struct{})
	for i := range n {
		wait.Go(func() {
			<-start
			err := act(i)
			if codes[i] = domain.CodeOf(err); err != nil && codes[i] == "" {
				codes[i] = err.Error()
			}
		})
	}
	close(start)
	wait.Wait()
	slices.Sort(codes)
	return codes
}

func TestScoringAgainAfterANewSubmission(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	author, id := s.candidate("Carole")
	s.at(over)
	ada, bob := s.reader("Ada"), s.reader("Bob")
	r := s.read(id, ada, 5, 5)
	half := s.assign(id, bob)
	s.at(reopened) // the real call: extended after its end
	must(s.calls.Extend(s.ctx, s.programme, s.call.ID, call.Applications, call.Extension{
		Closes: instant("2022-04-11T00:00:00+02:00"), Motive: text("Prolongation"),
	}))(t)
	s.submit(author, id, "Carole", func(c *dossier.Content) { c.Answers["motivation"] = "Autre chose." })
	_, err := s.readings.Lock(s.ctx, bob, half.ID, half.Version)
	refused(t, err, "stale_version") // what Bob read is no longer what is judged
	s.at(closed)
	again := must(s.readings.Get(s.ctx, ada, r.ID))(t)
	if again.Reading.State() != reading.Started || again.Reading.LockedAt != nil || again.Dossier.Answers["motivation"] != "Autre chose." {
		t.Fatalf("scores of an older snapshot still stand: %+v", again)
	}
	if list := must(s.readings.List(s.ctx, ada, reading.Filter{Mine: true}))(t); *list.Locked != 0 {
		t.Fatal("an outdated reading counts as handed in")
	}
	if got := s.summary(id); got.Locked != 0 || got.ScoreCount != 0 {
		t.Fatalf("outdated scores count: %+v", got)
	}
	if v := must(s.readings.Lock(s.ctx, ada, r.ID, again.Reading.Version))(t); v.Reading.State() != reading.Locked {
		t.Fatalf("handed in again as %+v", v.Reading)
	}
	if got := s.summary(id); got.Locked != 1 || got.ScoreSum != 10 {
		t.Fatalf("handed in again, counts as %+v", got)
	}
}

func TestReadingsListPagesToDoFirst(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ada := s.reader("Ada")
	ids := s.candidates(7)
	for i, id := range ids {
		if i%2 == 0 {
			s.read(id, ada, 3, 3)
		} else {
			s.assign(id, ada)
		}
	}
	seen, page := []reading.Reading{}, domain.Page{Limit: 3}
	for {
		list := must(s.readings.List(s.ctx, ada, reading.Filter{Page: page}))(t)
		if (list.Total == nil) != (page.Cursor != "") || list.Total != nil && (*list.Total != 7 || *list.Locked != 4) {
			t.Fatalf("total %v, locked %v at cursor %q", list.Total, list.Locked, page.Cursor)
		}
		seen = append(seen, list.Items...)
		if page.Cursor = list.Next; page.Cursor == "" {
			break
		}
	}
	sorted := slices.IsSortedFunc(seen, func(a, b reading.Reading) int {
		if a.State() != b.State() {
			return map[reading.State]int{reading.Assigned: -1, reading.Locked: 1}[a.State()]
		}
		return strings.Compare(a.Code, b.Code)
	})
	if len(seen) != 7 || !sorted {
		t.Fatalf("listed %d, sorted %v", len(seen), sorted)
	}
	_, err := s.readings.List(s.ctx, ada, reading.Filter{Page: domain.Page{Cursor: "nonsense"}})
	refused(t, err, "invalid_fields")
}
