package receipt

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/gowebpki/jcs"
)

// Format names the rules of the receipt's file; a change of them changes it.
const Format = "portail-eig-receipt/1"

// instant is RFC 3339 to the microsecond, with the offset in figures even at UTC.
const instant = "2006-01-02T15:04:05.000000-07:00"

// The members of the file, as they are read and written.
type (
	envelopeJSON struct {
		PublicKey string      `json:"public_key"` // for convenience: it proves nothing by itself
		Receipt   receiptJSON `json:"receipt"`
		Signature string      `json:"signature"`
	}
	receiptJSON struct {
		Format    string     `json:"format"`
		Kind      Kind       `json:"kind"`
		Issuer    string     `json:"issuer"`
		Call      namedJSON  `json:"call"`
		Promotion namedJSON  `json:"promotion"`
		Object    string     `json:"object"`
		Number    string     `json:"number"`
		Sequence  int        `json:"sequence"`
		Instant   string     `json:"instant"`
		Content   string     `json:"content_sha256"`
		Files     []fileJSON `json:"files"`
		Key       KeyID      `json:"key"`
	}
	namedJSON struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	fileJSON struct {
		Question string `json:"question"`
		Size     int64  `json:"size"`
		SHA256   string `json:"sha256"`
	}
)

// envelope is the file: a receipt, its signature and the key that checks it.
type envelope struct {
	receipt   Receipt
	key       PublicKey
	signature []byte
}

// canonical spells a value in one way only (RFC 8785).
func canonical(v any) []byte {
	raw, err := json.Marshal(v)
	if err == nil {
		raw, err = jcs.Transform(raw)
	}
	if err != nil {
		panic(fmt.Sprintf("a receipt of plain values does not encode: %v", err))
	}
	return raw
}

// Canonical is what is signed.
func (r Receipt) Canonical() []byte { return canonical(r.json()) }

func (e envelope) bytes() []byte {
	return canonical(envelopeJSON{PublicKey: e.key.Text(), Receipt: e.receipt.json(), Signature: text.EncodeToString(e.signature)})
}

func (r Receipt) json() receiptJSON {
	out := receiptJSON{
		Format: Format, Kind: r.Kind, Issuer: r.Issuer, Call: r.Call.json(), Promotion: r.Promotion.json(), Object: r.Object.String(),
		Number: r.Number, Sequence: r.Sequence, Instant: r.At.Format(instant), Content: hex.EncodeToString(r.Content[:]),
		Files: make([]fileJSON, len(r.Files)), Key: r.Key,
	}
	for i, f := range r.Files {
		out.Files[i] = fileJSON{Question: f.Question, Size: f.Size, SHA256: hex.EncodeToString(f.SHA256[:])}
	}
	return out
}

func (n Named) json() namedJSON { return namedJSON{ID: n.ID.String(), Name: n.Name} }

// open reads a file back. What does not come out of its own reading byte for byte was
// not written by a portal.
func open(raw []byte) (envelope, bool) {
	var in envelopeJSON
	if json.Unmarshal(raw, &in) != nil || in.Receipt.Format != Format {
		return envelope{}, false
	}
	var faults fault
	e := envelope{receipt: in.Receipt.read(&faults)}
	var err error
	e.key, err = ParsePublicKey(in.PublicKey)
	faults.note(err, true)
	e.signature, err = text.DecodeString(in.Signature)
	faults.note(err, len(e.signature) == ed25519.SignatureSize)
	return e, !bool(faults) && bytes.Equal(e.bytes(), raw)
}

// fault remembers that something could not be read.
type fault bool

func (f *fault) note(err error, fine bool) {
	if err != nil || !fine {
		*f = true
	}
}

func (f *fault) hash(s string) (sum [32]byte) {
	raw, err := hex.DecodeString(s)
	f.note(err, len(raw) == len(sum))
	copy(sum[:], raw)
	return sum
}

func (f *fault) id(s string) uuid.UUID {
	id, err := uuid.Parse(s)
	f.note(err, true)
	return id
}

func (j receiptJSON) read(f *fault) Receipt {
	at, err := time.Parse(instant, j.Instant)
	f.note(err, j.Kind == Application || j.Kind == Wishes || j.Kind == Challenge)
	r := Receipt{
		Kind: j.Kind, Issuer: j.Issuer, Call: Named{f.id(j.Call.ID), j.Call.Name}, Promotion: Named{f.id(j.Promotion.ID), j.Promotion.Name},
		Object: f.id(j.Object), Number: j.Number, Sequence: j.Sequence, At: at, Content: f.hash(j.Content),
		Files: make([]File, len(j.Files)), Key: j.Key,
	}
	for i, file := range j.Files {
		r.Files[i] = File{Question: file.Question, Size: file.Size, SHA256: f.hash(file.SHA256)}
	}
	return r
}
