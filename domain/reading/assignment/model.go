package assignment

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/google/uuid"
)

// Problem is one assignment to make. Readers and dossiers are named by their places in
// the lists, which Check wants sorted by id: the answer then never depends on the order
// in which a database gave them.
type Problem struct {
	Seed     string // published: it separates plans that are equal in all the rest
	Readers  []Reader
	Dossiers []Dossier
}

// Reader is somebody who reads.
type Reader struct {
	ID  uuid.UUID
	Cap int // of all that they are given, what is settled included
}

// Dossier is what is to be read, and by whom it may be.
type Dossier struct {
	ID     uuid.UUID
	Wanted int
	// Eligible may be given it: competent, in no conflict, available. Ascending.
	Eligible []int
	// Held are those of Eligible who have it and did not begin: leaving it to them moves
	// nobody. Ascending.
	Held []int
	// Settled keep it whatever happens: they began, or the programme team says so.
	// Ascending; none is in Eligible.
	Settled []int
}

// Open is how many readings the plan is to find for a dossier.
func (d Dossier) Open() int { return max(d.Wanted-len(d.Settled), 0) }

// Plan is who reads each dossier beside those who are settled: readers by dossier, ascending.
type Plan [][]int

// Load counts what each reader is given by a plan, what is settled included.
func (p Problem) Load(plan Plan) []int {
	load := p.Settled()
	for _, readers := range plan {
		for _, r := range readers {
			load[r]++
		}
	}
	return load
}

// Settled counts what each reader keeps whatever the plan.
func (p Problem) Settled() []int {
	load := make([]int, len(p.Readers))
	for _, d := range p.Dossiers {
		for _, r := range d.Settled {
			load[r]++
		}
	}
	return load
}

// Draw is what the seed says of a pair: 0 to 65535, the first two bytes of the SHA-256 of
// "seed|dossier|reader". It makes readers meet on different dossiers, as chance would.
func (p Problem) Draw(dossier, reader int) int {
	sum := sha256.Sum256([]byte(p.Seed + "|" + p.Dossiers[dossier].ID.String() + "|" + p.Readers[reader].ID.String()))
	return int(binary.BigEndian.Uint16(sum[:]))
}

// Check refuses what is no problem: a caller's fault, never a person's.
func (p Problem) Check() error {
	if !sorted(p.Readers, func(r Reader) uuid.UUID { return r.ID }) || !sorted(p.Dossiers, func(d Dossier) uuid.UUID { return d.ID }) {
		return fmt.Errorf("readers and dossiers must be sorted by id, each once")
	}
	for i, d := range p.Dossiers {
		for _, list := range [][]int{d.Eligible, d.Held, d.Settled} {
			if !ascending(list, len(p.Readers)) {
				return fmt.Errorf("dossier %d: readers must ascend", i)
			}
		}
		if !all(d.Held, d.Eligible, true) || !all(d.Settled, d.Eligible, false) {
			return fmt.Errorf("dossier %d: who holds it is eligible, who is settled is not", i)
		}
	}
	return nil
}

func sorted[T any](list []T, id func(T) uuid.UUID) bool {
	for i := 1; i < len(list); i++ {
		a, b := id(list[i-1]), id(list[i])
		if slices.Compare(a[:], b[:]) >= 0 {
			return false
		}
	}
	return true
}

func ascending(list []int, below int) bool {
	for i, r := range list {
		if r < 0 || r >= below || i > 0 && cmp.Compare(list[i-1], r) >= 0 {
			return false
		}
	}
	return true
}

// all tells whether every member of a list is in the other, or is not.
func all(list, other []int, in bool) bool {
	return !slices.ContainsFunc(list, func(r int) bool { return slices.Contains(other, r) != in })
}
