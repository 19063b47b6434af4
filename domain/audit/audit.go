package audit

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
)

// ID identifies one entry.
type ID = domain.ID[Entry]

// Entry is one act: who did what to which object, and which fields changed. It
// holds ids and field names only, so that erasing a person never touches it.
type Entry struct {
	ID         ID
	At         time.Time
	Operation  string // the operationId, or "story…", "admin…" for acts from the command line, "send…" for what time does
	Account    domain.AccountID
	ObjectKind string
	ObjectID   uuid.UUID
	Fields     []string
	RequestID  string
	Digest     []byte
}

// Tx is what a concept's transaction offers for auditing: the row is written with
// the act or not at all.
type Tx interface {
	Audit(Entry) error
}

// Seal gives the entry an id and the digest of its canonical bytes.
func (e Entry) Seal() Entry {
	if e.ID.IsZero() {
		e.ID = domain.NewID[Entry]()
	}
	if e.Fields == nil {
		e.Fields = []string{}
	}
	e.At = e.At.UTC().Truncate(time.Microsecond)
	sum := sha256.Sum256(e.canonical())
	e.Digest = sum[:]
	return e
}

// Intact tells whether the entry still has the digest it was sealed with.
func (e Entry) Intact() bool {
	sum := sha256.Sum256(e.canonical())
	return string(sum[:]) == string(e.Digest)
}

// canonical spells the entry in one way only: JSON with sorted keys, the instant
// in UTC to the microsecond.
func (e Entry) canonical() []byte {
	raw, err := json.Marshal(map[string]any{
		"account": e.Account.String(), "at": e.At.UTC().Format("2006-01-02T15:04:05.000000Z"),
		"fields": e.Fields, "id": e.ID.String(), "object_id": e.ObjectID.String(),
		"object_kind": e.ObjectKind, "operation": e.Operation, "request_id": e.RequestID,
	})
	if err != nil {
		panic(fmt.Sprintf("audit entry of plain strings does not encode: %v", err))
	}
	return raw
}
