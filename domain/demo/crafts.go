package demo

import (
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// crafts converts the data file's codes, here and nowhere else.
var crafts = map[string]call.Track{
	"designer": call.Design, "developer": call.Development, "data_engineer": call.DataEngineering,
	"data_scientist": call.DataScience, "digital_law_jurist": call.DigitalLaw,
}

// untracked names the crafts that no track covers, and translates the details that
// the file tells in English.
var untracked = map[string]string{
	"geomatician": "Géomatique", "product_manager": "Gestion de produit",
	"coach in development": "Coach en développement", "coach in data engineering": "Coach en ingénierie de la donnée",
	"coach in service design": "Coach en design de service",
}

// post converts one advertised post.
func post(craft, detail string) RealPost {
	if named, ok := untracked[detail]; ok {
		detail = named
	}
	if track, ok := crafts[craft]; ok {
		return RealPost{Tracks: []call.Track{track}, Expertise: detail}
	}
	name := craft
	if named, ok := untracked[craft]; ok {
		name = named
	}
	return RealPost{Expertise: strings.Trim(name+", "+detail, ", ")}
}

// RealBody is a real administration that hosted a challenge.
type RealBody struct {
	Name     string
	Ministry string
}

// shortNames are for long names without an acronym.
var shortNames = map[string]string{
	"Secrétariat général des ministères chargés des affaires sociales": "ministères sociaux",
	"Ministère de l’Intérieur (SDITN)":                                 "ministère de l’Intérieur",
}

// Short is how the body is called: what its name gives in brackets, or the name.
func (b RealBody) Short() string {
	if short, ok := shortNames[b.Name]; ok {
		return short
	}
	_, inside, found := strings.Cut(b.Name, "(")
	if !found {
		return b.Name
	}
	return strings.TrimSuffix(inside, ")")
}

// Account is who leads in a real body in the demonstration, labelled as such.
func (b RealBody) Account() Person { return b.person("", "") }

// Resources is who hires in it.
func (b RealBody) Resources() Person { return b.person("rh.", ", RH") }

func (b RealBody) person(prefix, suffix string) Person {
	words := strings.FieldsFunc(domain.Fold(b.Short()), func(r rune) bool { return r < 'a' || r > 'z' })
	return Person{
		Name:  "Compte de démonstration (" + b.Short() + suffix + ")",
		Email: prefix + strings.Join(words, "-") + "@accueil.example", Language: "fr",
	}
}
