package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/anonymity"
	"github.com/etalab/portail-eig/domain/dossier"
)

// GetAnonymity gives a submission as the programme team prepares it.
func (s *Server) GetAnonymity(ctx context.Context, r contract.GetAnonymityRequestObject) (contract.GetAnonymityResponseObject, error) {
	v, err := s.Services.Anonymity.Get(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID})
	return contract.GetAnonymity200JSONResponse{
		Body: encodeAnonymity(v), Headers: contract.GetAnonymity200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

// PutAnonymity masks passages.
func (s *Server) PutAnonymity(ctx context.Context, r contract.PutAnonymityRequestObject) (contract.PutAnonymityResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	id := dossier.ID{UUID: r.DossierID}
	masks := each(r.Body.Masks, func(m contract.Mask) anonymity.Mask {
		return anonymity.Mask{Question: m.Question, From: m.From, To: m.To}
	})
	v, err := s.Services.Anonymity.Mask(ctx, callerOf(ctx).Actor, id, r.Body.Sequence, version, masks)
	if told, ours := asTold(err); ours && told.Kind == domain.Stale {
		if now, readErr := s.Services.Anonymity.Get(ctx, callerOf(ctx).Actor, id); readErr == nil {
			err = told.With("current", encodeAnonymity(now))
		}
	}
	return contract.PutAnonymity200JSONResponse{
		Body: encodeAnonymity(v), Headers: contract.PutAnonymity200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

// ClearFile shows a file to readers, or hides it.
func (s *Server) ClearFile(ctx context.Context, r contract.ClearFileRequestObject) (contract.ClearFileResponseObject, error) {
	v, err := s.Services.Anonymity.Clear(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, anonymity.FileID{UUID: r.AttachmentID}, r.Body.Cleared)
	return contract.ClearFile200JSONResponse{
		Body: encodeAnonymity(v), Headers: contract.ClearFile200ResponseHeaders{ETag: etag(v.Version)},
	}, err
}

func encodeAnonymity(v anonymity.View) contract.Anonymity {
	c := v.Snapshot.Content
	out := contract.Anonymity{
		DossierID: v.Dossier.UUID, Number: v.Number, Sequence: v.Snapshot.Sequence, Looked: v.Version > 0, Version: v.Version,
		AnonymousReading: !v.Call.NamedReading, Questions: each(v.Asked(), encodeQuestion), Answers: table(c.Answers), Shown: table(v.Shown.Answers),
		Masks: each(v.Masks, func(m anonymity.Mask) contract.Mask {
			return contract.Mask{Question: m.Question, From: m.From, To: m.To}
		}),
		Suggestions: each(v.Suggestions, func(s anonymity.Suggestion) contract.MaskSuggestion {
			return contract.MaskSuggestion{Question: s.Question, From: s.From, To: s.To, Why: contract.MaskSuggestionWhy(s.Why)}
		}),
		Files: []contract.ClearableFile{},
	}
	for _, f := range v.Files() {
		out.Files = append(out.Files, contract.ClearableFile{
			ID: f.ID.UUID, Question: f.Question, Name: f.Name, Size: f.Size, Type: contract.FileType(f.Type), Cleared: v.Cleared[f.ID],
		})
	}
	return out
}
