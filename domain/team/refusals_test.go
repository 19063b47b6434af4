package team

import (
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
)

// ready is a call of which nothing is missing at the end of its wishes.
func ready() (frozen, time.Time) {
	zone := time.FixedZone("CEST", 2*60*60)
	end := time.Date(2022, 5, 16, 0, 0, 0, 0, zone)
	released := end.AddDate(0, 0, -7)
	alpha := offer("Alpha")
	return frozen{
		call: call.Call{Zone: zone}, wishes: call.Window{Name: call.Wishes, Opens: end.AddDate(0, 0, -7), Closes: end}, shortlist: &released,
		promotion: promotion.Promotion{TeamMin: 2, TeamMax: 3}, people: []Person{person("EIG6-ADA", alpha.Challenge)}, offers: []Offer{alpha},
	}, end
}

func TestNothingIsMissingOnceWishesAreClosed(t *testing.T) {
	t.Parallel()
	f, end := ready()
	if said := f.missing(end); len(said) != 0 {
		t.Fatalf("at the end, %+v", said)
	}
	if said := f.missing(end.Add(-time.Microsecond)); len(said) != 1 || !strings.Contains(said[0].FR, "dimanche 15 mai 2022 inclus") {
		t.Fatalf("a microsecond before the end, %+v", said)
	}
}

func TestEverythingMissingIsSaid(t *testing.T) {
	t.Parallel()
	for want, change := range map[string]func(*frozen){
		"La présélection n’est pas publiée.": func(f *frozen) { f.shortlist = nil },
		"Aucun défi n’est publié.":           func(f *frozen) { f.offers = nil },
		"Personne n’a enregistré de vœux.":   func(f *frozen) { f.people[0].Wishes = nil },
	} {
		f, end := ready()
		change(&f)
		said := f.missing(end)
		if len(said) != 1 || !strings.Contains(said[0].FR, want) || said[0].EN == "" {
			t.Errorf("said %+v, expected %q", said, want)
		}
		if err := notReady(said); domain.CodeOf(err) != "not_ready" || !strings.Contains(err.Error(), said[0].EN) {
			t.Errorf("refused with %v", err)
		}
	}
}

func TestOneLateWishHoldsEverybodysAssembly(t *testing.T) {
	t.Parallel()
	f, end := ready()
	late := call.Extension{Person: domain.NewAccountID(), Published: end.Add(-time.Hour), Closes: end.Add(24 * time.Hour)}
	f.wishes.Extensions = []call.Extension{late}
	for instant, want := range map[time.Time]int{end: 1, late.Closes.Add(-time.Microsecond): 1, late.Closes: 0} {
		if said := f.missing(instant); len(said) != want {
			t.Errorf("at %v, %+v", instant, said)
		}
	}
	f.wishes.Extensions[0].Published = end.Add(time.Hour)
	if said := f.missing(end); len(said) != 0 {
		t.Errorf("an extension still to be published already counts: %+v", said)
	}
}
