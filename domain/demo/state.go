package demo

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// Notice is shown on every page of a demonstration.
var Notice = domain.Text{
	FR: "Démonstration : les personnes, les candidatures, les notes et les classements sont fictifs. Ce site n’est pas un service de l’État.",
	EN: "Demonstration: people, applications, scores and rankings are fictional. This site is not a State service.",
}

// Milestone is a date of the story's calendar.
type Milestone struct {
	ID    string
	Label domain.Text
	At    time.Time
}

// Reached is a milestone as the story stands.
type Reached struct {
	Milestone
	Reached bool
	Current bool
	// Discards says what going back there throws away; empty going forward.
	Discards domain.Text
}

// Persona is one of the people a visitor may sign in as.
type Persona struct {
	ID    string
	Label domain.Text
	Name  string
	Email string
	Role  access.Role
}

// State is where the story stands.
type State struct {
	Now        time.Time
	Milestones []Reached
	Personas   []Persona
	Skipped    []domain.Text
}
