package promotion

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
)

// ID identifies a promotion.
type ID = domain.PromotionID

// Promotion is one cohort.
type Promotion struct {
	ID       ID
	Number   int
	Name     string
	Places   int // ceiling, people
	TeamMin  int // people in a team, at least
	TeamMax  int // and at most
	StartsOn domain.Date
	Months   int
	Version  int64
}

// EndsOn is the last day of the immersions: start plus months, less one day (12
// September 2022 and 10 months give 11 July 2023).
func (p Promotion) EndsOn() domain.Date {
	_, last := p.Immersion(domain.Date{}, 0)
	return last
}

// Immersion gives the first and the last day of an immersion. A challenge may have a
// start or a length of its own; where it has none, the promotion's hold.
func (p Promotion) Immersion(startsOn domain.Date, months int) (first, last domain.Date) {
	if startsOn.IsZero() {
		startsOn = p.StartsOn
	}
	if months == 0 {
		months = p.Months
	}
	return startsOn, startsOn.AddMonths(months).AddDays(-1)
}

// Facts places the promotion for the table of rights.
func (p Promotion) Facts() access.Facts { return access.Facts{Promotion: p.ID} }

// Store is the promotions' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Promotions(ctx context.Context) ([]Promotion, error)
	Promotion(ctx context.Context, id ID) (Promotion, error)
}

// Tx is the promotions' transaction.
type Tx interface {
	audit.Tx
	// InsertPromotion answers invalid_fields when the number is taken.
	InsertPromotion(Promotion) error
	LockPromotion(ID) (Promotion, error)
	UpdatePromotion(Promotion) error
}

// Service is what people do with promotions.
type Service struct{ Store Store }

// Create opens a promotion.
func (s Service) Create(ctx context.Context, actor access.Actor, p Promotion) (Promotion, error) {
	if err := access.Check(actor, "createPromotion", access.Facts{}); err != nil {
		return Promotion{}, err
	}
	p.ID, p.Version = domain.NewPromotionID(), 1
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		if err := tx.InsertPromotion(p); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "createPromotion", Account: actor.Account, ObjectKind: "promotion", ObjectID: p.ID.UUID})
	})
	return p, err
}

// Change replaces a promotion's figures, if nobody did since version.
func (s Service) Change(ctx context.Context, actor access.Actor, p Promotion, version int64) (Promotion, error) {
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		current, err := tx.LockPromotion(p.ID)
		if err != nil {
			return err
		}
		if err := access.Check(actor, "putPromotion", current.Facts()); err != nil {
			return err
		}
		if current.Version != version {
			return domain.StaleVersion(current.Version)
		}
		p.Version = current.Version + 1
		if err := tx.UpdatePromotion(p); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{
			Operation: "putPromotion", Account: actor.Account, ObjectKind: "promotion", ObjectID: p.ID.UUID,
			Fields: []string{"number", "name", "places", "team_min", "team_max", "starts_on", "months"},
		})
	})
	return p, err
}
