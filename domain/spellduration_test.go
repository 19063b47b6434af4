package domain

import (
	"testing"
	"time"
)

func TestDurationsAreSpeltByTheirTwoLargestUnits(t *testing.T) {
	for d, want := range map[time.Duration]Text{
		time.Microsecond:             {FR: "moins d’une seconde", EN: "less than a second"},
		time.Second:                  {FR: "1\u00a0seconde", EN: "1\u00a0second"},
		61 * time.Second:             {FR: "1\u00a0minute 1\u00a0seconde", EN: "1\u00a0minute 1\u00a0second"},
		2*time.Hour + 59*time.Second: {FR: "2\u00a0heures", EN: "2\u00a0hours"},
		49*time.Hour + 30*time.Minute + time.Second: {FR: "2\u00a0jours 1\u00a0heure", EN: "2\u00a0days 1\u00a0hour"},
	} {
		if got := (Text{FR: SpellDuration(d, "fr"), EN: SpellDuration(d, "en")}); got != want {
			t.Errorf("%s: %+v", d, got)
		}
	}
}
