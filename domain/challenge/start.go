package challenge

import (
	"context"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
)

// Start opens a challenge's draft for an administration, while the call's window is open.
func (s Service) Start(ctx context.Context, actor access.Actor, in call.ID, by domain.AdministrationID, name string) (View, error) {
	c := Challenge{Call: in, Administration: Host{ID: by}, Content: Content{Name: strings.TrimSpace(name)}}
	return s.begin(ctx, actor, "createChallenge", c, nil)
}

// Import opens a draft with its content, of which some sections count as complete
// although their text was never published. It obeys the same window as a host does.
func (s Service) Import(ctx context.Context, actor access.Actor, in call.ID, by domain.AdministrationID, content Content) (View, error) {
	c := Challenge{Call: in, Administration: Host{ID: by}, Content: content}
	return s.begin(ctx, actor, "importChallenge", c, []string{"content", "unpublished_sections"})
}

func (s Service) begin(ctx context.Context, actor access.Actor, op access.Operation, c Challenge, fields []string) (View, error) {
	of, err := s.mayBegin(ctx, actor, op, c)
	if err != nil {
		return View{}, err
	}
	c.ID, c.Status, c.Version, c.Slug = domain.NewChallengeID(), Draft, 1, Slug(c.Name)
	c.Content = c.adopt(Content{UnpublishedSections: c.UnpublishedSections})
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(c.Call, call.Challenges)
		if err != nil {
			return err
		}
		if c.CreatedAt, err = tx.Now(); err != nil {
			return err
		}
		if err := w.Check(c.CreatedAt, actor.Account, of.Zone); err != nil {
			return err
		}
		if err := insert(tx, c); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: string(op), Account: actor.Account, ObjectKind: "challenge", ObjectID: c.ID.UUID, Fields: fields})
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, c.ID)
}

// insert writes a new draft and holds it against the rules, which come with the row:
// what they refuse is rolled back with it.
func insert(tx Tx, c Challenge) error {
	if err := tx.InsertChallengeRow(c); err != nil {
		return err
	}
	stored, err := tx.LockChallengeRow(c.ID)
	if err != nil {
		return err
	}
	return domain.InvalidFields(stored.Check(stored.Rules))
}

// mayBegin checks the rights first, then that the call asks for challenges.
func (s Service) mayBegin(ctx context.Context, actor access.Actor, op access.Operation, c Challenge) (call.Call, error) {
	of, err := s.Store.Call(ctx, c.Call)
	if err != nil {
		return call.Call{}, err
	}
	if err := access.Check(actor, "getCall", of.Facts()); err != nil {
		return call.Call{}, err
	}
	if _, err := s.Store.ChallengeHost(ctx, c.Administration.ID); err != nil {
		return call.Call{}, err
	}
	facts := access.Facts{Administration: c.Administration.ID, Promotion: of.Promotion, Call: of.ID}
	if err := access.Check(actor, op, facts); err != nil {
		return call.Call{}, err
	}
	return of, asksForChallenges(of)
}

func asksForChallenges(of call.Call) error {
	if of.Kind != call.ForChallenges {
		return domain.InvalidFields([]domain.Field{field("/call_id", "wrong_kind",
			"Cet appel s’adresse aux candidates et candidats : choisissez un appel à défis.",
			"This call is for candidates: choose a call for challenges.")})
	}
	if of.Status != call.Published {
		return domain.Fail(domain.Conflict, "call_not_published", domain.Text{
			FR: "Cet appel est encore un brouillon : il reçoit des défis une fois publié.",
			EN: "This call is still a draft: it receives challenges once published.",
		})
	}
	return nil
}
