package wish

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/receipt"
)

// Store is the wishes' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Dossier(ctx context.Context, id dossier.ID) (dossier.Dossier, error)
	Call(ctx context.Context, id call.ID) (call.Call, error)
	// Verdict reads what the releases say of a dossier, nothing unreleased.
	Verdict(ctx context.Context, id dossier.ID) (dossier.Verdict, error)
	// WishList reads a dossier's list; the empty one at version 0 when none was saved.
	WishList(ctx context.Context, id dossier.ID) (List, error)
	// WishOffers is Tx.Choosable, outside a transaction.
	WishOffers(ctx context.Context, of domain.PromotionID, who domain.AccountID, at time.Time) ([]Offer, error)
	BusinessNow(ctx context.Context) (time.Time, error)
	receipt.Files
}

// Tx is the wishes' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	receipt.Tx
	Now() (time.Time, error)
	ShareWindow(call.ID, call.WindowName) (call.Window, error)
	LockDossier(dossier.ID) (dossier.Dossier, error)
	// ReleasedVerdict is Store.Verdict, read after the locks.
	ReleasedVerdict(dossier.ID) (dossier.Verdict, error)
	// SavedWishes is Store.WishList, read after the dossier's lock.
	SavedWishes(dossier.ID) (List, error)
	// Choosable lists the published challenges of a promotion that a person sees at an
	// instant, with their posts and the tracks that these accept.
	Choosable(domain.PromotionID, domain.AccountID, time.Time) ([]Offer, error)
	PutWishes(List) error
}

// Service is what people do with wishes.
type Service struct {
	Store    Store
	Receipts receipt.Signer
}

// Get gives a dossier's wishes.
func (s Service) Get(ctx context.Context, actor access.Actor, id dossier.ID) (View, error) {
	d, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "getWishes", d.Facts()); err != nil {
		return View{}, err
	}
	return s.view(ctx, d)
}

func (s Service) view(ctx context.Context, d dossier.Dossier) (v View, err error) {
	v.Person = d.Account
	if v.Call, err = s.Store.Call(ctx, d.Call); err != nil {
		return View{}, err
	}
	if v.Verdict, err = s.Store.Verdict(ctx, d.ID); err != nil {
		return View{}, err
	}
	if v.List, err = s.Store.WishList(ctx, d.ID); err != nil {
		return View{}, err
	}
	if v.At, err = s.Store.BusinessNow(ctx); err != nil {
		return View{}, err
	}
	v.Status, v.Tracks = d.StatusAt(v.At, v.Call, v.Verdict), tracksOf(d, v.Call)
	v.Offers, err = s.Store.WishOffers(ctx, d.Promotion, d.Account, v.At)
	return v, err
}

// Save ranks challenges in place of the list before.
func (s Service) Save(ctx context.Context, actor access.Actor, id dossier.ID, version int64, ids []domain.ChallengeID) (View, error) {
	return s.Rank(ctx, actor, id, version, Ranking{Challenges: ids})
}

// Rank replaces the list, if nobody saved since version, in the order the deadline
// law needs: the window for share, the dossier for update, then the instant, then
// the law.
func (s Service) Rank(ctx context.Context, actor access.Actor, id dossier.ID, version int64, r Ranking) (View, error) {
	found, err := s.Store.Dossier(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "putWishes", found.Facts()); err != nil {
		return View{}, err
	}
	of, err := s.Store.Call(ctx, found.Call)
	if err != nil {
		return View{}, err
	}
	if !of.HasWishes() {
		return View{}, noWishes()
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error {
		w, err := tx.ShareWindow(of.ID, of.WishesWindow().Name)
		if err != nil {
			return err
		}
		d, err := tx.LockDossier(id)
		if err != nil {
			return err
		}
		now, err := tx.Now()
		if err != nil {
			return err
		}
		if err := w.Check(now, d.Account, of.Zone); err != nil {
			return err
		}
		return s.save(tx, actor.Account, turn{d, of, w, now}, version, r)
	})
	if err != nil {
		return View{}, err
	}
	return s.Get(ctx, actor, id)
}

// turn is one save: the dossier under its lock, its call, the window and the instant.
type turn struct {
	dossier dossier.Dossier
	call    call.Call
	window  call.Window
	now     time.Time
}

func (s Service) save(tx Tx, by domain.AccountID, t turn, version int64, r Ranking) error {
	if err := mayRank(tx, t); err != nil {
		return err
	}
	current, err := tx.SavedWishes(t.dossier.ID)
	if err != nil {
		return err
	}
	if current.Version != version {
		return domain.StaleVersion(current.Version)
	}
	choosable, err := tx.Choosable(t.dossier.Promotion, t.dossier.Account, t.now)
	if err != nil {
		return err
	}
	saved, err := r.rank(choosable, t.call)
	if err != nil {
		return err
	}
	if version > 0 && slices.Equal(current.Challenges, saved.Challenges) && slices.Equal(current.Posts, saved.Posts) {
		return nil // saved already, with its receipt
	}
	saved.Dossier, saved.Version, saved.SavedAt = t.dossier.ID, version+1, &t.now
	if err := tx.PutWishes(saved); err != nil {
		return err
	}
	if err := s.acknowledge(tx, t, saved); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "putWishes", Account: by, ObjectKind: "dossier", ObjectID: t.dossier.ID.UUID, Fields: []string{"wishes"}})
}

// mayRank asks what is released of the dossier, and only that. While applying,
// whoever may change their draft may rank.
func mayRank(tx Tx, t turn) error {
	d := t.dossier
	if t.call.WishesWithApplication {
		return nil
	}
	if d.WithdrawnAt != nil {
		return withdrawn()
	}
	verdict, err := tx.ReleasedVerdict(d.ID)
	switch {
	case err != nil:
		return err
	case !verdict.ShortlistReleased:
		return notReleased()
	case verdict.Outcome != dossier.Keep:
		return notShortlisted()
	}
	return nil
}

// acknowledge gives a receipt and writes to the person, except while applying: what
// counts is then what is submitted, which has its own receipt and mail.
func (s Service) acknowledge(tx Tx, t turn, saved List) error {
	if t.call.WishesWithApplication {
		return nil
	}
	if err := s.Receipts.Give(tx, saved.receipt(t)); err != nil {
		return err
	}
	return tx.Mail(mail.Message{
		Account: &t.dossier.Account, Address: t.dossier.Email, Language: t.dossier.Language, Template: mail.WishesSaved,
		Data: mail.Data{
			"dossier": t.dossier.ID.String(), "number": t.dossier.Number, "count": strconv.Itoa(len(saved.Challenges)),
			"at": mail.Instant(t.now), "closes_at": mail.Instant(t.window.End(t.now, t.dossier.Account)),
		},
	})
}
