package receipt

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"

	"github.com/etalab/portail-eig/domain"
)

// Verdict is what a file proves, in one word of the contract.
type Verdict string

// The verdicts. Only Genuine proves anything.
const (
	Genuine     Verdict = "genuine"
	Untrusted   Verdict = "untrusted" // signed by the key it carries; no list says whose key that is
	Altered     Verdict = "altered"
	UnknownKey  Verdict = "unknown_key"
	OutOfUse    Verdict = "out_of_use" // signed by a published key, at a date it did not sign
	NotAReceipt Verdict = "not_a_receipt"
)

// Finding is a verdict, in words, and what the receipt says where its signature holds.
type Finding struct {
	Verdict Verdict
	Text    domain.Text
	Receipt *Receipt
}

// Read checks the signature with the key that the file carries: Untrusted is the best
// that it proves.
func Read(raw []byte) Finding {
	_, f := read(raw)
	return f
}

func read(raw []byte) (envelope, Finding) {
	raw = bytes.TrimSpace(raw) // an editor's last newline says nothing
	if !resembles(raw) {
		return envelope{}, finding(NotAReceipt)
	}
	e, fine := open(raw)
	if !fine || e.key.ID() != e.receipt.Key || !ed25519.Verify(e.key[:], e.receipt.Canonical(), e.signature) {
		return envelope{}, finding(Altered)
	}
	f := finding(Untrusted)
	f.Receipt = &e.receipt
	return e, f
}

// Verify decides with the published keys.
func (l Keys) Verify(raw []byte) Finding {
	e, f := read(raw)
	if f.Verdict != Untrusted {
		return f
	}
	key, known := l.Find(e.receipt.Key)
	switch {
	case !known || key.PublicKey != e.key:
		return finding(UnknownKey)
	case !key.InUse(e.receipt.At):
		return finding(OutOfUse)
	}
	f.Verdict, f.Text = Genuine, sentences[Genuine]
	return f
}

// resembles tells a receipt that was touched from a file that never was one.
func resembles(raw []byte) bool {
	var members map[string]json.RawMessage
	return json.Unmarshal(raw, &members) == nil && members["receipt"] != nil && members["signature"] != nil
}

func finding(v Verdict) Finding { return Finding{Verdict: v, Text: sentences[v]} }

// sentences say each verdict, and what to do.
var sentences = map[Verdict]domain.Text{
	Genuine: {
		FR: "Ce reçu est authentique : le portail l’a signé, et rien n’y a été changé.",
		EN: "This receipt is genuine: the portal signed it, and nothing in it was changed.",
	},
	Untrusted: {
		FR: "La signature est juste pour la clé que le fichier porte, mais rien ne dit encore à qui est cette clé : comparez-la à la liste publiée par le portail.",
		EN: "The signature is right for the key that the file carries, but nothing says yet whose key that is: compare it with the list that the portal publishes.",
	},
	Altered: {
		FR: "Ce reçu a été modifié depuis que le portail l’a donné, ne serait-ce que d’un caractère : il ne prouve rien. Téléchargez-le de nouveau depuis votre espace.",
		EN: "This receipt was changed since the portal gave it, if only by one character: it proves nothing. Download it again from your space.",
	},
	UnknownKey: {
		FR: "Ce reçu est signé par une clé que ce portail n’a pas publiée : il ne vient pas de lui.",
		EN: "This receipt is signed by a key that this portal has not published: it does not come from it.",
	},
	OutOfUse: {
		FR: "Ce reçu porte une date à laquelle sa clé ne signait pas : il ne prouve rien. Écrivez à l’équipe du programme si vous le tenez du portail.",
		EN: "This receipt bears a date at which its key did not sign: it proves nothing. Write to the programme team if you have it from the portal.",
	},
	NotAReceipt: {
		FR: "Ce n’est pas un reçu du portail, ou il est trop abîmé pour être lu. Un reçu est le fichier .json téléchargé depuis la page « Reçu ».",
		EN: "This is not a receipt of the portal, or it is too damaged to be read. A receipt is the .json file downloaded from the “Receipt” page.",
	},
}
