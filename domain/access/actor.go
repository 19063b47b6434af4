package access

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
)

// Role is what a person is in a scope.
type Role string

// The roles.
const (
	Candidate  Role = "candidate"
	HostMember Role = "host_member"
	HostLead   Role = "host_lead"
	HostHR     Role = "host_hr"
	Reader     Role = "reader"
	Juror      Role = "juror"
	Committee  Role = "committee"
	Programme  Role = "programme"
	DPO        Role = "dpo"
)

// ScopeKind is what a scope is made of.
type ScopeKind string

// The kinds of scope. Portal covers everything and has no id.
const (
	Portal         ScopeKind = "portal"
	Promotion      ScopeKind = "promotion"
	Call           ScopeKind = "call"
	Challenge      ScopeKind = "challenge"
	Administration ScopeKind = "administration"
)

// Scope is where a role holds.
type Scope struct {
	Kind ScopeKind
	ID   uuid.UUID
}

// Everywhere is the portal's own scope.
var Everywhere = Scope{Kind: Portal}

// GrantID identifies one grant.
type GrantID = domain.ID[Grant]

// Grant is a role of an account in a scope, from an instant to another (none:
// until withdrawn).
type Grant struct {
	ID      GrantID
	Account domain.AccountID
	Role    Role
	Scope   Scope
	From    time.Time
	To      *time.Time
	// Sworn: in this call the charter is accepted and, by whoever reads, interests are
	// declared. It is asked before any content.
	Sworn bool
}

// Actor is whoever asks: a signed-in person with their current grants, or the
// zero value, a visitor.
type Actor struct {
	Account domain.AccountID
	Grants  []Grant
}

// SignedIn tells a person from a visitor.
func (a Actor) SignedIn() bool { return !a.Account.IsZero() }

// Has tells whether the actor holds one of the roles in a scope that covers the
// object the facts describe.
func (a Actor) Has(f Facts, roles ...Role) bool {
	return slices.ContainsFunc(a.Grants, func(g Grant) bool {
		return slices.Contains(roles, g.Role) && f.within(g.Scope)
	})
}

// sworn tells whether the actor may be shown what they are to read or to judge.
func (a Actor) sworn(f Facts) bool {
	return slices.ContainsFunc(a.Grants, func(g Grant) bool {
		return g.Sworn && (g.Role == Reader || g.Role == Juror) && f.within(g.Scope)
	})
}

// Holds tells whether the actor holds one of the roles anywhere.
func (a Actor) Holds(roles ...Role) bool {
	return slices.ContainsFunc(a.Grants, func(g Grant) bool { return slices.Contains(roles, g.Role) })
}

// Scopes lists the ids of the scopes of one kind in which the actor holds one of
// the roles, for queries that filter by them.
func (a Actor) Scopes(kind ScopeKind, roles ...Role) []uuid.UUID {
	ids := []uuid.UUID{}
	for _, g := range a.Grants {
		if g.Scope.Kind == kind && slices.Contains(roles, g.Role) {
			ids = append(ids, g.Scope.ID)
		}
	}
	return ids
}

// Facts is what the table needs to know of the object at hand. A zero id means
// that the object lives in no such thing.
type Facts struct {
	Public         bool             // published or released: visible to everybody
	Owner          domain.AccountID // the person it belongs to
	Assigned       domain.AccountID // the reader it was given to
	Recruit        bool             // the actor sits in this team
	Juror          bool             // the actor sits in this jury
	Referent       bool             // the actor holds its grid
	Promotion      domain.PromotionID
	Call           domain.CallID
	Challenge      domain.ChallengeID
	Administration domain.AdministrationID
}

func (f Facts) within(s Scope) bool {
	if s.Kind == Portal {
		return true
	}
	if s.ID == uuid.Nil {
		return false
	}
	switch s.Kind {
	case Promotion:
		return s.ID == f.Promotion.UUID
	case Call:
		return s.ID == f.Call.UUID
	case Challenge:
		return s.ID == f.Challenge.UUID
	case Administration:
		return s.ID == f.Administration.UUID
	}
	return false
}
