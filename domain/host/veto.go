package host

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// VetoID identifies a veto.
type VetoID = domain.ID[Veto]

// VetoState is what was made of a veto.
type VetoState string

// The states.
const (
	Pending  VetoState = "pending"
	Accepted VetoState = "accepted"
	Refused  VetoState = "refused"
)

// Veto is a host's reasoned wish that a person does not get a post. Accepted, it keeps
// the person from that post when teams are made; from the others it does not.
type Veto struct {
	ID        VetoID
	Challenge challenge.ID
	Name      string // of the person; empty for who is not told
	Number    string
	Dossier   dossier.ID
	Post      domain.PostID
	Reason    string
	By        domain.AccountID
	At        time.Time
	State     VetoState
	Ruling    string
	RuledBy   domain.AccountID
	RuledAt   *time.Time
	Version   int64
	// What the challenge tells of itself, filled on reading.
	ChallengeName      string
	AdministrationName string
}

// Vetoes lists those of a challenge, newest first.
func (s Service) Vetoes(ctx context.Context, actor access.Actor, id challenge.ID) ([]Veto, error) {
	c, err := s.Store.Challenge(ctx, id)
	if err != nil {
		return nil, err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "listVetoes", c.Facts(now)); err != nil {
		return nil, err
	}
	list, err := s.Store.Vetoes(ctx, id)
	for i := range list {
		list[i] = list[i].seenBy(actor, c)
	}
	return list, err
}

func (v Veto) seenBy(actor access.Actor, c challenge.Challenge) Veto {
	if !named(actor, c) {
		v.Name = ""
	}
	return v
}

// Ask records a veto on somebody whom the challenge meets. Asking the same again gives
// the one there is.
func (s Service) Ask(ctx context.Context, actor access.Actor, id challenge.ID, who dossier.ID, on domain.PostID, reason string) (Veto, error) {
	v := Veto{ID: domain.NewID[Veto](), Challenge: id, Dossier: who, Post: on, Reason: strings.TrimSpace(reason), By: actor.Account, State: Pending, Version: 1}
	err := s.decide(ctx, actor, "createVeto", id, []string{"dossier", "post", "reason"}, func(tx Tx, c challenge.Challenge, now time.Time) (bool, error) {
		if !slices.ContainsFunc(c.Posts, func(p challenge.Post) bool { return p.ID == on }) {
			return false, field("/post_id", "unknown", "Ce défi n’a pas ce poste.", "This challenge has no such post.")
		}
		found, _, err := meeting(tx, c, who)
		if err != nil {
			return false, err
		}
		if len(found) == 0 {
			return false, field("/dossier_id", "unknown", "Cette personne n’est pas de celles que ce défi rencontre.", "This person is not one of those whom this challenge meets.")
		}
		v.At = now
		return true, tx.InsertVeto(v)
	})
	if err != nil {
		return Veto{}, err
	}
	return s.veto(ctx, actor, v.ID)
}

func (s Service) veto(ctx context.Context, actor access.Actor, id VetoID) (Veto, error) {
	v, err := s.Store.Veto(ctx, id)
	if err != nil {
		return Veto{}, err
	}
	c, err := s.Store.Challenge(ctx, v.Challenge)
	return v.seenBy(actor, c), err
}

// Rule accepts or refuses a veto, if nobody did since version. It may be ruled
// otherwise until the teams are released; ruling the same again changes nothing.
func (s Service) Rule(ctx context.Context, actor access.Actor, id VetoID, version int64, accepted bool, reason string) (Veto, error) {
	v, err := s.Store.Veto(ctx, id)
	if err != nil {
		return Veto{}, err
	}
	state, reason := Refused, strings.TrimSpace(reason)
	if accepted {
		state = Accepted
	}
	err = s.meet(ctx, actor, "ruleVeto", v.Challenge, func(tx Tx, c challenge.Challenge) error {
		if state == Refused && reason == "" {
			return field("/reason", "required", "Un refus se motive : l’administration le lira.", "A refusal needs its reason: the administration will read it.")
		}
		return rule(tx, actor, c, id, version, state, reason)
	})
	if err != nil {
		return Veto{}, err
	}
	return s.veto(ctx, actor, id)
}

func rule(tx Tx, actor access.Actor, c challenge.Challenge, id VetoID, version int64, state VetoState, reason string) error {
	released, err := tx.LockMeeting(c)
	if err != nil {
		return err
	}
	v, err := tx.LockVeto(id)
	if err != nil {
		return err
	}
	switch {
	case v.State == state && v.Ruling == reason:
		return nil
	case released != nil:
		return conflict("already_released", "Les équipes sont publiées : ceci ne change plus.", "The teams are released: this no longer changes.")
	case v.Version != version:
		return domain.StaleVersion(v.Version)
	}
	now, err := tx.Now()
	if err != nil {
		return err
	}
	v.State, v.Ruling, v.RuledBy, v.RuledAt, v.Version = state, reason, actor.Account, &now, version+1
	if err := tx.UpdateVeto(v); err != nil {
		return err
	}
	if err := tellLeads(tx, c, v); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "ruleVeto", Account: actor.Account, ObjectKind: "veto", ObjectID: id.UUID, Fields: []string{"state", "reason"}})
}

// tellLeads writes to those who may ask for vetoes what became of one.
func tellLeads(tx Tx, c challenge.Challenge, v Veto) error {
	leads, err := tx.Leads(c.Administration.ID)
	if err != nil {
		return err
	}
	for _, l := range leads {
		err := tx.Mail(mail.Message{
			Account: &l.Account, Address: l.Address, Language: l.Language, Template: mail.VetoRuled,
			Data: mail.Data{"challenge": c.ID.String(), "name": c.Name, "number": v.Number, "outcome": string(v.State), "reason": v.Ruling},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// ToRule lists the vetoes that wait, for those who rule them.
func (s Service) ToRule(ctx context.Context, actor access.Actor) ([]Veto, error) {
	if err := access.Check(actor, "listPendingVetoes", access.Facts{}); err != nil {
		return nil, err
	}
	all, err := s.Store.Vetoes(ctx, challenge.ID{})
	mine := []Veto{}
	for _, v := range all {
		c, err := s.Store.Challenge(ctx, v.Challenge)
		if err != nil {
			return nil, err
		}
		if access.Allowed(actor, "ruleVeto", c.Facts(time.Time{})) {
			mine = append(mine, v.seenBy(actor, c))
		}
	}
	return mine, err
}
