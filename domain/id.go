package domain

import (
	"fmt"

	"github.com/google/uuid"
)

// ID identifies one entity of a concept. The type parameter is a phantom: it
// keeps a dossier's id from being passed where a call's is meant.
type ID[T any] struct{ uuid.UUID }

// NewID makes a time-ordered id (UUIDv7, RFC 9562 §5.7).
func NewID[T any]() ID[T] { return ID[T]{uuid.Must(uuid.NewV7())} }

// ParseID reads the canonical text form of an id.
func ParseID[T any](s string) (ID[T], error) {
	u, err := uuid.Parse(s)
	if err != nil {
		return ID[T]{}, fmt.Errorf("parsing id: %w", err)
	}
	return ID[T]{u}, nil
}

// IsZero tells whether the id was never set.
func (id ID[T]) IsZero() bool { return id.UUID == uuid.Nil }

// The phantoms. A concept package aliases its own (dossier.ID = domain.DossierID)
// so that two concepts can name each other's entities without an import.
type (
	accountTag        struct{}
	promotionTag      struct{}
	callTag           struct{}
	administrationTag struct{}
	challengeTag      struct{}
	postTag           struct{}
	dossierTag        struct{}
	readingTag        struct{}
	assemblyTag       struct{}
	teamTag           struct{}
)

// Ids that cross concepts.
type (
	AccountID        = ID[accountTag]
	PromotionID      = ID[promotionTag]
	CallID           = ID[callTag]
	AdministrationID = ID[administrationTag]
	ChallengeID      = ID[challengeTag]
	PostID           = ID[postTag]
	DossierID        = ID[dossierTag]
	ReadingID        = ID[readingTag]
	AssemblyID       = ID[assemblyTag]
	TeamID           = ID[teamTag]
)

// Makers of the ids whose phantom is private to this package.
var (
	NewAccountID        = NewID[accountTag]
	NewPromotionID      = NewID[promotionTag]
	NewCallID           = NewID[callTag]
	NewAdministrationID = NewID[administrationTag]
	NewChallengeID      = NewID[challengeTag]
	NewPostID           = NewID[postTag]
	NewDossierID        = NewID[dossierTag]
	NewReadingID        = NewID[readingTag]
	NewAssemblyID       = NewID[assemblyTag]
	NewTeamID           = NewID[teamTag]
)
