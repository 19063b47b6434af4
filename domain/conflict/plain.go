package conflict

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/etalab/portail-eig/domain"
)

// idle are words that name nobody: articles, and the legal forms of companies and bodies.
var idle = wordSet(`a au aux d de des du en et l la le les of the and for pour sur
	sa sas sasu sarl eurl snc scop scic sca scs gie gip epic epa spa srl plc inc ltd llc llp gmbh ag bv nv corp co cie
	societe association asso fondation groupe group company`)

// common are words that many bodies share: alone, they are no body's name.
var common = wordSet(`universite university ecole school institut institute lycee college iut insa centre center mairie ville
	commune departement region prefecture ministere ministry direction service agence agency office conseil france paris
	national nationale superieure superieur public publique general generale`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// words are the bare words of a name that name somebody, in their order. Where nothing else
// is left, the idle ones stay: a company may be called « Le Groupe ».
func words(s string) []string {
	// Dots hold an abbreviation together: S.A.S. is SAS.
	all := strings.FieldsFunc(strings.ReplaceAll(domain.Fold(s), ".", ""), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	kept := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return idle[w] })
	if len(kept) == 0 {
		return all
	}
	return kept
}

// names are the ways a body calls itself in one text: « Direction du numérique (DINUM) » is
// both, as is « Insee / DG ».
func names(s string) [][]string {
	list := [][]string{}
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("()[]/;|", r) }) {
		if w := words(part); len(w) > 0 {
			list = append(list, w)
		}
	}
	return list
}

// sameBody tells whether two texts may name one body: the same words, or one name inside
// the other, as « Orange » and « Orange Business », unless it is a word that many share.
func sameBody(a, b string) bool {
	for _, x := range names(a) {
		for _, y := range names(b) {
			if slices.Equal(x, y) || within(x, y) || within(y, x) {
				return true
			}
		}
	}
	return false
}

// within tells whether a name telling enough stands whole inside another.
func within(short, long []string) bool {
	telling := slices.ContainsFunc(short, func(w string) bool { return !common[w] && len(w) > 2 })
	if !telling || len(short) > len(long) {
		return false
	}
	for i := range len(long) - len(short) + 1 {
		if slices.Equal(long[i:i+len(short)], short) {
			return true
		}
	}
	return false
}

// samePerson compares the names of people whatever the order of their words; one may have
// more of them than the other, never fewer than two.
func samePerson(a, b string) bool {
	x, y := words(a), words(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 1 && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// sameAddress compares mailboxes by what their providers ignore; a declaration without a
// mailbox, @exemple.fr, covers the whole domain.
func sameAddress(declared, typed string) bool {
	box, host := mailbox(declared)
	other, at := mailbox(typed)
	return host != "" && host == at && (box == "" || box == other)
}

// mailbox gives the one name of an address: lower case, without what follows a plus, and
// without the dots that Google ignores.
func mailbox(address string) (box, host string) {
	box, host, _ = strings.Cut(domain.Fold(strings.TrimSpace(address)), "@")
	box, _, _ = strings.Cut(box, "+")
	if host == "googlemail.com" {
		host = "gmail.com"
	}
	if host == "gmail.com" {
		box = strings.ReplaceAll(box, ".", "")
	}
	return box, host
}

func itoa(n int) string { return strconv.Itoa(n) }
