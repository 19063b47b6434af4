package main

import (
	"os"
	"regexp"
	"strings"
)

// english tells whether who reads the terminal asked for English, as POSIX says it.
func english() bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			return strings.HasPrefix(value, "en")
		}
	}
	return false
}

// misreadings say in French what kong says in English only of a command line, or of a
// setting that is not of its kind.
var misreadings = []struct {
	english *regexp.Regexp
	french  string
}{
	{regexp.MustCompile(`^\S+: (.*) \(from envar (\w+)=.*\)$`), "$2: $1"},
	{regexp.MustCompile(`unknown flag ([^\s,]+)`), "l’option $1 n’existe pas"},
	{regexp.MustCompile(`unexpected argument ([^\s,]+)`), "l’argument $1 n’est pas attendu"},
	{regexp.MustCompile(`, did you mean (?:one of )?(.+)\?`), ". Vouliez-vous dire $1 ?"},
	{regexp.MustCompile(`missing flags: (.+)`), "il manque $1"},
	{regexp.MustCompile(`(\S+) must be one of (.+) but got (".*")`), "$1 vaut $3 : choisissez parmi $2"},
	{regexp.MustCompile(`expected one of (.+)`), "choisissez parmi $1"},
	{regexp.MustCompile(`expected a valid \d+ bit int but got (".*")`), "un nombre entier est attendu, et non $1"},
	{regexp.MustCompile(`bool value must be true, 1, yes, false, 0 or no but got (".*")`), "true ou false est attendu, et non $1"},
	{regexp.MustCompile(`missing positional arguments (.+)|expected ("?<.+)`), "il manque $1$2"},
	{regexp.MustCompile(`(\w): `), "$1 : "},
}

// misread tells an error of the command line, and the way out.
func misread(err error) string {
	if english() {
		return err.Error() + "\n“portail --help” shows what there is."
	}
	said := err.Error()
	for _, m := range misreadings {
		said = m.english.ReplaceAllString(said, m.french)
	}
	return said + "\n« portail --help » montre ce qui existe."
}
