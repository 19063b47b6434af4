package api

import (
	"context"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/wish"
)

// GetWishes gives the ranked challenges of a dossier.
func (s *Server) GetWishes(ctx context.Context, r contract.GetWishesRequestObject) (contract.GetWishesResponseObject, error) {
	v, err := s.Services.Wishes.Get(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID})
	if err != nil {
		return nil, err
	}
	return contract.GetWishes200JSONResponse{Body: encodeWishes(v), Headers: contract.GetWishes200ResponseHeaders{ETag: etag(v.Version)}}, nil
}

// PutWishes ranks challenges in place of the list before.
func (s *Server) PutWishes(ctx context.Context, r contract.PutWishesRequestObject) (contract.PutWishesResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	id := dossier.ID{UUID: r.DossierID}
	v, err := s.Services.Wishes.Rank(ctx, callerOf(ctx).Actor, id, version, decodeRanking(*r.Body))
	if err != nil {
		return nil, s.withCurrentWishes(ctx, err, id)
	}
	return contract.PutWishes200JSONResponse{Body: encodeWishes(v), Headers: contract.PutWishes200ResponseHeaders{ETag: etag(v.Version)}}, nil
}

// withCurrentWishes adds to a conflict the list as it now stands.
func (s *Server) withCurrentWishes(ctx context.Context, err error, id dossier.ID) error {
	told, ours := asTold(err)
	if !ours || told.Kind != domain.Stale {
		return err
	}
	v, readErr := s.Services.Wishes.Get(ctx, callerOf(ctx).Actor, id)
	if readErr != nil {
		return err
	}
	return told.With("current", encodeWishes(v))
}

func encodeWishes(v wish.View) contract.Wishes {
	zone := v.Call.Zone
	out := contract.Wishes{
		ChallengeIds: each(v.Challenges, func(id domain.ChallengeID) uuid.UUID { return id.UUID }), Version: v.Version,
		Min: v.Call.WishesMin, Max: v.Call.WishesMax, Open: v.Open(), SavedAt: in(v.SavedAt, zone),
		Tracks: encodeTracks(v.Tracks), NoPostForTrack: encodeTracks(v.NoPost()),
		FittingChallengeIds: each(v.Fitting(), func(id domain.ChallengeID) uuid.UUID { return id.UUID }),
	}
	out.Subject, out.WithApplication = ptr(contract.WishSubject(v.Call.WishSubject)), &v.Call.WishesWithApplication
	ranked := []contract.RankedWish{}
	for i, w := range v.Wishes() {
		ranked = append(ranked, contract.RankedWish{
			Rank: i + 1, ChallengeID: w.Challenge.UUID, PostID: optionalID(w.Post.UUID), Broken: some(contract.RankedWishBroken(v.BrokenBy(w))),
		})
	}
	out.Ranked = &ranked
	if opens, closes, exists := v.Times(); exists {
		out.OpensAt, out.ClosesAt = in(&opens, zone), in(&closes, zone)
	}
	return out
}

// decodeRanking leaves nil what the body leaves out.
func decodeRanking(b contract.WishesInput) wish.Ranking {
	var r wish.Ranking
	if b.ChallengeIds != nil {
		r.Challenges = each(*b.ChallengeIds, func(id uuid.UUID) domain.ChallengeID { return domain.ChallengeID{UUID: id} })
	}
	if b.PostIds != nil {
		r.Posts = each(*b.PostIds, func(id uuid.UUID) domain.PostID { return domain.PostID{UUID: id} })
	}
	return r
}
