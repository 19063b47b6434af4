package team

import (
	"bytes"
	"context"
	"maps"
	"strconv"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/release"
)

// Release makes the teams of a run, and with them the call's result, visible in one
// act: teams, seats and mails, or nothing. It refuses a run that no longer is what
// would be computed now.
func (s Service) Release(ctx context.Context, actor access.Actor, id RunID) (View, error) {
	found, err := s.Store.Run(ctx, id)
	if err != nil {
		return View{}, err
	}
	if err := access.Check(actor, "releaseAssembly", found.Facts()); err != nil {
		return View{}, err
	}
	if err := found.mayBeReleased(); err != nil {
		return View{}, err
	}
	of, err := s.Store.Call(ctx, found.Call)
	if err != nil {
		return View{}, err
	}
	labels, err := s.labels(ctx, []Run{found})
	if err != nil {
		return View{}, err
	}
	err = s.Store.Atomic(ctx, func(tx Tx) error { return found.release(tx, actor.Account, of, labels) })
	if err != nil {
		return View{}, err
	}
	return s.Run(ctx, actor, id)
}

// release takes the locks of deciding (the window for update: two releases of two
// runs come one after the other), then does it all.
func (r Run) release(tx Tx, by domain.AccountID, of call.Call, known Labels) error {
	f, now, err := freeze(tx, of, lockForRelease)
	if err != nil {
		return err
	}
	if is := Freeze(f.promotion, f.people, f.offers); !bytes.Equal(is.Hash(), r.InputHash) {
		return outdated(changes(r.Input, is, known.with(f)))
	}
	if err := r.still(tx); err != nil {
		return err
	}
	r.ReleasedAt, r.ReleasedBy = &now, by
	teams := r.teams(known)
	for i := range teams {
		teams[i].ID = domain.NewTeamID()
		teams[i].StartsOn, teams[i].EndsOn = f.immersion(teams[i].Challenge.ID)
	}
	if err := r.publish(tx, teams); err != nil {
		return err
	}
	if err := tell(tx, f.people, teams); err != nil {
		return err
	}
	if err := tellHosts(tx, teams); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{
		Operation: "releaseAssembly", Account: by, ObjectKind: "assembly", ObjectID: r.ID.UUID, Fields: []string{"released_at", "teams"},
	})
}

// mayBeReleased tells whether the run has teams, and still is what was computed.
func (r Run) mayBeReleased() error {
	if r.State != Proposed {
		return notProposed(r.State)
	}
	return r.Verify()
}

// still locks the run: nobody demanded anything of it since it was read.
func (r Run) still(tx Tx) error {
	now, err := tx.LockRun(r.ID)
	if err != nil {
		return err
	}
	if now.Revision != r.Revision || now.State != r.State {
		return domain.StaleVersion(now.Revision)
	}
	return nil
}

// publish writes the release: on the run, on the call's result, and the teams.
func (r Run) publish(tx Tx, teams []Team) error {
	if err := tx.ReleaseRun(r); err != nil {
		return err
	}
	if err := tx.SetReleased(r.Call, release.Result, *r.ReleasedAt, r.ReleasedBy); err != nil {
		return err
	}
	return tx.InsertTeams(teams)
}

// lockForRelease locks the window and the result, which must not be released yet:
// whoever comes second is told so before anything else.
func lockForRelease(tx Tx, id call.ID, name call.WindowName) (call.Window, error) {
	w, err := tx.LockWindow(id, name)
	if err != nil {
		return call.Window{}, err
	}
	released, err := tx.LockSet(id, release.Result)
	if err == nil && released != nil {
		err = alreadyReleased()
	}
	return w, err
}

// with adds the names of those who are there now.
func (l Labels) with(f frozen) Labels {
	l.People, l.Challenges = maps.Clone(l.People), maps.Clone(l.Challenges)
	for _, p := range f.people {
		l.People[p.Dossier] = Identity{Account: p.Account, Number: p.Number}
	}
	for _, o := range f.offers {
		l.Challenges[o.Challenge] = Challenge{ID: o.Challenge, Name: o.Name}
	}
	return l
}

// tell writes to every shortlisted person who has not withdrawn, wishes or not.
func tell(tx Tx, people []Person, teams []Team) error {
	seated := map[dossier.ID]bool{}
	for _, t := range teams {
		for _, seat := range t.Seats {
			seated[seat.Dossier] = true
		}
	}
	for _, p := range people {
		template := mail.NotRecruited
		if seated[p.Dossier] {
			template = mail.Recruited
		}
		if err := tx.Mail(mail.Message{
			Account: &p.Account, Address: p.Address, Language: p.Language, Template: template,
			Data: mail.Data{"dossier": p.Dossier.String(), "number": p.Number},
		}); err != nil {
			return err
		}
	}
	return nil
}

// tellHosts writes to whoever prepares the arrival of recruits: the sheets wait for them.
func tellHosts(tx Tx, teams []Team) error {
	for _, t := range teams {
		people, err := tx.Welcomers(t.Challenge.Administration)
		if err != nil {
			return err
		}
		for _, p := range people {
			if err := tx.Mail(mail.Message{
				Account: &p.Account, Address: p.Address, Language: p.Language, Template: mail.RecruitsKnown,
				Data: mail.Data{"challenge": t.Challenge.ID.String(), "name": t.Challenge.Name, "count": strconv.Itoa(len(t.Seats))},
			}); err != nil {
				return err
			}
		}
	}
	return nil
}
