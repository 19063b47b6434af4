package administration

import (
	"slices"
	"strings"
	"unicode"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// ID identifies an administration.
type ID = domain.AdministrationID

// Administration is a host body.
type Administration struct {
	ID        ID
	Name      string
	Ministry  string // or parent body; empty when it has none
	Fictional bool   // invented for a demonstration
	Version   int64
}

// Facts places the administration for the table of rights.
func (a Administration) Facts() access.Facts { return access.Facts{Administration: a.ID} }

// Matches tells whether the name or ministry holds the words searched, whatever
// their case and accents.
func (a Administration) Matches(q string) bool {
	q = domain.Fold(strings.TrimSpace(q))
	return strings.Contains(domain.Fold(a.Name), q) || strings.Contains(domain.Fold(a.Ministry), q)
}

// byName sorts as a French reader expects: "État" stands among the E.
func byName(list []Administration) {
	slices.SortFunc(list, func(a, b Administration) int {
		if c := strings.Compare(domain.Fold(a.Name), domain.Fold(b.Name)); c != 0 {
			return c
		}
		return strings.Compare(a.ID.String(), b.ID.String())
	})
}

// clean trims what was typed and refuses a name that shows nothing.
func clean(a Administration) (Administration, error) {
	a.Name, a.Ministry = strings.TrimSpace(a.Name), strings.TrimSpace(a.Ministry)
	if strings.ContainsFunc(a.Name, unicode.IsLetter) {
		return a, nil
	}
	return a, domain.InvalidFields([]domain.Field{{Pointer: "/name", Code: "blank", Message: domain.Text{
		FR: "Indiquez le nom de l’administration.", EN: "Give the administration’s name.",
	}}})
}
