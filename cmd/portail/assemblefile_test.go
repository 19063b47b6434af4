package main

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

func TestReadInstanceSample(t *testing.T) {
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
	if in.Name != "gen-140x17x41-s1" || in.Places != 41 || len(in.Tracks) != 5 || len(in.Candidates) != 140 || len(in.Challenges) != 17 {
		t.Errorf("read %q, %d places, %d tracks, %d candidates, %d challenges",
			in.Name, in.Places, len(in.Tracks), len(in.Candidates), len(in.Challenges))
	}
	c := in.Candidates[6]
	if c.ID != 6 || c.Main != "DE" || c.Secondary != "DS" || c.Score != 52 || !slices.Equal(c.Prefs, []int{5, 3, 10, 4, 9, 16, 7}) {
		t.Errorf("candidate 6 is %+v", c)
	}
	ch := in.Challenges[3]
	if ch.ID != 3 || len(ch.Slots) != 3 || ch.Slots[1].Required || ch.AdminRank[41] != 1 || len(ch.AdminRank) != 58 ||
		!slices.Equal(ch.Veto, []int{39, 52, 91, 105, 121, 127}) {
		t.Errorf("challenge 3 is %+v", ch)
	}
	if in.Tracks[3] != (assembly.TrackName{Track: "DES", Name: domain.Text{FR: "design", EN: "design"}}) {
		t.Errorf("track 3 is %+v", in.Tracks[3])
	}
}

func TestReadInstanceAcceptsNullLists(t *testing.T) {
	t.Parallel()
	in, err := readInstance(strings.NewReader(`{"places": 1, "tracks": null,
		"candidates": [{"id": 1, "main": "B", "secondary": null, "prefs": null, "gender": "F"}],
		"challenges": [{"id": 1, "slots": [{"accept": null}, {"accept": ["A"], "required": null}], "admin_rank": null, "veto": null}],
		"expected": {"x": [1]}, "doc": 4}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Validate(); err != nil {
		t.Fatal(err)
	}
	want := []assembly.TrackName{{Track: "A"}, {Track: "B"}}
	if !slices.Equal(in.Tracks, want) {
		t.Errorf("tracks %v, want those in use: %v", in.Tracks, want)
	}
}

func TestReadInstanceRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, in string
		kind     domain.Kind
		want     string // the sentence, or "pointer code"
	}{
		{"nothing", ``, domain.Malformed, "fin du fichier : ce n’est pas du JSON."},
		{"cut short", `{"places": 1`, domain.Malformed, "fin du fichier : ce n’est pas du JSON."},
		{"two values", `{} {}`, domain.Malformed, "ligne 1, colonne 4 : ce n’est pas du JSON."},
		{"not UTF-8", "{\"name\": \"\xff\"}", domain.Malformed, "le fichier n’est pas en UTF-8."},
		{"a list", `[]`, domain.Malformed, "ligne 1, colonne 1, « JSON » : une liste n’est pas la valeur attendue ici."},
		{"a text for a number", "{\n\"places\": \"41\"}", domain.Malformed, "ligne 2, colonne 14, « places » : un texte n’est pas la valeur attendue ici."},
		{"not an integer", `{"candidates": [{"score": 1.5}]}`, domain.Malformed, "ligne 1, colonne 29, « candidates.score » : le nombre 1.5 n’est pas la valeur attendue ici."},
		{"too large for an integer", `{"places": 99999999999999999999}`, domain.Malformed, "ligne 1, colonne 31, « places » : le nombre 99999999999999999999 n’est pas la valeur attendue ici."},
		{"a flag for a list", `{"candidates": [{"prefs": true}]}`, domain.Malformed, "ligne 1, colonne 30, « candidates.prefs » : un booléen n’est pas la valeur attendue ici."},
		{"no places", `{}`, domain.Invalid, "/places required"},
		{"no id", `{"places": 1, "candidates": [{"main": "A"}]}`, domain.Invalid, "/candidates/0/id required"},
		{"null candidate", `{"places": 1, "candidates": [null]}`, domain.Invalid, "/candidates/0 required"},
		{"null wish", `{"places": 1, "candidates": [{"id": 0, "prefs": [0, null]}]}`, domain.Invalid, "/candidates/0/prefs/1 required"},
		{"null challenge", `{"places": 1, "challenges": [null]}`, domain.Invalid, "/challenges/0 required"},
		{"null slot", `{"places": 1, "challenges": [{"id": 0, "slots": [null]}]}`, domain.Invalid, "/challenges/0/slots/0 required"},
		{"null track", `{"places": 1, "tracks": [null]}`, domain.Invalid, "/tracks/0 required"},
		{"ranks in a list", `{"places": 1, "challenges": [{"id": 0, "admin_rank": [1]}]}`, domain.Invalid, "/challenges/0/admin_rank type"},
		{"ranked twice", `{"places": 1, "challenges": [{"id": 0, "admin_rank": {"1": 1, "1": 2}}]}`, domain.Invalid, "/challenges/0/admin_rank/1 duplicate"},
		{"rank of a name", `{"places": 1, "challenges": [{"id": 0, "admin_rank": {"a/b~": 1}}]}`, domain.Invalid, "/challenges/0/admin_rank/a~1b~0 type"},
		{"rank of 01", `{"places": 1, "challenges": [{"id": 0, "admin_rank": {"01": 1}}]}`, domain.Invalid, "/challenges/0/admin_rank/01 type"},
		{"rank in words", `{"places": 1, "challenges": [{"id": 0, "admin_rank": {"1": "first"}}]}`, domain.Invalid, "/challenges/0/admin_rank/1 type"},
		{"null rank", `{"places": 1, "challenges": [{"id": 0, "admin_rank": {"1": null}}]}`, domain.Invalid, "/challenges/0/admin_rank/1 type"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := readInstance(strings.NewReader(tt.in))
			var d *domain.Error
			if !errors.As(err, &d) || d.Kind != tt.kind {
				t.Fatalf("got %v, want kind %d", err, tt.kind)
			}
			got := d.Text.FR
			if d.Kind == domain.Invalid {
				got = d.Fields[0].Pointer + " " + d.Fields[0].Code
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// firstFault gives "pointer code" of the first field to mend.
func firstFault(err error) string {
	var d *domain.Error
	if !errors.As(err, &d) || len(d.Fields) == 0 {
		return ""
	}
	return d.Fields[0].Pointer + " " + d.Fields[0].Code
}

func TestReadInstanceReportsAFailedRead(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken pipe")
	if _, err := readInstance(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("got %v, want the read's error", err)
	}
}

func TestReadInstanceIsBounded(t *testing.T) {
	t.Parallel()
	if _, err := readInstance(endless{}); domain.KindOf(err) != domain.TooLarge {
		t.Errorf("got %v, want too large", err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// FuzzReadInstance holds the reader to its word: an instance, or an error that
// people can read; and whatever is valid can be assembled.
func FuzzReadInstance(f *testing.F) {
	f.Add(`{"places": 2, "tracks": ["A"], "candidates": [{"id": 1, "main": "A", "prefs": [1]}, {"id": 2, "main": "A", "prefs": [1]}],
		"challenges": [{"id": 1, "slots": [{"accept": ["A"]}, {"accept": ["A"], "required": true}], "admin_rank": {"1": 1}, "veto": [2]}]}`)
	f.Add(`{"places": -1, "candidates": [null], "challenges": [{"admin_rank": {"x": {}}}]}`)
	f.Fuzz(func(t *testing.T, raw string) {
		in, err := readInstance(strings.NewReader(raw))
		if err == nil {
			err = in.Validate()
		}
		if err != nil {
			var d *domain.Error
			if !errors.As(err, &d) {
				t.Fatalf("not an error for people: %v", err)
			}
			return
		}
		r, err := assembly.Reference(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range assembly.Check(in, r) {
			t.Error(err)
		}
	})
}
