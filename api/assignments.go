package api

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading/assignment"
	"github.com/etalab/portail-eig/domain/reading/dealing"
)

// ListAssignments lists the assignments that were applied in a call.
func (s *Server) ListAssignments(ctx context.Context, r contract.ListAssignmentsRequestObject) (contract.ListAssignmentsResponseObject, error) {
	runs, err := s.Services.Dealings.Runs(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID})
	return contract.ListAssignments200JSONResponse{Items: each(runs, encodeRun), Total: len(runs)}, err
}

// ProposeAssignment shows who would read what.
func (s *Server) ProposeAssignment(ctx context.Context, r contract.ProposeAssignmentRequestObject) (contract.ProposeAssignmentResponseObject, error) {
	p, err := s.Services.Dealings.Propose(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, orderOf(*r.Body))
	if err != nil {
		return nil, err
	}
	return contract.ProposeAssignment200JSONResponse(encodeProposal(p)), nil
}

// ApplyAssignment carries out the proposal that was shown.
func (s *Server) ApplyAssignment(ctx context.Context, r contract.ApplyAssignmentRequestObject) (contract.ApplyAssignmentResponseObject, error) {
	run, err := s.Services.Dealings.Apply(ctx, callerOf(ctx).Actor, call.ID{UUID: r.CallID}, orderOf(r.Body.Order), r.Body.Digest)
	return contract.ApplyAssignment201JSONResponse(encodeRun(run)), err
}

func orderOf(o contract.AssignmentOrder) dealing.Order {
	pair := func(p contract.AssignmentPair) dealing.Pair {
		return dealing.Pair{Dossier: dossier.ID{UUID: p.DossierID}, Reader: domain.AccountID{UUID: p.ReaderID}}
	}
	order := dealing.Order{Seed: val(o.Seed), Most: val(o.Most), Imposed: each(val(o.Imposed), pair), Excluded: each(val(o.Excluded), pair)}
	if o.DueAt != nil {
		due := o.DueAt.UTC().Truncate(time.Microsecond)
		order.Due = &due
	}
	return order
}

func encodeOrder(o dealing.Order) contract.AssignmentOrder {
	pair := func(p dealing.Pair) contract.AssignmentPair {
		return contract.AssignmentPair{DossierID: p.Dossier.UUID, ReaderID: p.Reader.UUID}
	}
	return contract.AssignmentOrder{
		Seed: some(o.Seed), Most: some(o.Most), DueAt: o.Due, Imposed: ptr(each(o.Imposed, pair)), Excluded: ptr(each(o.Excluded, pair)),
	}
}

func encodeProposal(p dealing.Proposal) contract.AssignmentProposal {
	out := contract.AssignmentProposal{
		Order: encodeOrder(p.Order), Wanted: p.Wanted, Open: p.Open, Dossiers: each(p.Lines, encodeLine), Loads: each(p.Loads, encodeLoad),
		Cost: encodeCost(p.Cost), Pairs: p.Pairs, Closest: p.Closest, Given: p.Given, Taken: p.Taken, Digest: p.Digest,
	}
	if p.Price != nil {
		out.Price = ptr(encodeCost(*p.Price))
	}
	return out
}

func encodeCost(c assignment.Cost) contract.AssignmentCost {
	return contract.AssignmentCost{Missing: c.Missing, Moved: c.Moved, Load: c.Load, Draw: c.Draw}
}

func encodeLine(l dealing.Line) contract.AssignmentLine {
	return contract.AssignmentLine{
		DossierID: l.ID.UUID, Number: l.Number, MainTrack: optionalTrack(l.Track), Missing: l.Missing,
		Seats: each(l.Seats, func(s dealing.Seat) contract.AssignmentSeat {
			return contract.AssignmentSeat{
				ReaderID: s.Reader.UUID, Change: contract.AssignmentSeatChange(s.Change), State: some(contract.AssignmentSeatState(s.State)), Imposed: some(s.Imposed),
			}
		}),
	}
}

func encodeLoad(l dealing.Load) contract.AssignmentLoad {
	return contract.AssignmentLoad{
		Reader: contract.PersonRef{ID: l.Account.UUID, Name: l.Name}, Tracks: encodeTracks(l.Tracks), Apart: some(contract.AssignmentLoadApart(l.Apart)),
		Before: l.Before, After: l.After, Locked: l.Locked, Most: l.Cap,
	}
}

func encodeRun(r dealing.Run) contract.Assignment {
	return contract.Assignment{
		ID: r.ID.UUID, Seed: r.Seed, At: r.At, By: contract.PersonRef{ID: r.By.UUID, Name: r.ByName}, DueAt: r.Due,
		Given: r.Given, Taken: r.Taken, Missing: r.Missing,
	}
}
