package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/domain/assembly"
)

var updateAssembly = flag.Bool("update-assembly", false, "write the golden outputs of assemble again")

const assemblySamples = "../../domain/assembly/testdata/"

// assemble runs the command line as main does, short of the exit code.
func assemble(args ...string) (string, error) {
	var cli struct {
		Assemble assembleCmd `cmd:""`
	}
	var out bytes.Buffer
	parser, err := kong.New(&cli, kong.Writers(&out, &out))
	if err != nil {
		return "", err
	}
	ctx, err := parser.Parse(append([]string{"assemble"}, args...))
	if err != nil {
		return "", err
	}
	err = ctx.Run()
	return out.String(), err
}

func TestAssembleGolden(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"gen-140x17x41-s1", "gen-60x12x30-s7"} {
		for suffix, args := range map[string][]string{
			".txt":          {"--policy", "reference"},
			".result.json":  {"--json", "--policy", "reference"},
			".equite.txt":   nil,
			".qualite.json": {"--json", "--policy", "qualite"},
			".mixte.txt":    {"--policy", "mixte"},
		} {
			t.Run(name+suffix, func(t *testing.T) {
				t.Parallel()
				got, err := assemble(append(args, "--input", assemblySamples+name+".json")...)
				if err != nil {
					t.Fatal(err)
				}
				path := filepath.Join("testdata", "assemble", name+suffix)
				if *updateAssembly {
					if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if got != string(want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// TestAssembleJSON pins the shape: these keys in this order and no null list.
func TestAssembleJSON(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, in, want string }{
		{
			"a team",
			`{"places": 2, "tracks": ["A"], "candidates": [{"id": 7, "main": "A", "prefs": [3]}, {"id": 5, "main": "A", "prefs": [3]}],
			  "challenges": [{"id": 3, "slots": [{"accept": ["A"]}, {"accept": ["A"], "required": true}]}]}`,
			`{"policy":"reference","stages":[{"name":"equipes","value":1,"proved":false},{"name":"places","value":2,"proved":false}],` +
				`"teams":[{"challenge":3,"members":[{"candidate":7,"slot":0},{"candidate":5,"slot":1}]}],"closed":[],"unplaced":[],` +
				`"compared":[{"method":"reference","teams":1,"places":2,"quality":400,"wishes":[2],"envy":0},{"method":"greedy","teams":1,"places":2,"quality":400,"wishes":[2],"envy":0}]}`,
		},
		{
			"nothing",
			`{"places": 0, "candidates": null, "challenges": null, "tracks": null}`,
			`{"policy":"reference","stages":[{"name":"equipes","value":0,"proved":false},{"name":"places","value":0,"proved":false}],"teams":[],"closed":[],"unplaced":[],` +
				`"compared":[{"method":"reference","teams":0,"places":0,"quality":0,"wishes":[],"envy":0},{"method":"greedy","teams":0,"places":0,"quality":0,"wishes":[],"envy":0}]}`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var out, compact bytes.Buffer
			cmd := assembleCmd{Input: "-", Policy: "reference", JSON: true}
			if err := cmd.run(t.Context(), strings.NewReader(tt.in), &out); err != nil {
				t.Fatal(err)
			}
			if err := json.Compact(&compact, out.Bytes()); err != nil {
				t.Fatal(err)
			}
			if got := compact.String(); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestAssembleTextTellsWhatIsEmpty(t *testing.T) {
	t.Parallel()
	in := `{"name": "essai", "places": 9, "candidates": [
		{"id": 1, "main": "DS", "secondary": "DEV", "score": 50, "prefs": [1]}, {"id": 2, "main": "DES", "prefs": [2, 1]}],
		"challenges": [
			{"id": 1, "slots": [{"accept": ["DEV"]}, {"accept": ["DES", "LAW"], "required": true}, {"accept": ["DE"]}], "admin_rank": {"1": 4}},
			{"id": 2, "slots": [{"accept": ["DES"]}, {"accept": ["LAW"], "required": true}]}]}`
	want := `Constitution des équipes : essai (politique reference)
1 équipe pour 2 défis, 2 places pourvues sur 9, 0 personne sans équipe

Défi 1
  poste 1 (DEV, facultatif) : candidat 1, DEV, vœu 1, classé 4, note 50
  poste 2 (DES ou LAW, obligatoire) : candidat 2, DES, vœu 2, non classé, note 0
  poste 3 (DE, facultatif) : vide

Défis sans équipe, dans l’ordre des fermetures
  défi 2 : Poste obligatoire n° 2 (droit du numérique) : aucun candidat éligible (il faut avoir classé ce défi, exercer un métier accepté et ne pas être exclu).

Comparaison : équipes, places, qualité, envies justifiées, personnes par rang de vœu
  acceptation différée   1, 2, 1176, 0, [1 1]
  par notes, sans calcul 1, 2, 1176, 0, [1 1]
`
	var out bytes.Buffer
	cmd := assembleCmd{Input: "-", Policy: "reference"}
	if err := cmd.run(t.Context(), strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestAssembleRefusesCommandLines(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"--input"}, {"--input", "x", "--policy", "best"}, {"--input", "x", "more"}, {"--inptu", "x"}} {
		var parse *kong.ParseError
		if _, err := assemble(args...); !errors.As(err, &parse) {
			t.Errorf("%q: got %v, want a refused command line", args, err)
		}
	}
}

func TestAssembleInputErrors(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, tt := range []struct{ name, in, want string }{
		{"absent", "", "ce fichier n’existe pas."},
		{"not JSON", "{\n  oui", "ligne 2, colonne 3 : ce n’est pas du JSON."},
		{
			"contradictory",
			`{"places": 2, "candidates": [{"id": 1, "main": "A", "prefs": [4]}], "challenges": null}`,
			"données à corriger.\n  /candidates/0/prefs/0 : Le candidat 1 classe le défi 4, qui n’existe pas.",
		},
		{
			"wrong everywhere",
			`{"places": 2, "candidates": [{"id": 1, "main": "A", "prefs": [` + strings.Repeat("4,", 29) + `4]}]}`,
			"\n  … et d’autres : 30 erreurs en tout.",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(dir, tt.name)
			if tt.in != "" {
				if err := os.WriteFile(path, []byte(tt.in), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			out, err := assemble("--input", path)
			var coder kong.ExitCoder
			if !errors.As(err, &coder) || coder.ExitCode() != 1 {
				t.Fatalf("got %v, want exit code 1", err)
			}
			if msg := err.Error(); !strings.HasPrefix(msg, path+" : ") || !strings.HasSuffix(msg, tt.want) {
				t.Errorf("got %q, want …%q", msg, tt.want)
			}
			if out != "" {
				t.Errorf("printed %q before failing", out)
			}
		})
	}
}

func TestAssembleReportsAFailedWrite(t *testing.T) {
	t.Parallel()
	for _, asJSON := range []bool{false, true} {
		cmd := assembleCmd{Input: assemblySamples + "gen-60x12x30-s7.json", Policy: "reference", JSON: asJSON}
		if err := cmd.run(t.Context(), nil, fullDisk{}); !errors.Is(err, errFull) {
			t.Errorf("json %v: got %v, want the write's error", asJSON, err)
		}
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// TestAssembleFilesSayWhatTheCheckerAccepts closes the loop: what --json wrote is
// a right result for the file.
func TestAssembleFilesSayWhatTheCheckerAccepts(t *testing.T) {
	t.Parallel()
	f, err := os.Open(assemblySamples + "gen-140x17x41-s1.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in, err := readInstance(f)
	if err != nil {
		t.Fatal(err)
	}
	r, err := assembly.Reference(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range assembly.Check(in, r) {
		t.Error(err)
	}
}
