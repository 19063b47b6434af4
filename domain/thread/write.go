package thread

import (
	"context"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// How many messages one person may send in an hour.
const (
	messagesPerCandidate = 30
	messagesPerMember    = 300
	limitWindow          = time.Hour
)

// Ask writes a candidate's message. They may write at any step, and never have to
// name what they have seen: an answer that crosses their message loses nothing.
func (s Service) Ask(ctx context.Context, actor access.Actor, id dossier.ID, text string) (View, error) {
	return s.act(ctx, actor, "createMessage", id, nil, []string{"message"}, s.asking(text))
}

func (s Service) asking(text string) func(*Turn) error {
	return func(t *Turn) error {
		if err := s.limited(t); err != nil {
			return err
		}
		_, err := t.Say(Plain, text)
		return err
	}
}

// Answer writes the team's message, if nobody wrote, took charge or closed since version.
func (s Service) Answer(ctx context.Context, actor access.Actor, id dossier.ID, version int64, text string) (View, error) {
	return s.asTeam(ctx, actor, "answerThread", id, &version, []string{"message"}, func(t *Turn) error {
		if err := s.asking(text)(t); err != nil {
			return err
		}
		return t.Tell(mail.ThreadAnswered, nil)
	})
}

// limited counts the message, and refuses one too many with the time to wait.
func (s Service) limited(t *Turn) error {
	limit, now := messagesPerCandidate, s.Clock()
	if t.Side == Team {
		limit = messagesPerMember
	}
	bucket := now.Truncate(limitWindow)
	hits, err := t.tx.Hit("message:"+t.actor.Account.String(), bucket)
	if err != nil || hits <= limit {
		return err
	}
	return tooMany(limit, bucket.Add(limitWindow).Sub(now))
}

// Say adds a message of the actor's side and writes the thread.
func (t *Turn) Say(kind Kind, text string) (Message, error) {
	text = strings.TrimSpace(text)
	if err := checkText(text); err != nil {
		return Message{}, err
	}
	if t.ID.IsZero() {
		t.ID, t.Subject = domain.NewID[Thread](), Subject{Dossier: t.Of.ID, Challenge: t.About.ID}
	}
	m := t.add(Message{ID: domain.NewID[Message](), Side: t.Side, Author: Person{Account: t.actor.Account}, Kind: kind, Text: text, At: t.At})
	if err := t.tx.PutThread(t.Thread); err != nil {
		return Message{}, err
	}
	return m, t.tx.InsertMessage(t.ID, m)
}

// Note has the portal say to both sides what happened to a dossier, under its lock:
// the thread then waits for the team.
func Note(tx Tx, d dossier.Dossier, at time.Time, text string) error {
	t, err := tx.SavedThread(d.ID)
	if err != nil {
		return err
	}
	if t.ID.IsZero() {
		t.ID, t.Subject = domain.NewID[Thread](), Subject{Dossier: d.ID}
	}
	m := t.add(Message{ID: domain.NewID[Message](), Side: Portal, Kind: Notice, Text: text, At: at})
	if err := tx.PutThread(t); err != nil {
		return err
	}
	return tx.InsertMessage(t.ID, m)
}

// Tell mails the candidate; the mail says that there is something to read, not what.
func (t *Turn) Tell(template mail.Template, more mail.Data) error {
	data := mail.Data{"dossier": t.Of.ID.String(), "number": t.Of.Number}
	for k, v := range more {
		data[k] = v
	}
	return t.tx.Mail(mail.Message{Account: &t.Of.Account, Address: t.Of.Email, Language: t.Of.Language, Template: template, Data: data})
}

// Read notes that the actor's side has seen the messages up to one. A mark that
// stands there already is left alone: nothing is written, nothing is audited.
func (s Service) Read(ctx context.Context, actor access.Actor, id dossier.ID, upTo int) (View, error) {
	v, err := s.Get(ctx, actor, id)
	if err != nil || !v.read(v.Side, upTo) {
		return v, err
	}
	return s.act(ctx, actor, "readThread", id, nil, []string{"read"}, reading(upTo))
}

func reading(upTo int) func(*Turn) error {
	return func(t *Turn) error {
		t.read(t.Side, upTo)
		return t.tx.PutThread(t.Thread)
	}
}

// Assign gives the thread in charge to a member of the team, or (zero) to nobody.
func (s Service) Assign(ctx context.Context, actor access.Actor, id dossier.ID, version int64, to domain.AccountID) (View, error) {
	return s.asTeam(ctx, actor, "assignThread", id, &version, []string{"assignee"}, assigning(to))
}

func assigning(to domain.AccountID) func(*Turn) error {
	return func(t *Turn) error {
		if err := t.member(to); err != nil {
			return err
		}
		if len(t.Messages) == 0 {
			return nothingYet()
		}
		t.Assignee, t.Version = Person{Account: to}, t.Version+1
		return t.tx.PutThread(t.Thread)
	}
}

// member refuses somebody who could not answer in this thread.
func (t *Turn) member(who domain.AccountID) error {
	if who.IsZero() {
		return nil
	}
	grants, err := t.tx.Grants(who)
	if err != nil {
		return err
	}
	held := access.Actor{Account: who, Grants: grants}
	may := who != t.Of.Account && access.Allowed(held, "answerThread", t.Of.Facts())
	if !t.About.ID.IsZero() {
		may = t.About.SideOf(held) == Team && access.Allowed(held, "answerChallengeThread", t.About.Facts())
	}
	if !may {
		return notOfTheTeam()
	}
	return nil
}

// Close ends the thread until somebody writes again.
func (s Service) Close(ctx context.Context, actor access.Actor, id dossier.ID, version int64) (View, error) {
	return s.asTeam(ctx, actor, "closeThread", id, &version, []string{"state"}, closing)
}

func closing(t *Turn) error {
	if len(t.Messages) == 0 {
		return nothingYet()
	}
	t.close()
	return t.tx.PutThread(t.Thread)
}
