package challenge

import (
	"context"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// RequestID identifies a request.
type RequestID = domain.ID[Request]

// RequestState is what was made of a request.
type RequestState string

// The states. Outdated is never stored: the challenge has changed since it was asked.
const (
	Asked    RequestState = "pending"
	Accepted RequestState = "accepted"
	Declined RequestState = "refused"
	Replaced RequestState = "replaced" // by another one of the host
	Outdated RequestState = "outdated"
)

// Request is a revision that the host of a challenge asks for: the programme team
// accepts it, which makes it, or refuses it.
type Request struct {
	ID         RequestID
	Challenge  ID
	Version    int64 // of the challenge when it was asked
	Revision   Revision
	Changes    []Change // what it changed then
	Why        string   // in the host's words
	By         domain.AccountID
	At         time.Time
	State      RequestState
	Answer     domain.Text
	AnsweredBy domain.AccountID
	AnsweredAt *time.Time
}

// stateFor is the state as the challenge stands.
func (q Request) stateFor(c Challenge) RequestState {
	if q.State == Asked && (q.Version != c.Version || c.Status == Withdrawn) {
		return Outdated
	}
	return q.State
}

// RequestRevision asks for a revision of a challenge that was kept or published, in
// place of what the host asked before, if nobody changed the challenge since version.
func (s Service) RequestRevision(ctx context.Context, actor access.Actor, id ID, version int64, why string, r Revision) (Request, error) {
	r.Reason = domain.Text{FR: "x", EN: "x"} // given by whoever accepts
	q := Request{
		ID: domain.NewID[Request](), Challenge: id, Version: version, Revision: r, Why: strings.TrimSpace(why), By: actor.Account, State: Asked,
	}
	_, err := s.write(ctx, actor, "requestRevision", id, func(tx Tx, t turn) error {
		if err := q.check(tx, t); err != nil {
			return err
		}
		before := t.Counting().Content
		q.Changes, q.At = r.changes(before, r.of(before)), t.now
		if len(q.Changes) == 0 {
			return domain.InvalidFields([]domain.Field{field("/posts", "same", "Rien ne change par rapport à la version actuelle.", "Nothing changes from the current version.")})
		}
		if err := tx.InsertRequest(q); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "requestRevision", Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: touched(q.Changes)})
	})
	return q, err
}

func (q Request) check(tx Tx, t turn) error {
	kind, err := t.revisable()
	if err != nil {
		return err
	}
	if q.Revision.Withdraw && kind != AsChanged {
		return wrongState("Ce défi n’est pas encore publié : vous pouvez le retirer vous-même.", "This challenge is not published yet: you can withdraw it yourself.")
	}
	if t.Version != q.Version {
		return domain.StaleVersion(t.Version)
	}
	fields := tooLong("/why", q.Why, maxReason)
	if !readable(q.Why) {
		fields = append(fields, field("/why", "required", "Dites pourquoi : l’équipe du programme le lira.", "Say why: the programme team will read it."))
	}
	if err := domain.InvalidFields(fields); err != nil {
		return err
	}
	if err := q.Revision.check(t.Challenge); err != nil {
		return err
	}
	after := t.Challenge
	after.Content = q.Revision.of(t.Counting().Content)
	if q.Revision.Withdraw {
		after.Status = Withdrawn
	}
	return keepsSeats(tx, after)
}

// AnswerRequest accepts a request, which makes the revision as it was asked, or refuses
// it; the host reads the reason, and everybody that of a published version. Answering
// the same again changes nothing.
func (s Service) AnswerRequest(ctx context.Context, actor access.Actor, id RequestID, accepted bool, reason domain.Text) (Request, error) {
	q, err := s.Store.Request(ctx, id)
	if err != nil {
		return Request{}, err
	}
	state := Declined
	if accepted {
		state = Accepted
	}
	_, err = s.writeAfter(ctx, actor, "answerRevisionRequest", q.Challenge, Tx.LockWishes, func(tx Tx, t turn) error {
		if q, err = tx.RequestRow(id); err != nil {
			return err
		}
		switch is := q.stateFor(t.Challenge); {
		case is == state && q.Answer == reason:
			return nil
		case is == Outdated && accepted:
			return outdated()
		case is != Asked && is != Outdated:
			return wrongState("Cette demande a déjà une réponse, ou l’administration l’a remplacée.", "This request is answered already, or the administration replaced it.")
		}
		if err := domain.InvalidFields(checkReason(reason)); err != nil {
			return err
		}
		q.State, q.Answer, q.AnsweredBy, q.AnsweredAt = state, reason, actor.Account, &t.now
		if err := tx.UpdateRequest(q); err != nil {
			return err
		}
		return s.answer(tx, actor, t, q)
	})
	return q, err
}

const answering = "answerRevisionRequest"

func (s Service) answer(tx Tx, actor access.Actor, t turn, q Request) error {
	r := q.Revision
	r.Reason = q.Answer
	switch {
	case q.State == Accepted && r.Withdraw:
		return s.unpublish(tx, actor, t, answering, r.Reason)
	case q.State == Accepted:
		return s.revise(tx, actor.Account, t, answering, r)
	}
	err := tellHosts(tx, t.Challenge, mail.RevisionRefused, mail.Data{
		"challenge": t.ID.String(), "name": t.Name, "reason_fr": q.Answer.FR, "reason_en": q.Answer.EN,
	})
	if err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: answering, Account: actor.Account, ObjectKind: "challenge", ObjectID: t.ID.UUID, Fields: []string{"request"}})
}

func outdated() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Le défi a changé depuis cette demande : elle ne peut plus être acceptée telle quelle. Refusez-la en disant pourquoi, ou enregistrez vous-même une version.",
		EN: "The challenge has changed since this request: it can no longer be accepted as it is. Refuse it saying why, or save a version yourself.",
	})
}

// Requests lists what the host of a challenge asked for, newest first.
func (s Service) Requests(ctx context.Context, actor access.Actor, id ID) ([]Request, error) {
	c, err := s.find(ctx, actor, "listRevisionRequests", id)
	if err != nil {
		return nil, err
	}
	list, err := s.Store.Requests(ctx, id)
	for i, q := range list {
		list[i].State = q.stateFor(c)
	}
	return list, err
}
