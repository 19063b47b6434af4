package call

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// ID identifies a call.
type ID = domain.CallID

// Kind is whom a call addresses.
type Kind string

// The kinds.
const (
	ForCandidates Kind = "candidates"
	ForChallenges Kind = "challenges"
)

// Track is a trade of the programme.
type Track string

// The five tracks.
const (
	DataScience     Track = "data_science"
	DataEngineering Track = "data_engineering"
	Development     Track = "development"
	Design          Track = "design"
	DigitalLaw      Track = "digital_law"
)

// Tracks lists them in the order of the screens.
var Tracks = []Track{DataScience, DataEngineering, Development, Design, DigitalLaw}

// Audience is who sees the challenges once they are revealed.
type Audience string

// The audiences.
const (
	Everybody   Audience = "everybody"
	Shortlisted Audience = "shortlisted"
)

// WishSubject is what candidates rank.
type WishSubject string

// The subjects of wishes. The fourth promotion ranked posts, the sixth challenges.
const (
	RankChallenges WishSubject = "challenges"
	RankPosts      WishSubject = "posts"
)

// Milestone is a date announced beside the windows; To is zero for one day.
type Milestone struct {
	Label domain.Text
	From  domain.Date
	To    domain.Date
}

// Status is whether a call is public.
type Status string

// The statuses.
const (
	Draft     Status = "draft"
	Published Status = "published"
)

// Call is a configured process of a promotion.
type Call struct {
	ID                  ID
	Promotion           domain.PromotionID
	PromotionNumber     int
	PromotionName       string
	Kind                Kind
	Status              Status
	Title               domain.Text
	Summary             domain.Text
	Zone                *time.Location
	Windows             []Window
	ChallengesVisibleAt *time.Time
	ChallengesAudience  Audience
	WishesMin           int
	WishesMax           int
	WishSubject         WishSubject
	// WishesWithApplication: wishes are made while applying, in the applications'
	// window, as in the fourth promotion.
	WishesWithApplication bool
	ReadingsPerDossier    int
	ThirdReadingGap       int  // hundredths between two readings from which a third one is wanted
	ShortlistPlaces       int  // where the committee's line is drawn; 0: no line
	NamedReading          bool // readers see names, employers and schools; the default is anonymous
	HideSchools           bool // of anonymous readings: the candidate's schools are masked in the answers too
	TalentPoolMonths      int  // how long people who agree may be written to again; 0: no pool
	Conditions            domain.Text
	Milestones            []Milestone
	Tracks                []Track
	Steps                 []Step
	Questions             []Question
	Statements            []Statement
	Rubric                []Criterion
	Version               int64
	PublishedAt           *time.Time
	// What the releases and the challenges tell of the call, filled on reading.
	ChallengesReleasedAt *time.Time
	ShortlistReleasedAt  *time.Time
	ResultReleasedAt     *time.Time
	ChallengesPrepared   int
	FormVersion          int        // 0 before publication
	Revisions            []Revision // the form's versions after the first, oldest first
}

// Statement is an eligibility statement, with the article of the rules it comes from.
type Statement struct {
	ID      string
	Label   domain.Text
	Article string
}

// Criterion is one line of a rubric. Readers of dossiers score it 0 to MaxScore, and
// all count the same; the jury of a call for challenges scores it 1 to 4, and it
// counts Weight times.
type Criterion struct {
	ID     string
	Label  domain.Text
	Help   domain.Text
	Weight int // 0 counts as 1
}

// MaxScore is the best score of one criterion (rules of the sixth call, article 5.4).
const MaxScore = 5

// defaultGap is a point and a half of five: two readings further apart are rarely the
// same reading of the rubric (docs/calibration.md).
const defaultGap = 150

// withDefaults says what a configuration left unsaid: everybody sees the challenges,
// and challenges are what is ranked, as in the sixth call.
func (c Call) withDefaults() Call {
	if c.ThirdReadingGap == 0 {
		c.ThirdReadingGap = defaultGap
	}
	if c.ChallengesAudience == "" {
		c.ChallengesAudience = Everybody
	}
	if c.WishSubject == "" {
		c.WishSubject = RankChallenges
	}
	return c
}

// Window finds a window by name; the zero window, never open, when the call has none.
func (c Call) Window(name WindowName) Window {
	i := slices.IndexFunc(c.Windows, func(w Window) bool { return w.Name == name })
	if i < 0 {
		return Window{Name: name}
	}
	return c.Windows[i]
}

// Main is the call's first window: applications, or challenges.
func (c Call) Main() Window {
	if c.Kind == ForChallenges {
		return c.Window(Challenges)
	}
	return c.Window(Applications)
}

// WishesWindow is the time of ranking: its own, or the applications' when wishes
// are made while applying.
func (c Call) WishesWindow() Window {
	if c.WishesWithApplication {
		return c.Window(Applications)
	}
	return c.Window(Wishes)
}

// HasWishes tells whether the call asks for wishes at all.
func (c Call) HasWishes() bool {
	return c.WishesWithApplication || !c.Window(Wishes).Opens.IsZero()
}

// Facts places the call for the table of rights.
func (c Call) Facts() access.Facts {
	return access.Facts{Public: c.Status == Published, Promotion: c.Promotion, Call: c.ID}
}

// ChallengesVisible tells whether the public sees the challenges at t: a release
// must have happened, and the instant the call announced must have come.
func (c Call) ChallengesVisible(t time.Time) bool {
	return c.ChallengesVisibleAt != nil && !t.Before(*c.ChallengesVisibleAt)
}
