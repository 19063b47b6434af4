package host

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Hosted is a challenge of a host with what the portal knows to wait there.
type Hosted struct {
	Challenge challenge.Challenge
	Window    call.Window // of the call for challenges
	HeardFrom *time.Time  // nil: no hearing is fixed
	HeardTo   *time.Time
	Unread    int        // messages of the programme team
	ResultAt  *time.Time // when the teams were released
	Welcome   []Duty     // what its recruits wait for from the host
}

// Duty is one thing that a host prepares for a recruit.
type Duty struct {
	Due  time.Time // the first instant at which it is late
	Done bool
}

// TaskKind is what is expected of a host.
type TaskKind string

// The kinds.
const (
	ToSubmit   TaskKind = "submit"
	ToAttend   TaskKind = "hearing"
	ToRead     TaskKind = "messages"
	ToMeet     TaskKind = "candidates"
	ToWelcome  TaskKind = "arrivals"
	neverFirst          = 1 << 62
)

// TaskState is how a task stands.
type TaskState string

// The states.
const (
	ToDo   TaskState = "to_do"
	Late   TaskState = "late"
	Coming TaskState = "coming"
	Done   TaskState = "done"
)

// Task is one thing expected of a host. Due is nil for what has no term.
type Task struct {
	Kind  TaskKind
	State TaskState
	Due   *time.Time
	Count int
}

// Desk is a host's challenge with its tasks, the most pressing first.
type Desk struct {
	Hosted
	Tasks []Task
}

// Hosting gives the actor's challenges and what is expected of them, at an instant.
func (s Service) Hosting(ctx context.Context, actor access.Actor) ([]Desk, time.Time, error) {
	if err := access.Check(actor, "getHosting", access.Facts{}); err != nil {
		return nil, time.Time{}, err
	}
	bodies := []domain.AdministrationID{}
	for _, id := range actor.Scopes(access.Administration, hosts...) {
		bodies = append(bodies, domain.AdministrationID{UUID: id})
	}
	all, err := s.Store.Hosted(ctx, bodies)
	if err != nil {
		return nil, time.Time{}, err
	}
	now, err := s.Store.BusinessNow(ctx)
	desks := make([]Desk, len(all))
	for i, h := range all {
		met := 0
		if leads := actor.Has(access.Facts{Administration: h.Challenge.Administration.ID}, access.HostLead); leads && err == nil {
			met, err = s.countMet(ctx, h.Challenge)
		}
		h.Challenge = h.Challenge.ToldToHost()
		desks[i] = Desk{Hosted: h, Tasks: h.tasks(now, met)}
	}
	return desks, now, err
}

// countMet counts whom a challenge meets now. A number tells of nobody: nothing is
// written down.
func (s Service) countMet(ctx context.Context, c challenge.Challenge) (n int, err error) {
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		found, _, err := meeting(tx, c, dossier.ID{})
		n = len(found)
		return err
	})
	return n, err
}

func (h Hosted) tasks(now time.Time, met int) []Task {
	tasks := []Task{}
	add := func(kind TaskKind, state TaskState, due *time.Time, count int) {
		tasks = append(tasks, Task{Kind: kind, State: state, Due: due, Count: count})
	}
	if h.Challenge.Status != challenge.Withdrawn {
		add(ToSubmit, h.submission(now), ptr(h.Window.End(now, domain.AccountID{})), 0)
	}
	if h.HeardFrom != nil {
		state := Coming
		if !now.Before(*h.HeardTo) {
			state = Done
		}
		add(ToAttend, state, h.HeardFrom, 0)
	}
	if h.Unread > 0 {
		add(ToRead, ToDo, nil, h.Unread)
	}
	if met > 0 {
		state := ToDo
		if h.ResultAt != nil {
			state = Done
		}
		add(ToMeet, state, nil, met)
	}
	if len(h.Welcome) > 0 {
		state, due, left := h.welcome(now)
		add(ToWelcome, state, due, left)
	}
	slices.SortStableFunc(tasks, func(a, b Task) int { return cmp.Or(a.urgency()-b.urgency(), cmp.Compare(a.dueUnix(), b.dueUnix())) })
	return tasks
}

func (h Hosted) submission(now time.Time) TaskState {
	switch {
	case h.Challenge.SubmittedAt != nil:
		return Done
	case now.Before(h.Window.End(now, domain.AccountID{})):
		return ToDo
	}
	return Late
}

// welcome says what is left to prepare, and by when the first of it.
func (h Hosted) welcome(now time.Time) (TaskState, *time.Time, int) {
	var first *time.Time
	left := 0
	for _, d := range h.Welcome {
		if d.Done {
			continue
		}
		left++
		if first == nil || d.Due.Before(*first) {
			first = ptr(d.Due)
		}
	}
	switch {
	case left == 0:
		return Done, nil, 0
	case !now.Before(*first):
		return Late, first, left
	}
	return ToDo, first, left
}

func (t Task) urgency() int {
	return slices.Index([]TaskState{Late, ToDo, Coming, Done}, t.State)
}

func (t Task) dueUnix() int64 {
	if t.Due == nil {
		return neverFirst
	}
	return t.Due.UnixMicro()
}

func ptr[T any](v T) *T { return &v }
