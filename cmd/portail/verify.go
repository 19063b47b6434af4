package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/domain/receipt"
)

// verifyCmd checks what the portal gave, without the portal.
type verifyCmd struct {
	Receipt  verifyReceiptCmd  `cmd:"" help:"Vérifier un reçu, hors ligne."`
	Assembly verifyAssemblyCmd `cmd:"" help:"Vérifier une constitution d’équipes et ses preuves, hors ligne."`
}

// verifyReceiptCmd checks a receipt's file. It reads nothing but the files it is given.
type verifyReceiptCmd struct {
	File string `arg:"" name:"fichier" help:"Reçu téléchargé depuis le portail ; « - » lit l’entrée standard."`
	Keys string `placeholder:"FICHIER" help:"Liste des clés publiée par le portail, téléchargée de /.well-known/portail-receipt-keys.json."`
	JSON bool   `name:"json" help:"Répondre en JSON."`
}

// Help is the long help.
func (verifyReceiptCmd) Help() string {
	return `Sans --keys, la commande dit seulement si la signature est juste pour la clé que le fichier porte : n’importe qui peut
faire une telle clé. Avec --keys, elle tranche.

Codes de sortie : 0 reçu authentique ; 1 refusé (modifié, clé inconnue ou hors de ses dates, pas un reçu) ; 2 ligne de
commande incorrecte ; 3 signature juste, clé à confirmer avec --keys ; 4 fichier illisible.`
}

// The exit codes.
const (
	exitRefused    = 1
	exitUntrusted  = 3
	exitUnreadable = 4
)

// verdictError is a receipt that was not found genuine.
type verdictError struct {
	text string
	code int
}

// Error implements error.
func (e *verdictError) Error() string { return e.text }

// ExitCode implements kong.ExitCoder.
func (e *verdictError) ExitCode() int { return e.code }

// Run writes what the receipt says on kong's standard output.
func (c verifyReceiptCmd) Run(k *kong.Kong) error { return c.run(os.Stdin, k.Stdout) }

func (c verifyReceiptCmd) run(stdin io.Reader, stdout io.Writer) error {
	raw, err := readSmall(c.File, stdin)
	if err != nil {
		return err
	}
	found := receipt.Read(raw)
	if c.Keys != "" {
		if found, err = c.decide(raw); err != nil {
			return err
		}
	}
	if err := c.tell(stdout, found); err != nil {
		return fmt.Errorf("writing the verdict: %w", err)
	}
	switch found.Verdict {
	case receipt.Genuine:
		return nil
	case receipt.Untrusted:
		return &verdictError{"clé à confirmer : téléchargez la liste publiée par le portail (/.well-known/portail-receipt-keys.json), puis recommencez avec --keys.", exitUntrusted}
	}
	return &verdictError{c.File + " : " + found.Text.FR, exitRefused}
}

func (c verifyReceiptCmd) decide(raw []byte) (receipt.Finding, error) {
	list, err := readSmall(c.Keys, nil)
	if err != nil {
		return receipt.Finding{}, err
	}
	keys, err := receipt.ParseKeys(list)
	if err != nil {
		return receipt.Finding{}, &verdictError{c.Keys + " : ce n’est pas la liste des clés d’un portail, ou elle est abîmée. Téléchargez-la de /.well-known/portail-receipt-keys.json.", exitUnreadable}
	}
	return keys.Verify(raw), nil
}

// found is what --json prints.
type foundJSON struct {
	Verdict receipt.Verdict `json:"verdict"`
	Text    string          `json:"text"`
	Receipt json.RawMessage `json:"receipt,omitempty"`
}

func (c verifyReceiptCmd) tell(w io.Writer, f receipt.Finding) error {
	if !c.JSON {
		if f.Receipt == nil {
			return nil // the refusal is the error's text
		}
		_, err := io.WriteString(w, f.Text.FR+"\n\n"+describeReceipt(*f.Receipt))
		return err
	}
	out := foundJSON{Verdict: f.Verdict, Text: f.Text.FR}
	if f.Receipt != nil {
		out.Receipt = f.Receipt.Canonical()
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// largest is more than any receipt or list of keys.
const largest = 1 << 20

// readSmall reads a file, or the standard input for "-".
func readSmall(path string, stdin io.Reader) ([]byte, error) {
	return readUpTo(path, stdin, largest, "ce n’est pas un reçu")
}

// readUpTo reads a file of a bounded size.
func readUpTo(path string, stdin io.Reader, most int64, otherwise string) ([]byte, error) {
	if path == "-" && stdin != nil {
		return whole("entrée standard", stdin, most, otherwise)
	}
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &verdictError{path + " : ce fichier n’existe pas.", exitUnreadable}
	case err != nil:
		return nil, &verdictError{path + " : lecture refusée par le système.", exitUnreadable}
	}
	defer f.Close()
	return whole(path, f, most, otherwise)
}

func whole(name string, r io.Reader, most int64, otherwise string) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, &verdictError{name + " : lecture impossible (" + err.Error() + ").", exitUnreadable}
	case int64(len(raw)) > most:
		return nil, &verdictError{fmt.Sprintf("%s : ce fichier dépasse %d Mo, %s.", name, most>>20, otherwise), exitUnreadable}
	}
	return raw, nil
}
