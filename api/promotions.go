package api

import (
	"context"
	"encoding/hex"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/promotion"
)

// ListPromotions lists promotions, newest first.
func (s *Server) ListPromotions(ctx context.Context, _ contract.ListPromotionsRequestObject) (contract.ListPromotionsResponseObject, error) {
	list, err := s.Services.Promotions.Store.Promotions(ctx)
	return contract.ListPromotions200JSONResponse{Items: each(list, encodePromotion), Total: len(list)}, err
}

// GetPromotion gives one promotion.
func (s *Server) GetPromotion(ctx context.Context, r contract.GetPromotionRequestObject) (contract.GetPromotionResponseObject, error) {
	p, err := s.Services.Promotions.Store.Promotion(ctx, promotion.ID{UUID: r.PromotionID})
	return contract.GetPromotion200JSONResponse{
		Body: encodePromotion(p), Headers: contract.GetPromotion200ResponseHeaders{ETag: etag(p.Version)},
	}, err
}

// CreatePromotion opens a promotion.
func (s *Server) CreatePromotion(ctx context.Context, r contract.CreatePromotionRequestObject) (contract.CreatePromotionResponseObject, error) {
	p, err := s.Services.Promotions.Create(ctx, callerOf(ctx).Actor, decodePromotion(*r.Body))
	return contract.CreatePromotion201JSONResponse{
		Body: encodePromotion(p), Headers: contract.CreatePromotion201ResponseHeaders{ETag: etag(p.Version)},
	}, err
}

// PutPromotion changes a promotion.
func (s *Server) PutPromotion(ctx context.Context, r contract.PutPromotionRequestObject) (contract.PutPromotionResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	p := decodePromotion(*r.Body)
	p.ID.UUID = r.PromotionID
	p, err = s.Services.Promotions.Change(ctx, callerOf(ctx).Actor, p, version)
	return contract.PutPromotion200JSONResponse{
		Body: encodePromotion(p), Headers: contract.PutPromotion200ResponseHeaders{ETag: etag(p.Version)},
	}, err
}

func decodePromotion(b contract.PromotionInput) promotion.Promotion {
	return promotion.Promotion{
		Number: b.Number, Name: b.Name, Places: b.Places, TeamMin: b.TeamMin, TeamMax: b.TeamMax, StartsOn: decodeDate(&b.StartsOn), Months: b.Months,
	}
}

func encodePromotion(p promotion.Promotion) contract.Promotion {
	return contract.Promotion{
		ID: p.ID.UUID, Number: p.Number, Name: p.Name, Places: p.Places, TeamMin: p.TeamMin, TeamMax: p.TeamMax,
		StartsOn: encodeDate(p.StartsOn), EndsOn: encodeDate(p.EndsOn()), Months: p.Months, Version: p.Version,
	}
}

func hexOf(b []byte) string { return hex.EncodeToString(b) }
