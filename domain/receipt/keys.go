package receipt

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"slices"
	"time"
)

// KeyID names a key: the first half of SHA-256 of the public key, in hexadecimal, so
// that nobody can give one key another's name.
type KeyID string

// PublicKey checks signatures.
type PublicKey [ed25519.PublicKeySize]byte

// ID is the key's name.
func (k PublicKey) ID() KeyID {
	sum := sha256.Sum256(k[:])
	return KeyID(hex.EncodeToString(sum[:16]))
}

// Known is a key that has signed receipts.
type Known struct {
	PublicKey
	First time.Time // the instant of its first receipt
}

// Key is a published key: receipts it signed are dated between From and Until.
type Key struct {
	PublicKey
	From  time.Time
	Until *time.Time // nil for the key in use
}

// Keys is the published list, oldest first.
type Keys []Key

const (
	// Overlap is how long a key may still sign once the next one has: the time to give
	// the new key to every copy of the portal.
	Overlap = 24 * time.Hour
	// margin makes room for acts that read their instant before the first receipt of
	// their key was kept: no transaction lasts that long.
	margin = time.Minute
)

// Publish makes the list of the known keys. When a key stops signing is derived, not
// stored: a day after the next one began.
func Publish(known []Known) Keys {
	known = slices.SortedFunc(slices.Values(known), func(a, b Known) int { return a.First.Compare(b.First) })
	list := make(Keys, len(known))
	for i, k := range known {
		list[i] = Key{PublicKey: k.PublicKey, From: k.First.Add(-margin)}
		if i > 0 {
			until := k.First.Add(Overlap)
			list[i-1].Until = &until
		}
	}
	return list
}

// Find finds a key by its name.
func (l Keys) Find(id KeyID) (Key, bool) {
	i := slices.IndexFunc(l, func(k Key) bool { return k.ID() == id })
	if i < 0 {
		return Key{}, false
	}
	return l[i], true
}

// InUse tells whether receipts dated t may come from the key.
func (k Key) InUse(t time.Time) bool {
	return !t.Before(k.From) && (k.Until == nil || t.Before(*k.Until))
}

// text is how keys and signatures are written.
var text = base64.RawURLEncoding.Strict()

// PrivateKey signs. Its text is the 32 bytes of an Ed25519 seed in base64url.
type PrivateKey struct{ seed []byte }

// NewPrivateKey draws a key.
func NewPrivateKey() PrivateKey {
	seed := make([]byte, ed25519.SeedSize)
	_, _ = rand.Read(seed) // never fails (crypto/rand documents it)
	return PrivateKey{seed}
}

// ParsePrivateKey reads a key's text.
func ParsePrivateKey(s string) (PrivateKey, error) {
	seed, err := text.DecodeString(s)
	if err != nil || len(seed) != ed25519.SeedSize {
		return PrivateKey{}, errors.New("a receipt key is 43 characters of base64url, as `portail keys rotate` writes them")
	}
	return PrivateKey{seed}, nil
}

// Text writes the key down: a secret.
func (k PrivateKey) Text() string { return text.EncodeToString(k.seed) }

// Public is the half that checks.
func (k PrivateKey) Public() PublicKey {
	var public PublicKey
	copy(public[:], ed25519.NewKeyFromSeed(k.seed)[ed25519.SeedSize:])
	return public
}

// String hides the secret from logs.
func (k PrivateKey) String() string { return "receipt key " + string(k.Public().ID()) }
