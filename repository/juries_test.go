package repository_test

import (
	"errors"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/jury"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/repository"
)

// Nobody sits at two hearings at once: of two juries convened at the same moment one is
// refused, and the database guards it too.
func TestAJurorSitsOnceAtATime(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	juries := jury.Service{Store: repository.Juries{Repository: w.repo}}
	juror := w.person("jury@jury.example", access.Juror, access.Scope{Kind: access.Call, ID: w.call.UUID})
	plan := func(at string) jury.Plan {
		return jury.Plan{StartsAt: parisTime(at), Minutes: 40, Place: "Paris", Jurors: []domain.AccountID{juror.Account}, Referent: juror.Account}
	}
	ids := []domain.ChallengeID{}
	for _, name := range []string{"Vigie", "Balise"} {
		c := w.submitted(name)
		ids = append(ids, c.ID)
		_, err := juries.Sort(t.Context(), w.programme, c.ID, 0, jury.Sorting{Eligible: true})
		w.must(err)
	}
	fix := func(i int, version int64, at string) error {
		_, err := juries.Fix(t.Context(), w.programme, ids[i], version, plan(at))
		return err
	}
	errs := together(func() error { return fix(0, 0, "2022-03-31 09:00") }, func() error { return fix(1, 0, "2022-03-31 09:39") })
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatalf("one should be convened, one refused: %v", errs)
	}
	var refused *domain.Error
	if !errors.As(errors.Join(errs...), &refused) || len(refused.Fields) != 1 || refused.Fields[0].Code != "double_booked" || refused.Fields[0].Pointer != "/juror_ids/0" {
		t.Fatalf("refused by %v", errs)
	}
	w.exec("DELETE FROM hearing")
	w.must(fix(0, 0, "2022-03-31 09:00"))
	w.must(fix(1, 0, "2022-03-31 09:40")) // as the first one ends
	w.must(fix(1, 1, "2022-03-31 09:41"))
	if _, err := w.repo.Pool().Exec(t.Context(), "UPDATE hearing SET starts_at = $1", parisTime("2022-03-31 10:00")); err == nil {
		t.Error("the database seats a juror twice")
	}
	w.exec("UPDATE challenge SET status = 'withdrawn' WHERE id = $1", ids[0].UUID)
	w.must(fix(1, 2, "2022-03-31 09:10")) // nobody sits at the other one any more
}

// The database guards a jury too, and of two referents' saves at once one wins.
func TestAJuryInTheDatabase(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	juries := jury.Service{Store: repository.Juries{Repository: w.repo}}
	c := w.submitted("Vigie")
	juror := w.person("jury@jury.example", access.Juror, access.Scope{Kind: access.Call, ID: w.call.UUID})
	sworn, err := readership.Service{Store: repository.Readerships{Repository: w.repo}}.Pledge(t.Context(), juror, w.call, 1)
	w.must(err)
	if juror = must(w.repo.Account(t.Context(), juror.Account))(t).Actor(); sworn.PledgedAt == nil {
		t.Fatal("the charter has no date")
	}
	_, err = juries.Sort(t.Context(), w.programme, c.ID, 0, jury.Sorting{Eligible: true})
	w.must(err)
	plan := jury.Plan{StartsAt: parisTime("2022-03-31 09:00"), Minutes: 40, Place: "Paris", Jurors: []domain.AccountID{juror.Account}, Referent: juror.Account}
	fixes := make([]func() error, 6)
	for i := range fixes {
		fixes[i] = func() error {
			_, err := juries.Fix(t.Context(), w.programme, c.ID, 0, plan)
			return err
		}
	}
	for _, err := range together(fixes...) {
		w.must(err)
	}
	if n := w.count("SELECT count(*) FROM mail WHERE template = 'hearing_juror'"); n != 1 {
		t.Errorf("one hearing fixed at once by many convenes %d times", n)
	}
	for what, sql := range map[string]string{
		"a host among the jurors":      "INSERT INTO hearing_juror SELECT '" + c.ID.String() + "', '" + w.lead.Account.String() + "'",
		"a referent who is no juror":   "UPDATE hearing SET referent_id = '" + w.programme.Account.String() + "'",
		"a hearing nowhere":            "UPDATE hearing SET place = '', link = ''",
		"a rank without favour":        "INSERT INTO jury_grid (challenge_id, favourable, rank, version, saved_by, saved_at) SELECT challenge_id, false, 1, 1, referent_id, starts_at FROM hearing",
		"an ineligible without ground": "UPDATE challenge_sorting SET eligible = false",
	} {
		if _, err := w.repo.Pool().Exec(t.Context(), sql); err == nil {
			t.Errorf("the database takes %s", what)
		}
	}
	w.at("2022-03-31 09:30")
	won := 0
	saves := make([]func() error, 4)
	for i := range saves {
		saves[i] = func() error {
			_, err := juries.Save(t.Context(), juror, c.ID, 0, jury.Opinion{Scores: map[string]int{"need": i + 1}})
			return err
		}
	}
	for _, err := range together(saves...) {
		if err == nil {
			won++
			continue
		}
		wantCode(t, err, "stale_version")
	}
	if won != 1 || w.count("SELECT version FROM jury_grid") != 1 {
		t.Errorf("%d saves of one version won", won)
	}
}
