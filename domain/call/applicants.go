package call

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// Applicant is somebody with a dossier in a call, as the programme team finds them
// to grant a new end: nothing of what they wrote.
type Applicant struct {
	Account domain.AccountID
	Name    string
	Address string
	Number  string
	State   ApplicantState
}

// ApplicantState is where a dossier stands for those who move dates.
type ApplicantState string

// The states. A draft was never submitted; a withdrawn dossier may have been.
const (
	Drafting  ApplicantState = "draft"
	Submitted ApplicantState = "submitted"
	Withdrawn ApplicantState = "withdrawn"
)

// Applicants is the first ones found, how many there are, and what the whole call
// counts in each state.
type Applicants struct {
	Items []Applicant
	Found int
	Count map[ApplicantState]int
}

// Applicants finds people with a dossier in the call.
func (s Service) Applicants(ctx context.Context, actor access.Actor, id ID, query string) (Applicants, error) {
	c, err := s.Store.Call(ctx, id)
	if err != nil {
		return Applicants{}, err
	}
	if err := access.Check(actor, "listApplicants", c.Facts()); err != nil {
		return Applicants{}, err
	}
	return s.Store.Applicants(ctx, id, query)
}
