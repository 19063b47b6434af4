package account

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
)

// Enrol finds the account of an address, or makes it, and turns its pending
// invitations into roles, as a first sign-in does. No mail proves the address: it is
// for the people of a demonstration, and no route leads here. Doing it again changes
// nothing.
func (s Service) Enrol(ctx context.Context, email, name, language string) (Account, error) {
	email, err := CleanEmail(email)
	if err != nil {
		return Account{}, err
	}
	if name, err = CleanName(name); err != nil {
		return Account{}, err
	}
	var acc Account
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		acc, err = tx.AccountByEmail(email)
		if domain.KindOf(err) == domain.NotFound {
			acc, err = s.enrol(tx, Account{ID: domain.NewAccountID(), Email: email, Name: name, Language: language, CreatedAt: s.Clock()})
		}
		if err != nil {
			return err
		}
		if err := s.acceptInvitations(tx, acc); err != nil {
			return err
		}
		acc.Grants, err = tx.Grants(acc.ID)
		return err
	})
	return acc, err
}

func (s Service) enrol(tx Tx, acc Account) (Account, error) {
	if err := tx.InsertAccount(acc); err != nil {
		return Account{}, err
	}
	return acc, tx.Audit(audit.Entry{Operation: "demoEnrol", Account: acc.ID, ObjectKind: "account", ObjectID: acc.ID.UUID})
}

// OpenSession opens a session for an address without asking for any proof; the
// operation says in the audit by which door. Only a demonstration has such a door.
func (s Service) OpenSession(ctx context.Context, email string, operation access.Operation) (SignedIn, error) {
	email, err := CleanEmail(email)
	if err != nil {
		return SignedIn{}, err
	}
	var in SignedIn
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		acc, err := tx.AccountByEmail(email)
		if err != nil {
			return err
		}
		in, err = s.start(tx, acc, "", operation)
		return err
	})
	return in, err
}
