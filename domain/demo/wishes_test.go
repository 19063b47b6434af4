package demo

import (
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/release"
)

func offers(t *testing.T) []challenge.Challenge {
	t.Helper()
	list := []challenge.Challenge{}
	for _, c := range sixth(t).Challenges {
		list = append(list, challenge.Challenge{ID: domain.NewChallengeID(), Slug: challenge.Slug(c.Name), Content: c.content()})
	}
	return list
}

func TestWishesAreThreeToFiveAndMostlyFit(t *testing.T) {
	e, all := sixth(t), offers(t)
	fits, wishes, chosen := 0, 0, map[domain.ChallengeID]int{}
	for _, c := range wholeCast(t).Candidates[:120] {
		a := release.Summary{MainTrack: c.Track, SecondaryTrack: c.Second}
		ids := e.wishes(c.Index, a, all)
		if len(ids) < 3 || len(ids) > 5 || !slices.Equal(ids, e.wishes(c.Index, a, all)) {
			t.Fatalf("candidate %d ranks %d challenges", c.Index, len(ids))
		}
		for i, id := range ids {
			if slices.Contains(ids[:i], id) {
				t.Fatalf("candidate %d ranks a challenge twice", c.Index)
			}
			chosen[id]++
			k := slices.IndexFunc(all, func(o challenge.Challenge) bool { return o.ID == id })
			if wishes++; fit(all[k], a) > 0 {
				fits++
			}
		}
	}
	if fits*10 < wishes*8 {
		t.Errorf("%d wishes of %d fit", fits, wishes)
	}
	least, most := wishes, 0
	for _, o := range all {
		least, most = min(least, chosen[o.ID]), max(most, chosen[o.ID])
	}
	if most < 2*least || most == 0 {
		t.Errorf("no challenge is more popular than another: from %d to %d", least, most)
	}
}

func TestFewChallengesMakeShortLists(t *testing.T) {
	if ids := sixth(t).wishes(3, release.Summary{}, offers(t)[:2]); len(ids) != 2 {
		t.Errorf("%d wishes among two challenges", len(ids))
	}
	if ids := sixth(t).wishes(3, release.Summary{}, nil); len(ids) != 0 {
		t.Errorf("%d wishes among none", len(ids))
	}
}

func TestSomeNeverRankAndTheStarsWait(t *testing.T) {
	never := 0
	for i := range 320 {
		if wishDay(i) < 0 {
			never++
		}
		if wishDay(i) >= wishDays {
			t.Errorf("candidate %d ranks after the end", i)
		}
	}
	if never == 0 || never > 25 {
		t.Errorf("%d people never rank", never)
	}
	if wishDay(starDraft) != wishDays-1 || wishDay(starSubmitted) != wishDays-1 {
		t.Error("the story ranks for a star before its visitor can")
	}
}
