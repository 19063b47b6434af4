package calibration

import (
	"math"
	"slices"

	"github.com/etalab/portail-eig/domain"
)

// Dossier is one dossier's scores: raw, then calibrated with the interval in which it
// lies four times out of five. Hundredths of a point.
type Dossier struct {
	ID domain.DossierID
	Raw
	Calibrated int
	Low        int
	High       int
}

// Reader is how one reader scores beside the others who read the same dossiers.
type Reader struct {
	ID       domain.AccountID
	Readings int
	Offset   int // hundredths: above zero, more generous than the others
}

// Result is the calibration of all that was handed in.
type Result struct {
	Dossiers []Dossier // by id
	Readers  []Reader  // by id
	// Estimated: there were enough readings to tell readers from dossiers. Otherwise
	// calibrated scores are the raw ones and the intervals mean nothing.
	Estimated bool
	// Groups of readers who share no dossier, even through others: between groups,
	// severities cannot be compared and are taken as equal on average.
	Groups int
	// Noise and Severity are standard deviations in hundredths of a point: of one whole
	// reading around what dossier and reader explain, and between readers.
	Noise    int
	Severity int
}

// enough is how many degrees of freedom must remain before the noise is estimated.
const enough = 10

// interval is how many standard errors a dossier's interval reaches each way: four
// times out of five under the normal law.
const interval = 1.2815515655446004

// Calibrate fits score = dossier + reader + noise to the readings handed in.
func Calibrate(readings []Reading) Result {
	m := modelOf(ordered(readings))
	found := Result{Dossiers: make([]Dossier, len(m.dossiers)), Readers: make([]Reader, len(m.readers)), Groups: m.groups()}
	v, estimated := m.variances(found.Groups)
	found.Estimated = estimated
	fit := m.fit(v)
	for i, d := range m.dossiers {
		found.Dossiers[i] = m.dossier(i, d, fit)
	}
	for i, id := range m.readers {
		found.Readers[i] = Reader{ID: id, Readings: m.read[i], Offset: round(float64(100 * fit.offsets[i]))}
	}
	if per := m.perReading(); per > 0 {
		found.Noise, found.Severity = round(100*math.Sqrt(v.noise/per)), round(100*math.Sqrt(v.severity))
	}
	return found
}

// dossier takes from the raw mean what its readers add on average. With equal readers
// that is exactly nothing.
func (m model) dossier(i int, d domain.DossierID, f fit) Dossier {
	raw := rawOf(m.of[i].readings)
	added := 0.0
	for k, r := range m.of[i].readers {
		added += float64(m.of[i].weights[k] * f.offsets[r])
	}
	added /= float64(raw.Count)
	centre := float64(100*raw.Sum)/float64(raw.Count) - float64(100*added)
	reach := float64(100 * interval * math.Sqrt(f.variance(m.of[i], raw.Count)))
	return Dossier{ID: d, Raw: raw, Calibrated: round(centre), Low: round(centre - reach), High: round(centre + reach)}
}

// round is half upwards, as hundredths does in integers.
func round(x float64) int { return int(math.Floor(x + 0.5)) }

// index gives each of the sorted ids its place.
func index[K comparable](ids []K) map[K]int {
	at := make(map[K]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	return at
}

// distinct are the ids of the readings, once each, in order.
func distinct[K comparable](readings []Reading, id func(Reading) K, compare func(a, b K) int) []K {
	ids := make([]K, len(readings))
	for i, r := range readings {
		ids[i] = id(r)
	}
	slices.SortFunc(ids, compare)
	return slices.Compact(ids)
}
