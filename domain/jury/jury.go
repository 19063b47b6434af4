package jury

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// Ground says why a challenge is not eligible.
type Ground string

// Grounds lists them in the order of the screens.
var Grounds = []Ground{"not_public_body", "incomplete", "no_project_lead", "not_feasible", "out_of_scope", "no_posts", "other"}

// Sorting is whether a submitted challenge is eligible. Note is what the jury should
// know or ask; the reasons in words when it is not eligible.
type Sorting struct {
	Eligible bool
	Grounds  []Ground
	Note     string
	By       domain.AccountID
	At       time.Time
	Version  int64 // 0: never sorted
}

// Juror is a member of a jury.
type Juror struct {
	Account  domain.AccountID
	Name     string
	Address  string
	Language string
}

// Hearing is when and where a jury hears a challenge.
type Hearing struct {
	StartsAt time.Time
	Minutes  int
	Place    string
	Link     string
	Jurors   []Juror // by name
	Referent domain.AccountID
	Version  int64 // 0: none is fixed
}

// Case is a challenge with all that its jury makes of it.
type Case struct {
	Challenge challenge.Challenge
	Call      call.Call
	Sorting   Sorting
	Hearing   Hearing
	Grid      Grid
}

// Facts places the case for the table of rights, as the actor meets it. A juror who
// acts for the administration heard is none.
func (c Case) Facts(actor access.Actor) access.Facts {
	f := c.Challenge.Facts(time.Time{})
	sits := slices.ContainsFunc(c.Hearing.Jurors, func(j Juror) bool { return j.Account == actor.Account })
	f.Juror = sits && actor.SignedIn() && actor.Has(f, access.Juror) && !actor.Has(f, hosts...)
	f.Referent = f.Juror && c.Hearing.Referent == actor.Account
	return f
}

var hosts = []access.Role{access.HostMember, access.HostLead, access.HostHR}

// Part is what somebody is in a hearing.
type Part string

// The parts.
const (
	AsReferent  Part = "referent"
	AsJuror     Part = "juror"
	AsHost      Part = "host"
	AsOrganiser Part = "organiser"
)

// PartOf tells what the actor is in the hearing; empty for nobody. Whoever acts for
// the administration heard is its host first, whatever else they are.
func (c Case) PartOf(actor access.Actor) Part {
	f := c.Facts(actor)
	switch {
	case actor.Has(access.Facts{Administration: f.Administration}, hosts...):
		return AsHost
	case f.Referent:
		return AsReferent
	case f.Juror:
		return AsJuror
	case actor.Has(f, access.Programme, access.Committee):
		return AsOrganiser
	}
	return ""
}

// seenBy leaves what the part may know: a host is told when and where, nothing else.
func (c Case) seenBy(part Part) Case {
	if part != AsOrganiser {
		c.Challenge.Decision = nil // not even that there is one
	}
	if part != AsHost { // a form being written is its authors'
		c.Challenge = c.Challenge.Counting()
	}
	if part == AsHost {
		c.Sorting, c.Grid, c.Hearing.Jurors, c.Hearing.Referent = Sorting{}, Grid{}, nil, domain.AccountID{}
	}
	return c
}
