package administration

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
)

// Store is the administrations' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Administrations(ctx context.Context) ([]Administration, error)
	Administration(ctx context.Context, id ID) (Administration, error)
}

// Tx is the administrations' transaction.
type Tx interface {
	audit.Tx
	// InsertAdministration answers invalid_fields when the name is taken.
	InsertAdministration(Administration) error
	LockAdministration(ID) (Administration, error)
	// UpdateAdministration answers invalid_fields when the name is taken.
	UpdateAdministration(Administration) error
}

// Service is what people do with administrations.
type Service struct{ Store Store }

// List gives the directory by name, or those that match the words searched.
func (s Service) List(ctx context.Context, actor access.Actor, q string) ([]Administration, error) {
	if err := access.Check(actor, "listAdministrations", access.Facts{}); err != nil {
		return nil, err
	}
	all, err := s.Store.Administrations(ctx)
	if err != nil {
		return nil, err
	}
	found := []Administration{}
	for _, a := range all {
		if a.Matches(q) {
			found = append(found, a)
		}
	}
	byName(found)
	return found, nil
}

// Get gives one administration.
func (s Service) Get(ctx context.Context, actor access.Actor, id ID) (Administration, error) {
	a, err := s.Store.Administration(ctx, id)
	if err != nil {
		return Administration{}, err
	}
	if err := access.Check(actor, "getAdministration", a.Facts()); err != nil {
		return Administration{}, err
	}
	return a, nil
}

// Create adds an administration to the directory.
func (s Service) Create(ctx context.Context, actor access.Actor, a Administration) (Administration, error) {
	if err := access.Check(actor, "createAdministration", access.Facts{}); err != nil {
		return Administration{}, err
	}
	a, err := clean(a)
	if err != nil {
		return Administration{}, err
	}
	a.ID, a.Version = domain.NewAdministrationID(), 1
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if err := tx.InsertAdministration(a); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "createAdministration", Account: actor.Account, ObjectKind: "administration", ObjectID: a.ID.UUID})
	})
	if err != nil {
		return Administration{}, err
	}
	return a, nil
}

// Change replaces an administration's description, if nobody did since version.
// Only the programme team says whether a body is invented: from a host, that field
// stays as it was.
func (s Service) Change(ctx context.Context, actor access.Actor, a Administration, version int64) (Administration, error) {
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		current, err := tx.LockAdministration(a.ID)
		if err != nil {
			return err
		}
		if err := access.Check(actor, "putAdministration", current.Facts()); err != nil {
			return err
		}
		if current.Version != version {
			return domain.StaleVersion(current.Version)
		}
		if a, err = clean(a); err != nil {
			return err
		}
		if !actor.Has(current.Facts(), access.Programme) {
			a.Fictional = current.Fictional
		}
		a.Version = current.Version + 1
		if err := tx.UpdateAdministration(a); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{
			Operation: "putAdministration", Account: actor.Account, ObjectKind: "administration", ObjectID: a.ID.UUID,
			Fields: []string{"name", "ministry", "fictional"},
		})
	})
	if err != nil {
		return Administration{}, err
	}
	return a, nil
}
