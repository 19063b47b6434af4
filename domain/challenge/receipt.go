package challenge

import (
	"context"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/receipt"
)

// receipt says what submitting a challenge proves.
func (v Version) receipt(c Challenge, of call.Call) receipt.Receipt {
	return receipt.Receipt{
		Kind: receipt.Challenge, Call: receipt.Named{ID: of.ID.UUID, Name: of.Title.FR},
		Promotion: receipt.Named{ID: of.Promotion.UUID, Name: of.PromotionName},
		Object:    c.ID.UUID, Number: c.Slug, Sequence: v.Sequence, At: v.At.In(of.Zone), Content: [32]byte(v.Hash),
	}
}

// Receipt gives the receipt of a submitted version again, as it was given.
func (s Service) Receipt(ctx context.Context, actor access.Actor, id ID, sequence int) ([]byte, error) {
	if _, err := s.find(ctx, actor, "getChallengeReceipt", id); err != nil {
		return nil, err
	}
	return s.Store.ReceiptFile(ctx, receipt.Challenge, id.UUID, sequence)
}
