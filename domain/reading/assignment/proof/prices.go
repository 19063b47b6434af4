package proof

import "fmt"

// readers checks the price of every reader: one dossier more, or one of theirs for
// somebody else, whichever costs least; and what they were given last was worth it.
func (k *checker) readers() error {
	best := make([]*cost, len(k.p.Readers))
	for r, reader := range k.p.Readers {
		if k.load[r] < reader.Cap {
			best[r] = &cost{Load: k.load[r]}
		}
	}
	for d, given := range k.given {
		for r := range given {
			if c := k.r.Certificate.Dossiers[d].Minus(k.arc(d, r)); best[r] == nil || c.Less(*best[r]) {
				best[r] = &c
			}
		}
	}
	for r, price := range k.r.Certificate.Readers {
		switch {
		case price == nil && best[r] == nil:
			continue
		case price == nil || best[r] == nil || *price != *best[r]:
			return fmt.Errorf("the price of reader %s is not the cheapest way on", k.p.Readers[r].ID)
		case k.load[r] > k.least[r] && price.Less(cost{Load: k.load[r] - 1}):
			return fmt.Errorf("reader %s could be relieved of a dossier for less", k.p.Readers[r].ID)
		}
	}
	return nil
}

// dossiers checks the price of every dossier: one reader more, or a reading left out,
// whichever costs least; and what is left out could not be had for less.
func (k *checker) dossiers() error {
	for d, dossier := range k.p.Dossiers {
		best := cost{Missing: 1}
		for _, r := range dossier.Eligible {
			price := k.r.Certificate.Readers[r]
			if k.given[d][r] || price == nil {
				continue
			}
			if c := k.arc(d, r).Plus(*price); c.Less(best) {
				best = c
			}
		}
		if k.r.Certificate.Dossiers[d] != best {
			return fmt.Errorf("the price of dossier %s is not the cheapest way on", dossier.ID)
		}
		if k.absent[d] > 0 && best.Less(cost{Missing: 1}) {
			return fmt.Errorf("dossier %s lacks a reading that somebody could do", dossier.ID)
		}
	}
	return nil
}
