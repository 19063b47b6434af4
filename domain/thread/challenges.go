package thread

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Challenges is what hosts and the programme team do with the threads of challenges:
// the same as with those of dossiers, under the challenge's lock.
type Challenges Service

// Get gives the thread of a challenge.
func (c Challenges) Get(ctx context.Context, actor access.Actor, id domain.ChallengeID) (View, error) {
	p, err := c.Store.Proposal(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getChallengeThread", p.Facts()); err != nil {
		return View{}, err
	}
	v := View{About: p, Side: p.SideOf(actor)}
	if v.Thread, err = c.Store.ChallengeThread(ctx, id); err != nil {
		return View{}, err
	}
	if v.Call, err = c.Store.Call(ctx, p.Call); err != nil {
		return View{}, err
	}
	v.At, err = c.Store.BusinessNow(ctx)
	return v, err
}

// Ask writes the host's message, at any step.
func (c Challenges) Ask(ctx context.Context, actor access.Actor, id domain.ChallengeID, text string) (View, error) {
	return c.act(ctx, actor, "createChallengeMessage", id, nil, []string{"message"}, Service(c).asking(text))
}

// Answer writes the team's message, if nobody wrote, took charge or closed since version.
func (c Challenges) Answer(ctx context.Context, actor access.Actor, id domain.ChallengeID, version int64, text string) (View, error) {
	return c.act(ctx, actor, "answerChallengeThread", id, &version, []string{"message"}, asTeam(func(t *Turn) error {
		if err := Service(c).asking(text)(t); err != nil {
			return err
		}
		return t.tellHost()
	}))
}

// Read notes that the actor's side has seen the messages up to one.
func (c Challenges) Read(ctx context.Context, actor access.Actor, id domain.ChallengeID, upTo int) (View, error) {
	v, err := c.Get(ctx, actor, id)
	if err != nil || !v.read(v.Side, upTo) {
		return v, err
	}
	return c.act(ctx, actor, "readChallengeThread", id, nil, []string{"read"}, reading(upTo))
}

// Assign gives the thread in charge to a member of the team, or (zero) to nobody.
func (c Challenges) Assign(ctx context.Context, actor access.Actor, id domain.ChallengeID, version int64, to domain.AccountID) (View, error) {
	return c.act(ctx, actor, "assignChallengeThread", id, &version, []string{"assignee"}, asTeam(assigning(to)))
}

// Close ends the thread until somebody writes again.
func (c Challenges) Close(ctx context.Context, actor access.Actor, id domain.ChallengeID, version int64) (View, error) {
	return c.act(ctx, actor, "closeChallengeThread", id, &version, []string{"state"}, asTeam(closing))
}

// act runs one act with rights checked: the challenge for update, then the instant.
func (c Challenges) act(ctx context.Context, actor access.Actor, op access.Operation, id domain.ChallengeID, version *int64, fields []string, do func(*Turn) error) (View, error) {
	found, err := c.Store.Proposal(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, op, found.Facts()); err != nil {
		return View{}, err
	}
	err = c.Store.Atomic(ctx, func(tx Tx) error {
		t, err := beginHost(tx, actor, id, version)
		if err != nil {
			return err
		}
		if err := do(t); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: string(op), Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: fields})
	})
	if err != nil {
		return View{}, err
	}
	return c.Get(ctx, actor, id)
}

func beginHost(tx Tx, actor access.Actor, id domain.ChallengeID, version *int64) (*Turn, error) {
	p, err := tx.LockProposal(id)
	if err != nil {
		return nil, err
	}
	t := &Turn{View: View{About: p, Side: p.SideOf(actor)}, tx: tx, actor: actor}
	if t.At, err = tx.Now(); err != nil {
		return nil, err
	}
	if t.Thread, err = tx.SavedChallengeThread(id); err != nil {
		return nil, err
	}
	if version != nil && *version != t.Version {
		return nil, domain.StaleVersion(t.Version)
	}
	return t, nil
}

// asTeam keeps what only the team does from whoever also acts for the host.
func asTeam(do func(*Turn) error) func(*Turn) error {
	return func(t *Turn) error {
		if t.Side != Team {
			return ownChallenge()
		}
		return do(t)
	}
}

// tellHost mails those of the administration; the mail says that there is something to
// read, not what.
func (t *Turn) tellHost() error {
	people, err := t.tx.HostPeople(t.About.Administration)
	if err != nil {
		return err
	}
	for _, p := range people {
		err := t.tx.Mail(mail.Message{
			Account: &p.Account, Address: p.Address, Language: p.Language, Template: mail.ChallengeAnswer,
			Data: mail.Data{"challenge": t.About.ID.String(), "name": t.About.Name},
		})
		if err != nil {
			return err
		}
	}
	return nil
}
