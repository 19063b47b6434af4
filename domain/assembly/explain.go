package assembly

import (
	"fmt"
	"strings"

	"github.com/etalab/portail-eig/domain"
)

// whyUnstaffed explains a challenge that is closed because its team cannot
// start: the first cause that would remain if all the others were lifted.
func (r *run) whyUnstaffed(h int) Closed {
	host, t := &r.hosts[h], &r.teams[h]
	c := Closed{Challenge: host.id, People: len(t.members)}
	hopeless := host.requiredSlots(func(k int) bool { return host.eligible[k] == 0 })
	switch {
	case len(host.slots) < host.low || host.required() > host.high:
		c.Reason, c.Text = ReasonTeamSize, host.sizeText()
	case len(hopeless) > 0:
		c.Reason, c.Slots = ReasonNoCandidate, hopeless
		c.Text = r.slotTexts(host, hopeless, nobodyText)
	case len(t.missing()) > 0:
		c.Reason, c.Slots = ReasonPostEmpty, t.missing()
		c.Text = r.slotTexts(host, c.Slots, elsewhereText)
	default:
		c.Reason, c.Text = ReasonTooFew, tooFewText(host.low, c.People, host.applicants)
	}
	return c
}

// whyPlaces explains a challenge that is closed to respect the ceiling.
func (r *run) whyPlaces(h int) Closed {
	n := len(r.teams[h].members)
	return Closed{
		Challenge: r.hosts[h].id, Reason: ReasonPlaces, People: n,
		Text: text(
			"Le plafond de places (%d) ne permet pas toutes les équipes : celle-ci, de %d personnes, "+
				"était la plus petite (à égalité, le défi au numéro le plus élevé est fermé).",
			"The ceiling of places (%d) does not allow every team: this one, of %d people, "+
				"was the smallest (among equals, the challenge with the highest number is closed).",
			r.places, n),
	}
}

func (h *host) sizeText() domain.Text {
	if n := len(h.slots); n < h.low && n > 1 {
		return text(
			"Ce défi n’a que %d postes : une équipe compte de %d à %d personnes.",
			"This challenge has %d posts only: a team has %d to %d people.", n, h.low, h.high)
	} else if n < h.low {
		return text(
			"Ce défi n’a qu’un poste : une équipe compte de %d à %d personnes.",
			"This challenge has a single post: a team has %d to %d people.", h.low, h.high)
	}
	return text(
		"Ce défi a %d postes obligatoires : une équipe compte de %d à %d personnes.",
		"This challenge has %d required posts: a team has %d to %d people.", h.required(), h.low, h.high)
}

// required counts the required slots.
func (h *host) required() int {
	return len(h.requiredSlots(func(int) bool { return true }))
}

// slotTexts joins one sentence per slot.
func (r *run) slotTexts(h *host, slots []int, sentence func(slot domain.Text, eligible int) domain.Text) domain.Text {
	var fr, en []string
	for _, k := range slots {
		t := sentence(r.slotName(h, k), h.eligible[k])
		fr, en = append(fr, t.FR), append(en, t.EN)
	}
	return domain.Text{FR: strings.Join(fr, " "), EN: strings.Join(en, " ")}
}

// slotName gives "n° 2 (design ou développement)"; people count posts from 1.
func (r *run) slotName(h *host, k int) domain.Text {
	var fr, en []string
	for _, t := range h.slots[k].Accept {
		name := r.names[t].label()
		fr, en = append(fr, name.FR), append(en, name.EN)
	}
	if len(fr) == 0 {
		return text("n° %d (aucun métier accepté)", "%d (no accepted track)", k+1)
	}
	return domain.Text{
		FR: fmt.Sprintf("n° %d (%s)", k+1, strings.Join(fr, " ou ")),
		EN: fmt.Sprintf("%d (%s)", k+1, strings.Join(en, " or ")),
	}
}

// label gives the name in both languages, the code when there is none.
func (t TrackName) label() domain.Text {
	code := string(t.Track)
	name := domain.Text{FR: t.Name.FR, EN: t.Name.EN}
	if name.FR == "" {
		name.FR = code
	}
	if name.EN == "" {
		name.EN = code
	}
	return name
}
