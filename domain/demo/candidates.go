package demo

import (
	"math/rand/v2"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Candidate is one fictional applicant: who they are, what they write, how good
// their application is, and when they act.
type Candidate struct {
	Person
	Index   int
	Track   call.Track
	Second  call.Track
	Quality int // 0 to 100, latent: readers' scores are drawn around it
	Content dossier.Content
	Journey Journey
}

// shares are the tracks' parts of a hundred applications.
var shares = []struct {
	track call.Track
	part  int
}{{call.Development, 36}, {call.Design, 24}, {call.DataScience, 21}, {call.DataEngineering, 13}, {call.DigitalLaw, 6}}

// seconds are the tracks that go with another one.
var seconds = map[call.Track][]call.Track{
	call.Development: {call.DataEngineering, call.Design, call.DataEngineering}, call.Design: {call.Development},
	call.DataScience: {call.DataEngineering, call.Development}, call.DataEngineering: {call.Development, call.DataScience}, call.DigitalLaw: {call.DataScience},
}

// candidates draws the people who submit, then those who never do.
func (c Config) candidates(cal Calendar, taken map[string]bool) []Candidate {
	names, phones := newNamer(drawNames), map[string]bool{}
	names.given = taken
	list := make([]Candidate, c.Candidates+c.Drafts)
	for i := range list {
		list[i] = candidate(i, names.next(), phones)
		list[i].Journey = c.journey(i, cal)
	}
	return list
}

func candidate(i int, name string, phones map[string]bool) Candidate {
	draw := drawFor(drawCandidate, i)
	p := Candidate{Index: i, Person: Person{Name: name, Email: candidateAddress(name, i), Language: "fr"}}
	if draw.IntN(25) == 0 {
		p.Language = "en"
	}
	p.Track = trackOf(draw)
	if draw.IntN(100) < 45 {
		p.Second = pick(draw, seconds[p.Track])
	}
	// The middle of three draws gathers people around the average, as real marks do.
	p.Quality = median(draw.IntN(101), draw.IntN(101), draw.IntN(101))
	if star, known := stars[i]; known {
		p.Track, p.Second, p.Quality, p.Language = star.track, star.second, star.quality, "fr"
	}
	p.Content = p.content(draw, phones)
	return p
}

func trackOf(draw *rand.Rand) call.Track {
	n := draw.IntN(100)
	for _, s := range shares {
		if n < s.part {
			return s.track
		}
		n -= s.part
	}
	return shares[0].track
}

func median(a, b, c int) int { return a + b + c - min(a, b, c) - max(a, b, c) }

// content is what the person submits.
func (p Candidate) content(draw *rand.Rand, phones map[string]bool) dossier.Content {
	years := experience(draw)
	number := phone(draw)
	for phones[number] {
		number = phone(draw)
	}
	phones[number] = true
	available := draw.IntN(30) > 0 || p.Quality > 90
	c := dossier.Content{
		Name: p.Name, Phone: number, MainTrack: p.Track, SecondaryTrack: p.Second, YearsExperience: &years,
		Places: workplaces(draw), AvailableAtStart: &available, Statements: map[string]bool{}, Answers: map[string]string{},
	}
	c.Employers, c.Schools = career(draw, p.Track, years)
	for _, s := range statements {
		c.Statements[s.ID] = true
	}
	own := ownWords(draw, p.Track, years)
	for _, q := range questions {
		if q.Kind == call.FileKind {
			continue // nobody in the story sends a file
		}
		c.Answers[q.ID] = banks[q.ID].answer(draw, p.Track, p.Quality, own)
	}
	return c
}

// experience is mostly around five years, as the programme's own advice goes.
func experience(draw *rand.Rand) int { return median(draw.IntN(6), draw.IntN(14), 2+draw.IntN(22)) }

// workplaces always begins with where most challenges are, two times in three.
func workplaces(draw *rand.Rand) []string {
	drawn := shuffled(draw, placesToWork)[:1+draw.IntN(3)]
	if draw.IntN(3) == 0 {
		return drawn
	}
	for _, p := range drawn {
		if p == "Île-de-France" {
			return drawn
		}
	}
	return append([]string{"Île-de-France"}, drawn...)
}
