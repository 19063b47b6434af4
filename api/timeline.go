package api

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/host"
)

// GetDossierTimeline tells the candidate what happened and what comes next.
func (s *Server) GetDossierTimeline(ctx context.Context, r contract.GetDossierTimelineRequestObject) (contract.GetDossierTimelineResponseObject, error) {
	who := callerOf(ctx)
	v, events, err := s.Services.Dossiers.Timeline(ctx, who.Actor, dossier.ID{UUID: r.DossierID})
	if err != nil {
		return nil, err
	}
	read, err := s.Services.Hosts.Disclosures(ctx, who.Actor, v.Dossier.ID)
	if err != nil {
		return nil, err
	}
	next, zone := v.Next(), v.Call.Zone
	events = append(events, host.Told(read, zone)...)
	slices.SortStableFunc(events, func(a, b dossier.Event) int { return a.At.Compare(b.At) })
	return contract.GetDossierTimeline200JSONResponse{
		Items: each(events, func(e dossier.Event) contract.DossierEvent {
			out := contract.DossierEvent{Kind: contract.DossierEventKind(e.Kind), At: e.At.In(zone), Text: e.Text.In(who.Lang)}
			if e.Mail.UUID != uuid.Nil {
				out.MailID = &e.Mail.UUID
			}
			return out
		}),
		NextStep: contract.NextStep{Text: next.Text.In(who.Lang), By: in(next.By, zone)},
	}, nil
}
