package calibration

import (
	"math"
	"slices"

	"github.com/etalab/portail-eig/domain"
)

// Floats are reproducible here: one order of summation (ordered), only operations that
// IEEE 754 rounds exactly (+ − × ÷ √), and no product is fused with a sum, since Go
// never fuses across an explicit conversion. The same scores give the same bits on
// every machine.

// model is the least squares problem once the dossiers are eliminated: what is left
// of each score beside its dossier's mean, by reader.
type model struct {
	dossiers []domain.DossierID
	readers  []domain.AccountID
	of       []ofDossier
	read     []int // readings of each reader
	count    int   // readings
	scores   int   // scores
	// normal·offsets = excess are the reduced normal equations; within is the sum of
	// squares around the dossiers' means.
	normal matrix
	excess []float64
	within float64
}

// ofDossier are the readings of one dossier: who, and how much each weighs, which is
// how many scores it holds.
type ofDossier struct {
	readings []Reading
	readers  []int
	weights  []float64
	total    float64
}

func modelOf(readings []Reading) model {
	m := model{
		dossiers: distinct(readings, func(r Reading) domain.DossierID { return r.Dossier }, func(a, b domain.DossierID) int { return compare(a.UUID, b.UUID) }),
		readers:  distinct(readings, func(r Reading) domain.AccountID { return r.Reader }, func(a, b domain.AccountID) int { return compare(a.UUID, b.UUID) }),
		count:    len(readings),
	}
	m.of, m.read = make([]ofDossier, len(m.dossiers)), make([]int, len(m.readers))
	m.normal, m.excess = newMatrix(len(m.readers)), make([]float64, len(m.readers))
	dossierAt, readerAt := index(m.dossiers), index(m.readers)
	for _, r := range readings {
		at := &m.of[dossierAt[r.Dossier]]
		at.readings, at.readers = append(at.readings, r), append(at.readers, readerAt[r.Reader])
		at.weights, at.total = append(at.weights, float64(len(r.Scores))), at.total+float64(len(r.Scores))
		m.read[readerAt[r.Reader]]++
		m.scores += len(r.Scores)
	}
	for _, d := range m.of {
		m.eliminate(d)
	}
	return m
}

// eliminate adds one dossier to the normal equations.
func (m *model) eliminate(d ofDossier) {
	sum := 0
	for _, r := range d.readings {
		part, _ := r.Total()
		sum += part
	}
	mean := float64(sum) / d.total
	for i, r := range d.readers {
		own, _ := d.readings[i].Total()
		beside := float64(own) - float64(d.weights[i]*mean)
		m.excess[r] += beside
		m.within += float64(beside*beside) / d.weights[i]
		m.normal[r][r] += d.weights[i]
		for j, s := range d.readers {
			m.normal[r][s] -= float64(d.weights[i]*d.weights[j]) / d.total
		}
	}
}

// variances are estimated from the readings themselves: of one score around its
// dossier and reader, and between readers.
type variances struct{ noise, severity float64 }

// variances are those of Henderson's third method: the fall of the squares that
// readers explain, against what chance alone would have them explain. False when too
// few readings are left to tell.
func (m model) variances(groups int) (variances, bool) {
	effects := len(m.readers) - groups
	free := m.count - len(m.dossiers) - effects
	if free < enough || effects == 0 {
		return variances{}, false
	}
	explained := m.explained()
	noise := math.Max(m.within-explained, 0) / float64(free)
	between := (explained - float64(noise*float64(effects))) / m.normal.trace()
	if between <= 0 { // readers differ no more than chance makes them
		return variances{noise: m.within / float64(m.count-len(m.dossiers))}, true
	}
	return variances{noise, between}, true
}

// explained is how much of the squares readers explain. In each group the equations
// know the offsets up to a constant: its first reader is held at nothing.
func (m model) explained() float64 {
	held, excess := m.normal.clone(), slices.Clone(m.excess)
	for _, g := range m.firsts() {
		for i := range held {
			held[g][i], held[i][g] = 0, 0
		}
		held[g][g], excess[g] = 1, 0
	}
	return dot(excess, held.factor().solve(excess))
}

// perReading is how many scores a reading holds on average.
func (m model) perReading() float64 {
	if m.count == 0 {
		return 0
	}
	return float64(m.scores) / float64(m.count)
}

// fit is the solution: what each reader adds, shrunk towards nothing as far as chance
// alone would explain it.
type fit struct {
	offsets []float64
	noise   float64
	factor  matrix // of normal + ratio·I; nil when readers are equal
}

// least keeps the equations solvable when noise is nil: offsets then add up to
// nothing in each group, as they do with any ratio.
const least = 1e-6

func (m model) fit(v variances) fit {
	f := fit{offsets: make([]float64, len(m.readers)), noise: v.noise}
	if v.severity <= 0 {
		return f
	}
	f.factor = m.normal.plus(math.Max(v.noise/v.severity, least)).factor()
	f.offsets = f.factor.solve(m.excess)
	return f
}

// variance is that of a dossier's calibrated mean: its own noise, and what is not
// known of its readers.
func (f fit) variance(d ofDossier, scores int) float64 {
	own := 1 / float64(scores)
	if f.factor == nil {
		return float64(f.noise * own)
	}
	load := make([]float64, len(f.offsets))
	for i, r := range d.readers {
		load[r] += float64(d.weights[i] * own)
	}
	forward := f.factor.forward(load)
	return float64(f.noise * (own + dot(forward, forward)))
}
