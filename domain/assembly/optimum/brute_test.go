package optimum_test

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/assembly/proof"
)

// everything tries every assembly of a tiny instance, by the words of docs/assembly.md.
type everything struct {
	in    assembly.Instance
	seats map[place]int // who sits where
	found []way
}

type place struct{ challenge, slot int }

// way is one assembly with the values of its stages, the greater the better.
type way struct {
	seats map[place]int
	value map[string]int
}

func (e *everything) try(i int) {
	if i == len(e.in.Candidates) {
		if e.allowed() {
			e.found = append(e.found, way{maps.Clone(e.seats), e.values()})
		}
		return
	}
	e.try(i + 1)
	c := e.in.Candidates[i]
	for _, ch := range e.in.Challenges {
		for k := range ch.Slots {
			p := place{ch.ID, k}
			if _, taken := e.seats[p]; taken || !e.fits(c, ch, k) {
				continue
			}
			e.seats[p] = c.ID
			e.try(i + 1)
			delete(e.seats, p)
		}
	}
}

func (e *everything) fits(c assembly.Candidate, ch assembly.Challenge, k int) bool {
	accept := ch.Slots[k].Accept
	return slices.Contains(c.Prefs, ch.ID) && !slices.Contains(ch.Veto, c.ID) &&
		!slices.Contains(e.in.Forbids, assembly.Pin{Candidate: c.ID, Challenge: ch.ID}) &&
		(ch.Site == "" || len(c.Sites) == 0 || slices.Contains(c.Sites, ch.Site)) &&
		(slices.Contains(accept, c.Main) || c.Secondary != "" && slices.Contains(accept, c.Secondary))
}

// on gives who is on each challenge.
func (e *everything) on() map[int][]int {
	on := map[int][]int{}
	for p, who := range e.seats {
		on[p.challenge] = append(on[p.challenge], who)
	}
	return on
}

func (e *everything) allowed() bool {
	if len(e.seats) > e.in.Places {
		return false
	}
	low, high := e.in.MinTeam, e.in.MaxTeam
	if low == 0 {
		low, high = 2, 3
	}
	on := e.on()
	for _, ch := range e.in.Challenges {
		n := len(on[ch.ID])
		for k, s := range ch.Slots {
			if _, taken := e.seats[place{ch.ID, k}]; n > 0 && s.Required && !taken {
				return false
			}
		}
		if n > 0 && n < low || n > high {
			return false
		}
	}
	return e.obeys(on)
}

func (e *everything) obeys(on map[int][]int) bool {
	where := map[int]int{}
	for id, people := range on {
		for _, who := range people {
			where[who] = id
		}
	}
	at := func(who int) int {
		if id, placed := where[who]; placed {
			return id
		}
		return -1_000_000
	}
	for _, q := range e.in.Quotas {
		n := 0
		for _, id := range q.Challenges {
			n += len(on[id])
		}
		if n > q.Max {
			return false
		}
	}
	for _, p := range e.in.Locks {
		if at(p.Candidate) != p.Challenge {
			return false
		}
	}
	for _, p := range e.in.Apart {
		if at(p[0]) == at(p[1]) && at(p[0]) != -1_000_000 {
			return false
		}
	}
	for _, p := range e.in.Together {
		if at(p[0]) != at(p[1]) {
			return false
		}
	}
	return true
}

func (e *everything) values() map[string]int {
	v := map[string]int{"places": len(e.seats)}
	for id := range e.on() {
		weight, given := e.in.Priority[id]
		if !given {
			weight = 1
		}
		v["equipes"] += weight
	}
	women, men := 0, 0
	for p, who := range e.seats {
		c := e.in.Candidates[slices.IndexFunc(e.in.Candidates, func(c assembly.Candidate) bool { return c.ID == who })]
		ch := e.in.Challenges[slices.IndexFunc(e.in.Challenges, func(ch assembly.Challenge) bool { return ch.ID == p.challenge })]
		switch c.Gender {
		case "F":
			women++
		case "M":
			men++
		}
		v["rang"+strconv.Itoa(slices.Index(c.Prefs, ch.ID)+1)]--
		v["qualite"] += e.quality(c, ch, p.slot)
		v["tirage"] += drawn(e.in.Seed, lpSeat{c, ch, p.slot})
	}
	if e.in.WomenTarget != nil {
		v["parite"] = -max(0, *e.in.WomenTarget*men-(100-*e.in.WomenTarget)*women)
	}
	return v
}

// drawn reads the first 20 bits of the published hash.
func drawn(seed int, s lpSeat) int {
	sum := sha256.Sum256([]byte(fmt.Sprintf("%d|%d|%d|%d", seed, s.who.ID, s.ch.ID, s.slot)))
	return int(sum[0])<<12 | int(sum[1])<<4 | int(sum[2])>>4
}

func (e *everything) quality(c assembly.Candidate, ch assembly.Challenge, k int) int {
	w, scale := assembly.Weights{Score: 5, Host: 3, Wish: 2, Secondary: 50}, 8
	if e.in.Weights != nil {
		w = *e.in.Weights
	}
	if e.in.WishScale > 0 {
		scale = e.in.WishScale
	}
	list := ch.AdminRank
	if ch.Slots[k].Rank != nil {
		list = ch.Slots[k].Rank
	}
	host := 0
	if len(list) == 1 {
		host = 100
	} else if len(list) > 1 {
		last := max(len(list), slices.Max(slices.Collect(maps.Values(list))))
		rank, ranked := list[c.ID]
		if !ranked {
			rank = last
		}
		host = 100 - 100*(rank-1)/(last-1)
	}
	q := w.Score*c.Score + w.Host*host + w.Wish*(100-100*slices.Index(c.Prefs, ch.ID)/scale)
	if !slices.Contains(ch.Slots[k].Accept, c.Main) {
		q -= w.Secondary
	}
	return q
}

// best keeps, stage after stage, the ways that are best; the last stage is the draw.
func (e *everything) best(policy assembly.Policy) (left []way, values map[string]int) {
	left, values = e.found, map[string]int{}
	longest := 0
	for _, c := range e.in.Candidates {
		longest = max(longest, len(c.Prefs))
	}
	stages := []string{"equipes", "places", "parite"}
	if policy == assembly.PolicyMixed {
		stages = append(stages, "qualite_max")
	}
	for r := longest; r > 1 && policy != assembly.PolicyQuality; r-- {
		stages = append(stages, "rang"+strconv.Itoa(r))
	}
	for _, s := range append(stages, "qualite", "tirage") {
		name, lost := s, 0
		if s == "qualite_max" {
			name = "qualite"
		}
		most := slices.MaxFunc(left, func(a, b way) int { return cmp.Compare(a.value[name], b.value[name]) }).value[name]
		if s == "qualite_max" {
			permille := 10
			if e.in.EpsilonPermille != nil {
				permille = *e.in.EpsilonPermille
			}
			lost = max(most, -most) * permille / 1000
		}
		values[s] = most
		left = slices.DeleteFunc(slices.Clone(left), func(w way) bool { return w.value[name] < most-lost })
	}
	return left, values
}

// tiny compares one instance with every assembly there is, and has it proved.
func tiny(t testing.TB, seed uint64, policy assembly.Policy) (feasible bool) {
	t.Helper()
	in := fictional.Tiny(seed)
	e := everything{in: in, seats: map[place]int{}}
	e.try(0)
	r, err := optimum.Solve(context.Background(), in, policy)
	if len(e.found) == 0 {
		if err == nil {
			t.Fatalf("seed %d, %s: nothing is possible, got %+v", seed, policy, r.Teams)
		}
		return false
	}
	if err != nil {
		t.Fatalf("seed %d, %s: %v, but %d assemblies are possible", seed, policy, err, len(e.found))
	}
	left, values := e.best(policy)
	for _, s := range r.Stages {
		want := values[s.Name]
		if s.Name == "parite" || len(s.Name) == 5 && s.Name[:4] == "rang" {
			want = -want
		}
		if s.Value != want {
			t.Fatalf("seed %d, %s: stage %s is %d, want %d", seed, policy, s.Name, s.Value, want)
		}
	}
	got := map[place]int{}
	for _, team := range r.Teams {
		for _, m := range team.Members {
			got[place{team.Challenge, m.Slot}] = m.Candidate
		}
	}
	if !slices.ContainsFunc(left, func(w way) bool { return maps.Equal(w.seats, got) }) {
		t.Fatalf("seed %d, %s: seats %v are not the best, which are %v", seed, policy, got, left[0].seats)
	}
	for _, err := range proof.Verify(in, r) {
		t.Fatalf("seed %d, %s: %v", seed, policy, err)
	}
	return true
}

var policies = []assembly.Policy{assembly.PolicyFair, assembly.PolicyQuality, assembly.PolicyMixed}

func TestEqualsBruteForce(t *testing.T) {
	t.Parallel()
	impossible := 0
	for seed := range uint64(300) {
		if !tiny(t, seed, policies[seed%3]) {
			impossible++
		}
	}
	if impossible < 10 {
		t.Errorf("%d instances had no assembly: the infeasible case was hardly tried", impossible)
	}
}
