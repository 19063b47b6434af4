package dossier

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Missing lists what a submit still needs, in the order of the form.
func (c Content) Missing(of call.Call) []domain.Field {
	fields := c.CheckDraft(of)
	need := func(said bool, pointer, fr, en string) {
		if !said {
			fields = append(fields, field(pointer, "required", fr, en))
		}
	}
	for _, s := range of.Statements {
		need(c.Statements[s.ID], domain.Pointer("statements", s.ID), "Confirmez cette condition : « "+s.Label.FR+" » ("+s.Article+").", "Confirm this condition: “"+s.Label.In("en")+"” ("+s.Article+").")
	}
	need(readable(c.Name), "/name", "Indiquez votre nom.", "Give your name.")
	need(c.Phone != "", "/phone", "Indiquez un numéro de téléphone.", "Give a telephone number.")
	need(c.MainTrack != "", "/main_track", "Choisissez votre métier.", "Choose your track.")
	need(c.YearsExperience != nil, "/years_experience", "Indiquez vos années d’expérience.", "Give your years of experience.")
	need(len(c.Places) > 0, "/places", "Indiquez au moins un lieu où vous pouvez travailler.", "Give at least one place where you can work.")
	need(c.AvailableAtStart != nil, "/available_at_start", "Dites si vous êtes disponible au début.", "Say whether you are available at the start.")
	for _, q := range of.Questions {
		if q.Required && q.Concerns(c.MainTrack) {
			need(c.answers(q), answerTo(q), "Répondez à la question « "+q.Label.FR+" ».", "Answer the question “"+q.Label.In("en")+"”.")
		}
	}
	if of.WishesWithApplication {
		least := strconv.Itoa(of.WishesMin)
		need(len(c.Wishes) >= of.WishesMin, "/wishes", "Classez au moins "+least+" vœux.", "Rank at least "+least+" wishes.")
	}
	return inOrder(fields, of)
}

// MissingAfterScan counts as missing the required documents that the antivirus has
// refused already: nobody would open them. One not scanned yet holds nothing back, and
// one that was optional is only shown as refused.
func (c Content) MissingAfterScan(of call.Call, refused []domain.ID[File]) []domain.Field {
	fields := c.Missing(of)
	for _, q := range of.Questions {
		files := c.Files[q.ID]
		sound := slices.ContainsFunc(files, func(f File) bool { return !slices.Contains(refused, f.ID) })
		if len(files) > 0 && !sound && q.Required && q.Concerns(c.MainTrack) {
			fields = append(fields, field(answerTo(q), "refused_by_antivirus",
				"L’antivirus a refusé le fichier « "+files[0].Name+" ». Retirez-le, puis envoyez-en une copie saine.",
				"The virus scan refused the file “"+files[0].Name+"”. Remove it, then send a sound copy."))
		}
	}
	return inOrder(fields, of)
}

// answers tells whether a question is answered, in the way of its kind.
func (c Content) answers(q call.Question) bool {
	switch {
	case q.Chosen():
		return len(c.Choices[q.ID]) > 0
	case q.Kind == call.FileKind:
		return len(c.Files[q.ID]) > 0
	}
	return strings.TrimSpace(c.Answers[q.ID]) != ""
}

// answerTo points at the answer to a question.
func answerTo(q call.Question) string {
	switch {
	case q.Chosen():
		return domain.Pointer("choices", q.ID)
	case q.Kind == call.FileKind:
		return domain.Pointer("files", q.ID)
	}
	return domain.Pointer("answers", q.ID)
}

// typed are the fields of the steps that every call has, in their order; what the
// call asks comes after them, and the wishes at the end.
var typed = []string{
	"statements", "name", "phone", "main_track", "secondary_track", "years_experience", "employers", "schools", "places", "available_at_start",
}

// inOrder sorts by the form's steps: people mend from the top down.
func inOrder(fields []domain.Field, of call.Call) []domain.Field {
	slices.SortStableFunc(fields, func(a, b domain.Field) int {
		return cmp.Or(slices.Compare(place(a.Pointer, of), place(b.Pointer, of)), cmp.Compare(a.Pointer, b.Pointer))
	})
	return fields
}

// place is where a field stands: its step, then its rank in the step.
func place(pointer string, of call.Call) []int {
	member, rest, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	id, _, _ := strings.Cut(rest, "/")
	switch member {
	case "answers", "choices", "files":
		return of.PlaceOf(id)
	case "statements":
		return []int{-1, 0, slices.IndexFunc(of.Statements, func(s call.Statement) bool { return s.ID == id })}
	case "talent_pool":
		return []int{len(of.Steps) + 1}
	case "wishes":
		return []int{len(of.Steps) + 2}
	}
	return []int{-1, slices.Index(typed, member)}
}
