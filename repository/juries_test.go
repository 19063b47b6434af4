package repository_test

import (
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/jury"
	"github.com/etalab/portail-eig/repository"
)

// The database guards a jury too, and of two referents' saves at once one wins.
func TestAJuryInTheDatabase(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	juries := jury.Service{Store: repository.Juries{Repository: w.repo}}
	c := w.submitted("Vigie")
	juror := w.person("jury@jury.example", access.Juror, access.Scope{Kind: access.Call, ID: w.call.UUID})
	_, err := juries.Sort(t.Context(), w.programme, c.ID, 0, jury.Sorting{Eligible: true})
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
