package team

import (
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
)

// trackTexts are the tracks as explanations call them.
var trackTexts = map[call.Track]domain.Text{
	call.DataScience:     {FR: "science des données", EN: "data science"},
	call.DataEngineering: {FR: "ingénierie des données", EN: "data engineering"},
	call.Development:     {FR: "développement", EN: "development"},
	call.Design:          {FR: "design", EN: "design"},
	call.DigitalLaw:      {FR: "droit du numérique", EN: "digital law"},
}

// TrackName gives a track the name that explanations use.
func TrackName(t call.Track) assembly.TrackName {
	return assembly.TrackName{Track: assembly.Track(t), Name: trackTexts[t]}
}

// trackNames lists the tracks as the engine wants them.
func trackNames() []assembly.TrackName {
	names := make([]assembly.TrackName, len(call.Tracks))
	for i, t := range call.Tracks {
		names[i] = TrackName(t)
	}
	return names
}
