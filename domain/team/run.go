package team

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/assembly/proof"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// RunID identifies a run.
type RunID = domain.AssemblyID

// State is how far a run is.
type State string

// The states. Whoever releases a proposed run sets ReleasedAt.
const (
	Queued    State = "queued"
	Running   State = "running"
	Failed    State = "failed" // Failure says why
	Cancelled State = "cancelled"
	Proposed  State = "proposed" // it has its result
)

// Run is one scenario: an input frozen for good, what is demanded of it, and what the
// engine makes of them. While it is queued or running, its result is the one before, if
// there is one.
type Run struct {
	ID         RunID
	Call       call.ID // for candidates
	Promotion  domain.PromotionID
	Policy     assembly.Policy
	Name       string
	From       RunID // the run of which it is a variant; zero: none
	Input      Input
	InputHash  []byte
	Overrides  []Override // in order
	Revision   int64      // counts the acts on the overrides
	State      State
	Progress   optimum.Progress
	Failure    domain.Text
	Result     assembly.Result
	Compared   []Measured // the result, then the points of comparison
	CreatedAt  time.Time
	CreatedBy  domain.AccountID
	ReleasedAt *time.Time
	ReleasedBy domain.AccountID
}

// Facts places the run for the table of rights.
func (r Run) Facts() access.Facts { return access.Facts{Promotion: r.Promotion, Call: r.Call} }

// Verify tells whether the run still is what was computed: its input has its hash, and
// the checker, which shares no code with the solver, finds nothing to say.
func (r Run) Verify() error {
	if !bytes.Equal(r.Input.Hash(), r.InputHash) {
		return fmt.Errorf("verifying run %s: its input no longer has its hash", r.ID)
	}
	check := proof.Verify
	if r.Policy == assembly.PolicyReference {
		check = assembly.Check
	}
	if err := errors.Join(check(r.Instance(), r.Result)...); err != nil {
		return fmt.Errorf("verifying run %s: %w", r.ID, err)
	}
	return nil
}

// View is a run in people's words.
type View struct {
	Run      Run
	Labels   Labels
	Counting []int          // positions of the overrides that count
	Zone     *time.Location // the call's
	Teams    []Team
	Closed   []Closed // in the order of closing
	Unplaced int      // shortlisted people without a seat
}

// Closed is a challenge that stays empty, and why.
type Closed struct {
	Challenge Challenge
	Why       domain.Text
}

// Labels are the names of those that runs speak of by id.
type Labels struct {
	People     map[dossier.ID]Identity
	Challenges map[domain.ChallengeID]Challenge
}

// Identity is who a dossier belongs to.
type Identity struct {
	Account domain.AccountID
	Number  string
	Name    string
}

// view tells a run as the actor may see it: with names for the programme team only,
// whatever else the actor is.
func (r Run) view(actor access.Actor, zone *time.Location, l Labels) View {
	l = r.told(actor, l)
	v := View{Run: r, Labels: l, Counting: counting(r.Overrides), Zone: zone, Teams: r.teams(l), Closed: []Closed{}, Unplaced: len(r.Result.Unplaced) + r.Input.Silent}
	for _, c := range r.Result.Closed {
		v.Closed = append(v.Closed, Closed{Challenge: l.Challenges[r.Input.Key.Challenges[c.Challenge].Challenge], Why: c.Text})
	}
	return v
}

// told leaves in the names what the actor may know: people go by their number, but for
// the programme team.
func (r Run) told(actor access.Actor, l Labels) Labels {
	if actor.Has(r.Facts(), access.Programme) {
		return l
	}
	l.People = maps.Clone(l.People)
	for id, who := range l.People {
		l.People[id] = Identity{Number: who.Number}
	}
	return l
}

// teams turns the engine's integers back into people, challenges and posts.
func (r Run) teams(l Labels) []Team {
	teams := make([]Team, len(r.Result.Teams))
	for i, t := range r.Result.Teams {
		on := r.Input.Key.Challenges[t.Challenge]
		teams[i] = Team{Run: r.ID, Promotion: r.Promotion, Call: r.Call, Challenge: l.Challenges[on.Challenge]}
		teams[i].Challenge.ID = on.Challenge
		for _, m := range t.Members {
			teams[i].Seats = append(teams[i].Seats, r.seat(l, on, t.Challenge, m))
		}
	}
	return teams
}

func (r Run) seat(l Labels, on Posts, challenge int, m assembly.Member) Seat {
	who := r.Input.Key.People[m.Candidate]
	known := l.People[who]
	slot := r.Input.Instance.Challenges[challenge].Slots[m.Slot]
	return Seat{
		Account: known.Account, Dossier: who, Number: known.Number, Name: known.Name, Post: on.Posts[m.Slot],
		Track:    call.Track(r.Input.Instance.Candidates[m.Candidate].TrackFor(slot)),
		WishRank: r.Input.rank(m.Candidate, challenge),
	}
}
