package proof

import (
	"fmt"
	"slices"

	"github.com/etalab/portail-eig/domain/reading/assignment"
)

type cost = assignment.Cost

// checker is a problem beside the answer it examines.
type checker struct {
	p      assignment.Problem
	r      assignment.Result
	load   []int // of the plan, settled included
	least  []int // of what is settled alone
	absent []int // readings left unread, by dossier
	given  []map[int]bool
}

// Check answers nil when the plan respects the problem, costs what it says and is proved
// the cheapest; otherwise the first fault it finds.
func Check(p assignment.Problem, r assignment.Result) error {
	if err := p.Check(); err != nil {
		return err
	}
	k := checker{p: p, r: r, least: make([]int, len(p.Readers))}
	for _, step := range []func() error{k.shape, k.count, k.within, k.worth, k.readers, k.dossiers} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (k *checker) shape() error {
	if len(k.r.Plan) != len(k.p.Dossiers) || len(k.r.Certificate.Dossiers) != len(k.p.Dossiers) || len(k.r.Certificate.Readers) != len(k.p.Readers) {
		return fmt.Errorf("the answer is of another problem")
	}
	return nil
}

// count reads the plan: whoever is given a dossier may read it, once.
func (k *checker) count() error {
	for _, d := range k.p.Dossiers {
		for _, r := range d.Settled {
			k.least[r]++
		}
	}
	k.load = slices.Clone(k.least)
	for i, readers := range k.r.Plan {
		d, given := k.p.Dossiers[i], map[int]bool{}
		for _, r := range readers {
			if given[r] || !slices.Contains(d.Eligible, r) {
				return fmt.Errorf("dossier %s is given to somebody who may not read it, or twice", d.ID)
			}
			given[r] = true
			k.load[r]++
		}
		k.given = append(k.given, given)
		k.absent = append(k.absent, max(d.Wanted-len(d.Settled), 0)-len(given))
		if k.absent[i] < 0 {
			return fmt.Errorf("dossier %s is given to more people than it wants", d.ID)
		}
	}
	return nil
}

func (k *checker) within() error {
	for r, reader := range k.p.Readers {
		if k.load[r] > k.least[r] && k.load[r] > reader.Cap {
			return fmt.Errorf("reader %s is given %d dossiers and reads %d at most", reader.ID, k.load[r], reader.Cap)
		}
	}
	return nil
}

// worth adds the plan's cost up again.
func (k *checker) worth() error {
	sum := cost{}
	for d, given := range k.given {
		sum.Missing += k.absent[d]
		for r := range given {
			sum = sum.Plus(k.arc(d, r))
		}
	}
	for r, load := range k.load {
		sum.Load += load*(load-1)/2 - k.least[r]*(k.least[r]-1)/2
	}
	if sum != k.r.Cost {
		return fmt.Errorf("the plan costs %+v, the answer says %+v", sum, k.r.Cost)
	}
	return nil
}

// arc is what it costs to give a dossier to a reader.
func (k *checker) arc(d, r int) cost {
	c := cost{Moved: 1, Draw: k.p.Draw(d, r)}
	if slices.Contains(k.p.Dossiers[d].Held, r) {
		c.Moved = 0
	}
	return c
}
