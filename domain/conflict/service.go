package conflict

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Store is the conflicts' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Call(ctx context.Context, id call.ID) (call.Call, error)
	Conflict(ctx context.Context, id ID) (Conflict, error)
	// Conflicts lists those of a call: unresolved first, the newest first.
	Conflicts(ctx context.Context, of call.ID) ([]Conflict, error)
	// Declared reads what somebody declared in a call, in the order they said it.
	Declared(ctx context.Context, of call.ID, who domain.AccountID) ([]Declaration, error)
}

// SeekTx is what it takes to look for conflicts.
type SeekTx interface {
	Now() (time.Time, error)
	// Interests reads what people who declared in a call said, with what their accounts
	// say of them; of one person where who is given.
	Interests(of call.ID, who domain.AccountID) (map[domain.AccountID][]Declaration, error)
	// Candidates reads what the submitted dossiers of a call say; of one where it is given.
	Candidates(of call.ID, only dossier.ID) (map[dossier.ID]Candidate, error)
	// KnownConflicts locks those there are, of the same person or dossier.
	KnownConflicts(of call.ID, who domain.AccountID, only dossier.ID) ([]Conflict, error)
	PutConflict(Conflict) error
}

// Tx is the conflicts' transaction.
type Tx interface {
	audit.Tx
	SeekTx
	// LockWindow keeps candidates from submitting while interests are declared: of the
	// two, the second sees the first.
	LockWindow(call.ID, call.WindowName) (call.Window, error)
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	ShortlistReleased(call.ID) (bool, error)
	// Declare writes that somebody declared, even nothing, and what.
	Declare(of call.ID, who domain.AccountID, said []Declaration, at time.Time) error
	LockConflict(ID) (Conflict, error)
}

// Service is what people do about conflicts.
type Service struct{ Store Store }

// Declare records what somebody who reads in a call declares, beside what they declared
// before: nothing is taken back. It answers all that they declared, never what it meets.
func (s Service) Declare(ctx context.Context, actor access.Actor, id call.ID, said []Declaration) ([]Declaration, error) {
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "declareInterests", of.Facts()); err != nil {
		return nil, err
	}
	if said, err = clean(said); err != nil {
		return nil, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if _, err := tx.LockWindow(of.ID, of.Main().Name); err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		if err := tx.Declare(of.ID, actor.Account, said, now); err != nil {
			return err
		}
		if err := Seek(tx, of.ID, actor.Account, dossier.ID{}); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "declareInterests", Account: actor.Account, ObjectKind: "call", ObjectID: id.UUID, Fields: []string{"declarations"}})
	})
	if err != nil {
		return nil, err
	}
	return s.Store.Declared(ctx, id, actor.Account)
}

// Seek compares the interests declared in a call with what its candidates typed, and writes
// what is new: of one person, or about one dossier, where these are given.
func Seek(tx SeekTx, of call.ID, who domain.AccountID, only dossier.ID) error {
	now, err := tx.Now()
	if err != nil {
		return err
	}
	interests, err := tx.Interests(of, who)
	if err != nil || len(interests) == 0 {
		return err
	}
	candidates, err := tx.Candidates(of, only)
	if err != nil {
		return err
	}
	known, err := tx.KnownConflicts(of, who, only)
	if err != nil {
		return err
	}
	for _, c := range discovered(interests, candidates, known) {
		c.Call, c.FoundAt = of, now
		if err := tx.PutConflict(c); err != nil {
			return err
		}
	}
	return nil
}

// pair is somebody and a dossier.
type pair struct {
	person  domain.AccountID
	dossier dossier.ID
}

// discovered gives the conflicts to write, new or with new matches.
func discovered(interests map[domain.AccountID][]Declaration, candidates map[dossier.ID]Candidate, known []Conflict) []Conflict {
	there, write := map[pair]Conflict{}, []Conflict{}
	for _, c := range known {
		there[pair{c.Person, c.Dossier}] = c
	}
	for person, declared := range interests {
		for id, candidate := range candidates {
			found := Find(declared, candidate)
			if len(found) == 0 {
				continue
			}
			c, before := there[pair{person, id}]
			if !before {
				c = Conflict{ID: domain.NewID[Conflict](), Person: person, Dossier: id, State: Unresolved}
			}
			if c, changed := c.again(found); changed {
				write = append(write, c)
			}
		}
	}
	return write
}
