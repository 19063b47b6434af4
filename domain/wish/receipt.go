package wish

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/receipt"
)

// Canonical spells the list in one way only: JSON, best first.
func (l List) Canonical() []byte {
	ids := make([]string, len(l.Challenges))
	for i, id := range l.Challenges {
		ids[i] = id.String()
	}
	list := map[string]any{"challenges": ids}
	if len(l.Posts) > 0 {
		posts := make([]string, len(l.Posts))
		for i, id := range l.Posts {
			posts[i] = id.String()
		}
		list["posts"] = posts
	}
	raw, err := json.Marshal(list)
	if err != nil {
		panic(fmt.Sprintf("a list of ids does not encode: %v", err))
	}
	return raw
}

// receipt says what saving a list proves: each version has one.
func (l List) receipt(t turn) receipt.Receipt {
	return receipt.Receipt{
		Kind: receipt.Wishes, Call: receipt.Named{ID: t.call.ID.UUID, Name: t.call.Title.FR},
		Promotion: receipt.Named{ID: t.call.Promotion.UUID, Name: t.call.PromotionName},
		Object:    l.Dossier.UUID, Number: t.dossier.Number, Sequence: int(l.Version), At: t.now.In(t.call.Zone),
		Content: sha256.Sum256(l.Canonical()),
	}
}

// Receipt gives the receipt of one version of the list again, as it was given.
func (s Service) Receipt(ctx context.Context, actor access.Actor, id dossier.ID, sequence int) ([]byte, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "getWishesReceipt", d.Facts()); err != nil {
		return nil, err
	}
	return s.Store.ReceiptFile(ctx, receipt.Wishes, id.UUID, sequence)
}
