package public

import (
	"context"
	"net/url"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
)

// challengePart is a challenge as the templates read it.
type challengePart struct {
	Name, Summary, Administration, Ministry, Sites, Link string
	Video, Start, Length, Withdrawn                      string
	Posts                                                []postPart
	Sections                                             []sectionPart
	Changes                                              []changedPart
}

// changedPart is a dated version since the publication.
type changedPart struct {
	At, Reason string
	Changes    []string
}

type postPart struct{ Tracks, Expertise string }

type sectionPart struct {
	Label  string
	Fields []fieldPart
}

type fieldPart struct {
	Label      string
	Paragraphs []string
}

type challengesPart struct {
	Items   []challengePart
	Awaited string // how many are prepared and when they appear, while none is shown
	Found   string // how many answer the search; none says so
	Here    string // the address of the list, without a search
	Search  searchPart
}

func (p page) challenges(ctx context.Context, query url.Values) (map[string]string, error) {
	f := filterOf(query)
	list, err := p.Challenges.List(ctx, visitor, f)
	if err != nil {
		return nil, err
	}
	t := wordsIn(p.lang)
	part := challengesPart{Here: p.link("/defis"), Search: p.search(f, list.Facets)}
	if part.Search.Choices != nil {
		part.Found = t.found(len(list.Items))
	}
	for _, v := range list.Items {
		part.Items = append(part.Items, p.challengePart(v))
	}
	if list.VisibleAt != nil {
		part.Awaited = t.prepared(*list.Prepared, domain.SpellOpening(list.VisibleAt.In(paris()), p.lang))
	}
	return p.titled(t.Challenges, "challenges", part)
}

func (p page) challenge(ctx context.Context, id challenge.ID) (map[string]string, error) {
	v, err := p.Challenges.Get(ctx, visitor, id)
	if err != nil {
		return nil, err
	}
	return p.titled(v.Challenge.Name, "challenge", p.challengePart(v))
}

func (p page) challengePart(v challenge.View) challengePart {
	c, t := v.Challenge, wordsIn(p.lang)
	out := challengePart{
		Name: c.Name, Summary: c.Summary, Administration: c.Administration.Name, Ministry: c.Administration.Ministry,
		Sites: strings.Join(c.Sites, ", "), Link: p.link("/defis/" + c.ID.String()), Video: c.VideoURL,
	}
	if !c.StartsOn.IsZero() {
		out.Start = domain.SpellDay(c.StartsOn.Midnight(time.UTC), p.lang)
	}
	if c.Months > 0 {
		out.Length = t.months(c.Months)
	}
	if v.Status() == challenge.Withdrawn && c.WithdrawnAt != nil {
		out.Withdrawn = t.withdrawn(domain.SpellInstant(c.WithdrawnAt.In(c.Zone), p.lang))
	}
	for _, post := range c.Posts {
		out.Posts = append(out.Posts, p.post(post))
	}
	for _, spec := range challenge.Sections {
		if part := p.section(spec, c); len(part.Fields) > 0 {
			out.Sections = append(out.Sections, part)
		}
	}
	for _, step := range v.Changes {
		out.Changes = append(out.Changes, p.changed(step, c.Zone))
	}
	return out
}

func (p page) post(post challenge.Post) postPart {
	names := []string{}
	for _, track := range post.AcceptedTracks {
		names = append(names, p.track(track))
	}
	return postPart{strings.Join(names, wordsIn(p.lang).Or), post.Expertise}
}

func (p page) section(spec challenge.SectionSpec, c challenge.Challenge) sectionPart {
	part := sectionPart{Label: p.say(spec.Label)}
	for _, f := range spec.Fields {
		if text := c.Answers[f.ID]; text != "" {
			part.Fields = append(part.Fields, fieldPart{p.say(f.Label), paragraphs(text)})
		}
	}
	return part
}

func (p page) changed(step challenge.Step, zone *time.Location) changedPart {
	part := changedPart{At: domain.SpellInstant(step.At.In(zone), p.lang), Reason: p.say(step.Motive)}
	for _, c := range step.Changes {
		part.Changes = append(part.Changes, p.say(c.Text()))
	}
	return part
}

// paris is the zone of instants that belong to no call.
func paris() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic("the time zones are missing from this machine: " + err.Error())
	}
	return zone
}
