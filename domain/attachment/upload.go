package attachment

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// Sent is a file on its way in.
type Sent struct {
	Question string
	// Supplement is the request it answers, in place of a question.
	Supplement thread.SupplementID
	Name       string // as its author's machine calls it
	Size       int64  // as announced; -1 when not
	Body       io.Reader
}

// Upload takes a file into the draft and answers it with the dossier's new version.
// What can be refused before the bytes travel is; they are then kept, looked into,
// and only then named by the database, which asks every rule again under the locks.
func (s Service) Upload(ctx context.Context, actor access.Actor, id dossier.ID, sent Sent) (Attachment, int64, error) {
	found, of, err := s.mayWrite(ctx, actor, "createAttachment", id)
	if err != nil {
		return Attachment{}, 0, err
	}
	if !sent.Supplement.IsZero() {
		return s.supplement(ctx, actor, found, of, sent)
	}
	q, err := s.expect(ctx, found, of, sent)
	if err != nil {
		return Attachment{}, 0, err
	}
	a, err := s.keep(ctx, q, sent)
	if err != nil {
		return Attachment{}, 0, err
	}
	a.Dossier = id
	version, err := s.record(ctx, actor, of, q, &a)
	if err != nil {
		s.forget(ctx, a.Key)
		return Attachment{}, 0, err
	}
	return a, version, nil
}

// expect refuses before the bytes travel what would be refused after.
func (s Service) expect(ctx context.Context, d dossier.Dossier, of call.Call, sent Sent) (call.Question, error) {
	q, asked := of.Question(sent.Question)
	now, err := s.Store.BusinessNow(ctx)
	switch {
	case err != nil:
		return q, err
	case !asked || q.Kind != call.FileKind:
		return q, Refuse(NoSuchFiles)
	}
	if err := sent.announced(); err != nil {
		return q, err
	}
	if err := mayChange(d, of.Window(call.Applications), of, now); err != nil {
		return q, err
	}
	return q, room(d.Draft, q, max(sent.Size, 0))
}

// announced refuses what its announcement already says.
func (sent Sent) announced() error {
	switch _, readable := CleanName(sent.Name, call.PDF); {
	case sent.Size > MaxSize:
		return Refuse(TooLarge)
	case sent.Size == 0:
		return Refuse(Empty)
	case !readable:
		return Refuse(BadName)
	}
	return nil
}

// keep puts the bytes in the file store and looks into them there. A file that is
// refused leaves nothing behind.
func (s Service) keep(ctx context.Context, q call.Question, sent Sent) (Attachment, error) {
	a := Attachment{ID: domain.NewID[dossier.File](), Question: q.ID, State: Pending}
	if err := s.put(ctx, &a, io.LimitReader(sent.Body, MaxSize+1)); err != nil {
		return a, err
	}
	found, err := s.look(ctx, a, q)
	if err == nil && found.Bare != nil {
		s.forget(ctx, a.Key)
		err = s.put(ctx, &a, bytes.NewReader(found.Bare))
	}
	if err != nil {
		s.forget(ctx, a.Key)
		return a, err
	}
	a.Type = found.Type
	a.Name, _ = CleanName(sent.Name, a.Type) // what can be read was asked before
	return a, nil
}

// put keeps the bytes under a new key, and notes their size and hash.
func (s Service) put(ctx context.Context, a *Attachment, from io.Reader) error {
	a.Key = newKey()
	m := &meter{from: from, sum: sha256.New()}
	if err := s.Files.Put(ctx, a.Key, m); err != nil {
		if m.err != nil {
			err = Refuse(Cut).Because(m.err)
		}
		return err
	}
	a.Size, a.SHA256 = m.size, m.sum.Sum(nil)
	return nil
}

func (s Service) look(ctx context.Context, a Attachment, q call.Question) (Inspected, error) {
	switch {
	case a.Size > MaxSize:
		return Inspected{}, Refuse(TooLarge)
	case a.Size == 0:
		return Inspected{}, Refuse(Empty)
	}
	file, err := s.Files.Open(ctx, a.Key)
	if err != nil {
		return Inspected{}, err
	}
	defer file.Close()
	return s.Inspector.Inspect(ctx, file, typesOf(q))
}

const recordTime = 20 * time.Second

func (s Service) record(ctx context.Context, actor access.Actor, of call.Call, q call.Question, a *Attachment) (int64, error) {
	// The bytes may have taken minutes; what follows them may not.
	ctx, cancel := context.WithTimeout(ctx, recordTime)
	defer cancel()
	var version int64
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		d, now, err := lock(tx, a.Dossier, of)
		if err != nil {
			return err
		}
		if err := room(d.Draft, q, a.Size); err != nil {
			return err
		}
		a.AddedAt = now
		if err := tx.InsertAttachment(*a); err != nil {
			return err
		}
		d.Draft, d.Version = with(d.Draft, a.Question, a.file()), d.Version+1
		version = d.Version
		if err := tx.UpdateDraft(d, now); err != nil {
			return err
		}
		return s.kept(tx, actor, *a, "files/"+a.Question)
	})
	return version, err
}

// kept has a new file scanned, and notes it.
func (s Service) kept(tx Tx, actor access.Actor, a Attachment, field string) error {
	if s.Scanner != nil {
		if err := tx.QueueScan(a.ID); err != nil {
			return err
		}
	}
	return tx.Audit(audit.Entry{
		Operation: "createAttachment", Account: actor.Account, ObjectKind: "dossier", ObjectID: a.Dossier.UUID, Fields: []string{field},
	})
}

// forget removes bytes that nothing names. When it cannot, the sweep will.
func (s Service) forget(ctx context.Context, key string) {
	_ = s.Files.Remove(context.WithoutCancel(ctx), key)
}

// newKey draws where a file's bytes are kept: nothing of the file nor of its author
// can be read in it.
func newKey() string {
	raw := make([]byte, 16)
	_, _ = rand.Read(raw) // never fails (crypto/rand documents it)
	return hex.EncodeToString(raw)
}

// meter counts and hashes what passes, and tells a broken sending from a full disk.
type meter struct {
	from io.Reader
	sum  hash.Hash
	size int64
	err  error
}

// Read implements io.Reader.
func (m *meter) Read(p []byte) (int, error) {
	n, err := m.from.Read(p)
	m.sum.Write(p[:n]) // a hash never fails to be written to
	m.size += int64(n)
	if err != nil && err != io.EOF {
		m.err = err
	}
	return n, err // the reader's own error, as it is
}
