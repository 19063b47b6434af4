package repository

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

type dossierRow struct {
	ID          uuid.UUID
	CallID      uuid.UUID
	AccountID   uuid.UUID
	Number      string
	Version     int64
	Draft       jsonb[contentRow]
	CreatedAt   time.Time
	ChangedAt   time.Time
	WithdrawnAt *time.Time
	// Read with the row, never written.
	Email       string
	Language    string
	PromotionID uuid.UUID
	// Whether wishes are part of the draft.
	WishesWithApplication bool
}

// TableName implements gorm’s Tabler.
func (dossierRow) TableName() string { return "dossier" }

func (r dossierRow) dossier() dossier.Dossier {
	return dossier.Dossier{
		ID: dossier.ID{UUID: r.ID}, Call: call.ID{UUID: r.CallID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Account: domain.AccountID{UUID: r.AccountID}, Email: r.Email, Language: r.Language, Number: r.Number, Version: r.Version,
		Draft: r.Draft.V.content(), WithdrawnAt: utc(r.WithdrawnAt), StartedAt: r.CreatedAt.UTC(), SavedAt: r.ChangedAt.UTC(),
	}
}

type snapshotRow struct {
	ID           uuid.UUID
	DossierID    uuid.UUID
	Sequence     int
	DraftVersion int64
	FormVersion  int
	Content      jsonb[contentRow]
	ContentHash  []byte
	SubmittedAt  time.Time
}

// TableName implements gorm’s Tabler.
func (snapshotRow) TableName() string { return "snapshot" }

func (r snapshotRow) snapshot() dossier.Snapshot {
	return dossier.Snapshot{
		ID: domain.ID[dossier.Snapshot]{UUID: r.ID}, Sequence: r.Sequence, DraftVersion: r.DraftVersion, FormVersion: r.FormVersion,
		Content: r.Content.V.content(), Hash: r.ContentHash, SubmittedAt: r.SubmittedAt.UTC(),
	}
}

// contentRow is a dossier's content as it is stored.
type contentRow struct {
	Name             string               `json:"name,omitempty"`
	Phone            string               `json:"phone,omitempty"`
	MainTrack        string               `json:"main_track,omitempty"`
	SecondaryTrack   string               `json:"secondary_track,omitempty"`
	YearsExperience  *int                 `json:"years_experience,omitempty"`
	Employers        []stayRow            `json:"employers,omitempty"`
	Schools          []stayRow            `json:"schools,omitempty"`
	Places           []string             `json:"places,omitempty"`
	AvailableAtStart *bool                `json:"available_at_start,omitempty"`
	Statements       map[string]bool      `json:"statements,omitempty"`
	Answers          map[string]string    `json:"answers,omitempty"`
	Choices          map[string][]string  `json:"choices,omitempty"`
	Files            map[string][]fileRow `json:"files,omitempty"`
	TalentPool       *bool                `json:"talent_pool,omitempty"`
	Wishes           []rankedRow          `json:"wishes,omitempty"` // of snapshots
}

// rankedRow is a wish inside a snapshot.
type rankedRow struct {
	Challenge uuid.UUID  `json:"challenge"`
	Post      *uuid.UUID `json:"post,omitempty"`
}

// fileRow names an uploaded document inside a content.
type fileRow struct {
	ID     uuid.UUID `json:"id"`
	Name   string    `json:"name"`
	Size   int64     `json:"size"`
	Type   string    `json:"type"`
	SHA256 []byte    `json:"sha256"`
}

type stayRow struct {
	Name string `json:"name"`
	As   string `json:"as,omitempty"`
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

// draftRowOf leaves out the wishes, which have their own list until they are submitted.
func draftRowOf(c dossier.Content) contentRow {
	c.Wishes = nil
	return contentRowOf(c)
}

func contentRowOf(c dossier.Content) contentRow {
	row := contentRow{
		Name: c.Name, Phone: c.Phone, MainTrack: string(c.MainTrack), SecondaryTrack: string(c.SecondaryTrack),
		YearsExperience: c.YearsExperience, Employers: stayRows(c.Employers), Schools: stayRows(c.Schools), Places: c.Places,
		AvailableAtStart: c.AvailableAtStart, Statements: c.Statements, Answers: c.Answers, Choices: c.Choices,
		Files: fileRows(c.Files), TalentPool: c.TalentPool,
	}
	for _, w := range c.Wishes {
		row.Wishes = append(row.Wishes, rankedRow{w.Challenge.UUID, nullable(w.Post.UUID)})
	}
	return row
}

func (r contentRow) content() dossier.Content {
	c := dossier.Content{
		Name: r.Name, Phone: r.Phone, MainTrack: call.Track(r.MainTrack), SecondaryTrack: call.Track(r.SecondaryTrack),
		YearsExperience: r.YearsExperience, Employers: stays(r.Employers), Schools: stays(r.Schools), Places: r.Places,
		AvailableAtStart: r.AvailableAtStart, Statements: r.Statements, Answers: r.Answers, Choices: r.Choices,
		Files: files(r.Files), TalentPool: r.TalentPool,
	}
	for _, w := range r.Wishes {
		c.Wishes = append(c.Wishes, dossier.Wish{Challenge: domain.ChallengeID{UUID: w.Challenge}, Post: domain.PostID{UUID: orZero(w.Post)}})
	}
	return c
}

func stayRows(list []dossier.Stay) []stayRow {
	rows := make([]stayRow, len(list))
	for i, s := range list {
		rows[i] = stayRow{Name: s.Name, As: s.As, From: dateText(s.From), To: dateText(s.To)}
	}
	return rows
}

func stays(rows []stayRow) []dossier.Stay {
	list := make([]dossier.Stay, len(rows))
	for i, r := range rows {
		list[i] = dossier.Stay{Name: r.Name, As: r.As, From: dateOf(r.From), To: dateOf(r.To)}
	}
	return list
}

func fileRows(m map[string][]dossier.File) map[string][]fileRow {
	rows := map[string][]fileRow{}
	for question, list := range m {
		for _, f := range list {
			rows[question] = append(rows[question], fileRow{ID: f.ID.UUID, Name: f.Name, Size: f.Size, Type: string(f.Type), SHA256: f.SHA256})
		}
	}
	return rows
}

func files(rows map[string][]fileRow) map[string][]dossier.File {
	m := map[string][]dossier.File{}
	for question, list := range rows {
		for _, r := range list {
			m[question] = append(m[question], dossier.File{
				ID: domain.ID[dossier.File]{UUID: r.ID}, Name: r.Name, Size: r.Size, Type: call.FileType(r.Type), SHA256: r.SHA256,
			})
		}
	}
	return m
}

func dateText(d domain.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// dateOf reads a date we wrote; anything else is no date.
func dateOf(s string) domain.Date {
	d, err := domain.ParseDate(s)
	if err != nil {
		return domain.Date{}
	}
	return d
}

// absentOr turns "no row" into the one answer for what does not exist.
func absentOr(err error, doing string) error {
	if errors.Is(err, sql.ErrNoRows) {
		return domain.Absent()
	}
	return fmt.Errorf("%s: %w", doing, err)
}
