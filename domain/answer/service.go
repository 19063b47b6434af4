package answer

import (
	"context"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/thread"
)

// Store is the public answers' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// CallAnswers lists a call's answers, the newest question first.
	CallAnswers(ctx context.Context, id call.ID) ([]Answer, error)
}

// Tx is the public answers' transaction.
type Tx interface {
	thread.Tx
	InsertAnswer(Answer) error
	// LockAnswer locks and reads an answer; NotFound when there is none.
	LockAnswer(ID) (Answer, error)
	InsertAnswerVersion(ID, Version) error
	// LiveApplicants lists those with a dossier in the call that is not withdrawn.
	LiveApplicants(call.ID) ([]call.Recipient, error)
}

// Service is what people do with public answers.
type Service struct{ Store Store }

// List gives the answers of a call to whoever sees the call.
func (s Service) List(ctx context.Context, actor access.Actor, id call.ID) ([]Answer, call.Call, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return nil, call.Call{}, err
	}
	if err := access.Check(actor, "listCallAnswers", of.Facts()); err != nil {
		return nil, call.Call{}, err
	}
	list, err := s.Store.CallAnswers(ctx, id)
	return list, of, err
}

// Origin is the thread whose question is answered to all, at the version seen.
type Origin struct {
	Dossier dossier.ID
	Version int64
}

// Publish answers a question to all, and tells those who apply while the call is
// open. With an origin, the thread gets the answer in the same act.
func (s Service) Publish(ctx context.Context, actor access.Actor, id call.ID, w Words, from *Origin) (Answer, call.Call, error) {
	of, w, err := s.mayWrite(ctx, actor, "publishCallAnswer", id, w)
	if err != nil {
		return Answer{}, of, err
	}
	var a Answer
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		now, err := begin(tx, actor, of, w, from)
		if err != nil {
			return err
		}
		a = Answer{ID: domain.NewID[Answer](), Call: id, Versions: []Version{{Sequence: 1, Words: w, At: now, By: actor.Account}}}
		if err := tx.InsertAnswer(a); err != nil {
			return err
		}
		if err := tellAll(tx, of, a); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "publishCallAnswer", Account: actor.Account, ObjectKind: "call", ObjectID: id.UUID, Fields: []string{"answer"}})
	})
	return a, of, err
}

// mayWrite checks the right, the call's state and the words.
func (s Service) mayWrite(ctx context.Context, actor access.Actor, op access.Operation, id call.ID, w Words) (call.Call, Words, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return call.Call{}, w, err
	}
	if err := access.Check(actor, op, of.Facts()); err != nil {
		return call.Call{}, w, err
	}
	if of.Status != call.Published {
		return call.Call{}, w, domain.Fail(domain.Conflict, "call_not_published", domain.Text{
			FR: "Cet appel est encore un brouillon : personne ne verrait la réponse. Publiez d’abord l’appel.",
			EN: "This call is still a draft: nobody would see the answer. Publish the call first.",
		})
	}
	w = w.trimmed()
	return of, w, w.check()
}

func (w Words) trimmed() Words {
	trim := func(t domain.Text) domain.Text {
		return domain.Text{FR: strings.TrimSpace(t.FR), EN: strings.TrimSpace(t.EN)}
	}
	return Words{trim(w.Question), trim(w.Answer)}
}

// begin reads the instant after the locks, and gives the answer in the thread that
// the question comes from. Its author is mailed with all the others, or alone when
// the call is over.
func begin(tx Tx, actor access.Actor, of call.Call, w Words, from *Origin) (time.Time, error) {
	if from == nil {
		return tx.Now()
	}
	t, err := thread.Begin(tx, actor, from.Dossier, &from.Version)
	if err != nil {
		return time.Time{}, err
	}
	if t.Of.Call != of.ID || t.Side != thread.Team || len(t.Messages) == 0 {
		return time.Time{}, foreignThread()
	}
	if _, err := t.Say(thread.Publication, w.Answer.In(t.Of.Language)); err != nil {
		return time.Time{}, err
	}
	if t.Of.WithdrawnAt == nil && live(of, t.At, t.Of.Account) {
		return t.At, nil
	}
	return t.At, t.Tell(mail.ThreadAnswered, nil)
}

func foreignThread() error {
	return domain.InvalidFields([]domain.Field{field("/dossier_id", "unknown",
		"Cet échange n’existe pas dans cet appel, ou personne n’y a rien demandé.",
		"This thread does not exist in this call, or nobody asked anything in it.")})
}

// live tells whether somebody could still do something with the answer.
func live(of call.Call, t time.Time, who domain.AccountID) bool {
	return of.Window(call.Applications).Open(t, who)
}

// tellAll mails everybody who may still write or change a dossier, once each.
func tellAll(tx Tx, of call.Call, a Answer) error {
	people, err := tx.LiveApplicants(of.ID)
	if err != nil {
		return err
	}
	current := a.Current()
	for _, p := range people {
		if !live(of, current.At, p.Account) {
			continue
		}
		if err := tx.Mail(mail.Message{
			Account: &p.Account, Address: p.Address, Language: p.Language, Template: mail.PublicAnswer,
			Data: mail.Data{
				"call": of.ID.String(), "answer": a.ID.String(), "number": p.Number, "question_fr": current.Question.FR, "question_en": current.Question.EN,
			},
		}); err != nil {
			return err
		}
	}
	return nil
}

// Revise replaces an answer by a new dated version, if nobody did since version. The
// versions before stay readable, and nobody is mailed twice about one question. With
// a refusal for the version, the answer is given as it now stands.
func (s Service) Revise(ctx context.Context, actor access.Actor, in call.ID, id ID, version int64, w Words) (Answer, call.Call, error) {
	of, w, err := s.mayWrite(ctx, actor, "reviseCallAnswer", in, w)
	if err != nil {
		return Answer{}, of, err
	}
	var a Answer
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if a, err = tx.LockAnswer(id); err != nil {
			return err
		}
		if a.Call != in {
			return domain.Absent()
		}
		last := a.Current()
		switch {
		case int64(last.Sequence) != version:
			return domain.StaleVersion(int64(last.Sequence))
		case last.Words == w:
			return nil
		}
		return revise(tx, actor.Account, &a, w)
	})
	return a, of, err
}

func revise(tx Tx, by domain.AccountID, a *Answer, w Words) error {
	now, err := tx.Now()
	if err != nil {
		return err
	}
	v := Version{Sequence: a.Current().Sequence + 1, Words: w, At: now, By: by}
	a.Versions = append([]Version{v}, a.Versions...)
	if err := tx.InsertAnswerVersion(a.ID, v); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "reviseCallAnswer", Account: by, ObjectKind: "call", ObjectID: a.Call.UUID, Fields: []string{"answer"}})
}
