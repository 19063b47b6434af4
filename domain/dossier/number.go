package dossier

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// alphabet is Crockford's base 32 (no I, L, O, U, so that a number survives being
// read aloud) without its last letter: 31 is prime, as the check letter needs.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY"

// NewNumber draws a dossier's number: the promotion, four random characters and a
// check letter that catches one wrong character or two swapped ones.
func NewNumber(promotion int) string {
	var b strings.Builder
	for range 4 {
		b.WriteByte(alphabet[rand.IntN(len(alphabet))]) //nolint:gosec // a name people say, not a secret: knowing it opens nothing
	}
	return fmt.Sprintf("EIG%d-%s-%c", promotion, b.String(), checkLetter(promotion, b.String()))
}

// checkLetter weighs each character by its place, modulo the alphabet's prime
// size: any single change and any swap of neighbours shows.
func checkLetter(promotion int, body string) byte {
	sum := promotion
	for i := range body {
		sum += (i + 2) * strings.IndexByte(alphabet, body[i])
	}
	return alphabet[sum%len(alphabet)]
}

// ValidNumber tells whether a number somebody typed is well formed.
func ValidNumber(s string) bool {
	var promotion int
	var body, check string
	parts := strings.Split(strings.ToUpper(strings.TrimSpace(s)), "-")
	if len(parts) != 3 {
		return false
	}
	if _, err := fmt.Sscanf(parts[0], "EIG%d", &promotion); err != nil {
		return false
	}
	body, check = parts[1], parts[2]
	if len(body) != 4 || len(check) != 1 || strings.Trim(body, alphabet) != "" {
		return false
	}
	return check[0] == checkLetter(promotion, body)
}
