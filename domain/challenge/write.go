package challenge

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/mail"
)

// turn is a locked challenge at the instant that its change is judged by.
type turn struct {
	Challenge
	window call.Window
	now    time.Time
}

// inTime is the deadline law.
func (t turn) inTime(actor access.Actor) error {
	return t.window.Check(t.now, actor.Account, t.Zone)
}

// write runs a change in the order the deadline law needs: the window for share, the
// challenge for update, then the instant. The change itself asks the law.
func (s Service) write(ctx context.Context, actor access.Actor, op access.Operation, id ID, change func(Tx, turn) error) (View, error) {
	return s.writeAfter(ctx, actor, op, id, func(Tx, call.ID) error { return nil }, change)
}

// writeAfter is write with one more lock, between the window's and the challenge's.
func (s Service) writeAfter(ctx context.Context, actor access.Actor, op access.Operation, id ID, lock func(Tx, call.ID) error, change func(Tx, turn) error) (View, error) {
	found, err := s.find(ctx, actor, op, id)
	if err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(found.Call, call.Challenges)
		if err != nil {
			return err
		}
		if err := lock(tx, found.Call); err != nil {
			return err
		}
		c, err := tx.LockChallengeRow(id)
		if err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		return change(tx, turn{Challenge: c, window: w, now: now})
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, id)
}

// Save replaces the content, if nobody saved since version. A host writes its draft
// while the window is open; the programme team, which re-cuts the posts with the
// host, writes until the challenge is published.
func (s Service) Save(ctx context.Context, actor access.Actor, id ID, version int64, content Content, fields []string) (View, error) {
	return s.write(ctx, actor, "patchChallenge", id, func(tx Tx, t turn) error {
		if err := t.editable(actor); err != nil {
			return err
		}
		if t.Version != version {
			return domain.StaleVersion(t.Version)
		}
		c := t.Challenge
		c.Content, c.Version = content.adopt(t.Content), t.Version+1
		c.Slug = Slug(c.Name)
		if err := domain.InvalidFields(c.Check(c.Rules)); err != nil {
			return err
		}
		if err := tx.UpdateChallengeRow(c); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "patchChallenge", Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: fields})
	})
}

func (t turn) editable(actor access.Actor) error {
	switch programme := actor.Has(t.Facts(t.now), access.Programme); {
	case t.Status == Published || t.Status == Withdrawn:
		return wrongState("Ce défi est publié ou retiré : son contenu et ses postes ne changent plus.",
			"This challenge is published or withdrawn: its content and posts no longer change.")
	case programme:
		return nil
	case t.Status == Submitted:
		return wrongState("Ce défi est déposé : il ne se modifie plus ici. Pour une correction, écrivez à l’équipe du programme.",
			"This challenge is submitted: it is no longer changed here. For a correction, write to the programme team.")
	}
	return t.inTime(actor)
}

// Submit freezes the named version and hands it to the committee. Doing it again
// gives the same result, so that sending twice is safe.
func (s Service) Submit(ctx context.Context, actor access.Actor, id ID, version int64) (View, error) {
	found, err := s.find(ctx, actor, "submitChallenge", id)
	if err != nil {
		return View{}, err
	}
	of, err := s.Store.Call(ctx, found.Call) // what the receipt names
	if err != nil {
		return View{}, err
	}
	return s.write(ctx, actor, "submitChallenge", id, func(tx Tx, t turn) error {
		if err := t.inTime(actor); err != nil {
			return err
		}
		switch {
		case t.Status == Submitted:
			return nil
		case t.Status != Draft:
			return wrongState("Ce défi est publié ou retiré : il ne se dépose plus.", "This challenge is published or withdrawn: it is no longer submitted.")
		case t.Version != version:
			return domain.StaleVersion(t.Version)
		}
		if missing := t.Missing(t.Rules); len(missing) > 0 {
			return incomplete(missing)
		}
		return s.submit(tx, actor.Account, t, of)
	})
}

func (s Service) submit(tx Tx, by domain.AccountID, t turn, of call.Call) error {
	c := t.Challenge
	c.Status, c.SubmittedAt, c.Version = Submitted, &t.now, t.Version+1
	v, err := freeze(tx, c, t.now)
	if err != nil {
		return err
	}
	if err := s.Receipts.Give(tx, v.receipt(c, of)); err != nil {
		return err
	}
	if err := tell(tx, c, mail.ChallengeReceived, t.now); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "submitChallenge", Account: by, ObjectKind: "challenge", ObjectID: c.ID.UUID, Fields: []string{"status", "version"}})
}

// freeze writes the challenge in its new status and gives the version kept of it.
func freeze(tx Tx, c Challenge, now time.Time) (Version, error) {
	if err := tx.UpdateChallengeRow(c); err != nil {
		return Version{}, err
	}
	v := c.Frozen(c.Status, now)
	var err error
	v.Sequence, err = tx.InsertChallengeVersion(c.ID, v)
	return v, err
}

// tell writes to the lead and members of the challenge's administration.
func tell(tx Tx, c Challenge, template mail.Template, now time.Time) error {
	people, err := tx.ChallengeHosts(c.Administration.ID)
	if err != nil {
		return err
	}
	for _, p := range people {
		err := tx.Mail(mail.Message{
			Account: &p.Account, Address: p.Address, Language: p.Language, Template: template,
			Data: mail.Data{"challenge": c.ID.String(), "at": mail.Instant(now)},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func wrongState(fr, en string) error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{FR: fr, EN: en})
}
