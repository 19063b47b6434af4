package dossier

import (
	"context"

	"github.com/etalab/portail-eig/domain/call"
)

// Forms reads the versions of what a call asks.
type Forms interface {
	Form(ctx context.Context, id call.ID, version int) (call.Form, error)
}

// Asked gives the call as it asked when the snapshot was submitted: a form revised
// since puts no other words above what the candidate wrote.
func (n Snapshot) Asked(ctx context.Context, forms Forms, of call.Call) (call.Call, error) {
	if n.FormVersion == of.FormVersion {
		return of, nil
	}
	form, err := forms.Form(ctx, of.ID, n.FormVersion)
	return of.With(form), err
}
