package team

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

func person(number string, wishes ...domain.ChallengeID) Person {
	p := Person{Number: number, Main: call.Design, ScoreSum: 30, ScoreCount: 12, Wishes: wishes}
	p.Dossier.UUID = uuid.NewSHA1(uuid.NameSpaceOID, []byte(number))
	return p
}

func offer(name string) Offer {
	o := Offer{Slug: name, Name: name, Posts: []Post{{ID: domain.NewPostID(), Accepts: []call.Track{call.Design}}}}
	o.Challenge.UUID = uuid.NewSHA1(uuid.NameSpaceOID, []byte(name))
	return o
}

// said compares two states of the world, told in French.
func said(was, is frozen) []string {
	labels := Labels{People: map[domain.DossierID]Identity{}, Challenges: map[domain.ChallengeID]Challenge{}}.with(was).with(is)
	texts := []string{}
	for _, c := range changes(Freeze(was.promotion, was.people, was.offers), Freeze(is.promotion, is.people, is.offers), labels) {
		texts = append(texts, c.FR)
	}
	return texts
}

func TestChangesNameWhatChanged(t *testing.T) {
	t.Parallel()
	alpha, bravo := offer("Alpha"), offer("Bravo")
	ada, bob := person("EIG6-ADA", alpha.Challenge, bravo.Challenge), person("EIG6-BOB", bravo.Challenge)
	was := frozen{people: []Person{ada, bob}, offers: []Offer{alpha, bravo}}
	retold := func(change func(*frozen)) []string {
		is := frozen{people: slices.Clone(was.people), offers: slices.Clone(was.offers)}
		change(&is)
		return said(was, is)
	}
	for want, change := range map[string]func(*frozen){
		"EIG6-BOB ne participe plus (candidature retirée)": func(f *frozen) { f.people = f.people[:1] },
		"EIG6-ZOE participe désormais":                     func(f *frozen) { f.people = append(f.people, person("EIG6-ZOE", alpha.Challenge)) },
		"EIG6-ADA a changé (métiers, notes ou vœux)":       func(f *frozen) { f.people[0].Secondary = call.DigitalLaw },
		"« Bravo » n’est plus proposé":                     func(f *frozen) { f.offers = f.offers[:1] },
		"« Cobalt » est proposé depuis":                    func(f *frozen) { f.offers = append(f.offers, offer("Cobalt")) },
		"« Alpha » a changé de postes":                     func(f *frozen) { f.offers[0].Posts = []Post{{ID: alpha.Posts[0].ID, Required: true}} },
		"le plafond de places est passé de 0 à 7":          func(f *frozen) { f.promotion.Places = 7 },
		"les données ont changé":                           func(*frozen) {},
	} {
		if got := retold(change); !slices.Equal(got, []string{want}) {
			t.Errorf("said %q, expected %q", got, want)
		}
	}
}

func TestChangesNameAFewOfMany(t *testing.T) {
	t.Parallel()
	alpha := offer("Alpha")
	was := frozen{offers: []Offer{alpha}}
	for _, letter := range strings.Split("ABCDEFG", "") {
		was.people = append(was.people, person("EIG6-"+letter, alpha.Challenge))
	}
	got := said(was, frozen{offers: was.offers})
	if want := []string{"EIG6-A, EIG6-B, EIG6-C, EIG6-D, EIG6-E… ne participent plus (candidatures retirées)"}; !slices.Equal(got, want) {
		t.Errorf("said %q", got)
	}
}
