package assembly_test

import (
	"math/rand/v2"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/assembly"
)

// small draws an instance in which everything that can happen happens often:
// sparse ids, equal ranks and scores, overlapping slots, too few places. Bounds
// are drawn first, half of the time as favourable to teams as can be.
func small(t *rapid.T, candidates, challenges int) assembly.Instance {
	easy := rapid.Bool().Draw(t, "easy")
	ids := func(n int, name string) []int {
		least := 0
		if easy {
			least = n
		}
		return rapid.SliceOfNDistinct(rapid.IntRange(0, 2*n), least, n, rapid.ID[int]).Draw(t, name)
	}
	tracks := []assembly.Track{ds, dev, des}
	persons, hosts := ids(candidates, "candidates"), ids(challenges, "challenges")
	in := instance(rapid.IntRange(0, candidates).Draw(t, "places"), nil)
	for _, id := range persons {
		c := assembly.Candidate{
			ID:    id,
			Main:  rapid.SampledFrom(tracks).Draw(t, "main"),
			Score: rapid.IntRange(0, 2).Draw(t, "score"),
			Prefs: some(t, hosts, easy, "prefs"),
		}
		c.Secondary = rapid.SampledFrom(append(tracks, "", "")).Draw(t, "secondary")
		in.Candidates = append(in.Candidates, c)
	}
	for _, id := range hosts {
		in.Challenges = append(in.Challenges, smallChallenge(t, id, tracks, persons, easy))
	}
	return in
}

func smallChallenge(t *rapid.T, id int, tracks []assembly.Track, persons []int, easy bool) assembly.Challenge {
	c := assembly.Challenge{ID: id, AdminRank: map[int]int{}}
	least := 1
	if easy {
		least = 2
	}
	for range rapid.IntRange(least, 4).Draw(t, "slots") {
		c.Slots = append(c.Slots, assembly.Slot{
			Accept:   some(t, tracks, easy, "accept"),
			Required: rapid.IntRange(0, 3).Draw(t, "required") == 0,
		})
	}
	for _, p := range some(t, persons, easy, "ranked") {
		c.AdminRank[p] = rapid.IntRange(1, len(persons)).Draw(t, "rank")
	}
	if !easy || rapid.IntRange(0, 3).Draw(t, "vetoes") == 0 {
		c.Veto = some(t, persons, false, "veto")
	}
	return c
}

// some draws a few of the items in any order, half of them or more when most is set.
func some[T any](t *rapid.T, items []T, most bool, name string) []T {
	if len(items) == 0 {
		return nil
	}
	least := 0
	if most {
		least = (len(items) + 1) / 2
	}
	return rapid.Permutation(items).Draw(t, name)[:rapid.IntRange(least, len(items)).Draw(t, name+" kept")]
}

// promotion makes an instance of the size of a real promotion, always the same
// for the same seed: popular challenges, tracks in the real proportions.
func promotion(seed uint64, candidates, challenges, places int) assembly.Instance {
	rng := rand.New(rand.NewPCG(seed, 2022))
	tracks := []assembly.Track{ds, ds, ds, de, dev, dev, dev, des, des, des}
	teams := [][]assembly.Slot{
		{must(ds), must(dev)},
		{must(des), must(dev)},
		{must(ds, de), must(dev), must(des)},
		{must(des), must(dev), may(ds, de)},
		{must(ds), may(de), must(des)},
	}
	in := instance(places, nil)
	for id := range challenges {
		c := on(id, teams[rng.IntN(len(teams))]...)
		c.AdminRank = map[int]int{}
		in.Challenges = append(in.Challenges, c)
	}
	for id := range candidates {
		c := assembly.Candidate{ID: id, Main: tracks[rng.IntN(len(tracks))], Score: 30 + rng.IntN(60)}
		if rng.IntN(3) == 0 {
			c.Secondary = tracks[rng.IntN(len(tracks))]
		}
		for _, h := range rng.Perm(challenges)[:3+rng.IntN(6)] {
			c.Prefs = append(c.Prefs, h)
			switch rng.IntN(10) {
			case 0:
				in.Challenges[h].Veto = append(in.Challenges[h].Veto, id)
			case 1, 2, 3:
			default:
				in.Challenges[h].AdminRank[id] = 1 + rng.IntN(candidates)
			}
		}
		in.Candidates = append(in.Candidates, c)
	}
	return in
}
