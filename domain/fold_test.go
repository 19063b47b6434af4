package domain_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
)

func TestFoldComparesAsPeopleDo(t *testing.T) {
	for in, want := range map[string]string{
		"État bas carbone": "etat bas carbone", "ÉCOSPHÈRE(S)": "ecosphere(s)", "Œuvre Ægis": "oeuvre aegis",
		"Estim’Action": "estim'action", "ça à ô ü ï": "ca a o u i", "": "",
		"e\u0301te\u0301": "ete", // letters typed with their accents apart
	} {
		if got := domain.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		once := domain.Fold(s)
		if twice := domain.Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, then %q", s, once, twice)
		}
	})
}
