package mail_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/etalab/portail-eig/domain/mail"
)

var update = flag.Bool("update", false, "write the expected messages again")

// each calls fn with every message in every language, rendered with its sample.
func each(t *testing.T, fn func(name, lang string, got mail.Rendered)) {
	t.Helper()
	r := renderer(t)
	for _, e := range mail.Catalogue() {
		for _, lang := range []string{"fr", "en"} {
			got, err := r.Preview(e.Template, lang)
			if err != nil {
				t.Errorf("%s in %s: %v", e.Template, lang, err)
				continue
			}
			fn(string(e.Template)+"."+lang, lang, got)
		}
	}
}

func TestMessagesAreAsExpected(t *testing.T) {
	written := map[string]bool{}
	each(t, func(name, _ string, got mail.Rendered) {
		for file, text := range map[string]string{name + ".txt": "Subject: " + got.Subject + "\n\n" + got.Text, name + ".html": got.HTML} {
			path := filepath.Join("testdata", file)
			written[path] = true
			if *update {
				if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil || text != string(want) {
				t.Errorf("%s is not as expected (-update writes it again): %v\n%s", path, err, text)
			}
		}
	})
	there, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range there {
		if !written[path] {
			t.Errorf("%s is of no message", path)
		}
	}
}

var (
	faults = regexp.MustCompile(`\{\{|\}\}|<no value>|[^ ]  +[^ ]|\t`)
	// French takes a no-break space before high punctuation; an address and an hour do not.
	french = regexp.MustCompile(`'|"|[^\x{a0}\x{202f}][;?!»]|[^\x{a0}\x{202f}0-9]:|«[^\x{a0}\x{202f}]|\.\.\.`)
	web    = regexp.MustCompile(`https?://\S+`)
)

func TestMessagesAreWrittenWell(t *testing.T) {
	each(t, func(name, lang string, got mail.Rendered) {
		if n := utf8.RuneCountInString(got.Subject); n == 0 || n > 78 || strings.ContainsAny(got.Subject, "\r\n") {
			t.Errorf("%s has a subject of %d characters: %q", name, n, got.Subject)
		}
		shown := strings.Join(said(t, name, got.HTML), "\n")
		for part, text := range map[string]string{"subject": got.Subject, "text": strings.ReplaceAll(got.Text, "\n    ", "\n"), "html": shown} {
			text = web.ReplaceAllString(text, "")
			if bad := faults.FindString(text); bad != "" {
				t.Errorf("%s, %s: %q", name, part, bad)
			}
			if bad := french.FindString(text); lang == "fr" && bad != "" {
				t.Errorf("%s, %s: %q in\n%s", name, part, bad, text)
			}
			if lang == "en" && strings.ContainsAny(text, `'"`) {
				t.Errorf("%s, %s: a straight quotation mark", name, part)
			}
		}
	})
}

// The two parts say the same and lead to the same place.
func TestBothPartsSayTheSame(t *testing.T) {
	each(t, func(name, _ string, got mail.Rendered) {
		link := web.FindString(got.Text)
		if !strings.HasSuffix(link, got.Link) || strings.Count(got.HTML, `href="`+link+`"`) != 2 {
			t.Errorf("%s leads to %q in its text, not in its page", name, link)
		}
		shown := strings.Join(said(t, name, got.HTML), "\n")
		for line := range strings.Lines(got.Text) {
			line = strings.TrimPrefix(strings.TrimSpace(line), "- ")
			if !strings.Contains(shown, line) {
				t.Errorf("%s does not say %q in its page", name, line)
			}
		}
		if !strings.Contains(shown, got.Subject) {
			t.Errorf("%s does not show its subject", name)
		}
	})
}

// said checks a page's form and gives its texts: every element closed in its turn,
// no script, no table, nothing fetched from elsewhere.
func said(t *testing.T, name, page string) []string {
	t.Helper()
	z, open, texts := html.NewTokenizer(strings.NewReader(page)), []string{}, []string{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%s leaves %v open", name, open)
			}
			return texts
		case html.StartTagToken:
			token := z.Token()
			harmless(t, name, token)
			if token.Data != "meta" && token.Data != "br" {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			tag := z.Token().Data
			if len(open) == 0 || open[len(open)-1] != tag {
				t.Fatalf("%s closes %s inside %v", name, tag, open)
			}
			open = open[:len(open)-1]
		case html.TextToken:
			if text := strings.TrimSpace(z.Token().Data); text != "" && open[len(open)-1] != "style" {
				texts = append(texts, text)
			}
		}
	}
}

func harmless(t *testing.T, name string, token html.Token) {
	t.Helper()
	switch token.Data {
	case "script", "table", "img", "link", "iframe", "form", "input":
		t.Errorf("%s holds %s", name, token)
	}
	for _, a := range token.Attr {
		if strings.HasPrefix(a.Key, "on") || a.Key == "src" || strings.Contains(a.Val, "url(") || strings.Contains(a.Val, "ZgotmplZ") {
			t.Errorf("%s holds %s", name, token)
		}
	}
}

// The rules above must be able to fail.
func TestBadWritingIsSeen(t *testing.T) {
	for _, bad := range []string{"Clôture :", "l'appel", "« Contact\u00a0»", "Vraiment?", "fin ;"} {
		if french.FindString(bad) == "" {
			t.Errorf("%q passes", bad)
		}
	}
	for _, bad := range []string{"{{.x}}", "deux  espaces", "<no value>"} {
		if faults.FindString(bad) == "" {
			t.Errorf("%q passes", bad)
		}
	}
	if good := "Clôture\u00a0: «\u00a0ici\u00a0», à 12:30\u00a0!"; french.FindString(good) != "" {
		t.Errorf("%q is refused", good)
	}
}
