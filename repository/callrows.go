package repository

import (
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

type callRow struct {
	ID                    uuid.UUID
	PromotionID           uuid.UUID
	Kind                  string
	Status                string
	Title                 jsonb[textRow]
	Summary               jsonb[textRow]
	TimeZone              string
	ChallengesVisibleAt   *time.Time
	WishesMin             int
	WishesMax             int
	ReadingsPerDossier    int
	ThirdReadingGap       int
	ShortlistPlaces       int
	HideSchools           bool
	ChallengesAudience    string
	WishSubject           string
	WishesWithApplication bool
	NamedReading          bool
	TalentPoolMonths      int
	Conditions            jsonb[textRow]
	Milestones            jsonb[[]milestoneRow]
	Steps                 jsonb[[]stepRow]
	Tracks                textArray
	Questions             jsonb[[]questionRow]
	Statements            jsonb[[]statementRow]
	Rubric                jsonb[[]criterionRow]
	Version               int64
	CreatedAt             time.Time
	PublishedAt           *time.Time
	// Read with the row, never written.
	PromotionNumber      int
	PromotionName        string
	ChallengesReleasedAt *time.Time
	ShortlistReleasedAt  *time.Time
	ResultReleasedAt     *time.Time
	ChallengesPrepared   int
	Forms                jsonb[[]revisionRow]
}

// TableName implements gorm’s Tabler.
func (callRow) TableName() string { return "call" }

var derivedCallColumns = []string{
	"PromotionNumber", "PromotionName", "ChallengesReleasedAt", "ShortlistReleasedAt", "ResultReleasedAt", "ChallengesPrepared", "Forms",
}

type milestoneRow struct {
	Label textRow `json:"label"`
	From  string  `json:"from"`
	To    string  `json:"to,omitempty"`
}

type stepRow struct {
	ID    string  `json:"id"`
	Title textRow `json:"title"`
}

type statementRow struct {
	ID      string  `json:"id"`
	Label   textRow `json:"label"`
	Article string  `json:"article"`
}

type criterionRow struct {
	ID     string  `json:"id"`
	Label  textRow `json:"label"`
	Help   textRow `json:"help"`
	Weight int     `json:"weight,omitempty"`
}

func callRowOf(c call.Call) callRow {
	row := callRow{
		ID: c.ID.UUID, PromotionID: c.Promotion.UUID, Kind: string(c.Kind), Status: string(c.Status),
		Title: jsonb[textRow]{fromText(c.Title)}, Summary: jsonb[textRow]{fromText(c.Summary)}, TimeZone: c.Zone.String(),
		ChallengesVisibleAt: c.ChallengesVisibleAt, WishesMin: c.WishesMin, WishesMax: c.WishesMax,
		ReadingsPerDossier: c.ReadingsPerDossier, Tracks: words(c.Tracks), Version: c.Version, PublishedAt: c.PublishedAt,
	}
	row.ThirdReadingGap, row.ShortlistPlaces, row.HideSchools = c.ThirdReadingGap, c.ShortlistPlaces, c.HideSchools
	row.ChallengesAudience, row.WishSubject = string(c.ChallengesAudience), string(c.WishSubject)
	row.WishesWithApplication, row.NamedReading, row.TalentPoolMonths = c.WishesWithApplication, c.NamedReading, c.TalentPoolMonths
	row.Conditions.V = fromText(c.Conditions)
	form := formRowOf(c.Steps, c.Questions, c.Statements)
	row.Steps.V, row.Questions.V, row.Statements.V = form.Steps, form.Questions, form.Statements
	row.Rubric.V, row.Milestones.V = []criterionRow{}, []milestoneRow{}
	for _, m := range c.Milestones {
		row.Milestones.V = append(row.Milestones.V, milestoneRow{fromText(m.Label), dateText(m.From), dateText(m.To)})
	}
	for _, r := range c.Rubric {
		row.Rubric.V = append(row.Rubric.V, criterionRow{r.ID, fromText(r.Label), fromText(r.Help), r.Weight})
	}
	return row
}

func (r callRow) call(windows []call.Window) (call.Call, error) {
	zone, err := time.LoadLocation(r.TimeZone)
	if err != nil {
		return call.Call{}, fmt.Errorf("reading the zone of a call: %w", err)
	}
	c := call.Call{
		ID: call.ID{UUID: r.ID}, Promotion: domain.PromotionID{UUID: r.PromotionID}, PromotionNumber: r.PromotionNumber,
		PromotionName: r.PromotionName, Kind: call.Kind(r.Kind), Status: call.Status(r.Status), Title: toText(r.Title.V),
		Summary: toText(r.Summary.V), Zone: zone, Windows: windows, ChallengesVisibleAt: utc(r.ChallengesVisibleAt),
		WishesMin: r.WishesMin, WishesMax: r.WishesMax, ReadingsPerDossier: r.ReadingsPerDossier, Tracks: unwords[call.Track](r.Tracks),
		Version: r.Version, PublishedAt: utc(r.PublishedAt), ChallengesReleasedAt: utc(r.ChallengesReleasedAt),
		ShortlistReleasedAt: utc(r.ShortlistReleasedAt), ResultReleasedAt: utc(r.ResultReleasedAt), ChallengesPrepared: r.ChallengesPrepared,
	}
	c.ThirdReadingGap, c.ShortlistPlaces, c.HideSchools = r.ThirdReadingGap, r.ShortlistPlaces, r.HideSchools
	c.ChallengesAudience, c.WishSubject = call.Audience(r.ChallengesAudience), call.WishSubject(r.WishSubject)
	c.WishesWithApplication, c.NamedReading, c.TalentPoolMonths = r.WishesWithApplication, r.NamedReading, r.TalentPoolMonths
	c.Conditions = toText(r.Conditions.V)
	c = c.With(formRow{Steps: r.Steps.V, Questions: r.Questions.V, Statements: r.Statements.V}.form())
	c.FormVersion, c.Revisions = revisions(r.Forms.V)
	for _, m := range r.Milestones.V {
		c.Milestones = append(c.Milestones, call.Milestone{Label: toText(m.Label), From: dateOf(m.From), To: dateOf(m.To)})
	}
	for _, k := range r.Rubric.V {
		c.Rubric = append(c.Rubric, call.Criterion{ID: k.ID, Label: toText(k.Label), Help: toText(k.Help), Weight: k.Weight})
	}
	return c, nil
}

type windowRow struct {
	CallID   uuid.UUID
	Name     string
	OpensAt  time.Time
	ClosesAt time.Time
}

// TableName implements gorm’s Tabler.
func (windowRow) TableName() string { return "call_window" }

func (r windowRow) window(extensions []call.Extension) call.Window {
	return call.Window{Name: call.WindowName(r.Name), Opens: r.OpensAt.UTC(), Closes: r.ClosesAt.UTC(), Extensions: extensions}
}

type extensionRow struct {
	ID          uuid.UUID
	CallID      uuid.UUID
	WindowName  string
	AccountID   *uuid.UUID
	PublishedAt time.Time
	ClosesAt    time.Time
	Motive      jsonb[textRow]
	GrantedBy   *uuid.UUID
}

// TableName implements gorm’s Tabler.
func (extensionRow) TableName() string { return "call_extension" }

func (r extensionRow) extension() call.Extension {
	return call.Extension{
		ID: domain.ID[call.Extension]{UUID: r.ID}, Person: domain.AccountID{UUID: orZero(r.AccountID)}, Published: r.PublishedAt.UTC(),
		Closes: r.ClosesAt.UTC(), Motive: toText(r.Motive.V), GrantedBy: domain.AccountID{UUID: orZero(r.GrantedBy)},
	}
}

type windowKey struct {
	call call.ID
	name call.WindowName
}

func extensionsOf(db *gorm.DB, ids []call.ID) (map[windowKey][]call.Extension, error) {
	rows := []extensionRow{}
	if err := db.Order("published_at, id").Find(&rows, "call_id = ANY(?)", uuids(ids)).Error; err != nil {
		return nil, fmt.Errorf("reading extensions: %w", err)
	}
	found := map[windowKey][]call.Extension{}
	for _, r := range rows {
		key := windowKey{call.ID{UUID: r.CallID}, call.WindowName(r.WindowName)}
		found[key] = append(found[key], r.extension())
	}
	return found, nil
}

func windowsOf(db *gorm.DB, ids []call.ID) (map[call.ID][]call.Window, error) {
	rows := []windowRow{}
	if err := db.Order("opens_at, name").Find(&rows, "call_id = ANY(?)", uuids(ids)).Error; err != nil {
		return nil, fmt.Errorf("reading windows: %w", err)
	}
	extensions, err := extensionsOf(db, ids)
	if err != nil {
		return nil, err
	}
	found := map[call.ID][]call.Window{}
	for _, r := range rows {
		id := call.ID{UUID: r.CallID}
		found[id] = append(found[id], r.window(extensions[windowKey{id, call.WindowName(r.Name)}]))
	}
	return found, nil
}

type recipientRow struct {
	ID        uuid.UUID
	Email     string
	Language  string
	DossierID *uuid.UUID
	Number    *string
	Submitted bool
}

func recipients(rows []recipientRow) []call.Recipient {
	list := make([]call.Recipient, len(rows))
	for i, r := range rows {
		list[i] = call.Recipient{Account: domain.AccountID{UUID: r.ID}, Address: r.Email, Language: r.Language, Dossier: domain.DossierID{UUID: orZero(r.DossierID)}, Submitted: r.Submitted}
		if r.Number != nil {
			list[i].Number = *r.Number
		}
	}
	return list
}
