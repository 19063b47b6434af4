package assembly_test

import (
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

func TestClosedSaysWhy(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		in   assembly.Instance
		want assembly.Closed // of the first challenge closed
	}{
		{
			name: "nobody could hold a required post",
			in:   instance(9, people(who(0, ds, 1), who(1, dev, 1)), on(1, may(ds), may(dev), must(des, de))),
			want: assembly.Closed{
				Challenge: 1, Reason: assembly.ReasonNoCandidate, People: 2, Slots: []int{2},
				Text: domain.Text{
					FR: "Poste obligatoire n° 3 (design ou DE) : aucun candidat éligible (il faut avoir classé ce défi, exercer un métier accepté et ne pas être exclu).",
					EN: "Required post 3 (design or DE): no eligible candidate (one must have ranked this challenge, work in an accepted track and not be vetoed).",
				},
			},
		},
		{
			name: "a required post that accepts nobody",
			in:   instance(9, people(who(0, ds, 1), who(1, dev, 1)), on(1, may(ds), may(dev), must())),
			want: assembly.Closed{
				Challenge: 1, Reason: assembly.ReasonNoCandidate, People: 2, Slots: []int{2},
				Text: domain.Text{
					FR: "Poste obligatoire n° 3 (aucun métier accepté) : aucun candidat éligible (il faut avoir classé ce défi, exercer un métier accepté et ne pas être exclu).",
					EN: "Required post 3 (no accepted track): no eligible candidate (one must have ranked this challenge, work in an accepted track and not be vetoed).",
				},
			},
		},
		{
			name: "the only one who could is kept elsewhere",
			in: instance(9, people(who(0, ds, 2), who(1, des, 1, 2), who(2, ds, 1)),
				on(1, may(ds), may(des)), on(2, must(des), may(ds))),
			want: assembly.Closed{
				Challenge: 2, Reason: assembly.ReasonPostEmpty, People: 1, Slots: []int{0},
				Text: domain.Text{
					FR: "Poste obligatoire n° 1 (design) resté vide : son seul candidat éligible est retenu sur un défi préféré ou sur un autre poste obligatoire de ce défi.",
					EN: "Required post 1 (design) left empty: its only eligible candidate is kept on a preferred challenge or on another required post of this one.",
				},
			},
		},
		{
			name: "several who could are kept elsewhere",
			in: instance(9, people(who(0, ds, 2), who(1, des, 1, 2), who(2, des, 1, 2)),
				on(1, may(des), may(des)), on(2, must(des), may(ds))),
			want: assembly.Closed{
				Challenge: 2, Reason: assembly.ReasonPostEmpty, People: 1, Slots: []int{0},
				Text: domain.Text{
					FR: "Poste obligatoire n° 1 (design) resté vide : ses 2 candidats éligibles sont retenus sur un défi préféré ou sur un autre poste obligatoire de ce défi.",
					EN: "Required post 1 (design) left empty: its 2 eligible candidates are kept on a preferred challenge or on another required post of this one.",
				},
			},
		},
		{
			name: "nobody wished it",
			in:   instance(9, nil, on(1, may(ds), may(des))),
			want: assembly.Closed{
				Challenge: 1, Reason: assembly.ReasonTooFew,
				Text: domain.Text{
					FR: "Une équipe compte au moins 2 personnes : personne n’est retenu ici, pour aucun candidat éligible.",
					EN: "A team has at least 2 people: nobody is kept here, out of no eligible candidate.",
				},
			},
		},
		{
			name: "one person, and others elsewhere",
			in:   instance(9, people(who(0, ds, 1), who(1, ds, 1)), on(1, may(ds), may(des))),
			want: assembly.Closed{
				Challenge: 1, Reason: assembly.ReasonTooFew, People: 1,
				Text: domain.Text{
					FR: "Une équipe compte au moins 2 personnes : une seule est retenue ici, pour 2 candidats éligibles. Les autres sont retenus sur un défi préféré ou visaient un poste déjà pris.",
					EN: "A team has at least 2 people: only one is kept here, out of 2 eligible candidates. The others are kept on a preferred challenge or sought a post already taken.",
				},
			},
		},
		{
			name: "a single post",
			in:   instance(9, people(who(0, ds, 1)), on(1, must(ds))),
			want: assembly.Closed{
				Challenge: 1, Reason: assembly.ReasonTeamSize, People: 1,
				Text: domain.Text{
					FR: "Ce défi n’a qu’un poste : une équipe compte de 2 à 3 personnes.",
					EN: "This challenge has a single post: a team has 2 to 3 people.",
				},
			},
		},
		{
			name: "four required posts",
			in:   instance(9, nil, on(1, must(ds), must(ds), must(de), must(de))),
			want: assembly.Closed{
				Challenge: 1, Reason: assembly.ReasonTeamSize,
				Text: domain.Text{
					FR: "Ce défi a 4 postes obligatoires : une équipe compte de 2 à 3 personnes.",
					EN: "This challenge has 4 required posts: a team has 2 to 3 people.",
				},
			},
		},
		{
			name: "no place left",
			in:   instance(1, people(who(0, ds, 1), who(1, des, 1)), on(1, may(ds), may(des))),
			want: assembly.Closed{
				Challenge: 1, Reason: assembly.ReasonPlaces, People: 2,
				Text: domain.Text{
					FR: "Le plafond de places (1) ne permet pas toutes les équipes : celle-ci, de 2 personnes, était la plus petite (à égalité, le défi au numéro le plus élevé est fermé).",
					EN: "The ceiling of places (1) does not allow every team: this one, of 2 people, was the smallest (among equals, the challenge with the highest number is closed).",
				},
			},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := solve(t, tt.in).Closed[0]
			if !slices.Equal(got.Slots, tt.want.Slots) {
				t.Errorf("slots %v, want %v", got.Slots, tt.want.Slots)
			}
			got.Slots, tt.want.Slots = nil, nil
			if got.Challenge != tt.want.Challenge || got.Reason != tt.want.Reason || got.People != tt.want.People || got.Text != tt.want.Text {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}
