package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// verifyAssembly runs the command line as main does, short of the exit code.
func verifyAssembly(args ...string) (string, error) {
	var cli struct {
		Verify verifyCmd `cmd:""`
	}
	var out bytes.Buffer
	parser, err := kong.New(&cli, kong.Writers(&out, &out))
	if err != nil {
		return "", err
	}
	ctx, err := parser.Parse(append([]string{"verify", "assembly"}, args...))
	if err != nil {
		return "", err
	}
	err = ctx.Run()
	return out.String(), err
}

// archived writes the archive of a sample.
func archived(t *testing.T, policy string) (path string, raw []byte) {
	t.Helper()
	path = filepath.Join(t.TempDir(), policy+".json")
	if _, err := assemble("--input", assemblySamples+"gen-60x12x30-s7.json", "--policy", policy, "--out", path); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, raw
}

func exitCode(err error) int {
	var coder kong.ExitCoder
	if errors.As(err, &coder) {
		return coder.ExitCode()
	}
	return 0
}

func TestVerifyAssembly(t *testing.T) {
	t.Parallel()
	for policy, says := range map[string]string{
		"equite": "chaque étape est prouvée optimale", "qualite": "qualite      22695", "mixte": "qualite_max  22695", "reference": "ne promet pas d’optimum",
	} {
		t.Run(policy, func(t *testing.T) {
			t.Parallel()
			path, raw := archived(t, policy)
			_, again := archived(t, policy)
			if !bytes.Equal(raw, again) {
				t.Error("the same input gives other bytes")
			}
			out, err := verifyAssembly(path)
			if err != nil || !strings.Contains(out, says) {
				t.Errorf("got %v and %s, want %q", err, out, says)
			}
			out, err = verifyAssembly("--json", path)
			var v verdictJSON
			if err != nil || json.Unmarshal([]byte(out), &v) != nil || v.Verdict != "proved" || string(v.Policy) != policy || len(v.Stages) == 0 {
				t.Errorf("got %v and %s", err, out)
			}
		})
	}
}

// TestVerifyAssemblyRefusesAnyChange changes bytes anywhere in the file.
func TestVerifyAssemblyRefusesAnyChange(t *testing.T) {
	t.Parallel()
	path, raw := archived(t, "qualite")
	rng := rand.New(rand.NewPCG(1, 1))
	for range 60 {
		spoiled := bytes.Clone(raw)
		at := rng.IntN(len(raw) - 1)
		for spoiled[at] == raw[at] {
			spoiled[at] = byte(' ' + rng.IntN(94))
		}
		if err := os.WriteFile(path, spoiled, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := verifyAssembly(path); exitCode(err) != exitRefused {
			t.Fatalf("byte %d changed from %q to %q: got %v", at, raw[at], spoiled[at], err)
		}
	}
}

// TestVerifyAssemblyRefusesForgery gives a changed content its right hash: the proofs have
// to be what refuses it.
func TestVerifyAssemblyRefusesForgery(t *testing.T) {
	t.Parallel()
	path, raw := archived(t, "mixte")
	in, r, err := readArchive(raw)
	if err != nil {
		t.Fatal(err)
	}
	if errs := judge(in, r); len(errs) > 0 {
		t.Fatal(errs)
	}
	var f archiveFile
	var c archiveContent
	if errors.Join(json.Unmarshal(raw, &f), json.Unmarshal(f.Content, &c)) != nil {
		t.Fatal("the archive does not read")
	}
	for name, forge := range map[string]func() ([]byte, error){
		"a place less": func() ([]byte, error) {
			return encodeArchive(bytes.Replace(c.Input, []byte(`"places":30`), []byte(`"places":29`), 1), r)
		},
		"another person": func() ([]byte, error) {
			forged := r
			forged.Teams = teamsOf(c.Teams)
			forged.Teams[0].Members[0].Candidate = r.Unplaced[0]
			return encodeArchive(c.Input, forged)
		},
		"no proof": func() ([]byte, error) { forged := r; forged.Proof = nil; return encodeArchive(c.Input, forged) },
		"an input that contradicts itself": func() ([]byte, error) {
			return encodeArchive(bytes.Replace(c.Input, []byte(`"places":30`), []byte(`"places":-1`), 1), r)
		},
	} {
		t.Run(name, func(t *testing.T) {
			forged, err := forge()
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, forged, 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := verifyAssembly(path, "--json")
			if exitCode(err) != exitRefused || !strings.Contains(out, `"refused"`) || !strings.Contains(err.Error(), " : refusé.\n  ") {
				t.Errorf("got %v and %s", err, out)
			}
		})
	}
}

func TestVerifyAssemblyOfOtherFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := verifyAssembly(filepath.Join(dir, "absent")); exitCode(err) != exitUnreadable {
		t.Errorf("absent: %v", err)
	}
	for name, raw := range map[string]string{"empty": "", "text": "bonjour", "another JSON": `{"format": "x"}`, "no content": `{"format": "portail-assembly-1"}`} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := verifyAssembly(path); exitCode(err) != exitRefused || !strings.Contains(err.Error(), " : refusé.\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAssembleDoesNotWriteWhatCannotBe(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := assemble("--input", assemblySamples+"gen-60x12x30-s7.json", "--out", filepath.Join(dir, "no", "folder")); err == nil {
		t.Error("a folder that does not exist is accepted")
	}
	input := filepath.Join(dir, "in.json")
	if err := os.WriteFile(input, []byte(`{"places": 1, "candidates": [{"id": 1, "main": "A", "prefs": [1]}],
		"challenges": [{"id": 1, "slots": [{"accept": ["A"]}, {"accept": ["A"]}]}], "locks": [{"candidate": 1, "challenge": 1}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out.json")
	_, err := assemble("--input", input, "--out", out)
	if exitCode(err) != 1 || !strings.Contains(err.Error(), "en lever une seule suffit") || !strings.Contains(err.Error(), "/locks/0 : Le candidat 1 est imposé au défi 1.") {
		t.Errorf("got %v, want the rules at fault", err)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Errorf("something was written: %v", err)
	}
}
