package dealing

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

// Reader is somebody who reads in the call, or did and still holds readings.
type Reader struct {
	Account   domain.AccountID
	Name      string
	Holds     bool // the role, now
	Sworn     bool // the charter is accepted and interests are declared
	Available bool
	Capacity  int          // 0: no limit of their own
	Tracks    []call.Track // empty: every track
}

// Why says why somebody is given nothing new.
type Why string

// The reasons, the first that holds.
const (
	Left        Why = "left"
	Unavailable Why = "unavailable"
	NotSworn    Why = "not_sworn"
)

// apart tells why the reader is given nothing new; empty when they are.
func (r Reader) apart() Why {
	switch {
	case !r.Holds:
		return Left
	case !r.Available:
		return Unavailable
	case !r.Sworn:
		return NotSworn
	}
	return ""
}

// reads tells whether the reader is competent in a track; a dossier without one is
// everybody's.
func (r Reader) reads(t call.Track) bool {
	return t == "" || len(r.Tracks) == 0 || slices.Contains(r.Tracks, t)
}

// Held is a reading that was given.
type Held struct {
	ID     reading.ID
	Reader domain.AccountID
	State  reading.State
}

// Dossier is a submitted application that may be read, with those who read it and those
// who are in conflict with it. Readings under a conflict are not among its own.
type Dossier struct {
	ID       dossier.ID
	Number   string
	Track    call.Track
	Account  domain.AccountID
	Readings []Held
	Barred   []domain.AccountID
}

// Pair is one reader and one dossier, for what the programme team decides by hand.
type Pair struct {
	Dossier dossier.ID
	Reader  domain.AccountID
}

// Order is what is asked of an assignment.
type Order struct {
	Seed     string     // empty: one is drawn
	Most     int        // dossiers a reader, for those without a limit of their own; 0: none
	Due      *time.Time // by when to read
	Imposed  []Pair
	Excluded []Pair
}

// Scene is all that an assignment depends on.
type Scene struct {
	Readers  []Reader
	Dossiers []Dossier
	Open     int // submitted dossiers whose authors still have time
}

// Run is an assignment that was applied.
type Run struct {
	ID      domain.ID[Run]
	Seed    string
	Due     *time.Time
	At      time.Time
	By      domain.AccountID
	ByName  string
	Given   int
	Taken   int
	Missing int
}
