package demo

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// turn is one of the five changes that happened between the interviews and the
// results. Why each happened was not published: the reasons say what is known.
type turn struct {
	name    string
	day     int // of July
	reason  domain.Text
	add     call.Track // a post more
	drop    call.Track // a post fewer; with add, its track is swapped
	retired bool
}

var turns = []turn{
	{
		name: "Géocommuns", day: 5, add: call.Development,
		reason: domain.Text{FR: "Trois personnes seront recrutées, dont deux en développement.", EN: "Three people will be recruited, two of them in development."},
	},
	{
		name: "Magellan", day: 5, drop: call.Development, add: call.DataEngineering,
		reason: domain.Text{FR: "Le poste sera pourvu en ingénierie de la donnée.", EN: "The post will be filled in data engineering."},
	},
	{
		name: "Nubonyxia", day: 6, add: call.DataEngineering,
		reason: domain.Text{FR: "Trois personnes seront recrutées, dont deux en ingénierie de la donnée.", EN: "Three people will be recruited, two of them in data engineering."},
	},
	{
		name: "SOS Ponts", day: 6, drop: call.DataScience,
		reason: domain.Text{FR: "Le poste en science de la donnée ne sera pas pourvu.", EN: "The data science post will not be filled."},
	},
	{
		name: "MinerOsphère", day: 7, retired: true,
		reason: domain.Text{FR: "Le défi n’est plus proposé. Le motif n’a pas été publié.", EN: "The challenge is no longer offered. The reason was not published."},
	},
}

// changeActs change published challenges after the interviews, as happened in 2022.
func changeActs(s *Story) []Act {
	acts := make([]Act, len(turns))
	for i, t := range turns {
		fr, en := "Le défi « "+t.name+" » change", "The challenge “"+t.name+"” changes"
		if t.retired {
			fr, en = "Le défi « "+t.name+" » est retiré", "The challenge “"+t.name+"” is withdrawn"
		}
		acts[i] = act("change-"+challenge.Slug(t.name), s.at(time.July, t.day, 10+i, 0), fr, en, t.play)
	}
	return acts
}

func (t turn) play(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	c, err := p.challenge(ctx, t.name)
	if err != nil {
		return err
	}
	switch {
	case t.retired:
		_, err = p.Challenges.Withdraw(ctx, by, c.ID, t.reason, true)
	case !changed(c):
		_, err = p.Challenges.Revise(ctx, by, c.ID, c.Version, challenge.Revision{Reason: t.reason, Posts: t.posts(c.Posts)})
	}
	return err
}

// posts gives the list after the change.
func (t turn) posts(posts []challenge.Post) []challenge.Post {
	posts = slices.Clone(posts)
	at := slices.IndexFunc(posts, func(p challenge.Post) bool { return slices.Contains(p.AcceptedTracks, t.drop) })
	switch {
	case t.drop != "" && t.add != "" && at >= 0:
		posts[at].AcceptedTracks = []call.Track{t.add}
	case t.drop != "" && at >= 0:
		posts = slices.Delete(posts, at, at+1)
	case t.add != "":
		posts = append(posts, challenge.Post{AcceptedTracks: []call.Track{t.add}})
	}
	return posts
}

// changed tells whether a challenge changed since its publication: in the story each
// does once.
func changed(c challenge.Challenge) bool { return c.Last != nil && c.Last.Kind == challenge.AsChanged }
