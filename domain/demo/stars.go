package demo

import (
	"time"

	"github.com/etalab/portail-eig/domain/call"
)

// star is a candidate whom a visitor may sign in as: what they are is chosen, so that
// the story has something to show.
type star struct {
	track   call.Track
	second  call.Track
	quality int
	started stamp
	sent    stamp
}

// stamp is a local date and time of 2022.
type stamp struct {
	month        time.Month
	day          int
	hour, minute int
}

func (s stamp) in(z *time.Location) time.Time {
	return time.Date(2022, s.month, s.day, s.hour, s.minute, 0, 0, z)
}

// The stars' places in the list of candidates.
const (
	starDraft     = 0 // still writing when the call first closes: saved by the extension
	starSubmitted = 1 // submitted by then, and shortlisted later
)

var stars = map[int]star{
	starDraft: {
		track: call.Design, second: call.Development, quality: 88,
		started: stamp{time.March, 21, 20, 12}, sent: stamp{time.April, 9, 18, 42},
	},
	starSubmitted: {
		track: call.DataScience, second: call.DataEngineering, quality: 97,
		started: stamp{time.March, 14, 9, 5}, sent: stamp{time.March, 18, 21, 37},
	},
}

func (s star) journey(cal Calendar) Journey {
	return Journey{Started: s.started.in(cal.Zone), Submitted: s.sent.in(cal.Zone)}
}
