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
// Where posts are ranked, Posts stands beside Challenges, rank by rank, and a
// challenge may come several times.
type List struct {
	Dossier    dossier.ID
	Challenges []domain.ChallengeID
	Posts      []domain.PostID
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
	Tracks  []call.Track // of the submitted dossier, the main one first
	Offers  []Offer      // what can be ranked now
}

// Open tells whether this person may rank now: the window is open, and the released
// shortlist holds their dossier, unless wishes are made while applying.
func (v View) Open() bool {
	if v.Call.WishesWithApplication {
		return v.window().Open(v.At, v.Person)
	}
	return v.Status == dossier.Shortlisted && v.window().Open(v.At, v.Person)
}

// Times gives when this person's wishes open and close; false when the call has no
// step of wishes.
func (v View) Times() (opens, closes time.Time, exists bool) {
	w := v.window()
	return w.Opens, w.End(v.At, v.Person), !w.Opens.IsZero()
}

func (v View) window() call.Window { return v.Call.WishesWindow() }

// check refuses a list that is too short, too long, or names a challenge twice or
// one that cannot be chosen.
func check(ids, choosable []domain.ChallengeID, of call.Call) error {
	fields := tooFewOrMany("/challenge_ids", len(ids), of)
	for i, id := range ids {
		at := "/challenge_ids/" + strconv.Itoa(i)
		switch {
		case slices.Contains(ids[:i], id):
			fields = append(fields, field(at, "duplicate", "Ce défi est déjà classé plus haut.", "This challenge is already ranked above."))
		case !slices.Contains(choosable, id):
			fields = append(fields, field(at, "unknown",
				"Ce défi ne peut pas être choisi : il n’existe pas dans cette promotion, ou n’est plus proposé.",
				"This challenge cannot be chosen: it does not exist in this promotion, or is no longer offered."))
		}
	}
	return domain.InvalidFields(fields)
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
