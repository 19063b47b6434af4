package calibration_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/calibration"
)

var criteria = []string{"a", "b", "c", "d", "e", "f"}

func id(kind byte, i int) uuid.UUID { return uuid.UUID{0: kind, 14: byte(i >> 8), 15: byte(i)} }

func dossier(i int) domain.DossierID { return domain.DossierID{UUID: id('d', i)} }
func reader(i int) domain.AccountID  { return domain.AccountID{UUID: id('r', i)} }

// all gives every criterion the scores in turn.
func all(d, r int, scores ...int) calibration.Reading {
	given := map[string]int{}
	for i, c := range criteria {
		given[c] = scores[i%len(scores)]
	}
	return calibration.Reading{Dossier: dossier(d), Reader: reader(r), Scores: given}
}

// drawn are readings of up to 30 dossiers by up to 8 readers, scored by a rule.
func drawn(t *rapid.T, score func(d, r, k int) int) []calibration.Reading {
	n, readers := rapid.IntRange(1, 30).Draw(t, "dossiers"), rapid.IntRange(1, 8).Draw(t, "readers")
	found := []calibration.Reading{}
	for d := range n {
		first, many := rapid.IntRange(0, readers-1).Draw(t, "first"), rapid.IntRange(1, min(readers, 3)).Draw(t, "readings")
		for k := range many {
			r := (first + k) % readers
			scores := make([]int, len(criteria))
			for i := range scores {
				scores[i] = score(d, r, i)
			}
			found = append(found, all(d, r, scores...))
		}
	}
	return found
}

// Readers who score alike change nothing: each calibrated score is the raw mean.
func TestEqualReadersLeaveScoresUnchanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		quality := rapid.SliceOfN(rapid.IntRange(0, 5), 200, 200).Draw(t, "quality")
		got := calibration.Calibrate(drawn(t, func(d, _, k int) int { return quality[d*len(criteria)+k] }))
		for _, d := range got.Dossiers {
			if d.Calibrated != d.Mean() || d.Low != d.Calibrated || d.High != d.Calibrated {
				t.Fatalf("raw %d became %d [%d, %d]", d.Mean(), d.Calibrated, d.Low, d.High)
			}
		}
		for _, r := range got.Readers {
			if r.Offset != 0 {
				t.Fatalf("a reader like the others is said to add %d", r.Offset)
			}
		}
	})
}

// Neither the order of the readings nor a second run changes anything.
func TestTheSameScoresGiveTheSameIntegers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		readings := drawn(t, func(_, _, _ int) int { return rapid.IntRange(0, 5).Draw(t, "score") })
		once := calibration.Calibrate(readings)
		mixed := rapid.Permutation(readings).Draw(t, "order")
		if again := calibration.Calibrate(mixed); !reflect.DeepEqual(once, again) {
			t.Fatalf("%+v\n%+v", once, again)
		}
	})
}

// Raw figures are what anybody recomputes; offsets shift scores and add up to nothing.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		readings := drawn(t, func(_, _, _ int) int { return rapid.IntRange(0, 5).Draw(t, "score") })
		got := calibration.Calibrate(readings)
		sum, count := 0, 0
		for _, d := range got.Dossiers {
			sum, count = sum+d.Sum, count+d.Count
			if d.Low > d.Calibrated || d.Calibrated > d.High || d.Median < 0 || d.Median > 500 || d.Spread < 0 || d.Spread > 500 {
				t.Fatalf("%+v", d)
			}
		}
		if count != len(criteria)*len(readings) || !got.Estimated && slices.ContainsFunc(got.Dossiers, func(d calibration.Dossier) bool { return d.Calibrated != d.Mean() }) {
			t.Fatalf("%+v", got)
		}
		offsets := 0
		for _, r := range got.Readers {
			offsets += r.Offset
		}
		if offsets > len(got.Readers) || offsets < -len(got.Readers) { // each is rounded
			t.Fatalf("offsets add up to %d: %+v", offsets, got.Readers)
		}
	})
}

func TestRawFigures(t *testing.T) {
	got := calibration.Calibrate([]calibration.Reading{all(1, 1, 1, 2), all(1, 2, 5), {Dossier: dossier(2), Reader: reader(1), Scores: nil}})
	if len(got.Dossiers) != 1 || got.Estimated || got.Groups != 1 {
		t.Fatalf("%+v", got)
	}
	d := got.Dossiers[0]
	if d.Sum != 39 || d.Count != 12 || d.Mean() != 325 || d.Median != 350 || d.Spread != 350 || d.Calibrated != 325 {
		t.Errorf("%+v", d)
	}
	if nothing := calibration.Calibrate(nil); len(nothing.Dossiers) != 0 || nothing.Estimated || nothing.Groups != 0 {
		t.Errorf("of nothing, %+v", nothing)
	}
}

// A severe reader is found out, and their dossiers lifted: every dossier is worth the
// same, the second reader takes one point off each.
func TestASevereReaderIsFoundOut(t *testing.T) {
	readings := []calibration.Reading{}
	for d := range 20 {
		for k := range 2 {
			r := (d + k) % 4
			readings = append(readings, all(d, r, map[bool]int{true: 2, false: 3}[r == 1]))
		}
	}
	got := calibration.Calibrate(readings)
	want := []int{25, -75, 25, 25}
	for i, r := range got.Readers {
		if r.Offset != want[i] || r.Readings != 10 {
			t.Errorf("reader %d adds %+v, expected %d", i, r, want[i])
		}
	}
	for _, d := range got.Dossiers {
		if d.Calibrated != 275 || d.Mean() == 275 {
			t.Errorf("calibrated %d from %d", d.Calibrated, d.Mean())
		}
	}
}

func TestGroupsThatShareNoDossier(t *testing.T) {
	readings := []calibration.Reading{}
	for d := range 30 {
		for k := range 3 {
			readings = append(readings, all(d, d%2*10+k, (d+k)%6, k))
		}
	}
	if got := calibration.Calibrate(readings); got.Groups != 2 || !got.Estimated {
		t.Fatalf("%d groups, estimated %v", got.Groups, got.Estimated)
	}
}

func TestPlaces(t *testing.T) {
	got := calibration.Calibrate(plant(1, 2, 0.8).readings)
	const line = 103
	places, sides, moved := got.Places(line), map[calibration.Side]int{}, 0
	order := slices.SortedFunc(slices.Values(got.Dossiers), calibration.ByCalibrated)
	for i, d := range order {
		p := places[d.ID]
		sides[p.Side]++
		if p.Side == calibration.Above && i >= line || p.Side == calibration.Below && i < line {
			t.Errorf("dossier %d is said to be %s the line", i, p.Side)
		}
		if p.Side == calibration.Above && d.Low <= order[line].Calibrated || p.Side == calibration.Below && d.High >= order[line-1].Calibrated {
			t.Errorf("%+v is said to be sure beside a line at %d", d, order[line].Calibrated)
		}
		if p.Moved {
			moved++
		}
		if p.Depends() != (p.Moved || p.Side == calibration.Unsure) {
			t.Errorf("%+v", p)
		}
	}
	if len(places) != 300 || sides[calibration.Above] < 20 || sides[calibration.Below] < 60 || sides[calibration.Unsure] < 60 || moved < 10 || moved%2 != 0 {
		t.Errorf("%d places: %v, %d moved", len(places), sides, moved)
	}
	for _, none := range []int{-1, 0, 300, 301} {
		if got.Places(none) != nil {
			t.Errorf("a line after %d tells places", none)
		}
	}
	if calibration.Calibrate([]calibration.Reading{all(1, 1, 3), all(2, 1, 4)}).Places(1) != nil {
		t.Error("places are told though nothing is estimated")
	}
}

func TestDistributions(t *testing.T) {
	readings := []calibration.Reading{all(1, 1, 0, 5), all(2, 1, 3), all(1, 2, 9)}
	by := calibration.Distributions(readings, 5, func(r calibration.Reading, _ string) domain.AccountID { return r.Reader })
	if got := by[reader(1)]; fmt.Sprint(got.Counts) != "[3 0 0 6 0 3]" || got.Sum != 33 {
		t.Errorf("%+v", got)
	}
	if got := by[reader(2)]; got.Sum != 0 {
		t.Errorf("a score beyond the scale counts: %+v", got)
	}
}

// planted is a committee whose truth is known.
type planted struct {
	quality  []float64
	readings []calibration.Reading
}

// plant draws dossiers, readers and scores as the sixth call had them: 300 dossiers, 24
// readers, each dossier read so many times, six scores of 0 to 5.
func plant(seed uint64, readings int, severity float64) planted {
	draw := rand.New(rand.NewPCG(seed, 5))
	const dossiers, readers = 300, 24
	p := planted{quality: make([]float64, dossiers)}
	offsets := make([]float64, readers)
	for i := range offsets {
		offsets[i] = draw.NormFloat64() * severity
	}
	for d := range dossiers {
		p.quality[d] = 2.8 + 0.7*draw.NormFloat64()
		for _, r := range draw.Perm(readers)[:readings] {
			taste := draw.NormFloat64() * 0.35
			scores := make([]int, len(criteria))
			for k := range scores {
				x := p.quality[d] + offsets[r] + taste + draw.NormFloat64()*0.6
				scores[k] = min(max(int(x+0.5), 0), 5)
			}
			p.readings = append(p.readings, all(d, r, scores...))
		}
	}
	return p
}

// judge tells how well an order finds the true one: pairs put the wrong way in ten
// thousand, and dossiers on the wrong side of a line after 103.
func (p planted) judge(score func(calibration.Dossier) int) (wrong, misplaced int) {
	found := calibration.Calibrate(p.readings).Dossiers
	pairs := 0
	for i, a := range found {
		for j, b := range found[:i] {
			pairs++
			switch product := (p.quality[i] - p.quality[j]) * float64(score(a)-score(b)); {
			case product < 0:
				wrong += 2
			case product == 0: // a tie is half a mistake
				wrong++
			}
		}
	}
	order, truth := make([]int, len(found)), make([]int, len(found))
	for i := range order {
		order[i], truth[i] = i, i
	}
	slices.SortStableFunc(order, func(a, b int) int { return score(found[b]) - score(found[a]) })
	slices.SortFunc(truth, func(a, b int) int {
		if p.quality[a] > p.quality[b] {
			return -1
		}
		return 1
	})
	for _, i := range order[:103] {
		if !slices.Contains(truth[:103], i) {
			misplaced++
		}
	}
	return wrong * 5000 / pairs, misplaced
}

// TestPlantedSeverities: where readers differ, calibrated scores find the true order
// better than raw means; where they do not, calibration costs almost nothing. The
// figures are those of docs/calibration.md.
func TestPlantedSeverities(t *testing.T) {
	for _, test := range []struct {
		readings int
		severity float64
		better   int // at least so many pairs in ten thousand
	}{{2, 0, -5}, {3, 0, -5}, {2, 0.4, 100}, {3, 0.4, 100}, {2, 0.8, 300}, {3, 0.8, 300}} {
		var rawWrong, wrong, rawMisplaced, misplaced int
		for seed := range uint64(10) {
			p := plant(seed, test.readings, test.severity)
			w, m := p.judge(func(d calibration.Dossier) int { return d.Mean() })
			rawWrong, rawMisplaced = rawWrong+w, rawMisplaced+m
			w, m = p.judge(func(d calibration.Dossier) int { return d.Calibrated })
			wrong, misplaced = wrong+w, misplaced+m
		}
		t.Logf("readings %d, severity %.1f: pairs wrong %d → %d, on the wrong side of the line %d → %d (of ten calls)",
			test.readings, test.severity, rawWrong/10, wrong/10, rawMisplaced, misplaced)
		if rawWrong/10-wrong/10 < test.better {
			t.Errorf("readings %d, severity %.1f: pairs wrong %d raw, %d calibrated", test.readings, test.severity, rawWrong/10, wrong/10)
		}
	}
}

// The interval holds the truth about four times out of five, once the common level is
// taken out.
func TestTheIntervalHolds(t *testing.T) {
	inside, total := 0, 0
	for seed := range uint64(10) {
		p := plant(seed, 3, 0.5)
		found := calibration.Calibrate(p.readings)
		level := 0.0
		for i, d := range found.Dossiers {
			level += float64(d.Calibrated)/100 - p.quality[i]
		}
		level /= float64(len(found.Dossiers))
		for i, d := range found.Dossiers {
			truth := int(100 * (p.quality[i] + level))
			total++
			if d.Low <= truth && truth <= d.High {
				inside++
			}
		}
	}
	if share := 100 * inside / total; share < 75 || share > 85 {
		t.Errorf("the interval holds the truth %d times out of 100", share)
	}
}

func BenchmarkCalibrate(b *testing.B) {
	draw := rand.New(rand.NewPCG(1, 1))
	readings := []calibration.Reading{}
	for d := range 1000 {
		for _, r := range draw.Perm(60)[:3] {
			readings = append(readings, all(d, r, draw.IntN(6), draw.IntN(6), draw.IntN(6)))
		}
	}
	for b.Loop() {
		calibration.Calibrate(readings)
	}
}
