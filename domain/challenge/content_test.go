package challenge_test

import (
	"bytes"
	"maps"
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
		Sites:   rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Z][a-z]{2,8}`), 0, 3, rapid.ID).Draw(t, "sites"),
		Answers: map[challenge.Field]string{}, VideoURL: rapid.SampledFrom([]string{"", "https://exemple.fr/v"}).Draw(t, "video"),
		Contacts: map[challenge.ContactRole]challenge.Contact{}, Months: rapid.SampledFrom([]int{0, 6, 10}).Draw(t, "months"),
	}
	for _, f := range fields() {
		if rapid.Bool().Draw(t, "written "+string(f.ID)) {
			c.Answers[f.ID] = text.Draw(t, string(f.ID))
		}
	}
	for _, role := range challenge.ContactRoles {
		c.Contacts[role] = challenge.Contact{Name: text.Draw(t, "contact"), Email: text.Draw(t, "email")}
	}
	c.Financing.Cofinanced = rapid.SampledFrom([]challenge.Answer{"", challenge.Yes, challenge.No}).Draw(t, "cofinanced")
	c.Financing.Route = rapid.SampledFrom([]challenge.Route{"", challenge.Title2, challenge.ParentMinistry, challenge.OwnFunds}).Draw(t, "route")
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
		b.Answers, b.Contacts = maps.Clone(a.Answers), maps.Clone(a.Contacts)
		for _, f := range fields() {
			if _, written := b.Answers[f.ID]; !written {
				b.Answers[f.ID] = "  \n"
			}
		}
		maps.DeleteFunc(b.Contacts, func(_ challenge.ContactRole, c challenge.Contact) bool { return c == challenge.Contact{} })
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
		"an answer":   func(c *challenge.Content) { c.Answers["indicators"] += "!" },
		"a contact":   func(c *challenge.Content) { c.Contacts[challenge.HR] = challenge.Contact{Name: "Autre"} },
		"financing":   func(c *challenge.Content) { c.Financing.Programme = "160" },
		"the team":    func(c *challenge.Content) { c.ProjectTeam[0].Share++ },
		"the video":   func(c *challenge.Content) { c.VideoURL = "https://exemple.fr/v" },
		"the start":   func(c *challenge.Content) { c.StartsOn = domain.Date{Year: 2022, Month: 8, Day: 23} },
		"the length":  func(c *challenge.Content) { c.Months = 12 },
		"peers":       func(c *challenge.Content) { c.Posts[0].Peers = "Deux designers" },
		"software":    func(c *challenge.Content) { c.Posts[0].Software = "Un tableur" },
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
		"/summary":                   func(c *challenge.Content) { c.Summary = strings.Repeat("é", 501) },
		"/sites":                     func(c *challenge.Content) { c.Sites = strings.Split("abcdefg", "") },
		"/sites/1":                   func(c *challenge.Content) { c.Sites[1] = c.Sites[0] },
		"/sites/0":                   func(c *challenge.Content) { c.Sites[0] = " " },
		"/posts":                     func(c *challenge.Content) { c.Posts = append(c.Posts, c.Posts...) },
		"/posts/1/expertise":         func(c *challenge.Content) { c.Posts[1].Expertise = strings.Repeat("x", 301) },
		"/posts/0/accepted_tracks/0": func(c *challenge.Content) { c.Posts[0].AcceptedTracks[0] = "plumbing" },
		"/posts/1/accepted_tracks/1": func(c *challenge.Content) { c.Posts[1].AcceptedTracks[1] = c.Posts[1].AcceptedTracks[0] },
		"/answers/hypothesis":        func(c *challenge.Content) { c.Answers["hypothesis"] = strings.Repeat("é", 1001) },
		"/answers/a~1b":              func(c *challenge.Content) { c.Answers["a/b"] = "?" },
		"/financing/route":           func(c *challenge.Content) { c.Financing.Route = "lottery" },
		"/contacts/king":             func(c *challenge.Content) { c.Contacts["king"] = challenge.Contact{Name: "?"} },
		"/contacts/hr/name": func(c *challenge.Content) {
			c.Contacts[challenge.HR] = challenge.Contact{Name: strings.Repeat("x", 121)}
		},
		"/project_team/0/share": func(c *challenge.Content) { c.ProjectTeam[0].Share = 101 },
		"/project_team":         func(c *challenge.Content) { c.ProjectTeam = make([]challenge.Colleague, 21) },
		"/video_url":            func(c *challenge.Content) { c.VideoURL = "javascript:alert(1)" },
		"/posts/0/peers":        func(c *challenge.Content) { c.Posts[0].Peers = strings.Repeat("x", 301) },
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
	for _, f := range fields() {
		if !f.Optional {
			gaps["/answers/"+string(f.ID)] = func(c *challenge.Content) { c.Answers[f.ID] = "\n\t " }
		}
	}
	for _, role := range challenge.ContactRoles {
		gaps["/contacts/"+string(role)+"/email"] = func(c *challenge.Content) {
			c.Contacts[role] = challenge.Contact{Name: "Camille", Position: "Direction", Email: "camille"}
		}
	}
	gaps["/project_team"] = func(c *challenge.Content) { c.ProjectTeam = nil }
	gaps["/financing/cofinanced"] = func(c *challenge.Content) { c.Financing = challenge.Funding{} }
	gaps["/financing/programme"] = func(c *challenge.Content) { c.Financing.Programme = "12" }
	gaps["/financing/route"] = func(c *challenge.Content) { c.Financing.Cofinanced = challenge.No }
	rules := challenge.Rules{TeamMin: 2, TeamMax: 3}
	for pointer, empty := range gaps {
		c := complete()
		empty(&c)
		if got := pointers(domain.InvalidFields(c.Missing(rules))); !slices.Equal(got, []string{pointer}) {
			t.Errorf("expected %s to be missing, got %v", pointer, got)
		}
	}
	given, asked := 0, 0
	for _, p := range (challenge.Content{Name: "x"}).Progress(rules) {
		given, asked = given+p.Given, asked+p.Asked
	}
	if got := (challenge.Content{Name: "x"}).Missing(rules); len(got) != asked || given != 0 {
		t.Errorf("an empty form lacks %v of %d, %d given", got, asked, given)
	}
}

func TestUnpublishedSectionsCountAsComplete(t *testing.T) {
	c := complete()
	c.Answers = map[challenge.Field]string{"mission": "Publié."}
	c.Contacts, c.Financing, c.ProjectTeam, c.UnpublishedSections = nil, challenge.Funding{}, nil, sectionIDs()
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
