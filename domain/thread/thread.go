package thread

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
)

// ID identifies a thread.
type ID = domain.ID[Thread]

// Side is who speaks. To the other side the team is one voice, never a person. The
// portal only says what happened, to both.
type Side string

// The sides.
const (
	Candidate Side = "candidate"
	Host      Side = "host"
	Team      Side = "programme"
	Portal    Side = "portal"
)

// State is whom a thread waits for.
type State string

// The states. Empty is a thread that nobody has written in yet.
const (
	Empty            State = "empty"
	WaitingTeam      State = "waiting_team"
	WaitingCandidate State = "waiting_candidate"
	Closed           State = "closed"
)

// Subject is what a thread is about: a dossier or a challenge, one of the two.
type Subject struct {
	Dossier   dossier.ID
	Challenge domain.ChallengeID
}

// Thread is one exchange. State, age and unread counts follow from the messages and
// from three marks; nothing else is remembered of them.
type Thread struct {
	ID          ID
	Subject               // what it is about
	Version     int64     // counts the acts; reading is none
	Messages    []Message // oldest first, numbered from 1
	Supplements []Supplement
	Assignee    Person // the member of the team who has it in charge; zero: nobody
	IsClosed    bool
	Handled     int // the last message that the team is done with
	// ReadByCandidate (or by the host) and ReadByTeam are the last message that each side has seen.
	// The team reads as one: what a colleague saw is not new to it.
	ReadByCandidate int
	ReadByTeam      int
}

// Person is a member of the programme team, as the team sees them.
type Person struct {
	Account domain.AccountID
	Name    string
}

// Kind is what a message is.
type Kind string

// The kinds. A request asks for a supplement, an addendum gives it, a publication
// is the public answer that a question led to, a notice is the portal's own.
const (
	Plain       Kind = "message"
	Request     Kind = "request"
	Addendum    Kind = "addendum"
	Publication Kind = "publication"
	Notice      Kind = "notice"
)

// MessageID identifies a message.
type MessageID = domain.ID[Message]

// Message is what one side wrote at an instant, immutable.
type Message struct {
	ID       MessageID
	Sequence int
	Side     Side
	Author   Person
	Kind     Kind
	Text     string
	At       time.Time
}

// MaxLength is the longest message, in characters.
const MaxLength = 4000

// State tells whom the thread waits for.
func (t Thread) State() State {
	switch {
	case len(t.Messages) == 0:
		return Empty
	case t.IsClosed:
		return Closed
	case t.WaitingSince() != nil:
		return WaitingTeam
	}
	return WaitingCandidate
}

// WaitingSince is when the oldest question without an answer was asked; nil when
// the team owes none.
func (t Thread) WaitingSince() *time.Time {
	for _, m := range t.Messages {
		if m.Side != Team && m.Sequence > t.Handled && !t.IsClosed {
			return &m.At
		}
	}
	return nil
}

// Unread counts the messages of the other side that a side has not seen.
func (t Thread) Unread(side Side) int {
	seen, n := t.ReadByCandidate, 0
	if side == Team {
		seen = t.ReadByTeam
	}
	for _, m := range t.Messages {
		if m.Side != side && m.Sequence > seen {
			n++
		}
	}
	return n
}

// LastAt is when somebody last wrote.
func (t Thread) LastAt() time.Time {
	if len(t.Messages) == 0 {
		return time.Time{}
	}
	return t.Messages[len(t.Messages)-1].At
}

// add appends a message. Writing opens a closed thread again; the team's answer
// deals with all that was asked before it, which it names by its version.
func (t *Thread) add(m Message) Message {
	m.Sequence = len(t.Messages) + 1
	t.Messages = append(t.Messages, m)
	t.IsClosed, t.Version = false, t.Version+1
	if m.Side == Team {
		t.Handled, t.ReadByTeam = m.Sequence, m.Sequence
	}
	return m
}

// close ends the thread until somebody writes again: what was asked needs no answer.
func (t *Thread) close() {
	t.IsClosed, t.Handled, t.Version = true, len(t.Messages), t.Version+1
	t.ReadByTeam = t.Handled
}

// read moves a side's mark up to a message, never back; false when it stands there.
func (t *Thread) read(side Side, upTo int) bool {
	mark := &t.ReadByCandidate
	if side == Team {
		mark = &t.ReadByTeam
	}
	upTo = min(upTo, len(t.Messages))
	if upTo <= *mark {
		return false
	}
	*mark = upTo
	return true
}
