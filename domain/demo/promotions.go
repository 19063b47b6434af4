package demo

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/etalab/portail-eig/domain/call"
)

// promotionsFile is the real programme, from its public repositories and pages: the
// file names its sources, promotion by promotion. It holds no personal name.
//
//go:embed data/eig-promotions.json
var promotionsFile []byte

// Edition is what really happened in one promotion, as far as the replay needs it.
type Edition struct {
	Number      int
	Calendar    Calendar
	Challenges  []RealChallenge
	Received    int // applications
	Shortlisted int
	WishesMin   int
	WishesMax   int
}

// RealChallenge is a challenge as it was shown to candidates. What its
// administration wrote of it was not collected: only facts are kept.
type RealChallenge struct {
	Name     string
	Body     string
	Ministry string // empty where none is named
	Sites    []string
	Posts    []RealPost
}

// RealPost is one advertised post. A craft without a track has its name as expertise.
type RealPost struct {
	Tracks    []call.Track
	Expertise string
}

// Sixth is the promotion that the demonstration replays.
var Sixth = sync.OnceValues(func() (Edition, error) { return edition(promotionsFile, 6) })

// Bodies lists the administrations, each once, in the order of the file.
func (e Edition) Bodies() []RealBody {
	list := []RealBody{}
	for _, c := range e.Challenges {
		if !slices.ContainsFunc(list, func(b RealBody) bool { return b.Name == c.Body }) {
			list = append(list, RealBody{Name: c.Body, Ministry: c.Ministry})
		}
	}
	return list
}
