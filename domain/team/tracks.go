package team

import (
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
)

// TrackName gives a track the name that explanations use.
func TrackName(t call.Track) assembly.TrackName {
	return assembly.TrackName{Track: assembly.Track(t), Name: t.Name()}
}

// trackNames lists the tracks as the engine wants them.
func trackNames() []assembly.TrackName {
	names := make([]assembly.TrackName, len(call.Tracks))
	for i, t := range call.Tracks {
		names[i] = TrackName(t)
	}
	return names
}
