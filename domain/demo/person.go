package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/etalab/portail-eig/domain"
)

// Person is somebody of the story. All are fictional.
type Person struct {
	Name     string
	Email    string
	Language string
}

// seed makes every demonstration the same; changing it changes everybody.
const seed = 2022_0307

// drawFor gives the draw of one item of one kind: adding people changes nobody else.
func drawFor(kind, item int) *rand.Rand {
	stream := mix(seed ^ mix(uint64(kind)<<32|uint64(item)))
	return rand.New(rand.NewPCG(stream, mix(stream))) //nolint:gosec // a seeded draw: the same people every time
}

// mix spreads neighbouring numbers (SplitMix64), because the generator's first draws
// from neighbouring seeds resemble each other.
func mix(n uint64) uint64 {
	n += 0x9e3779b97f4a7c15
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return n ^ n>>31
}

// The kinds of draws.
const (
	drawNames = iota
	drawCandidate
	drawJourney
	drawScores
	drawWishes
	drawStaff
	drawHost
)

// namer gives names, each once.
type namer struct {
	draw  *rand.Rand
	given map[string]bool
}

func newNamer(kind int) *namer {
	return &namer{draw: drawFor(kind, 0), given: map[string]bool{}}
}

func (n *namer) next() string {
	for {
		name := pick(n.draw, firstNames) + " " + pick(n.draw, surnames)
		if !n.given[name] && !famous[name] {
			n.given[name] = true
			return name
		}
	}
}

// address spells a name as an electronic address, under a domain that exists nowhere.
func address(name, suffix, domainName string) string {
	letters := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r == '-':
			return r
		case r == ' ':
			return '.'
		}
		return -1
	}, domain.Fold(name))
	return letters + suffix + "@" + domainName
}

// phone gives a number that the regulator (ARCEP) keeps for works of fiction.
func phone(draw *rand.Rand) string {
	ranges := []string{"06 39 98", "06 39 98", "06 39 98", "01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"}
	return fmt.Sprintf("%s %02d %02d", pick(draw, ranges), draw.IntN(100), draw.IntN(100))
}
