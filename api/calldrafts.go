package api

import (
	"context"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/call"
)

// CheckCall tells what publishing would refuse and warn of.
func (s *Server) CheckCall(ctx context.Context, r contract.CheckCallRequestObject) (contract.CheckCallResponseObject, error) {
	who := callerOf(ctx)
	report, err := s.Services.Calls.Check(ctx, who.Actor, call.ID{UUID: r.CallID})
	if err != nil {
		return nil, err
	}
	return contract.CheckCall200JSONResponse{
		Ready: len(report.Problems) == 0, Problems: encodeFields(report.Problems, who.Lang), Warnings: encodeFields(report.Warnings, who.Lang),
	}, nil
}

// CloneCall drafts a call like another one.
func (s *Server) CloneCall(ctx context.Context, r contract.CloneCallRequestObject) (contract.CloneCallResponseObject, error) {
	promotion, err := s.knownPromotion(ctx, r.Body.PromotionID)
	if err != nil {
		return nil, err
	}
	c, err := s.Services.Calls.Clone(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, promotion, r.Body.OpensAt.UTC())
	if err != nil {
		return nil, err
	}
	body, err := s.encodeCall(ctx, c)
	return contract.CloneCall201JSONResponse{Body: body, Headers: contract.CloneCall201ResponseHeaders{ETag: etag(c.Version)}}, err
}

// DeleteCall removes a draft.
func (s *Server) DeleteCall(ctx context.Context, r contract.DeleteCallRequestObject) (contract.DeleteCallResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	return contract.DeleteCall204Response{}, s.Services.Calls.Delete(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, version)
}

// ReviseCall publishes a new version of the form.
func (s *Server) ReviseCall(ctx context.Context, r contract.ReviseCallRequestObject) (contract.ReviseCallResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	c, err := s.Services.Calls.Revise(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, version, decodeRevision(*r.Body))
	if err != nil {
		return nil, err
	}
	body, err := s.encodeCall(ctx, c)
	return contract.ReviseCall201JSONResponse{Body: body, Headers: contract.ReviseCall201ResponseHeaders{ETag: etag(c.Version)}}, err
}

// decodeRevision leaves nil what the body leaves out.
func decodeRevision(b contract.RevisionInput) call.Form {
	form := call.Form{Reason: decodeText(&b.Reason)}
	if b.Steps != nil {
		form.Steps = each(*b.Steps, decodeStep)
	}
	if b.Questions != nil {
		form.Questions = each(*b.Questions, decodeQuestion)
	}
	if b.Statements != nil {
		form.Statements = each(*b.Statements, decodeStatement)
	}
	return form
}

// ListExtensions lists every extension with the names behind it.
func (s *Server) ListExtensions(ctx context.Context, r contract.ListExtensionsRequestObject) (contract.ListExtensionsResponseObject, error) {
	list, of, err := s.Services.Calls.Extensions(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID})
	if err != nil {
		return nil, err
	}
	return contract.ListExtensions200JSONResponse{
		Items: each(list, func(g call.Granted) contract.GrantedExtension { return encodeGranted(g, of.Zone) }), Total: len(list),
	}, nil
}

func encodeGranted(g call.Granted, zone *time.Location) contract.GrantedExtension {
	return contract.GrantedExtension{
		ID: g.ID.UUID, Window: contract.WindowName(g.Window), PublishedAt: g.Published.In(zone), ClosesAt: g.Closes.In(zone),
		Motive: encodeText(g.Motive), Person: personRef(g.Person.UUID, g.PersonName), GrantedBy: personRef(g.GrantedBy.UUID, g.GranterName),
	}
}

func personRef(id uuid.UUID, name string) *contract.PersonRef {
	if id == uuid.Nil {
		return nil
	}
	return &contract.PersonRef{ID: id, Name: name}
}
