package api

import (
	"context"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
)

// ListMembers lists the people of an administration and its invitations that wait.
func (s *Server) ListMembers(ctx context.Context, r contract.ListMembersRequestObject) (contract.ListMembersResponseObject, error) {
	found, err := s.Services.Accounts.Members(ctx, callerOf(ctx).Actor, domain.AdministrationID{UUID: r.AdministrationID})
	if err != nil {
		return nil, err
	}
	return contract.ListMembers200JSONResponse(encodeMembers(found)), nil
}

// InviteMember invites an address to a role in an administration.
func (s *Server) InviteMember(ctx context.Context, r contract.InviteMemberRequestObject) (contract.InviteMemberResponseObject, error) {
	found, err := s.Services.Accounts.InviteMember(ctx, callerOf(ctx).Actor, domain.AdministrationID{UUID: r.AdministrationID},
		r.Body.Email, access.Role(r.Body.Role))
	if err != nil {
		return nil, err
	}
	return contract.InviteMember201JSONResponse(encodeMembers(found)), nil
}

// RemoveMember ends a role in an administration.
func (s *Server) RemoveMember(ctx context.Context, r contract.RemoveMemberRequestObject) (contract.RemoveMemberResponseObject, error) {
	err := s.Services.Accounts.RemoveMember(ctx, callerOf(ctx).Actor, domain.AdministrationID{UUID: r.AdministrationID}, access.GrantID{UUID: r.GrantID})
	if err != nil {
		return nil, err
	}
	return contract.RemoveMember204Response{}, nil
}

// WithdrawMemberInvitation takes an invitation back.
func (s *Server) WithdrawMemberInvitation(ctx context.Context, r contract.WithdrawMemberInvitationRequestObject) (contract.WithdrawMemberInvitationResponseObject, error) {
	err := s.Services.Accounts.TakeBackMember(ctx, callerOf(ctx).Actor,
		domain.AdministrationID{UUID: r.AdministrationID}, account.InvitationID{UUID: r.InvitationID})
	if err != nil {
		return nil, err
	}
	return contract.WithdrawMemberInvitation204Response{}, nil
}

func encodeMembers(found []account.Member) contract.MemberList {
	return contract.MemberList{Total: len(found), Items: each(found, func(m account.Member) contract.Member {
		return contract.Member{
			GrantID: someID(m.Grant.UUID), InvitationID: someID(m.Invitation.UUID), PersonID: someID(m.Person.UUID),
			Name: some(m.Name), Email: m.Email, Role: contract.MemberRole(m.Role), Since: m.Since.In(paris),
		}
	})}
}

// someID is absent for the zero id.
func someID(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}
