package reading

import (
	"maps"
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Marks is what a reader writes: a score and a comment by criterion, and a comment
// on the whole.
type Marks struct {
	Scores   map[string]int
	Comments map[string]string
	Comment  string
}

// Check refuses what the rubric does not know or allow. Scores may be missing: a
// reading is saved as it grows.
func (m Marks) Check(rubric []call.Criterion) []domain.Field {
	fields := []domain.Field{}
	for _, id := range slices.Sorted(maps.Keys(m.Scores)) {
		if !asked(rubric, id) {
			fields = append(fields, unknown("/scores/"+id))
		} else if score := m.Scores[id]; score < 0 || score > call.MaxScore {
			most := strconv.Itoa(call.MaxScore)
			fields = append(fields, field("/scores/"+id, "range",
				"Une note va de 0 à "+most+".", "A score goes from 0 to "+most+"."))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(m.Comments)) {
		if !asked(rubric, id) {
			fields = append(fields, unknown("/comments/"+id))
		}
	}
	return fields
}

// Missing lists the criteria without a score, in the rubric's order.
func (m Marks) Missing(rubric []call.Criterion) []domain.Field {
	fields := []domain.Field{}
	for _, c := range rubric {
		if _, scored := m.Scores[c.ID]; !scored {
			fields = append(fields, field("/scores/"+c.ID, "required",
				"Notez le critère « "+c.Label.FR+" ».", "Score the criterion “"+c.Label.In("en")+"”."))
		}
	}
	return fields
}

// Total is the sum of the rubric's scores and how many there are: a mean is these
// two integers, never a rounded quotient.
func (m Marks) Total(rubric []call.Criterion) (sum, count int) {
	for _, c := range rubric {
		if score, scored := m.Scores[c.ID]; scored {
			sum, count = sum+score, count+1
		}
	}
	return sum, count
}

func asked(rubric []call.Criterion, id string) bool {
	return slices.ContainsFunc(rubric, func(c call.Criterion) bool { return c.ID == id })
}

func unknown(pointer string) domain.Field {
	return field(pointer, "unknown", "Ce critère ne figure pas dans la grille de l’appel.", "This criterion is not in the call’s rubric.")
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
