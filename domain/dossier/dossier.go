package dossier

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// ID identifies a dossier.
type ID = domain.DossierID

// Dossier is one person's application to one call.
type Dossier struct {
	ID          ID
	Call        call.ID
	Promotion   domain.PromotionID
	Account     domain.AccountID
	Email       string
	Language    string
	Number      string // as people say it: EIG6-7K3Q-M
	Version     int64
	Draft       Content
	Snapshots   []Snapshot // newest first
	StartedAt   time.Time
	SavedAt     time.Time // the draft's last save
	WithdrawnAt *time.Time
}

// Content is what the candidate wrote. Pointers and empty values are questions
// not answered yet.
type Content struct {
	Name             string
	Phone            string
	MainTrack        call.Track
	SecondaryTrack   call.Track
	YearsExperience  *int
	Employers        []Stay
	Schools          []Stay
	Places           []string // where the person can work
	AvailableAtStart *bool
	Statements       map[string]bool
	Answers          map[string]string   // by question: texts, links, dates (ISO 8601)
	Choices          map[string][]string // by question: ids of options
	Files            map[string][]File   // by question
	TalentPool       *bool               // agrees to be written to again after this call
	// Wishes are ranked while applying, where the call asks for that: a draft reads
	// them from their own list, a snapshot keeps what it was submitted with.
	Wishes []Wish
}

// Wish is one rank of a list of wishes, best first. Post is zero where challenges
// are ranked.
type Wish struct {
	Challenge domain.ChallengeID
	Post      domain.PostID
}

// File is an uploaded document as the draft or a snapshot names it.
type File struct {
	ID     domain.ID[File]
	Name   string
	Size   int64 // bytes
	Type   call.FileType
	SHA256 []byte
}

// Stay is a time at an employer or a school; As is the post held or the degree.
type Stay struct {
	Name string
	As   string
	From domain.Date
	To   domain.Date
}

// Snapshot is what was submitted, immutable.
type Snapshot struct {
	ID           domain.ID[Snapshot]
	Sequence     int // 1, 2…
	DraftVersion int64
	FormVersion  int // of the call's form that it answered
	Content      Content
	Hash         []byte // SHA-256 of Content.Canonical
	SubmittedAt  time.Time
}

// Facts places the dossier for the table of rights.
func (d Dossier) Facts() access.Facts {
	return access.Facts{Owner: d.Account, Call: d.Call, Promotion: d.Promotion}
}

// Last gives the newest snapshot, the one that counts.
func (d Dossier) Last() (Snapshot, bool) {
	if len(d.Snapshots) == 0 {
		return Snapshot{}, false
	}
	return d.Snapshots[0], true
}

// UnsentChanges tells whether the draft says something the last snapshot does not.
func (d Dossier) UnsentChanges() bool {
	last, submitted := d.Last()
	return submitted && !bytes.Equal(last.Hash, d.Draft.Hash())
}

// Canonical spells the content in one way only: JSON with sorted keys, empty
// values left out. Two contents that say the same give the same bytes.
func (c Content) Canonical() []byte {
	m := map[string]any{}
	put := func(key string, value any, said bool) {
		if said {
			m[key] = value
		}
	}
	put("name", c.Name, c.Name != "")
	put("phone", c.Phone, c.Phone != "")
	put("main_track", c.MainTrack, c.MainTrack != "")
	put("secondary_track", c.SecondaryTrack, c.SecondaryTrack != "")
	put("years_experience", c.YearsExperience, c.YearsExperience != nil)
	put("employers", canonicalStays(c.Employers), len(c.Employers) > 0)
	put("schools", canonicalStays(c.Schools), len(c.Schools) > 0)
	put("places", c.Places, len(c.Places) > 0)
	put("available_at_start", c.AvailableAtStart, c.AvailableAtStart != nil)
	put("statements", c.Statements, len(c.Statements) > 0)
	put("answers", c.Answers, len(c.Answers) > 0)
	put("choices", said(c.Choices), len(said(c.Choices)) > 0)
	put("files", canonicalFiles(c.Files), len(said(c.Files)) > 0)
	put("talent_pool", c.TalentPool, c.TalentPool != nil)
	put("wishes", canonicalWishes(c.Wishes), len(c.Wishes) > 0)
	raw, err := json.Marshal(m)
	if err != nil {
		panic(fmt.Sprintf("a dossier of plain values does not encode: %v", err))
	}
	return raw
}

func canonicalStays(stays []Stay) []map[string]string {
	out := []map[string]string{}
	for _, s := range stays {
		m := map[string]string{"name": s.Name, "as": s.As}
		if !s.From.IsZero() {
			m["from"] = s.From.String()
		}
		if !s.To.IsZero() {
			m["to"] = s.To.String()
		}
		out = append(out, m)
	}
	return out
}

func canonicalWishes(wishes []Wish) []map[string]string {
	out := []map[string]string{}
	for _, w := range wishes {
		m := map[string]string{"challenge": w.Challenge.String()}
		if !w.Post.IsZero() {
			m["post"] = w.Post.String()
		}
		out = append(out, m)
	}
	return out
}

// said leaves out the questions with an empty list.
func said[V any](m map[string][]V) map[string][]V {
	out := map[string][]V{}
	for id, list := range m {
		if len(list) > 0 {
			out[id] = list
		}
	}
	return out
}

func canonicalFiles(files map[string][]File) map[string][]map[string]any {
	out := map[string][]map[string]any{}
	for question, list := range said(files) {
		for _, f := range list {
			out[question] = append(out[question], map[string]any{
				"name": f.Name, "size": f.Size, "type": string(f.Type), "sha256": hex.EncodeToString(f.SHA256),
			})
		}
	}
	return out
}

// Hash is SHA-256 of the canonical bytes.
func (c Content) Hash() []byte {
	sum := sha256.Sum256(c.Canonical())
	return sum[:]
}
