package challenge

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/mail"
)

// Withdraw takes a challenge back. Before the publication its host's lead does, and can
// submit it again until the call ends; after the end it is final, and they must have
// been told so. Once published, the programme team does, with a reason that everybody
// reads. Doing it again changes nothing.
func (s Service) Withdraw(ctx context.Context, actor access.Actor, id ID, reason domain.Text, final bool) (View, error) {
	return s.writeAfter(ctx, actor, "withdrawChallenge", id, Tx.LockWishes, func(tx Tx, t turn) error {
		switch {
		case t.Status == Withdrawn:
			return nil
		case t.wasPublished():
			return s.unpublish(tx, actor, t, "withdrawChallenge", reason)
		case !final && t.window.State(t.now, actor.Account) == call.Over:
			return unconfirmed().With("closed_at", t.window.End(t.now, actor.Account).In(t.Zone))
		}
		c := t.Challenge
		c.Status, c.WithdrawnAt, c.Version = Withdrawn, &t.now, t.Version+1
		if err := tx.UpdateChallengeRow(c); err != nil {
			return err
		}
		data := mail.Data{"challenge": c.ID.String(), "name": c.Name, "at": mail.Instant(t.now)}
		if t.inTime(actor) == nil {
			data["closes_at"] = mail.Instant(t.window.End(t.now, actor.Account))
		}
		if err := tellHosts(tx, c, mail.ChallengeWithdrawn, data); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "withdrawChallenge", Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: []string{"status", "version"}})
	})
}

// unpublish withdraws a challenge that candidates may have ranked.
func (s Service) unpublish(tx Tx, actor access.Actor, t turn, op string, reason domain.Text) error {
	if !actor.Has(t.Facts(t.now), access.Programme) {
		return access.Refused()
	}
	if err := domain.InvalidFields(checkReason(reason)); err != nil {
		return err
	}
	t.Status, t.WithdrawnAt = Withdrawn, &t.now
	if err := keepsSeats(tx, t.Challenge); err != nil {
		return err
	}
	return s.change(tx, actor.Account, op, t, t.Content, AsWithdrawn, Revision{Reason: reason, Withdraw: true})
}

// unconfirmed refuses what the person may have thought reversible.
func unconfirmed() *domain.Error {
	return domain.Fail(domain.Conflict, "final_withdrawal", domain.Text{
		FR: "L’appel est clos : retirer ce défi est désormais définitif. Confirmez-le pour le retirer.",
		EN: "The call is closed: withdrawing this challenge is now final. Confirm it to withdraw.",
	})
}
