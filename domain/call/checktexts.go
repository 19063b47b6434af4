package call

import (
	"strconv"

	"github.com/etalab/portail-eig/domain"
)

// texts walks every sentence of a call that people read, with its pointer and
// whether it may be absent.
func (c Call) texts(say func(pointer string, t domain.Text, optional bool)) {
	say("/title", c.Title, false)
	say("/summary", c.Summary, true)
	say("/conditions", c.Conditions, true)
	for i, m := range c.Milestones {
		say("/milestones/"+strconv.Itoa(i)+"/label", m.Label, false)
	}
	for i, r := range c.Rubric {
		say("/rubric/"+strconv.Itoa(i)+"/label", r.Label, false)
		say("/rubric/"+strconv.Itoa(i)+"/help", r.Help, true)
	}
	c.Form().texts(say)
}

func (f Form) texts(say func(pointer string, t domain.Text, optional bool)) {
	for i, s := range f.Steps {
		say("/steps/"+strconv.Itoa(i)+"/title", s.Title, false)
	}
	for i, q := range f.Questions {
		at := "/questions/" + strconv.Itoa(i)
		say(at+"/label", q.Label, false)
		say(at+"/help", q.Help, true)
		for j, o := range q.Options {
			say(at+"/options/"+strconv.Itoa(j)+"/label", o.Label, false)
		}
	}
	for i, s := range f.Statements {
		say("/statements/"+strconv.Itoa(i)+"/label", s.Label, false)
	}
}

// checkTexts: what people read is there in both languages; what is optional is
// there in both or in neither.
func (c Call) checkTexts() []domain.Field {
	fields := []domain.Field{}
	c.texts(func(pointer string, t domain.Text, optional bool) {
		if !optional || !blank(t.FR) || !blank(t.EN) {
			fields = append(fields, CheckText(pointer, t)...)
		}
	})
	for i, s := range c.Statements {
		if blank(s.Article) {
			fields = append(fields, field("/statements/"+strconv.Itoa(i)+"/article", "required",
				"Citez l’article du règlement d’où vient cette condition.", "Name the article of the rules this condition comes from."))
		}
	}
	return fields
}

// CheckText refuses a sentence that one of the two languages lacks.
func CheckText(pointer string, t domain.Text) []domain.Field {
	fields := []domain.Field{}
	if blank(t.FR) {
		fields = append(fields, field(pointer+"/fr", "required", "Écrivez ce texte en français.", "Write this text in French."))
	}
	if blank(t.EN) {
		fields = append(fields, field(pointer+"/en", "required", "Écrivez ce texte en anglais.", "Write this text in English."))
	}
	return fields
}
