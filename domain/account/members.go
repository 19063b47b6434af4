package account

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Member is somebody with a role in an administration, or an address that was invited
// to one and did not answer yet: one of Grant and Invitation is zero.
type Member struct {
	Grant      access.GrantID
	Invitation InvitationID
	Person     ID
	Name       string
	Email      string
	Role       access.Role
	Since      time.Time
}

// memberRoles are the roles inside an administration, the lead first.
var memberRoles = []access.Role{access.HostLead, access.HostMember, access.HostHR}

// within is the scope of an administration, for the table of rights.
func within(id domain.AdministrationID) (access.Scope, access.Facts) {
	return access.Scope{Kind: access.Administration, ID: id.UUID}, access.Facts{Administration: id}
}

// Members lists the people of an administration and the invitations that wait: leads
// first, then by name.
func (s Service) Members(ctx context.Context, actor access.Actor, id domain.AdministrationID) ([]Member, error) {
	scope, facts := within(id)
	if err := s.known(ctx, scope); err != nil {
		return nil, err
	}
	if err := access.Check(actor, "listMembers", facts); err != nil {
		return nil, err
	}
	list, err := s.Store.Members(ctx, scope)
	slices.SortStableFunc(list, func(a, b Member) int {
		return cmp.Or(cmp.Compare(slices.Index(memberRoles, a.Role), slices.Index(memberRoles, b.Role)),
			cmp.Compare(domain.Fold(cmp.Or(a.Name, a.Email)), domain.Fold(cmp.Or(b.Name, b.Email))))
	})
	return list, err
}

// known answers NotFound for an administration that does not exist.
func (s Service) known(ctx context.Context, scope access.Scope) error {
	return s.Store.Atomic(ctx, func(tx Tx) error {
		_, err := tx.Scope(scope)
		return err
	})
}

// InviteMember asks an address to take a role in an administration. Its lead may, and
// the programme team.
func (s Service) InviteMember(ctx context.Context, actor access.Actor, id domain.AdministrationID, email string, role access.Role) ([]Member, error) {
	scope, facts := within(id)
	if err := s.known(ctx, scope); err != nil {
		return nil, err
	}
	if err := access.Check(actor, "inviteMember", facts); err != nil {
		return nil, err
	}
	email, err := CleanEmail(email)
	if err != nil {
		return nil, err
	}
	inv := Invitation{ID: domain.NewID[Invitation](), Email: email, Role: role, Scope: scope, State: Pending}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if err := notHeld(tx, email, role, scope); err != nil {
			return err
		}
		return invite(tx, actor.Account, "inviteMember", &inv)
	})
	if err != nil {
		return nil, err
	}
	return s.Members(ctx, actor, id)
}

// notHeld refuses to invite somebody to a role they hold.
func notHeld(tx Tx, email string, role access.Role, scope access.Scope) error {
	acc, err := tx.AccountByEmail(email)
	if domain.KindOf(err) == domain.NotFound {
		return nil
	}
	if err != nil {
		return err
	}
	grants, err := tx.Grants(acc.ID)
	if slices.ContainsFunc(grants, func(g access.Grant) bool { return g.Role == role && g.Scope == scope }) {
		return domain.Fail(domain.Conflict, "already_granted", domain.Text{
			FR: "Cette personne a déjà ce rôle dans l’administration.", EN: "This person already has this role in the administration.",
		})
	}
	return err
}

// invite writes an invitation and its mail.
func invite(tx Tx, by ID, operation string, inv *Invitation) error {
	ref, err := fitting(tx, inv.Role, inv.Scope)
	if err != nil {
		return err
	}
	if inv.CreatedAt, err = tx.Now(); err != nil {
		return err
	}
	if err := tx.InsertInvitation(*inv, ref.Promotion, by); err != nil {
		return err
	}
	names := RoleNames[inv.Role]
	if err := tx.Mail(mail.Message{Address: inv.Email, Template: mail.Invitation, Language: "fr", Data: mail.Data{"role_fr": names.FR, "role_en": names.EN}}); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: operation, Account: by, ObjectKind: "invitation", ObjectID: inv.ID.UUID, Fields: []string{"role", "scope"}})
}

// RemoveMember ends a role in an administration. The last lead stays as long as there
// is somebody to lead.
func (s Service) RemoveMember(ctx context.Context, actor access.Actor, id domain.AdministrationID, grant access.GrantID) error {
	scope, facts := within(id)
	if err := s.known(ctx, scope); err != nil {
		return err
	}
	if err := access.Check(actor, "removeMember", facts); err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error {
		g, err := tx.LockGrant(grant)
		if err != nil {
			return err
		}
		if g.Scope != scope {
			return domain.Absent()
		}
		leads, others, err := tx.LockMembers(scope)
		if err != nil {
			return err
		}
		if g.Role == access.HostLead && leads == 1 && others > 0 {
			return domain.Fail(domain.Conflict, "last_lead", domain.Text{
				FR: "C’est la dernière personne responsable : sans elle, plus personne ne pourrait déposer un défi ni inviter. Ajoutez d’abord quelqu’un.",
				EN: "This is the last lead: without them nobody could submit a challenge or invite. Add someone first.",
			})
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		if err := tx.EndGrant(grant, now); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "removeMember", Account: actor.Account, ObjectKind: "grant", ObjectID: grant.UUID, Fields: []string{"to"}})
	})
}

// TakeBackMember withdraws an invitation to an administration that nobody answered yet.
func (s Service) TakeBackMember(ctx context.Context, actor access.Actor, id domain.AdministrationID, invitation InvitationID) error {
	scope, facts := within(id)
	if err := s.known(ctx, scope); err != nil {
		return err
	}
	if err := access.Check(actor, "withdrawMemberInvitation", facts); err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error {
		inv, err := tx.LockInvitation(invitation)
		if err != nil {
			return err
		}
		if inv.Scope != scope {
			return domain.Absent()
		}
		return takeBack(tx, actor.Account, "withdrawMemberInvitation", inv)
	})
}
