package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
)

const inForce = "starts_at <= business_now() AND (ends_at IS NULL OR ends_at > business_now())"

// Members implements account.Store.
func (r *Repository) Members(ctx context.Context, in access.Scope) ([]account.Member, error) {
	rows := []struct {
		GrantID, InvitationID, PersonID *uuid.UUID
		Name, Email, Role               string
		Since                           time.Time
	}{}
	err := r.db.WithContext(ctx).Raw(`SELECT g.id AS grant_id, NULL::uuid AS invitation_id, a.id AS person_id, a.name, a.email, g.role, g.starts_at AS since
			FROM role_grant g JOIN account a ON a.id = g.account_id WHERE g.scope_kind = ? AND g.scope_id = ? AND `+inForce+`
		UNION ALL SELECT NULL, i.id, NULL, '', i.email, i.role, i.created_at FROM invitation i
			WHERE i.state = 'pending' AND i.scope_kind = ? AND i.scope_id = ? ORDER BY since, email`,
		string(in.Kind), in.ID, string(in.Kind), in.ID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the people of an administration: %w", err)
	}
	list := make([]account.Member, len(rows))
	for i, row := range rows {
		list[i] = account.Member{Person: account.ID{UUID: orZero(row.PersonID)}, Name: row.Name, Email: row.Email, Role: access.Role(row.Role), Since: row.Since.UTC()}
		list[i].Grant.UUID, list[i].Invitation.UUID = orZero(row.GrantID), orZero(row.InvitationID)
	}
	return list, nil
}

// LockMembers implements account.Tx.
func (t *tx) LockMembers(in access.Scope) (leads, others int, err error) {
	roles := []string{}
	err = t.db.Raw("SELECT role FROM role_grant WHERE scope_kind = ? AND scope_id = ? AND "+inForce+" ORDER BY id FOR UPDATE", string(in.Kind), in.ID).Scan(&roles).Error
	if err != nil {
		return 0, 0, fmt.Errorf("locking the people of an administration: %w", err)
	}
	for _, role := range roles {
		if role == string(access.HostLead) {
			leads++
		} else {
			others++
		}
	}
	return leads, others, nil
}
