package release

import (
	"context"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Decide notes what becomes of a dossier. It may be changed until the shortlist is
// released, and is visible to nobody outside the committee before.
func (s Service) Decide(ctx context.Context, actor access.Actor, id dossier.ID, outcome dossier.Outcome, reason string) (Summary, error) {
	found, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return Summary{}, err
	}
	if err := access.Check(actor, "decideDossier", found.Facts()); err != nil {
		return Summary{}, err
	}
	reason = strings.TrimSpace(reason)
	if err := checkDecision(outcome, reason); err != nil {
		return Summary{}, err
	}
	of, err := s.Store.Call(ctx, found.Call)
	if err != nil {
		return Summary{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		now, err := decidable(tx, found, of)
		if err != nil {
			return err
		}
		if err := tx.PutDecision(Decision{Dossier: id, Call: of.ID, Outcome: outcome, Reason: reason, By: actor.Account, At: now}); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "decideDossier", Account: actor.Account, ObjectKind: "dossier", ObjectID: id.UUID, Fields: []string{"outcome", "reason"}})
	})
	if err != nil {
		return Summary{}, err
	}
	summary, err := s.Store.Summary(ctx, id)
	if err != nil {
		return Summary{}, err
	}
	scores, err := s.scored(ctx, of, 0, domain.AccountID{})
	return summary.as(actor, of).with(scores), err
}

func checkDecision(outcome dossier.Outcome, reason string) error {
	fields := []domain.Field{}
	switch outcome {
	case dossier.Keep, dossier.Wait, dossier.Refuse:
	default:
		fields = append(fields, domain.Field{Pointer: "/outcome", Code: "unknown", Message: domain.Text{
			FR: "Choisissez présélectionner, mettre en attente ou refuser.", EN: "Choose to shortlist, to keep waiting or to refuse.",
		}})
	}
	if outcome == dossier.Refuse && reason == "" {
		fields = append(fields, domain.Field{Pointer: "/reason", Code: "required", Message: domain.Text{
			FR: "Un refus se motive : écrivez une phrase pour la personne qui a candidaté.",
			EN: "A refusal needs its reason: write a sentence for the person who applied.",
		}})
	}
	return domain.InvalidFields(fields)
}

// decidable takes the locks in the order of every act of the step (the window, the
// set of decisions, the dossier), reads the instant, then asks whether the dossier
// may be decided.
func decidable(tx Tx, found dossier.Dossier, of call.Call) (time.Time, error) {
	w, err := tx.ShareWindow(of.ID, call.Applications)
	if err != nil {
		return time.Time{}, err
	}
	released, err := tx.LockSet(of.ID, Shortlist)
	if err != nil {
		return time.Time{}, err
	}
	if released != nil {
		return time.Time{}, alreadyReleased()
	}
	d, err := tx.LockDossier(found.ID)
	if err != nil {
		return time.Time{}, err
	}
	now, err := tx.Now()
	if err != nil {
		return time.Time{}, err
	}
	read, err := tx.CountLocked(d.ID)
	if err != nil {
		return time.Time{}, err
	}
	_, submitted := d.Last()
	switch {
	case d.WithdrawnAt != nil:
		err = withdrawn()
	case !submitted:
		err = notSubmitted()
	case w.State(now, d.Account) != call.Over:
		err = tooEarly()
	case read < of.ReadingsPerDossier:
		err = unread(read, of.ReadingsPerDossier)
	}
	return now, err
}
