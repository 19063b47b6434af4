package team_test

import (
	"strings"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/team"
)

// id makes the same id for the same word every time.
func id[T any](word string) domain.ID[T] {
	return domain.ID[T]{UUID: uuid.NewSHA1(uuid.NameSpaceOID, []byte(word))}
}

// who makes a shortlisted person, known by their number; wishes are slugs.
func who(number string, main call.Track, sum, count int, wishes ...string) team.Person {
	p := team.Person{Number: number, Main: main, ScoreSum: sum, ScoreCount: count}
	p.Dossier, p.Account = idOf(p.Dossier, "dossier "+number), idOf(p.Account, "account "+number)
	for _, slug := range wishes {
		p.Wishes = append(p.Wishes, on(slug).Challenge)
	}
	return p
}

// on makes a published challenge, known by its slug; a post is required when its
// track ends with an exclamation mark.
func on(slug string, posts ...call.Track) team.Offer {
	o := team.Offer{Slug: slug, Name: "Défi " + slug}
	o.Challenge = idOf(o.Challenge, "challenge "+slug)
	for i, t := range posts {
		track, required := strings.CutSuffix(string(t), "!")
		p := team.Post{Accepts: []call.Track{call.Track(track)}, Required: required}
		p.ID = idOf(p.ID, slug+" post "+string(rune('0'+i)))
		o.Posts = append(o.Posts, p)
	}
	return o
}

// idOf makes an id of the same concept as another.
func idOf[T any](_ domain.ID[T], word string) domain.ID[T] { return id[T](word) }

// failing is a test, drawn or not.
type failing interface {
	Helper()
	Fatal(...any)
}

// ran runs the reference on an input as the service does.
func ran(t failing, in team.Input) team.Run {
	t.Helper()
	result, err := assembly.Reference(in.Instance)
	if err != nil {
		t.Fatal(err)
	}
	return team.Run{Policy: assembly.PolicyReference, Input: in, InputHash: in.Hash(), Result: result}
}
