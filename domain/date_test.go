package domain_test

import (
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
)

func TestAddMonthsStaysInTheMonth(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2022-09-12", 10, "2023-07-12"},
		{"2022-01-31", 1, "2022-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2022-12-31", 2, "2023-02-28"},
		{"2022-10-31", 1, "2022-11-30"},
		{"2022-05-15", -3, "2022-02-15"},
	} {
		d, err := domain.ParseDate(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.AddMonths(c.months).String(); got != c.want {
			t.Errorf("%s + %d months = %s, expected %s", c.from, c.months, got, c.want)
		}
	}
}

func TestSpell(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	midnight := time.Date(2022, 4, 4, 0, 0, 0, 0, paris)
	for got, want := range map[string]string{
		domain.SpellInstant(midnight, "fr"):                                  "dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de Paris)",
		domain.SpellInstant(midnight, "en"):                                  "Sunday 3 April 2022 included, until midnight (Paris time)",
		domain.SpellInstant(midnight.Add(9*time.Hour+5*time.Minute), "fr"):   "lundi 4 avril 2022 à 9\u00a0h\u00a005 (heure de Paris)",
		domain.SpellOpening(time.Date(2022, 5, 1, 0, 0, 0, 0, paris), "fr"):  "dimanche 1er mai 2022",
		domain.SpellOpening(time.Date(2022, 5, 1, 9, 30, 0, 0, paris), "en"): "Sunday 1 May 2022 at 09:30 (Paris time)",
	} {
		if got != want {
			t.Errorf("%q, expected %q", got, want)
		}
	}
}
