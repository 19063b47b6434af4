package anonymity

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain/dossier"
)

// Why is what makes a passage look as if it said who wrote it.
type Why string

// The reasons.
const (
	SaysName     Why = "name"
	SaysContact  Why = "contact"
	SaysEmployer Why = "employer"
	SaysSchool   Why = "school"
	SaysLink     Why = "link"
)

// Suggestion is a passage that the team might mask.
type Suggestion struct {
	Mask
	Why Why
}

// links are addresses of pages and of mail.
var links = regexp.MustCompile(`https?://\S+|www\.\S+|\S+@\S+\.\S+`)

// Suggestions are what the answers say that the typed fields say too: name, address,
// telephone, employers, schools; and links.
func Suggestions(c dossier.Content, email string) []Suggestion {
	found := []Suggestion{}
	add := func(why Why, masks []Mask) {
		for _, m := range masks {
			if !slices.ContainsFunc(found, func(s Suggestion) bool { return s.covers(m) }) {
				found = append(found, Suggestion{m, why})
			}
		}
	}
	for question, answer := range c.Answers {
		add(SaysLink, linked(question, answer))
	}
	add(SaysName, everywhere(c, c.Name, true))
	for _, part := range strings.Fields(c.Name) {
		if utf8.RuneCountInString(part) > 2 {
			add(SaysName, everywhere(c, part, true))
		}
	}
	add(SaysContact, everywhere(c, email, true))
	add(SaysContact, everywhere(c, c.Phone, true))
	for _, s := range c.Employers {
		add(SaysEmployer, everywhere(c, s.Name, true))
	}
	for _, s := range c.Schools {
		add(SaysSchool, everywhere(c, s.Name, true))
	}
	slices.SortFunc(found, func(a, b Suggestion) int { return compareMasks(a.Mask, b.Mask) })
	return found
}

func (s Suggestion) covers(m Mask) bool {
	return s.Question == m.Question && s.From <= m.From && m.To <= s.To
}

func linked(question, answer string) []Mask {
	found := []Mask{}
	for _, at := range links.FindAllStringIndex(answer, -1) {
		from := utf8.RuneCountInString(answer[:at[0]])
		found = append(found, Mask{question, from, from + utf8.RuneCountInString(answer[at[0]:at[1]])})
	}
	return found
}

// schools are where the answers name a school of the candidate's.
func schools(c dossier.Content) []Mask {
	found := []Mask{}
	for _, s := range c.Schools {
		found = append(found, everywhere(c, s.Name, true)...)
	}
	return found
}
