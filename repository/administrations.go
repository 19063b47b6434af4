package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/administration"
)

// Administrations is the store of package administration.
type Administrations struct{ *Repository }

var (
	_ administration.Store = Administrations{}
	_ administration.Tx    = (*tx)(nil)
)

// Atomic implements administration.Store.
func (a Administrations) Atomic(ctx context.Context, fn func(administration.Tx) error) error {
	return a.atomic(ctx, func(t *tx) error { return fn(t) })
}

type administrationRow struct {
	ID           uuid.UUID
	Name         string
	Ministry     string
	Fictional    bool
	Kind         string
	Siret        string
	Sites        jsonb[[]siteRow]
	Status       string
	StatusReason string
	MergedInto   *uuid.UUID
	Version      int64
	CreatedAt    time.Time
	// Read with the row, never written.
	MergedName *string
}

type siteRow struct {
	Town     string `json:"town"`
	Postcode string `json:"postcode"`
}

// TableName implements gorm's schema.Tabler.
func (administrationRow) TableName() string { return "administration" }

func (r administrationRow) administration() administration.Administration {
	a := administration.Administration{
		ID: administration.ID{UUID: r.ID}, Name: r.Name, Ministry: r.Ministry, Fictional: r.Fictional, Version: r.Version,
		Kind: administration.Kind(r.Kind), SIRET: r.Siret, Status: administration.Status(r.Status), StatusReason: r.StatusReason,
		MergedInto: administration.ID{UUID: orZero(r.MergedInto)},
	}
	if r.MergedName != nil {
		a.MergedName = *r.MergedName
	}
	for _, s := range r.Sites.V {
		a.Sites = append(a.Sites, administration.Site(s))
	}
	return a
}

func administrationRowOf(a administration.Administration) administrationRow {
	row := administrationRow{
		ID: a.ID.UUID, Name: a.Name, Ministry: a.Ministry, Fictional: a.Fictional, Version: a.Version, Kind: string(a.Kind), Siret: a.SIRET,
		Status: string(a.Status), StatusReason: a.StatusReason, MergedInto: nullable(a.MergedInto.UUID), Sites: jsonb[[]siteRow]{[]siteRow{}},
	}
	for _, s := range a.Sites {
		row.Sites.V = append(row.Sites.V, siteRow(s))
	}
	return row
}

// administrationsFrom reads bodies with the name of the one each was merged into.
func administrationsFrom(db *gorm.DB) *gorm.DB {
	return db.Table("administration").Select("administration.*, m.name AS merged_name").Joins("LEFT JOIN administration m ON m.id = administration.merged_into")
}

// Administrations implements administration.Store. The directory is short: the
// domain searches and sorts it, which spares the database a French collation.
func (r *Repository) Administrations(ctx context.Context) ([]administration.Administration, error) {
	rows := []administrationRow{}
	if err := administrationsFrom(r.db.WithContext(ctx)).Order("administration.id").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("listing administrations: %w", err)
	}
	list := make([]administration.Administration, len(rows))
	for i, row := range rows {
		list[i] = row.administration()
	}
	return list, nil
}

// Administration implements administration.Store.
func (r *Repository) Administration(ctx context.Context, id administration.ID) (administration.Administration, error) {
	var row administrationRow
	err := administrationsFrom(r.db.WithContext(ctx)).Take(&row, "administration.id = ?", id.UUID).Error
	return row.administration(), explain(err)
}

// InsertAdministration implements administration.Tx.
func (t *tx) InsertAdministration(a administration.Administration) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	row := administrationRowOf(a)
	row.CreatedAt = at
	if err := t.db.Omit("MergedName").Create(&row).Error; err != nil {
		return fmt.Errorf("adding an administration: %w", err)
	}
	return nil
}

// LockAdministration implements administration.Tx.
func (t *tx) LockAdministration(id administration.ID) (administration.Administration, error) {
	var row administrationRow
	err := administrationsFrom(t.db).Clauses(clause.Locking{Strength: "UPDATE", Table: clause.Table{Name: "administration"}}).
		Take(&row, "administration.id = ?", id.UUID).Error
	return row.administration(), explain(err)
}

// UpdateAdministration implements administration.Tx.
func (t *tx) UpdateAdministration(a administration.Administration) error {
	row := administrationRowOf(a)
	if err := t.db.Model(&administrationRow{}).Where("id = ?", row.ID).Select("*").Omit("id", "created_at", "MergedName").Updates(&row).Error; err != nil {
		return fmt.Errorf("changing an administration: %w", err)
	}
	return nil
}

// GrantLead implements administration.Tx.
func (t *tx) GrantLead(who domain.AccountID, id administration.ID) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	return t.InsertGrant(access.Grant{
		ID: domain.NewID[access.Grant](), Account: who, Role: access.HostLead, Scope: access.Scope{Kind: access.Administration, ID: id.UUID}, From: at,
	}, uuid.NullUUID{})
}

// AdministrationPeople implements administration.Tx.
func (t *tx) AdministrationPeople(id administration.ID) ([]administration.Recipient, error) {
	found, err := t.peopleOf(id, "host_lead", "host_member", "host_hr")
	list := make([]administration.Recipient, len(found))
	for i, r := range found {
		list[i] = administration.Recipient{Account: domain.AccountID{UUID: r.ID}, Address: r.Email, Language: r.Language}
	}
	return list, err
}

// peopleOf lists those who hold one of the roles in a body now, each once.
func (t *tx) peopleOf(id administration.ID, roles ...string) ([]recipientRow, error) {
	rows := []recipientRow{}
	err := t.db.Raw(`SELECT a.id, a.email, a.language FROM account a WHERE a.id IN (SELECT account_id FROM role_grant
		WHERE scope_kind = 'administration' AND scope_id = ? AND role = ANY(?)
			AND starts_at <= business_now() AND (ends_at IS NULL OR ends_at > business_now())) ORDER BY a.id`, id.UUID, textArray(roles)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing an administration's people: %w", err)
	}
	return rows, nil
}

// MoveChallenges implements administration.Tx.
func (t *tx) MoveChallenges(from, into administration.ID) ([]domain.ChallengeID, error) {
	moved := []uuid.UUID{}
	if err := t.db.Raw("UPDATE challenge SET administration_id = ? WHERE administration_id = ? RETURNING id", into.UUID, from.UUID).Scan(&moved).Error; err != nil {
		return nil, fmt.Errorf("moving the challenges of a body: %w", err)
	}
	list := make([]domain.ChallengeID, len(moved))
	for i, id := range moved {
		list[i] = domain.ChallengeID{UUID: id}
	}
	return list, nil
}

// MoveRoles implements administration.Tx.
func (t *tx) MoveRoles(from, into administration.ID) error {
	at, err := t.Now()
	if err != nil {
		return err
	}
	const here = "scope_kind = 'administration' AND scope_id = @from"
	named := map[string]any{"from": from.UUID, "into": into.UUID, "at": at}
	for doing, sql := range map[string]string{
		// Those that end later keep their end. A statement sees the rows as they were: the
		// ends moved below are still the first ones here.
		"moving roles": `WITH held AS (SELECT id, account_id, role, starts_at, ends_at FROM role_grant WHERE ` + here + ` AND (ends_at IS NULL OR ends_at > @at)),
				ended AS (UPDATE role_grant r SET ends_at = greatest(@at, r.starts_at) FROM held WHERE r.id = held.id)
			INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, starts_at, ends_at, created_at)
			SELECT gen_random_uuid(), h.account_id, h.role, 'administration', @into, greatest(@at, h.starts_at), h.ends_at, @at FROM held h
			WHERE NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = h.account_id AND g.role = h.role
				AND g.scope_kind = 'administration' AND g.scope_id = @into AND (g.ends_at IS NULL OR g.ends_at >= h.ends_at))`,
		"moving invitations": `UPDATE invitation i SET
				scope_id = CASE WHEN twice.there THEN i.scope_id ELSE @into END, state = CASE WHEN twice.there THEN 'withdrawn' ELSE i.state END
			FROM (SELECT o.id, EXISTS (SELECT 1 FROM invitation n WHERE n.email = o.email AND n.role = o.role AND n.state = 'pending'
				AND n.scope_kind = 'administration' AND n.scope_id = @into) AS there FROM invitation o) twice
			WHERE twice.id = i.id AND i.state = 'pending' AND i.` + "scope_kind = 'administration' AND i.scope_id = @from",
	} {
		if err := t.change(doing, sql, named); err != nil {
			return err
		}
	}
	return nil
}
