package anonymity

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
)

// folded is a text in bare letters, with the place each comes from.
type folded struct {
	text []rune
	from []int
}

func fold(s string) folded {
	f := folded{}
	for i, r := range []rune(s) {
		for _, bare := range domain.Fold(string(r)) {
			f.text, f.from = append(f.text, bare), append(f.from, i)
		}
	}
	return f
}

// find lists where an answer says something, whatever its accents and capitals; in
// whole words, or anywhere.
func find(question, answer, said string, whole bool) []Mask {
	hay, needle := fold(answer), fold(strings.TrimSpace(said)).text
	found := []Mask{}
	for at := 0; len(needle) > 0 && at+len(needle) <= len(hay.text); at++ {
		if slices.Equal(hay.text[at:at+len(needle)], needle) && (!whole || hay.edge(at) && hay.edge(at+len(needle))) {
			found = append(found, Mask{question, hay.from[at], hay.from[at+len(needle)-1] + 1})
		}
	}
	return found
}

// edge tells that no word goes on across a place.
func (f folded) edge(at int) bool {
	return at == 0 || at == len(f.text) || !wordy(f.text[at-1]) || !wordy(f.text[at])
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// everywhere finds a text in all answers.
func everywhere(c dossier.Content, said string, whole bool) []Mask {
	found := []Mask{}
	for _, question := range slices.Sorted(maps.Keys(c.Answers)) {
		found = append(found, find(question, c.Answers[question], said, whole)...)
	}
	return found
}

// carried are the masks of an earlier submission found again in a new one: the same
// words, wherever they now are.
func carried(masks []Mask, from, to dossier.Content) []Mask {
	found := []Mask{}
	for _, m := range masks {
		if text := []rune(from.Answers[m.Question]); m.From >= 0 && m.To <= len(text) && m.From < m.To {
			found = append(found, everywhere(to, string(text[m.From:m.To]), false)...)
		}
	}
	return found
}
