package call

import (
	"context"

	"github.com/etalab/portail-eig/domain/access"
)

// Granted is an extension as the programme team sees it, with the names of the
// person it is for and of whoever granted it.
type Granted struct {
	Extension
	Window      WindowName
	PersonName  string
	GranterName string
}

// Extensions lists every extension of a call, newest first, one person's own included.
func (s Service) Extensions(ctx context.Context, actor access.Actor, id ID) ([]Granted, Call, error) {
	c, err := s.Store.Call(ctx, id)
	if err != nil {
		return nil, Call{}, err
	}
	if err := access.Check(actor, "listExtensions", c.Facts()); err != nil {
		return nil, Call{}, err
	}
	list, err := s.Store.Extensions(ctx, id)
	return list, c, err
}
