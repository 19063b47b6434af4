package thread

import (
	"context"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// Filter narrows the team's inbox.
type Filter struct {
	State State // every state when empty
	// Assignee keeps the threads that this person has in charge; zero keeps all.
	Assignee domain.AccountID
	Call     call.ID // every call when zero
	Query    string  // part of a number, a name or a message
	Page     domain.Page
	// Who looks: Me for counting one's own, and the promotions whose threads they see
	// (nil: all).
	Me         domain.AccountID
	Promotions []uuid.UUID
}

// Row is one thread of the inbox.
type Row struct {
	Thread ID
	Subject
	Number       string // of a dossier
	Host         string // the administration of a challenge
	Name         string
	Call         call.ID
	CallTitle    domain.Text
	Zone         *time.Location // the call's
	State        State
	WaitingSince *time.Time
	LastAt       time.Time
	Assignee     Person
	Unread       int
	// Excerpt begins the oldest message without an answer, or the last one.
	Excerpt     string
	ExcerptSide Side
}

// Counts say how many threads each filter would show.
type Counts struct {
	WaitingTeam      int
	WaitingCandidate int
	Closed           int
	Mine             int
}

// Inbox is one page of threads: what has waited longest for the team comes first,
// then the rest by last message, newest first.
type Inbox struct {
	domain.List[Row]
	Counts Counts
	At     time.Time
}

// List gives the team's inbox.
func (s Service) List(ctx context.Context, actor access.Actor, f Filter) (Inbox, error) {
	if err := access.Check(actor, "listThreads", access.Facts{}); err != nil {
		return Inbox{}, err
	}
	f.Me, f.Promotions = actor.Account, nil
	if !actor.Has(access.Facts{}, access.Programme) { // only a role on the whole portal covers nothing in particular
		f.Promotions = actor.Scopes(access.Promotion, access.Programme)
	}
	box, err := s.Store.Inbox(ctx, f)
	if err != nil {
		return Inbox{}, err
	}
	box.At, err = s.Store.BusinessNow(ctx)
	return box, err
}
