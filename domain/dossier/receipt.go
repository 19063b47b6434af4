package dossier

import (
	"context"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/receipt"
)

// receipt says what a submission proves: each snapshot has one, made with it.
func (n Snapshot) receipt(d Dossier, of call.Call) receipt.Receipt {
	return receipt.Receipt{
		Kind: receipt.Application, Call: receipt.Named{ID: of.ID.UUID, Name: of.Title.FR},
		Promotion: receipt.Named{ID: of.Promotion.UUID, Name: of.PromotionName},
		Object:    d.ID.UUID, Number: d.Number, Sequence: n.Sequence, At: n.SubmittedAt.In(of.Zone), Content: [32]byte(n.Hash),
	}
}

// Receipt gives the receipt of a submission again, as it was given.
func (s Service) Receipt(ctx context.Context, actor access.Actor, id ID, sequence int) ([]byte, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "getDossierReceipt", d.Facts()); err != nil {
		return nil, err
	}
	return s.Store.ReceiptFile(ctx, receipt.Application, id.UUID, sequence)
}
