package assembly

import (
	"crypto/sha256"
	"fmt"
)

// DrawRounds is how many rounds the draw can have: 20 bits each, out of 256.
const DrawRounds = 12

// Draw is the number that a seat draws in a round: 20 bits of SHA-256 of
// "seed|candidate|challenge|slot", from the first on, most significant first. Everybody
// can compute it beforehand, and nobody can choose it.
func (in Instance) Draw(round, candidate, challenge, slot int) int {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d|%d|%d|%d", in.Seed, candidate, challenge, slot))
	n := 0
	for bit := 20 * round; bit < 20*(round+1); bit++ {
		n = n<<1 | int(sum[bit/8]>>(7-bit%8)&1)
	}
	return n
}
