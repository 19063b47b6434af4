package repository

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/arrival"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Arrivals is the store of package arrival.
type Arrivals struct{ *Repository }

var (
	_ arrival.Store = Arrivals{}
	_ arrival.Tx    = (*tx)(nil)
)

// Atomic implements arrival.Store.
func (r Arrivals) Atomic(ctx context.Context, fn func(arrival.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

type arrivalRow struct {
	TeamID, PostID, DossierID, AccountID, PromotionID uuid.UUID
	AdministrationID, ChallengeID                     uuid.UUID
	Administration, Challenge, Email, Expertise       string
	TimeZone                                          string
	Sites, AcceptedTracks                             textArray
	StartsOn, EndsOn                                  time.Time
	Content                                           jsonb[contentRow]
}

// Arrivals implements arrival.Store, in two queries whatever their number.
func (r Arrivals) Arrivals(ctx context.Context, of domain.PromotionID, who dossier.ID) ([]arrival.Arrival, error) {
	where, args := "true", []any{}
	if !of.IsZero() {
		where, args = where+" AND t.promotion_id = ?", append(args, of.UUID)
	}
	if !who.IsZero() {
		where, args = where+" AND st.dossier_id = ?", append(args, who.UUID)
	}
	return readArrivals(r.db.WithContext(ctx), where, args...)
}

func readArrivals(db *gorm.DB, where string, args ...any) ([]arrival.Arrival, error) {
	rows := []arrivalRow{}
	err := db.Raw(`SELECT st.team_id, st.post_id, st.dossier_id, st.account_id, t.promotion_id, t.starts_on, t.ends_on, c.id AS challenge_id,
			c.name AS challenge, c.sites, b.id AS administration_id, b.name AS administration, a.email, p.accepted_tracks, p.expertise,
			k.time_zone, s.content
		FROM seat st JOIN team t ON t.id = st.team_id JOIN assembly x ON x.id = t.assembly_id AND x.released_at IS NOT NULL
		JOIN challenge c ON c.id = t.challenge_id JOIN administration b ON b.id = c.administration_id
		JOIN post p ON p.id = st.post_id JOIN dossier d ON d.id = st.dossier_id JOIN call k ON k.id = d.call_id
		JOIN account a ON a.id = st.account_id `+lastSnapshot+` WHERE `+where+` ORDER BY c.slug, s.content->>'name', d.number`, args...).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading arrivals: %w", err)
	}
	list, teams := make([]arrival.Arrival, len(rows)), make([]domain.TeamID, len(rows))
	for i, row := range rows {
		if list[i], err = row.arrival(); err != nil {
			return nil, err
		}
		teams[i] = list[i].Team
	}
	return list, readTicks(db, list, teams)
}

func (r arrivalRow) arrival() (arrival.Arrival, error) {
	zone, err := time.LoadLocation(r.TimeZone)
	if err != nil {
		return arrival.Arrival{}, fmt.Errorf("reading the zone of an arrival: %w", err)
	}
	c := r.Content.V.content()
	a := arrival.Arrival{
		Team: domain.TeamID{UUID: r.TeamID}, Post: domain.PostID{UUID: r.PostID}, Dossier: dossier.ID{UUID: r.DossierID},
		Account: domain.AccountID{UUID: r.AccountID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Administration: domain.AdministrationID{UUID: r.AdministrationID}, Host: r.Administration, Challenge: domain.ChallengeID{UUID: r.ChallengeID},
		ChallengeName: r.Challenge, Sites: r.Sites, Track: c.MainTrack, Expertise: r.Expertise, Name: c.Name, Email: r.Email, Phone: c.Phone,
		Years: c.YearsExperience, StartsOn: day(r.StartsOn), EndsOn: day(r.EndsOn), Zone: zone, Ticks: map[arrival.Tick]time.Time{},
	}
	if accepted := unwords[call.Track](r.AcceptedTracks); !slices.Contains(accepted, a.Track) {
		a.Track = c.SecondaryTrack
	}
	return a, nil
}

func readTicks(db *gorm.DB, list []arrival.Arrival, teams []domain.TeamID) error {
	rows := []struct {
		TeamID, PostID uuid.UUID
		Step, Side     string
		TickedAt       time.Time
	}{}
	if err := db.Raw("SELECT team_id, post_id, step, side, ticked_at FROM arrival_tick WHERE team_id = ANY(?)", uuids(teams)).Scan(&rows).Error; err != nil {
		return fmt.Errorf("reading what is ready: %w", err)
	}
	for _, row := range rows {
		i := slices.IndexFunc(list, func(a arrival.Arrival) bool { return a.Team.UUID == row.TeamID && a.Post.UUID == row.PostID })
		if i >= 0 {
			list[i].Ticks[arrival.Tick{Step: arrival.Step(row.Step), Side: arrival.Side(row.Side)}] = row.TickedAt.UTC()
		}
	}
	return nil
}

// Tick implements arrival.Tx.
func (t *tx) Tick(a arrival.Arrival, said arrival.Tick, by domain.AccountID, at time.Time) (bool, error) {
	return t.removed("INSERT INTO arrival_tick (team_id, post_id, step, side, ticked_by, ticked_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
		a.Team.UUID, a.Post.UUID, string(said.Step), string(said.Side), by.UUID, at)
}

// Untick implements arrival.Tx.
func (t *tx) Untick(a arrival.Arrival, said arrival.Tick) (bool, error) {
	return t.removed("DELETE FROM arrival_tick WHERE team_id = ? AND post_id = ? AND step = ? AND side = ?",
		a.Team.UUID, a.Post.UUID, string(said.Step), string(said.Side))
}
