package call

import (
	"context"
	"reflect"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Revise publishes a new version of a published call's form, with a public reason.
// What to leaves nil stays as it is.
func (s Service) Revise(ctx context.Context, actor access.Actor, id ID, version int64, to Form) (Call, error) {
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		current, err := tx.LockCall(id)
		if err != nil {
			return err
		}
		if err := access.Check(actor, "reviseCall", current.Facts()); err != nil {
			return err
		}
		if current.Status != Published {
			return NotPublished("changez son formulaire directement.", "change its form directly.")
		}
		if current.Version != version {
			return domain.StaleVersion(current.Version)
		}
		return revise(tx, actor.Account, current, to)
	})
	if err != nil {
		return Call{}, err
	}
	return s.Store.Call(ctx, id)
}

func revise(tx Tx, by domain.AccountID, current Call, to Form) error {
	to = to.over(current.Form())
	next := current.With(to)
	fields := append(CheckText("/reason", to.Reason), current.Form().Revise(to)...)
	fields = append(fields, next.checkRevision()...)
	if err := domain.InvalidFields(fields); err != nil {
		return err
	}
	now, err := tx.Now()
	if err != nil {
		return err
	}
	to.At, to.By, next.Version = now, by, current.Version+1
	if err := tx.UpdateCall(next); err != nil {
		return err
	}
	if err := tx.InsertForm(current.ID, to); err != nil {
		return err
	}
	if err := tellRevision(tx, current, to.Reason, now); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "reviseCall", Account: by, ObjectKind: "call", ObjectID: current.ID.UUID, Fields: []string{"form"}})
}

// tellRevision writes to those who can still change their application.
func tellRevision(tx Tx, c Call, reason domain.Text, now time.Time) error {
	w := c.Window(Applications)
	people, err := tx.Concerned(c.ID, Applications, domain.AccountID{})
	if err != nil {
		return err
	}
	for _, p := range people {
		if !w.Open(now, p.Account) {
			continue
		}
		data := mail.Data{
			"dossier": p.Dossier.String(), "number": p.Number, "closes_at": mail.Instant(w.End(now, p.Account)),
			"motive_fr": reason.FR, "motive_en": reason.In("en"),
		}
		if p.Submitted {
			data["submitted"] = "yes"
		}
		err := tx.Mail(mail.Message{Account: &p.Account, Address: p.Address, Language: p.Language, Template: mail.FormRevised, Data: data})
		if err != nil {
			return err
		}
	}
	return nil
}

// over completes a revision with what it leaves as it is.
func (f Form) over(current Form) Form {
	f.Version = current.Version + 1
	if f.Steps == nil {
		f.Steps = current.Steps
	}
	if f.Questions == nil {
		f.Questions = current.Questions
	}
	if f.Statements == nil {
		f.Statements = current.Statements
	}
	return f
}

// checkRevision is the part of the publication's check that a new form may break.
func (c Call) checkRevision() []domain.Field {
	return append(c.checkTexts(), c.checkForm()...)
}

// Same tells whether two forms ask the same.
func (f Form) Same(o Form) bool {
	return reflect.DeepEqual([]any{f.Steps, f.Questions, f.Statements}, []any{o.Steps, o.Questions, o.Statements})
}

// NotPublished refuses what only a published call takes; the text says what to do.
func NotPublished(fr, en string) error {
	return domain.Fail(domain.Conflict, "call_not_published", domain.Text{
		FR: "Cet appel est encore un brouillon : " + fr, EN: "This call is still a draft: " + en,
	})
}
