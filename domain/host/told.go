package host

import (
	"slices"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
)

// EventDisclosed is a day on which an administration read something of a dossier.
const EventDisclosed dossier.EventKind = "disclosed"

// Told says readings in the candidate's words: one event for each day, administration
// and challenge, at the first reading. The whole list says each of them.
func Told(list []Disclosure, zone *time.Location) []dossier.Event {
	type day struct {
		on                        domain.Date
		administration, challenge string
	}
	days, readings := []day{}, map[day][]Disclosure{}
	for _, d := range slices.Backward(list) { // oldest first
		key := day{domain.DateOf(d.At.In(zone)), d.AdministrationName, d.ChallengeName}
		if readings[key] == nil {
			days = append(days, key)
		}
		readings[key] = append(readings[key], d)
	}
	events := make([]dossier.Event, len(days))
	for i, key := range days {
		fr, en := "", ""
		if n := len(readings[key]); n > 1 {
			fr, en = " ("+strconv.Itoa(n)+" lectures ce jour-là)", " ("+strconv.Itoa(n)+" readings that day)"
		}
		events[i] = dossier.Event{Kind: EventDisclosed, At: readings[key][0].At, Text: domain.Text{
			FR: "L’administration « " + key.administration + " » a consulté votre candidature pour le défi « " + key.challenge + " »" + fr + ".",
			EN: "The administration “" + key.administration + "” read your application for the challenge “" + key.challenge + "”" + en + ".",
		}}
	}
	return events
}
