package administration

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
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
	mail.Tx
	// InsertAdministration answers invalid_fields when the name is taken.
	InsertAdministration(Administration) error
	LockAdministration(ID) (Administration, error)
	// UpdateAdministration answers invalid_fields when the name is taken.
	UpdateAdministration(Administration) error
	// GrantLead makes somebody a lead of a body.
	GrantLead(domain.AccountID, ID) error
	// AdministrationPeople lists those who hold a role in a body.
	AdministrationPeople(ID) ([]Recipient, error)
	// MoveChallenges gives one body's challenges to another, and lists them.
	MoveChallenges(from, into ID) ([]domain.ChallengeID, error)
	// MoveRoles ends the roles held in one body and gives the same in another, where
	// they were not held; invitations that wait follow.
	MoveRoles(from, into ID) error
}

// Recipient is one person of a body to tell.
type Recipient struct {
	Account  domain.AccountID
	Address  string
	Language string
}

// Filter is what a reader of the directory asks to see.
type Filter struct {
	Words  string
	Kind   Kind
	Status Status // validated and pending when empty
	Mine   bool   // only where the actor holds a role
}

// Service is what people do with administrations.
type Service struct{ Store Store }

// List gives the directory by name, as far as the actor sees it.
func (s Service) List(ctx context.Context, actor access.Actor, f Filter) ([]Administration, error) {
	if err := access.Check(actor, "listAdministrations", access.Facts{}); err != nil {
		return nil, err
	}
	all, err := s.Store.Administrations(ctx)
	if err != nil {
		return nil, err
	}
	found := []Administration{}
	for _, a := range all {
		if a.shownTo(actor) && f.holds(a, actor) {
			found = append(found, a.toldTo(actor))
		}
	}
	byName(found)
	return found, nil
}

func (f Filter) holds(a Administration, actor access.Actor) bool {
	listed := a.Status == f.Status || f.Status == "" && (a.Status == Validated || a.Status == Pending)
	mine := !f.Mine || actor.Has(a.Facts(), access.HostLead, access.HostMember, access.HostHR)
	return listed && mine && (f.Kind == "" || a.Kind == f.Kind) && a.Matches(f.Words)
}

// Get gives one administration. One that was merged says into which.
func (s Service) Get(ctx context.Context, actor access.Actor, id ID) (Administration, error) {
	a, err := s.Store.Administration(ctx, id)
	if err != nil {
		return Administration{}, err
	}
	if err := access.Check(actor, "getAdministration", a.Facts()); err != nil {
		return Administration{}, err
	}
	if !a.shownTo(actor) {
		return Administration{}, domain.Absent()
	}
	return a.toldTo(actor), nil
}

// toldTo keeps why a body was refused to those whom it concerns.
func (a Administration) toldTo(actor access.Actor) Administration {
	if !actor.Has(a.Facts(), access.Programme, access.HostLead, access.HostMember, access.HostHR) {
		a.StatusReason = ""
	}
	return a
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
	a.ID, a.Version, a.Status = domain.NewAdministrationID(), 1, Validated
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
		if current.Status == Merged {
			return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
				FR: "Cette administration est fusionnée dans une autre : modifiez celle-là.", EN: "This administration is merged into another: change that one.",
			})
		}
		a.Version, a.Status, a.StatusReason = current.Version+1, current.Status, current.StatusReason
		if err := tx.UpdateAdministration(a); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{
			Operation: "putAdministration", Account: actor.Account, ObjectKind: "administration", ObjectID: a.ID.UUID,
			Fields: []string{"name", "ministry", "kind", "siret", "sites", "fictional"},
		})
	})
	if err != nil {
		return Administration{}, err
	}
	return a, nil
}
