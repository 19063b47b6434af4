package challenge

import (
	"slices"
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain"
)

// ContactRole is what one of the four contacts is for.
type ContactRole string

// The four contacts.
const (
	Sponsor     ContactRole = "sponsor"
	ProjectLead ContactRole = "project_lead" // who pitches
	HR          ContactRole = "hr"
	Management  ContactRole = "management" // the budget
)

// ContactRoles lists them in the order of the form.
var ContactRoles = []ContactRole{Sponsor, ProjectLead, HR, Management}

// contactNames is what people read for each.
var contactNames = map[ContactRole]domain.Text{
	Sponsor: {FR: "sponsor", EN: "sponsor"}, ProjectLead: {FR: "responsable du projet", EN: "project lead"},
	HR: {FR: "ressources humaines", EN: "human resources"}, Management: {FR: "gestion", EN: "management"},
}

// Contact is one person to reach, at work.
type Contact struct {
	Name     string
	Position string
	Entity   string
	Email    string
	Phone    string
}

// Colleague is one line of the project team's table.
type Colleague struct {
	Name         string
	Position     string
	Employment   string
	Share        int // percent of working time
	Contribution string
}

// The limits of a contact and of a line of the table, in characters; maxTeam in lines.
const (
	maxPerson       = 120
	maxEntity       = 160
	maxEmail        = 254
	maxPhone        = 30
	maxContribution = 300
	maxTeam         = 20
)

func canonicalContacts(contacts map[ContactRole]Contact) map[string]map[string]string {
	out := map[string]map[string]string{}
	for role, c := range contacts {
		if c != (Contact{}) {
			out[string(role)] = map[string]string{"name": c.Name, "position": c.Position, "entity": c.Entity, "email": c.Email, "phone": c.Phone}
		}
	}
	return out
}

func canonicalTeam(team []Colleague) []map[string]any {
	out := make([]map[string]any, len(team))
	for i, p := range team {
		out[i] = map[string]any{
			"name": p.Name, "position": p.Position, "employment": p.Employment, "share": p.Share, "contribution": p.Contribution,
		}
	}
	return out
}

func (c Content) checkContacts() []domain.Field {
	fields := []domain.Field{}
	for role := range c.Contacts {
		if !slices.Contains(ContactRoles, role) {
			fields = append(fields, field(domain.Pointer("contacts", string(role)), "unknown", "Le formulaire ne demande pas ce contact.", "The form asks for no such contact."))
		}
	}
	for _, role := range ContactRoles {
		at, one := "/contacts/"+string(role), c.Contacts[role]
		fields = append(fields, tooLong(at+"/name", one.Name, maxPerson)...)
		fields = append(fields, tooLong(at+"/position", one.Position, maxPerson)...)
		fields = append(fields, tooLong(at+"/entity", one.Entity, maxEntity)...)
		fields = append(fields, tooLong(at+"/email", one.Email, maxEmail)...)
		fields = append(fields, tooLong(at+"/phone", one.Phone, maxPhone)...)
	}
	return fields
}

func (c Content) checkTeam() []domain.Field {
	fields := []domain.Field{}
	if len(c.ProjectTeam) > maxTeam {
		most := strconv.Itoa(maxTeam)
		fields = append(fields, field("/project_team", "too_many", "Indiquez au plus "+most+" personnes.", "Give at most "+most+" people."))
	}
	for i, p := range c.ProjectTeam {
		at := "/project_team/" + strconv.Itoa(i)
		fields = append(fields, tooLong(at+"/name", p.Name, maxPerson)...)
		fields = append(fields, tooLong(at+"/position", p.Position, maxPerson)...)
		fields = append(fields, tooLong(at+"/employment", p.Employment, maxPerson)...)
		fields = append(fields, tooLong(at+"/contribution", p.Contribution, maxContribution)...)
		if p.Share < 0 || p.Share > 100 {
			fields = append(fields, field(at+"/share", "range", "Indiquez une part du temps entre 0 et 100 %.", "Give a share of time between 0 and 100%."))
		}
	}
	return fields
}

// emailLike is what a submit asks of a contact's address; signing in needs more.
func emailLike(s string) bool {
	at := strings.LastIndex(s, "@")
	return at > 0 && strings.Contains(s[at:], ".") && !strings.ContainsAny(s, " \t\r\n") && !strings.HasSuffix(s, ".")
}
