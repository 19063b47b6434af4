package dossier

import (
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

func fr(s string) domain.Text { return domain.Text{FR: s, EN: s} }

var sixth = call.Call{
	Tracks:     []call.Track{call.Design, call.Development},
	Statements: []call.Statement{{ID: "age", Label: fr("J’ai plus de 18 ans"), Article: "Article 3"}},
	Questions: []call.Question{
		{ID: "why", Kind: call.LongText, Label: fr("Pourquoi ?"), MaxLength: 5, Required: true},
		{ID: "how", Kind: call.LongText, Label: fr("Comment ?"), MaxLength: 5},
	},
}

func pointers(fields []domain.Field) string {
	all := []string{}
	for _, f := range fields {
		all = append(all, f.Pointer)
	}
	return strings.Join(all, " ")
}

// A limit lowered after an answer was saved must not hold the other answers back.
func TestAFaultThatWasThereHoldsNothingElseBack(t *testing.T) {
	before := Content{Answers: map[string]string{"why": "trop long"}}
	after := Content{Answers: map[string]string{"why": "trop long", "how": "ainsi"}}
	if got := after.faultsSince(before, sixth); len(got) > 0 {
		t.Errorf("held back by %s", pointers(got))
	}
	after.Answers["how"] = "bien trop long"
	if got := pointers(after.faultsSince(before, sixth)); got != "/answers/how" {
		t.Errorf("the change's own fault is %q", got)
	}
	after.Answers["why"] = "encore trop long"
	if got := after.faultsSince(before, sixth); len(got) != 2 {
		t.Errorf("a long answer made longer is refused again, not %s", pointers(got))
	}
}

func TestAMissingConditionIsQuoted(t *testing.T) {
	for _, f := range (Content{}).Missing(sixth) {
		if f.Pointer != "/statements/age" {
			continue
		}
		if !strings.Contains(f.Message.FR, "J’ai plus de 18 ans") || !strings.Contains(f.Message.EN, "Article 3") {
			t.Errorf("said %+v", f.Message)
		}
		return
	}
	t.Error("the condition is not missing")
}
