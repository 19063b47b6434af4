package attachment

import (
	"context"
	"io"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/anonymity"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// Store is the attachments' persistence, without their bytes.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Attachment(ctx context.Context, id ID) (Attachment, error)
	Attachments(ctx context.Context, of dossier.ID) ([]Attachment, error)
	Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	dossier.Forms
	Anonymity(ctx context.Context, id dossier.ID) (anonymity.Done, error)
	Thread(ctx context.Context, id dossier.ID) (thread.Thread, error)
	// Reads tells whether the account has the dossier to read now.
	Reads(ctx context.Context, of dossier.ID, who domain.AccountID) (bool, error)
	BusinessNow(ctx context.Context) (time.Time, error)
	// KnownKeys tells which of the keys a row names.
	KnownKeys(ctx context.Context, keys []string) (map[string]bool, error)
}

// Tx is the attachments' transaction.
type Tx interface {
	thread.Tx
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	SavedAttachments(of dossier.ID) ([]Attachment, error)
	UpdateDraft(d dossier.Dossier, at time.Time) error
	InsertAttachment(Attachment) error
	DeleteAttachment(ID) error
	// Scanned writes what scanning found of a file still pending; false when it is
	// not pending, or no longer there.
	Scanned(id ID, state State, finding string, at time.Time) (bool, error)
	// QueueScan leaves the job that will scan the file.
	QueueScan(ID) error
}

// FileStore keeps bytes under random keys. What Put answered nil for is on the disk.
type FileStore interface {
	Put(ctx context.Context, key string, from io.Reader) error
	Open(ctx context.Context, key string) (io.ReadCloser, error)
	// Remove forgets a key; one that is not there is no error.
	Remove(ctx context.Context, key string) error
	// Older lists the keys kept since before an instant, a batch at a time.
	Older(ctx context.Context, before time.Time, batch func(keys []string) error) error
}

// Inspector looks into the bytes. It answers an error of the domain for a fault, any
// other for its own failure.
type Inspector interface {
	Inspect(ctx context.Context, file io.Reader, accepted []call.FileType) (Inspected, error)
}

// Inspected is what a file really is. Bare are the bytes to keep in place of those that
// were sent: an image without where, when and with what it was taken. It is nil where
// there is nothing to take out.
type Inspected struct {
	Type call.FileType
	Bare []byte
}

// Scanner asks an antivirus. An error means that it could not say: never that the
// file is clean.
type Scanner interface {
	Scan(ctx context.Context, file io.Reader) (Finding, error)
}

// Finding is what an antivirus says of a file; Name is empty when it found nothing.
type Finding struct {
	Name string
	// Heuristic: no known virus, but the file cannot be vouched for.
	Heuristic bool
}

// Service is what people do with attachments.
type Service struct {
	Store     Store
	Files     FileStore
	Inspector Inspector
	// Scanner is nil where the portal was told not to scan.
	Scanner Scanner
	// KeepBytes is for a database that may be put back to an earlier day, which names
	// again what was removed since.
	KeepBytes bool
}

// Shown is the state as people are told it.
func (s Service) Shown(a Attachment) State {
	if a.State == Pending && s.Scanner == nil {
		return Unscanned
	}
	return a.State
}

// served tells whether others than the owner may read the file.
func (s Service) served(a Attachment) bool {
	shown := s.Shown(a)
	return shown == Clean || shown == Unscanned
}

// mayWrite asks the table of rights, then finds the dossier's call.
func (s Service) mayWrite(ctx context.Context, actor access.Actor, op access.Operation, id dossier.ID) (dossier.Dossier, call.Call, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return dossier.Dossier{}, call.Call{}, err
	}
	if err := access.Check(actor, op, d.Facts()); err != nil {
		return dossier.Dossier{}, call.Call{}, err
	}
	of, err := s.Store.Call(ctx, d.Call)
	return d, of, err
}

// lock takes what a change of the draft needs, in the order of every write of a
// dossier: the window for share, the dossier for update, then the instant, the law.
func lock(tx Tx, id dossier.ID, of call.Call) (dossier.Dossier, time.Time, error) {
	w, err := tx.ShareWindow(of.ID, call.Applications)
	if err != nil {
		return dossier.Dossier{}, time.Time{}, err
	}
	d, err := tx.LockDossier(id)
	if err != nil {
		return dossier.Dossier{}, time.Time{}, err
	}
	now, err := tx.Now()
	if err != nil {
		return dossier.Dossier{}, time.Time{}, err
	}
	return d, now, mayChange(d, w, of, now)
}

func mayChange(d dossier.Dossier, w call.Window, of call.Call, now time.Time) error {
	if err := w.Check(now, d.Account, of.Zone); err != nil {
		return err
	}
	if d.WithdrawnAt != nil {
		return withdrawn()
	}
	return nil
}
