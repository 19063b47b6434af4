package reminder

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Kind is what a person is reminded of.
type Kind string

// The kinds.
const (
	Draft        Kind = "draft_reminder"    // a draft never submitted, before the end
	UnsentEdits  Kind = "unsent_edits"      // a submitted dossier edited since, before the end
	NotSubmitted Kind = "not_submitted"     // the end came and nothing was submitted
	Wishes       Kind = "wishes_reminder"   // shortlisted, no wishes saved, before the wishes' end
	Readings     Kind = "readings_reminder" // readings left, before the term of a call's readings
)

// Mark is how many hours before the end; 0 is the end itself.
type Mark int

// Before is the instant of a mark.
func (m Mark) Before(end time.Time) time.Time { return end.Add(-time.Duration(m) * time.Hour) }

// marks of each kind, the latest first.
var marks = map[Kind][]Mark{Draft: {3, 24, 72}, Wishes: {3, 24, 72}, UnsentEdits: {3, 24}, Readings: {24, 72}}

const (
	// most reminders one person gets for one window, extensions included; NotSubmitted
	// is news, not a reminder, and is not counted.
	most = 6
	// apart is how long a mark stays silent after it spoke, whatever the end is now.
	apart = 24 * time.Hour
	// quiet is how long edits rest before they are called unsent: nobody is written to
	// while typing.
	quiet = 30 * time.Minute
	// stale is how late NotSubmitted is still told, when the portal was down.
	stale = 72 * time.Hour
	// earliest is the first mark of all.
	earliest = 72 * time.Hour
)

// Reminder is one message due: a kind, at a mark, against one end. The three
// together are sent once.
type Reminder struct {
	Kind Kind
	Mark Mark
	End  time.Time
}

// Sent is a reminder that left.
type Sent struct {
	Reminder
	At time.Time
}

// Facts are what the law asks about one dossier.
type Facts struct {
	Person      domain.AccountID
	Started     time.Time
	Saved       time.Time // the draft's last save
	Submitted   bool
	Unsent      bool // the draft says something the last snapshot does not
	Withdrawn   bool
	Shortlisted *time.Time // since when it is known; nil: not, or not released
	WishesSaved bool
	Sent        []Sent // for the same window
}

// Due answers what is due at t for one window, if anything. Only the latest mark
// that passed counts, so that a late run never sends a burst; a mark that passed
// before the person was concerned (the dossier started, the end announced) is not
// for them; acting stops everything.
func Due(w call.Window, f Facts, t time.Time) (Reminder, bool) {
	if f.Withdrawn || t.Before(w.Opens) {
		return Reminder{}, false
	}
	end := w.End(t, f.Person)
	if !t.Before(end) {
		return ended(w, f, end, t)
	}
	kind, since, concerned := f.concern(w.Name, t)
	mark, passed := Latest(kind, end, t)
	if !concerned || !passed || mark.Before(end).Before(later(since, announced(w, f.Person, end))) {
		return Reminder{}, false
	}
	r := Reminder{Kind: kind, Mark: mark, End: end}
	return r, f.room(r)
}

// ended is the news that nothing was submitted, once for each end.
func ended(w call.Window, f Facts, end, t time.Time) (Reminder, bool) {
	r := Reminder{Kind: NotSubmitted, End: end}
	if w.Name != call.Applications || f.Submitted || !f.Started.Before(end) || t.Sub(end) >= stale {
		return r, false
	}
	for _, s := range f.Sent {
		if s.Kind == NotSubmitted && s.End.Equal(end) {
			return r, false
		}
	}
	return r, true
}

// concern says which reminders are this person's, and since when.
func (f Facts) concern(name call.WindowName, t time.Time) (Kind, time.Time, bool) {
	switch {
	case name == call.Applications && !f.Submitted:
		return Draft, f.Started, true
	case name == call.Applications:
		return UnsentEdits, time.Time{}, f.Unsent && !t.Before(f.Saved.Add(quiet))
	case name == call.Wishes && f.Shortlisted != nil:
		return Wishes, *f.Shortlisted, !f.WishesSaved
	}
	return "", time.Time{}, false
}

// Latest is the last mark of a kind that passed.
func Latest(kind Kind, end, t time.Time) (Mark, bool) {
	for _, m := range marks[kind] {
		if !t.Before(m.Before(end)) {
			return m, true
		}
	}
	return 0, false
}

// Marks lists the instants of a kind's marks before an end, in order.
func Marks(kind Kind, end time.Time) []time.Time {
	list := []time.Time{}
	for _, m := range slices.Backward(marks[kind]) {
		list = append(list, m.Before(end))
	}
	return list
}

// announced is when an end was first known: with the opening, or with the extension
// that set it, whose own message then says it.
func announced(w call.Window, person domain.AccountID, end time.Time) time.Time {
	if end.Equal(w.Closes) {
		return w.Opens
	}
	first := time.Time{}
	for _, e := range w.Extensions {
		concerns := !e.Personal() || e.Person == person
		if concerns && e.Closes.Equal(end) && (first.IsZero() || e.Published.Before(first)) {
			first = e.Published
		}
	}
	return first
}

// room tells whether a reminder may still be sent: never twice, not the same mark
// again within a day (an extension of some hours), and so many in all.
func (f Facts) room(r Reminder) bool {
	count := 0
	for _, s := range f.Sent {
		if s.Kind == NotSubmitted {
			continue
		}
		count++
		same := s.Kind == r.Kind && s.Mark == r.Mark
		if same && (s.End.Equal(r.End) || s.At.After(r.Mark.Before(r.End).Add(-apart))) {
			return false
		}
	}
	return count < most
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
