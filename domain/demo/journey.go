package demo

import (
	"math/rand/v2"
	"time"
)

// Journey is when a candidate acts; zero instants are things never done.
type Journey struct {
	Started   time.Time
	Submitted time.Time
	Again     time.Time // a second submission, with more to say
	Withdrawn time.Time
}

// period is a time when the call was really open.
type period struct{ from, to time.Time }

// open lists the periods of the sixth call: each extension was published after the
// end had passed, and re-opened from that instant only.
func (c Calendar) open() []period {
	list := []period{{c.CandidatesOpen, c.CandidatesClose}}
	for _, e := range c.Extensions {
		list = append(list, period{e.Published, e.Closes})
	}
	return list
}

// The parts of a hundred submissions that came in each period.
var periodParts = []int{69, 11, 20}

// journey draws when one person acts.
func (c Config) journey(i int, cal Calendar) Journey {
	draw, periods := drawFor(drawJourney, i), cal.open()
	if i >= c.Candidates {
		return Journey{Started: periods[0].instant(draw)}
	}
	if star, known := stars[i]; known {
		return star.journey(cal)
	}
	k := periodOf(draw, len(periods))
	j := Journey{Submitted: periods[k].instant(draw)}
	j.Started = started(draw, periods, k, j.Submitted)
	if again := j.Submitted.Add(time.Duration(30+draw.IntN(90)) * time.Hour); i%10 == 7 && again.Before(periods[k].to) {
		j.Again = again
	}
	if i >= c.Candidates-c.Withdrawn {
		j.Again, j.Withdrawn = time.Time{}, j.Submitted.Add(time.Duration(26+draw.IntN(40))*time.Hour)
	}
	return j
}

func periodOf(draw *rand.Rand, n int) int {
	at := draw.IntN(100)
	for k, part := range periodParts[:n] {
		if at < part {
			return k
		}
		at -= part
	}
	return 0
}

// started is some hours or days before the submission, while the call was open.
// Most people who submitted after an extension had left a draft behind.
func started(draw *rand.Rand, periods []period, k int, submitted time.Time) time.Time {
	if k > 0 && draw.IntN(10) < 6 {
		return periods[0].instant(draw)
	}
	room := submitted.Sub(periods[k].from)
	gap := min(time.Duration(1+draw.IntN(240))*time.Hour, room*9/10)
	if draw.IntN(4) == 0 {
		gap = min(40*time.Minute, room/2)
	}
	return submitted.Add(-gap).Truncate(time.Second)
}

// hours are when people write; lastHours when they hurry.
var (
	hours     = []int{8, 9, 9, 10, 10, 11, 12, 13, 14, 14, 15, 16, 17, 18, 19, 20, 20, 21, 21, 22, 22, 23}
	lastHours = []int{9, 11, 14, 16, 17, 18, 19, 20, 20, 21, 21, 22, 22, 22, 23, 23, 23, 23}
)

// instant draws a moment of the period: a rush on the first day, a greater one on
// the last three.
func (p period) instant(draw *rand.Rand) time.Time {
	days := int(p.to.Sub(p.from).Hours()/24+0.99) - 1 // the last day's number
	day, list := p.day(draw, days), hours
	if day == days {
		list = lastHours
	}
	first := p.from
	t := time.Date(first.Year(), first.Month(), first.Day()+day, pick(draw, list), draw.IntN(60), draw.IntN(60), 0, p.to.Location())
	if soonest := p.from.Add(10 * time.Minute); t.Before(soonest) {
		return soonest.Add(time.Duration(draw.IntN(3*3600)) * time.Second)
	}
	return t
}

func (p period) day(draw *rand.Rand, last int) int {
	weights := make([]int, last+1)
	total := 0
	for d := range weights {
		weights[d] = 2
		switch last - d {
		case 0:
			weights[d] = 20
		case 1:
			weights[d] = 9
		case 2:
			weights[d] = 5
		}
		if d == 0 {
			weights[d] += 3
		}
		total += weights[d]
	}
	at := draw.IntN(total)
	for d, w := range weights {
		if at < w {
			return d
		}
		at -= w
	}
	return last
}
