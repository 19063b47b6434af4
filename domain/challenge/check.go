package challenge

import (
	"maps"
	"net/url"
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
	maxName    = 120
	maxSummary = 5 * LineLength
	maxSite    = 120
	maxSites   = 6
	maxPost    = 300
	maxLink    = 500
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
	fields = append(fields, c.checkAnswers()...)
	fields = append(fields, c.checkFunding()...)
	fields = append(fields, c.checkContacts()...)
	fields = append(fields, c.checkTeam()...)
	return append(fields, checkVideo(c.VideoURL)...)
}

// faultsSince lists the faults that a change brings. One that the content already
// had, because the rules changed since, holds nothing else back.
func (c Content) faultsSince(before Content, r Rules) []domain.Field {
	old := before.Check(r)
	return slices.DeleteFunc(c.Check(r), func(f domain.Field) bool { return slices.Contains(old, f) })
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
		fields = append(fields, tooLong(at+"/expertise", p.Expertise, maxPost)...)
		fields = append(fields, tooLong(at+"/peers", p.Peers, maxPost)...)
		fields = append(fields, tooLong(at+"/software", p.Software, maxPost)...)
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

func (c Content) checkAnswers() []domain.Field {
	fields := []domain.Field{}
	for _, s := range sorted(c.UnpublishedSections) {
		if _, known := s.spec(); !known {
			fields = append(fields, field(domain.Pointer("sections", string(s)), "unknown", "Le formulaire n’a pas cette rubrique.", "The form has no such section."))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.Answers)) {
		spec, _, known := id.spec()
		if !known {
			fields = append(fields, field(domain.Pointer("answers", string(id)), "unknown", "Le formulaire n’a pas ce champ.", "The form has no such field."))
			continue
		}
		fields = append(fields, tooLong(domain.Pointer("answers", string(id)), c.Answers[id], spec.MaxLength())...)
	}
	return fields
}

// checkVideo wants a link and nothing else: the portal loads no player.
func checkVideo(link string) []domain.Field {
	u, err := url.Parse(link)
	switch {
	case link == "":
		return nil
	case err != nil, u.Scheme != "https", u.Hostname() == "", u.User != nil, strings.ContainsAny(link, " \t\r\n"):
		return []domain.Field{field("/video_url", "link",
			"Ce lien n’est pas une adresse complète. Exemple : https://exemple.fr/video.", "This link is not a whole address. Example: https://example.org/video.")}
	}
	return tooLong("/video_url", link, maxLink)
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
