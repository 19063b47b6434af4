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
