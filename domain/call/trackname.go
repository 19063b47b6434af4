package call

import "github.com/etalab/portail-eig/domain"

// trackNames are the programme's own words, as they stand within a sentence.
var trackNames = map[Track]domain.Text{
	DataScience:     {FR: "sciences de la donnée", EN: "data science"},
	DataEngineering: {FR: "ingénierie de la donnée", EN: "data engineering"},
	Development:     {FR: "développement", EN: "development"},
	Design:          {FR: "design", EN: "design"},
	DigitalLaw:      {FR: "droit du numérique", EN: "digital law"},
}

// Name is what the programme calls a track, within a sentence.
func (t Track) Name() domain.Text { return trackNames[t] }
