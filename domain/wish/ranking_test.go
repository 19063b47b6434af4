package wish

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

func posts(n int) []domain.PostID {
	ids := make([]domain.PostID, n)
	for i := range ids {
		ids[i].UUID = domain.NewChallengeID().UUID
	}
	return ids
}

// Posts are accepted exactly when there are few enough, each once and each on offer;
// each then stands beside its own challenge, which may come several times. While
// applying, a list may still be short.
func TestPostsStandBesideTheirChallenges(t *testing.T) {
	a, b, foreign := Offer{Challenge: challenges(1)[0], Posts: posts(3)}, Offer{Challenge: challenges(1)[0], Posts: posts(2)}, posts(1)
	all := slices.Concat(a.Posts, b.Posts, foreign)
	rapid.Check(t, func(t *rapid.T) {
		of := call.Call{WishSubject: call.RankPosts, WishesMin: rapid.IntRange(0, 3).Draw(t, "min"), WishesWithApplication: rapid.Bool().Draw(t, "applying")}
		of.WishesMax = of.WishesMin + rapid.IntRange(0, 3).Draw(t, "spare")
		ids := rapid.SliceOfN(rapid.SampledFrom(all), 0, 6).Draw(t, "ids")
		distinct := map[domain.PostID]bool{}
		for _, id := range ids {
			distinct[id] = true
		}
		fine := len(ids) <= of.WishesMax && len(distinct) == len(ids) && !distinct[foreign[0]] && (of.WishesWithApplication || len(ids) >= of.WishesMin)
		list, err := Ranking{Posts: ids}.rank([]Offer{a, b}, of)
		if (err == nil) != fine {
			t.Fatalf("%d to %d, %v: %v", of.WishesMin, of.WishesMax, ids, err)
		}
		if err != nil {
			return
		}
		for i, w := range list.Wishes() {
			own := a
			if slices.Contains(b.Posts, w.Post) {
				own = b
			}
			if w.Post != ids[i] || w.Challenge != own.Challenge || len(list.Challenges) != len(ids) {
				t.Fatalf("rank %d is %+v", i+1, w)
			}
		}
	})
}

func TestTheWrongKindOfListIsToldByName(t *testing.T) {
	for pointer, test := range map[string]struct {
		subject call.WishSubject
		ranking Ranking
	}{
		"/post_ids":      {call.RankChallenges, Ranking{Posts: posts(1)}},
		"/challenge_ids": {call.RankPosts, Ranking{Challenges: challenges(1)}},
	} {
		_, err := test.ranking.rank(nil, call.Call{WishSubject: test.subject, WishesMax: 5})
		told, ours := errors.AsType[*domain.Error](err)
		if !ours || len(told.Fields) != 1 || told.Fields[0].Pointer != pointer || told.Fields[0].Code != "wrong_kind" {
			t.Errorf("told %v", err)
		}
	}
}
