package demo

import (
	"net/mail"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

func wholeCast(t testing.TB) Cast {
	t.Helper()
	size, err := Whole()
	if err != nil {
		t.Fatal(err)
	}
	return size.cast(sixth(t))
}

func everybody(c Cast) []Person {
	all := append(append(append([]Person{c.DPO}, c.Programme...), c.Committee...), c.Readers...)
	for _, h := range c.Hosts {
		all = append(all, h.Lead)
	}
	for _, p := range c.Candidates {
		all = append(all, p.Person)
	}
	return all
}

func TestTheSameSeedGivesTheSamePeople(t *testing.T) {
	a, b := wholeCast(t), wholeCast(t)
	for i := range a.Candidates {
		x, y := a.Candidates[i], b.Candidates[i]
		if x.Person != y.Person || x.Journey != y.Journey || x.Quality != y.Quality || string(x.Content.Hash()) != string(y.Content.Hash()) {
			t.Fatalf("candidate %d differs: %+v, %+v", i, x, y)
		}
	}
}

// A test's smaller story has the same first people, so that what it shows holds.
func TestASmallerStoryKeepsItsStars(t *testing.T) {
	small := Config{Candidates: 20, Readers: 2, Committee: 1}.cast(sixth(t))
	for i, star := range stars {
		c := small.Candidates[i]
		if c.Track != star.track || c.Quality != star.quality || c.Journey.Submitted.IsZero() {
			t.Errorf("star %d: %+v", i, c)
		}
	}
}

func TestEverybodyIsFictionalAndAlone(t *testing.T) {
	names, addresses := map[string]bool{}, map[string]bool{}
	for _, p := range everybody(wholeCast(t)) {
		if names[p.Name] || addresses[p.Email] {
			t.Errorf("twice: %+v", p)
		}
		names[p.Name], addresses[p.Email] = true, true
		parsed, err := mail.ParseAddress(p.Email)
		if err != nil || parsed.Address != p.Email || !strings.HasSuffix(p.Email, ".example") || p.Email != strings.ToLower(p.Email) {
			t.Errorf("address %q: %v", p.Email, err)
		}
		if famous[p.Name] {
			t.Errorf("%s is known to everybody", p.Name)
		}
		if p.Language != "fr" && p.Language != "en" {
			t.Errorf("language %q", p.Language)
		}
	}
}

// The ranges that ARCEP keeps for works of fiction.
var fictional = regexp.MustCompile(`^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$`)

func TestTelephonesAreThoseOfFiction(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range wholeCast(t).Candidates {
		if !fictional.MatchString(c.Content.Phone) || seen[c.Content.Phone] {
			t.Errorf("%s: %s", c.Name, c.Content.Phone)
		}
		seen[c.Content.Phone] = true
	}
}

func TestEveryApplicationPassesTheCallsOwnChecks(t *testing.T) {
	of := sixth(t).candidateCall(call.Call{}.Promotion)
	for _, c := range wholeCast(t).Candidates {
		for name, fields := range map[string][]domain.Field{
			"whole": c.Content.Missing(of), "again": c.again().Missing(of), "begun": c.begun().CheckDraft(of), "named": c.named().CheckDraft(of),
		} {
			if len(fields) > 0 {
				t.Errorf("candidate %d, %s: %v", c.Index, name, fields)
			}
		}
	}
}

func TestABegunApplicationCannotBeSubmitted(t *testing.T) {
	of := sixth(t).candidateCall(call.Call{}.Promotion)
	for _, c := range wholeCast(t).Candidates {
		if len(c.begun().Missing(of)) == 0 {
			t.Fatalf("candidate %d could submit the first draft", c.Index)
		}
	}
}

func TestAnswersReadAsAnswers(t *testing.T) {
	seen := map[string]int{}
	for _, c := range wholeCast(t).Candidates {
		for id, answer := range c.Content.Answers {
			sentences := strings.Count(answer, ". ") + 1
			if sentences < 3 || sentences > 8 {
				t.Errorf("candidate %d, %s: %d sentences", c.Index, id, sentences)
			}
			if strings.ContainsAny(answer, "{}·") || strings.Contains(answer, "  ") || !strings.HasSuffix(answer, ".") && !strings.HasSuffix(answer, "?") {
				t.Errorf("candidate %d, %s: %s", c.Index, id, answer)
			}
			if by, twice := seen[answer]; twice {
				t.Errorf("candidates %d and %d answer %s alike", by, c.Index, id)
			}
			seen[answer] = c.Index
		}
	}
}

// A word that French elides before a vowel must not stand before a drawn word.
func TestDrawnWordsFitTheirSentences(t *testing.T) {
	before := regexp.MustCompile(`(?i)\b(de|à) \{(public|structure|outil|outil2|domaine|duree|mesure)\}`)
	for id, b := range banks {
		for _, sentence := range b.all() {
			if m := before.FindString(sentence); m != "" {
				t.Errorf("%s: %q in %s", id, m, sentence)
			}
		}
	}
	after := regexp.MustCompile(`(?i)\b(de une?|de des|de l’(une?|des)|de (le|les|à) (RGPD|logement|handicap|patrimoine|prototypage|système)) `)
	for _, c := range wholeCast(t).Candidates {
		for id, answer := range c.Content.Answers {
			if m := after.FindString(answer); m != "" {
				t.Fatalf("candidate %d, %s: %q in %s", c.Index, id, m, answer)
			}
		}
	}
}

func (b bank) all() []string {
	all := append(append(append(append([]string{}, b.openings...), b.middles...), b.closings...), b.vague...)
	for _, own := range b.tracks {
		all = append(all, own...)
	}
	return all
}

// Two people who answer the same questions may share a sentence, not a text.
func TestNobodyLooksLikeSomebodyElse(t *testing.T) {
	people := wholeCast(t).Candidates
	said := make([]map[string]bool, len(people))
	for i, c := range people {
		said[i] = map[string]bool{}
		for _, answer := range c.Content.Answers {
			for _, s := range strings.SplitAfter(answer, ". ") {
				said[i][s] = true
			}
		}
	}
	for i := range people {
		for j := range i {
			common := 0
			for s := range said[i] {
				if said[j][s] {
					common++
				}
			}
			if least := min(len(said[i]), len(said[j])); common*100 > least*60 {
				t.Errorf("candidates %d and %d share %d sentences of %d", j, i, common, least)
			}
		}
	}
}

func TestAnswersNameNoEmployer(t *testing.T) {
	for _, c := range wholeCast(t).Candidates {
		for _, place := range inventedPlaces {
			for id, answer := range c.Content.Answers {
				if strings.Contains(answer, place) {
					t.Errorf("candidate %d, %s names %s", c.Index, id, place)
				}
			}
		}
	}
}

func TestProportionsAreThoseOfACall(t *testing.T) {
	tracks, known, quality := map[call.Track]int{}, 0, 0
	people := wholeCast(t).Candidates
	for _, c := range people {
		tracks[c.Track]++
		quality += c.Quality
		if c.Second != "" {
			known++
		}
		if c.Second == c.Track {
			t.Errorf("candidate %d has one track twice", c.Index)
		}
	}
	for _, s := range shares {
		want := s.part * len(people) / 100
		if got := tracks[s.track]; got < want*7/10 || got > want*14/10 {
			t.Errorf("%d people of %s, about %d wanted", got, s.track, want)
		}
	}
	if mean := quality / len(people); mean < 42 || mean > 58 || known < len(people)/3 {
		t.Errorf("mean quality %d, %d second tracks", mean, known)
	}
}

func TestCareersAddUp(t *testing.T) {
	for _, c := range wholeCast(t).Candidates {
		years := *c.Content.YearsExperience
		if years < 0 || years > 40 || len(c.Content.Employers) > 4 || years > 0 && len(c.Content.Employers) == 0 {
			t.Errorf("candidate %d: %d years, %d employers", c.Index, years, len(c.Content.Employers))
		}
		for i, e := range c.Content.Employers {
			if i > 0 && (e.To.IsZero() || !e.To.Before(c.Content.Employers[i-1].From)) {
				t.Errorf("candidate %d was in two places: %+v", c.Index, c.Content.Employers)
			}
			if n := utf8.RuneCountInString(e.Name); n > 160 {
				t.Errorf("the contract has no room for %s", e.Name)
			}
		}
	}
}
