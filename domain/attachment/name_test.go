package attachment_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
)

func TestNamesAreCleanedOrRefused(t *testing.T) {
	long := strings.Repeat("é", 300)
	for given, want := range map[string]string{
		"portfolio.pdf":            "portfolio.pdf",
		"Portfolio.PDF":            "Portfolio.pdf",
		"mon  portfolio\t2022.pdf": "mon portfolio 2022.pdf",
		"portfolio":                "portfolio.pdf",
		"portfolio.docx":           "portfolio.docx.pdf",
		"portfolio.pdf.exe":        "portfolio.pdf.exe.pdf",
		"../../etc/passwd":         "passwd.pdf",
		`C:\Users\camille\cv.pdf`:  "cv.pdf",
		"..pdf":                    "",
		".htaccess":                "htaccess.pdf",
		"cv\x00.pdf":               "cv.pdf",
		"cv\u202efdp.exe":          "cvfdp.exe.pdf",
		"c\u200dv\ufeff.pdf":       "cv.pdf",
		"cv\r\nX-Header: 1.pdf":    "cv X-Header_ 1.pdf",
		`a"b<c>d|e?f*g.pdf`:        "a_b_c_d_e_f_g.pdf",
		"e\u0301tude.pdf":          "étude.pdf",
		"Étude n°4 – l’été.pdf":    "Étude n°4 – l’été.pdf",
		"研究.pdf":                   "研究.pdf",
		long + ".pdf":              strings.Repeat("é", 116) + ".pdf",
		"":                         "",
		"..":                       "",
		"../":                      "",
		"\u202e\u200b.pdf":         "",
		"---.pdf":                  "",
		"cv\xff\xfe.pdf":           "",
		"\x00\x01\x02":             "",
	} {
		got, ok := attachment.CleanName(given, call.PDF)
		if got != want || ok != (want != "") {
			t.Errorf("%q is kept as %q (%t), expected %q", given, got, ok, want)
		}
	}
}

func TestTheExtensionFollowsTheContent(t *testing.T) {
	for given, want := range map[string]string{"a.jpeg": "a.jpg", "a.JPG": "a.jpg", "a.png": "a.png.jpg"} {
		if got, _ := attachment.CleanName(given, call.JPEG); got != want {
			t.Errorf("%q is kept as %q, expected %q", given, got, want)
		}
	}
}

// Whatever the name, what is kept can be shown and written to any disk, and cleaning
// it again changes nothing.
func TestACleanNameIsCleanForEver(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		kind := rapid.SampledFrom([]call.FileType{call.PDF, call.PNG, call.JPEG}).Draw(r, "type")
		name, ok := attachment.CleanName(rapid.String().Draw(r, "name"), kind)
		if !ok {
			return
		}
		bad := func(c rune) bool { return unicode.Is(unicode.C, c) || strings.ContainsRune(`/\<>:"|?*`, c) }
		if strings.ContainsFunc(name, bad) || strings.HasPrefix(name, ".") || !utf8.ValidString(name) {
			r.Fatalf("kept as %q", name)
		}
		if utf8.RuneCountInString(name) > attachment.MaxNameSize {
			r.Fatalf("%d characters", utf8.RuneCountInString(name))
		}
		if again, ok := attachment.CleanName(name, kind); !ok || again != name {
			r.Fatalf("%q becomes %q", name, again)
		}
	})
}
