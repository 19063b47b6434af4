package readership

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
)

// Offer is how much somebody reads, and what.
type Offer struct {
	Available bool
	Capacity  int          // 0: as many as it takes
	Tracks    []call.Track // empty: every track
}

// Readership is what somebody who reads or judges in a call said so far.
type Readership struct {
	Offer
	Charter    int // the version accepted; 0: none
	PledgedAt  *time.Time
	DeclaredAt *time.Time
	Scores     map[int]map[string]int // of the practice dossiers that were scored, the first is 1
	Version    int64                  // 0: nothing was said
}

// Blank is the readership of somebody who said nothing yet: available for everything.
func Blank() Readership {
	return Readership{Offer: Offer{Available: true}, Scores: map[int]map[string]int{}}
}

// Line is one reader of a call, for the programme team.
type Line struct {
	Readership
	Account    domain.AccountID
	Name       string
	Email      string
	Holds      bool // the role, now
	Assigned   int  // readings they have, begun and handed in included
	Started    int
	Locked     int
	Unresolved int // conflicts to settle
}

// Rehearsal is a practice dossier as one meets it: its key is shown once it is scored.
type Rehearsal struct {
	Practice
	Scores map[string]int
	Key    map[string]Mark
}

// View is somebody's readership with all that their first visit shows.
type View struct {
	Readership
	Call         call.Call
	Charter      Charter
	Declarations []conflict.Declaration
	Rehearsals   []Rehearsal
	Due          *time.Time // by when to read
	Reads        bool       // whether they read dossiers; jurors of challenges do not
}

// maxCapacity is more than anybody reads.
const maxCapacity = 999

func (o Offer) check(of call.Call) error {
	fields := []domain.Field{}
	if o.Capacity < 0 || o.Capacity > maxCapacity {
		fields = append(fields, domain.Field{Pointer: "/capacity", Code: "range", Message: domain.Text{FR: "Écrivez un nombre de 1 à 999, ou rien.", EN: "Write a number from 1 to 999, or nothing."}})
	}
	for i, t := range o.Tracks {
		if !slices.Contains(of.Tracks, t) || slices.Contains(o.Tracks[:i], t) {
			fields = append(fields, domain.Field{Pointer: "/tracks", Code: "unknown", Message: domain.Text{FR: "Choisissez parmi les métiers de l’appel, chacun une fois.", EN: "Choose among the call’s tracks, each once."}})
		}
	}
	return domain.InvalidFields(fields)
}
