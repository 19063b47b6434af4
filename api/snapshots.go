package api

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
)

// GetSnapshot gives what was submitted.
func (s *Server) GetSnapshot(ctx context.Context, r contract.GetSnapshotRequestObject) (contract.GetSnapshotResponseObject, error) {
	found, of, err := s.Services.Dossiers.Snapshot(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, domain.ID[dossier.Snapshot]{UUID: r.SnapshotID})
	if err != nil {
		return nil, err
	}
	told := encodeSnapshot(found, of.Zone)
	return contract.GetSnapshot200JSONResponse{
		ID: told.ID, Sequence: told.Sequence, SubmittedAt: told.SubmittedAt, ContentHash: told.ContentHash, FormVersion: told.FormVersion,
		Content: encodeContent(found.Content), Form: encodeForm(of.Form()),
	}, nil
}

// RestoreDraft puts the draft back to what was submitted last.
func (s *Server) RestoreDraft(ctx context.Context, r contract.RestoreDraftRequestObject) (contract.RestoreDraftResponseObject, error) {
	version, err := ifMatch(r.Params.IfMatch)
	if err != nil {
		return nil, err
	}
	id := dossier.ID{UUID: r.DossierID}
	v, err := s.Services.Dossiers.Restore(ctx, callerOf(ctx).Actor, id, version)
	if err != nil {
		return nil, addCurrent(err, s.currentDossier(ctx, id))
	}
	body, err := s.encodeDossier(ctx, v)
	return contract.RestoreDraft200JSONResponse{Body: body, Headers: contract.RestoreDraft200ResponseHeaders{ETag: etag(v.Dossier.Version)}}, err
}

func encodeSnapshot(n dossier.Snapshot, zone *time.Location) contract.Snapshot {
	return contract.Snapshot{ID: n.ID.UUID, Sequence: n.Sequence, SubmittedAt: n.SubmittedAt.In(zone), ContentHash: hexOf(n.Hash), FormVersion: n.FormVersion}
}
