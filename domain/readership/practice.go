package readership

import (
	"strconv"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Practice is a fictional dossier to score before the real ones. Key is what the programme
// team gives each criterion of the sixth call's grid, and why; a call's own criteria that it
// does not know have none.
type Practice struct {
	Title   domain.Text
	Answers []Passage
	Key     map[string]Mark
}

// Passage is an answer of a practice dossier.
type Passage struct {
	Question domain.Text
	Answer   domain.Text
}

// Mark is a score with its reason.
type Mark struct {
	Score int
	Why   domain.Text
}

// keyed leaves the marks of a rubric's criteria.
func (p Practice) keyed(rubric []call.Criterion) map[string]Mark {
	key := map[string]Mark{}
	for _, c := range rubric {
		id := c.ID
		if same, known := synonyms[id]; known {
			id = same
		}
		if m, known := p.Key[id]; known {
			key[c.ID] = m
		}
	}
	return key
}

// checkScores wants a score for each criterion of the rubric, and no other.
func checkScores(scores map[string]int, rubric []call.Criterion) error {
	fields, known := []domain.Field{}, map[string]bool{}
	for _, c := range rubric {
		known[c.ID] = true
		score, given := scores[c.ID]
		if !given || score < 0 || score > call.MaxScore {
			most := strconv.Itoa(call.MaxScore)
			fields = append(fields, domain.Field{Pointer: domain.Pointer("scores", c.ID), Code: "required", Message: domain.Text{
				FR: "Donnez une note de 0 à " + most + ".", EN: "Give a score from 0 to " + most + ".",
			}})
		}
	}
	for id := range scores {
		if !known[id] {
			fields = append(fields, domain.Field{Pointer: domain.Pointer("scores", id), Code: "unknown", Message: domain.Text{
				FR: "Ce critère ne figure pas dans la grille de l’appel.", EN: "This criterion is not in the call’s rubric.",
			}})
		}
	}
	return domain.InvalidFields(fields)
}
