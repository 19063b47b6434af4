package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
)

// coming answers for an operation of the contract whose rules land next.
func coming() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{FR: "Cette page arrive bientôt.", EN: "This page is coming soon."})
}

// ListArrivals is coming.
func (s *Server) ListArrivals(context.Context, contract.ListArrivalsRequestObject) (contract.ListArrivalsResponseObject, error) {
	return nil, coming()
}

// ListChallengeCandidates is coming.
func (s *Server) ListChallengeCandidates(context.Context, contract.ListChallengeCandidatesRequestObject) (contract.ListChallengeCandidatesResponseObject, error) {
	return nil, coming()
}

// RemoveCandidate is coming.
func (s *Server) RemoveCandidate(context.Context, contract.RemoveCandidateRequestObject) (contract.RemoveCandidateResponseObject, error) {
	return nil, coming()
}

// GetChallengeCandidate is coming.
func (s *Server) GetChallengeCandidate(context.Context, contract.GetChallengeCandidateRequestObject) (contract.GetChallengeCandidateResponseObject, error) {
	return nil, coming()
}

// PresentCandidate is coming.
func (s *Server) PresentCandidate(context.Context, contract.PresentCandidateRequestObject) (contract.PresentCandidateResponseObject, error) {
	return nil, coming()
}

// GetChallengeThread is coming.
func (s *Server) GetChallengeThread(context.Context, contract.GetChallengeThreadRequestObject) (contract.GetChallengeThreadResponseObject, error) {
	return nil, coming()
}

// AnswerChallengeThread is coming.
func (s *Server) AnswerChallengeThread(context.Context, contract.AnswerChallengeThreadRequestObject) (contract.AnswerChallengeThreadResponseObject, error) {
	return nil, coming()
}

// AssignChallengeThread is coming.
func (s *Server) AssignChallengeThread(context.Context, contract.AssignChallengeThreadRequestObject) (contract.AssignChallengeThreadResponseObject, error) {
	return nil, coming()
}

// CloseChallengeThread is coming.
func (s *Server) CloseChallengeThread(context.Context, contract.CloseChallengeThreadRequestObject) (contract.CloseChallengeThreadResponseObject, error) {
	return nil, coming()
}

// CreateChallengeMessage is coming.
func (s *Server) CreateChallengeMessage(context.Context, contract.CreateChallengeMessageRequestObject) (contract.CreateChallengeMessageResponseObject, error) {
	return nil, coming()
}

// ReadChallengeThread is coming.
func (s *Server) ReadChallengeThread(context.Context, contract.ReadChallengeThreadRequestObject) (contract.ReadChallengeThreadResponseObject, error) {
	return nil, coming()
}

// ListVetoes is coming.
func (s *Server) ListVetoes(context.Context, contract.ListVetoesRequestObject) (contract.ListVetoesResponseObject, error) {
	return nil, coming()
}

// CreateVeto is coming.
func (s *Server) CreateVeto(context.Context, contract.CreateVetoRequestObject) (contract.CreateVetoResponseObject, error) {
	return nil, coming()
}

// GetArrival is coming.
func (s *Server) GetArrival(context.Context, contract.GetArrivalRequestObject) (contract.GetArrivalResponseObject, error) {
	return nil, coming()
}

// TickArrival is coming.
func (s *Server) TickArrival(context.Context, contract.TickArrivalRequestObject) (contract.TickArrivalResponseObject, error) {
	return nil, coming()
}

// ListDisclosures is coming.
func (s *Server) ListDisclosures(context.Context, contract.ListDisclosuresRequestObject) (contract.ListDisclosuresResponseObject, error) {
	return nil, coming()
}

// GetHosting is coming.
func (s *Server) GetHosting(context.Context, contract.GetHostingRequestObject) (contract.GetHostingResponseObject, error) {
	return nil, coming()
}

// RuleVeto is coming.
func (s *Server) RuleVeto(context.Context, contract.RuleVetoRequestObject) (contract.RuleVetoResponseObject, error) {
	return nil, coming()
}
