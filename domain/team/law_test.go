package team

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/dossier"
)

// failing is a test, drawn or not.
type failing interface {
	Helper()
	Fatal(...any)
}

// scenario is a proposed run on fictional people, with their names.
func scenario(t failing, seed uint64, people, challenges, places int, policy assembly.Policy) (Run, Labels) {
	t.Helper()
	r := Run{ID: domain.NewAssemblyID(), Policy: policy, Input: keyed(fictional.Promotion(seed, people, challenges, places))}
	r.InputHash = r.Input.Hash()
	l := Labels{People: map[dossier.ID]Identity{}, Challenges: map[domain.ChallengeID]Challenge{}}
	for i, id := range r.Input.Key.People {
		l.People[id] = Identity{Number: fmt.Sprintf("EIG6-%04d", i), Name: "Personne"}
	}
	for i, c := range r.Input.Key.Challenges {
		l.Challenges[c.Challenge] = Challenge{ID: c.Challenge, Name: fmt.Sprint("Défi ", i)}
	}
	calculate(t, &r, l)
	return r, l
}

// keyed gives an instance the portal's ids.
func keyed(in assembly.Instance) Input {
	out := Input{Instance: in}
	ids := 0
	next := func() uuid.UUID {
		ids++
		return uuid.NewSHA1(uuid.NameSpaceOID, fmt.Append(nil, ids))
	}
	for _, c := range in.Candidates {
		out.Key.People = append(out.Key.People, dossier.ID{UUID: next()})
		ranks := []int{}
		for i := range c.Prefs {
			ranks = append(ranks, i+1)
		}
		out.Ranks = append(out.Ranks, ranks)
	}
	for _, c := range in.Challenges {
		posts := Posts{Challenge: domain.ChallengeID{UUID: next()}}
		for range c.Slots {
			posts.Posts = append(posts.Posts, domain.PostID{UUID: next()})
		}
		out.Key.Challenges = append(out.Key.Challenges, posts)
	}
	return out
}

func calculate(t failing, r *Run, l Labels) {
	t.Helper()
	if err := r.compute(context.Background(), r.Input.engine(l)); err != nil {
		t.Fatal(err)
	}
	r.State = Proposed
}

// anyRule draws a rule about people and challenges of a run, that may be impossible.
func anyRule(r Run) *rapid.Generator[Rule] {
	kinds := []RuleKind{Lock, Lock, Lock, Forbid, Forbid, Out, Apart, Together, Quota, Priority, Weights, Seed}
	return rapid.Custom(func(t *rapid.T) Rule {
		who := rapid.SampledFrom(willing(r)).Draw(t, "who")
		on := rapid.SampledFrom(r.Input.Instance.Candidates[who].Prefs).Draw(t, "on")
		posts := r.Input.Key.Challenges[on]
		rule := Rule{
			Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Person: r.Input.Key.People[who], Challenge: posts.Challenge,
			Other:      rapid.SampledFrom(r.Input.Key.People).Draw(t, "other"),
			Challenges: []domain.ChallengeID{posts.Challenge, r.Input.Key.Challenges[0].Challenge}[:1+rapid.IntRange(0, 1).Draw(t, "more")],
			Max:        rapid.IntRange(0, 5).Draw(t, "max"), Priority: rapid.IntRange(0, 4).Draw(t, "priority"), Seed: rapid.IntRange(0, 9).Draw(t, "seed"),
			Weights: assembly.Weights{Score: rapid.IntRange(0, 9).Draw(t, "score"), Host: 3, Wish: 2},
		}
		if slices.Contains(rule.Challenges[1:], rule.Challenge) {
			rule.Challenges = rule.Challenges[:1]
		}
		if rapid.Bool().Draw(t, "one post") {
			rule.Post = rapid.SampledFrom(posts.Posts).Draw(t, "post")
		}
		return rule
	})
}

// willing are those who ranked something.
func willing(r Run) []int {
	list := []int{}
	for i, c := range r.Input.Instance.Candidates {
		if len(c.Prefs) > 0 {
			list = append(list, i)
		}
	}
	return list
}

// demanded adds a rule as the service does; false when it is refused.
func demanded(t failing, r Run, l Labels, rule Rule) (Run, Preview, bool) {
	t.Helper()
	p, err := r.preview(context.Background(), rule, l)
	if domain.CodeOf(err) == "invalid_fields" && rule.Person == rule.Other {
		return r, p, false
	}
	if err != nil {
		t.Fatal(err)
	}
	if !p.Possible {
		if p.Text.FR == "" || p.Text.EN == "" {
			t.Fatal("refused without a word")
		}
		return r, p, false
	}
	next := r
	next.Overrides = append(slices.Clone(r.Overrides), Override{Sequence: len(r.Overrides) + 1, Rule: rule, Motive: "x"})
	calculate(t, &next, l)
	return next, p, true
}

// What was demanded, in any order: the preview tells what saving gives, prices add up
// to all that was paid, every rule that counts is obeyed, the frozen input stays, and
// taking everything back gives the first teams again.
func TestDemandsArePricedObeyedAndTakenBack(t *testing.T) {
	t.Parallel()
	first, labels := scenario(t, 7, 40, 8, 18, assembly.PolicyFair)
	canonical := first.Input.Canonical()
	rapid.Check(t, func(t *rapid.T) {
		r := first
		for _, rule := range rapid.SliceOfN(anyRule(first), 1, 4).Draw(t, "rules") {
			next, told, done := demanded(t, r, labels, rule)
			if !done {
				continue
			}
			if !reflect.DeepEqual(told.Teams, next.teams(labels)) || !reflect.DeepEqual(told.Stages, between(r.Result.Stages, next.Result.Stages)) {
				t.Fatalf("previewed %+v, then gave %+v", told.Stages, next.Result.Stages)
			}
			r = next
		}
		paid := map[string]int{}
		for _, o := range r.Overrides {
			for _, c := range o.Price {
				paid[c.Stage] += c.After - c.Before
			}
		}
		for i, s := range r.Result.Stages {
			if s.Value != first.Result.Stages[i].Value+paid[s.Name] {
				t.Fatalf("stage %s went from %d to %d, the prices say %d", s.Name, first.Result.Stages[i].Value, s.Value, paid[s.Name])
			}
		}
		for _, rule := range rules(r.Overrides) {
			if broken := r.breaks(rule); broken != "" {
				t.Fatalf("%+v: %s", rule, broken)
			}
		}
		for i := len(r.Overrides) - 1; i >= 0; i-- {
			r.Overrides[i].UndoneAt = &time.Time{}
		}
		r.Result = assembly.Result{}
		calculate(t, &r, labels)
		if !reflect.DeepEqual(r.Result, first.Result) || string(r.Input.Canonical()) != string(canonical) {
			t.Fatal("taken back, it is not as before")
		}
	})
}

// breaks says how the teams of a run break a rule that counts; empty when they obey.
func (r Run) breaks(rule Rule) string {
	on := map[dossier.ID]Place{}
	over := 0
	for _, t := range r.teams(Labels{}) {
		for _, s := range t.Seats {
			on[s.Dossier] = Place{Challenge: t.Challenge, Post: s.Post}
		}
		if slices.Contains(rule.Challenges, t.Challenge.ID) {
			over += len(t.Seats)
		}
	}
	place, seated := on[rule.Person]
	other := on[rule.Other]
	switch {
	case rule.Kind == Lock && (!seated || place.Challenge.ID != rule.Challenge):
		return "not there"
	case rule.Kind == Lock && !rule.Post.IsZero() && place.Post != rule.Post:
		return "on another post"
	case rule.Kind == Forbid && seated && place.Challenge.ID == rule.Challenge:
		return "there"
	case rule.Kind == Out && seated:
		return "seated"
	case rule.Kind == Apart && seated && place.Challenge.ID == other.Challenge.ID:
		return "together"
	case rule.Kind == Together && place.Challenge.ID != other.Challenge.ID:
		return "apart"
	case rule.Kind == Quota && over > rule.Max:
		return fmt.Sprint(over, " people")
	}
	return ""
}

func TestALaterRuleOnTheSameThingReplaces(t *testing.T) {
	t.Parallel()
	one, two := dossier.ID{UUID: uuid.New()}, dossier.ID{UUID: uuid.New()}
	here, there := domain.NewChallengeID(), domain.NewChallengeID()
	for _, c := range []struct {
		what           string
		earlier, later Rule
		replaced       bool
	}{
		{"a lock elsewhere", Rule{Kind: Lock, Person: one, Challenge: here}, Rule{Kind: Lock, Person: one, Challenge: there}, true},
		{"out after a lock", Rule{Kind: Lock, Person: one, Challenge: here}, Rule{Kind: Out, Person: one}, true},
		{"a lock where it was forbidden", Rule{Kind: Forbid, Person: one, Challenge: here}, Rule{Kind: Lock, Person: one, Challenge: here}, true},
		{"forbidden where it was locked", Rule{Kind: Lock, Person: one, Challenge: here}, Rule{Kind: Forbid, Person: one, Challenge: here}, true},
		{"forbidden elsewhere", Rule{Kind: Lock, Person: one, Challenge: here}, Rule{Kind: Forbid, Person: one, Challenge: there}, false},
		{"a second forbid", Rule{Kind: Forbid, Person: one, Challenge: here}, Rule{Kind: Forbid, Person: one, Challenge: there}, false},
		{"another person", Rule{Kind: Lock, Person: one, Challenge: here}, Rule{Kind: Lock, Person: two, Challenge: here}, false},
		{"a pair told the other way round", Rule{Kind: Apart, Person: one, Other: two}, Rule{Kind: Together, Person: two, Other: one}, true},
		{
			"a quota over the same challenges",
			Rule{Kind: Quota, Challenges: []domain.ChallengeID{here, there}, Max: 3},
			Rule{Kind: Quota, Challenges: []domain.ChallengeID{there, here}, Max: 4},
			true,
		},
		{"a quota over fewer", Rule{Kind: Quota, Challenges: []domain.ChallengeID{here, there}}, Rule{Kind: Quota, Challenges: []domain.ChallengeID{here}}, false},
		{"another priority", Rule{Kind: Priority, Challenge: here, Priority: 2}, Rule{Kind: Priority, Challenge: here, Priority: 3}, true},
		{"weights and a seed", Rule{Kind: Weights}, Rule{Kind: Seed}, false},
	} {
		overrides := []Override{{Rule: c.earlier}, {Rule: c.later}}
		if got := len(counting(overrides)) == 1; got != c.replaced {
			t.Errorf("%s: replaced is %t", c.what, got)
		}
		overrides[1].UndoneAt = &time.Time{}
		if got := counting(overrides); len(got) != 1 || got[0] != 0 {
			t.Errorf("%s, undone: %v count", c.what, got)
		}
	}
}

// BenchmarkPreview is the engine's share of moving a card, at the size of a promotion and
// at that of all who apply.
func BenchmarkPreview(b *testing.B) {
	for _, size := range [][3]int{{140, 17, 41}, {800, 25, 50}} {
		for _, policy := range []assembly.Policy{assembly.PolicyFair, assembly.PolicyQuality, assembly.PolicyMixed} {
			b.Run(fmt.Sprint(size, policy), func(b *testing.B) {
				r, labels := scenario(b, 1, size[0], size[1], size[2], policy)
				worst := time.Duration(0)
				people := willing(r)
				for n := 0; b.Loop(); n++ {
					who := people[n%len(people)]
					wishes := r.Input.Instance.Candidates[who].Prefs
					began := time.Now()
					on := r.Input.Key.Challenges[wishes[n%len(wishes)]].Challenge
					if _, err := r.preview(context.Background(), Rule{Kind: Lock, Person: r.Input.Key.People[who], Challenge: on}, labels); err != nil {
						b.Fatal(err)
					}
					worst = max(worst, time.Since(began))
				}
				b.ReportMetric(float64(worst)/1e6, "ms-worst")
			})
		}
	}
}
