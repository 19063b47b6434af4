package api

import (
	"context"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
)

// ImportCalls drafts the calls of a file in its promotion, which is opened when no
// promotion has that number yet and is left as it is otherwise.
func (s Services) ImportCalls(ctx context.Context, actor access.Actor, f CallFile) ([]call.Call, error) {
	p, err := s.promotionOf(ctx, actor, f.Promotion)
	if err != nil {
		return nil, under("/promotion", err)
	}
	drafts := []call.Call{}
	for _, c := range f.Calls {
		c.Promotion = p.ID
		draft, err := s.Calls.Create(ctx, actor, c)
		if err != nil {
			return drafts, err
		}
		drafts = append(drafts, draft)
	}
	return drafts, nil
}

func (s Services) promotionOf(ctx context.Context, actor access.Actor, wanted promotion.Promotion) (promotion.Promotion, error) {
	all, err := s.Promotions.Store.Promotions(ctx)
	if err != nil {
		return promotion.Promotion{}, err
	}
	for _, p := range all {
		if p.Number == wanted.Number {
			return p, nil
		}
	}
	return s.Promotions.Create(ctx, actor, wanted)
}

// ExportCall gives a call with its promotion, as a file holds them.
func (s Services) ExportCall(ctx context.Context, actor access.Actor, id call.ID) (CallFile, error) {
	c, err := s.Calls.Get(ctx, actor, id)
	if err != nil {
		return CallFile{}, err
	}
	p, err := s.Promotions.Store.Promotion(ctx, c.Promotion)
	return CallFile{Promotion: p, Calls: []call.Call{c}}, err
}
