package repository

import (
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

type threadRow struct {
	ID              uuid.UUID
	DossierID       *uuid.UUID
	ChallengeID     *uuid.UUID
	Version         int64
	State           string
	Handled         int
	AssigneeID      *uuid.UUID
	AssigneeName    string
	ReadByCandidate int
	ReadByTeam      int
}

func (r threadRow) thread() thread.Thread {
	return thread.Thread{
		ID: thread.ID{UUID: r.ID}, Subject: subjectOf(r.DossierID, r.ChallengeID), Version: r.Version, Handled: r.Handled,
		IsClosed: r.State == string(thread.Closed), Assignee: memberOf(orZero(r.AssigneeID), r.AssigneeName),
		ReadByCandidate: r.ReadByCandidate, ReadByTeam: r.ReadByTeam,
	}
}

func subjectOf(about, of *uuid.UUID) thread.Subject {
	return thread.Subject{Dossier: dossier.ID{UUID: orZero(about)}, Challenge: domain.ChallengeID{UUID: orZero(of)}}
}

func memberOf(id uuid.UUID, name string) thread.Person {
	return thread.Person{Account: domain.AccountID{UUID: id}, Name: name}
}

type messageRow struct {
	ID         uuid.UUID
	Sequence   int
	Side       string
	AuthorID   *uuid.UUID
	AuthorName string
	Kind       string
	Text       string
	At         time.Time
}

func (r messageRow) message() thread.Message {
	return thread.Message{
		ID: thread.MessageID{UUID: r.ID}, Sequence: r.Sequence, Side: thread.Side(r.Side), Author: memberOf(orZero(r.AuthorID), r.AuthorName),
		Kind: thread.Kind(r.Kind), Text: r.Text, At: r.At.UTC(),
	}
}

type supplementRow struct {
	ID      uuid.UUID
	Term    time.Time
	Request int
	Answer  int
	Shown   bool
}

func (r supplementRow) supplement() thread.Supplement {
	return thread.Supplement{ID: thread.SupplementID{UUID: r.ID}, Request: r.Request, Term: r.Term.UTC(), Answer: r.Answer, Shown: r.Shown}
}
