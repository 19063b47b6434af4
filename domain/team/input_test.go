package team_test

import (
	"bytes"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/team"
)

func TestScoreRoundsTheExactMeanHalfUp(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sum, count, want int }{
		{0, 0, 0}, {0, 12, 0}, {60, 12, 100}, {12, 4, 60}, // 3 exactly
		{1, 40, 1},   // 0.5 goes up
		{1, 41, 0},   // 0.4878
		{3, 40, 2},   // 1.5 goes up
		{43, 12, 72}, // 71.67
		{41, 12, 68}, // 68.33
	} {
		if got := team.Score(c.sum, c.count); got != c.want {
			t.Errorf("Score(%d, %d) is %d, expected %d", c.sum, c.count, got, c.want)
		}
	}
}

func TestScoreIsTheFloorOfTheMeanPlusAHalf(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(1, 1000).Draw(t, "count")
		sum := rapid.IntRange(0, call.MaxScore*count).Draw(t, "sum")
		exact := new(big.Rat).Add(big.NewRat(int64(20*sum), int64(count)), big.NewRat(1, 2))
		want := new(big.Int).Quo(exact.Num(), exact.Denom())
		if got := team.Score(sum, count); int64(got) != want.Int64() || got > 100 {
			t.Fatalf("Score(%d, %d) is %d, expected %v", sum, count, got, want)
		}
	})
}

func TestFreezeNumbersByNumberAndSlug(t *testing.T) {
	t.Parallel()
	in := team.Freeze(promotion.Promotion{Places: 50}, []team.Person{
		who("EIG6-B", call.Design, 40, 12, "zephyr", "gone", "alpha"),
		who("EIG6-C", call.Design, 40, 12),
		who("EIG6-A", call.Development, 60, 12, "alpha"),
	}, []team.Offer{on("zephyr", call.Design), on("alpha", call.Development, "design!")})
	a, b := in.Instance.Candidates[0], in.Instance.Candidates[1]
	if len(in.Instance.Candidates) != 2 || a.Score != 100 || b.Score != 67 || in.Silent != 1 {
		t.Fatalf("candidates %+v, %d silent", in.Instance.Candidates, in.Silent)
	}
	if !slices.Equal(b.Prefs, []int{1, 0}) || !slices.Equal(in.Ranks[1], []int{1, 3}) {
		t.Errorf("wishes %v with the ranks %v, expected the rank lost to a challenge no longer offered to stay", b.Prefs, in.Ranks[1])
	}
	first := in.Instance.Challenges[0]
	if in.Key.Challenges[0].Challenge != on("alpha").Challenge || first.Slots[0].Required || !first.Slots[1].Required {
		t.Errorf("challenges %+v, keys %+v", in.Instance.Challenges, in.Key.Challenges)
	}
	if err := in.Instance.Validate(); err != nil {
		t.Error(err)
	}
	p := who("EIG6-A", call.Development, 0, 0)
	if got := in.Track(p.Dossier, in.Key.Challenges[0].Posts[0]); got != call.Development {
		t.Errorf("the post is held in %q", got)
	}
	if got := in.Track(p.Dossier, in.Key.Challenges[1].Posts[0]); got != "" {
		t.Errorf("a post that does not fit is held in %q", got)
	}
}

// world draws people and challenges.
func world(t *rapid.T) ([]team.Person, []team.Offer) {
	slugs := []string{"alpha", "bravo", "cobalt", "delta"}
	offers := []team.Offer{}
	for _, slug := range slugs[:rapid.IntRange(0, 4).Draw(t, "challenges")] {
		tracks := rapid.SliceOfN(rapid.SampledFrom([]call.Track{call.Design, call.Development, "development!"}), 1, 3).Draw(t, "posts")
		offers = append(offers, on(slug, tracks...))
	}
	people := []team.Person{}
	for _, number := range rapid.SliceOfNDistinct(rapid.StringMatching("EIG6-[0-9A-Z]{4}"), 0, 8, rapid.ID[string]).Draw(t, "people") {
		wishes := rapid.Permutation(slugs).Draw(t, "wishes")[:rapid.IntRange(0, 3).Draw(t, "kept")]
		main := rapid.SampledFrom([]call.Track{call.Design, call.Development}).Draw(t, "main")
		people = append(people, who(number, main, rapid.IntRange(0, 60).Draw(t, "sum"), 12, wishes...))
	}
	return people, offers
}

func TestFreezeDoesNotDependOnTheOrderRead(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		people, offers := world(t)
		in := team.Freeze(promotion.Promotion{Places: 10}, people, offers)
		again := team.Freeze(promotion.Promotion{Places: 10}, shuffled(t, people), shuffled(t, offers))
		if !bytes.Equal(in.Canonical(), again.Canonical()) {
			t.Fatalf("%s\nthen %s", in.Canonical(), again.Canonical())
		}
		if err := ran(t, in).Verify(); err != nil {
			t.Fatal(err)
		}
	})
}

func shuffled[T any](t *rapid.T, items []T) []T {
	if len(items) == 0 {
		return items
	}
	return rapid.Permutation(items).Draw(t, "order")
}

func TestHashTellsEveryChangeButSilence(t *testing.T) {
	t.Parallel()
	people := func() []team.Person {
		return []team.Person{who("EIG6-A", call.Design, 40, 12, "alpha", "bravo"), who("EIG6-B", call.Design, 40, 12, "alpha")}
	}
	offers := func() []team.Offer {
		return []team.Offer{on("alpha", call.Design, call.Development), on("bravo", "design!")}
	}
	before := team.Freeze(promotion.Promotion{Places: 50}, people(), offers()).Hash()
	for what, change := range map[string]func(p []team.Person, o []team.Offer){
		"a main track":      func(p []team.Person, _ []team.Offer) { p[0].Main = call.Development },
		"a secondary track": func(p []team.Person, _ []team.Offer) { p[0].Secondary = call.Development },
		"a score":           func(p []team.Person, _ []team.Offer) { p[1].ScoreSum = 42 },
		"a wish":            func(p []team.Person, _ []team.Offer) { slices.Reverse(p[0].Wishes) },
		"who it is":         func(p []team.Person, _ []team.Offer) { p[1].Dossier = idOf(p[1].Dossier, "somebody else") },
		"a requirement":     func(_ []team.Person, o []team.Offer) { o[0].Posts[0].Required = true },
		"an accepted track": func(_ []team.Person, o []team.Offer) { o[0].Posts[0].Accepts = []call.Track{call.DigitalLaw} },
		"which post it is":  func(_ []team.Person, o []team.Offer) { o[0].Posts[0].ID = idOf(o[0].Posts[0].ID, "another post") },
	} {
		p, o := people(), offers()
		change(p, o)
		if bytes.Equal(team.Freeze(promotion.Promotion{Places: 50}, p, o).Hash(), before) {
			t.Errorf("the hash does not tell that %s changed", what)
		}
	}
	usual := promotion.Promotion{Places: 50, TeamMin: 2, TeamMax: 3}
	if !bytes.Equal(team.Freeze(usual, people(), offers()).Hash(), before) {
		t.Error("teams of 2 or 3, as always, change the hash")
	}
	if usual.TeamMax = 4; bytes.Equal(team.Freeze(usual, people(), offers()).Hash(), before) {
		t.Error("teams of another size keep the hash")
	}
	if bytes.Equal(team.Freeze(promotion.Promotion{Places: 49}, people(), offers()).Hash(), before) {
		t.Error("the hash does not tell that the ceiling changed")
	}
	silent := append(people(), who("EIG6-Z", call.Design, 60, 12))
	if !bytes.Equal(team.Freeze(promotion.Promotion{Places: 50}, silent, offers()).Hash(), before) {
		t.Error("somebody without wishes changes the hash, and not the result")
	}
}

// A veto keeps a person from that post alone, and counts in the hash; without any, the
// input is spelled as it was before vetoes.
func TestAVetoKeepsFromOnePostAlone(t *testing.T) {
	challenge, posts := domain.NewChallengeID(), []domain.PostID{domain.NewPostID(), domain.NewPostID()}
	offer := func(vetoed ...dossier.ID) []team.Offer {
		return []team.Offer{{Challenge: challenge, Slug: "vigie", Posts: []team.Post{
			{ID: posts[0], Accepts: []call.Track{call.Design}, Vetoed: vetoed}, {ID: posts[1], Accepts: []call.Track{call.Design}},
		}}}
	}
	person := team.Person{Dossier: domain.NewDossierID(), Number: "A", Main: call.Design, Wishes: []domain.ChallengeID{challenge}}
	free, kept := team.Freeze(promotion.Promotion{Places: 50}, []team.Person{person}, offer()), team.Freeze(promotion.Promotion{Places: 50}, []team.Person{person}, offer(person.Dossier, domain.NewDossierID()))
	if free.Track(person.Dossier, posts[0]) != call.Design || kept.Track(person.Dossier, posts[0]) != "" || kept.Track(person.Dossier, posts[1]) != call.Design {
		t.Errorf("tracks %q and %q", kept.Track(person.Dossier, posts[0]), kept.Track(person.Dossier, posts[1]))
	}
	if bytes.Equal(free.Hash(), kept.Hash()) || strings.Contains(string(free.Canonical()), `"slots":[{"accept":["design"],"required":false,"veto"`) {
		t.Errorf("spelled %s", free.Canonical())
	}
	result, err := assembly.Reference(kept.Instance)
	if err != nil {
		t.Fatal(err)
	}
	if faults := assembly.Check(kept.Instance, result); len(faults) > 0 {
		t.Error(faults)
	}
}
