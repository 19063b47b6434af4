package arrival

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Step is one thing to be ready for a recruit.
type Step string

// The steps, in the order of the screens.
const (
	Contract      Step = "contract"
	Workstation   Step = "workstation"
	Accounts      Step = "accounts"
	Badge         Step = "badge"
	MissionOrders Step = "mission_orders"
)

// Steps lists them.
var Steps = []Step{Contract, Workstation, Accounts, Badge, MissionOrders}

// notice is how many days before the start each step is due: the programme measures
// contracts a month ahead, and what a person works with a week ahead.
var notice = map[Step]int{Contract: 30, Workstation: 7, Accounts: 7, Badge: 7, MissionOrders: 7}

// Side is who says that a step is done.
type Side string

// The sides. The programme team only looks.
const (
	Host      Side = "host"
	Recruit   Side = "recruit"
	Programme Side = "programme"
)

// Arrival is a recruit with what they and their host prepare.
type Arrival struct {
	Team           domain.TeamID
	Post           domain.PostID
	Dossier        dossier.ID
	Account        domain.AccountID
	Promotion      domain.PromotionID
	Administration domain.AdministrationID
	Host           string // the administration's name
	Challenge      domain.ChallengeID
	ChallengeName  string
	Sites          []string
	Track          call.Track
	Expertise      string
	Name           string
	Email          string
	Phone          string
	Years          *int // of experience, as the recruit declared
	StartsOn       domain.Date
	EndsOn         domain.Date
	Zone           *time.Location
	Ticks          map[Tick]time.Time
}

// Tick is what one side says of one step.
type Tick struct {
	Step Step
	Side Side
}

// The net pay of a month, in euros, up to junior years of experience (those included)
// and beyond (rules of the sixth call).
const (
	junior    = 5
	juniorPay = 3500
	seniorPay = 4000
)

// NetPay is what the recruit is paid a month; 0 when their experience is not known.
func (a Arrival) NetPay() int {
	switch {
	case a.Years == nil:
		return 0
	case *a.Years <= junior:
		return juniorPay
	}
	return seniorPay
}

// DueOn is the last day on which a step is not late.
func (a Arrival) DueOn(s Step) domain.Date {
	return domain.DateOf(a.StartsOn.Midnight(time.UTC).AddDate(0, 0, -notice[s]))
}

// DueAt is the first instant at which a step is late.
func (a Arrival) DueAt(s Step) time.Time {
	day := a.DueOn(s).Midnight(a.Zone)
	return time.Date(day.Year(), day.Month(), day.Day()+1, 0, 0, 0, 0, a.Zone)
}

// Done tells whether both sides say that a step is.
func (a Arrival) Done(s Step) bool {
	_, host := a.Ticks[Tick{s, Host}]
	_, recruit := a.Ticks[Tick{s, Recruit}]
	return host && recruit
}

// LateAt tells whether a step is late at t.
func (a Arrival) LateAt(s Step, t time.Time) bool { return !a.Done(s) && !t.Before(a.DueAt(s)) }

// Late counts the steps that are late at t.
func (a Arrival) Late(t time.Time) int {
	n := 0
	for _, s := range Steps {
		if a.LateAt(s, t) {
			n++
		}
	}
	return n
}

// Facts places the arrival for the table of rights.
func (a Arrival) Facts() access.Facts {
	return access.Facts{Owner: a.Account, Promotion: a.Promotion, Challenge: a.Challenge, Administration: a.Administration}
}

var hosts = []access.Role{access.HostLead, access.HostHR}

// SideOf tells on whose behalf the actor looks.
func (a Arrival) SideOf(actor access.Actor) Side {
	switch {
	case a.Account == actor.Account:
		return Recruit
	case actor.Has(access.Facts{Administration: a.Administration}, hosts...):
		return Host
	}
	return Programme
}

// seenBy leaves contact and pay to the recruit, to the human resources of the host and
// to the programme team.
func (a Arrival) seenBy(actor access.Actor) Arrival {
	told := a.Account == actor.Account || actor.Has(a.Facts(), access.HostHR, access.Programme)
	if !told {
		a = a.withoutContact()
	}
	return a
}

func (a Arrival) withoutContact() Arrival {
	a.Email, a.Phone, a.Years = "", "", nil
	return a
}

func known(s Step) bool { return slices.Contains(Steps, s) }
