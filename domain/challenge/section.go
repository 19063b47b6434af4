package challenge

import (
	"slices"

	"github.com/etalab/portail-eig/domain"
)

// Section names a part of the challenge's form.
type Section string

// The eleven sections of the sixth call's form.
const (
	HostBody    Section = "administration"
	Financing   Section = "financing"
	Contacts    Section = "contacts"
	Context     Section = "context"
	Project     Section = "project"
	Strategy    Section = "strategy"
	Framing     Section = "framing"
	Value       Section = "value"
	Team        Section = "team"
	Ecosystem   Section = "ecosystem"
	Motivation  Section = "motivation"
	Attestation Section = "attestation" // the signature, not a section
)

// Field names one text of the form.
type Field string

// LineLength is how many characters count as a line: the form of 2022 limits each
// text in lines.
const LineLength = 100

// FieldSpec is what the form says of a text.
type FieldSpec struct {
	ID       Field
	Label    domain.Text
	Lines    int
	Optional bool
}

// MaxLength is the text's limit, in characters.
func (f FieldSpec) MaxLength() int { return f.Lines * LineLength }

// SectionSpec is what the form says of a section.
type SectionSpec struct {
	ID    Section
	Label domain.Text
	// Private sections are for the host and those who examine the challenge: the
	// public never reads them.
	Private bool
	Fields  []FieldSpec
	// Typed names what the section asks beside its texts, as the contract does.
	Typed []string
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

// spec finds a text of the form with the section it stands in.
func (f Field) spec() (FieldSpec, SectionSpec, bool) {
	for _, section := range Sections {
		if i := slices.IndexFunc(section.Fields, func(spec FieldSpec) bool { return spec.ID == f }); i >= 0 {
			return section.Fields[i], section, true
		}
	}
	return FieldSpec{}, SectionSpec{}, false
}

// private tells whether the public never reads the text.
func (f Field) private() bool {
	_, section, known := f.spec()
	return !known || section.Private
}
