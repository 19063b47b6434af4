package main

import (
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/receipt"
)

// describeReceipt writes a receipt for people, in French.
func describeReceipt(r receipt.Receipt) string {
	what := map[receipt.Kind]string{
		receipt.Application: "candidature %s, dépôt n° %d", receipt.Wishes: "vœux de la candidature %s, liste n° %d", receipt.Challenge: "défi %s, dépôt n° %d",
	}[r.Kind]
	var b strings.Builder
	// A receipt that nobody vouches for may hold anything: nothing of it moves the terminal.
	line := func(name, value string) { fmt.Fprintf(&b, "  %-10s %s\n", name, strings.Map(printable, value)) }
	line("objet", fmt.Sprintf(what, r.Number, r.Sequence))
	line("reçu le", domain.SpellDay(r.At, "fr")+" à "+r.At.Format("15:04:05,000000 (-07:00)"))
	line("appel", r.Call.Name)
	line("promotion", r.Promotion.Name)
	line("portail", r.Issuer)
	line("contenu", "SHA-256 "+hex.EncodeToString(r.Content[:]))
	for _, f := range r.Files {
		line("fichier", fmt.Sprintf("question « %s », %d octets, SHA-256 %s", f.Question, f.Size, hex.EncodeToString(f.SHA256[:])))
	}
	line("clé", string(r.Key))
	return b.String()
}

func printable(r rune) rune {
	if unicode.IsPrint(r) || r == '\u00a0' { // French takes no-break spaces
		return r
	}
	return '�'
}
