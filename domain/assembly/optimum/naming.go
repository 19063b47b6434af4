package optimum

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
)

// Naming gives people and challenges the names that the reader knows. The zero Naming
// calls them by the instance's ids.
type Naming struct {
	Person    func(id int) domain.Text // in the middle of a sentence: "le candidat 12"
	Challenge func(id int) domain.Text // after an article in French: "défi 3"
}

func (n Naming) person(id int) domain.Text {
	if n.Person == nil {
		return say("le candidat %d", "candidate %d", id)
	}
	return n.Person(id)
}

func (n Naming) challenge(id int) domain.Text {
	if n.Challenge == nil {
		return say("défi %d", "challenge %d", id)
	}
	return n.Challenge(id)
}

func (n Naming) challenges(ids []int) domain.Text {
	fr, en := make([]string, len(ids)), make([]string, len(ids))
	for i, id := range ids {
		name := n.challenge(id)
		fr[i], en[i] = name.FR, name.EN
	}
	return domain.Text{FR: strings.Join(fr, ", "), EN: strings.Join(en, ", ")}
}

// say writes one sentence in both languages from the same values; a text among them
// comes in the sentence's language.
func say(fr, en string, values ...any) domain.Text {
	in := func(language string) []any {
		told := make([]any, len(values))
		for i, v := range values {
			if t, both := v.(domain.Text); both {
				told[i] = t.In(language)
			} else {
				told[i] = v
			}
		}
		return told
	}
	return domain.Text{FR: fmt.Sprintf(fr, in("fr")...), EN: fmt.Sprintf(en, in("en")...)}
}

// sentence begins with a capital.
func sentence(t domain.Text) domain.Text { return domain.Text{FR: capital(t.FR), EN: capital(t.EN)} }

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
