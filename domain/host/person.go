package host

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

// Person is a shortlisted person whom a challenge may concern.
type Person struct {
	Dossier   dossier.ID
	Account   domain.AccountID
	Number    string
	Call      call.ID
	Content   dossier.Content // what was submitted last
	Form      int             // the version of the call's form that it answered
	Ranked    bool            // the challenge is among their wishes
	Presented *Presentation
}

// Presentation is why the committee put a person before a challenge.
type Presentation struct {
	Reason string
	By     domain.AccountID
	At     time.Time
}

// Because says why a host meets a person.
type Because string

// The reasons.
const (
	BecauseRanked    Because = "ranked"
	BecausePresented Because = "presented"
)

// meets is the law of what a host sees: nobody before the shortlist's release; then
// those put before it, and those who ranked it, once their list no longer changes.
func (p Person) meets(of call.Call, now time.Time) (Because, bool) {
	switch {
	case of.ShortlistReleasedAt == nil || of.ShortlistReleasedAt.After(now):
		return "", false
	case p.Ranked && !of.WishesWindow().Open(now, p.Account):
		return BecauseRanked, true
	case p.Presented != nil:
		return BecausePresented, true
	}
	return "", false
}

// Shown is all that a host sees of somebody. It is built by naming what is shown: a
// field added to a dossier stays hidden until somebody adds it here and to Fields.
type Shown struct {
	Dossier         dossier.ID
	Number          string
	Name            string
	MainTrack       call.Track
	SecondaryTrack  call.Track
	YearsExperience *int
	Places          []string
	Because         Because
	Reason          string // of a presentation
	// Of one person alone: what readers of anonymous dossiers see.
	Answers   map[string]string
	Choices   map[string][]string
	Questions []call.Question
}

// What is how much of a person was read.
type What string

// The readings.
const (
	List    What = "list"
	Whole   What = "dossier"
	Arrival What = "arrival"
)

// Fields names what each reading shows, in the words of the contract.
func (w What) Fields() []string {
	fields := []string{"number", "name", "main_track", "secondary_track", "years_experience", "places"}
	switch w {
	case Whole:
		return append(fields, "answers", "choices")
	case Arrival:
		return []string{"name", "email", "phone", "years_experience", "net_pay"}
	}
	return fields
}

// line is what the list shows of a person.
func (p Person) line(why Because, named bool) Shown {
	c := p.Content
	s := Shown{
		Dossier: p.Dossier, Number: p.Number, MainTrack: c.MainTrack, SecondaryTrack: c.SecondaryTrack,
		YearsExperience: c.YearsExperience, Places: c.Places, Because: why,
	}
	if named {
		s.Name = c.Name
	}
	if p.Presented != nil {
		s.Reason = p.Presented.Reason
	}
	return s
}

// whole adds the answers that readers see; of is the call with the form answered.
func (p Person) whole(why Because, named bool, of call.Call) Shown {
	s, seen := p.line(why, named), reading.Anonymise(p.Content, of)
	s.Answers, s.Choices, s.Questions = seen.Answers, seen.Choices, seen.Questions
	return s
}

// Disclosure is one reading of a person by somebody of an administration.
type Disclosure struct {
	ID                 domain.ID[Disclosure]
	Dossier            dossier.ID
	Challenge          challenge.ID
	ChallengeName      string
	Administration     domain.AdministrationID
	AdministrationName string
	By                 domain.AccountID
	ByName             string
	What               What
	At                 time.Time
}
