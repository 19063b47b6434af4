package wish

import (
	"slices"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// List is one dossier's ranked challenges, best first. Version 0: none saved yet.
type List struct {
	Dossier    dossier.ID
	Challenges []domain.ChallengeID
	Version    int64
	SavedAt    *time.Time
}

// View is a list with what the call says of wishes, at the instant of reading.
type View struct {
	List
	Call    call.Call
	Person  domain.AccountID
	Verdict dossier.Verdict
	Status  dossier.Status
	At      time.Time
}

// Open tells whether this person may rank challenges now: the window is open, and
// the released shortlist holds their dossier.
func (v View) Open() bool {
	return v.Status == dossier.Shortlisted && v.window().Open(v.At, v.Person)
}

// Times gives when this person's wishes open and close; false when the call has no
// step of wishes.
func (v View) Times() (opens, closes time.Time, exists bool) {
	w := v.window()
	return w.Opens, w.End(v.At, v.Person), !w.Opens.IsZero()
}

func (v View) window() call.Window { return v.Call.Window(call.Wishes) }

// check refuses a list that is too short, too long, or names a challenge twice or
// one that cannot be chosen.
func check(ids, choosable []domain.ChallengeID, of call.Call) error {
	fields := []domain.Field{}
	least, most, n := strconv.Itoa(of.WishesMin), strconv.Itoa(of.WishesMax), strconv.Itoa(len(ids))
	if len(ids) < of.WishesMin {
		fields = append(fields, field("/challenge_ids", "too_few",
			"Classez au moins "+least+" défis : il y en a "+n+".", "Rank at least "+least+" challenges: there are "+n+"."))
	}
	if len(ids) > of.WishesMax {
		fields = append(fields, field("/challenge_ids", "too_many",
			"Classez au plus "+most+" défis : il y en a "+n+".", "Rank at most "+most+" challenges: there are "+n+"."))
	}
	for i, id := range ids {
		at := "/challenge_ids/" + strconv.Itoa(i)
		switch {
		case slices.Contains(ids[:i], id):
			fields = append(fields, field(at, "duplicate", "Ce défi est déjà classé plus haut.", "This challenge is already ranked above."))
		case !slices.Contains(choosable, id):
			fields = append(fields, field(at, "unknown",
				"Ce défi ne peut pas être choisi : il n’existe pas dans cette promotion, ou n’est plus proposé.",
				"This challenge cannot be chosen: it does not exist in this promotion, or is no longer offered."))
		}
	}
	return domain.InvalidFields(fields)
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
