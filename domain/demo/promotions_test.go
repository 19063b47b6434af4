package demo

import (
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/call"
)

func sixth(t testing.TB) Edition {
	t.Helper()
	e, err := Sixth()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestTheRealCalendar(t *testing.T) {
	c := sixth(t).Calendar
	for name, pair := range map[string][2]string{
		"challenges open":         {c.ChallengesOpen.Format(time.RFC3339), "2022-01-24T00:00:00+01:00"},
		"challenges close":        {c.ChallengesClose.Format(time.RFC3339), "2022-03-19T00:00:00+01:00"},
		"candidates open":         {c.CandidatesOpen.Format(time.RFC3339), "2022-03-07T00:00:00+01:00"},
		"candidates close":        {c.CandidatesClose.Format(time.RFC3339), "2022-04-04T00:00:00+02:00"},
		"first extension, told":   {c.Extensions[0].Published.Format(time.RFC3339), "2022-04-07T14:36:42Z"},
		"first extension, until":  {c.Extensions[0].Closes.Format(time.RFC3339), "2022-04-11T00:00:00+02:00"},
		"second extension, told":  {c.Extensions[1].Published.Format(time.RFC3339), "2022-04-12T07:32:48Z"},
		"second extension, until": {c.Extensions[1].Closes.Format(time.RFC3339), "2022-04-20T00:00:00+02:00"},
		"revealed":                {c.Revealed.Format(time.RFC3339), "2022-05-09T00:00:00+02:00"},
		"wishes close":            {c.WishesClose.Format(time.RFC3339), "2022-05-16T00:00:00+02:00"},
		"immersions start":        {c.StartsOn.String(), "2022-09-12"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %s, want %s", name, pair[0], pair[1])
		}
	}
	if c.Months != 10 || len(c.Extensions) != 2 {
		t.Errorf("%d months, %d extensions", c.Months, len(c.Extensions))
	}
}

// The whole minute 23:59 is inside, also on the nights when the clock changes.
func TestLastMinuteBecomesTheNextMidnight(t *testing.T) {
	z, err := zone()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"2022-03-26T23:59": "2022-03-27T00:00:00+01:00", "2022-03-27T23:59": "2022-03-28T00:00:00+02:00",
		"2022-12-31T23:59": "2023-01-01T00:00:00+01:00", "2022-04-03T17:00": "2022-04-03T17:00:00+02:00",
		"2022-04-03": "2022-04-03T00:00:00+02:00", "2022-04-07T14:36:42Z": "2022-04-07T14:36:42Z",
	} {
		got, err := readInstant(in, z)
		if err != nil || got.Format(time.RFC3339) != want {
			t.Errorf("%s gives %s, %v; want %s", in, got.Format(time.RFC3339), err, want)
		}
	}
	if _, err := readInstant("le 3 avril", z); err == nil {
		t.Error("a sentence passes for an instant")
	}
}

func TestTheFifteenChallengesAndTheirPosts(t *testing.T) {
	e := sixth(t)
	tracks := map[call.Track]int{}
	for _, c := range e.Challenges {
		if c.Name == "" || c.Body == "" || len(c.Sites) == 0 || len(c.Posts) < 2 || len(c.Posts) > 3 {
			t.Errorf("incomplete: %+v", c)
		}
		for _, p := range c.Posts {
			tracks[p.Tracks[0]]++
		}
	}
	want := map[call.Track]int{call.Development: 12, call.Design: 10, call.DataScience: 8, call.DataEngineering: 6}
	if len(e.Challenges) != 15 {
		t.Errorf("%d challenges", len(e.Challenges))
	}
	for track, n := range want {
		if tracks[track] != n {
			t.Errorf("%d posts of %s, want %d", tracks[track], track, n)
		}
	}
	if e.Received != 300 || e.Shortlisted != 103 || e.WishesMin != 3 || e.WishesMax != 5 {
		t.Errorf("figures: %+v", e)
	}
}

func TestCraftsBecomeTracksOrExpertise(t *testing.T) {
	for _, c := range []struct {
		craft, detail string
		tracks        []call.Track
		expertise     string
	}{
		{"designer", "", []call.Track{call.Design}, ""},
		{"data_engineer", "coach in data engineering", []call.Track{call.DataEngineering}, "Coach en ingénierie de la donnée"},
		{"geomatician", "", nil, "Géomatique"},
		{"product_manager", "B2B", nil, "Gestion de produit, B2B"},
		{"community development", "", nil, "community development"},
	} {
		got := post(c.craft, c.detail)
		if len(got.Tracks) != len(c.tracks) || len(c.tracks) > 0 && got.Tracks[0] != c.tracks[0] || got.Expertise != c.expertise {
			t.Errorf("%s %s gives %+v", c.craft, c.detail, got)
		}
	}
}

func TestEveryRealBodyHasOneLabelledAccount(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range sixth(t).Bodies() {
		a := b.Account()
		if !strings.HasPrefix(a.Name, "Compte de démonstration (") || !strings.HasSuffix(a.Email, "@accueil.example") || seen[a.Email] {
			t.Errorf("%s: %+v", b.Name, a)
		}
		if local, _, _ := strings.Cut(a.Email, "@"); len(local) > 64 || local == "" {
			t.Errorf("%s: no server would take %s", b.Name, a.Email)
		}
		seen[a.Email] = true
	}
	if len(seen) != 12 {
		t.Errorf("%d bodies", len(seen))
	}
}

func TestNoMinistryCarriesARemark(t *testing.T) {
	for _, c := range sixth(t).Challenges {
		if strings.Contains(c.Ministry, "page") {
			t.Errorf("%s: %s", c.Name, c.Ministry)
		}
	}
}

func TestABrokenDataFileIsSaid(t *testing.T) {
	for _, raw := range []string{"", `{"promotions": []}`, `{"promotions": [{"number": 6, "challenges": 3}]}`, `{"promotions": [{"number": 6}]}`} {
		if _, err := edition([]byte(raw), 6); err == nil {
			t.Errorf("%s is read", raw)
		}
	}
}
