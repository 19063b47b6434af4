package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/receipt"
)

// The keys' names in the data folder.
const (
	signInKeyFile  = "sign-in.key"
	receiptKeyFile = "receipt.key"
)

// keyring is what this installation keeps secret: what sign-in codes are derived from,
// and what signs receipts.
type keyring struct {
	account.Keys
	receipts receipt.Signer
}

// keyring reads the keys of the settings, else those drawn once and kept in the data
// folder.
func (s settings) keyring() (keyring, error) {
	secret, err := s.kept(s.Secret, signInKeyFile, drawSecret)
	if err != nil {
		return keyring{}, err
	}
	signIn, err := account.NewKeys([]byte(secret))
	if err != nil {
		return keyring{}, fmt.Errorf("PORTAIL_SECRET : %w", err)
	}
	text, err := s.kept(s.ReceiptKey, receiptKeyFile, func() string { return receipt.NewPrivateKey().Text() })
	if err != nil {
		return keyring{}, err
	}
	key, err := receipt.ParsePrivateKey(strings.TrimSpace(text))
	if err != nil {
		return keyring{}, fmt.Errorf("%s du dossier des données est abîmé (%w) : « portail keys rotate » en écrit un nouveau", receiptKeyFile, err)
	}
	return keyring{Keys: signIn, receipts: receipt.NewSigner(key, s.origin())}, nil
}

func drawSecret() string {
	fresh := make([]byte, 48)
	_, _ = rand.Read(fresh) // never fails (crypto/rand documents it)
	return base64.RawURLEncoding.EncodeToString(fresh)
}

// kept is the setting, else what a file of the data folder holds, drawn the first time.
func (s settings) kept(setting, file string, draw func() string) (string, error) {
	if setting != "" {
		return setting, nil
	}
	dir, err := s.dataDir()
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, file)
	raw, err := os.ReadFile(path)
	if err == nil {
		return string(raw), nil
	}
	if !errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("reading %s: %w", file, err)
	}
	text := draw()
	return text, keepSecret(path, text)
}

// keepSecret writes a secret that its owner alone reads: whole, or not at all.
func keepSecret(path, text string) error {
	fresh, err := os.CreateTemp(filepath.Dir(path), ".key-*") // readable by its owner only
	if err != nil {
		return fmt.Errorf("keeping %s: %w", filepath.Base(path), err)
	}
	_, err = fresh.WriteString(text)
	err = errors.Join(err, fresh.Sync(), fresh.Close())
	if err == nil {
		err = os.Rename(fresh.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("keeping %s: %w", filepath.Base(path), errors.Join(err, os.Remove(fresh.Name())))
	}
	return nil
}

// mayStillSign refuses to open with a key that another one took over from: receipts it
// signed now would be refused.
func (p *portal) mayStillSign(ctx context.Context) error {
	known, err := p.Services().Receipts.Keys(ctx)
	if err != nil {
		return err
	}
	now, err := p.repo.BusinessNow(ctx)
	if err != nil {
		return err
	}
	if id := p.keys.receipts.Key().ID(); known.Superseded(id, now) {
		return fmt.Errorf("PORTAIL_RECEIPT_KEY : la clé %s a été remplacée depuis plus d’un jour. Donnez la clé en service, ou faites-en une nouvelle avec « portail keys rotate »", id)
	}
	return nil
}
