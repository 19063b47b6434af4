package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// detailsRow is what the form types beside its texts, inside a column of JSON.
type detailsRow struct {
	Contacts    map[challenge.ContactRole]contactRow `json:"contacts,omitempty"`
	Financing   *fundingRow                          `json:"financing,omitempty"`
	ProjectTeam []colleagueRow                       `json:"project_team,omitempty"`
	VideoURL    string                               `json:"video_url,omitempty"`
}

type contactRow struct {
	Name     string `json:"name,omitempty"`
	Position string `json:"position,omitempty"`
	Entity   string `json:"entity,omitempty"`
	Email    string `json:"email,omitempty"`
	Phone    string `json:"phone,omitempty"`
}

type fundingRow struct {
	Cofinanced challenge.Answer `json:"cofinanced,omitempty"`
	Route      challenge.Route  `json:"route,omitempty"`
	Programme  string           `json:"programme,omitempty"`
}

type colleagueRow struct {
	Name         string `json:"name,omitempty"`
	Position     string `json:"position,omitempty"`
	Employment   string `json:"employment,omitempty"`
	Share        int    `json:"share,omitempty"`
	Contribution string `json:"contribution,omitempty"`
}

func detailsRowOf(c challenge.Content) detailsRow {
	row := detailsRow{VideoURL: c.VideoURL, Contacts: map[challenge.ContactRole]contactRow{}}
	for role, one := range c.Contacts {
		row.Contacts[role] = contactRow(one)
	}
	if c.Financing != (challenge.Funding{}) {
		f := fundingRow(c.Financing)
		row.Financing = &f
	}
	for _, p := range c.ProjectTeam {
		row.ProjectTeam = append(row.ProjectTeam, colleagueRow(p))
	}
	return row
}

func (r detailsRow) into(c challenge.Content) challenge.Content {
	c.VideoURL, c.Contacts = r.VideoURL, map[challenge.ContactRole]challenge.Contact{}
	for role, one := range r.Contacts {
		c.Contacts[role] = challenge.Contact(one)
	}
	if r.Financing != nil {
		c.Financing = challenge.Funding(*r.Financing)
	}
	for _, p := range r.ProjectTeam {
		c.ProjectTeam = append(c.ProjectTeam, challenge.Colleague(p))
	}
	return c
}

// frozenRow is a challenge's content as a version keeps it.
type frozenRow struct {
	Name                string                     `json:"name"`
	Summary             string                     `json:"summary"`
	Sites               []string                   `json:"sites"`
	Posts               []frozenPostRow            `json:"posts"`
	Answers             map[challenge.Field]string `json:"answers"`
	UnpublishedSections []challenge.Section        `json:"unpublished_sections"`
	Attested            bool                       `json:"attested"`
	StartsOn            string                     `json:"starts_on,omitempty"`
	Months              int                        `json:"months,omitempty"`
	detailsRow
}

type frozenPostRow struct {
	ID             uuid.UUID    `json:"id"`
	AcceptedTracks []call.Track `json:"accepted_tracks"`
	Expertise      string       `json:"expertise"`
	Peers          string       `json:"peers,omitempty"`
	Software       string       `json:"software,omitempty"`
	Required       bool         `json:"required"`
}

func frozenRowOf(c challenge.Content) frozenRow {
	row := frozenRow{
		Name: c.Name, Summary: c.Summary, Sites: c.Sites, Answers: c.Answers, UnpublishedSections: c.UnpublishedSections, Attested: c.Attested,
		Months: c.Months, detailsRow: detailsRowOf(c), Posts: make([]frozenPostRow, len(c.Posts)),
	}
	if !c.StartsOn.IsZero() {
		row.StartsOn = c.StartsOn.String()
	}
	for i, p := range c.Posts {
		row.Posts[i] = frozenPostRow{p.ID.UUID, p.AcceptedTracks, p.Expertise, p.Peers, p.Software, p.Required}
	}
	return row
}

func (r frozenRow) content() challenge.Content {
	c := challenge.Content{
		Name: r.Name, Summary: r.Summary, Sites: r.Sites, Answers: r.Answers, UnpublishedSections: r.UnpublishedSections, Attested: r.Attested, Months: r.Months,
	}
	if on, err := domain.ParseDate(r.StartsOn); err == nil {
		c.StartsOn = on
	}
	for _, p := range r.Posts {
		c.Posts = append(c.Posts, challenge.Post{
			ID: domain.PostID{UUID: p.ID}, AcceptedTracks: p.AcceptedTracks, Expertise: p.Expertise, Peers: p.Peers, Software: p.Software, Required: p.Required,
		})
	}
	return r.into(c)
}

// ChallengeVersions implements challenge.Store.
func (r *Repository) ChallengeVersions(ctx context.Context, id challenge.ID) ([]challenge.Version, error) {
	rows := []struct {
		ID          uuid.UUID
		Sequence    int
		Kind        string
		Motive      jsonb[textRow]
		Content     jsonb[frozenRow]
		ContentHash []byte
		At          time.Time
	}{}
	err := r.db.WithContext(ctx).Table("challenge_version").Where("challenge_id = ?", id.UUID).Order("sequence").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the versions of a challenge: %w", err)
	}
	list := make([]challenge.Version, len(rows))
	for i, row := range rows {
		list[i] = challenge.Version{
			Sequence: row.Sequence, Kind: challenge.Kind(row.Kind), Motive: toText(row.Motive.V), Content: row.Content.V.content(),
			Hash: row.ContentHash, At: row.At.UTC(),
		}
		list[i].ID.UUID = row.ID
	}
	return list, nil
}

// InsertChallengeVersion implements challenge.Tx. The challenge's lock keeps two
// versions from taking one number.
func (t *tx) InsertChallengeVersion(id challenge.ID, v challenge.Version) (sequence int, err error) {
	err = t.db.Raw(`INSERT INTO challenge_version (id, challenge_id, sequence, kind, motive, content, content_hash, at)
		SELECT ?, ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ? FROM challenge_version WHERE challenge_id = ? RETURNING sequence`,
		v.ID.UUID, id.UUID, string(v.Kind), jsonb[textRow]{fromText(v.Motive)}, jsonb[frozenRow]{frozenRowOf(v.Content)}, v.Hash, v.At, id.UUID).
		Row().Scan(&sequence)
	if err != nil {
		return 0, fmt.Errorf("freezing a version of a challenge: %w", err)
	}
	return sequence, nil
}
