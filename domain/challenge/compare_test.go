package challenge_test

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// Two contents compare equal exactly when they say the same; a difference one way is
// one the other way.
func TestComparingSeesEveryDifference(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := drawContent(rt)
		b := a
		if rapid.Bool().Draw(rt, "another") {
			b = drawContent(rt)
		}
		there, back := challenge.Compare(a, b), challenge.Compare(b, a)
		same := bytes.Equal(a.Canonical(), b.Canonical())
		if same && len(a.Posts) == 0 != (len(there) == 0) && len(a.Posts) == 0 {
			rt.Fatalf("the same content differs: %+v", there)
		}
		if !same && len(there) == 0 {
			rt.Fatalf("nothing told between\n%s\n%s", a.Canonical(), b.Canonical())
		}
		if len(there) != len(back) {
			rt.Fatalf("%d changes there, %d back", len(there), len(back))
		}
		for _, c := range there {
			if said := c.Text(); said.FR == "" || said.EN == "" || c.Pointer == "" {
				rt.Fatalf("a change without words: %+v", c)
			}
		}
	})
}

func TestPostsAreToldByWhoTheyAre(t *testing.T) {
	m := newMemory()
	old := m.draft(t, complete()).Challenge.Content
	moved := old
	moved.Posts = []challenge.Post{old.Posts[1], old.Posts[0]}
	if changes := challenge.Compare(old, moved); len(changes) != 0 {
		t.Errorf("posts that trade places: %+v", changes)
	}
	swapped := old
	swapped.Posts = slices.Clone(old.Posts)
	swapped.Posts[0].AcceptedTracks = []call.Track{call.DataEngineering}
	changes := challenge.Compare(old, swapped)
	if len(changes) != 1 || changes[0].Kind != challenge.TracksChanged || changes[0].Text().FR != "Un poste change de métier : design devient ingénierie de la donnée." {
		t.Errorf("a track that is swapped: %+v", changes)
	}
}
