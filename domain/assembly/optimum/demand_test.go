package optimum_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/assembly/proof"
)

// demand is what the challenges of a real promotion sought (testdata/demand.json, from the
// programme's public pages): posts whose craft is no track are left out.
type demand struct {
	Promotion, Shortlisted, Recruited int
	Challenges                        []struct {
		Name      string
		Sought    []string
		LeftOut   []string `json:"left_out"`
		Recruited []string
		Size      int
	}
}

func demands(t testing.TB) []demand {
	t.Helper()
	raw, err := os.ReadFile("testdata/demand.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []demand
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// instance puts fictional candidates before the real posts. Each post was one to fill; a
// challenge left with a single post may have a team of one.
func (d demand) instance() assembly.Instance {
	in := assembly.Instance{Name: "demand", Places: 50, MinTeam: 1}
	for _, code := range []assembly.Track{"DS", "DE", "DEV", "DES", "LAW"} {
		in.Tracks = append(in.Tracks, assembly.TrackName{Track: code})
	}
	for id, c := range d.Challenges {
		in.Challenges = append(in.Challenges, assembly.Challenge{ID: id, Slots: fictional.Slots(c.Sought...)})
	}
	people := d.Shortlisted
	if people == 0 {
		people = 140
	}
	fictional.Crowd(&in, uint64(d.Promotion), people)
	return in
}

// TestRealDemand assembles the posts that four real promotions sought.
func TestRealDemand(t *testing.T) {
	t.Parallel()
	posts := map[int]int{3: 32, 4: 41, 5: 39, 6: 36}
	for _, d := range demands(t) {
		in := d.instance()
		sought, left := 0, 0
		for _, c := range d.Challenges {
			sought, left = sought+len(c.Sought)+len(c.LeftOut), left+len(c.LeftOut)
		}
		if sought != posts[d.Promotion] {
			t.Errorf("promotion %d: %d posts, want %d", d.Promotion, sought, posts[d.Promotion])
		}
		for _, policy := range policies[:2] {
			r := solve(t, in, policy)
			for _, err := range proof.Verify(in, r) {
				t.Errorf("promotion %d, %s: %v", d.Promotion, policy, err)
			}
			tracks, real := map[assembly.Track]int{}, map[string]int{}
			for _, s := range optimum.Scarcity(in, r.Teams) {
				tracks[s.Code] = s.Held
			}
			for _, c := range d.Challenges {
				for _, track := range c.Recruited {
					real[track]++
				}
			}
			m := assembly.Measured(in, r.Teams)
			if m.Places > sought-left {
				t.Errorf("promotion %d, %s: %d people for %d posts", d.Promotion, policy, m.Places, sought-left)
			}
			t.Logf("promotion %d, %s: %d posts sought, %d left out; %d challenges, %d teams, %d places %v; really recruited %d %v; wishes %v",
				d.Promotion, policy, sought, left, len(d.Challenges), m.Teams, m.Places, tracks, d.Recruited, real, m.Wishes)
		}
	}
}
