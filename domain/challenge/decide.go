package challenge

import (
	"context"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Decide records whether a submitted challenge is kept. Nobody outside the committee
// sees it before the release, not even by the challenge's version, which stays. After
// the release a decision no longer changes; one that was lacking is made public, and
// told to the host, as it is taken. version is the decision's that was read, 0 when
// there was none; saying again what stands is no conflict.
func (s Service) Decide(ctx context.Context, actor access.Actor, id ID, version int64, outcome Outcome, reason string) (View, error) {
	d := Decision{Outcome: outcome, Reason: strings.TrimSpace(reason), By: actor.Account}
	return s.writeAfter(ctx, actor, "decideChallenge", id, Tx.ShareChallengesRelease, func(tx Tx, t turn) error {
		if t.Decision != nil && t.Decision.Outcome == d.Outcome && t.Decision.Reason == d.Reason {
			return nil
		}
		if err := t.decidable(d); err != nil {
			return err
		}
		if is := t.decisionVersion(); is != version {
			return domain.StaleVersion(is)
		}
		d.At, d.Version = t.now, version+1
		return decide(tx, t, d)
	})
}

func (c Challenge) decisionVersion() int64 {
	if c.Decision == nil {
		return 0
	}
	return c.Decision.Version
}

func (t turn) decidable(d Decision) error {
	switch {
	case d.Outcome == Refuse && d.Reason == "":
		return domain.InvalidFields([]domain.Field{field("/reason", "required",
			"Indiquez le motif : l’administration le lira.", "Give the reason: the administration will read it.")})
	case t.Status != Submitted:
		return wrongState("Seul un défi déposé, et pas encore publié, reçoit une décision.", "Only a challenge that is submitted, and not yet published, is decided.")
	case d.Outcome == Keep && t.SetAside:
		return domain.Fail(domain.Conflict, "set_aside", domain.Text{
			FR: "Ce défi a été écarté au tri comme non éligible : il ne peut pas être retenu. Si c’est une erreur, corrigez d’abord le tri.",
			EN: "This challenge was set aside as not eligible: it cannot be kept. If that is a mistake, mend the sorting first.",
		})
	case t.Decision != nil && t.ReleasedAt != nil:
		return domain.Fail(domain.Conflict, "already_released", domain.Text{
			FR: "Les décisions sur les défis sont publiées : celle-ci ne change plus.",
			EN: "The decisions on challenges are released: this one no longer changes.",
		})
	}
	return nil
}

func decide(tx Tx, t turn, d Decision) error {
	if err := tx.SetChallengeDecision(t.Challenge, d); err != nil {
		return err
	}
	if t.ReleasedAt != nil {
		if err := tell(tx, t.Challenge, mail.ChallengeDecided, t.now); err != nil {
			return err
		}
	}
	return tx.Audit(audit.Entry{Operation: "decideChallenge", Account: d.By, ObjectKind: "challenge", ObjectID: t.ID.UUID, Fields: []string{"outcome", "reason"}})
}

// Publish freezes the content and posts of a challenge that was kept, once that is
// released. It shows to everybody from the instant that the promotion's call for
// candidates announced. Doing it again changes nothing.
func (s Service) Publish(ctx context.Context, actor access.Actor, id ID, version int64) (View, error) {
	return s.write(ctx, actor, "publishChallenge", id, func(tx Tx, t turn) error {
		if t.Status == Published {
			return nil
		}
		if err := t.publishable(); err != nil {
			return err
		}
		if t.Version != version {
			return domain.StaleVersion(t.Version)
		}
		c := t.Counting()
		if missing := c.Missing(t.Rules); len(missing) > 0 {
			return incomplete(missing)
		}
		c.Status, c.PublishedAt, c.Version = Published, &t.now, t.Version+1
		if _, err := freeze(tx, c, c.frozen(AsPublished, domain.Text{}, t.now)); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "publishChallenge", Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: []string{"status", "version"}})
	})
}

func (t turn) publishable() error {
	switch {
	case t.Status != Submitted:
		return wrongState("Ce défi n’est pas déposé, ou il est retiré : il ne se publie pas.", "This challenge is not submitted, or is withdrawn: it is not published.")
	case t.Decision == nil || t.Decision.Outcome != Keep:
		return wrongState("Seul un défi retenu se publie.", "Only a challenge that is kept is published.")
	case t.ReleasedAt == nil:
		return domain.Fail(domain.Conflict, "not_released", domain.Text{
			FR: "Publiez d’abord les décisions sur les défis : un défi ne paraît pas avant elles.",
			EN: "Release the decisions on challenges first: a challenge does not appear before them.",
		})
	}
	return nil
}
