package assembly

import (
	"fmt"

	"github.com/etalab/portail-eig/domain"
)

func nobodyText(slot domain.Text, _ int) domain.Text {
	return domain.Text{
		FR: "Poste obligatoire " + slot.FR + " : aucun candidat éligible (il faut avoir classé ce défi, " +
			"exercer un métier accepté et ne pas être exclu).",
		EN: "Required post " + slot.EN + ": no eligible candidate (one must have ranked this challenge, " +
			"work in an accepted track and not be vetoed).",
	}
}

func elsewhereText(slot domain.Text, eligible int) domain.Text {
	who := text("ses %d candidats éligibles sont retenus", "its %d eligible candidates are kept", eligible)
	if eligible == 1 {
		who = text("son seul candidat éligible est retenu", "its only eligible candidate is kept")
	}
	return domain.Text{
		FR: "Poste obligatoire " + slot.FR + " resté vide : " + who.FR +
			" sur un défi préféré ou sur un autre poste obligatoire de ce défi.",
		EN: "Required post " + slot.EN + " left empty: " + who.EN +
			" on a preferred challenge or on another required post of this one.",
	}
}

func tooFewText(low, people, applicants int) domain.Text {
	t := domain.Text{
		FR: fmt.Sprintf("Une équipe compte au moins %d personnes : %s, pour %s.", low,
			count(people, "personne n’est retenu ici", "une seule est retenue ici", "%d sont retenues ici"),
			count(applicants, "aucun candidat éligible", "un seul candidat éligible", "%d candidats éligibles")),
		EN: fmt.Sprintf("A team has at least %d people: %s, out of %s.", low,
			count(people, "nobody is kept here", "only one is kept here", "%d are kept here"),
			count(applicants, "no eligible candidate", "a single eligible candidate", "%d eligible candidates")),
	}
	if applicants > people {
		t.FR += " Les autres sont retenus sur un défi préféré ou visaient un poste déjà pris."
		t.EN += " The others are kept on a preferred challenge or sought a post already taken."
	}
	return t
}

// count chooses the wording for none, one and several.
func count(n int, none, one, several string) string {
	switch n {
	case 0:
		return none
	case 1:
		return one
	}
	return fmt.Sprintf(several, n)
}
