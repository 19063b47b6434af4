package proof

import (
	"fmt"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
)

// book is an instance written out again: its variables, and what they belong to.
type book struct {
	in         assembly.Instance
	low, high  int // sizes of a team
	people     map[int]assembly.Candidate
	challenges map[int]assembly.Challenge
	at         map[assembly.Var]int
	vars       []variable
	byPerson   map[int][]int
	byPlace    map[int][]int // by challenge: its seats
	written    map[assembly.Row]row
	counted    map[string][]int64   // by stage: what it counts, by variable
	last       map[assembly.Var]int // by slot: the worst rank of its list
}

// variable is one unknown, from 0 to upper.
type variable struct {
	name  assembly.Var
	upper int32
	seat  bool
}

func open(in assembly.Instance) *book {
	b := &book{
		in: in, low: in.MinTeam, high: in.MaxTeam, people: map[int]assembly.Candidate{}, challenges: map[int]assembly.Challenge{},
		at: map[assembly.Var]int{}, byPerson: map[int][]int{}, byPlace: map[int][]int{}, written: map[assembly.Row]row{},
		counted: map[string][]int64{}, last: map[assembly.Var]int{},
	}
	if b.low == 0 {
		b.low = 2
	}
	if b.high == 0 {
		b.high = max(3, b.low)
	}
	for _, c := range in.Challenges {
		b.challenges[c.ID] = c
		b.add(assembly.Var{Challenge: c.ID, Slot: -1}, 1, false)
	}
	banned := b.banned()
	men := 0
	for _, c := range in.Candidates {
		b.people[c.ID] = c
		b.seats(c, banned)
		if c.Gender == "M" {
			men++
		}
	}
	if in.WomenTarget != nil {
		b.add(assembly.Var{Challenge: -1, Slot: -1, Candidate: -1}, int32(*in.WomenTarget*men), false)
	}
	return b
}

func (b *book) add(name assembly.Var, upper int32, seat bool) int {
	b.at[name] = len(b.vars)
	b.vars = append(b.vars, variable{name, upper, seat})
	return len(b.vars) - 1
}

// banned lists the vetoes and the forbids.
func (b *book) banned() map[[2]int]bool {
	list := map[[2]int]bool{}
	for _, c := range b.in.Challenges {
		for _, person := range c.Veto {
			list[[2]int{person, c.ID}] = true
		}
	}
	for _, p := range b.in.Forbids {
		list[[2]int{p.Candidate, p.Challenge}] = true
	}
	return list
}

// seats adds every seat that a person may hold: on a challenge of their wishes, not banned,
// on a site within reach, on a slot for one of their tracks.
func (b *book) seats(who assembly.Candidate, banned map[[2]int]bool) {
	for _, id := range who.Prefs {
		challenge := b.challenges[id]
		far := challenge.Site != "" && len(who.Sites) > 0 && !slices.Contains(who.Sites, challenge.Site)
		if far || banned[[2]int{who.ID, id}] {
			continue
		}
		for k, slot := range challenge.Slots {
			if track(who, slot) == "" {
				continue
			}
			i := b.add(assembly.Var{Challenge: id, Slot: k, Candidate: who.ID}, 1, true)
			b.byPerson[who.ID] = append(b.byPerson[who.ID], i)
			b.byPlace[id] = append(b.byPlace[id], i)
		}
	}
}

// track is the one in which a person would hold a slot, "" when in none or when a
// veto keeps them from it.
func track(who assembly.Candidate, slot assembly.Slot) assembly.Track {
	if slices.Contains(slot.Veto, who.ID) {
		return ""
	}
	for _, t := range []assembly.Track{who.Main, who.Secondary} {
		if t != "" && slices.Contains(slot.Accept, t) {
			return t
		}
	}
	return ""
}

// point writes teams as values of the variables.
func (b *book) point(teams []assembly.Team) ([]int32, error) {
	x := make([]int32, len(b.vars))
	women, men := 0, 0
	for _, t := range teams {
		i, known := b.at[assembly.Var{Challenge: t.Challenge, Slot: -1}]
		if !known {
			return nil, fmt.Errorf("a team on challenge %d, which does not exist", t.Challenge)
		}
		x[i] = 1
		for _, m := range t.Members {
			i, known := b.at[assembly.Var{Challenge: t.Challenge, Slot: m.Slot, Candidate: m.Candidate}]
			if !known || m.Slot < 0 {
				return nil, fmt.Errorf("candidate %d may not hold slot %d of challenge %d", m.Candidate, m.Slot, t.Challenge)
			}
			if x[i] == 1 {
				return nil, fmt.Errorf("candidate %d is twice on slot %d of challenge %d", m.Candidate, m.Slot, t.Challenge)
			}
			x[i] = 1
			switch b.people[m.Candidate].Gender {
			case "F":
				women++
			case "M":
				men++
			}
		}
	}
	if i, target := b.at[assembly.Var{Challenge: -1, Slot: -1, Candidate: -1}]; target {
		x[i] = int32(max(0, *b.in.WomenTarget*men-(100-*b.in.WomenTarget)*women))
	}
	return x, nil
}
