package assembly

import (
	"fmt"

	"github.com/etalab/portail-eig/domain"
)

// Validate refuses an instance that is wrong or contradicts itself. The error is
// a domain.Error of kind Invalid with one field per fault, each naming the item;
// pointers follow the shape of the sample files (/challenges/0/admin_rank/12).
func (in Instance) Validate() error {
	v := validator{candidates: map[int]bool{}, challenges: map[int]bool{}, tracks: map[Track]bool{}}
	if in.Places < 0 {
		v.add("negative", text(
			"Le nombre de places (%d) est négatif : indiquez 0 ou plus.",
			"The number of places (%d) is negative: give 0 or more.", in.Places), "/places")
	}
	v.names(in)
	for i, c := range in.Candidates {
		v.candidate(i, c)
	}
	for i, c := range in.Challenges {
		v.challenge(i, c)
	}
	v.settings(in)
	v.rules(in)
	return domain.InvalidFields(v.fields)
}

// validator gathers the faults; its maps are the names that exist.
type validator struct {
	fields     []domain.Field
	candidates map[int]bool
	challenges map[int]bool
	tracks     map[Track]bool
}

// add notes a fault at a pointer, given as a format: it is written for faults only.
func (v *validator) add(code string, message domain.Text, pointer string, indexes ...any) {
	v.fields = append(v.fields, domain.Field{Pointer: fmt.Sprintf(pointer, indexes...), Code: code, Message: message})
}

// names notes every id and code first, because lists refer to each other, and
// reports those given twice.
func (v *validator) names(in Instance) {
	for i, t := range in.Tracks {
		v.trackName(i, t.Track)
	}
	for i, c := range in.Candidates {
		if v.candidates[c.ID] {
			v.add("duplicate", text(
				"Deux candidats portent le numéro %d.",
				"Two candidates have id %d.", c.ID), "/candidates/%d/id", i)
		}
		v.candidates[c.ID] = true
	}
	for i, c := range in.Challenges {
		if v.challenges[c.ID] {
			v.add("duplicate", text(
				"Deux défis portent le numéro %d.",
				"Two challenges have id %d.", c.ID), "/challenges/%d/id", i)
		}
		v.challenges[c.ID] = true
	}
}

func (v *validator) trackName(i int, t Track) {
	switch {
	case t == "":
		v.add("required", text(
			"Un métier de la liste n’a pas de code.",
			"A track of the list has no code."), "/tracks/%d", i)
	case v.tracks[t]:
		v.add("duplicate", text(
			"Le métier « %s » figure deux fois dans la liste.",
			"Track %q is listed twice.", t), "/tracks/%d", i)
	}
	v.tracks[t] = true
}

// unknown tells that a track is named and not listed; the empty code never is.
func (v *validator) unknown(t Track) bool { return t == "" || !v.tracks[t] }

// text writes one sentence in both languages from the same values.
func text(fr, en string, values ...any) domain.Text {
	return domain.Text{FR: fmt.Sprintf(fr, values...), EN: fmt.Sprintf(en, values...)}
}
