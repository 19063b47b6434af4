package reading_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/reading"
)

// rubrics draws a rubric of one to ten criteria.
func rubrics(t *rapid.T) []call.Criterion {
	rubric := make([]call.Criterion, rapid.IntRange(1, 10).Draw(t, "criteria"))
	for i := range rubric {
		rubric[i] = call.Criterion{ID: fmt.Sprintf("c%d", i), Label: domain.Text{FR: fmt.Sprintf("Critère %d", i)}}
	}
	return rubric
}

// within draws marks that the rubric allows, some criteria left out.
func within(t *rapid.T, rubric []call.Criterion) reading.Marks {
	m := reading.Marks{Scores: map[string]int{}, Comments: map[string]string{}}
	for _, c := range rubric {
		if rapid.Bool().Draw(t, "scored") {
			m.Scores[c.ID] = rapid.IntRange(0, call.MaxScore).Draw(t, "score")
		}
		if rapid.Bool().Draw(t, "commented") {
			m.Comments[c.ID] = rapid.String().Draw(t, "comment")
		}
	}
	return m
}

func TestMarksInTheRubricAreAccepted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rubric := rubrics(t)
		m := within(t, rubric)
		if fields := m.Check(rubric); len(fields) != 0 {
			t.Fatalf("refused %v", fields)
		}
		sum, count := m.Total(rubric)
		if count != len(m.Scores) || count+len(m.Missing(rubric)) != len(rubric) {
			t.Fatalf("%d scored, %d missing, of %d", count, len(m.Missing(rubric)), len(rubric))
		}
		want := 0
		for _, score := range m.Scores {
			want += score
		}
		if sum != want || sum > call.MaxScore*count {
			t.Fatalf("sum %d, expected %d", sum, want)
		}
	})
}

func TestAScoreOutOfTheScaleIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rubric := rubrics(t)
		m := within(t, rubric)
		id := rapid.SampledFrom(rubric).Draw(t, "criterion").ID
		m.Scores[id] = rapid.OneOf(rapid.IntMax(-1), rapid.IntMin(call.MaxScore+1)).Draw(t, "score")
		fields := m.Check(rubric)
		if len(fields) != 1 || fields[0].Pointer != "/scores/"+id || fields[0].Code != "range" {
			t.Fatalf("score %d gave %v", m.Scores[id], fields)
		}
	})
}

func TestACriterionOutOfTheRubricIsRefusedAndNotCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rubric := rubrics(t)
		m := within(t, rubric)
		sum, count := m.Total(rubric)
		m.Scores["foreign"], m.Comments["foreign"] = 5, "x"
		fields := m.Check(rubric)
		if len(fields) != 2 || fields[0].Pointer != "/scores/foreign" || fields[1].Pointer != "/comments/foreign" {
			t.Fatalf("gave %v", fields)
		}
		if s, n := m.Total(rubric); s != sum || n != count {
			t.Fatalf("a foreign score counts: %d/%d", s, n)
		}
	})
}

func TestMissingFollowsTheRubric(t *testing.T) {
	rubric := []call.Criterion{{ID: "b", Label: domain.Text{FR: "B"}}, {ID: "a", Label: domain.Text{FR: "A", EN: "A!"}}, {ID: "c"}}
	missing := reading.Marks{Scores: map[string]int{"c": 0}}.Missing(rubric)
	pointers := []string{}
	for _, f := range missing {
		pointers = append(pointers, f.Pointer)
	}
	if !slices.Equal(pointers, []string{"/scores/b", "/scores/a"}) || missing[1].Message.EN != "Score the criterion “A!”." {
		t.Fatalf("missing %v", missing)
	}
}
