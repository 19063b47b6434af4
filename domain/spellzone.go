package domain

import (
	"strings"
	"time"
)

// zones names the clocks of the State's territories, in the words of the screens.
var zones = map[string]Text{
	"Europe/Paris":       {FR: "heure de Paris", EN: "Paris time"},
	"Indian/Reunion":     {FR: "heure de La Réunion", EN: "Réunion time"},
	"Indian/Mayotte":     {FR: "heure de Mayotte", EN: "Mayotte time"},
	"America/Martinique": {FR: "heure de la Martinique", EN: "Martinique time"},
	"America/Guadeloupe": {FR: "heure de la Guadeloupe", EN: "Guadeloupe time"},
	"America/Cayenne":    {FR: "heure de la Guyane", EN: "French Guiana time"},
	"America/Miquelon":   {FR: "heure de Saint-Pierre-et-Miquelon", EN: "Saint Pierre and Miquelon time"},
	"Pacific/Noumea":     {FR: "heure de la Nouvelle-Calédonie", EN: "New Caledonia time"},
	"Pacific/Tahiti":     {FR: "heure de Tahiti", EN: "Tahiti time"},
}

// spellZone names the clock that an instant is told on: another zone by its city, an
// instant without one by its offset.
func spellZone(t time.Time, lang string) string {
	name := t.Location().String()
	if known, ok := zones[name]; ok {
		return known.In(lang)
	}
	at := strings.LastIndexByte(name, '/')
	city := strings.ReplaceAll(name[at+1:], "_", " ")
	switch {
	case at < 0:
		return t.Format("UTC-07:00")
	case lang == "en":
		return city + " time"
	case strings.ContainsAny(city[:1], "AEIOUYaeiouy"):
		return "heure d’" + city
	}
	return "heure de " + city
}

// spellClock writes an hour and its minutes as the screens do.
func spellClock(t time.Time, lang string) string {
	switch {
	case lang == "en":
		return t.Format("15:04")
	case t.Minute() == 0:
		return hour(t)
	}
	return hour(t) + t.Format("\u00a004")
}

func hour(t time.Time) string { return strings.TrimPrefix(t.Format("15"), "0") + "\u00a0h" }
