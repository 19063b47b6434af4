package call

import (
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Form is what a call asks of candidates, in one of its versions. Publication
// freezes version 1; each later one is published with a reason and never changes.
type Form struct {
	Version    int
	Steps      []Step
	Questions  []Question
	Statements []Statement
	Reason     domain.Text // of the versions after the first
	At         time.Time
	By         domain.AccountID
}

// Revision is the public trace of a form's version after the first.
type Revision struct {
	Version int
	At      time.Time
	Reason  domain.Text
}

// Form is what the call asks today.
func (c Call) Form() Form {
	return Form{Version: c.FormVersion, Steps: c.Steps, Questions: c.Questions, Statements: c.Statements}
}

// With is the call asking what a form asks.
func (c Call) With(f Form) Call {
	c.FormVersion, c.Steps, c.Questions, c.Statements = f.Version, f.Steps, f.Questions, f.Statements
	return c
}
