package call

import (
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
)

// OwnSteps is how many steps a call may add: the form has four of its own (the
// conditions, the person, the path and the recap), and eight is the most that
// people get through.
const OwnSteps = 4

// checkForm refuses a form that cannot be filled in.
func (c Call) checkForm() []domain.Field {
	fields := duplicates("/steps", c.Steps, func(s Step) string { return s.ID })
	if len(c.Steps) > OwnSteps {
		fields = append(fields, field("/steps", "too_many",
			"Le formulaire compterait plus de huit étapes : quatre au plus sont propres à l’appel.",
			"The form would have more than eight steps: at most four are the call’s own."))
	}
	fields = append(fields, duplicates("/questions", c.Questions, func(q Question) string { return q.ID })...)
	for i, q := range c.Questions {
		at := "/questions/" + strconv.Itoa(i)
		if q.Step != "" && !slices.ContainsFunc(c.Steps, func(s Step) bool { return s.ID == q.Step }) {
			fields = append(fields, field(at+"/step", "unknown", "Cette étape n’existe pas dans l’appel.", "The call has no such step."))
		}
		fields = append(fields, q.check(at)...)
	}
	return append(fields, duplicates("/statements", c.Statements, func(s Statement) string { return s.ID })...)
}

// check refuses a question that cannot be answered.
func (q Question) check(at string) []domain.Field {
	fields := []domain.Field{}
	switch {
	case q.Kind.Written() && q.MaxLength < 1:
		fields = append(fields, field(at+"/max_length", "required", "Fixez la longueur maximale de la réponse.", "Set the answer’s greatest length."))
	case q.Chosen() && len(q.Options) < 2:
		fields = append(fields, field(at+"/options", "too_few", "Un choix demande au moins deux réponses possibles.", "A choice needs at least two possible answers."))
	case q.Kind == FileKind && len(q.FileTypes) == 0:
		fields = append(fields, field(at+"/file_types", "required", "Indiquez au moins un type de fichier accepté.", "Name at least one type of file accepted."))
	}
	return append(fields, duplicates(at+"/options", q.Options, func(o Option) string { return o.ID })...)
}
