package attachment

import (
	"context"
	"io"
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/dossier"
)

// List gives a dossier's files with their states: to the owner all of them, to others
// those that were handed in.
func (s Service) List(ctx context.Context, actor access.Actor, id dossier.ID) ([]Attachment, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := access.Check(actor, "listAttachments", d.Facts()); err != nil {
		return nil, err
	}
	list, err := s.Store.Attachments(ctx, id)
	if d.Account != actor.Account {
		list = slices.DeleteFunc(list, func(a Attachment) bool { return !handed(d, a) })
	}
	return list, err
}

// Opened is a file ready to be read, under the name its reader may see.
type Opened struct {
	Attachment Attachment
	Name       string
	Body       io.ReadCloser
}

// Open gives a file's bytes to whoever may read them. Anybody but the owner reads
// what was submitted and is clean, and each such reading is audited.
func (s Service) Open(ctx context.Context, actor access.Actor, id ID) (Opened, error) {
	a, d, err := s.find(ctx, actor, "getAttachmentContent", id)
	if err != nil {
		return Opened{}, err
	}
	name := a.Name
	if d.Account != actor.Account {
		if name, err = s.lend(ctx, actor, a, d); err != nil {
			return Opened{}, err
		}
	}
	body, err := s.Files.Open(ctx, a.Key)
	return Opened{Attachment: a, Name: name, Body: body}, err
}

// lend lets somebody else than the owner read, and notes it.
func (s Service) lend(ctx context.Context, actor access.Actor, a Attachment, d dossier.Dossier) (string, error) {
	if !handed(d, a) {
		return "", domain.Absent()
	}
	if !s.served(a) {
		return "", notServed(a.State)
	}
	name := a.Name
	if !actor.Has(d.Facts(), access.Programme) {
		files, err := s.forReaders(ctx, d)
		if err != nil {
			return "", err
		}
		for _, f := range files {
			if f.ID == a.ID {
				name = f.Name
			}
		}
	}
	return name, s.Store.Atomic(ctx, func(tx Tx) error {
		return tx.Audit(audit.Entry{Operation: "getAttachmentContent", Account: actor.Account, ObjectKind: "attachment", ObjectID: a.ID.UUID})
	})
}

// find gives an attachment and its dossier to whoever the table lets at it. A reader
// of the dossier is told to the table only for a file that readers get.
func (s Service) find(ctx context.Context, actor access.Actor, op access.Operation, id ID) (Attachment, dossier.Dossier, error) {
	a, err := s.Store.Attachment(ctx, id)
	if err != nil {
		return a, dossier.Dossier{}, err
	}
	d, err := s.Store.Dossier(ctx, a.Dossier)
	if err != nil {
		return a, d, err
	}
	facts := d.Facts()
	if given, err := s.given(ctx, actor, a, d); err != nil {
		return a, d, err
	} else if given {
		facts.Assigned = actor.Account
	}
	return a, d, access.Check(actor, op, facts)
}

// given tells whether the actor has the dossier to read, and the file with it.
func (s Service) given(ctx context.Context, actor access.Actor, a Attachment, d dossier.Dossier) (bool, error) {
	if !actor.Has(d.Facts(), access.Reader) || actor.Account == d.Account {
		return false, nil
	}
	reads, err := s.Store.Reads(ctx, d.ID, actor.Account)
	if err != nil || !reads {
		return false, err
	}
	files, err := s.forReaders(ctx, d)
	return slices.ContainsFunc(files, func(f dossier.ReaderFile) bool { return f.ID == a.ID }), err
}

// forReaders lists the files that readers get, cleared one by one where they read
// without names, under the names that the reading shows:
// those of the form that was answered.
func (s Service) forReaders(ctx context.Context, d dossier.Dossier) ([]dossier.ReaderFile, error) {
	of, err := s.Store.Call(ctx, d.Call)
	if err != nil {
		return nil, err
	}
	last, submitted := d.Last()
	if !submitted {
		return nil, nil
	}
	if of, err = last.Asked(ctx, s.Store, of); err != nil {
		return nil, err
	}
	done, err := s.Store.Anonymity(ctx, d.ID)
	return done.ForReaders(d, of).FilesForReaders(of), err
}
