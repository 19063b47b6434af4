package call

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
)

// Check tells what publishing a call would refuse and warn of, now.
func (s Service) Check(ctx context.Context, actor access.Actor, id ID) (Report, error) {
	c, err := s.Store.Call(ctx, id)
	if err != nil {
		return Report{}, err
	}
	if err := access.Check(actor, "checkCall", c.Facts()); err != nil {
		return Report{}, err
	}
	posts, err := s.Store.Posts(ctx, c.Promotion)
	if err != nil {
		return Report{}, err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return Report{}, err
	}
	return c.Report(now, posts), nil
}

// Clone drafts a call like another one, in a promotion, at other dates.
func (s Service) Clone(ctx context.Context, actor access.Actor, id ID, in domain.PromotionID, opens time.Time) (Call, error) {
	from, err := s.Store.Call(ctx, id)
	if err != nil {
		return Call{}, err
	}
	if err := access.Check(actor, "cloneCall", from.Facts()); err != nil {
		return Call{}, err
	}
	if err := access.Check(actor, "createCall", access.Facts{Promotion: in}); err != nil {
		return Call{}, err
	}
	twin := from.Clone(opens, in)
	if main := twin.Main(); !main.Opens.Before(main.Closes) {
		return Call{}, domain.InvalidFields([]domain.Field{field("/opens_at", "order",
			"À cette heure-là, la période de l’appel serait déjà finie : sa fin garde son heure. Choisissez une heure plus tôt dans la journée.",
			"At that hour the call’s window would already be over: its end keeps its hour. Choose an earlier hour of the day.")})
	}
	return s.insert(ctx, actor, "cloneCall", twin)
}

// Delete removes a call that was never published.
func (s Service) Delete(ctx context.Context, actor access.Actor, id ID, version int64) error {
	return s.Store.Atomic(ctx, func(tx Tx) error {
		if err := lockDraft(tx, actor, "deleteCall", id, version, func(Call) error { return tx.DeleteCall(id) }); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "deleteCall", Account: actor.Account, ObjectKind: "call", ObjectID: id.UUID})
	})
}
