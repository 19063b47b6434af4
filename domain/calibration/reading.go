package calibration

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
)

// Reading is one reading that was handed in: the scores of one reader on one dossier,
// by criterion. A criterion that the reader left out is absent.
type Reading struct {
	Dossier domain.DossierID
	Reader  domain.AccountID
	Scores  map[string]int
}

// Total is the sum of the scores, and how many there are.
func (r Reading) Total() (sum, count int) {
	for _, score := range r.Scores {
		sum += score
	}
	return sum, len(r.Scores)
}

// ordered are the readings that say something, in one order whatever the one they
// came in: sums of floats depend on it.
func ordered(readings []Reading) []Reading {
	kept := slices.DeleteFunc(slices.Clone(readings), func(r Reading) bool { return len(r.Scores) == 0 })
	slices.SortFunc(kept, func(a, b Reading) int {
		return cmp.Or(compare(a.Dossier.UUID, b.Dossier.UUID), compare(a.Reader.UUID, b.Reader.UUID))
	})
	return kept
}

func compare(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) }

// hundredths rounds sum/count to hundredths, half upwards, in integers. Scores are
// never negative.
func hundredths(sum, count int) int { return (200*sum + count) / (2 * count) }
