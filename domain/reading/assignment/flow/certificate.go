package flow

import (
	"errors"

	"github.com/etalab/portail-eig/domain/reading/assignment"
)

// certificate computes the price of one reading more at every dossier and reader: the
// shortest distances to the end of a chain, by readers first (Bellman and Ford over them
// alone), then by dossiers.
func (s *solver) certificate() (assignment.Certificate, error) {
	c := assignment.Certificate{Dossiers: make([]cost, len(s.p.Dossiers)), Readers: make([]*cost, len(s.p.Readers))}
	for r, room := range s.room {
		if end, possible := s.end(r); room && possible {
			c.Readers[r] = &end
		}
	}
	for range s.p.Readers {
		if !s.lower(c.Readers) {
			s.priceDossiers(c)
			return c, nil
		}
	}
	if s.lower(c.Readers) {
		return c, errors.New("the plan could be cheaper: the solver is at fault")
	}
	s.priceDossiers(c)
	return c, nil
}

// lower passes once over the readers and tells whether a price went down.
func (s *solver) lower(prices []*cost) bool {
	lowered := false
	for from, ways := range s.pass {
		for to, w := range ways {
			if w.dossier == none || prices[to] == nil {
				continue
			}
			if c := w.cost.Plus(*prices[to]); prices[from] == nil || c.Less(*prices[from]) {
				prices[from], lowered = &c, true
			}
		}
	}
	return lowered
}

func (s *solver) priceDossiers(c assignment.Certificate) {
	for d := range c.Dossiers {
		c.Dossiers[d] = cost{Missing: 1}
		for r, may := range s.may[d] {
			if !may || s.has[d][r] || c.Readers[r] == nil {
				continue
			}
			if price := s.arc[d][r].Plus(*c.Readers[r]); price.Less(c.Dossiers[d]) {
				c.Dossiers[d] = price
			}
		}
	}
}
