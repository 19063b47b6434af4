package optimum_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
)

// few is an assembly that a person can redo: 1 and 2 make a team on challenge 1, nobody is
// left for challenge 2, and 3 is the worse of two for the second post of challenge 1.
func few() assembly.Instance {
	return assembly.Instance{
		Places: 3, Tracks: []assembly.TrackName{{Track: "A"}, {Track: "B"}},
		Challenges: []assembly.Challenge{
			{ID: 1, Slots: fictional.Slots("A", "B")}, {ID: 2, Slots: fictional.Slots("A", "?B", "?B")}, {ID: 3, Slots: fictional.Slots("B")},
		},
		Candidates: []assembly.Candidate{
			{ID: 1, Main: "A", Prefs: []int{1, 2}, Score: 50},
			{ID: 2, Main: "B", Prefs: []int{1, 3}, Score: 60},
			{ID: 3, Main: "B", Prefs: []int{1, 2}, Score: 40},
			{ID: 4, Main: "B", Secondary: "A", Prefs: []int{3}, Score: 40},
		},
		Seed: 1,
	}
}

func seatAnswer(t testing.TB, in assembly.Instance, candidate, challenge int) optimum.Answer {
	t.Helper()
	a, err := optimum.Seat(context.Background(), in, solve(t, in, assembly.PolicyFair), assembly.Pin{Candidate: candidate, Challenge: challenge})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestSeat(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name                 string
		with                 func(in *assembly.Instance)
		candidate, challenge int
		possible             bool
		stage                string
		fr, en               string
	}{
		{"already there", nil, 2, 1, true, "", "Le candidat 2 est sur le défi 1.", "Candidate 2 is on challenge 1."},
		{
			"a worse score", nil, 3, 1, true, "qualite",
			"Si le candidat 3 allait au défi 1, la qualité totale serait de 850 au lieu de 950. Places changées\u00a0: le candidat 2 (perd le défi 1), le candidat 3 (entre au défi 1).",
			"If candidate 3 went to challenge 1, the total quality would be 850 instead of 950. Places changed: candidate 2 (loses challenge 1), candidate 3 (joins challenge 1).",
		},
		{
			"another challenge for another", nil, 1, 2, true, "rang2",
			"Si le candidat 1 allait au défi 2, 2 personnes auraient leur vœu n° 2 au lieu de 0. Places changées\u00a0: le candidat 1 (du défi 1 au défi 2), le candidat 2 (perd le défi 1), le candidat 3 (entre au défi 2).",
			"If candidate 1 went to challenge 2, 2 people would have their wish 2 instead of 0. Places changed: candidate 1 (from challenge 1 to challenge 2), candidate 2 (loses challenge 1), candidate 3 (joins challenge 2).",
		},
		{"as good", func(in *assembly.Instance) { in.Candidates[2].Score = 60 }, 0, 1, true, "", "Si le candidat %d allait au défi 1, tout serait aussi bon\u00a0: seul le tirage publié a décidé.", "only the published draw decided."},
		{"no wish", nil, 4, 1, false, "", "Le candidat 4 ne peut pas être imposé au défi 1\u00a0: il ne figure pas dans ses vœux.", "Candidate 4 cannot be locked on challenge 1: it is not among their wishes."},
		{
			"no room beside the locks", func(in *assembly.Instance) { in.Locks = []assembly.Pin{{Candidate: 2, Challenge: 1}} }, 3, 1, false, "",
			"Ces règles ne peuvent pas être respectées ensemble\u00a0; en lever une seule suffit. Le candidat 2 est imposé au défi 1. Le candidat 3 est imposé au défi 1.",
			"These rules cannot hold together; lifting any one of them is enough. Candidate 2 is locked on challenge 1. Candidate 3 is locked on challenge 1.",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := few()
			if tt.with != nil {
				tt.with(&in)
			}
			if tt.candidate == 0 { // whoever the draw left out
				tt.candidate = 5 - solve(t, in, assembly.PolicyFair).Teams[0].Members[1].Candidate
				tt.fr = strings.Replace(tt.fr, "%d", string(rune('0'+tt.candidate)), 1)
			}
			a := seatAnswer(t, in, tt.candidate, tt.challenge)
			if a.Possible != tt.possible || a.Stage != tt.stage || !strings.HasPrefix(a.Text.FR, tt.fr) || !strings.Contains(a.Text.EN, tt.en) {
				t.Errorf("got %v %q\n%s\n%s", a.Possible, a.Stage, a.Text.FR, a.Text.EN)
			}
		})
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	in := few()
	in.Places = 4
	r := solve(t, in, assembly.PolicyFair)
	for challenge, want := range map[int]domain.Text{
		1: {FR: "Le défi 1 a une équipe.", EN: "Challenge 1 has a team."},
		2: {
			FR: "Si le défi 2 avait une équipe, 2 personnes auraient leur vœu n° 2 au lieu de 0. Places changées\u00a0: le candidat 1 (du défi 1 au défi 2), le candidat 2 (perd le défi 1), le candidat 3 (entre au défi 2).",
			EN: "If challenge 2 had a team, 2 people would have their wish 2 instead of 0. Places changed: candidate 1 (from challenge 1 to challenge 2), candidate 2 (loses challenge 1), candidate 3 (joins challenge 2).",
		},
		3: {FR: "Ce défi n’a qu’un poste\u00a0: une équipe compte de 2 à 3 personnes.", EN: "This challenge has a single post: a team has 2 to 3 people."},
	} {
		a, err := optimum.Empty(t.Context(), in, r, challenge)
		if err != nil || a.Text != want {
			t.Errorf("challenge %d: got %v\n%s\n%s", challenge, err, a.Text.FR, a.Text.EN)
		}
	}
	if _, err := optimum.Empty(t.Context(), in, r, 77); err == nil {
		t.Error("an unknown challenge is explained")
	}
	in.Locks = []assembly.Pin{{Candidate: 1, Challenge: 1}}
	a, err := optimum.Empty(t.Context(), in, solve(t, in, assembly.PolicyFair), 2)
	if err != nil || a.Possible || !strings.Contains(a.Text.FR, "ne laissent aucune équipe possible au défi 2") {
		t.Errorf("got %v, %+v", err, a)
	}
}

// TestAnswersAreTheCost: what an answer says is what assembling with the demand gives.
func TestAnswersAreTheCost(t *testing.T) {
	t.Parallel()
	in, _ := sample(t, "gen-60x12x30-s7")
	r := solve(t, in, assembly.PolicyFair)
	asked := 0
	for _, c := range in.Candidates[:8] {
		pin := assembly.Pin{Candidate: c.ID, Challenge: c.Prefs[0]}
		with := in
		with.Locks = []assembly.Pin{pin}
		if with.Validate() != nil {
			continue
		}
		asked++
		a := seatAnswer(t, in, pin.Candidate, pin.Challenge)
		want := solve(t, with, assembly.PolicyFair)
		for i, s := range want.Stages {
			if s.Value != a.Stages[i].Value {
				t.Errorf("%v: stage %s is %d, the answer says %d", pin, s.Name, s.Value, a.Stages[i].Value)
			}
		}
		before := r.Stages
		for i := range before {
			if before[i].Value != want.Stages[i].Value {
				if a.Stage != before[i].Name || a.Before != before[i].Value || a.After != want.Stages[i].Value {
					t.Errorf("%v: the answer says %s %d→%d", pin, a.Stage, a.Before, a.After)
				}
				break
			}
		}
	}
	if asked < 4 {
		t.Errorf("only %d questions were possible", asked)
	}
}

func TestScarcity(t *testing.T) {
	t.Parallel()
	in := few()
	got := optimum.Scarcity(in, solve(t, in, assembly.PolicyFair).Teams)
	want := []optimum.Track{
		{Code: "A", Posts: 2, Required: 2, Main: 1, Also: 1, Held: 1, Waiting: 0},
		{Code: "B", Posts: 4, Required: 2, Main: 3, Also: 0, Held: 1, Waiting: 2},
	}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %+v", got)
	}
}

// BenchmarkSeat asks about every possible seat in turn, at the size of a real promotion.
func BenchmarkSeat(b *testing.B) {
	in, _ := sample(b, "gen-140x17x41-s1")
	r := solve(b, in, assembly.PolicyFair)
	var pins []assembly.Pin
	for _, c := range in.Candidates {
		for _, id := range c.Prefs {
			try := in
			if try.Locks = []assembly.Pin{{Candidate: c.ID, Challenge: id}}; try.Validate() == nil {
				pins = append(pins, try.Locks[0])
			}
		}
	}
	var spent, longest time.Duration
	for n := 0; b.Loop(); n++ {
		from := cpu(b)
		if _, err := optimum.Seat(b.Context(), in, r, pins[n%len(pins)]); err != nil {
			b.Fatal(err)
		}
		took := cpu(b) - from
		spent, longest = spent+took, max(longest, took)
	}
	b.ReportMetric(ms(spent)/float64(b.N), "cpu-ms/op")
	b.ReportMetric(ms(longest), "longest-cpu-ms")
}

func TestScarcityIsTold(t *testing.T) {
	t.Parallel()
	design := domain.Text{FR: "design", EN: "design"}
	for _, c := range []struct {
		track  optimum.Track
		fr, en string
	}{
		{
			optimum.Track{Posts: 8, Required: 5, Main: 27, Also: 4, Waiting: 3},
			"Design\u00a0: 8 postes l’acceptent, dont 5 obligatoires\u00a0; 27 personnes l’exercent en métier principal et 4 en second\u00a0; 3 des premières sont sans place.",
			"Design: 8 posts accept it, of which 5 are required; it is the main track of 27 people and the second of 4; 3 of the former have no seat.",
		},
		{
			optimum.Track{Posts: 1, Main: 1},
			"Design\u00a0: un poste l’accepte, dont aucun obligatoire\u00a0; une personne l’exerce en métier principal et aucune en second\u00a0; aucune n’est sans place parmi les premières.",
			"Design: one post accepts it, of which none is required; it is the main track of one person and the second of nobody; none of the former lacks a seat.",
		},
		{
			optimum.Track{},
			"Design\u00a0: aucun poste ne l’accepte\u00a0; personne ne l’exerce\u00a0; aucune n’est sans place parmi les premières.",
			"Design: no post accepts it; nobody works in it; none of the former lacks a seat.",
		},
	} {
		if told := c.track.Text(design); told.FR != c.fr || told.EN != c.en {
			t.Errorf("told\n%s\n%s", told.FR, told.EN)
		}
	}
}
