package call

import (
	"fmt"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
)

// WindowName names a step's time.
type WindowName string

// The windows.
const (
	Applications WindowName = "applications"
	Wishes       WindowName = "wishes"
	Challenges   WindowName = "challenges"
)

// Window is one step's time with its extensions. Closes is the first instant that
// is no longer inside, before any extension.
type Window struct {
	Name       WindowName
	Opens      time.Time
	Closes     time.Time
	Extensions []Extension
}

// Extension is a dated, motivated, published event that moves a window's end
// later, for everybody or (Person set) for one.
type Extension struct {
	ID        domain.ID[Extension]
	Person    domain.AccountID
	Published time.Time
	Closes    time.Time
	Motive    domain.Text
	GrantedBy domain.AccountID
}

// Personal tells one person's own extension from one for everybody.
func (e Extension) Personal() bool { return !e.Person.IsZero() }

// End is the deadline law's end(t): the latest of the window's end, the ends of
// the extensions published at or before t, and the person's own granted at or
// before t. A zero person asks for everybody's end.
func (w Window) End(t time.Time, person domain.AccountID) time.Time {
	end := w.Closes
	for _, e := range w.Extensions {
		known := !e.Published.After(t)
		concerns := !e.Personal() || e.Person == person
		if known && concerns && e.Closes.After(end) {
			end = e.Closes
		}
	}
	return end
}

// Ends lists every end that was ever announced to a person, earliest first.
func (w Window) Ends(person domain.AccountID) []time.Time {
	list := []time.Time{w.Closes}
	for _, e := range w.Extensions {
		if !e.Personal() || e.Person == person {
			list = append(list, e.Closes)
		}
	}
	slices.SortFunc(list, time.Time.Compare)
	return slices.CompactFunc(list, time.Time.Equal)
}

// Open is the deadline law: opens ≤ t < end(t).
func (w Window) Open(t time.Time, person domain.AccountID) bool {
	return !t.Before(w.Opens) && t.Before(w.End(t, person))
}

// State is how a window stands for people who look at it.
type State string

// The states of a window.
const (
	Upcoming State = "upcoming"
	Running  State = "open"
	Over     State = "closed"
)

// State at t, for a person.
func (w Window) State(t time.Time, person domain.AccountID) State {
	switch {
	case t.Before(w.Opens):
		return Upcoming
	case w.Open(t, person):
		return Running
	}
	return Over
}

// Check answers nil inside the window, and otherwise says which side it fell on
// and by how much.
func (w Window) Check(t time.Time, person domain.AccountID, zone *time.Location) error {
	switch w.State(t, person) {
	case Running:
		return nil
	case Upcoming:
		return domain.Fail(domain.Conflict, "call_not_open", domain.Text{
			FR: "Ce n’est pas encore ouvert : ouverture le " + domain.SpellOpening(w.Opens.In(zone), "fr") + ".",
			EN: "This is not open yet: it opens on " + domain.SpellOpening(w.Opens.In(zone), "en") + ".",
		}).With("opens_at", w.Opens.In(zone))
	}
	end := w.End(t, person)
	return domain.Fail(domain.Conflict, "call_closed", domain.Text{
		FR: "La période est close : elle allait jusqu’au " + domain.SpellInstant(end.In(zone), "fr") + ". Ce que vous avez déposé avant reste enregistré.",
		EN: "The period is closed: it ran until " + domain.SpellInstant(end.In(zone), "en") + ". What you submitted before stays recorded.",
	}).With("closed_at", end.In(zone)).With("late_by", LateBy(t.Sub(end)))
}

// LateBy spells a duration to the microsecond, ISO 8601: "PT2H3.000001S".
func LateBy(d time.Duration) string {
	d = d.Truncate(time.Microsecond)
	hours, rest := d/time.Hour, d%time.Hour
	minutes, seconds := rest/time.Minute, rest%time.Minute
	out := "PT"
	if hours > 0 {
		out += fmt.Sprintf("%dH", hours)
	}
	if minutes > 0 {
		out += fmt.Sprintf("%dM", minutes)
	}
	return out + fmt.Sprintf("%d.%06dS", seconds/time.Second, (seconds%time.Second)/time.Microsecond)
}

// Extend checks that an extension published at t moves the end later for those it
// concerns: it never shortens. It may come after the end, which re-opens.
func (w Window) Extend(t time.Time, e Extension, zone *time.Location) error {
	end := w.End(t, e.Person)
	if e.Closes.After(end) && e.Closes.After(t) {
		return nil
	}
	return &domain.Error{
		Kind: domain.Conflict, Code: "extension_shortens",
		Text: domain.Text{
			FR: "Une prolongation ne raccourcit jamais : choisissez une fin postérieure au " + domain.SpellInstant(later(end, t).In(zone), "fr") + ".",
			EN: "An extension never shortens: choose an end after " + domain.SpellInstant(later(end, t).In(zone), "en") + ".",
		},
		Fields: []domain.Field{{Pointer: "/closes_at", Code: "too_early", Message: domain.Text{
			FR: "La nouvelle fin doit être postérieure à la fin annoncée et à maintenant.",
			EN: "The new end must be after the announced end and after now.",
		}}},
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
