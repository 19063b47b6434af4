package api

import (
	"context"
	"mime"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// ListAttachments tells the files of a dossier with their states.
func (s *Server) ListAttachments(ctx context.Context, r contract.ListAttachmentsRequestObject) (contract.ListAttachmentsResponseObject, error) {
	list, err := s.Services.Attachments.List(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID})
	return contract.ListAttachments200JSONResponse{Items: each(list, s.encodeAttachment)}, err
}

// CreateAttachment takes a file into the draft.
func (s *Server) CreateAttachment(ctx context.Context, r contract.CreateAttachmentRequestObject) (contract.CreateAttachmentResponseObject, error) {
	sent := attachment.Sent{Question: val(r.Params.Question), Name: fileName(r.Params.ContentDisposition), Size: -1, Body: r.Body}
	if body, ok := r.Body.(*streamed); ok {
		sent.Size = body.length
	}
	if r.Params.Supplement != nil {
		sent.Supplement = thread.SupplementID{UUID: *r.Params.Supplement}
	}
	if (sent.Question == "") == sent.Supplement.IsZero() {
		return nil, attachment.OnePlace()
	}
	a, version, err := s.Services.Attachments.Upload(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, sent)
	if err != nil {
		return nil, err
	}
	return contract.CreateAttachment201JSONResponse{
		Body: s.encodeAttachment(a), Headers: contract.CreateAttachment201ResponseHeaders{ETag: etag(version)},
	}, nil
}

// fileName reads the name of a file sent; "" when there is none to read, which the
// domain refuses.
func fileName(disposition string) string {
	_, parameters, err := mime.ParseMediaType(disposition)
	if err != nil {
		return ""
	}
	return parameters["filename"]
}

// DeleteAttachment takes a file out of the draft.
func (s *Server) DeleteAttachment(ctx context.Context, r contract.DeleteAttachmentRequestObject) (contract.DeleteAttachmentResponseObject, error) {
	version, err := s.Services.Attachments.Remove(ctx, callerOf(ctx).Actor, attachment.ID{UUID: r.AttachmentID})
	if err != nil {
		return nil, err
	}
	return contract.DeleteAttachment204Response{Headers: contract.DeleteAttachment204ResponseHeaders{ETag: etag(version)}}, nil
}

// GetAttachmentContent gives a file's bytes, always to be saved: no browser opens on
// the portal's own address what somebody uploaded.
func (s *Server) GetAttachmentContent(ctx context.Context, r contract.GetAttachmentContentRequestObject) (contract.GetAttachmentContentResponseObject, error) {
	file, err := s.Services.Attachments.Open(ctx, callerOf(ctx).Actor, attachment.ID{UUID: r.AttachmentID})
	if err != nil {
		return nil, err
	}
	return contract.GetAttachmentContent200ApplicationOctetStreamResponse{
		Body: file.Body, ContentLength: file.Attachment.Size, Headers: contract.GetAttachmentContent200ResponseHeaders{
			ContentDisposition:    ptr(mime.FormatMediaType("attachment", map[string]string{"filename": file.Name})),
			ContentSecurityPolicy: ptr("sandbox; default-src 'none'; frame-ancestors 'none'"),
			CacheControl:          ptr("private, no-store"),
		},
	}, nil
}

func (s *Server) encodeAttachment(a attachment.Attachment) contract.Attachment {
	return contract.Attachment{
		ID: a.ID.UUID, Question: some(a.Question), SupplementID: optionalID(a.Supplement.UUID), Name: a.Name, Size: a.Size, Type: contract.FileType(a.Type), Sha256: hexOf(a.SHA256),
		State: contract.AttachmentState(s.Services.Attachments.Shown(a)), AddedAt: a.AddedAt.In(paris),
	}
}
