package repository

import (
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

type challengeRow struct {
	ID                  uuid.UUID
	CallID              uuid.UUID
	AdministrationID    uuid.UUID
	Name                string
	Slug                string
	Summary             string
	Sites               textArray
	Sections            jsonb[map[challenge.Section]string]
	UnpublishedSections textArray
	Attested            bool
	Status              string
	Version             int64
	CreatedAt           time.Time
	SubmittedAt         *time.Time
	PublishedAt         *time.Time
	// Read with the row, never written.
	AdministrationName     string
	AdministrationMinistry string
	PromotionID            uuid.UUID
	TimeZone               string
	Tracks                 textArray
	TeamMin                int
	TeamMax                int
	Outcome                *string
	Reason                 *string
	DecidedBy              *uuid.UUID
	DecidedAt              *time.Time
	DecisionVersion        *int64
	SetAside               bool
	ReleasedAt             *time.Time
	VisibleAt              *time.Time
}

// TableName implements gorm's schema.Tabler.
func (challengeRow) TableName() string { return "challenge" }

var derivedChallengeColumns = []string{
	"AdministrationName", "AdministrationMinistry", "PromotionID", "TimeZone", "Tracks", "TeamMin", "TeamMax",
	"Outcome", "Reason", "DecidedBy", "DecidedAt", "DecisionVersion", "SetAside", "ReleasedAt", "VisibleAt",
}

const challengeColumns = `c.*, a.name AS administration_name, a.ministry AS administration_ministry,
	k.promotion_id, k.time_zone, k.tracks, p.team_min, p.team_max,
	d.outcome, d.reason, d.decided_by, d.decided_at, d.version AS decision_version, coalesce(NOT so.eligible, false) AS set_aside, r.released_at,
	(SELECT min(v.challenges_visible_at) FROM call v
		WHERE v.promotion_id = k.promotion_id AND v.kind = 'candidates' AND v.status = 'published'
			AND v.challenges_audience = 'everybody') AS visible_at`

const challengeJoins = `JOIN administration a ON a.id = c.administration_id
	JOIN call k ON k.id = c.call_id JOIN promotion p ON p.id = k.promotion_id
	LEFT JOIN challenge_decision d ON d.challenge_id = c.id
	LEFT JOIN challenge_sorting so ON so.challenge_id = c.id
	LEFT JOIN release r ON r.call_id = c.call_id AND r.kind = 'challenges'`

// readChallenges reads challenges in two queries, whatever their number: the
// challenges with all that is one row of them, and their posts.
func readChallenges(db *gorm.DB, where string, args ...any) ([]challenge.Challenge, error) {
	rows := []challengeRow{}
	err := db.Table("challenge c").Select(challengeColumns).Joins(challengeJoins).Where(where, args...).Order("c.slug, c.id").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading challenges: %w", err)
	}
	ids := make([]challenge.ID, len(rows))
	for i, row := range rows {
		ids[i] = challenge.ID{UUID: row.ID}
	}
	posts, err := postsOf(db, ids)
	if err != nil {
		return nil, err
	}
	list := make([]challenge.Challenge, len(rows))
	for i, row := range rows {
		if list[i], err = row.challenge(posts[ids[i]]); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (r challengeRow) challenge(posts []challenge.Post) (challenge.Challenge, error) {
	zone, err := time.LoadLocation(r.TimeZone)
	if err != nil {
		return challenge.Challenge{}, fmt.Errorf("reading the zone of a challenge's call: %w", err)
	}
	return challenge.Challenge{
		ID: challenge.ID{UUID: r.ID}, Call: call.ID{UUID: r.CallID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Administration: challenge.Host{ID: domain.AdministrationID{UUID: r.AdministrationID}, Name: r.AdministrationName, Ministry: r.AdministrationMinistry},
		Slug:           r.Slug,
		Content: challenge.Content{
			Name: r.Name, Summary: r.Summary, Sites: r.Sites, Posts: posts, Sections: r.Sections.V,
			UnpublishedSections: unwords[challenge.Section](r.UnpublishedSections), Attested: r.Attested,
		},
		Status: challenge.Status(r.Status), Version: r.Version, CreatedAt: r.CreatedAt.UTC(), SubmittedAt: utc(r.SubmittedAt),
		PublishedAt: utc(r.PublishedAt), Decision: r.decision(), SetAside: r.SetAside, ReleasedAt: utc(r.ReleasedAt), VisibleAt: utc(r.VisibleAt),
		Rules: challenge.Rules{TeamMin: r.TeamMin, TeamMax: r.TeamMax, Tracks: unwords[call.Track](r.Tracks)}, Zone: zone,
	}, nil
}

func (r challengeRow) decision() *challenge.Decision {
	if r.Outcome == nil {
		return nil
	}
	return &challenge.Decision{
		Outcome: challenge.Outcome(*r.Outcome), Reason: *r.Reason, By: domain.AccountID{UUID: orZero(r.DecidedBy)}, At: r.DecidedAt.UTC(), Version: *r.DecisionVersion,
	}
}

func challengeRowOf(c challenge.Challenge) challengeRow {
	row := challengeRow{
		ID: c.ID.UUID, CallID: c.Call.UUID, AdministrationID: c.Administration.ID.UUID, Name: c.Name, Slug: c.Slug, Summary: c.Summary,
		Sites: c.Sites, UnpublishedSections: words(c.UnpublishedSections), Attested: c.Attested, Status: string(c.Status),
		Version: c.Version, CreatedAt: c.CreatedAt, SubmittedAt: c.SubmittedAt, PublishedAt: c.PublishedAt,
	}
	row.Sections.V = map[challenge.Section]string{}
	for id, text := range c.Sections {
		row.Sections.V[id] = text
	}
	return row
}

type postRow struct {
	ID             uuid.UUID
	ChallengeID    uuid.UUID
	Position       int
	AcceptedTracks textArray
	Expertise      string
	Required       bool
}

// TableName implements gorm's schema.Tabler.
func (postRow) TableName() string { return "post" }

func postRowsOf(c challenge.Challenge) []postRow {
	rows := make([]postRow, len(c.Posts))
	for i, p := range c.Posts {
		rows[i] = postRow{
			ID: p.ID.UUID, ChallengeID: c.ID.UUID, Position: i, AcceptedTracks: words(p.AcceptedTracks), Expertise: p.Expertise, Required: p.Required,
		}
	}
	return rows
}

func postsOf(db *gorm.DB, ids []challenge.ID) (map[challenge.ID][]challenge.Post, error) {
	rows := []postRow{}
	if err := db.Order("challenge_id, position").Find(&rows, "challenge_id = ANY(?)", uuids(ids)).Error; err != nil {
		return nil, fmt.Errorf("reading posts: %w", err)
	}
	found := map[challenge.ID][]challenge.Post{}
	for _, r := range rows {
		id := challenge.ID{UUID: r.ChallengeID}
		found[id] = append(found[id], challenge.Post{
			ID: domain.PostID{UUID: r.ID}, AcceptedTracks: unwords[call.Track](r.AcceptedTracks), Expertise: r.Expertise, Required: r.Required,
		})
	}
	return found, nil
}

// frozenRow is a challenge's content as a version keeps it.
type frozenRow struct {
	Name                string                       `json:"name"`
	Summary             string                       `json:"summary"`
	Sites               []string                     `json:"sites"`
	Posts               []frozenPostRow              `json:"posts"`
	Sections            map[challenge.Section]string `json:"sections"`
	UnpublishedSections []challenge.Section          `json:"unpublished_sections"`
	Attested            bool                         `json:"attested"`
}

type frozenPostRow struct {
	ID             uuid.UUID    `json:"id"`
	AcceptedTracks []call.Track `json:"accepted_tracks"`
	Expertise      string       `json:"expertise"`
	Required       bool         `json:"required"`
}

func frozenRowOf(c challenge.Content) frozenRow {
	row := frozenRow{
		Name: c.Name, Summary: c.Summary, Sites: c.Sites, Sections: c.Sections, UnpublishedSections: c.UnpublishedSections,
		Attested: c.Attested, Posts: make([]frozenPostRow, len(c.Posts)),
	}
	for i, p := range c.Posts {
		row.Posts[i] = frozenPostRow{ID: p.ID.UUID, AcceptedTracks: p.AcceptedTracks, Expertise: p.Expertise, Required: p.Required}
	}
	return row
}
