package challenge_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

func sectionIDs() []challenge.Section {
	ids := []challenge.Section{}
	for _, s := range challenge.Sections {
		ids = append(ids, s.ID)
	}
	return ids
}

// drawContent draws a content that the form allows, finished or not.
func drawContent(t *rapid.T) challenge.Content {
	text := rapid.StringMatching(`[A-Za-zéÉ ]{0,20}`)
	c := challenge.Content{
		Name: rapid.StringMatching(`[A-Za-zé]{1,12}`).Draw(t, "name"), Summary: text.Draw(t, "summary"), Attested: rapid.Bool().Draw(t, "attested"),
		Sites:    rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Z][a-z]{2,8}`), 0, 3, rapid.ID).Draw(t, "sites"),
		Sections: map[challenge.Section]string{},
	}
	for _, id := range sectionIDs() {
		if rapid.Bool().Draw(t, "written "+string(id)) {
			c.Sections[id] = text.Draw(t, string(id))
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "posts") {
		c.Posts = append(c.Posts, challenge.Post{
			ID:             domain.NewPostID(),
			AcceptedTracks: rapid.SliceOfNDistinct(rapid.SampledFrom(call.Tracks), 0, 3, rapid.ID).Draw(t, "tracks"),
			Expertise:      text.Draw(t, "expertise"), Required: rapid.Bool().Draw(t, "required"),
		})
	}
	return c
}

func TestWhatSaysTheSameHasTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawContent(t)
		b := a
		b.Sections = map[challenge.Section]string{}
		for id, text := range a.Sections {
			b.Sections[id] = text
		}
		for _, id := range sectionIDs() {
			if _, written := b.Sections[id]; !written {
				b.Sections[id] = "  \n"
			}
		}
		b.Posts = slices.Clone(a.Posts)
		for i := range b.Posts {
			b.Posts[i].ID = domain.NewPostID()
			b.Posts[i].AcceptedTracks = slices.Clone(b.Posts[i].AcceptedTracks)
			slices.Reverse(b.Posts[i].AcceptedTracks)
		}
		if !bytes.Equal(a.Canonical(), b.Canonical()) || !bytes.Equal(a.Hash(), b.Hash()) {
			t.Fatalf("one content, two spellings:\n%s\n%s", a.Canonical(), b.Canonical())
		}
	})
}

func TestEveryChangeChangesTheHash(t *testing.T) {
	changes := map[string]func(*challenge.Content){
		"name":        func(c *challenge.Content) { c.Name += "!" },
		"summary":     func(c *challenge.Content) { c.Summary += "!" },
		"sites":       func(c *challenge.Content) { c.Sites = c.Sites[:1] },
		"attested":    func(c *challenge.Content) { c.Attested = false },
		"a section":   func(c *challenge.Content) { c.Sections[challenge.Value] += "!" },
		"a track":     func(c *challenge.Content) { c.Posts[0].AcceptedTracks = []call.Track{call.Development} },
		"expertise":   func(c *challenge.Content) { c.Posts[1].Expertise = "" },
		"required":    func(c *challenge.Content) { c.Posts[1].Required = true },
		"fewer posts": func(c *challenge.Content) { c.Posts = c.Posts[:1] },
		"post order":  func(c *challenge.Content) { slices.Reverse(c.Posts) },
		"unpublished": func(c *challenge.Content) { c.UnpublishedSections = []challenge.Section{challenge.Team} },
	}
	for name, change := range changes {
		c := complete()
		change(&c)
		if bytes.Equal(c.Hash(), complete().Hash()) {
			t.Errorf("changing %s does not change the hash", name)
		}
	}
}

func TestSlugs(t *testing.T) {
	for name, want := range map[string]string{
		"Estim’Action": "estim-action", "Ecosphère(s)": "ecosphere-s", "État bas carbone": "etat-bas-carbone",
		"  SOS   Ponts ": "sos-ponts", "Recens'smart": "recens-smart", "Œuvre n° 2": "oeuvre-n-2", "Проект": "defi", "—": "defi",
		strings.Repeat("mot ", 40): strings.TrimSuffix(strings.Repeat("mot-", 20), "-"),
	} {
		if got := challenge.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSlugsAreAddresses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		slug := challenge.Slug(name)
		if slug == "" || len(slug) > 80 || strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Fatalf("Slug(%q) = %q", name, slug)
		}
		if strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") || strings.Contains(slug, "--") {
			t.Fatalf("Slug(%q) = %q has stray hyphens", name, slug)
		}
		if again := challenge.Slug(slug); again != slug {
			t.Fatalf("Slug(%q) = %q, and then %q", name, slug, again)
		}
	})
}

func TestCheckNamesEachFault(t *testing.T) {
	faults := map[string]func(*challenge.Content){
		"/name":                      func(c *challenge.Content) { c.Name = " - " },
		"/summary":                   func(c *challenge.Content) { c.Summary = strings.Repeat("é", 401) },
		"/sites":                     func(c *challenge.Content) { c.Sites = strings.Split("abcdefg", "") },
		"/sites/1":                   func(c *challenge.Content) { c.Sites[1] = c.Sites[0] },
		"/sites/0":                   func(c *challenge.Content) { c.Sites[0] = " " },
		"/posts":                     func(c *challenge.Content) { c.Posts = append(c.Posts, c.Posts...) },
		"/posts/1/expertise":         func(c *challenge.Content) { c.Posts[1].Expertise = strings.Repeat("x", 301) },
		"/posts/0/accepted_tracks/0": func(c *challenge.Content) { c.Posts[0].AcceptedTracks[0] = "plumbing" },
		"/posts/1/accepted_tracks/1": func(c *challenge.Content) { c.Posts[1].AcceptedTracks[1] = c.Posts[1].AcceptedTracks[0] },
		"/sections/financing":        func(c *challenge.Content) { c.Sections[challenge.Financing] = strings.Repeat("é", 1001) },
		"/sections/a~1b":             func(c *challenge.Content) { c.Sections["a/b"] = "?" },
	}
	rules := challenge.Rules{TeamMin: 2, TeamMax: 3}
	for pointer, spoil := range faults {
		c := complete()
		spoil(&c)
		got := pointers(domain.InvalidFields(c.Check(rules)))
		if !slices.Equal(got, []string{pointer}) {
			t.Errorf("expected a fault at %s, got %v", pointer, got)
		}
	}
	if fields := complete().Check(rules); len(fields) > 0 {
		t.Errorf("a complete content has faults: %v", fields)
	}
}

func TestACallMayOpenFewerTracks(t *testing.T) {
	c := complete()
	r := challenge.Rules{TeamMin: 2, TeamMax: 3, Tracks: []call.Track{call.Design, call.DataScience}}
	if got := pointers(domain.InvalidFields(c.Check(r))); !slices.Equal(got, []string{"/posts/1/accepted_tracks/0"}) {
		t.Fatalf("data engineering is not open, got %v", got)
	}
}

func TestMissingPointsAtWhatIsMissing(t *testing.T) {
	gaps := map[string]func(*challenge.Content){
		"/summary":                 func(c *challenge.Content) { c.Summary = " " },
		"/sites":                   func(c *challenge.Content) { c.Sites = nil },
		"/posts":                   func(c *challenge.Content) { c.Posts = c.Posts[:1] },
		"/posts/0/accepted_tracks": func(c *challenge.Content) { c.Posts[0].AcceptedTracks = nil },
		"/attested":                func(c *challenge.Content) { c.Attested = false },
	}
	for _, id := range sectionIDs() {
		gaps["/sections/"+string(id)] = func(c *challenge.Content) { c.Sections[id] = "\n\t " }
	}
	rules := challenge.Rules{TeamMin: 2, TeamMax: 3}
	for pointer, empty := range gaps {
		c := complete()
		empty(&c)
		if got := pointers(domain.InvalidFields(c.Missing(rules))); !slices.Equal(got, []string{pointer}) {
			t.Errorf("expected %s to be missing, got %v", pointer, got)
		}
	}
	if got := (challenge.Content{Name: "x"}).Missing(rules); len(got) != 4+len(challenge.Sections) {
		t.Errorf("an empty form lacks %v", got)
	}
}

func TestUnpublishedSectionsCountAsComplete(t *testing.T) {
	c := complete()
	c.Sections = map[challenge.Section]string{challenge.Context: "Publié."}
	c.UnpublishedSections = sectionIDs()[1:]
	if missing := c.Missing(challenge.Rules{TeamMin: 2, TeamMax: 3}); len(missing) > 0 {
		t.Fatalf("still missing: %v", missing)
	}
}

func TestAPostNeedsATrackOrAnExpertise(t *testing.T) {
	c := complete()
	c.Posts[1].AcceptedTracks = nil // its expertise says whom it is for
	if missing := c.Missing(challenge.Rules{TeamMin: 2, TeamMax: 3}); len(missing) > 0 {
		t.Fatalf("expertise alone is enough, yet: %v", missing)
	}
}
