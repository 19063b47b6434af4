package repository

import (
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/team"
)

type teamRow struct {
	ID          uuid.UUID
	AssemblyID  uuid.UUID
	PromotionID uuid.UUID
	ChallengeID uuid.UUID
	StartsOn    time.Time
	EndsOn      time.Time
	// Read with the row, never written.
	CallID uuid.UUID
}

// TableName implements gorm's schema.Tabler.
func (teamRow) TableName() string { return "team" }

func teamRowOf(t team.Team) teamRow {
	return teamRow{
		ID: t.ID.UUID, AssemblyID: t.Run.UUID, PromotionID: t.Promotion.UUID, ChallengeID: t.Challenge.ID.UUID,
		StartsOn: midnight(t.StartsOn), EndsOn: midnight(t.EndsOn),
	}
}

func (r teamRow) team(labels team.Labels, seats []team.Seat) team.Team {
	return team.Team{
		ID: team.ID{UUID: r.ID}, Run: team.RunID{UUID: r.AssemblyID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Call: call.ID{UUID: r.CallID}, Challenge: labels.Challenges[domain.ChallengeID{UUID: r.ChallengeID}],
		StartsOn: day(r.StartsOn), EndsOn: day(r.EndsOn), Seats: seats,
	}
}

type seatRow struct {
	TeamID      uuid.UUID
	PromotionID uuid.UUID
	AccountID   uuid.UUID
	DossierID   uuid.UUID
	PostID      uuid.UUID
	WishRank    int
}

// TableName implements gorm's schema.Tabler.
func (seatRow) TableName() string { return "seat" }

func seatRowsOf(t team.Team) []seatRow {
	rows := make([]seatRow, len(t.Seats))
	for i, s := range t.Seats {
		rows[i] = seatRow{
			TeamID: t.ID.UUID, PromotionID: t.Promotion.UUID, AccountID: s.Account.UUID, DossierID: s.Dossier.UUID,
			PostID: s.Post.UUID, WishRank: s.WishRank,
		}
	}
	return rows
}

// seat reads a seat; in is the frozen input of the run that made the team, which
// knows the track.
func (r seatRow) seat(labels team.Labels, in team.Input) team.Seat {
	who, on := dossier.ID{UUID: r.DossierID}, domain.PostID{UUID: r.PostID}
	known := labels.People[who]
	return team.Seat{
		Account: domain.AccountID{UUID: r.AccountID}, Dossier: who, Number: known.Number, Name: known.Name,
		Post: on, Track: in.Track(who, on), WishRank: r.WishRank,
	}
}

// personRow is a shortlisted person as SharePeople reads them.
type personRow struct {
	ID         uuid.UUID
	AccountID  uuid.UUID
	Email      string
	Language   string
	Number     string
	Main       string
	Secondary  string
	ScoreSum   int
	ScoreCount int
	Wishes     textArray
}

func (r personRow) person() (team.Person, error) {
	wishes, err := idsOf(r.Wishes, func(id uuid.UUID) domain.ChallengeID { return domain.ChallengeID{UUID: id} })
	return team.Person{
		Account: domain.AccountID{UUID: r.AccountID}, Address: r.Email, Language: r.Language, Dossier: dossier.ID{UUID: r.ID}, Number: r.Number,
		Main: call.Track(r.Main), Secondary: call.Track(r.Secondary), ScoreSum: r.ScoreSum, ScoreCount: r.ScoreCount, Wishes: wishes,
	}, err
}

// idsOf reads ids that an array query gave as texts.
func idsOf[T any](texts []string, named func(uuid.UUID) T) ([]T, error) {
	ids := make([]T, len(texts))
	for i, text := range texts {
		id, err := uuid.Parse(text)
		if err != nil {
			return nil, fmt.Errorf("reading an id: %w", err)
		}
		ids[i] = named(id)
	}
	return ids, nil
}

// offerRow is one post of a published challenge as ShareOffers reads it; PostID is
// null on a challenge without any.
type offerRow struct {
	ID             uuid.UUID
	Slug           string
	Name           string
	StartsOn       *time.Time
	Months         int
	PostID         *uuid.UUID
	AcceptedTracks textArray
	Required       bool
	Vetoed         textArray
}

// offers gathers the posts, which come in order, by challenge.
func offers(rows []offerRow) ([]team.Offer, error) {
	list := []team.Offer{}
	for _, r := range rows {
		id := domain.ChallengeID{UUID: r.ID}
		if i := len(list) - 1; i < 0 || list[i].Challenge != id {
			list = append(list, team.Offer{Challenge: id, Slug: r.Slug, Name: r.Name, StartsOn: dayOr(r.StartsOn), Months: r.Months})
		}
		if r.PostID == nil {
			continue
		}
		vetoed, err := idsOf(r.Vetoed, func(id uuid.UUID) dossier.ID { return dossier.ID{UUID: id} })
		if err != nil {
			return nil, err
		}
		last := &list[len(list)-1]
		last.Posts = append(last.Posts, team.Post{
			ID: domain.PostID{UUID: *r.PostID}, Accepts: unwords[call.Track](r.AcceptedTracks), Required: r.Required, Vetoed: vetoed,
		})
	}
	return slices.Clip(list), nil
}
