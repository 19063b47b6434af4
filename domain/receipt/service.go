package receipt

import (
	"context"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
)

// Files reads receipts back: every concept that gives receipts has it in its store.
type Files interface {
	// ReceiptFile reads the file of one receipt; NotFound when there is none.
	ReceiptFile(ctx context.Context, kind Kind, object uuid.UUID, sequence int) ([]byte, error)
}

// Store is what checking receipts needs.
type Store interface {
	// ReceiptKeys lists the keys that have signed.
	ReceiptKeys(ctx context.Context) ([]Known, error)
	// CountReceiptCheck counts one check of a network in a span of time.
	CountReceiptCheck(ctx context.Context, network string, span time.Time) (int, error)
}

// Service is what everybody may do with receipts.
type Service struct {
	Store Store
	Clock func() time.Time // machine time, for the limit only
}

// Keys gives the published list.
func (s Service) Keys(ctx context.Context) (Keys, error) {
	known, err := s.Store.ReceiptKeys(ctx)
	return Publish(known), err
}

// How many receipts one network may have checked in a span.
const (
	checksPerSpan = 60
	span          = 15 * time.Minute
)

// Verify checks a file for a visitor.
func (s Service) Verify(ctx context.Context, network string, file []byte) (Finding, error) {
	now := s.Clock()
	hits, err := s.Store.CountReceiptCheck(ctx, network, now.Truncate(span))
	if err != nil {
		return Finding{}, err
	}
	if hits > checksPerSpan {
		return Finding{}, tooMany(now.Truncate(span).Add(span).Sub(now))
	}
	keys, err := s.Keys(ctx)
	if err != nil {
		return Finding{}, err
	}
	return keys.Verify(file), nil
}

func tooMany(wait time.Duration) error {
	return domain.Fail(domain.TooMany, "too_many_requests", domain.Text{
		FR: "Trop de vérifications en peu de temps. Attendez quelques minutes, ou vérifiez sur votre machine avec « portail verify receipt ».",
		EN: "Too many checks in a short time. Wait a few minutes, or check on your own machine with “portail verify receipt”.",
	}).With("retry_after", int(wait.Seconds())+1)
}

// Superseded tells that a key may no longer sign at t: another one took over, longer
// ago than the overlap.
func (l Keys) Superseded(id KeyID, t time.Time) bool {
	key, known := l.Find(id)
	return known && key.Until != nil && !t.Before(*key.Until)
}
