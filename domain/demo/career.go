package demo

import (
	"math/rand/v2"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// jobs and degrees are worded for everybody: no title tells a sex.
var jobs = map[call.Track][]string{
	call.Development:     {"Développement web", "Développement back-end", "Développement front-end", "Responsabilité technique", "Développement mobile"},
	call.Design:          {"Design de service", "Design d’interface", "Recherche auprès des usagers", "Design de contenu", "Direction artistique"},
	call.DataScience:     {"Science des données", "Études statistiques", "Recherche appliquée", "Analyse de données", "Apprentissage automatique"},
	call.DataEngineering: {"Ingénierie de la donnée", "Administration de bases de données", "Architecture de données", "Développement back-end"},
	call.DigitalLaw:      {"Droit du numérique", "Protection des données", "Conseil juridique", "Propriété intellectuelle"},
}

var degrees = map[call.Track][]string{
	call.Development:     {"Diplôme d’ingénieur en informatique", "Licence professionnelle développement", "Formation intensive en développement", "BTS informatique"},
	call.Design:          {"Diplôme supérieur de design", "Master design et usages", "Licence arts appliqués", "Formation au design de service"},
	call.DataScience:     {"Master statistiques", "Doctorat en mathématiques appliquées", "Diplôme d’ingénieur, option données", "Master sciences sociales quantitatives"},
	call.DataEngineering: {"Diplôme d’ingénieur en informatique", "Master systèmes d’information", "Licence professionnelle bases de données"},
	call.DigitalLaw:      {"Master droit du numérique", "Master propriété intellectuelle", "Diplôme universitaire protection des données"},
}

// career fills the employers and schools so that they add up to the experience.
func career(draw *rand.Rand, track call.Track, years int) (employers, schools []dossier.Stay) {
	began := 2022 - years
	for left := years; left > 0 && len(employers) < 4; {
		spent := min(left, 1+draw.IntN(4))
		if len(employers) == 3 {
			spent = left
		}
		from := domain.Date{Year: 2022 - left, Month: time.Month(1 + draw.IntN(6)), Day: 1}
		stay := dossier.Stay{Name: pick(draw, employerKinds) + " " + pick(draw, inventedPlaces), As: pick(draw, jobs[track]), From: from}
		if left -= spent; left > 0 {
			stay.To = domain.Date{Year: 2022 - left, Month: 1, Day: 1}.AddDays(-1)
		}
		employers = append([]dossier.Stay{stay}, employers...)
	}
	studied := 2 + draw.IntN(4)
	schools = []dossier.Stay{{
		Name: pick(draw, schoolKinds) + " " + pick(draw, inventedPlaces), As: pick(draw, degrees[track]),
		From: domain.Date{Year: began - studied, Month: 9, Day: 1}, To: domain.Date{Year: began, Month: 6, Day: 30},
	}}
	return employers, schools
}
