package public

import (
	"net/url"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// searchPart is the form that searches the challenges: a link each time it is sent.
type searchPart struct {
	Words   string
	Choices []choicePart
	Active  bool // something is searched: there is a way out
}

type choicePart struct {
	Name, Label, Any string
	Options          []optionPart
}

type optionPart struct {
	Value, Label string
	Chosen       bool
}

// filterOf reads what the address searches, under the names that the screens give it.
func filterOf(query url.Values) challenge.Filter {
	return challenge.Filter{
		Words: query.Get("q"), Track: call.Track(query.Get("metier")), Ministry: query.Get("ministere"), Place: query.Get("lieu"),
	}
}

// search offers what the challenges hold; nothing while none is shown.
func (p page) search(f challenge.Filter, facets challenge.Facets) searchPart {
	t := wordsIn(p.lang)
	part := searchPart{Words: f.Words, Active: f != challenge.Filter{}}
	tracks := choicePart{Name: "metier", Label: t.Track, Any: t.Any}
	for _, track := range facets.Tracks {
		tracks.Options = append(tracks.Options, optionPart{string(track), p.track(track), track == f.Track})
	}
	for _, c := range []choicePart{tracks, choice("ministere", t.Ministry, t.Any, facets.Ministries, f.Ministry), choice("lieu", t.Sites, t.Any, facets.Places, f.Place)} {
		if len(c.Options) > 0 {
			part.Choices = append(part.Choices, c)
		}
	}
	return part
}

func choice(name, label, anyOne string, of []string, chosen string) choicePart {
	part := choicePart{Name: name, Label: label, Any: anyOne}
	for _, one := range of {
		part.Options = append(part.Options, optionPart{one, one, one == chosen})
	}
	return part
}
