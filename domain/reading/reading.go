package reading

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// ID identifies a reading.
type ID = domain.ReadingID

// State is how far a reading has come.
type State string

// The states.
const (
	Assigned State = "assigned"
	Started  State = "started"
	Locked   State = "locked"
)

// Reading is one reader's scores on one dossier.
type Reading struct {
	ID         ID
	Dossier    dossier.ID
	Call       call.ID
	Promotion  domain.PromotionID
	Reader     domain.AccountID
	ReaderName string
	Code       string // as the reader says it: L-7K3Q
	Marks
	// Version counts the saves, and the dossier's submissions since the assignment:
	// whoever names the current one has seen what is being judged.
	Version    int64
	AssignedAt time.Time
	StartedAt  *time.Time
	LockedAt   *time.Time
	// What the dossier tells of itself, filled on reading.
	MainTrack call.Track
	Submitted time.Time // its last snapshot's instant
	Withdrawn bool
	Zone      *time.Location // the call's
}

// State is derived: a call extended after its end lets a candidate submit again,
// and scores handed in for an older snapshot are then to be looked at anew.
func (r Reading) State() State {
	switch {
	case r.LockedAt != nil && !r.LockedAt.Before(r.Submitted):
		return Locked
	case r.StartedAt != nil:
		return Started
	}
	return Assigned
}

// Facts places the reading for the table of rights as the actor meets it. Nobody
// is its reader any more once the dossier is withdrawn, or once their role is: it
// is then absent for them.
func (r Reading) Facts(actor access.Actor) access.Facts {
	f := access.Facts{Call: r.Call, Promotion: r.Promotion}
	if !r.Withdrawn && actor.Has(f, access.Reader) {
		f.Assigned = r.Reader
	}
	return f
}

// shownTo hides from a reader what leads back to the person: the dossier's id and
// when it was submitted.
func (r Reading) shownTo(actor access.Actor) Reading {
	if access.Allowed(actor, "createReading", r.Facts(actor)) {
		return r
	}
	r.Dossier, r.Reader, r.ReaderName = dossier.ID{}, domain.AccountID{}, ""
	if r.State() != Locked {
		r.LockedAt = nil
	}
	r.Submitted = time.Time{}
	return r
}
