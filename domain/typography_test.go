package domain_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// ordinary finds an ordinary space where French takes a no-break space (U+00A0), so
// that no line begins with a mark and none ends with an opening guillemet.
var ordinary = regexp.MustCompile(" [:;?!»]([\\s.,)<\\\\\"'`]|$)|« ")

// beside is the same where SQL stands, which has question marks of its own.
var beside = regexp.MustCompile(strings.Replace(ordinary.String(), "?", "", 1))

// texts gives the string literals of the Go files under a folder, tests and
// generated files left out.
func texts(t *testing.T, root string, each func(at token.Position, literal string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, ".gen.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				each(set.Position(l.Pos()), l.Value)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFrenchTextsBreakNowhereWrong(t *testing.T) {
	seen := 0
	for root, rule := range map[string]*regexp.Regexp{".": ordinary, "../api": ordinary, "../cmd": ordinary, "../repository": beside} {
		texts(t, root, func(at token.Position, literal string) {
			seen++
			if bad := rule.FindString(literal); bad != "" {
				t.Errorf("%s: an ordinary space in %q, of %s", at, bad, literal)
			}
		})
	}
	if seen < 1000 {
		t.Errorf("only %d texts were read", seen)
	}
}

// comments are what a template says to nobody.
var comments = regexp.MustCompile(`(?s){{/\*.*?\*/}}`)

func TestFrenchTemplatesBreakNowhereWrong(t *testing.T) {
	found, err := filepath.Glob("../api/public/templates/*.html")
	mails, err2 := filepath.Glob("mail/templates/*")
	if found = append(found, mails...); errors.Join(err, err2) != nil || len(found) < 10 {
		t.Fatal(err, err2, found)
	}
	for _, path := range found {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(comments.ReplaceAllString(string(raw), ""), "\n") {
			if bad := ordinary.FindString(line); bad != "" {
				t.Errorf("%s: an ordinary space in %q, of %s", path, bad, line)
			}
		}
	}
}

// The rule above must be able to fail, and to let good writing pass.
func TestBadSpacesAreSeen(t *testing.T) {
	for _, bad := range []string{`"Clôture : demain"`, `"Vraiment ?"`, `"« ici\u00a0»"`, `"Bravo !\n"`, "`fin ;`", `" : "`} {
		if !ordinary.MatchString(bad) {
			t.Errorf("%s passes", bad)
		}
	}
	if bad := beside.FindString("`WHERE id = ?`"); bad != "" || !beside.MatchString(`"Clôture : demain"`) {
		t.Errorf("beside SQL the rule sees %q, and no colon", bad)
	}
	for _, good := range []string{"\"Clôture\u00a0: «\u00a0ici\u00a0»\u00a0!\"", `"12:30"`, `"sandbox; default-src 'none'"`, `"a :b"`} {
		if bad := ordinary.FindString(good); bad != "" {
			t.Errorf("%s is refused for %q", good, bad)
		}
	}
}
