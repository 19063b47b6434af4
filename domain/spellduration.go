package domain

import (
	"strconv"
	"time"
)

// SpellDuration says in words how long something is, by its two largest units:
// "3 jours 2 heures", "4 minutes 10 secondes". Below a second it says so.
func SpellDuration(d time.Duration, lang string) string {
	day := 24 * time.Hour
	units := []struct {
		size   time.Duration
		fr, en string
	}{{day, "jour", "day"}, {time.Hour, "heure", "hour"}, {time.Minute, "minute", "minute"}, {time.Second, "seconde", "second"}}
	for i, u := range units {
		if d < u.size {
			continue
		}
		said := count(int(d/u.size), Text{FR: u.fr, EN: u.en}.In(lang))
		if i+1 < len(units) {
			if rest := d % u.size / units[i+1].size; rest > 0 {
				said += " " + count(int(rest), Text{FR: units[i+1].fr, EN: units[i+1].en}.In(lang))
			}
		}
		return said
	}
	return Text{FR: "moins d’une seconde", EN: "less than a second"}.In(lang)
}

func count(n int, unit string) string {
	if n > 1 {
		unit += "s"
	}
	return strconv.Itoa(n) + "\u00a0" + unit
}
