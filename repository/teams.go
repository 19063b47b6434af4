package repository

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
)

// Teams is the store of package team.
type Teams struct{ *Repository }

var _ team.Store = Teams{}

// Atomic implements team.Store.
func (s Teams) Atomic(ctx context.Context, fn func(team.Tx) error) error {
	return s.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Labels implements team.Store, in two queries. A person is called as their last
// snapshot says.
func (r *Repository) Labels(ctx context.Context, people []dossier.ID, challenges []domain.ChallengeID) (team.Labels, error) {
	return labelsOf(r.db.WithContext(ctx), people, challenges)
}

func labelsOf(db *gorm.DB, people []dossier.ID, challenges []domain.ChallengeID) (team.Labels, error) {
	labels := team.Labels{People: map[dossier.ID]team.Identity{}, Challenges: map[domain.ChallengeID]team.Challenge{}}
	who := []struct {
		ID, AccountID uuid.UUID
		Number, Name  string
	}{}
	err := db.Raw(`SELECT d.id, d.account_id, d.number, coalesce(nullif(s.content->>'name', ''), a.name) AS name
		FROM dossier d JOIN account a ON a.id = d.account_id
		LEFT JOIN LATERAL (SELECT content FROM snapshot WHERE dossier_id = d.id ORDER BY sequence DESC LIMIT 1) s ON true
		WHERE d.id = ANY(?)`, uuids(people)).Scan(&who).Error
	if err != nil {
		return labels, fmt.Errorf("naming people: %w", err)
	}
	for _, row := range who {
		labels.People[dossier.ID{UUID: row.ID}] = team.Identity{Account: domain.AccountID{UUID: row.AccountID}, Number: row.Number, Name: row.Name}
	}
	where := []struct {
		ID, AdministrationID uuid.UUID
		Name, Host           string
	}{}
	err = db.Raw(`SELECT c.id, c.administration_id, c.name, a.name AS host
		FROM challenge c JOIN administration a ON a.id = c.administration_id WHERE c.id = ANY(?)`, uuids(challenges)).Scan(&where).Error
	if err != nil {
		return labels, fmt.Errorf("naming challenges: %w", err)
	}
	for _, row := range where {
		id := domain.ChallengeID{UUID: row.ID}
		labels.Challenges[id] = team.Challenge{ID: id, Name: row.Name, Administration: domain.AdministrationID{UUID: row.AdministrationID}, Host: row.Host}
	}
	return labels, nil
}

// Teams implements team.Store, in five queries whatever their number: teams, seats,
// the runs that made them, and the names of people and challenges.
func (r *Repository) Teams(ctx context.Context, f team.Filter) ([]team.Team, error) {
	db := r.db.WithContext(ctx)
	rows, err := teamRows(db, f)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	found := gathered{}
	if err := found.read(db, rows); err != nil {
		return nil, err
	}
	teams := make([]team.Team, len(rows))
	for i, row := range rows {
		seats := []team.Seat{}
		for _, seat := range found.seats[row.ID] {
			seats = append(seats, seat.seat(found.labels, found.inputs[row.AssemblyID]))
		}
		teams[i] = row.team(found.labels, seats)
	}
	return teams, nil
}

func teamRows(db *gorm.DB, f team.Filter) ([]teamRow, error) {
	q := db.Select("team.*, a.call_id").Joins("JOIN assembly a ON a.id = team.assembly_id AND a.released_at IS NOT NULL")
	if !f.Promotion.IsZero() {
		q = q.Where("team.promotion_id = ?", f.Promotion.UUID)
	}
	if !f.Dossier.IsZero() {
		q = q.Where("team.id IN (SELECT team_id FROM seat WHERE dossier_id = ?)", f.Dossier.UUID)
	}
	rows := []teamRow{}
	if err := q.Order("team.id").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("reading teams: %w", err)
	}
	return rows, nil
}

// gathered is what several teams need, read at once.
type gathered struct {
	seats  map[uuid.UUID][]seatRow // by team, in the order of posts
	inputs map[uuid.UUID]team.Input
	labels team.Labels
}

func (g *gathered) read(db *gorm.DB, teams []teamRow) error {
	ids, runs, challenges, people := []team.ID{}, []team.RunID{}, []domain.ChallengeID{}, []dossier.ID{}
	for _, t := range teams {
		ids, runs = append(ids, team.ID{UUID: t.ID}), append(runs, team.RunID{UUID: t.AssemblyID})
		challenges = append(challenges, domain.ChallengeID{UUID: t.ChallengeID})
	}
	seats := []seatRow{}
	if err := db.Select("seat.*").Joins("JOIN post ON post.id = seat.post_id").Order("post.position").
		Find(&seats, "team_id = ANY(?)", uuids(ids)).Error; err != nil {
		return fmt.Errorf("reading seats: %w", err)
	}
	g.seats, g.inputs = map[uuid.UUID][]seatRow{}, map[uuid.UUID]team.Input{}
	for _, s := range seats {
		g.seats[s.TeamID] = append(g.seats[s.TeamID], s)
		people = append(people, dossier.ID{UUID: s.DossierID})
	}
	made, err := readRuns(db, "assembly.id = ANY(?)", uuids(runs))
	if err != nil {
		return err
	}
	for _, run := range made {
		g.inputs[run.ID.UUID] = run.Input
	}
	g.labels, err = labelsOf(db, people, challenges)
	return err
}
