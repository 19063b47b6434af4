package repository_test

import (
	"sync"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

func employed(names ...string) func(*dossier.Content) {
	return func(c *dossier.Content) {
		for _, name := range names {
			c.Employers = append(c.Employers, dossier.Stay{Name: name, As: "x", From: domain.Date{Year: 2018, Month: 1, Day: 1}})
		}
	}
}

func (s *stage) conflictsFound() []conflict.Conflict {
	s.t.Helper()
	return must(s.conflicts.List(s.ctx, s.programme, s.call.ID))(s.t)
}

// TestAConflictHidesTheDossierAndItsReading: found when a candidate submits or a reader
// declares, in force until it is dismissed.
func TestAConflictHidesTheDossierAndItsReading(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	ponant := conflict.Declaration{Kind: conflict.Employer, Value: "atelier du ponant"}
	ada, bob := s.reader("Ada"), s.reader("Bob")
	s.sworn(ada, ponant) // before anybody applied
	s.at(running)
	_, id := s.candidate("Carole", employed("Atelier du Ponant SAS"))
	s.at(over)
	found := s.conflictsFound()
	if len(found) != 1 || found[0].Person != ada.Account || found[0].State != conflict.Unresolved || found[0].Matches[0].Typed != "Atelier du Ponant SAS" {
		t.Fatalf("found %+v", found)
	}
	_, err := s.readings.Assign(s.ctx, s.programme, id, ada.Account)
	refused(t, err, "conflict_of_interest")
	r := s.read(id, bob, 4, 4)
	s.sworn(bob, ponant) // after they read
	_, err = s.readings.Get(s.ctx, bob, r.ID)
	refused(t, err, "not_found")
	if list := must(s.readings.List(s.ctx, bob, reading.Filter{}))(t); len(list.Items) != 0 || *list.Total != 0 || *list.Locked != 0 {
		t.Fatalf("still listed: %+v", list)
	}
	if got := s.summary(id); got.Assigned != 0 || got.Locked != 0 || got.ScoreCount != 0 {
		t.Fatalf("the reading still counts: %+v", got)
	}
	c := s.conflictsFound()[0]
	_, err = s.conflicts.Resolve(s.ctx, s.programme, c.ID, c.Version, conflict.Dismissed, " ")
	refused(t, err, "invalid_fields")
	_, err = s.conflicts.Resolve(s.ctx, bob, c.ID, c.Version, conflict.Dismissed, "x")
	refused(t, err, "not_found")
	c = must(s.conflicts.Resolve(s.ctx, s.programme, c.ID, c.Version, conflict.Dismissed, "Homonymie."))(t)
	if must(s.readings.Get(s.ctx, bob, r.ID))(t); s.summary(id).Locked != 1 || c.State != conflict.Dismissed || c.DecidedAt == nil {
		t.Fatalf("dismissed, it still hides: %+v", c)
	}
	_, err = s.conflicts.Resolve(s.ctx, s.programme, c.ID, c.Version-1, conflict.Confirmed, "")
	refused(t, err, "stale_version")
	must(s.conflicts.Resolve(s.ctx, s.programme, c.ID, c.Version, conflict.Confirmed, ""))(t)
	_, err = s.readings.Lock(s.ctx, bob, r.ID, r.Version)
	refused(t, err, "not_found")
}

// TestWhatIsNewIsLookedAtAgain: a dismissed conflict comes back with another ground only.
func TestWhatIsNewIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	author, id := s.candidate("Carole", employed("Atelier du Ponant"))
	ada := s.reader("Ada")
	s.sworn(ada, conflict.Declaration{Kind: conflict.Employer, Value: "Ponant"}, conflict.Declaration{Kind: conflict.School, Value: "Levant"})
	c := s.conflictsFound()[0]
	c = must(s.conflicts.Resolve(s.ctx, s.programme, c.ID, c.Version, conflict.Dismissed, "Homonymie."))(t)
	s.submit(author, id, "Carole", employed("Atelier du Ponant"), func(c *dossier.Content) { c.Answers["motivation"] = "Encore." })
	if now := s.conflictsFound(); len(now) != 1 || now[0].State != conflict.Dismissed || now[0].Version != c.Version {
		t.Fatalf("the same ground is looked at twice: %+v", now)
	}
	s.submit(author, id, "Carole", employed("Atelier du Ponant", "École du Levant"))
	if now := s.conflictsFound(); now[0].State != conflict.Unresolved || len(now[0].Matches) != 2 {
		t.Fatalf("a new ground is not: %+v", now)
	}
}

// TestDeclaringAndSubmittingAtOnceMissNothing: of a declaration and a submission at one
// instant, the second sees the first.
func TestDeclaringAndSubmittingAtOnceMissNothing(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	const people = 6
	readers, authors, ids := make([]access.Actor, people), make([]access.Actor, people), make([]dossier.ID, people)
	for i := range people {
		name := string(rune('A'+i)) + "da"
		readers[i] = s.reader("Lectrice " + name)
		authors[i], ids[i] = s.candidate("Personne " + name)
		v := must(s.dossiers.Get(s.ctx, authors[i], ids[i]))(t)
		c := content("Personne " + name)
		employed("Atelier numéro " + name)(&c)
		must(s.dossiers.Save(s.ctx, authors[i], ids[i], v.Dossier.Version, c, nil))(t)
	}
	var together sync.WaitGroup
	for i := range people {
		name := string(rune('A'+i)) + "da"
		together.Go(func() {
			v, err := s.dossiers.Get(s.ctx, authors[i], ids[i])
			if err == nil {
				_, err = s.dossiers.Submit(s.ctx, authors[i], ids[i], v.Dossier.Version)
			}
			if err != nil {
				t.Error(err)
			}
		})
		together.Go(func() {
			if _, err := s.conflicts.Declare(s.ctx, readers[i], s.call.ID, []conflict.Declaration{{Kind: conflict.Employer, Value: "Atelier numéro " + name}}); err != nil {
				t.Error(err)
			}
		})
	}
	together.Wait()
	if found := s.conflictsFound(); len(found) != people {
		t.Fatalf("%d conflicts of %d were found", len(found), people)
	}
}

// TestNothingIsShownBeforeTheCharter: the role alone shows a list, no content.
func TestNothingIsShownBeforeTheCharter(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	id := s.candidates(1)[0]
	ada := s.granted(s.person("Ada"), access.Reader, access.Call, s.call.ID.UUID)
	r := s.assign(id, ada)
	_, err := s.readings.Get(s.ctx, ada, r.ID)
	refused(t, err, "charter_required")
	_, err = s.readings.Save(s.ctx, ada, r.ID, r.Version, marks(3, 3))
	refused(t, err, "charter_required")
	bob := s.reader("Bob")
	_, err = s.readings.Get(s.ctx, bob, r.ID) // somebody else's: absent, sworn in or not
	refused(t, err, "not_found")
	ada = s.sworn(ada)
	must(s.readings.Get(s.ctx, ada, r.ID))(t)
	if n := one[int](s, "SELECT count(*) FROM audit WHERE operation IN ('acceptCharter', 'declareInterests') AND account_id = $1", ada.Account.UUID); n != 2 {
		t.Fatalf("%d acts are dated", n)
	}
	if _, err := s.repo.Pool().Exec(s.ctx, "DELETE FROM declaration"); err == nil {
		t.Fatal("the application may take declarations back")
	}
	other := must(s.calls.Create(s.ctx, s.programme, call.Call{
		Promotion: s.promotion, Kind: call.ForChallenges, Title: text("x"), Zone: paris(),
		Windows: []call.Window{{Name: call.Challenges, Opens: instant(running), Closes: instant(over)}},
	}))(t)
	_, err = s.conflicts.Declare(s.ctx, ada, other.ID, nil)
	refused(t, err, "not_found")
}
