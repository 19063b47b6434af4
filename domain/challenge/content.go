package challenge

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Content is what the host wrote.
type Content struct {
	Name    string
	Summary string // the lightning pitch; what the catalogue shows
	Sites   []string
	Posts   []Post
	Answers map[Field]string
	// UnpublishedSections count as complete although what they say was never
	// published: an audited import alone fills them.
	UnpublishedSections []Section
	Contacts            map[ContactRole]Contact
	Financing           Funding
	ProjectTeam         []Colleague
	VideoURL            string
	// StartsOn and Months say when the immersions begin and how long they last, where
	// that is not as in the promotion.
	StartsOn domain.Date
	Months   int
	// Attested: off-site work allowed, data provided and authorised, openness
	// except where the law forbids.
	Attested bool
}

// Post is one seat of a challenge. Without an accepted track, its expertise says
// whom it is for.
type Post struct {
	ID             domain.PostID
	AcceptedTracks []call.Track
	Expertise      string
	Peers          string // of the trade, in the organisation
	Software       string
	Required       bool
}

// Canonical spells the content in one way only: JSON with sorted keys, empty values
// left out. Two contents that say the same give the same bytes. A post is told by
// its place, not by its id.
func (c Content) Canonical() []byte {
	m := map[string]any{}
	put := func(key string, value any, said bool) {
		if said {
			m[key] = value
		}
	}
	answers := map[string]string{}
	for id, text := range c.Answers {
		if !blank(text) {
			answers[string(id)] = text
		}
	}
	contacts := canonicalContacts(c.Contacts)
	put("name", c.Name, c.Name != "")
	put("summary", c.Summary, c.Summary != "")
	put("sites", c.Sites, len(c.Sites) > 0)
	put("posts", canonicalPosts(c.Posts), len(c.Posts) > 0)
	put("answers", answers, len(answers) > 0)
	put("unpublished_sections", sorted(c.UnpublishedSections), len(c.UnpublishedSections) > 0)
	put("contacts", contacts, len(contacts) > 0)
	put("financing", c.Financing.canonical(), c.Financing != Funding{})
	put("project_team", canonicalTeam(c.ProjectTeam), len(c.ProjectTeam) > 0)
	put("video_url", c.VideoURL, c.VideoURL != "")
	put("starts_on", c.StartsOn.String(), !c.StartsOn.IsZero())
	put("months", c.Months, c.Months > 0)
	put("attested", true, c.Attested)
	raw, err := json.Marshal(m)
	if err != nil {
		panic(fmt.Sprintf("a challenge of plain values does not encode: %v", err))
	}
	return raw
}

func canonicalPosts(posts []Post) []map[string]any {
	out := make([]map[string]any, len(posts))
	for i, p := range posts {
		out[i] = map[string]any{
			"accepted_tracks": sorted(p.AcceptedTracks), "expertise": p.Expertise, "peers": p.Peers, "software": p.Software, "required": p.Required,
		}
	}
	return out
}

// sorted gives the order-free list of what is a set.
func sorted[T ~string](list []T) []T {
	return slices.Sorted(slices.Values(list))
}

// Hash is SHA-256 of the canonical bytes.
func (c Content) Hash() []byte {
	sum := sha256.Sum256(c.Canonical())
	return sum[:]
}

// adopt gives the new content the identity of the old: its posts' ids, and a section
// counts as unpublished only until somebody writes in it.
func (c Content) adopt(old Content) Content {
	c.Posts = adoptPosts(c.Posts, old.Posts)
	c.UnpublishedSections = slices.DeleteFunc(slices.Clone(old.UnpublishedSections), c.writtenIn)
	return c
}

// adoptPosts keeps the ids of posts that stay. Where the list names none, a post is
// told by its place; an id that the old list does not have names nothing.
func adoptPosts(posts, old []Post) []Post {
	posts = slices.Clone(posts)
	named := slices.ContainsFunc(posts, func(p Post) bool { return !p.ID.IsZero() })
	for i, p := range posts {
		known := slices.ContainsFunc(old, func(o Post) bool { return o.ID == p.ID })
		switch {
		case !named && i < len(old):
			posts[i].ID = old[i].ID
		case !known || slices.ContainsFunc(posts[:i], func(o Post) bool { return o.ID == p.ID }):
			posts[i].ID = domain.NewPostID()
		}
	}
	return posts
}

// writtenIn tells whether something of a section is written.
func (c Content) writtenIn(s Section) bool {
	spec, _ := s.spec()
	switch s {
	case Contacts:
		return len(canonicalContacts(c.Contacts)) > 0
	case Financing:
		return c.Financing != Funding{}
	case Team:
		return len(c.ProjectTeam) > 0
	}
	return slices.ContainsFunc(spec.Fields, func(f FieldSpec) bool { return !blank(c.Answers[f.ID]) })
}

// public leaves out what only the host and those who examine may read. The project
// team's table names people: it is no more public than the contacts.
func (c Content) public() Content {
	answers := map[Field]string{}
	for id, text := range c.Answers {
		if !id.private() {
			answers[id] = text
		}
	}
	c.Answers, c.Contacts, c.Financing, c.ProjectTeam = answers, nil, Funding{}, nil
	c.UnpublishedSections = slices.DeleteFunc(slices.Clone(c.UnpublishedSections), Section.private)
	return c
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
