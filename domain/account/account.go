package account

import (
	"net/mail"
	"strings"
	"time"
	"unicode"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// ID identifies an account.
type ID = domain.AccountID

// Account is one person on the portal.
type Account struct {
	ID         ID
	Email      string // lower case
	Name       string
	Language   string // "fr" or "en"
	CreatedAt  time.Time
	LastSeenAt *time.Time
	Grants     []access.Grant
}

// InvitationID identifies an invitation.
type InvitationID = domain.ID[Invitation]

// Invitation waits for an address to sign in, which proves it and gives the role.
type Invitation struct {
	ID        InvitationID
	Email     string
	Role      access.Role
	Scope     access.Scope
	State     InvitationState
	CreatedAt time.Time
}

// InvitationState is how an invitation stands.
type InvitationState string

// The states of an invitation.
const (
	Pending   InvitationState = "pending"
	Accepted  InvitationState = "accepted"
	Withdrawn InvitationState = "withdrawn"
)

// CleanEmail checks an address and gives its one spelling here: lower case,
// without display name. Two addresses that differ only in case are one person.
func CleanEmail(s string) (string, error) {
	s = strings.TrimSpace(s)
	parsed, err := mail.ParseAddress(s)
	if err != nil || parsed.Address != s || strings.ContainsFunc(s, unicode.IsControl) || !strings.Contains(s[strings.LastIndex(s, "@"):], ".") {
		return "", domain.InvalidFields([]domain.Field{{
			Pointer: "/email", Code: "email",
			Message: domain.Text{
				FR: "Cette adresse électronique n’est pas valable. Exemple : prenom.nom@exemple.fr",
				EN: "This e-mail address is not valid. Example: first.last@example.com",
			},
		}})
	}
	return strings.ToLower(s), nil
}

// CleanName trims a person's name and refuses one that shows nothing.
func CleanName(s string) (string, error) {
	s = strings.TrimSpace(s)
	if !visible(s) {
		return "", domain.InvalidFields([]domain.Field{{
			Pointer: "/name", Code: "blank",
			Message: domain.Text{FR: "Indiquez un nom lisible.", EN: "Give a readable name."},
		}})
	}
	return s, nil
}

func visible(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// ScopeFitsRole tells whether a role may be given in a kind of scope.
func ScopeFitsRole(role access.Role, kind access.ScopeKind) bool {
	switch role {
	case access.Programme, access.DPO:
		return kind == access.Portal || kind == access.Promotion
	case access.Committee:
		return kind == access.Promotion || kind == access.Call
	case access.Reader:
		return kind == access.Call
	case access.Juror:
		return kind == access.Call || kind == access.Challenge
	case access.HostLead, access.HostMember, access.HostHR:
		return kind == access.Administration
	}
	return false // candidate: given by starting a dossier, never by hand
}

// Session is a signed-in browser. Only the hash of its token is kept.
type Session struct {
	TokenHash []byte
	Account   ID
	CreatedAt time.Time
	SeenAt    time.Time
	ExpiresAt time.Time
}

// ChallengeID identifies a request to sign in.
type ChallengeID = domain.ID[Challenge]

// Challenge is one request to sign in: it lives ten minutes, works once and bears
// five wrong codes.
type Challenge struct {
	ID          ChallengeID
	Email       string
	BrowserHash []byte // the link works only in the browser that asked
	Next        string
	Language    string
	Attempts    int
	CreatedAt   time.Time
	ExpiresAt   time.Time
	UsedAt      *time.Time
}

// ScopeRef names a scope and the promotion it lies in, for the constraint that
// keeps judges and judged apart.
type ScopeRef struct {
	Scope     access.Scope
	Promotion uuid.NullUUID
	Label     string
}
