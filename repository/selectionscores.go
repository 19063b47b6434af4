package repository

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/calibration"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/release"
)

// HandedIn implements release.Store.
func (r Releases) HandedIn(ctx context.Context, id call.ID, viewer domain.AccountID) ([]release.HandedIn, error) {
	rows := []struct {
		DossierID uuid.UUID
		ReaderID  uuid.UUID
		Scores    jsonb[map[string]int]
		Name      string
	}{}
	err := readingsOf(r.db.WithContext(ctx)).Select("r.dossier_id, r.reader_id, r.scores, a.name").
		Where("r.call_id = ? AND d.withdrawn_at IS NULL AND "+handedIn, id.UUID).Where(shownTo, viewer.UUID).Order("r.dossier_id, r.reader_id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the readings handed in: %w", err)
	}
	handed := make([]release.HandedIn, len(rows))
	for i, row := range rows {
		handed[i] = release.HandedIn{ReaderName: row.Name, Reading: calibration.Reading{
			Dossier: dossier.ID{UUID: row.DossierID}, Reader: domain.AccountID{UUID: row.ReaderID}, Scores: row.Scores.V,
		}}
	}
	return handed, nil
}

// CountStarted implements release.Store.
func (r Releases) CountStarted(ctx context.Context, id call.ID) (int, error) {
	var n int64
	if err := r.db.WithContext(ctx).Table("dossier").Where("call_id = ?", id.UUID).Count(&n).Error; err != nil {
		return 0, fmt.Errorf("counting dossiers: %w", err)
	}
	return int(n), nil
}
