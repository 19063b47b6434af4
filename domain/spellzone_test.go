package domain_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the zones travel in the binary

	"github.com/etalab/portail-eig/domain"
)

// An instant is told on the clock it carries, which is named: a call elsewhere does not
// speak of Paris.
func TestAnInstantNamesItsOwnClock(t *testing.T) {
	at := time.Date(2022, time.April, 3, 20, 0, 0, 0, time.UTC)
	for zone, want := range map[string][2]string{
		"Europe/Paris":     {"dimanche 3 avril 2022 à 22\u00a0h (heure de Paris)", "Sunday 3 April 2022 at 22:00 (Paris time)"},
		"Indian/Reunion":   {"dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de La Réunion)", "Sunday 3 April 2022 included, until midnight (Réunion time)"},
		"Pacific/Tahiti":   {"dimanche 3 avril 2022 à 10\u00a0h (heure de Tahiti)", "Sunday 3 April 2022 at 10:00 (Tahiti time)"},
		"Europe/Amsterdam": {"dimanche 3 avril 2022 à 22\u00a0h (heure d’Amsterdam)", "Sunday 3 April 2022 at 22:00 (Amsterdam time)"},
		"America/New_York": {"dimanche 3 avril 2022 à 16\u00a0h (heure de New York)", "Sunday 3 April 2022 at 16:00 (New York time)"},
		"UTC":              {"dimanche 3 avril 2022 à 20\u00a0h (UTC+00:00)", "Sunday 3 April 2022 at 20:00 (UTC+00:00)"},
	} {
		in, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		if fr, en := domain.SpellInstant(at.In(in), "fr"), domain.SpellInstant(at.In(in), "en"); fr != want[0] || en != want[1] {
			t.Errorf("%s: %q, %q", zone, fr, en)
		}
	}
	late := time.Date(2022, time.April, 3, 4, 5, 6, 0, time.UTC)
	if got := domain.SpellExact(late, "fr"); got != "dimanche 3 avril 2022 à 4\u00a0h\u00a005\u00a0min\u00a006\u00a0s (UTC+00:00)" {
		t.Errorf("to the second: %q", got)
	}
}
