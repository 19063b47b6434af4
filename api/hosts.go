package api

import (
	"context"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/host"
)

// ListChallengeCandidates lists whom a challenge may meet.
func (s *Server) ListChallengeCandidates(ctx context.Context, r contract.ListChallengeCandidatesRequestObject) (contract.ListChallengeCandidatesResponseObject, error) {
	m, err := s.Services.Hosts.Candidates(ctx, callerOf(ctx).Actor, challenge.ID{UUID: r.ChallengeID})
	return contract.ListChallengeCandidates200JSONResponse{
		Items: each(m.People, encodeHostCandidate), Total: len(m.People), ShortlistReleased: m.Released, Fields: ptr(host.List.Fields()),
	}, err
}

// GetChallengeCandidate gives one of them.
func (s *Server) GetChallengeCandidate(ctx context.Context, r contract.GetChallengeCandidateRequestObject) (contract.GetChallengeCandidateResponseObject, error) {
	p, err := s.Services.Hosts.Candidate(ctx, callerOf(ctx).Actor, challenge.ID{UUID: r.ChallengeID}, dossier.ID{UUID: r.DossierID})
	return contract.GetChallengeCandidate200JSONResponse(encodeHostCandidateDetail(p)), err
}

// PresentCandidate puts somebody before a challenge.
func (s *Server) PresentCandidate(ctx context.Context, r contract.PresentCandidateRequestObject) (contract.PresentCandidateResponseObject, error) {
	p, err := s.Services.Hosts.Present(ctx, callerOf(ctx).Actor, challenge.ID{UUID: r.ChallengeID}, dossier.ID{UUID: r.DossierID}, r.Body.Reason)
	return contract.PresentCandidate200JSONResponse(encodeHostCandidateDetail(p)), err
}

// RemoveCandidate takes that back.
func (s *Server) RemoveCandidate(ctx context.Context, r contract.RemoveCandidateRequestObject) (contract.RemoveCandidateResponseObject, error) {
	return contract.RemoveCandidate204Response{}, s.Services.Hosts.Remove(ctx, callerOf(ctx).Actor, challenge.ID{UUID: r.ChallengeID}, dossier.ID{UUID: r.DossierID})
}

func encodeHostCandidate(p host.Shown) contract.HostCandidate {
	return contract.HostCandidate{
		DossierID: p.Dossier.UUID, Number: p.Number, Name: p.Name, MainTrack: optionalTrack(p.MainTrack), SecondaryTrack: optionalTrack(p.SecondaryTrack),
		YearsExperience: p.YearsExperience, Places: ptr(list(p.Places)), Because: contract.HostCandidateBecause(p.Because), PresentedReason: some(p.Reason),
	}
}

func encodeHostCandidateDetail(p host.Shown) contract.HostCandidateDetail {
	line := encodeHostCandidate(p)
	return contract.HostCandidateDetail{
		DossierID: line.DossierID, Number: line.Number, Name: line.Name, MainTrack: line.MainTrack, SecondaryTrack: line.SecondaryTrack,
		YearsExperience: line.YearsExperience, Places: line.Places, Because: contract.HostCandidateDetailBecause(line.Because),
		PresentedReason: line.PresentedReason, Answers: table(p.Answers), Choices: table(p.Choices), Questions: each(p.Questions, encodeQuestion),
	}
}

// ListVetoes lists the vetoes of a challenge.
func (s *Server) ListVetoes(ctx context.Context, r contract.ListVetoesRequestObject) (contract.ListVetoesResponseObject, error) {
	found, err := s.Services.Hosts.Vetoes(ctx, callerOf(ctx).Actor, challenge.ID{UUID: r.ChallengeID})
	return contract.ListVetoes200JSONResponse{Items: each(found, encodeVeto), Total: len(found)}, err
}

// ListPendingVetoes lists the vetoes to rule.
func (s *Server) ListPendingVetoes(ctx context.Context, _ contract.ListPendingVetoesRequestObject) (contract.ListPendingVetoesResponseObject, error) {
	found, err := s.Services.Hosts.ToRule(ctx, callerOf(ctx).Actor)
	return contract.ListPendingVetoes200JSONResponse{Items: each(found, encodeVeto), Total: len(found)}, err
}

// CreateVeto asks that somebody does not get a post.
func (s *Server) CreateVeto(ctx context.Context, r contract.CreateVetoRequestObject) (contract.CreateVetoResponseObject, error) {
	v, err := s.Services.Hosts.Ask(ctx, callerOf(ctx).Actor, challenge.ID{UUID: r.ChallengeID},
		dossier.ID{UUID: r.Body.DossierID}, domain.PostID{UUID: r.Body.PostID}, r.Body.Reason)
	return contract.CreateVeto201JSONResponse{Body: encodeVeto(v), Headers: contract.CreateVeto201ResponseHeaders{ETag: etag(v.Version)}}, err
}

// RuleVeto accepts or refuses a veto.
func (s *Server) RuleVeto(ctx context.Context, r contract.RuleVetoRequestObject) (contract.RuleVetoResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	v, err := s.Services.Hosts.Rule(ctx, callerOf(ctx).Actor, host.VetoID{UUID: r.VetoID}, version, r.Body.Accepted, val(r.Body.Reason))
	return contract.RuleVeto200JSONResponse{Body: encodeVeto(v), Headers: contract.RuleVeto200ResponseHeaders{ETag: etag(v.Version)}}, err
}

func encodeVeto(v host.Veto) contract.Veto {
	return contract.Veto{
		ID: v.ID.UUID, Challenge: contract.ChallengeRef{ID: v.Challenge.UUID, Name: v.ChallengeName, Administration: some(v.AdministrationName)},
		PostID: v.Post.UUID, DossierID: v.Dossier.UUID, Number: v.Number, Name: v.Name, Reason: v.Reason, State: contract.VetoState(v.State),
		RulingReason: some(v.Ruling), At: v.At.In(paris), RuledAt: in(v.RuledAt, paris), Version: v.Version,
	}
}

// ListDisclosures tells who read what of a dossier.
func (s *Server) ListDisclosures(ctx context.Context, r contract.ListDisclosuresRequestObject) (contract.ListDisclosuresResponseObject, error) {
	found, err := s.Services.Hosts.Disclosures(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID})
	return contract.ListDisclosures200JSONResponse{Total: len(found), Items: each(found, func(d host.Disclosure) contract.Disclosure {
		return contract.Disclosure{
			At: d.At.In(paris), Administration: d.AdministrationName, Person: d.ByName, What: contract.DisclosureWhat(d.What), Fields: d.What.Fields(),
			Challenge: contract.ChallengeRef{ID: d.Challenge.UUID, Name: d.ChallengeName, Administration: some(d.AdministrationName)},
		}
	})}, err
}

// GetHosting tells a host what is expected of it.
func (s *Server) GetHosting(ctx context.Context, _ contract.GetHostingRequestObject) (contract.GetHostingResponseObject, error) {
	desks, now, err := s.Services.Hosts.Hosting(ctx, callerOf(ctx).Actor)
	return contract.GetHosting200JSONResponse{Now: now.In(paris), Challenges: each(desks, func(d host.Desk) contract.HostedChallenge {
		c := d.Challenge
		return contract.HostedChallenge{
			Challenge: refOf(c), CallID: c.Call.UUID, Status: contract.ChallengeStatus(c.Standing()),
			Tasks: each(d.Tasks, func(t host.Task) contract.HostTask {
				return contract.HostTask{Kind: contract.HostTaskKind(t.Kind), State: contract.HostTaskState(t.State), Due: in(t.Due, c.Zone), Count: some(t.Count)}
			}),
		}
	})}, err
}
