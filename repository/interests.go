package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Declared implements conflict.Store and readership.Store.
func (r *Repository) Declared(ctx context.Context, of call.ID, who domain.AccountID) ([]conflict.Declaration, error) {
	list := []conflict.Declaration{}
	err := r.db.WithContext(ctx).Raw("SELECT kind, value FROM declaration WHERE call_id = ? AND account_id = ? ORDER BY sequence", of.UUID, who.UUID).
		Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("reading declarations: %w", err)
	}
	return list, nil
}

// Declare implements conflict.Tx.
func (t *tx) Declare(of call.ID, who domain.AccountID, said []conflict.Declaration, at time.Time) error {
	err := t.change("noting that somebody declared", `INSERT INTO readership (call_id, account_id, declared_at, version) VALUES (?, ?, ?, 1)
		ON CONFLICT (call_id, account_id) DO UPDATE SET declared_at = coalesce(readership.declared_at, excluded.declared_at), version = readership.version + 1`,
		of.UUID, who.UUID, at)
	if err != nil {
		return err
	}
	for _, d := range said {
		err := t.change("declaring an interest", `INSERT INTO declaration (call_id, account_id, kind, value, declared_at)
			VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, of.UUID, who.UUID, string(d.Kind), d.Value, at)
		if err != nil {
			return err
		}
	}
	return nil
}

// interests is what people who declared in a call said, with what their accounts say of
// them: their names, their addresses, the administrations they act for.
const interests = `SELECT c.account_id, c.kind, c.value, 0 AS place, c.sequence FROM declaration c WHERE c.call_id = @call AND (CAST(@who AS uuid) IS NULL OR c.account_id = @who)
	UNION ALL SELECT c.account_id, x.kind, x.value, 1, 0 FROM readership c JOIN account a ON a.id = c.account_id,
		LATERAL (VALUES ('name', a.name), ('address', a.email)) x (kind, value)
		WHERE c.call_id = @call AND (CAST(@who AS uuid) IS NULL OR c.account_id = @who) AND c.declared_at IS NOT NULL AND x.value <> ''
	UNION ALL SELECT c.account_id, 'body', b.name, 2, 0 FROM readership c
		JOIN role_grant g ON g.account_id = c.account_id AND g.scope_kind = 'administration' AND g.ends_at IS NULL
		JOIN administration b ON b.id = g.scope_id
		WHERE c.call_id = @call AND (CAST(@who AS uuid) IS NULL OR c.account_id = @who) AND c.declared_at IS NOT NULL
	ORDER BY account_id, place, sequence, kind, value`

// Interests implements conflict.SeekTx.
func (t *tx) Interests(of call.ID, who domain.AccountID) (map[domain.AccountID][]conflict.Declaration, error) {
	rows := []struct {
		AccountID uuid.UUID
		Kind      string
		Value     string
	}{}
	if err := t.db.Raw(interests, map[string]any{"call": of.UUID, "who": nullable(who.UUID)}).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("reading the interests declared in a call: %w", err)
	}
	found := map[domain.AccountID][]conflict.Declaration{}
	for _, r := range rows {
		person := domain.AccountID{UUID: r.AccountID}
		found[person] = append(found[person], conflict.Declaration{Kind: conflict.Kind(r.Kind), Value: r.Value})
	}
	return found, nil
}

// Candidates implements conflict.SeekTx.
func (t *tx) Candidates(of call.ID, only dossier.ID) (map[dossier.ID]conflict.Candidate, error) {
	rows := []struct {
		ID      uuid.UUID
		Email   string
		Content jsonb[contentRow]
	}{}
	err := t.db.Raw(`SELECT d.id, a.email, s.content FROM dossier d JOIN account a ON a.id = d.account_id `+lastSnapshot+`
		WHERE d.call_id = ? AND (?::uuid IS NULL OR d.id = ?)`, of.UUID, nullable(only.UUID), nullable(only.UUID)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading what candidates typed: %w", err)
	}
	hosts, err := hostNames(t.db, of)
	if err != nil {
		return nil, err
	}
	found := make(map[dossier.ID]conflict.Candidate, len(rows))
	for _, r := range rows {
		content := r.Content.V.content()
		c := conflict.Candidate{Name: content.Name, Address: r.Email}
		for _, e := range content.Employers {
			c.Employers = append(c.Employers, e.Name)
		}
		for _, e := range content.Schools {
			c.Schools = append(c.Schools, e.Name)
		}
		for _, w := range content.Wishes {
			if name, known := hosts[w.Challenge.UUID]; known {
				c.Bodies = append(c.Bodies, name)
			}
		}
		found[dossier.ID{UUID: r.ID}] = c
	}
	return found, nil
}

// hostNames gives the hosts of the challenges that a call's candidates may rank while they
// apply.
func hostNames(db *gorm.DB, of call.ID) (map[uuid.UUID]string, error) {
	rows := []struct {
		ID   uuid.UUID
		Name string
	}{}
	err := db.Raw(`SELECT c.id, b.name FROM challenge c JOIN administration b ON b.id = c.administration_id JOIN call o ON o.id = c.call_id
		JOIN call k ON k.promotion_id = o.promotion_id WHERE k.id = ? AND k.wishes_with_application`, of.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading the hosts of challenges: %w", err)
	}
	names := map[uuid.UUID]string{}
	for _, r := range rows {
		names[r.ID] = r.Name
	}
	return names, nil
}

// SeekConflicts implements dossier.Tx.
func (t *tx) SeekConflicts(of call.ID, id dossier.ID) error {
	return conflict.Seek(t, of, domain.AccountID{}, id)
}
