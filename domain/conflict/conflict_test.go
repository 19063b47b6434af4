package conflict

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
)

var (
	first  = Match{Employer, "Ponant", InEmployers, "Atelier du Ponant"}
	second = Match{School, "Levant", InSchools, "École du Levant"}
)

func TestWhatWasSettledStaysUntilSomethingIsNew(t *testing.T) {
	at := time.Date(2022, 4, 20, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		was     State
		found   []Match
		becomes State
		changed bool
	}{
		{Unresolved, []Match{first}, Unresolved, false},
		{Unresolved, []Match{first, second}, Unresolved, true},
		{Dismissed, []Match{first}, Dismissed, false},
		{Dismissed, []Match{second}, Unresolved, true},
		{Confirmed, []Match{second}, Confirmed, true},
		{Dismissed, nil, Dismissed, false},
	} {
		was := Conflict{State: c.was, Matches: []Match{first}, Version: 3, DecidedAt: &at, Reason: "x"}
		got, changed := was.again(c.found)
		if got.State != c.becomes || changed != c.changed || changed && got.Version != 4 || !slices.Contains(got.Matches, first) {
			t.Errorf("%s with %v becomes %+v, %t", c.was, c.found, got, changed)
		}
		if got.State == Unresolved && c.was == Dismissed && (got.DecidedAt != nil || got.Reason != "") {
			t.Errorf("reopened with its old decision: %+v", got)
		}
	}
}

func TestOnlyWhatIsNewIsWritten(t *testing.T) {
	ada, bob, id := domain.NewAccountID(), domain.NewAccountID(), domain.NewDossierID()
	interests := map[domain.AccountID][]Declaration{ada: {{Employer, "Ponant"}}, bob: {{Name, "Personne Inconnue"}}}
	candidates := map[dossier.ID]Candidate{id: {Employers: []string{"Atelier du Ponant"}}, domain.NewDossierID(): {Employers: []string{"Autre"}}}
	found := discovered(interests, candidates, nil)
	if len(found) != 1 || found[0].Person != ada || found[0].Dossier != id || found[0].State != Unresolved || found[0].Version != 1 {
		t.Fatalf("found %+v", found)
	}
	if again := discovered(interests, candidates, found); len(again) != 0 {
		t.Fatalf("written twice: %+v", again)
	}
}

func TestDeclarationsAreClean(t *testing.T) {
	kept, err := clean([]Declaration{{Employer, "  Atelier   du Ponant "}, {Employer, "Atelier du Ponant"}, {Address, "@ponant.example"}})
	if err != nil || !slices.Equal(kept, []Declaration{{Employer, "Atelier du Ponant"}, {Address, "@ponant.example"}}) {
		t.Fatalf("kept %v, %v", kept, err)
	}
	for _, d := range []Declaration{{"friend", "x"}, {Name, "  "}, {School, "…"}, {Address, "ada"}, {Address, "ada@"}, {Body, strings.Repeat("x", 201)}} {
		if _, err := clean([]Declaration{d}); domain.CodeOf(err) != "invalid_fields" {
			t.Errorf("%+v is taken: %v", d, err)
		}
	}
	many := []Declaration{}
	for i := range 101 {
		many = append(many, Declaration{Name, "Personne " + itoa(i)})
	}
	if _, err := clean(many); err == nil {
		t.Error("a hundred and one interests are taken")
	}
	if kept, err := clean(nil); err != nil || len(kept) != 0 {
		t.Errorf("having nothing to declare: %v", err)
	}
}
