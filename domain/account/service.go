package account

import (
	"context"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Service is what people do with accounts. Clock is machine time: sessions and
// codes never follow the business instant.
type Service struct {
	Store Store
	Keys  Keys
	Clock func() time.Time
}

// Store is the accounts' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	// Session finds a live session and its account with current grants;
	// NotFound when there is none.
	Session(ctx context.Context, tokenHash []byte) (Session, Account, error)
	// TouchSession notes that the session was used.
	TouchSession(ctx context.Context, tokenHash []byte, at time.Time) error
	Account(ctx context.Context, id ID) (Account, error)
	People(ctx context.Context, f PeopleFilter) (domain.List[Account], error)
	Invitations(ctx context.Context) ([]Invitation, error)
	// Members lists the roles in force in an administration, and its invitations that wait.
	Members(ctx context.Context, in access.Scope) ([]Member, error)
	// ScopeLabels names scopes for the screens.
	ScopeLabels(ctx context.Context, scopes []access.Scope) (map[access.Scope]string, error)
	Mails(ctx context.Context, f MailFilter) (domain.List[mail.Sent], error)
	// Mail reads one message as it was sent.
	Mail(ctx context.Context, id mail.ID) (mail.Sent, error)
	AuditEntries(ctx context.Context, f AuditFilter) (domain.List[audit.Entry], error)
	Names(ctx context.Context, ids []ID) (map[ID]string, error)
	BusinessNow(ctx context.Context) (time.Time, error)
}

// PeopleFilter narrows the list of people.
type PeopleFilter struct {
	Query string
	Role  access.Role
	Page  domain.Page
}

// MailFilter narrows the list of mails: to one account, or to addresses that
// contain a text.
type MailFilter struct {
	Account *ID
	Query   string
	Page    domain.Page
}

// AuditFilter narrows the list of acts.
type AuditFilter struct {
	Operation string
	Object    *uuid.UUID
	Page      domain.Page
}

// Tx is the accounts' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	// Now is the business instant: roles are given and withdrawn on it.
	Now() (time.Time, error)
	// Hit counts one event for a key in a bucket and gives the count so far.
	Hit(key string, bucket time.Time) (int, error)
	InsertChallenge(Challenge) error
	LockChallenge(ChallengeID) (Challenge, error)
	CountAttempt(ChallengeID) error
	UseChallenge(ChallengeID, time.Time) error
	AccountByEmail(email string) (Account, error)
	LockAccount(ID) (Account, error)
	InsertAccount(Account) error
	UpdateAccount(Account) error
	InsertSession(Session) error
	DeleteSession(tokenHash []byte) error
	Grants(ID) ([]access.Grant, error)
	// InsertGrant answers role_incompatible or already_granted when a constraint refuses.
	InsertGrant(g access.Grant, promotion uuid.NullUUID) error
	LockGrant(access.GrantID) (access.Grant, error)
	EndGrant(access.GrantID, time.Time) error
	// LockProgramme locks and counts the portal-wide programme grants in force.
	LockProgramme() (int, error)
	// LockMembers locks the roles in force in an administration, and counts its leads and
	// the others.
	LockMembers(access.Scope) (leads, others int, err error)
	// Scope finds what a scope names; NotFound when it does not exist.
	Scope(access.Scope) (ScopeRef, error)
	PendingInvitations(email string) ([]Invitation, error)
	InsertInvitation(i Invitation, promotion uuid.NullUUID, by ID) error
	LockInvitation(InvitationID) (Invitation, error)
	AnswerInvitation(InvitationID, InvitationState, time.Time) error
}

// Current finds who holds a session token; the zero actor when nobody does.
// expired tells that the token was genuine but its session ended.
func (s Service) Current(ctx context.Context, token string) (Session, Account, error) {
	hash := Hash(token)
	session, acc, err := s.Store.Session(ctx, hash)
	if err != nil {
		return Session{}, Account{}, err
	}
	now := s.Clock()
	if !now.Before(session.ExpiresAt) || now.Sub(session.SeenAt) > Idle(acc.Grants) {
		return Session{}, Account{}, SessionExpired()
	}
	if now.Sub(session.SeenAt) > time.Minute {
		if err := s.Store.TouchSession(ctx, hash, now); err != nil {
			return Session{}, Account{}, err
		}
	}
	return session, acc, nil
}

// SessionExpired is the answer to a session that ended.
func SessionExpired() *domain.Error {
	return domain.Fail(domain.Unauthenticated, "session_expired", domain.Text{
		FR: "Votre session est terminée. Reconnectez-vous : ce que vous avez saisi est conservé sur cet appareil.",
		EN: "Your session has ended. Sign in again: what you typed is kept on this device.",
	})
}

// Actor is the account seen by the table of rights.
func (a Account) Actor() access.Actor { return access.Actor{Account: a.ID, Grants: a.Grants} }

// SignOut ends one session.
func (s Service) SignOut(ctx context.Context, actor access.Actor, token string) error {
	return s.Store.Atomic(ctx, func(tx Tx) error {
		if err := tx.DeleteSession(Hash(token)); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "deleteSession", Account: actor.Account, ObjectKind: "account", ObjectID: actor.Account.UUID})
	})
}

// Change is what a person may change of their own account.
type Change struct {
	Name     *string
	Language *string
}

// Patch changes one's own account.
func (s Service) Patch(ctx context.Context, actor access.Actor, c Change) (Account, error) {
	if err := access.Check(actor, "patchMe", access.Facts{}); err != nil {
		return Account{}, err
	}
	var acc Account
	err := s.Store.Atomic(ctx, func(tx Tx) (err error) {
		if acc, err = tx.LockAccount(actor.Account); err != nil {
			return err
		}
		fields := []string{}
		if c.Name != nil {
			if acc.Name, err = CleanName(*c.Name); err != nil {
				return err
			}
			fields = append(fields, "name")
		}
		if c.Language != nil {
			acc.Language = *c.Language
			fields = append(fields, "language")
		}
		if err := tx.UpdateAccount(acc); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "patchMe", Account: acc.ID, ObjectKind: "account", ObjectID: acc.ID.UUID, Fields: fields})
	})
	acc.Grants = actor.Grants
	return acc, err
}
