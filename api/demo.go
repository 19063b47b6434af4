package api

import (
	"context"
	"strings"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/domain/mail"
)

// Demo moves the demonstration. It is absent from a portal in service.
type Demo interface {
	State(ctx context.Context) (demo.State, error)
	// Move goes to a milestone: forward plays the story, back restores.
	Move(ctx context.Context, milestone string) (demo.State, error)
	SignIn(ctx context.Context, persona string) (account.SignedIn, error)
}

// GetDemo says where the story stands.
func (s *Server) GetDemo(ctx context.Context, _ contract.GetDemoRequestObject) (contract.GetDemoResponseObject, error) {
	if s.Demo == nil {
		return nil, domain.Absent()
	}
	state, err := s.Demo.State(ctx)
	return contract.GetDemo200JSONResponse(encodeDemo(state)), err
}

// MoveDemo goes to a milestone.
func (s *Server) MoveDemo(ctx context.Context, r contract.MoveDemoRequestObject) (contract.MoveDemoResponseObject, error) {
	if s.Demo == nil {
		return nil, domain.Absent()
	}
	state, err := s.Demo.Move(ctx, r.Body.Milestone)
	return contract.MoveDemo200JSONResponse(encodeDemo(state)), err
}

// SignInDemo signs in as one of the story's people.
func (s *Server) SignInDemo(ctx context.Context, r contract.SignInDemoRequestObject) (contract.SignInDemoResponseObject, error) {
	if s.Demo == nil {
		return nil, domain.Absent()
	}
	in, err := s.Demo.SignIn(ctx, r.Body.Persona)
	if err != nil {
		return nil, err
	}
	me, err := s.me(ctx, &caller{Actor: in.Account.Actor(), Account: in.Account, Session: in.Session})
	return contract.SignInDemo201JSONResponse{Body: me, Headers: contract.SignInDemo201ResponseHeaders{SetCookie: ptr(sessionHeader(in))}}, err
}

// ListDemoMails shows every mail the demonstration sent, sign-in codes included.
func (s *Server) ListDemoMails(ctx context.Context, r contract.ListDemoMailsRequestObject) (contract.ListDemoMailsResponseObject, error) {
	if s.Demo == nil {
		return nil, domain.Absent()
	}
	list, err := s.Services.Accounts.Store.Mails(ctx, account.MailFilter{Query: val(r.Params.Q), Page: page(r.Params.Limit, r.Params.Cursor)})
	if err != nil {
		return nil, err
	}
	out, err := s.mailList(list, true)
	return contract.ListDemoMails200JSONResponse(out), err
}

// PreviewDemoMail shows the page of one mail of the demonstration.
func (s *Server) PreviewDemoMail(ctx context.Context, r contract.PreviewDemoMailRequestObject) (contract.PreviewDemoMailResponseObject, error) {
	if s.Demo == nil {
		return nil, domain.Absent()
	}
	sent, err := s.Services.Accounts.Store.Mail(ctx, mail.ID{UUID: r.MailID})
	if err != nil {
		return nil, err
	}
	read, err := s.Mails.Render(sent.Message)
	return contract.PreviewDemoMail200TextHTMLResponse{
		Body: strings.NewReader(read.HTML), ContentLength: int64(len(read.HTML)),
		Headers: contract.PreviewDemoMail200ResponseHeaders{ContentSecurityPolicy: ptr(previewPolicy)},
	}, err
}

func encodeDemo(d demo.State) contract.Demo {
	return contract.Demo{
		Now: d.Now.In(paris), Notice: encodeText(demo.Notice),
		Milestones: each(d.Milestones, func(m demo.Reached) contract.DemoMilestone {
			return contract.DemoMilestone{
				ID: m.ID, Label: encodeText(m.Label), At: m.At.In(paris), Reached: m.Reached, Current: m.Current, Discards: optionalText(m.Discards),
			}
		}),
		Personas: each(d.Personas, func(p demo.Persona) contract.DemoPersona {
			out := contract.DemoPersona{ID: p.ID, Label: encodeText(p.Label), Name: p.Name}
			if p.Role != "" {
				out.Role = ptr(contract.Role(p.Role))
			}
			return out
		}),
		Skipped: each(d.Skipped, encodeText),
	}
}
