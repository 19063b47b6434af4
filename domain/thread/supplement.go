package thread

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// SupplementID identifies a request for a supplement.
type SupplementID = domain.ID[Supplement]

// Supplement is what the team asks in addition to a submitted dossier, and the
// addendum that answers it. The addendum stands beside the snapshot and never
// changes it. A new term is a new request.
type Supplement struct {
	ID      SupplementID
	Request int       // the message that asks
	Term    time.Time // the first instant that is too late
	Answer  int       // the message that answers; 0 while there is none
	Shown   bool      // whether readers of the anonymous dossier see the addendum
}

// SupplementState is how a request stands.
type SupplementState string

// The states of a request.
const (
	Pending SupplementState = "pending"
	Given   SupplementState = "given"
	Expired SupplementState = "expired"
)

// StateAt tells how the request stands at t.
func (s Supplement) StateAt(t time.Time) SupplementState {
	switch {
	case s.Answer > 0:
		return Given
	case t.Before(s.Term):
		return Pending
	}
	return Expired
}

// supplement finds a request of the thread.
func (t Thread) supplement(id SupplementID) (int, error) {
	i := slices.IndexFunc(t.Supplements, func(s Supplement) bool { return s.ID == id })
	if i < 0 {
		return 0, domain.Absent()
	}
	return i, nil
}

// answerable is the law of the term: an addendum is received once, before it.
func (s Supplement) answerable(t time.Time, zone *time.Location) error {
	switch s.StateAt(t) {
	case Given:
		return alreadyGiven()
	case Expired:
		return termPassed(s.Term.In(zone), t.Sub(s.Term))
	}
	return nil
}

func termPassed(term time.Time, late time.Duration) error {
	return domain.Fail(domain.Conflict, "term_passed", domain.Text{
		FR: "Le délai est passé : il allait jusqu’au " + domain.SpellInstant(term, "fr") + ", et votre réponse arrive " + domain.SpellDuration(late, "fr") +
			" trop tard. Rien n’est enregistré. Écrivez un message à l’équipe du programme : elle peut accorder un nouveau délai.",
		EN: "The term has passed: it ran until " + domain.SpellInstant(term, "en") + ", and your answer comes " + domain.SpellDuration(late, "en") +
			" too late. Nothing is recorded. Write a message to the programme team: it can give a new term.",
	}).With("closed_at", term).With("late_by", call.LateBy(late))
}
