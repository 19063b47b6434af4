package demo

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/release"
)

// defaultQuality is what the story thinks of an application it does not know: a
// visitor's own deserves to go on.
const defaultQuality = 85

// marks draws what one reader thinks of one application: around its quality, by the
// reader's own severity, criterion by criterion.
func (s *Story) marks(a release.Summary, reader string) reading.Marks {
	who, by := s.index(a.Name), s.reader(reader)
	quality := defaultQuality
	if who < len(s.Cast.Candidates) {
		quality = s.Cast.Candidates[who].Quality
	}
	draw := drawFor(drawScores, who<<10|by)
	severity := drawFor(drawScores, 1<<30|by).IntN(81) - 40
	m := reading.Marks{Scores: map[string]int{}, Comments: map[string]string{}}
	sum := 0
	for _, c := range rubric {
		hundredths := quality*call.MaxScore + severity + draw.IntN(181) - 90
		score := min(max((hundredths+50)/100, 0), call.MaxScore)
		m.Scores[c.ID], sum = score, sum+score
		if draw.IntN(3) == 0 {
			m.Comments[c.ID] = pick(draw, remarks[level(score)])
		}
	}
	m.Comment = overall(draw, sum/len(rubric))
	return m
}

// reader is a reader's place at the table; a visitor's own reader comes after.
func (s *Story) reader(name string) int {
	i := slices.IndexFunc(s.Cast.Readers, func(p Person) bool { return p.Name == name })
	if i < 0 {
		return len(s.Cast.Readers)
	}
	return i
}

// under keeps what was written already and adds the rest.
func under(m, written reading.Marks) reading.Marks {
	maps.Copy(m.Scores, written.Scores)
	maps.Copy(m.Comments, written.Comments)
	if strings.TrimSpace(written.Comment) != "" {
		m.Comment = written.Comment
	}
	return m
}

// level sorts scores in three: weak, fair, strong.
func level(score int) int {
	switch {
	case score <= 1:
		return 0
	case score <= 3:
		return 1
	}
	return 2
}

func overall(draw *rand.Rand, mean int) string { return pick(draw, verdicts[level(mean)]) }
