package jury

import (
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// A criterion is scored MinScore to MaxScore (guide of the fourth call's jury).
const (
	MinScore = 1
	MaxScore = 4
)

// defaults are the five criteria of the sixth call, article 5.5, of equal weight.
var defaults = []call.Criterion{
	{ID: "need", Label: domain.Text{FR: "Pertinence du besoin", EN: "Relevance of the need"}},
	{ID: "entrepreneurship", Label: domain.Text{FR: "Caractère entrepreneurial", EN: "Entrepreneurial character"}},
	{ID: "commitment", Label: domain.Text{FR: "Engagement de l’administration", EN: "Commitment of the administration"}},
	{ID: "transformation", Label: domain.Text{FR: "Transformation numérique", EN: "Digital transformation"}},
	{ID: "openness", Label: domain.Text{FR: "Ouverture", EN: "Openness"}},
}

// Criteria is what a call's jury scores: its own rubric, or the sixth call's.
func Criteria(of call.Call) []call.Criterion {
	if len(of.Rubric) > 0 {
		return of.Rubric
	}
	return defaults
}

// Opinion is what a jury says of a challenge.
type Opinion struct {
	Scores     map[string]int // by criterion
	Favourable *bool
	Rank       int // among those that this jury heard; 0: none
	Reason     string
}

// Grid is the opinion that a jury shares, as its referent last saved it.
type Grid struct {
	Opinion
	By      domain.AccountID
	At      time.Time
	Version int64 // 0: blank
}

// check refuses what no grid holds. One that is not finished is fine: Missing says
// what it still needs.
func (o Opinion) check(criteria []call.Criterion) error {
	fields, known := []domain.Field{}, map[string]bool{}
	for _, k := range criteria {
		known[k.ID] = true
	}
	for id, score := range o.Scores {
		at := domain.Pointer("scores", id)
		if !known[id] {
			fields = append(fields, field(at, "unknown", "La grille n’a pas ce critère.", "The grid has no such criterion."))
		}
		if score < MinScore || score > MaxScore {
			fields = append(fields, field(at, "range", "Une note va de 1 à 4.", "A score is from 1 to 4."))
		}
	}
	if o.Rank != 0 && (o.Favourable == nil || !*o.Favourable) {
		fields = append(fields, field("/rank", "not_favourable",
			"Seul un avis favorable a un rang. Retirez le rang, ou donnez un avis favorable.",
			"Only a favourable opinion has a rank. Remove the rank, or give a favourable opinion."))
	}
	return domain.InvalidFields(fields)
}

// Missing is what the grid still lacks.
func (o Opinion) Missing(criteria []call.Criterion) []domain.Field {
	fields := []domain.Field{}
	for _, k := range criteria {
		if _, scored := o.Scores[k.ID]; !scored {
			fields = append(fields, field(domain.Pointer("scores", k.ID), "required", "Donnez une note de 1 à 4.", "Give a score from 1 to 4."))
		}
	}
	switch {
	case o.Favourable == nil:
		fields = append(fields, field("/favourable", "required", "Dites si l’avis est favorable.", "Say whether the opinion is favourable."))
	case *o.Favourable && o.Rank == 0:
		fields = append(fields, field("/rank", "required", "Donnez un rang à cet avis favorable.", "Give this favourable opinion a rank."))
	}
	if o.Reason == "" {
		fields = append(fields, field("/reason", "required", "Motivez l’avis du jury.", "Give the reasons of the jury."))
	}
	return fields
}

// Weighted is the sum of the scores by the weights of their criteria.
func (o Opinion) Weighted(criteria []call.Criterion) int {
	sum := 0
	for _, k := range criteria {
		sum += o.Scores[k.ID] * weight(k)
	}
	return sum
}

// WeightedMax is the best sum there is.
func WeightedMax(criteria []call.Criterion) int {
	sum := 0
	for _, k := range criteria {
		sum += MaxScore * weight(k)
	}
	return sum
}

func weight(k call.Criterion) int { return max(k.Weight, 1) }

func tooLong(pointer string, most int) domain.Field {
	n := strconv.Itoa(most)
	return field(pointer, "too_long", "Ce texte dépasse "+n+" caractères.", "This text has more than "+n+" characters.")
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
