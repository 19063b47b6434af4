package receipt

import (
	"time"

	"github.com/google/uuid"
)

// Kind is what was submitted.
type Kind string

// The kinds.
const (
	Application Kind = "application"
	Wishes      Kind = "wishes"
	Challenge   Kind = "challenge"
)

// Receipt says what the portal received, and when. It holds no name and no address of
// anybody: a file's own name, which often is its author's, is left out too.
type Receipt struct {
	Kind      Kind
	Issuer    string // the portal's address
	Call      Named
	Promotion Named
	Object    uuid.UUID // the dossier, or the challenge
	Number    string    // as people say it: the dossier's number, the challenge's slug
	Sequence  int       // 1, 2… of this kind for this object
	At        time.Time // the transaction's instant, with the offset of the call's zone
	Content   [32]byte  // SHA-256 of the canonical content
	Files     []File
	Key       KeyID // the key that signs
}

// Named is an object and its name on the day.
type Named struct {
	ID   uuid.UUID
	Name string
}

// File is one attachment, told by the question it answers.
type File struct {
	Question string
	Size     int64
	SHA256   [32]byte
}

// Given is a receipt as it is handed out.
type Given struct {
	Receipt
	Key  PublicKey
	File []byte
}

// Tx is what a concept's transaction offers for receipts: kept with the act or not at
// all. The signing key becomes known with the first receipt it signs.
type Tx interface {
	KeepReceipt(Given) error
}
