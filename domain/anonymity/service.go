package anonymity

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Store is the persistence of what was done to dossiers.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	dossier.Forms
	Anonymity(ctx context.Context, id dossier.ID) (Done, error)
}

// Tx is its transaction.
type Tx interface {
	audit.Tx
	Now() (time.Time, error)
	LockDossier(dossier.ID) (dossier.Dossier, error)
	Anonymity(dossier.ID) (Done, error)
	ShortlistReleased(call.ID) (bool, error)
	PutLook(dossier.ID, Look) error
	PutClearance(id FileID, cleared bool, by domain.AccountID, at time.Time) error
}

// Service is what the programme team does.
type Service struct{ Store Store }

// View is a submission as the team prepares it. Masks of one that nobody looked at are
// those carried from the one before.
type View struct {
	Dossier     dossier.ID
	Number      string
	Call        call.Call // with the form that was answered
	Snapshot    dossier.Snapshot
	Version     int64 // 0: nobody looked at this submission
	Masks       []Mask
	Suggestions []Suggestion
	Cleared     map[FileID]bool
	Shown       dossier.Content // as readers meet it
}

// Asked are the questions whose answers readers see in words.
func (v View) Asked() []call.Question {
	asked := []call.Question{}
	for _, q := range v.Call.Questions {
		if q.Concerns(v.Snapshot.Content.MainTrack) && q.Text() {
			asked = append(asked, q)
		}
	}
	return asked
}

// Files are those that the call shows to readers, under the names their author gave.
func (v View) Files() []dossier.ReaderFile {
	files := []dossier.ReaderFile{}
	for _, q := range v.Call.Questions {
		if q.Kind != call.FileKind || !q.ShownToReaders || !q.Concerns(v.Snapshot.Content.MainTrack) {
			continue
		}
		for _, f := range v.Snapshot.Content.Files[q.ID] {
			files = append(files, dossier.ReaderFile{File: f, Question: q.ID})
		}
	}
	return files
}

// Get gives the submission that counts, with what was done to it.
func (s Service) Get(ctx context.Context, actor access.Actor, id dossier.ID) (View, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getAnonymity", d.Facts()); err != nil {
		return View{}, err
	}
	last, submitted := d.Last()
	if !submitted {
		return View{}, domain.Absent()
	}
	of, err := s.Store.Call(ctx, d.Call)
	if err != nil {
		return View{}, err
	}
	if of, err = last.Asked(ctx, s.Store, of); err != nil {
		return View{}, err
	}
	done, err := s.Store.Anonymity(ctx, id)
	if err != nil {
		return View{}, err
	}
	look, _ := done.look(last.ID)
	return View{
		Dossier: id, Number: d.Number, Call: of, Snapshot: last, Version: look.Version, Masks: merged(done.masks(d)),
		Suggestions: Suggestions(last.Content, d.Email), Cleared: done.Cleared, Shown: done.ForReaders(d, of),
	}, nil
}

// Mask notes what to mask in the submission that counts, and that it was looked at:
// also when nothing is to be masked. Version is that of the look it was made over, 0
// for the first; snapshot, the submission that was looked at.
func (s Service) Mask(ctx context.Context, actor access.Actor, id dossier.ID, sequence int, version int64, masks []Mask) (View, error) {
	seen, err := s.Get(ctx, actor, id)
	if err != nil {
		return View{}, err
	}
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "putAnonymity", d.Facts()); err != nil {
		return View{}, err
	}
	if err := domain.InvalidFields(check(masks, seen.Snapshot.Content, seen.Call)); err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		look, err := lock(tx, id, sequence, version)
		if err != nil {
			return err
		}
		if look.At, err = tx.Now(); err != nil {
			return err
		}
		look.Version, look.Masks, look.By = look.Version+1, merged(masks), actor.Account
		if err := tx.PutLook(id, look); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "putAnonymity", Account: actor.Account, ObjectKind: "dossier", ObjectID: id.UUID, Fields: []string{"masks"}})
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, id)
}

// lock holds the dossier, so that nothing is submitted meanwhile, and finds the look
// to change, if nobody changed it since version and the submission still counts.
func lock(tx Tx, id dossier.ID, sequence int, version int64) (Look, error) {
	d, err := tx.LockDossier(id)
	if err != nil {
		return Look{}, err
	}
	if err := open(tx, d); err != nil {
		return Look{}, err
	}
	done, err := tx.Anonymity(id)
	if err != nil {
		return Look{}, err
	}
	last, submitted := d.Last()
	look, _ := done.look(last.ID)
	if !submitted || last.Sequence != sequence || look.Version != version {
		return Look{}, domain.StaleVersion(look.Version)
	}
	look.Snapshot = last.ID
	return look, nil
}

// open refuses to change what readers met once the shortlist is released.
func open(tx Tx, d dossier.Dossier) error {
	released, err := tx.ShortlistReleased(d.Call)
	if err != nil {
		return err
	}
	if released {
		return alreadyReleased()
	}
	return nil
}

// Clear shows a file to readers, or hides it again. It is an act of its own for each
// file: a document may say who wrote it in ways that no mask takes out.
func (s Service) Clear(ctx context.Context, actor access.Actor, id dossier.ID, file FileID, cleared bool) (View, error) {
	seen, err := s.Get(ctx, actor, id)
	if err != nil {
		return View{}, err
	}
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "clearFile", d.Facts()); err != nil {
		return View{}, err
	}
	if !offered(seen, file) {
		return View{}, notShown()
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		if _, err := tx.LockDossier(id); err != nil {
			return err
		}
		if err := open(tx, d); err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		if err := tx.PutClearance(file, cleared, actor.Account, now); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "clearFile", Account: actor.Account, ObjectKind: "attachment", ObjectID: file.UUID, Fields: []string{"cleared"}})
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, id)
}

// offered tells whether the call shows the file's question to readers at all.
func offered(v View, file FileID) bool {
	return slices.ContainsFunc(v.Files(), func(f dossier.ReaderFile) bool { return f.ID == file })
}

func alreadyReleased() error {
	return domain.Fail(domain.Conflict, "already_released", domain.Text{
		FR: "La présélection est publiée : ce que les lectrices et lecteurs ont vu ne change plus.",
		EN: "The shortlist is released: what readers saw no longer changes.",
	})
}

func notShown() error {
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Ce fichier n’est pas de ceux que l’appel montre aux lectrices et lecteurs dans la candidature déposée.",
		EN: "This file is not among those of the submitted application that the call shows to readers.",
	})
}
