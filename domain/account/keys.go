package account

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
)

// Keys derives the link and the code of a sign-in challenge from its id and one
// secret. Neither is stored, so a copy of the database signs nobody in.
type Keys struct{ secret []byte }

// NewKeys needs a secret of at least 32 bytes.
func NewKeys(secret []byte) (Keys, error) {
	if len(secret) < 32 {
		return Keys{}, fmt.Errorf("the sign-in secret has %d bytes, at least 32 are needed", len(secret))
	}
	return Keys{secret: secret}, nil
}

// LinkToken is what the mail's link carries: the challenge's id and 128 bits that
// only the secret gives.
func (k Keys) LinkToken(challenge string) string {
	return challenge + "." + base64.RawURLEncoding.EncodeToString(k.mac("link", challenge)[:16])
}

// Code is the six digits of the mail.
func (k Keys) Code(challenge string) string {
	n := binary.BigEndian.Uint64(k.mac("code", challenge)) % 1_000_000
	return fmt.Sprintf("%06d", n)
}

// Open reads the challenge's id out of a link token, if the token is genuine.
func (k Keys) Open(token string) (ChallengeID, bool) {
	text, _, found := strings.Cut(token, ".")
	id, err := parseChallenge(text)
	if !found || err != nil || subtle.ConstantTimeCompare([]byte(token), []byte(k.LinkToken(id.String()))) != 1 {
		return ChallengeID{}, false
	}
	return id, true
}

func (k Keys) mac(use, challenge string) []byte {
	h := hmac.New(sha256.New, k.secret)
	h.Write([]byte("portail-eig sign-in " + use + "\x00" + challenge))
	return h.Sum(nil)
}
