package repository

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/receipt"
)

// Receipts is the store of package receipt.
type Receipts struct{ *Repository }

var (
	_ receipt.Store = Receipts{}
	_ receipt.Tx    = (*tx)(nil)
	_ receipt.Files = (*Repository)(nil)
)

// objectColumn is where a receipt names what it is about.
var objectColumn = map[receipt.Kind]string{
	receipt.Application: "dossier_id", receipt.Wishes: "dossier_id", receipt.Challenge: "challenge_id",
}

// KeepReceipt implements receipt.Tx, in one statement: two first receipts of a key
// made at once both find it known, and no other receipt waits.
func (t *tx) KeepReceipt(g receipt.Given) error {
	return t.change("keeping a receipt", `WITH known AS (INSERT INTO receipt_key (id, public_key, first_at)
			VALUES (@key, @public, @at) ON CONFLICT (id) DO NOTHING)
		INSERT INTO receipt (id, kind, `+objectColumn[g.Kind]+`, sequence, key_id, at, file)
		VALUES (@id, @kind, @object, @sequence, @key, @at, @file)`, map[string]any{
		"id": domain.NewID[receipt.Receipt]().UUID, "kind": string(g.Kind), "object": g.Object, "sequence": g.Sequence,
		"key": string(g.Receipt.Key), "public": g.Key[:], "at": g.At.UTC(), "file": string(g.File),
	})
}

// ReceiptFile implements receipt.Files.
func (r *Repository) ReceiptFile(ctx context.Context, kind receipt.Kind, object uuid.UUID, sequence int) ([]byte, error) {
	var file string
	err := r.db.WithContext(ctx).Table("receipt").Select("file").
		Where(map[string]any{"kind": string(kind), objectColumn[kind]: object, "sequence": sequence}).Take(&file).Error
	if err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fmt.Errorf("reading a receipt: %w", err)
	}
	return []byte(file), explain(err)
}

// ReceiptKeys implements receipt.Store.
func (r Receipts) ReceiptKeys(ctx context.Context) ([]receipt.Known, error) {
	rows := []struct {
		PublicKey []byte
		FirstAt   time.Time
	}{}
	if err := r.db.WithContext(ctx).Table("receipt_key").Order("first_at, id").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("listing the keys of receipts: %w", err)
	}
	known := make([]receipt.Known, len(rows))
	for i, row := range rows {
		copy(known[i].PublicKey[:], row.PublicKey)
		known[i].First = row.FirstAt.UTC()
	}
	return known, nil
}

// CountReceiptCheck implements receipt.Store.
func (r Receipts) CountReceiptCheck(ctx context.Context, network string, span time.Time) (hits int, err error) {
	err = r.atomic(ctx, func(t *tx) error {
		hits, err = t.Hit("receipt:"+network, span)
		return err
	})
	return hits, err
}
