package api

import (
	"context"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/audit"
)

// ListPeople lists accounts with their roles.
func (s *Server) ListPeople(ctx context.Context, r contract.ListPeopleRequestObject) (contract.ListPeopleResponseObject, error) {
	if err := access.Check(callerOf(ctx).Actor, "listPeople", access.Facts{}); err != nil {
		return nil, err
	}
	list, err := s.Services.Accounts.Store.People(ctx, account.PeopleFilter{
		Query: val(r.Params.Q), Role: access.Role(val(r.Params.Role)), Page: page(r.Params.Limit, r.Params.Cursor),
	})
	if err != nil {
		return nil, err
	}
	grants := []access.Grant{}
	for _, acc := range list.Items {
		grants = append(grants, acc.Grants...)
	}
	labels, err := s.scopeLabels(ctx, grants)
	if err != nil {
		return nil, err
	}
	return contract.ListPeople200JSONResponse{
		Items: each(list.Items, func(a account.Account) contract.Person { return encodePerson(a, labels) }), Total: list.Total, Next: some(list.Next),
	}, nil
}

// CreateGrant gives a role.
func (s *Server) CreateGrant(ctx context.Context, r contract.CreateGrantRequestObject) (contract.CreateGrantResponseObject, error) {
	acc, err := s.Services.Accounts.Grant(ctx, callerOf(ctx).Actor, account.ID{UUID: r.PersonID}, access.Role(r.Body.Role), decodeScope(r.Body.Scope), r.Body.To)
	if err != nil {
		return nil, err
	}
	labels, err := s.scopeLabels(ctx, acc.Grants)
	return contract.CreateGrant201JSONResponse(encodePerson(acc, labels)), err
}

// DeleteGrant withdraws a role.
func (s *Server) DeleteGrant(ctx context.Context, r contract.DeleteGrantRequestObject) (contract.DeleteGrantResponseObject, error) {
	return contract.DeleteGrant204Response{}, s.Services.Accounts.Withdraw(ctx, callerOf(ctx).Actor, access.GrantID{UUID: r.GrantID})
}

// ListInvitations lists invitations that wait.
func (s *Server) ListInvitations(ctx context.Context, _ contract.ListInvitationsRequestObject) (contract.ListInvitationsResponseObject, error) {
	if err := access.Check(callerOf(ctx).Actor, "listInvitations", access.Facts{}); err != nil {
		return nil, err
	}
	list, err := s.Services.Accounts.Store.Invitations(ctx)
	if err != nil {
		return nil, err
	}
	scopes := each(list, func(i account.Invitation) access.Grant { return access.Grant{Scope: i.Scope} })
	labels, err := s.scopeLabels(ctx, scopes)
	return contract.ListInvitations200JSONResponse{
		Items: each(list, func(i account.Invitation) contract.Invitation { return encodeInvitation(i, labels) }),
	}, err
}

// CreateInvitation invites an address to a role.
func (s *Server) CreateInvitation(ctx context.Context, r contract.CreateInvitationRequestObject) (contract.CreateInvitationResponseObject, error) {
	inv, err := s.Services.Accounts.Invite(ctx, callerOf(ctx).Actor, r.Body.Email, access.Role(r.Body.Role), decodeScope(r.Body.Scope))
	if err != nil {
		return nil, err
	}
	labels, err := s.scopeLabels(ctx, []access.Grant{{Scope: inv.Scope}})
	return contract.CreateInvitation201JSONResponse(encodeInvitation(inv, labels)), err
}

// DeleteInvitation takes an invitation back.
func (s *Server) DeleteInvitation(ctx context.Context, r contract.DeleteInvitationRequestObject) (contract.DeleteInvitationResponseObject, error) {
	return contract.DeleteInvitation204Response{}, s.Services.Accounts.TakeBack(ctx, callerOf(ctx).Actor, account.InvitationID{UUID: r.InvitationID})
}

// ListAudit lists who did what.
func (s *Server) ListAudit(ctx context.Context, r contract.ListAuditRequestObject) (contract.ListAuditResponseObject, error) {
	if err := access.Check(callerOf(ctx).Actor, "listAudit", access.Facts{}); err != nil {
		return nil, err
	}
	list, err := s.Services.Accounts.Store.AuditEntries(ctx, account.AuditFilter{
		Operation: val(r.Params.Operation), Object: r.Params.ObjectID, Page: page(r.Params.Limit, r.Params.Cursor),
	})
	if err != nil {
		return nil, err
	}
	names, err := s.Services.Accounts.Store.Names(ctx, each(list.Items, func(e audit.Entry) account.ID { return e.Account }))
	if err != nil {
		return nil, err
	}
	return contract.ListAudit200JSONResponse{
		Items: each(list.Items, func(e audit.Entry) contract.AuditEntry { return encodeEntry(e, names) }), Total: list.Total, Next: some(list.Next),
	}, nil
}

func (s *Server) scopeLabels(ctx context.Context, grants []access.Grant) (map[access.Scope]string, error) {
	return s.Services.Accounts.Store.ScopeLabels(ctx, each(grants, func(g access.Grant) access.Scope { return g.Scope }))
}

func decodeScope(c contract.Scope) access.Scope {
	return access.Scope{Kind: access.ScopeKind(c.Kind), ID: val(c.ID)}
}

func encodeScope(scope access.Scope, labels map[access.Scope]string) contract.Scope {
	out := contract.Scope{Kind: contract.ScopeKind(scope.Kind), Label: some(labels[scope])}
	if scope.ID != uuid.Nil {
		out.ID = &scope.ID
	}
	return out
}

func encodeGrant(g access.Grant, labels map[access.Scope]string) contract.Grant {
	return contract.Grant{ID: g.ID.UUID, Role: contract.Role(g.Role), Scope: encodeScope(g.Scope, labels), From: g.From.In(paris), To: in(g.To, paris)}
}

func encodePerson(a account.Account, labels map[access.Scope]string) contract.Person {
	return contract.Person{
		ID: a.ID.UUID, Name: a.Name, Email: a.Email, CreatedAt: a.CreatedAt.In(paris), LastSeenAt: in(a.LastSeenAt, paris),
		Grants: each(a.Grants, func(g access.Grant) contract.Grant { return encodeGrant(g, labels) }),
	}
}

func encodeInvitation(i account.Invitation, labels map[access.Scope]string) contract.Invitation {
	return contract.Invitation{
		ID: i.ID.UUID, Email: i.Email, Role: contract.Role(i.Role), Scope: encodeScope(i.Scope, labels),
		CreatedAt: i.CreatedAt.In(paris), State: contract.InvitationState(i.State),
	}
}

func encodeEntry(e audit.Entry, names map[domain.AccountID]string) contract.AuditEntry {
	out := contract.AuditEntry{
		ID: e.ID.UUID, At: e.At.In(paris), Operation: e.Operation, ObjectKind: e.ObjectKind, ObjectID: e.ObjectID, Fields: e.Fields,
		Digest: hexOf(e.Digest), AccountName: some(names[e.Account]),
	}
	if !e.Account.IsZero() {
		out.AccountID = &e.Account.UUID
	}
	return out
}
