package challenge

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// ID identifies a challenge.
type ID = domain.ChallengeID

// Challenge is what an administration proposes in a call.
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
	// Decision is the jury's; nil when there is none, or none that the reader may see.
	Decision *Decision
	SetAside bool // the sorting found it not eligible; for those who decide
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
}

// Rules is what the promotion and the call ask of a challenge.
type Rules struct {
	TeamMin int
	TeamMax int
	Tracks  []call.Track // empty: every track
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

// Version is the content as it was frozen when the challenge was submitted or published.
type Version struct {
	ID       domain.ID[Version]
	Sequence int    // 1, 2…, given by the store
	Reason   Status // Submitted or Published
	Content  Content
	Hash     []byte // SHA-256 of Content.Canonical
	At       time.Time
}

// PublicAt tells whether everybody may see the challenge at t: it is published, and
// the instant that the promotion's call for candidates announced has come.
func (c Challenge) PublicAt(t time.Time) bool {
	return c.Status == Published && c.VisibleAt != nil && !t.Before(*c.VisibleAt)
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
	f.Public = f.Public || c.Status == Published && slices.ContainsFunc(admitted, func(a Admission) bool {
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

// Frozen makes the version that is kept of the content as it stands.
func (c Challenge) Frozen(reason Status, at time.Time) Version {
	return Version{ID: domain.NewID[Version](), Reason: reason, Content: c.Content, Hash: c.Content.Hash(), At: at}
}
