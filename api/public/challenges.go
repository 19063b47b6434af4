package public

import (
	"context"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
)

// challengePart is a challenge as the templates read it.
type challengePart struct {
	Name, Summary, Administration, Ministry, Sites, Link string
	Posts                                                []postPart
	Sections                                             []sectionPart
}

type postPart struct{ Tracks, Expertise string }

type sectionPart struct {
	Label      string
	Paragraphs []string
}

type challengesPart struct {
	Items   []challengePart
	Awaited string // how many are prepared and when they appear, while none is shown
}

func (p page) challenges(ctx context.Context) (map[string]string, error) {
	list, err := p.Challenges.List(ctx, visitor, challenge.Filter{})
	if err != nil {
		return nil, err
	}
	t := wordsIn(p.lang)
	part := challengesPart{}
	for _, v := range list.Items {
		part.Items = append(part.Items, p.challengePart(v.Challenge))
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
	return p.titled(v.Challenge.Name, "challenge", p.challengePart(v.Challenge))
}

func (p page) challengePart(c challenge.Challenge) challengePart {
	out := challengePart{
		Name: c.Name, Summary: c.Summary, Administration: c.Administration.Name, Ministry: c.Administration.Ministry,
		Sites: strings.Join(c.Sites, ", "), Link: p.link("/defis/" + c.ID.String()),
	}
	for _, post := range c.Posts {
		names := []string{}
		for _, track := range post.AcceptedTracks {
			names = append(names, p.track(track))
		}
		out.Posts = append(out.Posts, postPart{strings.Join(names, wordsIn(p.lang).Or), post.Expertise})
	}
	for _, spec := range challenge.Sections {
		if text := c.Sections[spec.ID]; text != "" {
			out.Sections = append(out.Sections, sectionPart{p.say(spec.Label), paragraphs(text)})
		}
	}
	return out
}

// paris is the zone of instants that belong to no call.
func paris() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic("the time zones are missing from this machine: " + err.Error())
	}
	return zone
}
