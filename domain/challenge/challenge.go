package challenge

import (
	"bytes"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
)

// ID identifies a challenge.
type ID = domain.ChallengeID

// Challenge is what an administration proposes in a call. Its content is the form as
// it is being written; once published, the form as it stands.
type Challenge struct {
	ID             ID
	Call           call.ID // of kind challenges
	Promotion      domain.PromotionID
	Administration Host
	Slug           string
	Content
	Status      Status // as stored: draft, submitted, published or withdrawn
	Version     int64
	CreatedAt   time.Time
	SubmittedAt *time.Time
	PublishedAt *time.Time
	WithdrawnAt *time.Time
	// Last is the last version kept; nil before the first submission.
	Last *Version
	// LastSubmission is the number of the last version submitted, zero when there is none.
	LastSubmission int
	// Decision is the jury's; nil when there is none, or none that the reader may see.
	Decision  *Decision
	Requested bool // its host asks for a revision of it as it stands, which waits for an answer
	SetAside  bool // the sorting found it not eligible; for those who decide
	// ReleasedAt is when the call's decisions on challenges were released.
	ReleasedAt *time.Time
	// VisibleAt is when a call for candidates of the promotion reveals the challenges to
	// everybody; nil when none does.
	VisibleAt *time.Time
	Rules     Rules
	Zone      *time.Location
}

// Host names the administration that proposes.
type Host struct {
	ID       domain.AdministrationID
	Name     string
	Ministry string
	// Validated tells that the programme team has: a body that nobody validated hands
	// nothing in.
	Validated bool
}

// Rules is what the promotion and the call ask of a challenge.
type Rules struct {
	TeamMin int
	TeamMax int
	Tracks  []call.Track // empty: every track
	// Ministry is the host's parent ministry, which a way of financing asks for.
	Ministry string
	// Promotion has the start and the length of immersions, where a challenge has none
	// of its own.
	Promotion promotion.Promotion
}

// Decision is what the jury decided of a challenge.
type Decision struct {
	Outcome Outcome
	Reason  string
	By      domain.AccountID
	At      time.Time
	Version int64 // 1, 2…, its own: the challenge's would tell that there is one
}

// Outcome is what a decision says.
type Outcome string

// The outcomes.
const (
	Keep   Outcome = "kept"
	Refuse Outcome = "not_kept"
)

// PublicAt tells whether everybody may see the challenge at t: it was published, and
// the instant that the promotion's call for candidates announced has come. One that
// was withdrawn since keeps its page, which says so.
func (c Challenge) PublicAt(t time.Time) bool {
	return c.wasPublished() && c.VisibleAt != nil && !t.Before(*c.VisibleAt)
}

func (c Challenge) wasPublished() bool { return c.PublishedAt != nil }

// UnsentChanges tells whether the form differs from what was submitted last. What
// counts is what was submitted.
func (c Challenge) UnsentChanges() bool {
	return c.Status == Submitted && c.Last != nil && !bytes.Equal(c.Hash(), c.Last.Hash)
}

// Counting is the challenge with what counts of it as its content: while it waits, what
// was submitted or re-cut last.
func (c Challenge) Counting() Challenge {
	if c.UnsentChanges() {
		c.Content = c.Last.Content
	}
	return c
}

// Admission lets a person whom a released shortlist holds see the challenges of a
// promotion that its call shows to the shortlisted only, from an instant on.
type Admission struct {
	Promotion domain.PromotionID
	From      time.Time
}

// factsFor is Facts for somebody with these admissions: what is shown to them is
// public as far as the table of rights goes.
func (c Challenge) factsFor(t time.Time, admitted []Admission) access.Facts {
	f := c.Facts(t)
	f.Public = f.Public || c.wasPublished() && slices.ContainsFunc(admitted, func(a Admission) bool {
		return a.Promotion == c.Promotion && !t.Before(a.From)
	})
	return f
}

// Facts places the challenge for the table of rights, as it stands at t.
func (c Challenge) Facts(t time.Time) access.Facts {
	return access.Facts{
		Public: c.PublicAt(t), Promotion: c.Promotion, Call: c.Call, Challenge: c.ID, Administration: c.Administration.ID,
	}
}
