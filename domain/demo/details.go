package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/etalab/portail-eig/domain/call"
)

// What a person speaks of in their answers. None names a real body, and none is an
// employer: readers see the answers without the names.
var (
	structures = []string{
		"une coopérative agricole", "un réseau de bibliothèques", "une association d’aide alimentaire", "une petite entreprise de transport",
		"un bailleur social", "une communauté de communes", "un centre de soins", "une mutuelle", "une entreprise de logistique", "un éditeur de logiciels",
		"une agence de presse locale", "un laboratoire de recherche", "une école d’art", "un syndicat des eaux", "une ressourcerie", "un musée",
	}
	audiences = []string{
		"des agents d’accueil", "des élus de petites communes", "des travailleuses sociales", "des soignants", "des agriculteurs", "des enseignants",
		"des personnes âgées", "des bénévoles", "des instructeurs de dossiers", "des chefs de chantier", "des étudiants étrangers", "des conducteurs de bus",
		"des bibliothécaires", "des demandeurs d’emploi", "des inspecteurs de terrain", "des familles monoparentales",
	}
	subjects = []string{
		"la mobilité", "le logement", "l’énergie", "la santé", "l’eau", "l’alimentation", "l’emploi", "l’éducation", "la biodiversité", "la culture",
		"le handicap", "la prévention des risques", "l’artisanat", "la qualité de l’air", "l’accès aux droits", "le patrimoine bâti",
	}
	spans    = []string{"pendant huit mois", "en quatre mois", "pendant un an", "en six mois", "pendant dix-huit mois", "en trois mois", "pendant deux ans"}
	drops    = []string{"d’un tiers", "de moitié", "d’un quart", "de 40 %", "des deux tiers", "de 15 %", "d’un cinquième"}
	headings = []string{"trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "onze", "douze"}
)

var tools = map[call.Track][]string{
	call.Development:     {"TypeScript", "React", "Django", "Ruby on Rails", "PostgreSQL", "Go", "Vue", "Symfony", "Spring", "Node.js", "Svelte", "Rust"},
	call.Design:          {"Figma", "Penpot", "le prototypage papier", "le système de design de l’État", "Inkscape", "Sketch"},
	call.DataScience:     {"Python", "R", "scikit-learn", "DuckDB", "Polars", "PyTorch", "QGIS", "XGBoost", "spaCy", "Stan"},
	call.DataEngineering: {"PostgreSQL", "Airflow", "dbt", "Spark", "Kafka", "Python", "DuckDB", "Terraform", "Dagster", "Parquet"},
	call.DigitalLaw: {
		"le RGPD", "l’ouverture des données", "les licences libres", "les marchés publics", "l’accessibilité numérique", "la transparence des algorithmes",
	},
}

// ownWords gives the replacer of a person's own words.
func ownWords(draw *rand.Rand, track call.Track, years int) *strings.Replacer {
	t := shuffled(draw, tools[track])
	return strings.NewReplacer(
		"{ans}", spellYears(years), "{outil}", t[0], "{outil2}", t[1], "{structure}", pick(draw, structures), "{public}", pick(draw, audiences),
		"{domaine}", pick(draw, subjects), "{duree}", pick(draw, spans), "{mesure}", pick(draw, drops), "{effectif}", pick(draw, headings),
	)
}

var smallNumbers = []string{
	"", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
}

func spellYears(n int) string {
	switch {
	case n == 0:
		return "quelques mois"
	case n == 1:
		return "un an"
	case n < len(smallNumbers):
		return smallNumbers[n] + " ans"
	}
	return fmt.Sprintf("%d ans", n)
}
