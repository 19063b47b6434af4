package main

import (
	"io"
	"os"
	"strings"
	"testing"
)

// What kong refuses is told in French, by the setting's or the option's name.
func TestACommandLineThatIsNotUnderstoodIsToldInFrench(t *testing.T) {
	for name, c := range map[string]struct {
		set  [2]string
		args []string
		want string
	}{
		"a port in letters":  {[2]string{"PORT", "abc"}, []string{"serve"}, "PORT"},
		"neither yes nor no": {[2]string{"PORTAIL_DEMO_PUBLIC", "peut-être"}, []string{"serve"}, "PORTAIL_DEMO_PUBLIC"},
		"no such option":     {args: []string{"serve", "--prot=1"}, want: "--prot"},
		"no such command":    {args: []string{"server"}, want: "serve"},
		"no command":         {want: "serve"},
		"nothing to read":    {args: []string{"assemble"}, want: "--input"},
		"no such policy":     {args: []string{"assemble", "--input=x", "--policy=hasard"}, want: "mixte"},
		"no file":            {args: []string{"verify", "receipt"}, want: "fichier"},
	} {
		t.Setenv("LC_ALL", "")
		t.Setenv("LANG", "fr_FR.UTF-8")
		if c.set[0] != "" {
			t.Setenv(c.set[0], c.set[1])
		}
		var french, inEnglish strings.Builder
		code := run(c.args, io.Discard, &french)
		t.Setenv("LANG", "en_GB.UTF-8")
		run(c.args, io.Discard, &inEnglish)
		said := strings.TrimPrefix(french.String(), "portail ")
		for _, word := range []string{"expected", "must be", "missing", "unknown", "unexpected", "did you", "got"} {
			if strings.Contains(said, word) {
				t.Errorf("%s: told in English: %s", name, said)
			}
		}
		if code != 2 || !strings.Contains(said, c.want) || !strings.Contains(said, "portail --help") {
			t.Errorf("%s: code %d, %s", name, code, said)
		}
		if strings.Contains(inEnglish.String(), "montre") || !strings.Contains(inEnglish.String(), c.want) {
			t.Errorf("%s, in English: %s", name, inEnglish.String())
		}
		if c.set[0] != "" {
			if err := os.Unsetenv(c.set[0]); err != nil {
				t.Fatal(err)
			}
		}
	}
}
