package administration

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// ID identifies an administration.
type ID = domain.AdministrationID

// Administration is a host body.
type Administration struct {
	ID           ID
	Name         string
	Ministry     string // or parent body; empty when it has none
	Kind         Kind
	SIRET        string // 14 digits, or empty
	Sites        []Site
	Status       Status
	StatusReason string // why it was refused
	MergedInto   ID     // of a body that was merged
	MergedName   string
	Fictional    bool // invented for a demonstration
	Version      int64
}

// Site is a place of work.
type Site struct {
	Town     string
	Postcode string
}

// Kind is what sort of public body it is, in the words of the sixth call.
type Kind string

// The kinds.
const (
	Ministry              Kind = "ministry"
	CentralAdministration Kind = "central_administration"
	Operator              Kind = "operator"
	StateLocalService     Kind = "state_local_service"
	IndependentAuthority  Kind = "independent_authority"
	LocalAuthority        Kind = "local_authority"
	Hospital              Kind = "hospital"
	Other                 Kind = "other"
)

// Status is where a body stands in the directory.
type Status string

// The statuses.
const (
	Pending   Status = "pending" // proposed, not validated yet
	Validated Status = "validated"
	Refused   Status = "refused"
	Merged    Status = "merged" // into another body
)

// Facts places the administration for the table of rights.
func (a Administration) Facts() access.Facts { return access.Facts{Administration: a.ID} }

// Matches tells whether the name, ministry, a town or the SIRET holds the words
// searched, whatever their case and accents.
func (a Administration) Matches(q string) bool {
	q = domain.Fold(strings.TrimSpace(q))
	said := []string{a.Name, a.Ministry}
	for _, s := range a.Sites {
		said = append(said, s.Town, s.Postcode)
	}
	return slices.ContainsFunc(said, func(s string) bool { return strings.Contains(domain.Fold(s), q) }) ||
		a.SIRET != "" && a.SIRET == strings.ReplaceAll(q, " ", "")
}

// shownTo tells whether the body stands in the directory for the actor: one that nobody
// validated shows to the programme team and its own people.
func (a Administration) shownTo(actor access.Actor) bool {
	return a.Status == Validated || a.Status == Merged || actor.Has(a.Facts(), access.Programme, access.HostLead, access.HostMember, access.HostHR)
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

// clean trims what was typed and refuses what is not a name, a SIRET or a site.
func clean(a Administration) (Administration, error) {
	a.Name, a.Ministry = strings.TrimSpace(a.Name), strings.TrimSpace(a.Ministry)
	fields := []domain.Field{}
	if !strings.ContainsFunc(a.Name, unicode.IsLetter) {
		fields = append(fields, fault("/name", "blank", "Indiquez le nom de l’administration.", "Give the administration’s name."))
	}
	if a.Kind == "" {
		a.Kind = Other
	}
	siret, wrong := cleanSIRET(a.SIRET)
	a.SIRET, fields = siret, append(fields, wrong...)
	a.Sites = slices.Clone(a.Sites)
	for i, s := range a.Sites {
		a.Sites[i].Town = strings.TrimSpace(s.Town)
		if slices.Contains(a.Sites[:i], a.Sites[i]) {
			fields = append(fields, fault("/sites/"+strconv.Itoa(i), "duplicate", "Ce lieu est déjà indiqué.", "This site is already given."))
		}
	}
	return a, domain.InvalidFields(fields)
}
