package reading

import "crypto/rand"

// alphabet is Crockford's base 32: no I, L, O, U, so that a code survives being
// read aloud.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// NewCode draws what a reader calls a dossier. It is drawn for one assignment and
// derived from nothing: two readers cannot tell that they read the same dossier.
func NewCode() string {
	raw := make([]byte, 4)
	_, _ = rand.Read(raw) // never fails (crypto/rand documents it)
	for i, b := range raw {
		raw[i] = alphabet[int(b)%len(alphabet)] // 256 is a multiple of 32: no letter is favoured
	}
	return "L-" + string(raw)
}
