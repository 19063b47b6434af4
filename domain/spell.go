package domain

import (
	"fmt"
	"time"
)

var (
	daysFR   = [...]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
	monthsFR = [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
)

// SpellDay writes a day in words: "dimanche 3 avril 2022", "Sunday 3 April 2022".
func SpellDay(t time.Time, lang string) string {
	if lang == "en" {
		return t.Format("Monday 2 January 2006")
	}
	day := fmt.Sprint(t.Day())
	if t.Day() == 1 {
		day = "1er"
	}
	return fmt.Sprintf("%s %s %s %d", daysFR[t.Weekday()], day, monthsFR[t.Month()-1], t.Year())
}

// SpellInstant writes an instant in the words of the zone it carries; midnight, the
// usual end of a window, is told as the day before, included.
func SpellInstant(t time.Time, lang string) string {
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && t.Nanosecond() == 0 {
		eve := SpellDay(t.AddDate(0, 0, -1), lang)
		if lang == "en" {
			return eve + " included, until midnight (" + spellZone(t, lang) + ")"
		}
		return eve + " inclus, jusqu’à minuit (" + spellZone(t, lang) + ")"
	}
	return fmt.Sprintf("%s %s %s (%s)", SpellDay(t, lang), at(lang), spellClock(t, lang), spellZone(t, lang))
}

// SpellOpening writes the instant something opens: midnight is the day's first
// moment, so only the day is told.
func SpellOpening(t time.Time, lang string) string {
	if t.Hour() == 0 && t.Minute() == 0 {
		return SpellDay(t, lang)
	}
	return SpellInstant(t, lang)
}

// SpellExact writes an instant to the second: what happened, not what was announced.
func SpellExact(t time.Time, lang string) string {
	exact := t.Format("15:04:05")
	if lang != "en" {
		exact = hour(t) + t.Format("\u00a004\u00a0min\u00a005\u00a0s")
	}
	return fmt.Sprintf("%s %s %s (%s)", SpellDay(t, lang), at(lang), exact, spellZone(t, lang))
}

func at(lang string) string {
	if lang == "en" {
		return "at"
	}
	return "à"
}
