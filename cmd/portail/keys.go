package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/domain/receipt"
)

// keysCmd is about the keys of this installation.
type keysCmd struct {
	Rotate rotateCmd `cmd:"" help:"Tirer au sort une nouvelle clé pour signer les reçus."`
}

// rotateCmd replaces the key that signs receipts. It needs no database: the new key
// becomes known with the first receipt it signs.
type rotateCmd struct {
	settings `embed:""`
	JSON     bool `name:"json" help:"Répondre en JSON."`
}

// Help is the long help.
func (rotateCmd) Help() string {
	return `Les reçus déjà donnés restent vérifiables : la clé publique de l’ancienne reste dans la liste publiée
(/.well-known/portail-receipt-keys.json). L’ancienne clé peut encore signer un jour après le premier reçu de la nouvelle :
le temps de redémarrer toutes les copies du portail.

Avec la base privée, la nouvelle clé remplace l’ancienne dans PORTAIL_DATA et signe dès le prochain démarrage.
Avec DATABASE_URL ou PORTAIL_RECEIPT_KEY, elle s’écrit sur la sortie standard : donnez-la à PORTAIL_RECEIPT_KEY (ou dans
le fichier de PORTAIL_RECEIPT_KEY_FILE) sur toutes les copies du portail, puis redémarrez-les.

Codes de sortie : 0 fait ; 1 impossible ; 2 ligne de commande ou réglage incorrect.`
}

// rotated is what --json prints. Key is the secret, where the operator is to keep it.
type rotated struct {
	ID        receipt.KeyID `json:"id"`
	PublicKey string        `json:"public_key"`
	Key       string        `json:"key,omitempty"`
	File      string        `json:"file,omitempty"`
}

// Run draws the key.
func (c *rotateCmd) Run(k *kong.Kong) error {
	key := receipt.NewPrivateKey()
	out := rotated{ID: key.Public().ID(), PublicKey: key.Public().Text()}
	if c.ReceiptKey != "" || !c.embedded() {
		out.Key = key.Text()
		return c.tell(k, out)
	}
	dir, err := c.dataDir()
	if err != nil {
		return err
	}
	out.File = filepath.Join(dir, receiptKeyFile)
	if err := keepSecret(out.File, key.Text()); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("PORTAIL_DATA : le dossier %s n’existe pas. « portail serve » le crée, avec une première clé", dir)
	} else if err != nil {
		return err
	}
	return c.tell(k, out)
}

func (c *rotateCmd) tell(k *kong.Kong, out rotated) error {
	switch {
	case c.JSON:
		return json.NewEncoder(k.Stdout).Encode(out)
	case out.File != "":
		_, err := fmt.Fprintf(k.Stdout, "Nouvelle clé des reçus : %s, gardée dans %s.\nElle signe dès le prochain démarrage du portail. Les reçus déjà donnés restent vérifiables.\n", out.ID, out.File)
		return err
	}
	_, err := fmt.Fprintln(k.Stdout, out.Key)
	_, _ = io.WriteString(k.Stderr, "Nouvelle clé des reçus : "+string(out.ID)+". Donnez la ligne écrite sur la sortie standard à PORTAIL_RECEIPT_KEY, sur toutes les copies du portail, puis redémarrez-les dans la journée. Gardez-la secrète.\n")
	return err
}
