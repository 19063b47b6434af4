package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

func both(s string) domain.Text { return domain.Text{FR: s, EN: "en: " + s} }

// asking is a call with a question of each kind, of everybody or of one track.
func asking() call.Call {
	options := []call.Option{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	return call.Call{
		Kind: call.ForCandidates, Tracks: call.Tracks, TalentPoolMonths: 12,
		Statements: []call.Statement{{ID: "adult", Label: both("Majeur"), Article: "article 3"}},
		Steps:      []call.Step{{ID: "project"}, {ID: "papers"}},
		Questions: []call.Question{
			{ID: "cv", Kind: call.FileKind, Label: both("CV"), Required: true, Step: "papers", MaxFiles: 1, FileTypes: []call.FileType{call.PDF}},
			{ID: "short", Kind: call.ShortText, Label: both("Court"), Required: true, Step: "project", MaxLength: 5},
			{ID: "long", Kind: call.LongText, Label: both("Long"), Step: "project", MaxLength: 10},
			{ID: "day", Kind: call.DateKind, Label: both("Jour"), Required: true, Step: "project"},
			{ID: "site", Kind: call.Link, Label: both("Site"), Required: true, Step: "project"},
			{ID: "one", Kind: call.Choice, Label: both("Un"), Required: true, Options: options},
			{ID: "many", Kind: call.Multiple, Label: both("Plusieurs"), Required: true, Options: options, Step: "project"},
			{ID: "portfolio", Kind: call.FileKind, Label: both("Dossier"), Required: true, Track: call.Design, Step: "papers", FileTypes: []call.FileType{call.PDF}},
			{ID: "tool", Kind: call.Choice, Label: both("Outil"), Required: true, Track: call.Design, Options: options, Step: "papers"},
		},
	}
}

func whole() dossier.Content {
	years, yes := 4, true
	return dossier.Content{
		Name: "Ada Exemple", Phone: "06 39 98 12 34", MainTrack: call.Development, YearsExperience: &years, Places: []string{"Lyon"},
		AvailableAtStart: &yes, Statements: map[string]bool{"adult": true},
		Answers: map[string]string{"short": "Oui", "day": "2022-09-12", "site": "https://exemple.fr/a"},
		Choices: map[string][]string{"one": {"a"}, "many": {"c", "a"}},
		Files:   map[string][]dossier.File{"cv": {{Name: "cv.pdf", Type: call.PDF}}},
	}
}

func told(fields []domain.Field) []string {
	list := []string{}
	for _, f := range fields {
		list = append(list, f.Pointer+" "+f.Code)
	}
	return list
}

func TestAWholeDossierIsAccepted(t *testing.T) {
	if got := told(whole().Missing(asking())); len(got) > 0 {
		t.Fatalf("missing %v", got)
	}
}

func TestAnswersAreHeldAgainstTheirQuestion(t *testing.T) {
	for name, c := range map[string]struct {
		write func(*dossier.Content)
		want  []string
	}{
		"at the limit":      {func(c *dossier.Content) { c.Answers["short"] = "ééééé" }, nil},
		"past the limit":    {func(c *dossier.Content) { c.Answers["short"] = "éééééé" }, []string{"/answers/short too_long"}},
		"not a date":        {func(c *dossier.Content) { c.Answers["day"] = "12/09/2022" }, []string{"/answers/day date"}},
		"no such day":       {func(c *dossier.Content) { c.Answers["day"] = "2022-02-31" }, []string{"/answers/day date"}},
		"http":              {func(c *dossier.Content) { c.Answers["site"] = "http://exemple.fr" }, nil},
		"no scheme":         {func(c *dossier.Content) { c.Answers["site"] = "exemple.fr" }, []string{"/answers/site link"}},
		"a script":          {func(c *dossier.Content) { c.Answers["site"] = "javascript:alert(1)" }, []string{"/answers/site link"}},
		"no host":           {func(c *dossier.Content) { c.Answers["site"] = "https:///chemin" }, []string{"/answers/site link"}},
		"only a port":       {func(c *dossier.Content) { c.Answers["site"] = "https://:80/" }, []string{"/answers/site link"}},
		"a secret in it":    {func(c *dossier.Content) { c.Answers["site"] = "https://moi:secret@exemple.fr" }, []string{"/answers/site link"}},
		"endless":           {func(c *dossier.Content) { c.Answers["site"] = "https://exemple.fr/" + strings.Repeat("a", 2000) }, []string{"/answers/site too_long"}},
		"two of one":        {func(c *dossier.Content) { c.Choices["one"] = []string{"a", "b"} }, []string{"/choices/one too_many"}},
		"not offered":       {func(c *dossier.Content) { c.Choices["many"] = []string{"a", "z"} }, []string{"/choices/many/1 unknown"}},
		"twice":             {func(c *dossier.Content) { c.Choices["many"] = []string{"a", "a"} }, []string{"/choices/many/1 duplicate"}},
		"text of a choice":  {func(c *dossier.Content) { c.Answers["one"] = "a" }, []string{"/answers/one wrong_kind"}},
		"text of a file":    {func(c *dossier.Content) { c.Answers["cv"] = "mon CV" }, []string{"/answers/cv wrong_kind"}},
		"option of a text":  {func(c *dossier.Content) { c.Choices["long"] = []string{"a"} }, []string{"/choices/long wrong_kind"}},
		"no such question":  {func(c *dossier.Content) { c.Answers["a/b~c"] = "?" }, []string{"/answers/a~1b~0c unknown"}},
		"no such statement": {func(c *dossier.Content) { c.Statements["x"] = true }, []string{"/statements/x unknown"}},
		"emptied":           {func(c *dossier.Content) { c.Answers["day"], c.Answers["site"] = "", " " }, nil},
		"the pool":          {func(c *dossier.Content) { c.TalentPool = c.AvailableAtStart }, nil},
		"a track not open":  {func(c *dossier.Content) { c.SecondaryTrack = "poetry" }, []string{"/secondary_track closed_track"}},
		"in the form's order": {func(c *dossier.Content) {
			c.Choices["one"] = []string{"z"}
			c.Answers["short"] = "trop long"
			c.Phone = "?"
		}, []string{"/phone phone", "/answers/short too_long", "/choices/one/0 unknown"}},
	} {
		content := whole()
		c.write(&content)
		if got := told(content.CheckDraft(asking())); !slices.Equal(got, c.want) {
			t.Errorf("%s: told %v, expected %v", name, got, c.want)
		}
	}
	yes := true
	if got := told(dossier.Content{TalentPool: &yes}.CheckDraft(call.Call{})); !slices.Equal(got, []string{"/talent_pool unknown"}) {
		t.Errorf("a pool that the call does not have: %v", got)
	}
}

func TestWhatIsMissingComesInTheOrderOfTheForm(t *testing.T) {
	of := asking()
	of.WishesWithApplication, of.WishesMin = true, 3
	want := []string{
		"/statements/adult required", "/name required", "/phone required", "/main_track required", "/years_experience required",
		"/places required", "/available_at_start required", "/answers/short required", "/answers/day required", "/answers/site required",
		"/choices/many required", "/files/cv required", "/choices/one required", "/wishes required",
	}
	if got := told(dossier.Content{}.Missing(of)); !slices.Equal(got, want) {
		t.Errorf("missing\n%s\nexpected\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	of.WishesMin = 0
	if got := told(whole().Missing(of)); len(got) > 0 {
		t.Errorf("wishes that nobody has to make: %v", got)
	}
}

// What was left over from a track given up neither counts nor is asked for.
func TestAnotherTracksQuestionsDoNotCount(t *testing.T) {
	c := whole()
	c.Choices["tool"] = []string{"a"}
	c.Files["portfolio"] = []dossier.File{{Name: "p.pdf"}}
	if got := told(c.Missing(asking())); len(got) > 0 {
		t.Errorf("a developer lacks %v", got)
	}
	c.Choices["tool"], c.Files["portfolio"], c.MainTrack = nil, nil, call.Design
	if got := told(c.Missing(asking())); !slices.Equal(got, []string{"/files/portfolio required", "/choices/tool required"}) {
		t.Errorf("a designer lacks %v", got)
	}
}

// Whatever is written, a draft is saved or each refusal names a field that was
// written; and a submit never accepts what a draft refuses.
func TestEveryRefusalNamesAFieldThatIsThere(t *testing.T) {
	of := asking()
	ids := []string{"cv", "short", "long", "day", "site", "one", "many", "portfolio", "tool", "", "a/b", "~1", "x"}
	rapid.Check(t, func(t *rapid.T) {
		id, text := rapid.SampledFrom(ids), rapid.OneOf(rapid.SampledFrom([]string{"", "2022-09-12", "https://a.fr", "a"}), rapid.String())
		c := dossier.Content{
			Phone: text.Draw(t, "phone"), MainTrack: call.Track(rapid.SampledFrom([]string{"", "design", "development"}).Draw(t, "track")),
			Answers: rapid.MapOf(id, text).Draw(t, "answers"), Choices: rapid.MapOf(id, rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "z"}), 0, 4)).Draw(t, "choices"),
			Statements: rapid.MapOf(id, rapid.Bool()).Draw(t, "statements"),
		}
		missing := c.Missing(of)
		for _, f := range c.CheckDraft(of) {
			if !written(c, f.Pointer) || f.Message.FR == "" || f.Message.EN == "" {
				t.Fatalf("%+v names nothing that was written", f)
			}
			if !slices.Contains(told(missing), f.Pointer+" "+f.Code) {
				t.Fatalf("a submit would accept %+v", f)
			}
		}
	})
}

// written follows a JSON pointer into what the test draws.
func written(c dossier.Content, pointer string) bool {
	parts := strings.Split(pointer, "/")[1:]
	for i := range parts {
		parts[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(parts[i])
	}
	switch parts[0] {
	case "phone":
		return c.Phone != ""
	case "answers":
		_, there := c.Answers[parts[1]]
		return there && len(parts) == 2
	case "statements":
		_, there := c.Statements[parts[1]]
		return there
	case "choices":
		list, there := c.Choices[parts[1]]
		return there && (len(parts) == 2 || strings.Compare(parts[2], string(rune('0'+len(list)))) < 0)
	}
	return false
}

// A required document that the antivirus refused is missing; one beside it that is
// sound, or not scanned yet, is enough, and an optional one holds nothing back.
func TestWhatTheAntivirusRefusedIsMissing(t *testing.T) {
	bad, other := domain.NewID[dossier.File](), domain.NewID[dossier.File]()
	refused := []domain.ID[dossier.File]{bad}
	of := asking()
	for name, one := range map[string]struct {
		required bool
		files    []domain.ID[dossier.File]
		want     []string
	}{
		"required, refused":                {true, refused, []string{"/files/cv refused_by_antivirus"}},
		"required, refused beside another": {true, []domain.ID[dossier.File]{bad, other}, []string{}},
		"required, not scanned yet":        {true, []domain.ID[dossier.File]{other}, []string{}},
		"optional, refused":                {false, refused, []string{}},
	} {
		c, of := whole(), of
		of.Questions = slices.Clone(of.Questions)
		i := slices.IndexFunc(of.Questions, func(q call.Question) bool { return q.ID == "cv" })
		of.Questions[i].Required = one.required
		files := []dossier.File{}
		for _, id := range one.files {
			files = append(files, dossier.File{ID: id, Name: "cv.pdf"})
		}
		c.Files = map[string][]dossier.File{"cv": files}
		if got := told(c.MissingAfterScan(of, refused)); !slices.Equal(got, one.want) {
			t.Errorf("%s: %v, expected %v", name, got, one.want)
		}
	}
}
