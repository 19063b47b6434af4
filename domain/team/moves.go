package team

import (
	"cmp"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Move is one person whose place differs between two runs; nil: no place.
type Move struct {
	Person   Identity
	Dossier  dossier.ID
	From, To *Place
}

// Place is one seat on a challenge.
type Place struct {
	Challenge Challenge
	Post      domain.PostID
	WishRank  int
}

// moves lists who has another post in the second run than in the first, by number.
func moves(first, second Run, l Labels) []Move {
	was, is := first.places(l), second.places(l)
	list := []Move{}
	for who, from := range was {
		if to, still := is[who]; !still {
			list = append(list, Move{l.People[who], who, &from, nil})
		} else if to.Post != from.Post {
			list = append(list, Move{l.People[who], who, &from, &to})
		}
	}
	for who, to := range is {
		if _, had := was[who]; !had {
			list = append(list, Move{l.People[who], who, nil, &to})
		}
	}
	slices.SortFunc(list, func(a, b Move) int { return cmp.Compare(a.Person.Number, b.Person.Number) })
	return list
}

func (r Run) places(l Labels) map[dossier.ID]Place {
	at := map[dossier.ID]Place{}
	for _, t := range r.teams(l) {
		for _, s := range t.Seats {
			at[s.Dossier] = Place{Challenge: t.Challenge, Post: s.Post, WishRank: s.WishRank}
		}
	}
	return at
}

// openings lists the challenges that only the second run staffs, and only the first.
func openings(first, second Run, l Labels) (opened, emptied []Challenge) {
	return onlyIn(second.teams(l), first.teams(l)), onlyIn(first.teams(l), second.teams(l))
}

func onlyIn(these, not []Team) []Challenge {
	list := []Challenge{}
	for _, t := range these {
		if !slices.ContainsFunc(not, func(o Team) bool { return o.Challenge.ID == t.Challenge.ID }) {
			list = append(list, t.Challenge)
		}
	}
	return list
}

// supposed is how a sentence about a rule begins.
func (r Rule) supposed(in Input, e optimum.Engine) domain.Text {
	named := func(fr, en string) domain.Text {
		who := e.Person(in.candidate(r.Person))
		return domain.Text{FR: "Si " + who.FR + fr, EN: "If " + who.EN + en}
	}
	switch r.Kind {
	case Lock:
		on := e.Challenge(in.challenge(r.Challenge))
		return named(" allait au "+on.FR, " went to "+on.EN)
	case Forbid:
		on := e.Challenge(in.challenge(r.Challenge))
		return named(" n’allait pas au "+on.FR, " did not go to "+on.EN)
	case Out:
		return named(" n’avait pas de place", " had no seat")
	}
	return domain.Text{FR: "Avec cette règle", EN: "With this rule"}
}
