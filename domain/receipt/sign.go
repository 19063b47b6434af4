package receipt

import (
	"crypto/ed25519"
	"errors"
	"time"
)

// Signer makes receipts of one portal with the key in use. Its zero value has no key.
type Signer struct {
	private ed25519.PrivateKey
	public  PublicKey
	issuer  string
}

// NewSigner signs in the name of the portal at an address.
func NewSigner(key PrivateKey, issuer string) Signer {
	return Signer{private: ed25519.NewKeyFromSeed(key.seed), public: key.Public(), issuer: issuer}
}

// Key is the public half of the key that signs.
func (s Signer) Key() PublicKey { return s.public }

// Sign completes a receipt with the portal's address and the key, and signs it.
func (s Signer) Sign(r Receipt) (Given, error) {
	if s.private == nil {
		return Given{}, errors.New("signing a receipt: there is no key")
	}
	r.Issuer, r.Key, r.At = s.issuer, s.public.ID(), r.At.Truncate(time.Microsecond)
	signature := ed25519.Sign(s.private, r.Canonical())
	return Given{Receipt: r, Key: s.public, File: envelope{receipt: r, key: s.public, signature: signature}.bytes()}, nil
}

// Give signs a receipt and keeps it with the act.
func (s Signer) Give(tx Tx, r Receipt) error {
	given, err := s.Sign(r)
	if err != nil {
		return err
	}
	return tx.KeepReceipt(given)
}
