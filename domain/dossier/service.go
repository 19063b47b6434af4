package dossier

import (
	"bytes"
	"context"
	"encoding/hex"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/receipt"
)

// Store is the dossiers' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Dossier(ctx context.Context, id ID) (Dossier, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	Forms
	// Verdict reads what the releases say of a dossier, nothing unreleased.
	Verdict(ctx context.Context, id ID) (Verdict, error)
	// OwnDossiers lists one person's dossiers, newest first.
	OwnDossiers(ctx context.Context, account domain.AccountID) ([]Dossier, error)
	BusinessNow(ctx context.Context) (time.Time, error)
	// AwaitedSupplement gives the nearest term of what the programme team asked in
	// addition and still waits for at t; nil when it waits for nothing.
	AwaitedSupplement(ctx context.Context, id ID, t time.Time) (*time.Time, error)
	// Refused lists the dossier's files that the antivirus refused until now.
	Refused(ctx context.Context, id ID) ([]domain.ID[File], error)
	// DossierMails lists what a person was sent about a dossier, oldest first.
	DossierMails(ctx context.Context, account domain.AccountID, id ID) ([]mail.Sent, error)
	receipt.Files
}

// Tx is the dossiers' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	receipt.Tx
	Now() (time.Time, error)
	// ShareWindow locks one window against being extended or closed meanwhile
	// (FOR SHARE) and reads it with its extensions.
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	// LockDossier locks and reads a dossier with its snapshots.
	LockDossier(ID) (Dossier, error)
	// FindDossier finds a person's dossier for a call; NotFound when there is none.
	FindDossier(call.ID, domain.AccountID) (Dossier, error)
	// InsertDossier answers false when the person has one for the call already.
	InsertDossier(d Dossier, at time.Time) (bool, error)
	// GrantCandidate gives the role of candidate in the call, once; it answers
	// role_incompatible to whoever reads or judges in the promotion.
	GrantCandidate(domain.AccountID, call.ID, domain.PromotionID, time.Time) error
	UpdateDraft(d Dossier, at time.Time) error
	// RefusedFiles are the dossier's files that the antivirus refused until now.
	RefusedFiles(ID) ([]domain.ID[File], error)
	InsertSnapshot(ID, Snapshot) error
	// SeekConflicts compares what was just submitted with what those who read declared.
	SeekConflicts(call.ID, ID) error
	SetWithdrawn(ID, *time.Time) error
	// GiveUpSeat frees the seat that the dossier holds in a team, and tells whether it
	// held one.
	GiveUpSeat(ID) (bool, error)
}

// Service is what people do with dossiers.
type Service struct {
	Store    Store
	Receipts receipt.Signer
}

// View is a dossier with what is derived of it at the instant of reading.
type View struct {
	Dossier Dossier
	Call    call.Call
	Verdict Verdict
	// Refused are the files that the antivirus refused until now.
	Refused []domain.ID[File]
	// Supplement is the nearest term of what was asked in addition; nil: nothing is.
	Supplement *time.Time
	At         time.Time
}

// Status at the instant of the view.
func (v View) Status() Status { return v.Dossier.StatusAt(v.At, v.Call, v.Verdict) }

// Next at the instant of the view.
func (v View) Next() Next {
	n := v.Dossier.NextAt(v.At, v.Call, v.Verdict)
	if _, submitted := v.Dossier.Last(); v.Supplement == nil || !submitted || v.Dossier.WithdrawnAt != nil {
		return n
	}
	return n.withSupplement(v.Supplement.In(v.Call.Zone))
}

// Missing lists what a submit still needs, as submitting would say it.
func (v View) Missing() []domain.Field { return v.Dossier.Draft.MissingAfterScan(v.Call, v.Refused) }

// Editable tells whether the draft may still change.
func (v View) Editable() bool {
	return v.Call.Window(call.Applications).Open(v.At, v.Dossier.Account)
}

// ClosesAt is the end for this person.
func (v View) ClosesAt() time.Time {
	return v.Call.Window(call.Applications).End(v.At, v.Dossier.Account)
}

// Get gives one dossier.
func (s Service) Get(ctx context.Context, actor access.Actor, id ID) (View, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getDossier", d.Facts()); err != nil {
		return View{}, err
	}
	if d.Account != actor.Account {
		if d, err = d.asSubmitted(); err != nil {
			return View{}, err
		}
	}
	return s.view(ctx, d)
}

// Timeline gives the candidate what happened to their dossier, and the view that says
// what comes next.
func (s Service) Timeline(ctx context.Context, actor access.Actor, id ID) (View, []Event, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, nil, err
	}
	if err := access.Check(actor, "getDossierTimeline", d.Facts()); err != nil {
		return View{}, nil, err
	}
	v, err := s.view(ctx, d)
	if err != nil {
		return View{}, nil, err
	}
	mails, err := s.Store.DossierMails(ctx, d.Account, d.ID)
	return v, v.Timeline(mails), err
}

// asSubmitted is the dossier as anybody but its author sees it: what was submitted
// last, never a draft. One that was never submitted is not there.
func (d Dossier) asSubmitted() (Dossier, error) {
	last, submitted := d.Last()
	if !submitted {
		return Dossier{}, domain.Absent()
	}
	d.Draft, d.SavedAt = last.Content, last.SubmittedAt
	return d, nil
}

// Mine lists the actor's own dossiers, newest first.
func (s Service) Mine(ctx context.Context, actor access.Actor) ([]View, error) {
	own, err := s.Store.OwnDossiers(ctx, actor.Account)
	if err != nil {
		return nil, err
	}
	views := []View{}
	for _, d := range own {
		v, err := s.view(ctx, d)
		if err != nil {
			return nil, err
		}
		views = append(views, v)
	}
	return views, nil
}

func (s Service) view(ctx context.Context, d Dossier) (View, error) {
	of, err := s.Store.Call(ctx, d.Call)
	if err != nil {
		return View{}, err
	}
	verdict, err := s.Store.Verdict(ctx, d.ID)
	if err != nil {
		return View{}, err
	}
	now, err := s.Store.BusinessNow(ctx)
	if err != nil {
		return View{}, err
	}
	v := View{Dossier: d, Call: of, Verdict: verdict, At: now}
	if v.Supplement, err = s.Store.AwaitedSupplement(ctx, d.ID, now); err != nil || len(d.Draft.Files) == 0 {
		return v, err
	}
	v.Refused, err = s.Store.Refused(ctx, d.ID)
	return v, err
}

// Start opens the actor's dossier for a call, or finds it again; created tells which.
func (s Service) Start(ctx context.Context, actor access.Actor, id call.ID, name string) (View, bool, error) {
	if err := access.Check(actor, "createDossier", access.Facts{}); err != nil {
		return View{}, false, err
	}
	of, err := s.Store.Call(ctx, id)
	if err != nil {
		return View{}, false, err
	}
	if err := access.Check(actor, "getCall", of.Facts()); err != nil {
		return View{}, false, err
	}
	var d Dossier
	created := false
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		d, err = tx.FindDossier(id, actor.Account)
		if domain.KindOf(err) != domain.NotFound {
			return err
		}
		created = true
		d, err = start(tx, actor.Account, of, name)
		return err
	})
	if err != nil {
		return View{}, false, err
	}
	v, err := s.view(ctx, d)
	return v, created, err
}

func start(tx Tx, account domain.AccountID, of call.Call, name string) (Dossier, error) {
	w, err := tx.ShareWindow(of.ID, call.Applications)
	if err != nil {
		return Dossier{}, err
	}
	now, err := tx.Now()
	if err != nil {
		return Dossier{}, err
	}
	if of.Kind != call.ForCandidates {
		return Dossier{}, domain.Fail(domain.Conflict, "wrong_state", domain.Text{
			FR: "Cet appel s’adresse aux administrations : on n’y dépose pas de candidature.",
			EN: "This call is for administrations: it takes no applications.",
		})
	}
	if of.Status != call.Published {
		return Dossier{}, call.NotPublished("on n’y dépose pas encore de candidature.", "it takes no applications yet.")
	}
	if err := w.Check(now, account, of.Zone); err != nil {
		return Dossier{}, err
	}
	if err := tx.GrantCandidate(account, of.ID, of.Promotion, now); err != nil {
		return Dossier{}, err
	}
	d := Dossier{ID: domain.NewDossierID(), Call: of.ID, Promotion: of.Promotion, Account: account, Version: 1, Draft: Content{Name: name}, StartedAt: now, SavedAt: now}
	for range 8 { // two numbers in a million collide; draw again
		d.Number = NewNumber(of.PromotionNumber)
		inserted, err := tx.InsertDossier(d, now)
		if err != nil {
			return Dossier{}, err
		}
		if inserted {
			return d, tx.Audit(audit.Entry{Operation: "createDossier", Account: account, ObjectKind: "dossier", ObjectID: d.ID.UUID})
		}
		if found, err := tx.FindDossier(of.ID, account); err == nil {
			return found, nil // the same person started it in another tab
		}
	}
	return Dossier{}, domain.Fail(domain.Unavailable, "unavailable", domain.Text{
		FR: "Aucun numéro libre n’a été trouvé. Recommencez.", EN: "No free number was found. Try again.",
	})
}

// Save replaces the draft, if nobody saved since version.
func (s Service) Save(ctx context.Context, actor access.Actor, id ID, version int64, content Content, fields []string) (View, error) {
	return s.write(ctx, actor, "patchDossier", id, func(tx Tx, d Dossier, of call.Call, now time.Time) (Dossier, error) {
		if d.Version != version {
			return d, domain.StaleVersion(d.Version)
		}
		if err := domain.InvalidFields(content.faultsSince(d.Draft, of)); err != nil {
			return d, err
		}
		content.Wishes = d.Draft.Wishes // they have their own list
		d.Draft, d.Version, d.SavedAt = content, d.Version+1, now
		if err := tx.UpdateDraft(d, now); err != nil {
			return d, err
		}
		return d, tx.Audit(audit.Entry{Operation: "patchDossier", Account: actor.Account, ObjectKind: "dossier", ObjectID: id.UUID, Fields: fields})
	})
}

// Submit makes a snapshot of the named version of the draft. Content identical to
// the last snapshot returns that snapshot, so that sending twice is safe.
func (s Service) Submit(ctx context.Context, actor access.Actor, id ID, version int64) (View, error) {
	return s.write(ctx, actor, "submitDossier", id, func(tx Tx, d Dossier, of call.Call, now time.Time) (Dossier, error) {
		if d.Version != version {
			return d, domain.StaleVersion(d.Version)
		}
		last, submitted := d.Last()
		if submitted && bytes.Equal(last.Hash, d.Draft.Hash()) && d.WithdrawnAt == nil {
			return d, nil
		}
		refused, err := tx.RefusedFiles(d.ID)
		if err != nil {
			return d, err
		}
		if missing := d.Draft.MissingAfterScan(of, refused); len(missing) > 0 {
			return d, incomplete(missing)
		}
		return s.submit(tx, actor.Account, d, of, now)
	})
}

func (s Service) submit(tx Tx, by domain.AccountID, d Dossier, of call.Call, now time.Time) (Dossier, error) {
	snap, submitted := d.Last()
	if !submitted || !bytes.Equal(snap.Hash, d.Draft.Hash()) {
		snap = Snapshot{
			ID: domain.NewID[Snapshot](), Sequence: snap.Sequence + 1, DraftVersion: d.Version, FormVersion: of.FormVersion,
			Content: d.Draft, Hash: d.Draft.Hash(), SubmittedAt: now,
		}
		if err := tx.InsertSnapshot(d.ID, snap); err != nil {
			return d, err
		}
		if err := tx.SeekConflicts(d.Call, d.ID); err != nil {
			return d, err
		}
		if err := s.Receipts.Give(tx, snap.receipt(d, of)); err != nil {
			return d, err
		}
		d.Snapshots = append([]Snapshot{snap}, d.Snapshots...)
	}
	if d.WithdrawnAt != nil {
		d.WithdrawnAt = nil
		if err := tx.SetWithdrawn(d.ID, nil); err != nil {
			return d, err
		}
	}
	if err := tx.Mail(mail.Message{
		Account: &d.Account, Address: d.Email, Language: d.Language, Template: mail.DossierSubmitted,
		Data: mail.Data{
			"dossier": d.ID.String(), "number": d.Number, "sequence": strconv.Itoa(snap.Sequence), "at": mail.Instant(now),
			"hash": hex.EncodeToString(snap.Hash), "closes_at": mail.Instant(of.Window(call.Applications).End(now, d.Account)),
		},
	}); err != nil {
		return d, err
	}
	return d, tx.Audit(audit.Entry{Operation: "submitDossier", Account: by, ObjectKind: "dossier", ObjectID: d.ID.UUID, Fields: []string{"snapshot"}})
}

func incomplete(missing []domain.Field) error {
	return &domain.Error{
		Kind: domain.Invalid, Code: "incomplete", Fields: missing,
		Text: domain.Text{
			FR: "Votre candidature n’est pas complète : voici ce qui manque. Rien n’est perdu, votre brouillon est enregistré.",
			EN: "Your application is not complete: here is what is missing. Nothing is lost, your draft is saved.",
		},
	}
}

// write runs a governed write in the order the deadline law needs: the window for
// share, the dossier for update, then the instant, then the law.
func (s Service) write(ctx context.Context, actor access.Actor, op access.Operation, id ID, change func(Tx, Dossier, call.Call, time.Time) (Dossier, error)) (View, error) {
	found, of, err := s.mayWrite(ctx, actor, op, id)
	if err != nil {
		return View{}, err
	}
	var d Dossier
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(found.Call, call.Applications)
		if err != nil {
			return err
		}
		if d, err = tx.LockDossier(id); err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		if err := w.Check(now, d.Account, of.Zone); err != nil {
			return err
		}
		d, err = change(tx, d, of, now)
		return err
	})
	if err != nil {
		return View{}, err
	}
	return s.view(ctx, d)
}

func (s Service) mayWrite(ctx context.Context, actor access.Actor, op access.Operation, id ID) (Dossier, call.Call, error) {
	found, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return Dossier{}, call.Call{}, err
	}
	if err := access.Check(actor, op, found.Facts()); err != nil {
		return Dossier{}, call.Call{}, err
	}
	of, err := s.Store.Call(ctx, found.Call)
	return found, of, err
}

// Withdraw takes the dossier back, at any step: before the end it can be submitted
// again; after the end it is final, and the person must have been told so. The window's
// lock orders it with closings and releases: nobody's queue still holds the dossier.
func (s Service) Withdraw(ctx context.Context, actor access.Actor, id ID, final bool) (View, error) {
	found, of, err := s.mayWrite(ctx, actor, "withdrawDossier", id)
	if err != nil {
		return View{}, err
	}
	var d Dossier
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(found.Call, call.Applications)
		if err != nil {
			return err
		}
		if d, err = tx.LockDossier(id); err != nil {
			return err
		}
		if d.WithdrawnAt != nil {
			return nil
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		end, over := w.End(now, d.Account), w.State(now, d.Account) == call.Over
		if over && !final {
			return unconfirmed(end.In(of.Zone))
		}
		d.WithdrawnAt = &now
		return withdraw(tx, actor.Account, d, end, over)
	})
	if err != nil {
		return View{}, err
	}
	return s.view(ctx, d)
}

// withdraw writes it down. What lists people to read, to decide or to place looks at
// withdrawn_at itself; a seat is a row of its own, and is given up with the dossier.
func withdraw(tx Tx, by domain.AccountID, d Dossier, end time.Time, over bool) error {
	if err := tx.SetWithdrawn(d.ID, d.WithdrawnAt); err != nil {
		return err
	}
	fields := []string{"withdrawn_at"}
	freed, err := tx.GiveUpSeat(d.ID)
	if err != nil {
		return err
	}
	if freed {
		fields = append(fields, "seat")
	}
	data := mail.Data{"dossier": d.ID.String(), "number": d.Number}
	if !over {
		data["closes_at"] = mail.Instant(end)
	}
	if err := tx.Mail(mail.Message{Account: &d.Account, Address: d.Email, Language: d.Language, Template: mail.DossierWithdrawn, Data: data}); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "withdrawDossier", Account: by, ObjectKind: "dossier", ObjectID: d.ID.UUID, Fields: fields})
}

// unconfirmed refuses what the person may have thought reversible: their page was
// opened before the end.
func unconfirmed(end time.Time) error {
	return domain.Fail(domain.Conflict, "final_withdrawal", domain.Text{
		FR: "L’appel est clos : retirer votre candidature est désormais définitif. Confirmez-le pour la retirer.",
		EN: "The call is closed: withdrawing your application is now final. Confirm it to withdraw.",
	}).With("closed_at", end)
}
