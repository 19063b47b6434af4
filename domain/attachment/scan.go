package attachment

import (
	"bytes"
	"context"
	"crypto/sha256"
	"io"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
)

// altered is the finding of a file whose bytes are no longer those that were sent.
const altered = "altered"

// Scan asks the antivirus about a file still pending. An error leaves it pending, for
// the queue to try again; the upload and the submit never wait for it.
func (s Service) Scan(ctx context.Context, id ID) error {
	a, err := s.Store.Attachment(ctx, id)
	if domain.KindOf(err) == domain.NotFound {
		return nil // removed meanwhile
	}
	if err != nil || a.State != Pending || s.Scanner == nil {
		return err
	}
	state, finding, err := s.scan(ctx, a)
	if err != nil {
		return err
	}
	found, err := s.Store.Dossier(ctx, a.Dossier)
	if err != nil {
		return err
	}
	of, err := s.Store.Call(ctx, found.Call)
	if err != nil {
		return err
	}
	a.State, a.Finding = state, finding
	return s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(of.ID, call.Applications)
		if err != nil {
			return err
		}
		d, err := tx.LockDossier(a.Dossier)
		if err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		written, err := tx.Scanned(id, state, finding, now)
		if err != nil || !written {
			return err
		}
		if state != Clean {
			if err := tell(tx, d, of, w, id, now); err != nil {
				return err
			}
		}
		return tx.Audit(audit.Entry{Operation: "scanAttachment", ObjectKind: "attachment", ObjectID: id.UUID, Fields: []string{"state"}})
	})
}

func (s Service) scan(ctx context.Context, a Attachment) (State, string, error) {
	file, err := s.Files.Open(ctx, a.Key)
	if err != nil {
		return "", "", err
	}
	defer file.Close()
	m := &meter{from: file, sum: sha256.New()}
	found, err := s.Scanner.Scan(ctx, m)
	if err != nil {
		return "", "", err
	}
	if _, err := io.Copy(io.Discard, m); err != nil { // an antivirus may answer before the end
		return "", "", err // the store's own error
	}
	switch {
	case !bytes.Equal(m.sum.Sum(nil), a.SHA256):
		return Rejected, altered, nil
	case found.Name == "":
		return Clean, "", nil
	case found.Heuristic:
		return Rejected, found.Name, nil
	}
	return Infected, found.Name, nil
}
