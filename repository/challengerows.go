package repository

import (
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/promotion"
)

type challengeRow struct {
	ID                  uuid.UUID
	CallID              uuid.UUID
	AdministrationID    uuid.UUID
	Name                string
	Slug                string
	Summary             string
	Sites               textArray
	Answers             jsonb[map[challenge.Field]string]
	UnpublishedSections textArray
	Details             jsonb[detailsRow]
	StartsOn            *time.Time
	Months              *int
	Attested            bool
	Status              string
	Version             int64
	CreatedAt           time.Time
	SubmittedAt         *time.Time
	PublishedAt         *time.Time
	WithdrawnAt         *time.Time
	// Read with the row, never written.
	AdministrationName     string
	AdministrationMinistry string
	AdministrationStatus   string
	PromotionID            uuid.UUID
	TimeZone               string
	Tracks                 textArray
	TeamMin                int
	TeamMax                int
	PromotionStartsOn      time.Time
	PromotionMonths        int
	Outcome                *string
	Reason                 *string
	DecidedBy              *uuid.UUID
	DecidedAt              *time.Time
	DecisionVersion        *int64
	SetAside               bool
	Requested              bool
	ReleasedAt             *time.Time
	VisibleAt              *time.Time
	LastKind               *string
	LastSequence           *int
	LastContent            *jsonb[frozenRow]
	LastHash               []byte
	LastAt                 *time.Time
	LastSubmission         int
}

// TableName implements gorm's schema.Tabler.
func (challengeRow) TableName() string { return "challenge" }

var derivedChallengeColumns = []string{
	"AdministrationName", "AdministrationMinistry", "AdministrationStatus", "PromotionID", "TimeZone", "Tracks", "TeamMin", "TeamMax", "PromotionStartsOn", "PromotionMonths",
	"Outcome", "Reason", "DecidedBy", "DecidedAt", "DecisionVersion", "SetAside", "Requested", "ReleasedAt", "VisibleAt",
	"LastKind", "LastSequence", "LastContent", "LastHash", "LastAt", "LastSubmission",
}

const challengeColumns = `c.*, a.name AS administration_name, a.ministry AS administration_ministry, a.status AS administration_status,
	l.kind AS last_kind, l.sequence AS last_sequence, l.content AS last_content, l.content_hash AS last_hash, l.at AS last_at,
	(SELECT coalesce(max(sequence), 0) FROM challenge_version s WHERE s.challenge_id = c.id AND s.kind = 'submitted') AS last_submission,
	k.promotion_id, k.time_zone, k.tracks, p.team_min, p.team_max, p.starts_on AS promotion_starts_on, p.months AS promotion_months,
	d.outcome, d.reason, d.decided_by, d.decided_at, d.version AS decision_version, coalesce(NOT so.eligible, false) AS set_aside, r.released_at,
	EXISTS (SELECT FROM revision_request q WHERE q.challenge_id = c.id AND q.state = 'pending' AND q.challenge_version = c.version) AS requested,
	(SELECT min(v.challenges_visible_at) FROM call v
		WHERE v.promotion_id = k.promotion_id AND v.kind = 'candidates' AND v.status = 'published'
			AND v.challenges_audience = 'everybody') AS visible_at`

const challengeJoins = `JOIN administration a ON a.id = c.administration_id
	JOIN call k ON k.id = c.call_id JOIN promotion p ON p.id = k.promotion_id
	LEFT JOIN challenge_decision d ON d.challenge_id = c.id
	LEFT JOIN challenge_sorting so ON so.challenge_id = c.id
	LEFT JOIN release r ON r.call_id = c.call_id AND r.kind = 'challenges'
	LEFT JOIN LATERAL (SELECT * FROM challenge_version w WHERE w.challenge_id = c.id ORDER BY w.sequence DESC LIMIT 1) l ON true`

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
	c := challenge.Challenge{
		ID: challenge.ID{UUID: r.ID}, Call: call.ID{UUID: r.CallID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Administration: challenge.Host{
			ID: domain.AdministrationID{UUID: r.AdministrationID}, Name: r.AdministrationName, Ministry: r.AdministrationMinistry,
			Validated: r.AdministrationStatus == "validated",
		},
		Slug: r.Slug, Content: r.content(posts), Last: r.last(), LastSubmission: r.LastSubmission,
		Status: challenge.Status(r.Status), Version: r.Version, CreatedAt: r.CreatedAt.UTC(), SubmittedAt: utc(r.SubmittedAt),
		PublishedAt: utc(r.PublishedAt), WithdrawnAt: utc(r.WithdrawnAt), Decision: r.decision(), SetAside: r.SetAside, Requested: r.Requested, ReleasedAt: utc(r.ReleasedAt), VisibleAt: utc(r.VisibleAt),
		Rules: challenge.Rules{TeamMin: r.TeamMin, TeamMax: r.TeamMax, Tracks: unwords[call.Track](r.Tracks), Ministry: r.AdministrationMinistry, Promotion: promotion.Promotion{StartsOn: day(r.PromotionStartsOn), Months: r.PromotionMonths}}, Zone: zone,
	}
	return c, nil
}

func (r challengeRow) content(posts []challenge.Post) challenge.Content {
	c := challenge.Content{
		Name: r.Name, Summary: r.Summary, Sites: r.Sites, Posts: posts, Answers: r.Answers.V,
		UnpublishedSections: unwords[challenge.Section](r.UnpublishedSections), Attested: r.Attested,
	}
	c.StartsOn = dayOr(r.StartsOn)
	if r.Months != nil {
		c.Months = *r.Months
	}
	return r.Details.V.into(c)
}

func (r challengeRow) last() *challenge.Version {
	if r.LastSequence == nil {
		return nil
	}
	return &challenge.Version{
		Sequence: *r.LastSequence, Kind: challenge.Kind(*r.LastKind), Content: r.LastContent.V.content(), Hash: r.LastHash, At: r.LastAt.UTC(),
	}
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
		Sites: c.Sites, UnpublishedSections: words(c.UnpublishedSections), Attested: c.Attested, Status: string(c.Status), Version: c.Version,
		CreatedAt: c.CreatedAt, SubmittedAt: c.SubmittedAt, PublishedAt: c.PublishedAt, WithdrawnAt: c.WithdrawnAt,
		Details: jsonb[detailsRow]{detailsRowOf(c.Content)},
	}
	if !c.StartsOn.IsZero() {
		at := midnight(c.StartsOn)
		row.StartsOn = &at
	}
	if c.Months > 0 {
		row.Months = &c.Months
	}
	row.Answers.V = map[challenge.Field]string{}
	for id, text := range c.Answers {
		row.Answers.V[id] = text
	}
	return row
}

type postRow struct {
	ID             uuid.UUID
	ChallengeID    uuid.UUID
	Position       int
	AcceptedTracks textArray
	Expertise      string
	Peers          string
	Software       string
	Required       bool
}

// TableName implements gorm's schema.Tabler.
func (postRow) TableName() string { return "post" }

func postRowsOf(c challenge.Challenge) []postRow {
	rows := make([]postRow, len(c.Posts))
	for i, p := range c.Posts {
		rows[i] = postRow{
			ID: p.ID.UUID, ChallengeID: c.ID.UUID, Position: i, AcceptedTracks: words(p.AcceptedTracks), Expertise: p.Expertise,
			Peers: p.Peers, Software: p.Software, Required: p.Required,
		}
	}
	return rows
}

func postsOf(db *gorm.DB, ids []challenge.ID) (map[challenge.ID][]challenge.Post, error) {
	rows := []postRow{}
	if err := db.Order("challenge_id, position").Find(&rows, "challenge_id = ANY(?) AND position IS NOT NULL", uuids(ids)).Error; err != nil {
		return nil, fmt.Errorf("reading posts: %w", err)
	}
	found := map[challenge.ID][]challenge.Post{}
	for _, r := range rows {
		id := challenge.ID{UUID: r.ChallengeID}
		found[id] = append(found[id], challenge.Post{
			ID: domain.PostID{UUID: r.ID}, AcceptedTracks: unwords[call.Track](r.AcceptedTracks), Expertise: r.Expertise,
			Peers: r.Peers, Software: r.Software, Required: r.Required,
		})
	}
	return found, nil
}
