package conflict

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestBodiesAreComparedAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Atelier du Ponant", "ATELIER DU PONANT SAS", true},
		{"Société Générale", "societe generale S.A.", true},
		{"Ministère de l’Écologie", "Ministère de l'ecologie", true},
		{"Direction interministérielle du numérique (DINUM)", "Dinum", true},
		{"Orange", "Orange Business Services", true},
		{"Université de Lorraine", "Université Lorraine", true},
		{"Université", "Université de Lorraine", false},
		{"Université de Paris", "Université de Lorraine", false},
		{"Ville de Paris", "Université de Paris", false},
		{"Le Groupe", "Groupe La Poste", false},
		{"SA", "Atelier SA", false},
		{"Atelier du Ponant", "Atelier du Levant", false},
	} {
		if sameBody(c.a, c.b) != c.same || sameBody(c.b, c.a) != c.same {
			t.Errorf("%q and %q: the same is %t", c.a, c.b, !c.same)
		}
	}
}

func TestPeopleAreComparedWhateverTheOrderOfTheirNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Maëlle Le Goff", "LE GOFF Maelle", true},
		{"Jean-Marc Petit", "Jean Marc Petit", true},
		{"Maëlle Anne Goff", "Maëlle Goff", true},
		{"Petit", "Jean Petit", false},
		{"Jean Petit", "Jean Grand", false},
	} {
		if samePerson(c.a, c.b) != c.same || samePerson(c.b, c.a) != c.same {
			t.Errorf("%q and %q: the same is %t", c.a, c.b, !c.same)
		}
	}
}

func TestAddressesHaveAliases(t *testing.T) {
	for _, c := range []struct {
		declared, typed string
		same            bool
	}{
		{"Ada@Exemple.example", "ada@exemple.example", true},
		{"ada+eig@exemple.example", "ada@exemple.example", true},
		{"ada.l@gmail.com", "a.dal+x@googlemail.com", true},
		{"ada.l@exemple.example", "adal@exemple.example", false},
		{"@exemple.example", "ada@exemple.example", true},
		{"@exemple.example", "ada@autre.example", false},
		{"ada", "ada", false},
	} {
		if sameAddress(c.declared, c.typed) != c.same {
			t.Errorf("%q and %q: the same is %t", c.declared, c.typed, !c.same)
		}
	}
}

// Whatever somebody declares meets itself, in capitals, with a legal form, or with spaces.
func TestADeclarationMeetsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[A-Za-zÀ-ÿ]{3,9}( [A-Za-zÀ-ÿ]{2,9}){0,3}`).Draw(t, "name")
		kind := rapid.SampledFrom([]Kind{Employer, School, Body}).Draw(t, "kind")
		for _, typed := range []string{name, strings.ToUpper(name), name + " SAS", "  " + name + " (siège)"} {
			c := Candidate{Employers: []string{"Autre"}, Schools: []string{typed}}
			if found := Find([]Declaration{{kind, name}}, c); len(found) == 0 {
				t.Fatalf("%q does not meet %q", name, typed)
			}
		}
	})
}

func TestFindSaysWhatMetWhat(t *testing.T) {
	c := Candidate{
		Name: "Carole Petit", Address: "carole@exemple.example", Employers: []string{"Atelier du Ponant"},
		Schools: []string{"École du Levant"}, Bodies: []string{"Office des marées"},
	}
	for want, d := range map[Match]Declaration{
		{Employer, "atelier du ponant", InEmployers, "Atelier du Ponant"}: {Employer, "atelier du ponant"},
		{Employer, "Ecole du Levant", InSchools, "École du Levant"}:       {Employer, "Ecole du Levant"},
		{Body, "Office des marées", InChallenges, "Office des marées"}:    {Body, "Office des marées"},
		{Name, "PETIT Carole", InName, "Carole Petit"}:                    {Name, "PETIT Carole"},
		{Address, "carole+2@exemple.example", InAddress, c.Address}:       {Address, "carole+2@exemple.example"},
	} {
		if found := Find([]Declaration{d}, c); len(found) != 1 || found[0] != want {
			t.Errorf("%+v finds %+v", d, found)
		}
	}
	if found := Find([]Declaration{{Name, "Atelier du Ponant"}, {Employer, "Carole Petit"}}, c); len(found) != 0 {
		t.Errorf("people and bodies are mixed up: %+v", found)
	}
}
