package team

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Board is a run laid out: its challenges with their posts, its people with their wishes,
// and how scarce each track is.
type Board struct {
	Revision   int64
	Challenges []Column
	People     []Card
	Tracks     []Scarce
}

// Column is one challenge.
type Column struct {
	Challenge Challenge
	Posts     []Post
	Why       domain.Text // it has no team; zero when it has
}

// Card is one person.
type Card struct {
	Dossier   dossier.ID
	Person    Identity
	Main      call.Track
	Secondary call.Track
	Score     int
	Wishes    []Wish
	Seat      *Sat
	Held      RuleKind // Lock or Out, when a rule says so
}

// Wish is one challenge that a person ranked, with the posts that they may hold there.
type Wish struct {
	Challenge domain.ChallengeID
	Rank      int
	Posts     []domain.PostID
}

// Sat is the seat of a person.
type Sat struct {
	Place
	Track call.Track
}

// Scarce is how scarce a track is.
type Scarce struct {
	optimum.Track
	Text domain.Text
}

// Board lays a run out. While it has no teams yet, nobody has a seat.
func (s Service) Board(ctx context.Context, actor access.Actor, id RunID) (Board, error) {
	r, err := s.Store.Run(ctx, id)
	if err != nil {
		return Board{}, err
	}
	if err := access.Check(actor, "getAssemblyBoard", r.Facts()); err != nil {
		return Board{}, err
	}
	labels, err := s.labels(ctx, []Run{r})
	if err != nil {
		return Board{}, err
	}
	labels = r.told(actor, labels)
	b := Board{Revision: r.Revision, Challenges: r.columns(labels), People: r.cards(labels)}
	for _, t := range optimum.Scarcity(r.Input.Instance, r.Result.Teams) {
		b.Tracks = append(b.Tracks, Scarce{t, t.Text(call.Track(t.Code).Name())})
	}
	return b, nil
}

func (r Run) columns(l Labels) []Column {
	why := map[int]domain.Text{}
	for _, c := range r.Result.Closed {
		why[c.Challenge] = c.Text
	}
	list := []Column{}
	for i, on := range r.Input.Key.Challenges {
		c := Column{Challenge: l.Challenges[on.Challenge], Why: why[i]}
		c.Challenge.ID = on.Challenge
		for k, slot := range r.Input.Instance.Challenges[i].Slots {
			c.Posts = append(c.Posts, Post{ID: on.Posts[k], Accepts: tracks(slot.Accept), Required: slot.Required})
		}
		list = append(list, c)
	}
	return list
}

func tracks(codes []assembly.Track) []call.Track {
	list := []call.Track{}
	for _, t := range codes {
		list = append(list, call.Track(t))
	}
	return list
}

func (r Run) cards(l Labels) []Card {
	seats, held := r.places(l), map[dossier.ID]RuleKind{}
	for _, rule := range rules(r.Overrides) {
		if rule.Kind == Lock || rule.Kind == Out {
			held[rule.Person] = rule.Kind
		}
	}
	list := []Card{}
	for i, who := range r.Input.Key.People {
		known := r.Input.Instance.Candidates[i]
		c := Card{
			Dossier: who, Person: l.People[who], Main: call.Track(known.Main), Secondary: call.Track(known.Secondary), Score: known.Score,
			Wishes: r.Input.cardWishes(i), Held: held[who],
		}
		if place, seated := seats[who]; seated {
			c.Seat = &Sat{place, r.Input.Track(who, place.Post)}
		}
		list = append(list, c)
	}
	return list
}

func (in Input) cardWishes(who int) []Wish {
	list := []Wish{}
	for i, on := range in.Instance.Candidates[who].Prefs {
		list = append(list, Wish{Challenge: in.Key.Challenges[on].Challenge, Rank: in.Ranks[who][i], Posts: in.posts(who, on)})
	}
	return list
}
