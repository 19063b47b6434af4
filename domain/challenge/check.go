package challenge

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// The limits of the form, in characters or items.
const (
	maxName      = 120
	maxSummary   = 400
	maxSite      = 120
	maxSites     = 6
	maxExpertise = 300
)

// Check refuses what the form does not allow. An unfinished draft is fine: Missing
// says what a submit still needs.
func (c Content) Check(r Rules) []domain.Field {
	fields := []domain.Field{}
	if !readable(c.Name) {
		fields = append(fields, field("/name", "blank", "Donnez un nom au défi.", "Give the challenge a name."))
	}
	fields = append(fields, tooLong("/name", c.Name, maxName)...)
	fields = append(fields, tooLong("/summary", c.Summary, maxSummary)...)
	fields = append(fields, c.checkSites()...)
	fields = append(fields, c.checkPosts(r)...)
	return append(fields, c.checkSections()...)
}

func (c Content) checkSites() []domain.Field {
	fields := []domain.Field{}
	if len(c.Sites) > maxSites {
		fields = append(fields, field("/sites", "too_many",
			"Indiquez au plus "+strconv.Itoa(maxSites)+" lieux.", "Give at most "+strconv.Itoa(maxSites)+" sites."))
	}
	for i, site := range c.Sites {
		at := "/sites/" + strconv.Itoa(i)
		if !readable(site) {
			fields = append(fields, field(at, "blank", "Indiquez la commune.", "Give the town."))
		}
		if slices.Contains(c.Sites[:i], site) {
			fields = append(fields, field(at, "duplicate", "Ce lieu est déjà indiqué.", "This site is already given."))
		}
		fields = append(fields, tooLong(at, site, maxSite)...)
	}
	return fields
}

func (c Content) checkPosts(r Rules) []domain.Field {
	fields := []domain.Field{}
	if len(c.Posts) > r.TeamMax {
		most := strconv.Itoa(r.TeamMax)
		fields = append(fields, field("/posts", "too_many",
			"Une équipe compte au plus "+most+" personnes : retirez un poste.", "A team has at most "+most+" people: remove a post."))
	}
	for i, p := range c.Posts {
		at := "/posts/" + strconv.Itoa(i)
		fields = append(fields, tooLong(at+"/expertise", p.Expertise, maxExpertise)...)
		for j, track := range p.AcceptedTracks {
			fields = append(fields, checkTrack(at+"/accepted_tracks/"+strconv.Itoa(j), track, p.AcceptedTracks[:j], r)...)
		}
	}
	return fields
}

func checkTrack(pointer string, track call.Track, before []call.Track, r Rules) []domain.Field {
	switch {
	case !slices.Contains(call.Tracks, track), len(r.Tracks) > 0 && !slices.Contains(r.Tracks, track):
		return []domain.Field{field(pointer, "closed_track", "Ce métier n’est pas ouvert dans cet appel.", "This track is not open in this call.")}
	case slices.Contains(before, track):
		return []domain.Field{field(pointer, "duplicate", "Ce métier est déjà indiqué.", "This track is already given.")}
	}
	return nil
}

func (c Content) checkSections() []domain.Field {
	fields := []domain.Field{}
	for _, id := range c.sectionsNamed() {
		spec, known := id.spec()
		if !known {
			fields = append(fields, field(sectionPointer(id), "unknown", "Le formulaire n’a pas cette rubrique.", "The form has no such section."))
			continue
		}
		fields = append(fields, tooLong(sectionPointer(id), c.Sections[id], spec.MaxLength)...)
	}
	return fields
}

// sectionsNamed lists every section the content speaks of, once, in a stable order.
func (c Content) sectionsNamed() []Section {
	named := slices.Clone(c.UnpublishedSections)
	for id := range c.Sections {
		named = append(named, id)
	}
	return slices.Compact(sorted(named))
}

func sectionPointer(id Section) string {
	return "/sections/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(string(id))
}

func tooLong(pointer, text string, most int) []domain.Field {
	n := utf8.RuneCountInString(text)
	if n <= most {
		return nil
	}
	return []domain.Field{field(pointer, "too_long",
		"Ce texte compte "+strconv.Itoa(n)+" caractères ; la limite est de "+strconv.Itoa(most)+".",
		"This text has "+strconv.Itoa(n)+" characters; the limit is "+strconv.Itoa(most)+".")}
}

func readable(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
