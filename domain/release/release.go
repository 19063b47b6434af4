package release

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Kind names a set of decisions.
type Kind string

// The kinds. The result is released with the teams of an assembly.
const (
	Challenges Kind = "challenges"
	Shortlist  Kind = "shortlist"
	Result     Kind = "result"
)

// Kinds lists the sets of decisions that a call of this kind comes to.
func Kinds(of call.Kind) []Kind {
	if of == call.ForChallenges {
		return []Kind{Challenges}
	}
	return []Kind{Shortlist, Result}
}

// window is the time that must be over before the set is released; its row is the
// outer lock of deciding, scoring and releasing.
func (k Kind) window() call.WindowName {
	if k == Challenges {
		return call.Challenges
	}
	return call.Applications
}

// Verdict is what the committee decided of a challenge.
type Verdict string

// The verdicts.
const (
	Kept    Verdict = "kept"
	NotKept Verdict = "not_kept"
)

// Set is one named set of decisions as the committee sees it.
type Set struct {
	Kind       Kind
	ReleasedAt *time.Time
	Counts     map[string]int // decisions by outcome
	Recipients int            // people who receive a mail by its release
	Missing    []domain.Text  // what stands in the way
	Zone       *time.Location // the call's
}

// Recipient is whom a release tells.
type Recipient struct {
	Account  domain.AccountID
	Address  string
	Language string
}

// Applicant is one dossier that a shortlist is about: submitted and not withdrawn.
type Applicant struct {
	Recipient
	Dossier dossier.ID
	Number  string
	Outcome dossier.Outcome // "" while undecided
	Locked  int             // readings handed in on its last snapshot
}

// Proposal is one submitted challenge with those of its administration to tell.
type Proposal struct {
	Challenge domain.ChallengeID
	Name      string
	Outcome   Verdict // "" while undecided
	Hosts     []Recipient
}

// Decision is what the programme team notes of a dossier.
type Decision struct {
	Dossier dossier.ID
	Call    call.ID
	Outcome dossier.Outcome
	Reason  string
	By      domain.AccountID
	At      time.Time
}

// lastEnd is the end of a window for whoever has the longest: while one person may
// still submit, a set that must be complete cannot be released.
func lastEnd(w call.Window, t time.Time) time.Time {
	end := w.End(t, domain.AccountID{})
	for _, e := range w.Extensions {
		if own := w.End(t, e.Person); own.After(end) {
			end = own
		}
	}
	return end
}
