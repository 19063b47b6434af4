package api

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// ListCallAnswers gives the questions on a call that were answered to all.
func (s *Server) ListCallAnswers(ctx context.Context, r contract.ListCallAnswersRequestObject) (contract.ListCallAnswersResponseObject, error) {
	list, of, err := s.Services.Answers.List(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID})
	if err != nil {
		return nil, err
	}
	items := each(list, func(a answer.Answer) contract.CallAnswer { return encodeAnswer(a, of.Zone) })
	return contract.ListCallAnswers200JSONResponse{Items: items, Total: len(items)}, nil
}

// PublishCallAnswer answers a question to all.
func (s *Server) PublishCallAnswer(ctx context.Context, r contract.PublishCallAnswerRequestObject) (contract.PublishCallAnswerResponseObject, error) {
	from, err := originOf(r)
	if err != nil {
		return nil, err
	}
	a, of, err := s.Services.Answers.Publish(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, answer.Words{
		Question: domain.Text{FR: r.Body.Question.Fr, EN: r.Body.Question.En}, Answer: domain.Text{FR: r.Body.Answer.Fr, EN: r.Body.Answer.En},
	}, from)
	if err != nil {
		if from != nil {
			err = s.withCurrentThread(ctx, err, from.Dossier)
		}
		return nil, err
	}
	return contract.PublishCallAnswer201JSONResponse{
		Body: encodeAnswer(a, of.Zone), Headers: contract.PublishCallAnswer201ResponseHeaders{ETag: etag(int64(a.Current().Sequence))},
	}, nil
}

// originOf reads which thread a question comes from, at which version.
func originOf(r contract.PublishCallAnswerRequestObject) (*answer.Origin, error) {
	if r.Body.DossierID == nil {
		return nil, nil // no origin is a choice: a question asked elsewhere
	}
	version, err := ifMatch(r.Params.IfMatch)
	return &answer.Origin{Dossier: dossier.ID{UUID: *r.Body.DossierID}, Version: version}, err
}

// ReviseCallAnswer replaces an answer to all by a new version.
func (s *Server) ReviseCallAnswer(ctx context.Context, r contract.ReviseCallAnswerRequestObject) (contract.ReviseCallAnswerResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	a, of, err := s.Services.Answers.Revise(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, answer.ID{UUID: r.AnswerID}, version, answer.Words{
		Question: domain.Text{FR: r.Body.Question.Fr, EN: r.Body.Question.En}, Answer: domain.Text{FR: r.Body.Answer.Fr, EN: r.Body.Answer.En},
	})
	if err != nil {
		return nil, withCurrentAnswer(err, a, of)
	}
	return contract.ReviseCallAnswer200JSONResponse{
		Body: encodeAnswer(a, of.Zone), Headers: contract.ReviseCallAnswer200ResponseHeaders{ETag: etag(int64(a.Current().Sequence))},
	}, nil
}

// withCurrentAnswer adds to a conflict the answer as it now stands.
func withCurrentAnswer(err error, a answer.Answer, of call.Call) error {
	told, ours := asTold(err)
	if !ours || told.Kind != domain.Stale {
		return err
	}
	return told.With("current", encodeAnswer(a, of.Zone))
}

func encodeAnswer(a answer.Answer, zone *time.Location) contract.CallAnswer {
	now := a.Current()
	out := contract.CallAnswer{
		ID: a.ID.UUID, Question: encodeText(now.Question), Answer: encodeText(now.Answer), PublishedAt: a.First().In(zone), Version: int64(now.Sequence),
		Earlier: each(a.Versions[1:], func(v answer.Version) contract.CallAnswerVersion {
			return contract.CallAnswerVersion{Sequence: v.Sequence, Question: encodeText(v.Question), Answer: encodeText(v.Answer), PublishedAt: v.At.In(zone)}
		}),
	}
	if now.Sequence > 1 {
		out.RevisedAt = in(&now.At, zone)
	}
	return out
}
