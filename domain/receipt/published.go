package receipt

import (
	"encoding/json"
	"errors"
	"time"
)

// The published list as it is written: /.well-known/portail-receipt-keys.json.
type (
	keysJSON struct {
		Keys []keyJSON `json:"keys"`
	}
	keyJSON struct {
		ID        KeyID      `json:"id"`
		PublicKey string     `json:"public_key"`
		From      time.Time  `json:"from"`
		Until     *time.Time `json:"until,omitempty"`
	}
)

// ParseKeys reads a published list that somebody downloaded.
func ParseKeys(raw []byte) (Keys, error) {
	var in keysJSON
	if err := json.Unmarshal(raw, &in); err != nil || in.Keys == nil {
		return nil, errors.New("this is not a list of receipt keys")
	}
	list := make(Keys, len(in.Keys))
	for i, k := range in.Keys {
		key, err := ParsePublicKey(k.PublicKey)
		if err != nil || key.ID() != k.ID {
			return nil, errors.New("this list of receipt keys is damaged")
		}
		list[i] = Key{PublicKey: key, From: k.From, Until: k.Until}
	}
	return list, nil
}

// ParsePublicKey reads the text of a public key.
func ParsePublicKey(s string) (PublicKey, error) {
	var key PublicKey
	raw, err := text.DecodeString(s)
	if err != nil || len(raw) != len(key) {
		return key, errors.New("this is not a public key")
	}
	copy(key[:], raw)
	return key, nil
}

// Text writes the key down.
func (k PublicKey) Text() string { return text.EncodeToString(k[:]) }
