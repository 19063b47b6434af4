package attachment

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// besides is what a request for a supplement takes, whatever the form asked: the
// call's end does not hold here, the request's term does.
var besides = call.Question{Kind: call.FileKind, FileTypes: []call.FileType{call.PDF, call.PNG, call.JPEG}}

// supplement takes a file that answers a request. Until the answer is given it can be
// removed, and nobody but its author sees it; the draft never changes.
func (s Service) supplement(ctx context.Context, actor access.Actor, d dossier.Dossier, of call.Call, sent Sent) (Attachment, int64, error) {
	if err := sent.announced(); err != nil {
		return Attachment{}, 0, err
	}
	if err := s.awaited(ctx, d, of, sent.Supplement); err != nil {
		return Attachment{}, 0, err
	}
	a, err := s.keep(ctx, besides, sent)
	if err != nil {
		return Attachment{}, 0, err
	}
	a.Dossier, a.Supplement = d.ID, sent.Supplement
	if err := s.recordBeside(ctx, actor, of, &a); err != nil {
		s.forget(ctx, a.Key)
		return Attachment{}, 0, err
	}
	return a, d.Version, nil
}

// awaited refuses before the bytes travel what would be refused after.
func (s Service) awaited(ctx context.Context, d dossier.Dossier, of call.Call, id thread.SupplementID) error {
	v := thread.View{Of: d, Call: of}
	var err error
	if v.Thread, err = s.Store.Thread(ctx, d.ID); err != nil {
		return err
	}
	if v.At, err = s.Store.BusinessNow(ctx); err != nil {
		return err
	}
	_, err = v.Awaited(id)
	return err
}

func (s Service) recordBeside(ctx context.Context, actor access.Actor, of call.Call, a *Attachment) error {
	// The bytes may have taken minutes; what follows them may not.
	ctx, cancel := context.WithTimeout(ctx, recordTime)
	defer cancel()
	return s.Store.Atomic(ctx, func(tx Tx) error {
		t, err := turn(tx, actor, *a, of)
		if err != nil {
			return err
		}
		if _, err := t.Awaited(a.Supplement); err != nil {
			return err
		}
		list, err := tx.SavedAttachments(a.Dossier)
		if err != nil {
			return err
		}
		if err := roomBeside(list, a.Supplement, a.Size); err != nil {
			return err
		}
		a.AddedAt = t.At
		if err := tx.InsertAttachment(*a); err != nil {
			return err
		}
		return s.kept(tx, actor, *a, "supplement/files")
	})
}

// removeBeside takes back a file of an answer that is not given: also after the term,
// when nobody will ever read it.
func (s Service) removeBeside(ctx context.Context, actor access.Actor, a Attachment, of call.Call) error {
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		t, err := turn(tx, actor, a, of)
		if err != nil {
			return err
		}
		if _, err := t.Ungiven(a.Supplement); err != nil {
			return err
		}
		if err := tx.DeleteAttachment(a.ID); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{
			Operation: "deleteAttachment", Account: actor.Account, ObjectKind: "dossier", ObjectID: a.Dossier.UUID, Fields: []string{"supplement/files"},
		})
	})
	if err == nil {
		s.removed(ctx, a.Key)
	}
	return err
}

// turn locks the dossier for its author.
func turn(tx Tx, actor access.Actor, a Attachment, of call.Call) (*thread.Turn, error) {
	t, err := thread.Begin(tx, actor, a.Dossier, nil)
	if err != nil {
		return nil, err
	}
	if t.Side != thread.Candidate {
		return nil, domain.Absent()
	}
	t.Call = of
	return t, nil
}
