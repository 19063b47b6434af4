package team

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
)

// Canonical spells the input in one way only: JSON with sorted keys. Two inputs that
// say the same give the same bytes.
func (in Input) Canonical() []byte {
	content := map[string]any{
		"places": in.Instance.Places, "tracks": canonicalTracks(in.Instance.Tracks),
		"candidates": in.canonicalCandidates(), "challenges": canonicalChallenges(in.Instance.Challenges), "key": in.Key.canonical(),
	}
	if low, high := in.Instance.Sizes(); low != assembly.MinTeam || high != assembly.MaxTeam { // absent where usual: the hashes before stay
		content["team"] = []int{low, high}
	}
	raw, err := json.Marshal(content)
	if err != nil {
		panic(fmt.Sprintf("an input of plain values does not encode: %v", err))
	}
	return raw
}

// Hash is SHA-256 of the canonical bytes.
func (in Input) Hash() []byte {
	sum := sha256.Sum256(in.Canonical())
	return sum[:]
}

func canonicalTracks(tracks []assembly.TrackName) []string {
	codes := make([]string, len(tracks))
	for i, t := range tracks {
		codes[i] = string(t.Track)
	}
	return codes
}

func (in Input) canonicalCandidates() []map[string]any {
	out := make([]map[string]any, len(in.Instance.Candidates))
	for i, c := range in.Instance.Candidates {
		out[i] = map[string]any{
			"id": c.ID, "main": c.Main, "secondary": c.Secondary, "score": c.Score, "prefs": list(c.Prefs), "ranks": list(in.Ranks[i]),
		}
	}
	return out
}

func canonicalChallenges(challenges []assembly.Challenge) []map[string]any {
	out := make([]map[string]any, len(challenges))
	for i, c := range challenges {
		slots := make([]map[string]any, len(c.Slots))
		for k, s := range c.Slots {
			slots[k] = map[string]any{"accept": list(s.Accept), "required": s.Required}
			if len(s.Veto) > 0 { // absent where there is none: the hashes before vetoes stay
				slots[k]["veto"] = slices.Sorted(slices.Values(s.Veto))
			}
		}
		ranks := map[int]int{}
		for candidate, rank := range c.AdminRank {
			ranks[candidate] = rank
		}
		out[i] = map[string]any{"id": c.ID, "slots": slots, "admin_rank": ranks, "veto": slices.Sorted(slices.Values(list(c.Veto)))}
	}
	return out
}

func (k Key) canonical() map[string]any {
	people, challenges := make([]string, len(k.People)), make([]map[string]any, len(k.Challenges))
	for i, id := range k.People {
		people[i] = id.String()
	}
	for i, c := range k.Challenges {
		posts := make([]string, len(c.Posts))
		for n, id := range c.Posts {
			posts[n] = id.String()
		}
		challenges[i] = map[string]any{"id": c.Challenge.String(), "posts": posts}
	}
	return map[string]any{"people": people, "challenges": challenges}
}

// list spells nothing as [], whatever it was in memory.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
