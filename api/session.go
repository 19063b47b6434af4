package api

import (
	"context"
	"slices"
	"strings"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/mail"
)

// RequestSignIn leaves a mail with a link and a code.
func (s *Server) RequestSignIn(ctx context.Context, r contract.RequestSignInRequestObject) (contract.RequestSignInResponseObject, error) {
	who := callerOf(ctx)
	browser := account.Token()
	c, err := s.Services.Accounts.RequestSignIn(ctx, account.Asked{
		Email: r.Body.Email, Next: val(r.Body.Next), Language: who.Lang, Browser: browser, Network: who.Network,
	})
	if err != nil {
		return nil, err
	}
	return contract.RequestSignIn202JSONResponse{
		Body:    contract.SignInChallenge{ID: c.ID.UUID, ExpiresAt: c.ExpiresAt.In(paris)},
		Headers: contract.RequestSignIn202ResponseHeaders{SetCookie: ptr(cookie(browserCookie, browser, account.ChallengeLife).String())},
	}, nil
}

// CreateSession signs in with the link's token or the code.
func (s *Server) CreateSession(ctx context.Context, r contract.CreateSessionRequestObject) (contract.CreateSessionResponseObject, error) {
	in, err := s.Services.Accounts.SignIn(ctx, account.Proof{
		Token: val(r.Body.Token), Challenge: account.ChallengeID{UUID: val(r.Body.ChallengeID)}, Code: val(r.Body.Code), Browser: callerOf(ctx).Browser,
	})
	if err != nil {
		return nil, err
	}
	me, err := s.me(ctx, &caller{Actor: in.Account.Actor(), Account: in.Account, Session: in.Session})
	if err != nil {
		return nil, err
	}
	me.Next = some(in.Next)
	return contract.CreateSession201JSONResponse{
		Body: me, Headers: contract.CreateSession201ResponseHeaders{SetCookie: ptr(sessionHeader(in))},
	}, nil
}

func sessionHeader(in account.SignedIn) string {
	return cookie(sessionCookie, in.Token, in.Session.ExpiresAt.Sub(in.Session.CreatedAt)).String()
}

// DeleteSession signs out and empties what the browser kept.
func (s *Server) DeleteSession(ctx context.Context, _ contract.DeleteSessionRequestObject) (contract.DeleteSessionResponseObject, error) {
	who := callerOf(ctx)
	if err := s.Services.Accounts.SignOut(ctx, who.Actor, who.Token); err != nil {
		return nil, err
	}
	return contract.DeleteSession204Response{Headers: contract.DeleteSession204ResponseHeaders{
		SetCookie: ptr(cookie(sessionCookie, "", 0).String()), ClearSiteData: ptr(`"cache", "storage"`),
	}}, nil
}

// GetMe says who is asking and what they may do.
func (s *Server) GetMe(ctx context.Context, _ contract.GetMeRequestObject) (contract.GetMeResponseObject, error) {
	me, err := s.me(ctx, callerOf(ctx))
	return contract.GetMe200JSONResponse(me), err
}

// PatchMe changes one's own name or language.
func (s *Server) PatchMe(ctx context.Context, r contract.PatchMeRequestObject) (contract.PatchMeResponseObject, error) {
	who := callerOf(ctx)
	change := account.Change{Name: r.Body.Name}
	if r.Body.Language != nil {
		change.Language = ptr(string(*r.Body.Language))
	}
	acc, err := s.Services.Accounts.Patch(ctx, who.Actor, change)
	if err != nil {
		return nil, err
	}
	me, err := s.me(ctx, &caller{Actor: who.Actor, Account: acc, Session: who.Session})
	return contract.PatchMe200JSONResponse(me), err
}

func (s *Server) me(ctx context.Context, who *caller) (contract.Me, error) {
	now, err := s.Services.Accounts.Store.BusinessNow(ctx)
	if err != nil {
		return contract.Me{}, err
	}
	me := contract.Me{SignedIn: who.Actor.SignedIn(), Now: now.In(paris), Grants: []contract.Grant{}, Capabilities: s.capabilities(who.Actor)}
	if !me.SignedIn {
		return me, nil
	}
	labels, err := s.scopeLabels(ctx, who.Actor.Grants)
	if err != nil {
		return contract.Me{}, err
	}
	me.ID, me.Name, me.Email = &who.Account.ID.UUID, &who.Account.Name, &who.Account.Email
	me.Language = ptr(contract.MeLanguage(who.Account.Language))
	me.ExpiresAt = ptr(who.Session.ExpiresAt.In(paris))
	me.Grants = each(who.Actor.Grants, func(g access.Grant) contract.Grant { return encodeGrant(g, labels) })
	return me, nil
}

func (s *Server) capabilities(a access.Actor) []string {
	ops := each(access.Capabilities(a), func(o access.Operation) string { return string(o) })
	if s.Demo == nil {
		ops = slices.DeleteFunc(ops, func(o string) bool { return strings.Contains(o, "Demo") })
	}
	slices.Sort(ops)
	return ops
}

// ListMyMails gives the twins of the mails sent to the caller.
func (s *Server) ListMyMails(ctx context.Context, r contract.ListMyMailsRequestObject) (contract.ListMyMailsResponseObject, error) {
	me := callerOf(ctx).Actor.Account
	list, err := s.Services.Accounts.Store.Mails(ctx, account.MailFilter{Account: &me, Page: page(r.Params.Limit, r.Params.Cursor)})
	if err != nil {
		return nil, err
	}
	out, err := s.mailList(list, false)
	return contract.ListMyMails200JSONResponse(out), err
}

// mailList renders messages as they were sent. Sign-in secrets are shown only on
// the demonstration's page.
func (s *Server) mailList(list domain.List[mail.Sent], secrets bool) (contract.MailList, error) {
	out := contract.MailList{Items: []contract.Mail{}, Total: list.Total, Next: some(list.Next)}
	for _, m := range list.Items {
		read, err := s.Mails.Render(m.Message)
		if err != nil {
			return out, err
		}
		item := contract.Mail{
			ID: m.ID.UUID, Template: string(m.Template), Subject: read.Subject, Text: read.Text,
			CreatedAt: m.CreatedAt.In(paris), State: contract.MailState(m.State), Link: some(read.Link),
		}
		if secrets {
			item.To, item.Code = &m.Address, some(read.Code)
		}
		out.Items = append(out.Items, item)
	}
	return out, nil
}
