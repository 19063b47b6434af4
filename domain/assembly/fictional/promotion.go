package fictional

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
)

// tracks with their shares in percents, as sought by the real promotions.
var tracks = []struct {
	code  assembly.Track
	share int
}{{"DS", 27}, {"DE", 10}, {"DEV", 30}, {"DES", 26}, {"LAW", 7}}

// teams are the usual compositions; a question mark makes a slot optional.
var teams = [][]string{
	{"DES", "DEV"},
	{"DS", "DEV"},
	{"DES", "DEV", "?DS DE"},
	{"DS", "DEV", "?DES"},
	{"DES", "DEV", "DS"},
	{"DS DE", "DEV"},
	{"DES", "?DEV", "?DS"},
	{"DE", "DS", "?DEV"},
	{"LAW", "DEV", "?DES"},
	{"DS", "DES"},
	{"DEV", "DEV DES", "?DE"},
}

// Promotion makes an instance of a given size, with nothing optional in it.
func Promotion(seed uint64, candidates, challenges, places int) assembly.Instance {
	g := made(seed, 2022)
	in := assembly.Instance{Name: "fictional", Places: places}
	for _, t := range tracks {
		in.Tracks = append(in.Tracks, assembly.TrackName{Track: t.code})
	}
	for id := range challenges {
		in.Challenges = append(in.Challenges, assembly.Challenge{ID: id, Slots: Slots(teams[g.rng.IntN(len(teams))]...)})
	}
	g.People(&in, candidates)
	return in
}

// Slots spells slots: the tracks of each, after a question mark when it is optional.
func Slots(words ...string) []assembly.Slot {
	var slots []assembly.Slot
	for _, w := range words {
		s := assembly.Slot{Required: w[0] != '?'}
		for _, code := range split(w) {
			s.Accept = append(s.Accept, assembly.Track(code))
		}
		slots = append(slots, s)
	}
	return slots
}

func split(w string) []string {
	var words []string
	word := ""
	for _, r := range w + " " {
		switch {
		case r == '?':
		case r == ' ':
			words, word = append(words, word), ""
		default:
			word += string(r)
		}
	}
	return words
}

// Crowd adds people to challenges that are already there.
func Crowd(in *assembly.Instance, seed uint64, candidates int) {
	made(seed, 2022).People(in, candidates)
}

type maker struct{ rng *rand.Rand }

func made(seed, stream uint64) *maker {
	return &maker{rng: rand.New(rand.NewPCG(seed, stream))} //nolint:gosec // fictional instances have to come out the same again
}

// People adds candidates with wishes drawn by popularity, then the hosts' lists and vetoes.
func (g *maker) People(in *assembly.Instance, n int) {
	popular := make([]float64, len(in.Challenges))
	for i := range popular {
		popular[i] = math.Exp(0.6 * g.rng.NormFloat64())
	}
	for id := range n {
		c := assembly.Candidate{ID: id, Main: g.track(), Score: min(100, max(0, int(math.Round(62+14*g.rng.NormFloat64()))))}
		if g.rng.IntN(100) < 35 {
			if second := g.track(); second != c.Main {
				c.Secondary = second
			}
		}
		c.Gender = []assembly.Gender{"F", "F", "M", "M", "M", ""}[g.rng.IntN(6)]
		c.Prefs = g.wishes(in.Challenges, c, popular)
		in.Candidates = append(in.Candidates, c)
	}
	for i := range in.Challenges {
		g.host(&in.Challenges[i], in.Candidates)
	}
}

func (g *maker) track() assembly.Track {
	at := g.rng.IntN(100)
	for _, t := range tracks {
		if at -= t.share; at < 0 {
			return t.code
		}
	}
	return tracks[0].code
}

// wishes draws 3 to 8 challenges with a slot for the person, without replacement.
func (g *maker) wishes(challenges []assembly.Challenge, c assembly.Candidate, popular []float64) []int {
	type drawn struct {
		id  int
		key float64
	}
	var fit []drawn
	for i, on := range challenges {
		if slices.ContainsFunc(on.Slots, func(s assembly.Slot) bool { return c.TrackFor(s) != "" }) {
			fit = append(fit, drawn{on.ID, -math.Log(1-g.rng.Float64()) / popular[i]})
		}
	}
	slices.SortFunc(fit, func(a, b drawn) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	var prefs []int
	for _, d := range fit[:min(len(fit), 3+g.rng.IntN(6))] {
		prefs = append(prefs, d.id)
	}
	return prefs
}

// host ranks those who wished the challenge, roughly by score, and vetoes some.
func (g *maker) host(on *assembly.Challenge, people []assembly.Candidate) {
	type seen struct {
		id   int
		view float64
	}
	var list []seen
	for _, c := range people {
		switch {
		case !slices.Contains(c.Prefs, on.ID):
		case g.rng.IntN(100) < 8:
			on.Veto = append(on.Veto, c.ID)
		default:
			list = append(list, seen{c.ID, float64(c.Score) + 12*g.rng.NormFloat64()})
		}
	}
	slices.SortFunc(list, func(a, b seen) int {
		if a.view > b.view {
			return -1
		}
		return 1
	})
	on.AdminRank = map[int]int{}
	for i, s := range list {
		on.AdminRank[s.id] = i + 1
	}
}
