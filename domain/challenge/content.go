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
	Name     string
	Summary  string
	Sites    []string
	Posts    []Post
	Sections map[Section]string
	// UnpublishedSections count as complete although their text was never
	// published: an audited import alone fills them.
	UnpublishedSections []Section
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
	sections := map[string]string{}
	for id, text := range c.Sections {
		if !blank(text) {
			sections[string(id)] = text
		}
	}
	put("name", c.Name, c.Name != "")
	put("summary", c.Summary, c.Summary != "")
	put("sites", c.Sites, len(c.Sites) > 0)
	put("posts", canonicalPosts(c.Posts), len(c.Posts) > 0)
	put("sections", sections, len(sections) > 0)
	put("unpublished_sections", sorted(c.UnpublishedSections), len(c.UnpublishedSections) > 0)
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
		out[i] = map[string]any{"accepted_tracks": sorted(p.AcceptedTracks), "expertise": p.Expertise, "required": p.Required}
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

// adopt gives the new content the identity of the old: a post keeps the id of the
// one in its place, and a section counts as unpublished only until somebody writes it.
func (c Content) adopt(old Content) Content {
	posts := slices.Clone(c.Posts)
	for i := range posts {
		if i < len(old.Posts) {
			posts[i].ID = old.Posts[i].ID
		} else {
			posts[i].ID = domain.NewPostID()
		}
	}
	c.Posts = posts
	c.UnpublishedSections = slices.DeleteFunc(slices.Clone(old.UnpublishedSections), func(s Section) bool { return !blank(c.Sections[s]) })
	return c
}

// public leaves out what only the host and those who examine may read.
func (c Content) public() Content {
	sections := map[Section]string{}
	for id, text := range c.Sections {
		if !id.private() {
			sections[id] = text
		}
	}
	c.Sections = sections
	c.UnpublishedSections = slices.DeleteFunc(slices.Clone(c.UnpublishedSections), Section.private)
	return c
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
