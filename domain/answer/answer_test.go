package answer

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
)

func words(s string) Words {
	return Words{Question: domain.Text{FR: s, EN: s}, Answer: domain.Text{FR: s, EN: s}}
}

func TestBothLanguagesAreNeeded(t *testing.T) {
	if err := words("Oui").check(); err != nil {
		t.Error(err)
	}
	var told *domain.Error
	if err := (Words{Question: domain.Text{FR: "Une question"}, Answer: domain.Text{EN: strings.Repeat("é", 4001)}}).check(); !errors.As(err, &told) {
		t.Fatal(err)
	}
	got := []string{}
	for _, f := range told.Fields {
		got = append(got, f.Pointer+" "+f.Code)
	}
	if want := "/question/en blank, /answer/fr blank, /answer/en too_long"; strings.Join(got, ", ") != want {
		t.Errorf("told %v", got)
	}
	if words(strings.Repeat("é", maxQuestion)).check() != nil || words(strings.Repeat("é", maxQuestion+1)).check() == nil {
		t.Error("the longest question is not where it is said to be")
	}
	if words("  Oui \n").trimmed() != words("Oui") {
		t.Error("blanks around are kept")
	}
}

func TestAnAnswerKeepsWhenItWasFirstPublished(t *testing.T) {
	first := time.Date(2022, 3, 29, 9, 0, 0, 0, time.UTC)
	a := Answer{Versions: []Version{{Sequence: 2, At: first.Add(time.Hour)}, {Sequence: 1, At: first}}}
	if a.Current().Sequence != 2 || !a.First().Equal(first) {
		t.Errorf("%+v", a)
	}
}
