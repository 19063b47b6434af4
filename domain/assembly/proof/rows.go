package proof

import (
	"fmt"
	"slices"

	"github.com/etalab/portail-eig/domain/assembly"
)

// term is one variable of a row with its coefficient.
type term struct {
	at   int
	coef int64
}

// row is low ≤ Σ coef·x ≤ high.
type row struct {
	terms     []term
	low, high int64
}

// none is where a row has no bound: further than any sum goes.
const none = 1 << 50

// atMost, exactly and atLeast build rows, drawn in to what the variables can make.
func (b *book) between(low, high int64, terms []term) row {
	var least, most int64
	for _, t := range terms {
		if v := t.coef * int64(b.vars[t.at].upper); v < 0 {
			least += v
		} else {
			most += v
		}
	}
	return row{terms, max(low, least), min(high, most)}
}

func each(seats []int, coef int64) []term {
	terms := make([]term, len(seats))
	for i, at := range seats {
		terms[i] = term{at, coef}
	}
	return terms
}

// row writes one constraint of the instance from its name.
func (b *book) row(key assembly.Row) (row, error) {
	if r, done := b.written[key]; done {
		return r, nil
	}
	r, err := b.write(key)
	if err == nil {
		b.written[key] = r
	}
	return r, err
}

func (b *book) write(key assembly.Row) (row, error) {
	switch key.Kind {
	case assembly.RowCandidate:
		return b.between(-none, 1, each(b.byPerson[key.A], 1)), nil
	case assembly.RowPlaces:
		return b.between(-none, int64(b.in.Places), each(b.all(), 1)), nil
	case assembly.RowQuota:
		return b.quota(key.A)
	case assembly.RowLock:
		if !slices.Contains(b.in.Locks, assembly.Pin{Candidate: key.A, Challenge: key.B}) {
			return row{}, fmt.Errorf("no lock of candidate %d on challenge %d", key.A, key.B)
		}
		return b.between(1, 1, each(b.of(key.A, key.B), 1)), nil
	case assembly.RowApart, assembly.RowTogether:
		return b.pair(key)
	case assembly.RowParity:
		return b.parity()
	}
	return b.onChallenge(key)
}

// onChallenge writes the rows that hold when a challenge is open.
func (b *book) onChallenge(key assembly.Row) (row, error) {
	id := key.A
	if key.Kind == assembly.RowPerson {
		id = key.B
	}
	c, known := b.challenges[id]
	if !known {
		return row{}, fmt.Errorf("row %v: no such challenge", key)
	}
	opened := b.at[assembly.Var{Challenge: id, Slot: -1}]
	when := func(seats []int, times int) []term { return append(each(seats, 1), term{opened, -int64(times)}) }
	switch key.Kind {
	case assembly.RowPerson:
		return b.between(-none, 0, when(b.of(key.A, id), 1)), nil
	case assembly.RowSmallest:
		return b.between(0, none, when(b.byPlace[id], b.low)), nil
	case assembly.RowLargest:
		return b.between(-none, 0, when(b.byPlace[id], b.high)), nil
	case assembly.RowSlot:
		if key.B < 0 || key.B >= len(c.Slots) {
			break
		}
		seats := b.pick(b.byPlace[id], func(v assembly.Var) bool { return v.Slot == key.B })
		if c.Slots[key.B].Required {
			return b.between(0, 0, when(seats, 1)), nil
		}
		return b.between(-none, 0, when(seats, 1)), nil
	}
	return row{}, fmt.Errorf("row %v: no such constraint", key)
}

func (b *book) all() []int {
	var list []int
	for i, v := range b.vars {
		if v.seat {
			list = append(list, i)
		}
	}
	return list
}

func (b *book) pick(seats []int, match func(assembly.Var) bool) []int {
	var list []int
	for _, i := range seats {
		if match(b.vars[i].name) {
			list = append(list, i)
		}
	}
	return list
}

func (b *book) of(person, challenge int) []int {
	return b.pick(b.byPerson[person], func(v assembly.Var) bool { return v.Challenge == challenge })
}

func (b *book) quota(i int) (row, error) {
	if i < 0 || i >= len(b.in.Quotas) {
		return row{}, fmt.Errorf("no quota %d", i)
	}
	var seats []int
	for _, id := range b.in.Quotas[i].Challenges {
		seats = append(seats, b.byPlace[id]...)
	}
	return b.between(-none, int64(b.in.Quotas[i].Max), each(seats, 1)), nil
}

// pair: two people never in one team (both would count for more than the open challenge),
// or each there as often as the other.
func (b *book) pair(key assembly.Row) (row, error) {
	pairs := b.in.Apart
	if key.Kind == assembly.RowTogether {
		pairs = b.in.Together
	}
	opened, known := b.at[assembly.Var{Challenge: key.B, Slot: -1}]
	if !known || key.A < 0 || key.A >= len(pairs) {
		return row{}, fmt.Errorf("row %v: no such pair or challenge", key)
	}
	first, second := b.of(pairs[key.A][0], key.B), b.of(pairs[key.A][1], key.B)
	if key.Kind == assembly.RowTogether {
		return b.between(0, 0, append(each(first, 1), each(second, -1)...)), nil
	}
	if len(first) == 0 || len(second) == 0 {
		return row{}, fmt.Errorf("row %v: one of the two cannot be there", key)
	}
	return b.between(-none, 0, append(append(each(first, 1), each(second, 1)...), term{opened, -1})), nil
}

func (b *book) parity() (row, error) {
	if b.in.WomenTarget == nil {
		return row{}, fmt.Errorf("no target of parity")
	}
	target := int64(*b.in.WomenTarget)
	terms := []term{{b.at[assembly.Var{Challenge: -1, Slot: -1, Candidate: -1}], 1}}
	for _, i := range b.all() {
		switch b.people[b.vars[i].name.Candidate].Gender {
		case "F":
			terms = append(terms, term{i, 100 - target})
		case "M":
			terms = append(terms, term{i, -target})
		}
	}
	return b.between(0, none, terms), nil
}

// everyRow names all the constraints of the instance.
func (b *book) everyRow() []assembly.Row {
	keys := []assembly.Row{{Kind: assembly.RowPlaces}}
	for id := range b.people {
		keys = append(keys, assembly.Row{Kind: assembly.RowCandidate, A: id})
	}
	for id, c := range b.challenges {
		keys = append(keys, assembly.Row{Kind: assembly.RowSmallest, A: id}, assembly.Row{Kind: assembly.RowLargest, A: id})
		for k := range c.Slots {
			keys = append(keys, assembly.Row{Kind: assembly.RowSlot, A: id, B: k})
		}
		for i, p := range b.in.Apart {
			if len(b.of(p[0], id)) > 0 && len(b.of(p[1], id)) > 0 {
				keys = append(keys, assembly.Row{Kind: assembly.RowApart, A: i, B: id})
			}
		}
		for i := range b.in.Together {
			keys = append(keys, assembly.Row{Kind: assembly.RowTogether, A: i, B: id})
		}
	}
	for i := range b.in.Quotas {
		keys = append(keys, assembly.Row{Kind: assembly.RowQuota, A: i})
	}
	for _, p := range b.in.Locks {
		keys = append(keys, assembly.Row{Kind: assembly.RowLock, A: p.Candidate, B: p.Challenge})
	}
	if b.in.WomenTarget != nil {
		keys = append(keys, assembly.Row{Kind: assembly.RowParity})
	}
	return keys
}
