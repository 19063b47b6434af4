package account

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
)

// RoleNames is what people read for each role.
var RoleNames = map[access.Role]domain.Text{
	access.Candidate:  {FR: "candidate ou candidat", EN: "candidate"},
	access.HostMember: {FR: "membre de l’administration d’accueil", EN: "host member"},
	access.HostLead:   {FR: "responsable dans l’administration d’accueil", EN: "host lead"},
	access.HostHR:     {FR: "ressources humaines de l’administration d’accueil", EN: "host HR"},
	access.Reader:     {FR: "lectrice ou lecteur", EN: "reader"},
	access.Juror:      {FR: "membre de jury", EN: "juror"},
	access.Committee:  {FR: "comité de sélection", EN: "selection committee"},
	access.Programme:  {FR: "équipe du programme", EN: "programme team"},
	access.DPO:        {FR: "délégation à la protection des données", EN: "data protection officer"},
}

// Grant gives a person a role.
func (s Service) Grant(ctx context.Context, actor access.Actor, person ID, role access.Role, scope access.Scope, to *time.Time) (Account, error) {
	if err := access.Check(actor, "createGrant", access.Facts{}); err != nil {
		return Account{}, err
	}
	var acc Account
	err := s.Store.Atomic(ctx, func(tx Tx) (err error) {
		if acc, err = tx.LockAccount(person); err != nil {
			return err
		}
		ref, err := fitting(tx, role, scope)
		if err != nil {
			return err
		}
		if err := give(tx, actor.Account, "createGrant", access.Grant{Account: person, Role: role, Scope: scope, To: to}, ref); err != nil {
			return err
		}
		acc.Grants, err = tx.Grants(person)
		return err
	})
	return acc, err
}

func give(tx Tx, by ID, operation string, g access.Grant, ref ScopeRef) error {
	now, err := tx.Now()
	if err != nil {
		return err
	}
	g.ID, g.From = domain.NewID[access.Grant](), now
	if g.To != nil && !g.To.After(now) {
		return domain.InvalidFields([]domain.Field{{Pointer: "/to", Code: "past", Message: domain.Text{
			FR: "La fin du rôle est déjà passée.", EN: "The end of the role is already past.",
		}}})
	}
	if err := tx.InsertGrant(g, ref.Promotion); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: operation, Account: by, ObjectKind: "grant", ObjectID: g.ID.UUID, Fields: []string{"role", "scope"}})
}

// fitting checks that the role may be given in the scope, and that the scope exists.
func fitting(tx Tx, role access.Role, scope access.Scope) (ScopeRef, error) {
	if !ScopeFitsRole(role, scope.Kind) {
		return ScopeRef{}, domain.InvalidFields([]domain.Field{{Pointer: "/scope/kind", Code: "scope_mismatch", Message: domain.Text{
			FR: "Ce rôle ne se donne pas dans ce périmètre. Une lectrice ou un lecteur se rattache à un appel, un hôte à une administration, l’équipe du programme au portail ou à une promotion ; le rôle de candidat naît avec la candidature.",
			EN: "This role is not given in this scope. A reader belongs to a call, a host to an administration, the programme team to the portal or a promotion; a candidate’s role comes with the application.",
		}}})
	}
	ref, err := tx.Scope(scope)
	if domain.KindOf(err) == domain.NotFound {
		return ScopeRef{}, domain.InvalidFields([]domain.Field{{Pointer: "/scope/id", Code: "unknown", Message: domain.Text{
			FR: "Ce périmètre n’existe pas. Choisissez-le dans la liste.", EN: "This scope does not exist. Choose it from the list.",
		}}})
	}
	return ref, err
}

// Withdraw ends a role. The last portal-wide member of the programme team stays,
// or nobody could give roles any more.
func (s Service) Withdraw(ctx context.Context, actor access.Actor, id access.GrantID) error {
	if err := access.Check(actor, "deleteGrant", access.Facts{}); err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error {
		g, err := tx.LockGrant(id)
		if err != nil {
			return err
		}
		if g.Role == access.Programme && g.Scope == access.Everywhere {
			left, err := tx.LockProgramme()
			if err != nil {
				return err
			}
			if left <= 1 {
				return domain.Fail(domain.Conflict, "last_programme_member", domain.Text{
					FR: "C’est la dernière personne de l’équipe du programme : sans elle, plus personne ne pourrait donner de rôle. Ajoutez d’abord quelqu’un.",
					EN: "This is the last member of the programme team: without them nobody could give roles. Add someone first.",
				})
			}
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		if err := tx.EndGrant(id, now); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "deleteGrant", Account: actor.Account, ObjectKind: "grant", ObjectID: id.UUID, Fields: []string{"to"}})
	})
}

// Invite asks an address to take a role.
func (s Service) Invite(ctx context.Context, actor access.Actor, email string, role access.Role, scope access.Scope) (Invitation, error) {
	if err := access.Check(actor, "createInvitation", access.Facts{}); err != nil {
		return Invitation{}, err
	}
	email, err := CleanEmail(email)
	if err != nil {
		return Invitation{}, err
	}
	inv := Invitation{ID: domain.NewID[Invitation](), Email: email, Role: role, Scope: scope, State: Pending}
	err = s.Store.Atomic(ctx, func(tx Tx) error { return invite(tx, actor.Account, "createInvitation", &inv) })
	return inv, err
}

// TakeBack withdraws an invitation that nobody answered yet.
func (s Service) TakeBack(ctx context.Context, actor access.Actor, id InvitationID) error {
	if err := access.Check(actor, "deleteInvitation", access.Facts{}); err != nil {
		return err
	}
	return s.Store.Atomic(ctx, func(tx Tx) error {
		inv, err := tx.LockInvitation(id)
		if err != nil {
			return err
		}
		return takeBack(tx, actor.Account, "deleteInvitation", inv)
	})
}

func takeBack(tx Tx, by ID, operation string, inv Invitation) error {
	if inv.State != Pending {
		return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
			FR: "Cette invitation a déjà reçu une réponse. Retirez plutôt le rôle de la personne.",
			EN: "This invitation was already answered. Withdraw the person’s role instead.",
		})
	}
	now, err := tx.Now()
	if err != nil {
		return err
	}
	if err := tx.AnswerInvitation(inv.ID, Withdrawn, now); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: operation, Account: by, ObjectKind: "invitation", ObjectID: inv.ID.UUID, Fields: []string{"state"}})
}

// acceptInvitations turns an address's pending invitations into roles. One that a
// constraint refuses (candidate and reader in one promotion) stays pending: it
// must not keep the person from signing in.
func (s Service) acceptInvitations(tx Tx, acc Account) error {
	pending, err := tx.PendingInvitations(acc.Email)
	if err != nil {
		return err
	}
	for _, inv := range pending {
		ref, err := tx.Scope(inv.Scope)
		if err != nil {
			return err
		}
		err = give(tx, acc.ID, "createGrant", access.Grant{Account: acc.ID, Role: inv.Role, Scope: inv.Scope}, ref)
		if domain.CodeOf(err) == "role_incompatible" {
			continue
		}
		if err != nil && domain.CodeOf(err) != "already_granted" {
			return err
		}
		if err := tx.AnswerInvitation(inv.ID, Accepted, s.Clock()); err != nil {
			return err
		}
	}
	return nil
}

// Bootstrap makes an address a member of the programme team, from the command
// line: an empty portal is put into service with it.
func (s Service) Bootstrap(ctx context.Context, email string) (Account, error) {
	email, err := CleanEmail(email)
	if err != nil {
		return Account{}, err
	}
	var acc Account
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		acc, err = tx.AccountByEmail(email)
		if domain.KindOf(err) == domain.NotFound {
			acc = Account{ID: domain.NewAccountID(), Email: email, Language: "fr", CreatedAt: s.Clock()}
			err = tx.InsertAccount(acc)
		}
		if err != nil {
			return err
		}
		err = give(tx, acc.ID, "adminGrant", access.Grant{Account: acc.ID, Role: access.Programme, Scope: access.Everywhere}, ScopeRef{})
		if domain.CodeOf(err) == "already_granted" {
			return nil
		}
		return err
	})
	return acc, err
}
