package call_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

func both(s string) domain.Text { return domain.Text{FR: s, EN: "en: " + s} }

func valid() call.Call {
	visible := in("2022-05-09 00:00:00")
	return call.Call{
		Kind: call.ForCandidates, Zone: paris, Tracks: call.Tracks, WishesMin: 3, WishesMax: 5, ChallengesVisibleAt: &visible,
		Title:   both("Appel à candidatures"),
		Windows: []call.Window{sixth(), {Name: call.Wishes, Opens: in("2022-05-09 00:00:00"), Closes: in("2022-05-16 00:00:00")}},
		Rubric:  []call.Criterion{{ID: "coherence", Label: both("Cohérence")}},
		Steps:   []call.Step{{ID: "project", Title: both("Votre projet")}},
		Questions: []call.Question{
			{ID: "motivation", Kind: call.LongText, Label: both("Pourquoi ?"), MaxLength: 100, Step: "project"},
			{ID: "where", Kind: call.Choice, Label: both("Où ?"), Options: []call.Option{{ID: "a", Label: both("Ici")}, {ID: "b", Label: both("Là")}}},
			{ID: "portfolio", Kind: call.FileKind, Label: both("Un exemple"), FileTypes: []call.FileType{call.PDF}, MaxFiles: 1},
		},
		Statements: []call.Statement{{ID: "adult", Label: both("Je suis majeur ou majeure"), Article: "article 3"}},
		Milestones: []call.Milestone{{Label: both("Auditions"), From: domain.Date{Year: 2022, Month: 5, Day: 30}, To: domain.Date{Year: 2022, Month: 6, Day: 10}}},
	}
}

func TestCheckRefusesACallNobodyCouldEnter(t *testing.T) {
	if err := valid().Check(in("2022-03-01 00:00:00")); err != nil {
		t.Fatalf("the sixth call is refused: %v", err)
	}
	for name, c := range map[string]struct {
		spoil   func(*call.Call)
		pointer string
	}{
		"no track":  {func(c *call.Call) { c.Tracks = nil }, "/tracks"},
		"no rubric": {func(c *call.Call) { c.Rubric = nil }, "/rubric"},
		"past": {func(c *call.Call) {
			c.Windows[0].Opens, c.Windows[0].Closes, c.Windows[0].Extensions = in("2022-01-01 00:00:00"), in("2022-02-01 00:00:00"), nil
		}, "/window/closes_at"},
		"reversed": {func(c *call.Call) {
			c.Windows[1].Closes = c.Windows[1].Opens
			c.ChallengesVisibleAt = &c.Windows[0].Opens
		}, "/wishes_window/closes_at"},
		"overlap":             {func(c *call.Call) { c.Windows[1].Opens = in("2022-04-01 00:00:00") }, "/wishes_window/opens_at"},
		"revealed too late":   {func(c *call.Call) { late := in("2022-06-01 00:00:00"); c.ChallengesVisibleAt = &late }, "/challenges_visible_at"},
		"never revealed":      {func(c *call.Call) { c.ChallengesVisibleAt = nil }, "/challenges_visible_at"},
		"wishes reversed":     {func(c *call.Call) { c.WishesMax = 2 }, "/wishes_max"},
		"two times of wishes": {func(c *call.Call) { c.WishesWithApplication = true; c.ChallengesVisibleAt = &c.Windows[0].Opens }, "/wishes_window"},
		"wishes before the shortlist that opens the challenges": {func(c *call.Call) {
			c.WishesWithApplication, c.ChallengesAudience, c.Windows = true, call.Shortlisted, c.Windows[:1]
			c.ChallengesVisibleAt = &c.Windows[0].Opens
		}, "/challenges_audience"},
		"question twice":         {func(c *call.Call) { c.Questions = append(c.Questions, c.Questions[0]) }, "/questions/3/id"},
		"option twice":           {func(c *call.Call) { c.Questions[1].Options[1].ID = "a" }, "/questions/1/options/1/id"},
		"one option":             {func(c *call.Call) { c.Questions[1].Options = c.Questions[1].Options[:1] }, "/questions/1/options"},
		"no type of file":        {func(c *call.Call) { c.Questions[2].FileTypes = nil }, "/questions/2/file_types"},
		"no limit":               {func(c *call.Call) { c.Questions[0].MaxLength = 0 }, "/questions/0/max_length"},
		"unknown step":           {func(c *call.Call) { c.Questions[0].Step = "nowhere" }, "/questions/0/step"},
		"step twice":             {func(c *call.Call) { c.Steps = append(c.Steps, c.Steps[0]) }, "/steps/1/id"},
		"statement twice":        {func(c *call.Call) { c.Statements = append(c.Statements, c.Statements[0]) }, "/statements/1/id"},
		"no article":             {func(c *call.Call) { c.Statements[0].Article = " " }, "/statements/0/article"},
		"no English title":       {func(c *call.Call) { c.Title.EN = " " }, "/title/en"},
		"half a summary":         {func(c *call.Call) { c.Summary.EN = "Only English" }, "/summary/fr"},
		"half a help":            {func(c *call.Call) { c.Questions[0].Help.FR = "Seulement en français" }, "/questions/0/help/en"},
		"an option without word": {func(c *call.Call) { c.Questions[1].Options[0].Label.FR = "" }, "/questions/1/options/0/label/fr"},
		"milestone reversed":     {func(c *call.Call) { c.Milestones[0].To = domain.Date{Year: 2022, Month: 5, Day: 1} }, "/milestones/0/to"},
		"nine steps": {func(c *call.Call) {
			for _, id := range []string{"b", "c", "d", "e"} {
				c.Steps = append(c.Steps, call.Step{ID: id, Title: both(id)})
			}
		}, "/steps"},
		"closed track": {func(c *call.Call) {
			c.Tracks = []call.Track{call.Design}
			c.Questions[0].Track = call.Development
		}, "/questions/0/track"},
	} {
		t.Run(name, func(t *testing.T) {
			k := valid()
			c.spoil(&k)
			var told *domain.Error
			if err := k.Check(in("2022-03-01 00:00:00")); !errors.As(err, &told) || len(told.Fields) != 1 || told.Fields[0].Pointer != c.pointer {
				t.Errorf("got %v %+v, expected one fault at %s", err, told, c.pointer)
			}
		})
	}
}

func TestACallWithoutWishesNeedsNoChallenges(t *testing.T) {
	c := valid()
	c.Windows, c.ChallengesVisibleAt = c.Windows[:1], nil
	if err := c.Check(in("2022-03-01 00:00:00")); err != nil {
		t.Errorf("refused: %v", err)
	}
}

// warned is a call without any warning, less what spoil does.
func warned(spoil func(*call.Call)) []string {
	c := valid()
	c.Windows[0].Closes, c.Windows[0].Extensions = in("2022-04-06 00:00:00"), nil // a Tuesday, included
	c.Windows[1].Closes = in("2022-05-17 12:00:00")
	spoil(&c)
	found := []string{}
	for _, f := range c.Report(in("2022-03-01 00:00:00"), call.Posts{Count: 3, Tracks: call.Tracks}).Warnings {
		found = append(found, f.Pointer+" "+f.Code)
		if f.Message.FR == "" || f.Message.EN == "" {
			found = append(found, "a warning without words")
		}
	}
	return found
}

func TestWarnings(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*call.Call)
		want  []string
	}{
		"none":                    {func(*call.Call) {}, nil},
		"a Sunday":                {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-04 00:00:00") }, []string{"/window/closes_at weekend"}},
		"a Saturday":              {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-02 18:00:00") }, []string{"/window/closes_at weekend"}},
		"Easter Monday":           {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-19 00:00:00") }, []string{"/window/closes_at holiday"}},
		"the day after it":        {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-19 12:00:00") }, nil},
		"at night":                {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-05 03:30:00") }, []string{"/window/closes_at hour"}},
		"just before nine":        {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-05 08:59:59") }, []string{"/window/closes_at hour"}},
		"nine":                    {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-05 09:00:00") }, nil},
		"23:59":                   {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-05 23:59:00") }, []string{"/window/closes_at before_midnight"}},
		"23:00":                   {func(c *call.Call) { c.Windows[0].Closes = in("2022-04-05 23:00:00") }, nil},
		"wishes end on Ascension": {func(c *call.Call) { c.Windows[1].Closes = in("2022-05-27 00:00:00") }, []string{"/wishes_window/closes_at holiday"}},
		"thirteen days":           {func(c *call.Call) { c.Windows[0].Opens = in("2022-03-24 00:00:00") }, []string{"/window/closes_at short"}},
		// The day that summer time begins lasts 23 hours: fourteen days all the same.
		"fourteen days over summer time": {func(c *call.Call) { c.Windows[0].Opens = in("2022-03-23 00:00:00") }, nil},
		"asks for a CV":                  {func(c *call.Call) { c.Questions[0].Label.FR = "Collez votre CV" }, []string{"/questions/0/label identifying"}},
		"asks for a profile":             {func(c *call.Call) { c.Questions[0].Label.EN = "Your LinkedIn page" }, []string{"/questions/0/label identifying"}},
		"asks for a first name":          {func(c *call.Call) { c.Questions[1].Label.FR = "Votre prénom ?" }, []string{"/questions/1/label identifying"}},
		"a number of things":             {func(c *call.Call) { c.Questions[0].Label.FR = "Un nombre, une dénomination" }, nil},
		"a CV that readers do not get":   {func(c *call.Call) { c.Questions[2].Label.FR = "Votre CV" }, nil},
		"a CV that readers get":          {func(c *call.Call) { c.Questions[2].Label.FR, c.Questions[2].ShownToReaders = "Votre CV", true }, []string{"/questions/2/label identifying"}},
		"a named reading":                {func(c *call.Call) { c.Questions[0].Label.FR, c.NamedReading = "Collez votre CV", true }, nil},
	} {
		if got := warned(c.spoil); !slices.Equal(got, c.want) {
			t.Errorf("%s: warned of %v, expected %v", name, got, c.want)
		}
	}
}

func TestATrackWithoutPostIsToldNeverRefused(t *testing.T) {
	c := valid()
	r := c.Report(in("2022-03-01 00:00:00"), call.Posts{Count: 2, Tracks: []call.Track{call.Design, call.Development, call.DataScience, call.DataEngineering}})
	told := slices.ContainsFunc(r.Warnings, func(f domain.Field) bool { return f.Pointer == "/tracks/4" && f.Code == "no_post" })
	if !told || len(r.Problems) != 0 {
		t.Errorf("warnings %+v, problems %+v", r.Warnings, r.Problems)
	}
	r = c.Report(in("2022-03-01 00:00:00"), call.Posts{})
	if !slices.ContainsFunc(r.Warnings, func(f domain.Field) bool { return f.Pointer == "/tracks" && f.Code == "no_post_yet" }) {
		t.Errorf("without any post: %+v", r.Warnings)
	}
}

// The public holidays that move, as the official calendar gives them.
func TestHolidaysOfTheOfficialCalendar(t *testing.T) {
	for year, days := range map[int][]string{
		2020: {"04-13", "05-21", "06-01"}, 2022: {"04-18", "05-26", "06-06"}, 2024: {"04-01", "05-09", "05-20"},
		2026: {"04-06", "05-14", "05-25"}, 2027: {"03-29", "05-06", "05-17"}, 2030: {"04-22", "05-30", "06-10"},
	} {
		fixed := []string{"01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"}
		first := time.Date(year, 1, 1, 12, 0, 0, 0, paris)
		for at := first; at.Year() == year; at = at.AddDate(0, 0, 1) {
			want := slices.Contains(append(fixed, days...), at.Format("01-02"))
			c := valid()
			c.Windows = []call.Window{{Name: call.Applications, Opens: at.AddDate(0, -2, 0), Closes: at}}
			got := slices.ContainsFunc(c.Report(first, call.Posts{}).Warnings, func(f domain.Field) bool { return f.Code == "holiday" })
			if got != want {
				t.Errorf("%s: holiday %t", at.Format(time.DateOnly), got)
			}
		}
	}
}
