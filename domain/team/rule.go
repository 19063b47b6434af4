package team

import (
	"cmp"
	"slices"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/dossier"
)

// RuleKind is what a rule demands.
type RuleKind string

// The kinds of rules.
const (
	Lock     RuleKind = "lock"     // Person is on Challenge; on Post, when there is one
	Forbid   RuleKind = "forbid"   // Person is not on Challenge
	Out      RuleKind = "out"      // Person has no seat
	Apart    RuleKind = "apart"    // Person and Other are never in one team
	Together RuleKind = "together" // Person and Other are in one team, or both without a seat
	Quota    RuleKind = "quota"    // at most Max people over Challenges
	Priority RuleKind = "priority" // a team on Challenge counts for Priority
	Weights  RuleKind = "weights"  // the terms of quality
	Seed     RuleKind = "seed"     // of the draw between equal optima
)

// Rule is one demand of the committee on an assembly. Which fields count depends on the
// kind; the others are empty.
type Rule struct {
	Kind          RuleKind
	Person, Other dossier.ID
	Challenge     domain.ChallengeID
	Post          domain.PostID
	Challenges    []domain.ChallengeID
	Max           int
	Priority      int
	Weights       assembly.Weights
	Seed          int
}

// about names the thing that a rule decides: of two rules about the same thing, the
// later one counts.
func (r Rule) about() string {
	switch r.Kind {
	case Lock, Out:
		return "person " + r.Person.String()
	case Forbid:
		return "seat " + r.Person.String() + r.Challenge.String()
	case Apart, Together:
		a, b := r.Person.String(), r.Other.String()
		return "pair " + min(a, b) + max(a, b)
	case Quota:
		ids := []string{}
		for _, id := range r.Challenges {
			ids = append(ids, id.String())
		}
		slices.Sort(ids)
		return "quota " + strings.Join(ids, "")
	case Priority:
		return "priority " + r.Challenge.String()
	}
	return string(r.Kind)
}

// replaces tells whether an earlier rule no longer counts beside this one: it is about the
// same thing, or is a lock and a forbid of one person on one challenge.
func (r Rule) replaces(earlier Rule) bool {
	crossed := r.Kind == Lock && earlier.Kind == Forbid || r.Kind == Forbid && earlier.Kind == Lock
	return r.about() == earlier.about() || crossed && r.Person == earlier.Person && r.Challenge == earlier.Challenge
}

// under gives the instance with what rules demand. The input stays as it was frozen.
func (in Input) under(rules []Rule) assembly.Instance {
	at := in.Instance
	at.Challenges = slices.Clone(at.Challenges)
	for _, r := range rules {
		in.demand(&at, r)
	}
	return at
}

func (in Input) demand(at *assembly.Instance, r Rule) {
	who, on := in.candidate(r.Person), in.challenge(r.Challenge)
	pin := assembly.Pin{Candidate: who, Challenge: on}
	switch r.Kind {
	case Lock:
		at.Locks = append(at.Locks, pin)
		if !r.Post.IsZero() {
			in.onlyOn(at, pin, r.Post)
		}
	case Forbid:
		at.Forbids = append(at.Forbids, pin)
	case Out:
		for _, wish := range in.Instance.Candidates[who].Prefs {
			at.Forbids = append(at.Forbids, assembly.Pin{Candidate: who, Challenge: wish})
		}
	case Apart:
		at.Apart = append(at.Apart, assembly.Pair{who, in.candidate(r.Other)})
	case Together:
		at.Together = append(at.Together, assembly.Pair{who, in.candidate(r.Other)})
	case Quota:
		q := assembly.Quota{Max: r.Max}
		for _, id := range r.Challenges {
			q.Challenges = append(q.Challenges, in.challenge(id))
		}
		slices.Sort(q.Challenges)
		at.Quotas = append(at.Quotas, q)
	case Priority:
		priority := map[int]int{on: r.Priority}
		for id, weight := range at.Priority {
			priority[id] = cmp.Or(priority[id], weight)
		}
		at.Priority = priority
	case Weights:
		at.Weights = &r.Weights
	case Seed:
		at.Seed = r.Seed
	}
}

// onlyOn keeps a locked person from every other post of the challenge.
func (in Input) onlyOn(at *assembly.Instance, pin assembly.Pin, post domain.PostID) {
	challenge := &at.Challenges[pin.Challenge]
	challenge.Slots = slices.Clone(challenge.Slots)
	for k, id := range in.Key.Challenges[pin.Challenge].Posts {
		if id != post {
			slot := &challenge.Slots[k]
			slot.Veto = append(slices.Clone(slot.Veto), pin.Candidate)
		}
	}
}

// candidate and challenge find the engine's integers; −1 for whom the input does not hold.
func (in Input) candidate(id dossier.ID) int { return slices.Index(in.Key.People, id) }

func (in Input) challenge(id domain.ChallengeID) int {
	return slices.IndexFunc(in.Key.Challenges, func(p Posts) bool { return p.Challenge == id })
}
