package call

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Store is the calls' persistence.
type Store interface {
	Atomic(ctx context.Context, fn func(Tx) error) error
	Calls(ctx context.Context, kind Kind) ([]Call, error) // newest first; every kind when empty
	Call(ctx context.Context, id ID) (Call, error)
	// Extensions lists every extension of a call with the names behind it, newest first.
	Extensions(ctx context.Context, id ID) ([]Granted, error)
	// Posts tells what the promotion's posts accept, withdrawn challenges left out.
	Posts(ctx context.Context, of domain.PromotionID) (Posts, error)
	BusinessNow(ctx context.Context) (time.Time, error)
	// Applicants finds dossiers of the call by part of a name, address or number
	// (all when empty), by name, the first ones; and counts the whole call.
	Applicants(ctx context.Context, id ID, query string) (Applicants, error)
}

// Tx is the calls' transaction.
type Tx interface {
	audit.Tx
	mail.Tx
	Now() (time.Time, error)
	InsertCall(Call) error
	LockCall(ID) (Call, error)
	UpdateCall(Call) error
	// DeleteCall removes a draft with its windows, and ends the roles and invitations
	// that were given for it alone.
	DeleteCall(ID) error
	// InsertForm adds a version of a call's form, which nothing changes afterwards.
	InsertForm(ID, Form) error
	// LockWindow locks one window for extending or releasing (FOR UPDATE) and reads
	// it with its extensions.
	LockWindow(ID, WindowName) (Window, error)
	InsertExtension(ID, WindowName, Extension) error
	// Concerned lists those whom a change of the window must tell: one person, or
	// everybody with a dossier in the call who has not withdrawn; of the wishes'
	// window, those among them whom the released shortlist holds.
	Concerned(call ID, name WindowName, person domain.AccountID) ([]Recipient, error)
}

// Recipient is one person to tell, with the dossier it is about (zero: none yet).
type Recipient struct {
	Account  domain.AccountID
	Address  string
	Language string
	Dossier  domain.DossierID
	Number   string
	// Submitted tells whether the dossier was: its author may now change it again.
	Submitted bool
}

// Service is what people do with calls.
type Service struct{ Store Store }

// List gives the calls that the actor may see, newest first.
func (s Service) List(ctx context.Context, actor access.Actor, kind Kind) ([]Call, error) {
	all, err := s.Store.Calls(ctx, kind)
	if err != nil {
		return nil, err
	}
	seen := []Call{}
	for _, c := range all {
		if access.Allowed(actor, "getCall", c.Facts()) {
			seen = append(seen, c)
		}
	}
	return seen, nil
}

// Get gives one call.
func (s Service) Get(ctx context.Context, actor access.Actor, id ID) (Call, error) {
	c, err := s.Store.Call(ctx, id)
	if err != nil {
		return Call{}, err
	}
	return c, access.Check(actor, "getCall", c.Facts())
}

// Create drafts a call.
func (s Service) Create(ctx context.Context, actor access.Actor, c Call) (Call, error) {
	if err := access.Check(actor, "createCall", access.Facts{Promotion: c.Promotion}); err != nil {
		return Call{}, err
	}
	return s.insert(ctx, actor, "createCall", c)
}

func (s Service) insert(ctx context.Context, actor access.Actor, op access.Operation, c Call) (Call, error) {
	c = c.withDefaults()
	c.ID, c.Status, c.Version = domain.NewCallID(), Draft, 1
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		if err := tx.InsertCall(c); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: string(op), Account: actor.Account, ObjectKind: "call", ObjectID: c.ID.UUID})
	})
	if err != nil {
		return Call{}, err
	}
	return s.Store.Call(ctx, c.ID)
}

// Change replaces a draft's configuration. A published call no longer changes:
// its windows move by extensions only.
func (s Service) Change(ctx context.Context, actor access.Actor, c Call, version int64) (Call, error) {
	return s.locked(ctx, actor, "putCall", c.ID, version, func(tx Tx, current Call) error {
		c = c.withDefaults()
		c.Status, c.Version, c.Promotion, c.Kind = Draft, current.Version+1, current.Promotion, current.Kind
		if err := tx.UpdateCall(c); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "putCall", Account: actor.Account, ObjectKind: "call", ObjectID: c.ID.UUID, Fields: []string{"configuration"}})
	})
}

// Publish makes a draft public, once it passes the check.
func (s Service) Publish(ctx context.Context, actor access.Actor, id ID, version int64) (Call, error) {
	return s.locked(ctx, actor, "publishCall", id, version, func(tx Tx, current Call) error {
		now, err := tx.Now()
		if err != nil {
			return err
		}
		if err := current.Check(now); err != nil {
			return err
		}
		current.Status, current.PublishedAt, current.Version = Published, &now, current.Version+1
		if err := tx.UpdateCall(current); err != nil {
			return err
		}
		form := current.Form()
		form.Version, form.At, form.By = 1, now, actor.Account
		if err := tx.InsertForm(id, form); err != nil {
			return err
		}
		return tx.Audit(audit.Entry{Operation: "publishCall", Account: actor.Account, ObjectKind: "call", ObjectID: id.UUID, Fields: []string{"status"}})
	})
}

// locked runs a change of a draft under its lock, with rights, state and version checked.
func (s Service) locked(ctx context.Context, actor access.Actor, op access.Operation, id ID, version int64, change func(Tx, Call) error) (Call, error) {
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		return lockDraft(tx, actor, op, id, version, func(current Call) error { return change(tx, current) })
	})
	if err != nil {
		return Call{}, err
	}
	return s.Store.Call(ctx, id)
}

func lockDraft(tx Tx, actor access.Actor, op access.Operation, id ID, version int64, change func(Call) error) error {
	current, err := tx.LockCall(id)
	if err != nil {
		return err
	}
	if err := access.Check(actor, op, current.Facts()); err != nil {
		return err
	}
	if current.Status != Draft {
		return domain.Fail(domain.Conflict, "call_not_draft", domain.Text{
			FR: "Cet appel est publié : il ne change plus. Pour déplacer une date, publiez une prolongation ; pour le formulaire, une nouvelle version.",
			EN: "This call is published: it no longer changes. To move a date, publish an extension; for the form, a new version.",
		})
	}
	if current.Version != version {
		return domain.StaleVersion(current.Version)
	}
	return change(current)
}

// Extend publishes an extension of a window and tells those it concerns.
func (s Service) Extend(ctx context.Context, actor access.Actor, id ID, name WindowName, e Extension) (Call, error) {
	err := s.Store.Atomic(ctx, func(tx Tx) error {
		c, err := tx.LockCall(id)
		if err != nil {
			return err
		}
		if err := access.Check(actor, "extendCall", c.Facts()); err != nil {
			return err
		}
		if c.Status != Published {
			return NotPublished("changez ses dates directement.", "change its dates directly.")
		}
		return extend(tx, actor.Account, c, name, e)
	})
	if err != nil {
		return Call{}, err
	}
	return s.Store.Call(ctx, id)
}

func extend(tx Tx, by domain.AccountID, c Call, name WindowName, e Extension) error {
	w, err := tx.LockWindow(c.ID, name)
	if err != nil {
		return err
	}
	// Releasing takes the same lock: what is read now is what the release left.
	if c, err = tx.LockCall(c.ID); err != nil {
		return err
	}
	if name == Applications && c.ShortlistReleasedAt != nil {
		return domain.Fail(domain.Conflict, "already_released", domain.Text{
			FR: "La présélection est publiée : une candidature déposée maintenant ne pourrait plus être lue. Les candidatures ne se prolongent plus.",
			EN: "The shortlist is released: an application submitted now could no longer be read. Applications are not extended any more.",
		})
	}
	now, err := tx.Now()
	if err != nil {
		return err
	}
	if err := domain.InvalidFields(CheckText("/motive", e.Motive)); err != nil {
		return err
	}
	if err := w.Extend(now, e, c.Zone); err != nil {
		return err
	}
	e.ID, e.Published, e.GrantedBy = domain.NewID[Extension](), now, by
	if err := tx.InsertExtension(c.ID, name, e); err != nil {
		return err
	}
	if err := tell(tx, c, name, e); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: "extendCall", Account: by, ObjectKind: "call", ObjectID: c.ID.UUID, Fields: []string{string(name)}})
}

func tell(tx Tx, c Call, name WindowName, e Extension) error {
	people, err := tx.Concerned(c.ID, name, e.Person)
	if err != nil {
		return err
	}
	for _, p := range people {
		template := mail.CallExtended
		if e.Personal() {
			template = mail.PersonExtended
		}
		data := mail.Data{
			"call": c.ID.String(), "dossier": p.Dossier.String(), "number": p.Number, "window": string(name),
			"closes_at": mail.Instant(e.Closes), "motive_fr": e.Motive.FR, "motive_en": e.Motive.In("en"),
		}
		if p.Submitted {
			data["submitted"] = "yes"
		}
		err := tx.Mail(mail.Message{Account: &p.Account, Address: p.Address, Language: p.Language, Template: template, Data: data})
		if err != nil {
			return err
		}
	}
	return nil
}
