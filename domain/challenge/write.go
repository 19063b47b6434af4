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

// Save replaces the content, if nobody saved since version, while the window is open:
// before the submission and after it, until the end, as for a dossier.
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
		if err := domain.InvalidFields(c.faultsSince(t.Content, c.Rules)); err != nil {
			return err
		}
		if err := tx.UpdateChallengeRow(c); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "patchChallenge", Account: actor.Account, ObjectKind: "challenge", ObjectID: id.UUID, Fields: fields})
	})
}

func (t turn) editable(actor access.Actor) error {
	switch {
	case t.wasPublished():
		return wrongState("Ce défi est publié : ses postes changent par une version datée et motivée, son texte ne change plus.",
			"This challenge is published: its posts change by a dated version with a reason, its text no longer does.")
	case t.ReleasedAt != nil && t.Status == Submitted:
		return wrongState("La décision sur ce défi est publiée : ses postes se redécoupent avec l’équipe du programme.",
			"The decision on this challenge is released: its posts are re-cut with the programme team.")
	}
	return t.inTime(actor)
}

// Submit keeps the named version and hands it to the committee, again as often as
// wanted until the end. What is identical to the last version is that version again,
// so that sending twice is safe.
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
		if err := t.editable(actor); err != nil {
			return err
		}
		switch {
		case t.Status == Submitted && !t.UnsentChanges():
			return nil
		case t.Version != version:
			return domain.StaleVersion(t.Version)
		case !t.Administration.Validated:
			return pending()
		}
		if missing := t.Missing(t.Rules); len(missing) > 0 {
			return incomplete(missing)
		}
		return s.submit(tx, actor.Account, t, of)
	})
}

func (s Service) submit(tx Tx, by domain.AccountID, t turn, of call.Call) error {
	c := t.Challenge
	c.Status, c.SubmittedAt, c.WithdrawnAt, c.Version = Submitted, &t.now, nil, t.Version+1
	v, err := freeze(tx, c, c.frozen(AsSubmitted, domain.Text{}, t.now))
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

func pending() error {
	return domain.Fail(domain.Conflict, "administration_pending", domain.Text{
		FR: "Votre administration attend d’être validée par l’équipe du programme : le défi se dépose ensuite. Rien n’est perdu, le brouillon est enregistré.",
		EN: "Your administration waits for the programme team to validate it: the challenge is submitted after that. Nothing is lost, the draft is saved.",
	})
}

// freeze writes the challenge as it now stands and gives the version kept of it.
func freeze(tx Tx, c Challenge, v Version) (Version, error) {
	if err := tx.UpdateChallengeRow(c); err != nil {
		return Version{}, err
	}
	var err error
	v.Sequence, err = tx.InsertChallengeVersion(c.ID, v)
	return v, err
}

// tell writes to the administration's people that something happened at an instant.
func tell(tx Tx, c Challenge, template mail.Template, now time.Time) error {
	return tellHosts(tx, c, template, mail.Data{"challenge": c.ID.String(), "at": mail.Instant(now)})
}

// tellHosts writes to the lead and members of the challenge's administration.
func tellHosts(tx Tx, c Challenge, template mail.Template, data mail.Data) error {
	people, err := tx.ChallengeHosts(c.Administration.ID)
	if err != nil {
		return err
	}
	for _, p := range people {
		err := tx.Mail(mail.Message{Account: &p.Account, Address: p.Address, Language: p.Language, Template: template, Data: data})
		if err != nil {
			return err
		}
	}
	return nil
}

func wrongState(fr, en string) error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{FR: fr, EN: en})
}
