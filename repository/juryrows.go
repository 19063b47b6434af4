package repository

import (
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/jury"
)

type sortingRow struct {
	ChallengeID uuid.UUID
	Eligible    bool
	Grounds     textArray
	Note        string
	Version     int64
	SortedBy    uuid.UUID
	SortedAt    time.Time
}

func (r sortingRow) sorting() jury.Sorting {
	s := jury.Sorting{Eligible: r.Eligible, Note: r.Note, By: domain.AccountID{UUID: r.SortedBy}, At: r.SortedAt.UTC(), Version: r.Version}
	if len(r.Grounds) > 0 {
		s.Grounds = unwords[jury.Ground](r.Grounds)
	}
	return s
}

type hearingRow struct {
	ChallengeID uuid.UUID
	StartsAt    time.Time
	Minutes     int
	Place       string
	Link        string
	ReferentID  uuid.UUID
	Version     int64
}

func (r hearingRow) hearing() jury.Hearing {
	return jury.Hearing{
		StartsAt: r.StartsAt.UTC(), Minutes: r.Minutes, Place: r.Place, Link: r.Link, Referent: domain.AccountID{UUID: r.ReferentID}, Version: r.Version,
	}
}

type jurorRow struct {
	ChallengeID uuid.UUID
	ID          uuid.UUID
	Name        string
	Email       string
	Language    string
}

func (r jurorRow) juror() jury.Juror {
	return jury.Juror{Account: domain.AccountID{UUID: r.ID}, Name: r.Name, Address: r.Email, Language: r.Language}
}

type gridRow struct {
	ChallengeID uuid.UUID
	Scores      jsonb[map[string]int]
	Favourable  *bool
	Rank        *int
	Reason      string
	Version     int64
	SavedBy     uuid.UUID
	SavedAt     time.Time
}

func (r gridRow) grid() jury.Grid {
	g := jury.Grid{
		Opinion: jury.Opinion{Scores: r.Scores.V, Favourable: r.Favourable, Reason: r.Reason},
		By:      domain.AccountID{UUID: r.SavedBy}, At: r.SavedAt.UTC(), Version: r.Version,
	}
	if r.Rank != nil {
		g.Rank = *r.Rank
	}
	return g
}
