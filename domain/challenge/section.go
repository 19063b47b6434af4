package challenge

import (
	"slices"

	"github.com/etalab/portail-eig/domain"
)

// Section names a part of the challenge's form.
type Section string

// The ten sections of the sixth call's form.
const (
	Context    Section = "context"
	Project    Section = "project"
	Strategy   Section = "strategy"
	Framing    Section = "framing"
	Value      Section = "value"
	Team       Section = "team"
	Ecosystem  Section = "ecosystem"
	Financing  Section = "financing"
	Contacts   Section = "contacts"
	Motivation Section = "motivation"
)

// SectionSpec is what the form says of a section.
type SectionSpec struct {
	ID        Section
	Label     domain.Text
	MaxLength int // characters
	// Private sections are for the host and those who examine the challenge: the
	// public never reads them.
	Private bool
}

// Sections lists them in the order of the form.
var Sections = []SectionSpec{
	{ID: Context, Label: domain.Text{FR: "Contexte", EN: "Context"}, MaxLength: 2000},
	{ID: Project, Label: domain.Text{FR: "Projet", EN: "Project"}, MaxLength: 3000},
	{ID: Strategy, Label: domain.Text{FR: "Stratégie", EN: "Strategy"}, MaxLength: 4000},
	{ID: Framing, Label: domain.Text{FR: "Cadrage", EN: "Framing"}, MaxLength: 5000},
	{ID: Value, Label: domain.Text{FR: "Valeur", EN: "Value"}, MaxLength: 3000},
	{ID: Team, Label: domain.Text{FR: "Équipe", EN: "Team"}, MaxLength: 3000},
	{ID: Ecosystem, Label: domain.Text{FR: "Écosystème", EN: "Ecosystem"}, MaxLength: 3000},
	{ID: Financing, Label: domain.Text{FR: "Financement", EN: "Financing"}, MaxLength: 1000, Private: true},
	{ID: Contacts, Label: domain.Text{FR: "Contacts", EN: "Contacts"}, MaxLength: 2000, Private: true},
	{ID: Motivation, Label: domain.Text{FR: "Motivation", EN: "Motivation"}, MaxLength: 2000},
}

// spec finds a section; false when the form has no such section.
func (s Section) spec() (SectionSpec, bool) {
	i := slices.IndexFunc(Sections, func(spec SectionSpec) bool { return spec.ID == s })
	if i < 0 {
		return SectionSpec{}, false
	}
	return Sections[i], true
}

// private tells whether the public never reads the section; one that the form does
// not know is kept from the public too.
func (s Section) private() bool {
	spec, known := s.spec()
	return !known || spec.Private
}
