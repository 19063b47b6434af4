package assembly_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// The tracks of the tests.
const (
	ds  assembly.Track = "DS"
	de  assembly.Track = "DE"
	dev assembly.Track = "DEV"
	des assembly.Track = "DES"
)

// instance builds an instance with the tests' tracks.
func instance(places int, people []assembly.Candidate, challenges ...assembly.Challenge) assembly.Instance {
	in := assembly.Instance{Name: "test", Places: places, Candidates: people, Challenges: challenges}
	for _, t := range []assembly.Track{ds, de, dev, des} {
		in.Tracks = append(in.Tracks, assembly.TrackName{Track: t})
	}
	in.Tracks[3].Name = domain.Text{FR: "design", EN: "design"}
	return in
}

// who builds a candidate; wishes are challenge ids, best first.
func who(id int, track assembly.Track, wishes ...int) assembly.Candidate {
	return assembly.Candidate{ID: id, Main: track, Prefs: wishes}
}

// also gives a candidate a secondary track.
func also(c assembly.Candidate, track assembly.Track) assembly.Candidate {
	c.Secondary = track
	return c
}

// must and may build a required and an optional slot.
func must(accept ...assembly.Track) assembly.Slot {
	return assembly.Slot{Accept: accept, Required: true}
}
func may(accept ...assembly.Track) assembly.Slot { return assembly.Slot{Accept: accept} }

// on builds a challenge.
func on(id int, slots ...assembly.Slot) assembly.Challenge {
	return assembly.Challenge{ID: id, Slots: slots}
}

// ranking gives a challenge its list, best first.
func ranking(c assembly.Challenge, ids ...int) assembly.Challenge {
	c.AdminRank = map[int]int{}
	for i, id := range ids {
		c.AdminRank[id] = i + 1
	}
	return c
}

// solve runs the reference and the checker.
func solve(t testing.TB, in assembly.Instance) assembly.Result {
	t.Helper()
	r, err := assembly.Reference(in)
	if err != nil {
		t.Fatalf("Reference: %v", err)
	}
	for _, err := range assembly.Check(in, r) {
		t.Errorf("Check: %v", err)
	}
	return r
}

// seats gives the teams as challenge → candidate by slot, -1 for an empty slot.
func seats(in assembly.Instance, r assembly.Result) map[int][]int {
	m := map[int][]int{}
	for _, team := range r.Teams {
		i := slices.IndexFunc(in.Challenges, func(c assembly.Challenge) bool { return c.ID == team.Challenge })
		m[team.Challenge] = slices.Repeat([]int{-1}, len(in.Challenges[i].Slots))
		for _, member := range team.Members {
			m[team.Challenge][member.Slot] = member.Candidate
		}
	}
	return m
}

// value gives the value of a stage.
func value(r assembly.Result, stage string) int {
	i := slices.IndexFunc(r.Stages, func(s assembly.Stage) bool { return s.Name == stage })
	return r.Stages[i].Value
}

// sample reads one of the sample files; the portal's own reader is the command's.
func sample(t testing.TB, name string) assembly.Instance {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	// The fields of the domain types match the file's without regard to case.
	var file struct {
		Name       string
		Places     int
		Tracks     []assembly.Track
		Candidates []assembly.Candidate
		Challenges []struct {
			assembly.Challenge
			Ranks map[int]int `json:"admin_rank"`
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	in := assembly.Instance{Name: file.Name, Places: file.Places, Candidates: file.Candidates}
	for _, track := range file.Tracks {
		in.Tracks = append(in.Tracks, assembly.TrackName{Track: track})
	}
	for _, c := range file.Challenges {
		c.AdminRank = c.Ranks
		in.Challenges = append(in.Challenges, c.Challenge)
	}
	return in
}
