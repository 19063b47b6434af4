package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/administration"
)

// ListAdministrations lists the directory, by name.
func (s *Server) ListAdministrations(ctx context.Context, r contract.ListAdministrationsRequestObject) (contract.ListAdministrationsResponseObject, error) {
	found, err := s.Services.Administrations.List(ctx, callerOf(ctx).Actor, val(r.Params.Q))
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

func decodeAdministration(b contract.AdministrationInput) administration.Administration {
	return administration.Administration{Name: b.Name, Ministry: val(b.Ministry), Fictional: val(b.Fictional)}
}

func encodeAdministration(a administration.Administration) contract.Administration {
	return contract.Administration{ID: a.ID.UUID, Name: a.Name, Ministry: some(a.Ministry), Fictional: a.Fictional, Version: a.Version}
}

// addCurrent adds to a conflict of versions the object as it now stands.
func addCurrent(err error, read func() (any, error)) error {
	told, ours := asTold(err)
	if !ours || told.Kind != domain.Stale {
		return err
	}
	current, readErr := read()
	if readErr != nil {
		return err // the conflict is what the caller must hear
	}
	return told.With("current", current)
}
