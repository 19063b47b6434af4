package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/administration"
)

// ListAdministrations lists the directory, by name.
func (s *Server) ListAdministrations(ctx context.Context, r contract.ListAdministrationsRequestObject) (contract.ListAdministrationsResponseObject, error) {
	found, err := s.Services.Administrations.List(ctx, callerOf(ctx).Actor, administration.Filter{
		Words: val(r.Params.Q), Kind: administration.Kind(val(r.Params.Kind)), Status: administration.Status(val(r.Params.Status)), Mine: val(r.Params.Mine),
	})
	if err != nil {
		return nil, err
	}
	return contract.ListAdministrations200JSONResponse{Items: each(found, encodeAdministration), Total: len(found)}, nil
}

// GetAdministration gives one administration.
func (s *Server) GetAdministration(ctx context.Context, r contract.GetAdministrationRequestObject) (contract.GetAdministrationResponseObject, error) {
	a, err := s.Services.Administrations.Get(ctx, callerOf(ctx).Actor, administration.ID{UUID: r.AdministrationID})
	if err != nil {
		return nil, err
	}
	return contract.GetAdministration200JSONResponse{
		Body: encodeAdministration(a), Headers: contract.GetAdministration200ResponseHeaders{ETag: etag(a.Version)},
	}, nil
}

// CreateAdministration adds an administration.
func (s *Server) CreateAdministration(ctx context.Context, r contract.CreateAdministrationRequestObject) (contract.CreateAdministrationResponseObject, error) {
	a, err := s.Services.Administrations.Create(ctx, callerOf(ctx).Actor, decodeAdministration(*r.Body))
	if err != nil {
		return nil, err
	}
	return contract.CreateAdministration201JSONResponse{
		Body: encodeAdministration(a), Headers: contract.CreateAdministration201ResponseHeaders{ETag: etag(a.Version)},
	}, nil
}

// PutAdministration changes an administration.
func (s *Server) PutAdministration(ctx context.Context, r contract.PutAdministrationRequestObject) (contract.PutAdministrationResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	who, wanted := callerOf(ctx).Actor, decodeAdministration(*r.Body)
	wanted.ID.UUID = r.AdministrationID
	a, err := s.Services.Administrations.Change(ctx, who, wanted, version)
	if err != nil {
		return nil, addCurrent(err, func() (any, error) {
			current, err := s.Services.Administrations.Get(ctx, who, wanted.ID)
			return encodeAdministration(current), err
		})
	}
	return contract.PutAdministration200JSONResponse{
		Body: encodeAdministration(a), Headers: contract.PutAdministration200ResponseHeaders{ETag: etag(a.Version)},
	}, nil
}

// ProposeAdministration asks for a body to be listed.
func (s *Server) ProposeAdministration(ctx context.Context, r contract.ProposeAdministrationRequestObject) (contract.ProposeAdministrationResponseObject, error) {
	a, err := s.Services.Administrations.Propose(ctx, callerOf(ctx).Actor, decodeAdministration(*r.Body))
	if err != nil {
		return nil, err
	}
	return contract.ProposeAdministration201JSONResponse{
		Body: encodeAdministration(a), Headers: contract.ProposeAdministration201ResponseHeaders{ETag: etag(a.Version)},
	}, nil
}

// DecideAdministration validates a proposed body, or refuses it.
func (s *Server) DecideAdministration(ctx context.Context, r contract.DecideAdministrationRequestObject) (contract.DecideAdministrationResponseObject, error) {
	a, err := s.Services.Administrations.Decide(ctx, callerOf(ctx).Actor, administration.ID{UUID: r.AdministrationID},
		administration.Status(r.Body.Outcome), val(r.Body.Reason))
	if err != nil {
		return nil, err
	}
	return contract.DecideAdministration200JSONResponse{
		Body: encodeAdministration(a), Headers: contract.DecideAdministration200ResponseHeaders{ETag: etag(a.Version)},
	}, nil
}

// MergeAdministration merges a duplicate into the body that stays.
func (s *Server) MergeAdministration(ctx context.Context, r contract.MergeAdministrationRequestObject) (contract.MergeAdministrationResponseObject, error) {
	a, err := s.Services.Administrations.Merge(ctx, callerOf(ctx).Actor, administration.ID{UUID: r.AdministrationID}, administration.ID{UUID: r.Body.Into})
	if err != nil {
		return nil, err
	}
	return contract.MergeAdministration200JSONResponse{
		Body: encodeAdministration(a), Headers: contract.MergeAdministration200ResponseHeaders{ETag: etag(a.Version)},
	}, nil
}

func decodeAdministration(b contract.AdministrationInput) administration.Administration {
	a := administration.Administration{
		Name: b.Name, Ministry: val(b.Ministry), Kind: administration.Kind(val(b.Kind)), SIRET: val(b.Siret), Fictional: val(b.Fictional),
	}
	for _, site := range val(b.Sites) {
		a.Sites = append(a.Sites, administration.Site{Town: site.Town, Postcode: site.Postcode})
	}
	return a
}

func encodeAdministration(a administration.Administration) contract.Administration {
	out := contract.Administration{
		ID: a.ID.UUID, Name: a.Name, Ministry: some(a.Ministry), Kind: contract.AdministrationKind(a.Kind), Siret: some(a.SIRET),
		Status: contract.AdministrationStatus(a.Status), StatusReason: some(a.StatusReason), Fictional: a.Fictional, Version: a.Version,
		Sites: each(a.Sites, func(s administration.Site) contract.AdministrationSite {
			return contract.AdministrationSite{Town: s.Town, Postcode: s.Postcode}
		}),
	}
	if !a.MergedInto.IsZero() {
		out.MergedInto = &contract.AdministrationRef{ID: a.MergedInto.UUID, Name: a.MergedName}
	}
	return out
}
