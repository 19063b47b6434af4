package demo

import (
	"math/rand/v2"
	"strings"

	"github.com/etalab/portail-eig/domain/call"
)

// bank is what the answers to one question are drawn from: a few sentences of each
// kind, some of them for one track only. Words in braces are the person's own.
type bank struct {
	openings []string
	tracks   map[call.Track][]string
	middles  []string
	closings []string
	vague    []string // what a hurried application says
}

// banks holds one bank a question of the call for candidates.
var banks = map[string]bank{
	questionPath: pathBank, questionInterest: interestBank, questionProject: projectBank,
	questionTeam: teamBank, questionOffer: offerBank,
}

// hurried is the latent quality under which an answer says little.
const hurried = 34

// answer writes one answer of 3 to 8 sentences. A better application is more
// concrete: more of the track, less of the vague.
func (b bank) answer(draw *rand.Rand, track call.Track, quality int, own *strings.Replacer) string {
	own1 := shuffled(draw, b.tracks[track])
	middles := shuffled(draw, b.middles)
	said := []string{b.openings[draw.IntN(len(b.openings))]}
	if quality < hurried {
		said = append(said, pick(draw, b.vague), middles[0], middles[1])
	} else {
		concrete := min(1+quality/40+draw.IntN(2), len(own1))
		said = append(said, own1[:concrete]...)
		said = append(said, middles[:1+draw.IntN(3)]...)
	}
	if len(said) < 3 || draw.IntN(3) > 0 {
		said = append(said, b.closings[draw.IntN(len(b.closings))])
	}
	return own.Replace(strings.Join(said[:min(len(said), 8)], " "))
}

// shuffled gives the items in a drawn order, leaving the list as it is.
func shuffled[T any](draw *rand.Rand, items []T) []T {
	out := append([]T(nil), items...)
	draw.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// pick draws one item.
func pick[T any](draw *rand.Rand, items []T) T { return items[draw.IntN(len(items))] }
