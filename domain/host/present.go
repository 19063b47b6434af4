package host

import (
	"context"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Present puts a shortlisted person before a challenge that they did not rank. Saying
// so again with another reason replaces the reason.
func (s Service) Present(ctx context.Context, actor access.Actor, id challenge.ID, who dossier.ID, reason string) (Shown, error) {
	err := s.decide(ctx, actor, "presentCandidate", id, []string{"dossier", "reason"}, func(tx Tx, c challenge.Challenge, now time.Time) (bool, error) {
		if c.Status != challenge.Published {
			return false, conflict("wrong_state", "Seul un défi publié rencontre des personnes.", "Only a published challenge meets people.")
		}
		shortlisted, err := tx.ShortlistedIn(c.Promotion, who)
		if err != nil {
			return false, err
		}
		if !shortlisted {
			return false, conflict("not_shortlisted", "Cette personne n’est pas sur une présélection publiée de la promotion.", "This person is not on a released shortlist of the promotion.")
		}
		return true, tx.PutPresentation(id, who, Presentation{Reason: strings.TrimSpace(reason), By: actor.Account, At: now})
	})
	if err != nil {
		return Shown{}, err
	}
	return s.Candidate(ctx, actor, id, who)
}

// Remove takes a presentation back; doing it again changes nothing.
func (s Service) Remove(ctx context.Context, actor access.Actor, id challenge.ID, who dossier.ID) error {
	return s.decide(ctx, actor, "removeCandidate", id, []string{"dossier"}, func(tx Tx, c challenge.Challenge, _ time.Time) (bool, error) {
		return tx.DeletePresentation(id, who)
	})
}

// decide runs an act of the time between the shortlist and the result, under the
// challenge's lock; it is audited when it did something.
func (s Service) decide(ctx context.Context, actor access.Actor, op access.Operation, id challenge.ID, fields []string, do func(Tx, challenge.Challenge, time.Time) (bool, error)) error {
	return s.meet(ctx, actor, op, id, func(tx Tx, c challenge.Challenge) error {
		released, err := tx.LockMeeting(c)
		if err != nil {
			return err
		}
		if released != nil {
			return conflict("already_released", "Les équipes sont publiées : ceci ne change plus.", "The teams are released: this no longer changes.")
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		did, err := do(tx, c, now)
		if err != nil || !did {
			return err
		}
		return tx.Audit(audit.Entry{Operation: string(op), Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: fields})
	})
}

func conflict(code, fr, en string) error {
	return domain.Fail(domain.Conflict, code, domain.Text{FR: fr, EN: en})
}

func field(pointer, code, fr, en string) error {
	return domain.InvalidFields([]domain.Field{{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}})
}
