package attachment

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/etalab/portail-eig/domain/call"
)

// CleanName makes a name that is safe to keep and to show: no folder, no control or
// invisible character, no change of reading direction, no leading dot, a length that
// every system takes, and the extension of what the file really is. A name in which
// nothing can be read, or that is not UTF-8, is refused (false).
func CleanName(given string, t call.FileType) (string, bool) {
	if !utf8.ValidString(given) {
		return "", false
	}
	name := path.Base(strings.ReplaceAll(given, `\`, "/"))
	name = strings.Join(strings.Fields(norm.NFC.String(strings.Map(visible, name))), " ")
	stem := strings.Trim(stemOf(name, t), ". ")
	if !strings.ContainsFunc(stem, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return "", false
	}
	return shorten(stem, MaxNameSize-len(extension(t))) + extension(t), true
}

// visible drops what cannot be seen or deceives the eye (Unicode's Cc, Cf and
// friends: NUL, right-to-left overrides, zero-width joiners) and replaces what file
// systems refuse.
func visible(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case unicode.Is(unicode.C, r), r == utf8.RuneError:
		return -1
	case strings.ContainsRune(`<>:"|?*`, r):
		return '_'
	}
	return r
}

// stemOf is the name without the extension, if it is one of the type's.
func stemOf(name string, t call.FileType) string {
	ends := []string{extension(t)}
	if t == call.JPEG {
		ends = append(ends, ".jpeg")
	}
	for _, end := range ends {
		if stem := name[:max(0, len(name)-len(end))]; strings.EqualFold(name[len(stem):], end) {
			return stem
		}
	}
	return name
}

func shorten(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return strings.TrimRight(string(runes[:most]), ". ")
	}
	return s
}
