package assembly_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
)

var update = flag.Bool("update", false, "write the golden files again")

// TestSamples holds the two published instances to what was computed once and
// confirmed by an independent program.
func TestSamples(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name          string
		teams, places int
	}{
		{"gen-140x17x41-s1", 17, 41},
		{"gen-60x12x30-s7", 12, 30},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := solve(t, sample(t, tt.name))
			if n := value(r, assembly.StageTeams); n != tt.teams {
				t.Errorf("%d teams, want %d", n, tt.teams)
			}
			if n := value(r, assembly.StagePlaces); n != tt.places {
				t.Errorf("%d places, want %d", n, tt.places)
			}
			golden(t, "testdata/"+tt.name+".golden", describe(r))
		})
	}
}

func describe(r assembly.Result) string {
	var b strings.Builder
	for _, s := range r.Stages {
		fmt.Fprintf(&b, "%s %d\n", s.Name, s.Value)
	}
	for _, t := range r.Teams {
		fmt.Fprintf(&b, "challenge %d:", t.Challenge)
		for _, m := range t.Members {
			fmt.Fprintf(&b, " %d@%d", m.Candidate, m.Slot)
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "closed %v\ncut %v\nunplaced %v\n", r.Closed, r.Cut, r.Unplaced)
	return b.String()
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
	}
}

// TestPromotionSizes lets the checker judge instances of a promotion's size and
// of a stress size.
func TestPromotionSizes(t *testing.T) {
	t.Parallel()
	for seed := range uint64(10) {
		solve(t, promotion(seed, 140, 17, 41))
		solve(t, promotion(seed, 800, 25, 50))
	}
}

func BenchmarkReference(b *testing.B) {
	for name, in := range map[string]assembly.Instance{
		"140x17x41": sample(b, "gen-140x17x41-s1"),
		"800x25x50": promotion(1, 800, 25, 50),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := assembly.Reference(in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
