package calibration

import (
	"cmp"
	"slices"

	"github.com/etalab/portail-eig/domain"
)

// Side is where a dossier stands beside the line.
type Side string

// The sides. Unsure: the line passes through the dossier's interval.
const (
	Above  Side = "above"
	Unsure Side = "unsure"
	Below  Side = "below"
)

// Place is where a dossier stands beside a line drawn after so many dossiers.
type Place struct {
	Side Side
	// Moved: raw means would have put it on the other side of the line.
	Moved bool
}

// Depends tells that the place depends on who happened to read the dossier.
func (p Place) Depends() bool { return p.Side == Unsure || p.Moved }

// Places draws the line after the best dossiers, calibrated. Nothing is said while
// nothing is estimated, nor by a line that leaves nobody on one of its sides.
func (r Result) Places(line int) map[domain.DossierID]Place {
	if !r.Estimated || line <= 0 || line >= len(r.Dossiers) {
		return nil
	}
	byRaw, byCalibrated := slices.Clone(r.Dossiers), slices.Clone(r.Dossiers)
	slices.SortFunc(byRaw, ByMean)
	slices.SortFunc(byCalibrated, ByCalibrated)
	before := map[domain.DossierID]bool{}
	for _, d := range byRaw[:line] {
		before[d.ID] = true
	}
	twiceCut := byCalibrated[line-1].Calibrated + byCalibrated[line].Calibrated
	places := map[domain.DossierID]Place{}
	for i, d := range byCalibrated {
		places[d.ID] = Place{Side: sideOf(d, twiceCut, i < line), Moved: before[d.ID] != (i < line)}
	}
	return places
}

func sideOf(d Dossier, twiceCut int, within bool) Side {
	switch {
	case 2*d.Low <= twiceCut && twiceCut <= 2*d.High:
		return Unsure
	case within:
		return Above
	}
	return Below
}

// ByCalibrated orders the best first; equal scores by raw mean, then by id.
func ByCalibrated(a, b Dossier) int {
	return cmp.Or(cmp.Compare(b.Calibrated, a.Calibrated), ByMean(a, b))
}

// ByMean orders by raw mean, the best first, compared exactly; then by id.
func ByMean(a, b Dossier) int {
	return cmp.Or(cmp.Compare(b.Sum*a.Count, a.Sum*b.Count), compare(a.ID.UUID, b.ID.UUID))
}
