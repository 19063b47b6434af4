package thread

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the threads' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// Thread reads the thread of a dossier; the empty one at version 0 when nobody wrote.
	Thread(ctx context.Context, id dossier.ID) (Thread, error)
	// Proposal finds a challenge as its thread needs to know it; ChallengeThread is Thread of one.
	Proposal(ctx context.Context, id domain.ChallengeID) (Proposal, error)
	ChallengeThread(ctx context.Context, id domain.ChallengeID) (Thread, error)
	Inbox(ctx context.Context, f Filter) (Inbox, error)
	BusinessNow(ctx context.Context) (time.Time, error)
}

// Tx is the threads' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	// Hit counts one event for a key in a bucket and gives the count so far.
	Hit(key string, bucket time.Time) (int, error)
	LockDossier(dossier.ID) (dossier.Dossier, error)
	// SavedThread is Store.Thread, read after the dossier's lock.
	SavedThread(dossier.ID) (Thread, error)
	// LockProposal locks a challenge, SavedChallengeThread is read after it.
	LockProposal(domain.ChallengeID) (Proposal, error)
	SavedChallengeThread(domain.ChallengeID) (Thread, error)
	// HostPeople lists those who act for an administration.
	HostPeople(domain.AdministrationID) ([]Recipient, error)
	// PutThread writes the marks, and what follows from them for the inbox's order.
	PutThread(Thread) error
	InsertMessage(ID, Message) error
	InsertSupplement(ID, Supplement) error
	InsertAddendum(ID, Supplement) error
	ShowAddendum(SupplementID, bool) error
	// Grants reads a person's roles in force.
	Grants(domain.AccountID) ([]access.Grant, error)
}

// Service is what people do with threads. Clock is machine time, for the limits.
type Service struct {
	Store Store
	Clock func() time.Time
}

// Proposal is a challenge as its thread needs to know it.
type Proposal struct {
	ID             domain.ChallengeID
	Name           string
	Call           call.ID
	Promotion      domain.PromotionID
	Administration domain.AdministrationID
	Host           string // the administration's name
}

// Facts places the challenge for the table of rights.
func (p Proposal) Facts() access.Facts {
	return access.Facts{Promotion: p.Promotion, Call: p.Call, Challenge: p.ID, Administration: p.Administration}
}

var hosts = []access.Role{access.HostMember, access.HostLead, access.HostHR}

// SideOf tells on whose behalf somebody who may see the thread speaks.
func (p Proposal) SideOf(actor access.Actor) Side {
	if actor.Has(access.Facts{Administration: p.Administration}, hosts...) {
		return Host
	}
	return Team
}

// Recipient is one person of an administration to tell.
type Recipient struct {
	Account  domain.AccountID
	Address  string
	Language string
}

// View is a thread as one side sees it, at the instant of reading. It is about a
// dossier (Of) or about a challenge (About).
type View struct {
	Thread
	Of    dossier.Dossier
	About Proposal
	Call  call.Call
	Side  Side
	At    time.Time
}

// CandidateName is the name under which the person applies.
func (v View) CandidateName() string {
	if last, submitted := v.Of.Last(); submitted {
		return last.Content.Name
	}
	return v.Of.Draft.Name
}

// Submitted tells whether there is a snapshot that a supplement could stand beside.
func (v View) Submitted() bool {
	_, submitted := v.Of.Last()
	return submitted && v.Of.WithdrawnAt == nil
}

// Zone is where the thread's instants are read.
func (v View) Zone() *time.Location {
	if v.Call.Zone == nil {
		return time.UTC
	}
	return v.Call.Zone
}

// Get gives the thread of a dossier.
func (s Service) Get(ctx context.Context, actor access.Actor, id dossier.ID) (View, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getThread", d.Facts()); err != nil {
		return View{}, err
	}
	v := View{Of: d, Side: SideOf(actor, d)}
	if v.Thread, err = s.Store.Thread(ctx, id); err != nil {
		return View{}, err
	}
	if !v.visible() {
		return View{}, domain.Absent()
	}
	if v.Call, err = s.Store.Call(ctx, d.Call); err != nil {
		return View{}, err
	}
	v.At, err = s.Store.BusinessNow(ctx)
	return v, err
}

// SideOf tells on whose behalf somebody who may see a thread speaks.
func SideOf(actor access.Actor, d dossier.Dossier) Side {
	if d.Account == actor.Account {
		return Candidate
	}
	return Team
}

// visible hides from the team a dossier that was never submitted, unless its author
// wrote to them.
func (v View) visible() bool {
	if !v.About.ID.IsZero() {
		return true
	}
	_, submitted := v.Of.Last()
	return v.Side == Candidate || submitted || len(v.Messages) > 0
}

// Turn is one act on a thread, under the dossier's lock: what it found, and when.
type Turn struct {
	View
	tx    Tx
	actor access.Actor
}

// Begin locks a dossier and reads its thread for the act that actor performs, in the
// order the law of the term needs: the dossier for update, then the instant. version
// is the one the actor has seen; nil asks for none.
func Begin(tx Tx, actor access.Actor, id dossier.ID, version *int64) (*Turn, error) {
	d, err := tx.LockDossier(id)
	if err != nil {
		return nil, err
	}
	t := &Turn{View: View{Of: d, Side: SideOf(actor, d)}, tx: tx, actor: actor}
	if t.At, err = tx.Now(); err != nil {
		return nil, err
	}
	if t.Thread, err = tx.SavedThread(id); err != nil {
		return nil, err
	}
	if !t.visible() {
		return nil, domain.Absent()
	}
	if version != nil && *version != t.Version {
		return nil, domain.StaleVersion(t.Version)
	}
	return t, nil
}

// act runs one act with rights checked, writes the thread and the audit row.
func (s Service) act(ctx context.Context, actor access.Actor, op access.Operation, id dossier.ID, version *int64, fields []string, do func(*Turn) error) (View, error) {
	found, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, op, found.Facts()); err != nil {
		return View{}, err
	}
	of, err := s.Store.Call(ctx, found.Call)
	if err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		t, err := Begin(tx, actor, id, version)
		if err != nil {
			return err
		}
		t.Call = of
		if err := do(t); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: string(op), Account: actor.Account, ObjectKind: "dossier", ObjectID: id.UUID, Fields: fields})
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, id)
}

// asTeam is act for what only the team does, on what it has seen: never for one's
// own dossier.
func (s Service) asTeam(ctx context.Context, actor access.Actor, op access.Operation, id dossier.ID, version *int64, fields []string, do func(*Turn) error) (View, error) {
	return s.act(ctx, actor, op, id, version, fields, func(t *Turn) error {
		if t.Side != Team {
			return ownDossier()
		}
		return do(t)
	})
}
