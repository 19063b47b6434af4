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
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/call"
)

type grantRow struct {
	ID          uuid.UUID
	AccountID   uuid.UUID
	Role        string
	ScopeKind   string
	ScopeID     *uuid.UUID
	PromotionID *uuid.UUID
	StartsAt    time.Time
	EndsAt      *time.Time
	CreatedAt   time.Time
	Sworn       bool `gorm:"->"` // read with the row, never written
}

// TableName implements gorm’s Tabler.
func (grantRow) TableName() string { return "role_grant" }

func (r grantRow) grant() access.Grant {
	return access.Grant{
		ID: access.GrantID{UUID: r.ID}, Account: account.ID{UUID: r.AccountID}, Role: access.Role(r.Role),
		Scope: access.Scope{Kind: access.ScopeKind(r.ScopeKind), ID: orZero(r.ScopeID)}, From: r.StartsAt.UTC(), To: utc(r.EndsAt), Sworn: r.Sworn,
	}
}

// sworn tells whether the holder of a role in a call promised what is asked before content.
const sworn = `EXISTS (SELECT FROM readership s WHERE s.call_id = role_grant.scope_id AND s.account_id = role_grant.account_id
	AND s.pledged_at IS NOT NULL AND (s.declared_at IS NOT NULL OR role_grant.role <> 'reader')) AS sworn`

// grantsOf reads the grants of several people in force at the business instant.
func grantsOf(db *gorm.DB, ids []account.ID) (map[account.ID][]access.Grant, error) {
	rows := []grantRow{}
	err := db.Select("*, "+sworn).Order("id").Find(&rows, `account_id = ANY(?) AND starts_at <= business_now()
		AND (ends_at IS NULL OR ends_at > business_now())`, uuids(ids)).Error
	if err != nil {
		return nil, fmt.Errorf("reading roles: %w", err)
	}
	grants := map[account.ID][]access.Grant{}
	for _, row := range rows {
		who := account.ID{UUID: row.AccountID}
		grants[who] = append(grants[who], row.grant())
	}
	return grants, nil
}

// Grants implements account.Tx.
func (t *tx) Grants(id account.ID) ([]access.Grant, error) {
	grants, err := grantsOf(t.db, []account.ID{id})
	return grants[id], err
}

// InsertGrant implements account.Tx.
func (t *tx) InsertGrant(g access.Grant, promotion uuid.NullUUID) error {
	row := grantRow{
		ID: g.ID.UUID, AccountID: g.Account.UUID, Role: string(g.Role), ScopeKind: string(g.Scope.Kind), ScopeID: nullable(g.Scope.ID),
		StartsAt: g.From, EndsAt: g.To, CreatedAt: g.From,
	}
	if promotion.Valid {
		row.PromotionID = &promotion.UUID
	}
	return t.savepoint(func(db *gorm.DB) error { return db.Create(&row).Error })
}

// GrantCandidate implements dossier.Tx.
func (t *tx) GrantCandidate(who domain.AccountID, of call.ID, promotion domain.PromotionID, at time.Time) error {
	err := t.InsertGrant(access.Grant{
		ID: domain.NewID[access.Grant](), Account: who, Role: access.Candidate, From: at,
		Scope: access.Scope{Kind: access.Call, ID: of.UUID},
	}, uuid.NullUUID{UUID: promotion.UUID, Valid: true})
	if domain.CodeOf(err) == "already_granted" {
		return nil
	}
	return err
}

// LockGrant implements account.Tx: a grant in force.
func (t *tx) LockGrant(id access.GrantID) (access.Grant, error) {
	var row grantRow
	err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ? AND (ends_at IS NULL OR ends_at > business_now())", id.UUID).Error
	if err != nil {
		return access.Grant{}, explain(err)
	}
	return row.grant(), nil
}

// EndGrant implements account.Tx.
func (t *tx) EndGrant(id access.GrantID, at time.Time) error {
	return t.change("withdrawing a role", "UPDATE role_grant SET ends_at = greatest(starts_at, ?::timestamptz) WHERE id = ?", at, id.UUID)
}

// LockProgramme implements account.Tx: it locks the rows so that two withdrawals
// at once cannot both believe that the other stays.
func (t *tx) LockProgramme() (int, error) {
	rows := []grantRow{}
	err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Order("id").
		Find(&rows, "role = 'programme' AND scope_kind = 'portal' AND (ends_at IS NULL OR ends_at > business_now())").Error
	if err != nil {
		return 0, fmt.Errorf("counting the programme team: %w", err)
	}
	return len(rows), nil
}

// scopeQueries finds, for each kind of scope, its label and promotion.
var scopeQueries = map[access.ScopeKind]string{
	access.Promotion:      "SELECT id, id AS promotion_id, name AS label FROM promotion WHERE id = ANY(?)",
	access.Call:           "SELECT id, promotion_id, title->>'fr' AS label FROM call WHERE id = ANY(?)",
	access.Challenge:      "SELECT c.id, k.promotion_id, c.name AS label FROM challenge c JOIN call k ON k.id = c.call_id WHERE c.id = ANY(?)",
	access.Administration: "SELECT id, NULL::uuid AS promotion_id, name AS label FROM administration WHERE id = ANY(?)",
}

type scopeRow struct {
	ID          uuid.UUID
	PromotionID *uuid.UUID
	Label       string
}

func scopesOf(db *gorm.DB, kind access.ScopeKind, ids []uuid.UUID) ([]scopeRow, error) {
	typed := make([]domain.ID[struct{}], len(ids))
	for i, id := range ids {
		typed[i].UUID = id
	}
	rows := []scopeRow{}
	if err := db.Raw(scopeQueries[kind], uuids(typed)).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("reading scopes: %w", err)
	}
	return rows, nil
}

// Scope implements account.Tx.
func (t *tx) Scope(s access.Scope) (account.ScopeRef, error) {
	if s.Kind == access.Portal {
		return account.ScopeRef{Scope: s}, nil
	}
	rows, err := scopesOf(t.db, s.Kind, []uuid.UUID{s.ID})
	if err != nil {
		return account.ScopeRef{}, err
	}
	if len(rows) == 0 {
		return account.ScopeRef{}, domain.Absent()
	}
	ref := account.ScopeRef{Scope: s, Label: rows[0].Label}
	if rows[0].PromotionID != nil {
		ref.Promotion = uuid.NullUUID{UUID: *rows[0].PromotionID, Valid: true}
	}
	return ref, nil
}

// ScopeLabels implements account.Store: one query a kind of scope.
func (r *Repository) ScopeLabels(ctx context.Context, scopes []access.Scope) (map[access.Scope]string, error) {
	byKind, labels := map[access.ScopeKind][]uuid.UUID{}, map[access.Scope]string{}
	for _, s := range scopes {
		if s.Kind != access.Portal {
			byKind[s.Kind] = append(byKind[s.Kind], s.ID)
		}
	}
	for kind, ids := range byKind {
		rows, err := scopesOf(r.db.WithContext(ctx), kind, ids)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			labels[access.Scope{Kind: kind, ID: row.ID}] = row.Label
		}
	}
	return labels, nil
}

type invitationRow struct {
	ID          uuid.UUID
	Email       string
	Role        string
	ScopeKind   string
	ScopeID     *uuid.UUID
	PromotionID *uuid.UUID
	State       string
	InvitedBy   *uuid.UUID
	CreatedAt   time.Time
	AnsweredAt  *time.Time
}

// TableName implements gorm’s Tabler.
func (invitationRow) TableName() string { return "invitation" }

func (r invitationRow) invitation() account.Invitation {
	return account.Invitation{
		ID: account.InvitationID{UUID: r.ID}, Email: r.Email, Role: access.Role(r.Role), State: account.InvitationState(r.State),
		Scope: access.Scope{Kind: access.ScopeKind(r.ScopeKind), ID: orZero(r.ScopeID)}, CreatedAt: r.CreatedAt.UTC(),
	}
}

func invitations(rows []invitationRow) []account.Invitation {
	list := make([]account.Invitation, len(rows))
	for i, row := range rows {
		list[i] = row.invitation()
	}
	return list
}

// Invitations implements account.Store: those that wait, newest first.
func (r *Repository) Invitations(ctx context.Context) ([]account.Invitation, error) {
	rows := []invitationRow{}
	if err := r.db.WithContext(ctx).Order("id DESC").Find(&rows, "state = 'pending'").Error; err != nil {
		return nil, fmt.Errorf("listing invitations: %w", err)
	}
	return invitations(rows), nil
}

// PendingInvitations implements account.Tx.
func (t *tx) PendingInvitations(email string) ([]account.Invitation, error) {
	rows := []invitationRow{}
	err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Order("id").Find(&rows, "email = ? AND state = 'pending'", email).Error
	if err != nil {
		return nil, fmt.Errorf("reading invitations: %w", err)
	}
	return invitations(rows), nil
}

// InsertInvitation implements account.Tx.
func (t *tx) InsertInvitation(i account.Invitation, promotion uuid.NullUUID, by account.ID) error {
	row := invitationRow{
		ID: i.ID.UUID, Email: i.Email, Role: string(i.Role), ScopeKind: string(i.Scope.Kind), ScopeID: nullable(i.Scope.ID),
		State: string(i.State), InvitedBy: nullable(by.UUID), CreatedAt: i.CreatedAt,
	}
	if promotion.Valid {
		row.PromotionID = &promotion.UUID
	}
	return explain(t.db.Create(&row).Error)
}

// LockInvitation implements account.Tx.
func (t *tx) LockInvitation(id account.InvitationID) (account.Invitation, error) {
	var row invitationRow
	if err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return account.Invitation{}, explain(err)
	}
	return row.invitation(), nil
}

// AnswerInvitation implements account.Tx.
func (t *tx) AnswerInvitation(id account.InvitationID, state account.InvitationState, at time.Time) error {
	return t.change("answering an invitation", "UPDATE invitation SET state = ?, answered_at = ? WHERE id = ?", string(state), at, id.UUID)
}
