package proof

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain/assembly"
)

// expected lists the stages of a policy, by name.
func (b *book) expected(policy assembly.Policy) ([]string, error) {
	names := []string{"equipes", "places"}
	if b.in.WomenTarget != nil {
		names = append(names, "parite")
	}
	longest := 0
	for _, c := range b.in.Candidates {
		longest = max(longest, len(c.Prefs))
	}
	switch policy {
	case assembly.PolicyQuality:
		return append(names, "qualite"), nil
	case assembly.PolicyMixed:
		names = append(names, "qualite_max")
	case assembly.PolicyFair:
	default:
		return nil, fmt.Errorf("policy %q has no proof", policy)
	}
	for r := longest; r > 1; r-- {
		names = append(names, "rang"+strconv.Itoa(r))
	}
	return append(names, "qualite"), nil
}

// objective gives what a stage counts, and whether more of it is better (1) or worse (−1).
// What it gives is not to be changed: it is kept, as every later certificate may rest on it.
func (b *book) objective(name string) (coef []int64, better int64, err error) {
	better = 1
	if name == "parite" || strings.HasPrefix(name, "rang") {
		better = -1
	}
	if known, again := b.counted[name]; again {
		return known, better, nil
	}
	if coef, err = b.counts(name); err != nil {
		return nil, 0, err
	}
	b.counted[name] = coef
	return coef, better, nil
}

func (b *book) counts(name string) (coef []int64, err error) {
	coef = make([]int64, len(b.vars))
	rank, ranked := strings.CutPrefix(name, "rang")
	for i, v := range b.vars {
		deficit := v.name == assembly.Var{Challenge: -1, Slot: -1, Candidate: -1} && !v.seat && b.in.WomenTarget != nil
		switch {
		case name == "parite" && deficit:
			coef[i] = 1
		case name == "parite" || deficit:
		case name == "equipes" && !v.seat:
			coef[i] = b.priority(v.name.Challenge)
		case !v.seat || name == "equipes":
		case name == "places":
			coef[i] = 1
		case strings.HasPrefix(name, "qualite"):
			coef[i] = b.quality(v.name)
		case ranked && strconv.Itoa(b.wish(v.name)) == rank:
			coef[i] = 1
		case strings.HasPrefix(name, "tirage"):
			if coef[i], err = b.drawn(name, v.name); err != nil {
				return nil, err
			}
		}
	}
	return coef, nil
}

func (b *book) priority(challenge int) int64 {
	if w, given := b.in.Priority[challenge]; given {
		return int64(w)
	}
	return 1
}

// wish is the rank of a seat among the person's wishes, from 1.
func (b *book) wish(v assembly.Var) int {
	for i, id := range b.people[v.Candidate].Prefs {
		if id == v.Challenge {
			return i + 1
		}
	}
	return 0
}

// quality is score, host's list, wish, and less for the secondary track.
func (b *book) quality(v assembly.Var) int64 {
	who, slot := b.people[v.Candidate], b.challenges[v.Challenge].Slots[v.Slot]
	score, host, wish, secondary := 5, 3, 2, 50
	if w := b.in.Weights; w != nil {
		score, host, wish, secondary = w.Score, w.Host, w.Wish, w.Secondary
	}
	scale := b.in.WishScale
	if scale == 0 {
		scale = 8
	}
	list := slot.Rank
	if list == nil {
		list = b.challenges[v.Challenge].AdminRank
	}
	q := score*who.Score + wish*(100-100*(b.wish(v)-1)/scale) + host*b.standing(v, list)
	if track(who, slot) != who.Main {
		q -= secondary
	}
	return int64(q)
}

// standing goes through each slot's list once.
func (b *book) standing(v assembly.Var, list map[int]int) int {
	if len(list) < 2 {
		return 100 * len(list)
	}
	slot := assembly.Var{Challenge: v.Challenge, Slot: v.Slot}
	last, known := b.last[slot]
	if !known {
		last = len(list)
		for _, r := range list {
			if r > last {
				last = r
			}
		}
		b.last[slot] = last
	}
	r, ranked := list[v.Candidate]
	if !ranked {
		r = last
	}
	return 100 - 100*(r-1)/(last-1)
}

// drawn reads 20 bits of the published hash.
func (b *book) drawn(name string, v assembly.Var) (int64, error) {
	round := 1
	if n := strings.TrimPrefix(name, "tirage"); n != "" {
		var err error
		if round, err = strconv.Atoi(n); err != nil || round < 2 || round > assembly.DrawRounds {
			return 0, fmt.Errorf("no stage %q", name)
		}
	}
	text := strings.Join([]string{strconv.Itoa(b.in.Seed), strconv.Itoa(v.Candidate), strconv.Itoa(v.Challenge), strconv.Itoa(v.Slot)}, "|")
	sum := sha256.Sum256([]byte(text))
	bits := new(big.Int).SetBytes(sum[:])
	bits.Rsh(bits, uint(256-20*round))
	return bits.And(bits, big.NewInt(1<<20-1)).Int64(), nil
}
