package team

import (
	"cmp"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
)

// Person is one shortlisted person who has not withdrawn.
type Person struct {
	Account    domain.AccountID
	Address    string
	Language   string
	Dossier    dossier.ID
	Number     string
	Main       call.Track // of the last snapshot, as the secondary one
	Secondary  call.Track
	ScoreSum   int // of the readings that the shortlist was decided on
	ScoreCount int
	Wishes     []domain.ChallengeID // best first; empty when none was saved
}

// Offer is one published challenge with its posts, in order.
type Offer struct {
	Challenge domain.ChallengeID
	Slug      string
	Name      string
	StartsOn  domain.Date // its own; zero: the promotion's
	Months    int         // its own; 0: the promotion's
	Posts     []Post
}

// Post is one seat on offer.
type Post struct {
	ID       domain.PostID
	Accepts  []call.Track
	Required bool
	Vetoed   []dossier.ID // whom an accepted veto keeps from it
}

// Input is what a run is computed from, frozen.
type Input struct {
	// Instance is pseudonymous: the engine's integers, and nothing else.
	Instance assembly.Instance
	// Ranks gives, by candidate, the rank that the person gave to each of Prefs. It is
	// not always 1, 2, 3…: a challenge ranked above may have been withdrawn.
	Ranks [][]int
	// Key says whom and what the integers stand for.
	Key Key
	// Silent counts the shortlisted people without wishes. They take no part, and the
	// result does not depend on them: it is not in the hash.
	Silent int
}

// Key gives the people, the challenges and their posts, by the engine's integers.
type Key struct {
	People     []dossier.ID
	Challenges []Posts
}

// Posts is one challenge with its posts, by slot.
type Posts struct {
	Challenge domain.ChallengeID
	Posts     []domain.PostID
}

// Freeze makes the input of a run. The order in which people and offers come is
// without effect.
func Freeze(of promotion.Promotion, people []Person, offers []Offer) Input {
	in := Input{Instance: assembly.Instance{Places: of.Places, Tracks: trackNames(), MinTeam: of.TeamMin, MaxTeam: of.TeamMax}}
	at := map[domain.ChallengeID]int{}
	vetoed := map[dossier.ID][]domain.PostID{}
	for _, o := range inOrder(offers, func(o Offer) string { return o.Slug + " " + o.Challenge.String() }) {
		at[o.Challenge] = in.offer(o)
		for _, p := range o.Posts {
			for _, who := range p.Vetoed {
				vetoed[who] = append(vetoed[who], p.ID)
			}
		}
	}
	for _, p := range inOrder(people, func(p Person) string { return p.Number + " " + p.Dossier.String() }) {
		if len(p.Wishes) == 0 {
			in.Silent++
			continue
		}
		in.person(p, at)
		in.veto(len(in.Key.People)-1, vetoed[p.Dossier])
	}
	return in
}

// inOrder sorts by bytes: no collation of any machine has an effect.
func inOrder[T any](items []T, key func(T) string) []T {
	return slices.SortedFunc(slices.Values(items), func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}

func (in *Input) offer(o Offer) int {
	id := len(in.Key.Challenges)
	challenge, key := assembly.Challenge{ID: id}, Posts{Challenge: o.Challenge}
	for _, p := range o.Posts {
		accept := []assembly.Track{}
		for _, t := range slices.Sorted(slices.Values(p.Accepts)) {
			accept = append(accept, assembly.Track(t))
		}
		challenge.Slots = append(challenge.Slots, assembly.Slot{Accept: accept, Required: p.Required})
		key.Posts = append(key.Posts, p.ID)
	}
	in.Instance.Challenges = append(in.Instance.Challenges, challenge)
	in.Key.Challenges = append(in.Key.Challenges, key)
	return id
}

func (in *Input) person(p Person, at map[domain.ChallengeID]int) {
	who := assembly.Candidate{
		ID: len(in.Key.People), Main: assembly.Track(p.Main), Secondary: assembly.Track(p.Secondary), Score: Score(p.ScoreSum, p.ScoreCount),
	}
	ranks := []int{}
	for i, wish := range p.Wishes {
		// Where posts are ranked a challenge may come again: its best rank counts.
		if id, offered := at[wish]; offered && !slices.Contains(who.Prefs, id) {
			who.Prefs, ranks = append(who.Prefs, id), append(ranks, i+1)
		}
	}
	in.Instance.Candidates = append(in.Instance.Candidates, who)
	in.Ranks = append(in.Ranks, ranks)
	in.Key.People = append(in.Key.People, p.Dossier)
}

// veto keeps a candidate from posts: only from those, whatever else the challenge has.
func (in *Input) veto(candidate int, from []domain.PostID) {
	for i, c := range in.Key.Challenges {
		for k, post := range c.Posts {
			if slices.Contains(from, post) {
				slot := &in.Instance.Challenges[i].Slots[k]
				slot.Veto = append(slot.Veto, candidate)
			}
		}
	}
}

// scale brings a mean of 0 to 5 to a score of 0 to 100.
const scale = 100 / call.MaxScore

// Score is scale times the mean sum / count, to the nearest integer, a half going up:
// floor(scale × sum / count + 1/2), in integers only. Without a reading it is 0.
func Score(sum, count int) int {
	if count <= 0 {
		return 0
	}
	return (2*scale*sum + count) / (2 * count)
}

// seat finds the engine's integers again for a person and a post; false when the
// input does not hold them.
func (in Input) seat(who dossier.ID, on domain.PostID) (candidate, challenge, slot int, found bool) {
	candidate = slices.Index(in.Key.People, who)
	for challenge, c := range in.Key.Challenges {
		if slot := slices.Index(c.Posts, on); slot >= 0 && candidate >= 0 {
			return candidate, challenge, slot, true
		}
	}
	return 0, 0, 0, false
}

// Track gives the track in which a person holds a post; empty when the input does
// not hold them.
func (in Input) Track(who dossier.ID, on domain.PostID) call.Track {
	candidate, challenge, slot, found := in.seat(who, on)
	if !found {
		return ""
	}
	return call.Track(in.Instance.Candidates[candidate].TrackFor(in.Instance.Challenges[challenge].Slots[slot]))
}

// rank gives the rank that a candidate gave to a challenge; 0 for none.
func (in Input) rank(candidate, challenge int) int {
	i := slices.Index(in.Instance.Candidates[candidate].Prefs, challenge)
	if i < 0 {
		return 0
	}
	return in.Ranks[candidate][i]
}
