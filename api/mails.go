package api

import (
	"context"
	"strings"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/mail"
)

// ListMailTemplates gives every message the portal sends, in both languages.
func (s *Server) ListMailTemplates(ctx context.Context, _ contract.ListMailTemplatesRequestObject) (contract.ListMailTemplatesResponseObject, error) {
	if err := access.Check(callerOf(ctx).Actor, "listMailTemplates", access.Facts{}); err != nil {
		return nil, err
	}
	out := contract.MailTemplateList{Items: []contract.MailTemplate{}}
	for _, e := range mail.Catalogue() {
		var subject, text domain.Text
		for lang, to := range map[string][2]*string{"fr": {&subject.FR, &text.FR}, "en": {&subject.EN, &text.EN}} {
			read, err := s.Mails.Preview(e.Template, lang)
			if err != nil {
				return nil, err
			}
			*to[0], *to[1] = read.Subject, read.Text
		}
		out.Items = append(out.Items, contract.MailTemplate{
			Name: string(e.Template), To: encodeText(e.To), Moment: encodeText(e.Moment), Subject: encodeText(subject), Text: encodeText(text),
		})
	}
	return contract.ListMailTemplates200JSONResponse(out), nil
}

// previewPolicy lets a message's page use its own styles and nothing else; it runs
// nothing and is of no origin.
const previewPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// PreviewMail shows the page of one message.
func (s *Server) PreviewMail(ctx context.Context, r contract.PreviewMailRequestObject) (contract.PreviewMailResponseObject, error) {
	if err := access.Check(callerOf(ctx).Actor, "previewMail", access.Facts{}); err != nil {
		return nil, err
	}
	lang := "fr"
	if r.Params.Lang != nil {
		lang = string(*r.Params.Lang)
	}
	read, err := s.Mails.Preview(mail.Template(r.MailTemplate), lang)
	if err != nil {
		return nil, err
	}
	return contract.PreviewMail200TextHTMLResponse{
		Body: strings.NewReader(read.HTML), ContentLength: int64(len(read.HTML)),
		Headers: contract.PreviewMail200ResponseHeaders{ContentSecurityPolicy: ptr(previewPolicy)},
	}, nil
}
