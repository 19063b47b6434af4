package release

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/calibration"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// HandedIn is a reading that counts, with whose it is.
type HandedIn struct {
	calibration.Reading
	ReaderName string
}

// Scoring is what the readings of one dossier say. The raw figures are always there;
// calibration stands beside them and never replaces them.
type Scoring struct {
	calibration.Dossier
	Estimated bool // whether the calibrated figures say anything
	Place     *calibration.Place
	Disagrees bool // its readings are apart by the call's threshold or more
	Wanted    ThirdState
}

// ThirdState is how far the third reading of a dossier has come.
type ThirdState string

// The states of a third reading.
const (
	NotWanted ThirdState = "none"
	Wanted    ThirdState = "wanted"
	Underway  ThirdState = "underway"
	Given     ThirdState = "given"
)

// thirdOf tells whether a dossier wants one more reading than the call does, because
// those it has disagree. It is asked once they are all handed in.
func thirdOf(disagrees bool, expected, assigned, locked int) ThirdState {
	switch {
	case !disagrees || locked < expected:
		return NotWanted
	case locked > expected:
		return Given
	case assigned > locked:
		return Underway
	}
	return Wanted
}

// scored is a whole call, scored.
type scored struct {
	of        call.Call
	readings  []HandedIn
	result    calibration.Result
	line      int
	places    map[dossier.ID]calibration.Place
	byDossier map[dossier.ID]Scoring
}

// scored calibrates the readings of a call and draws the line, where the call says if
// not told otherwise.
func (s Service) scored(ctx context.Context, of call.Call, line int, viewer domain.AccountID) (scored, error) {
	handed, err := s.Store.HandedIn(ctx, of.ID, viewer)
	if err != nil {
		return scored{}, err
	}
	if line == 0 {
		line = of.ShortlistPlaces
	}
	found := scored{of: of, readings: handed, line: line, byDossier: map[dossier.ID]Scoring{}}
	found.result = calibration.Calibrate(bare(handed))
	found.places = found.result.Places(line)
	for _, d := range found.result.Dossiers {
		one := Scoring{Dossier: d, Estimated: found.result.Estimated, Disagrees: d.Spread >= of.ThirdReadingGap}
		if place, known := found.places[d.ID]; known {
			one.Place = &place
		}
		found.byDossier[d.ID] = one
	}
	return found, nil
}

func bare(handed []HandedIn) []calibration.Reading {
	readings := make([]calibration.Reading, len(handed))
	for i, h := range handed {
		readings[i] = h.Reading
	}
	return readings
}

// with adds to a summary what its readings say.
func (s Summary) with(found scored) Summary {
	if one, known := found.byDossier[s.ID]; known {
		one.Wanted = thirdOf(one.Disagrees, found.of.ReadingsPerDossier, s.Assigned, s.Locked)
		s.Scoring = &one
	}
	return s
}
