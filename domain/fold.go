package domain

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// ligatures are letters that Unicode does not take apart.
var ligatures = map[rune]string{'œ': "oe", 'æ': "ae", 'ß': "ss", 'ø': "o", 'đ': "d", 'ł': "l", '’': "'"}

// Fold gives the bare letters of a text, for comparing and sorting names as people
// do: lower case, without accents, ligatures spelled out.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		r = unicode.ToLower(r)
		switch spelled, ligature := ligatures[r]; {
		case unicode.Is(unicode.Mn, r): // the accent that was taken off
		case ligature:
			b.WriteString(spelled)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
