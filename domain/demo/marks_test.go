package demo

import (
	"fmt"
	"testing"

	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/release"
)

func TestMarksFollowTheQualityAndTheRubric(t *testing.T) {
	s := wholeStory(t)
	sums, people := map[bool]int{}, map[bool]int{}
	for _, c := range s.Cast.Candidates {
		for _, r := range s.Cast.Readers[:3] {
			m := s.marks(release.Summary{Name: c.Name}, r.Name)
			if fields := m.Check(rubric); len(fields) > 0 || len(m.Missing(rubric)) > 0 || m.Comment == "" {
				t.Fatalf("candidate %d: %v %+v", c.Index, fields, m)
			}
			sum, _ := m.Total(rubric)
			sums[c.Quality > 60] += sum
			people[c.Quality > 60]++
		}
	}
	if good, rest := sums[true]/people[true], sums[false]/people[false]; good < rest+6 {
		t.Errorf("good applications get %d of 30, the others %d", good, rest)
	}
}

func TestOneReaderScoresOneApplicationOnce(t *testing.T) {
	s := wholeStory(t)
	a := release.Summary{Name: s.Cast.Candidates[7].Name}
	one, again, other := s.marks(a, s.Cast.Readers[0].Name), s.marks(a, s.Cast.Readers[0].Name), s.marks(a, s.Cast.Readers[1].Name)
	if fmt.Sprint(one) != fmt.Sprint(again) {
		t.Error("the same reader changes their mind")
	}
	if fmt.Sprint(one) == fmt.Sprint(other) {
		t.Error("two readers think exactly alike")
	}
}

func TestWhatAVisitorScoredStays(t *testing.T) {
	m := under(
		reading.Marks{Scores: map[string]int{"profil": 1, "initiative": 2}, Comments: map[string]string{}, Comment: "du récit"},
		reading.Marks{Scores: map[string]int{"profil": 5}, Comments: map[string]string{"profil": "vu"}, Comment: " "},
	)
	if m.Scores["profil"] != 5 || m.Scores["initiative"] != 2 || m.Comments["profil"] != "vu" || m.Comment != "du récit" {
		t.Errorf("%+v", m)
	}
}

func TestEveryRefusalHasItsReason(t *testing.T) {
	s := wholeStory(t)
	for _, c := range rubric {
		if s.refusal(release.Summary{Name: "Une visiteuse"}, c.ID) == "" {
			t.Errorf("%s: no reason", c.ID)
		}
	}
	if s.refusal(release.Summary{}, "") == "" {
		t.Error("an application without readings has no reason")
	}
}
