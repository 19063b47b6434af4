package dossier

import (
	"context"
	"maps"
	"slices"

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
		Files: n.Content.receiptFiles(),
	}
}

// receiptFiles lists the files by question, without their names: a name often is its
// author's.
func (c Content) receiptFiles() []receipt.File {
	list := []receipt.File{}
	for _, question := range slices.Sorted(maps.Keys(c.Files)) {
		for _, f := range c.Files[question] {
			file := receipt.File{Question: question, Size: f.Size}
			copy(file.SHA256[:], f.SHA256)
			list = append(list, file)
		}
	}
	return list
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
