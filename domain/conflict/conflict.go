package conflict

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// ID identifies a conflict.
type ID = domain.ID[Conflict]

// Kind is what a declaration is about.
type Kind string

// The kinds, in the order of the screens. A body is an administration that one works for
// or with; an address may be a whole domain (@exemple.fr).
const (
	Employer Kind = "employer"
	School   Kind = "school"
	Body     Kind = "body"
	Name     Kind = "name"
	Address  Kind = "address"
)

// Kinds lists them.
var Kinds = []Kind{Employer, School, Body, Name, Address}

// Declaration is one interest that somebody declared.
type Declaration struct {
	Kind  Kind
	Value string
}

// Where a candidate typed what matched. Challenges are those they ranked: their host counts.
type Where string

// The places.
const (
	InEmployers  Where = "employer"
	InSchools    Where = "school"
	InName       Where = "name"
	InAddress    Where = "address"
	InChallenges Where = "challenge"
)

// Match is one declaration that meets what a candidate typed.
type Match struct {
	Kind     Kind
	Declared string
	Where    Where
	Typed    string
}

// State is what the programme team made of a conflict.
type State string

// The states. An unresolved conflict is in force, as a confirmed one is.
const (
	Unresolved State = "unresolved"
	Confirmed  State = "confirmed"
	Dismissed  State = "dismissed"
)

// Conflict is between somebody who reads and a dossier.
type Conflict struct {
	ID        ID
	Call      call.ID
	Promotion domain.PromotionID
	Dossier   dossier.ID
	Number    string
	Candidate string
	Person    domain.AccountID
	Reader    string
	State     State
	Matches   []Match
	Reason    string
	FoundAt   time.Time
	DecidedAt *time.Time
	By        domain.AccountID
	Version   int64
	Zone      *time.Location // the call's
}

// again tells what a conflict becomes when matches are found once more: what was dismissed
// stays so unless there is something new to look at. Changed tells whether it is to be
// written.
func (c Conflict) again(found []Match) (Conflict, bool) {
	fresh := slices.DeleteFunc(slices.Clone(found), func(m Match) bool { return slices.Contains(c.Matches, m) })
	if len(fresh) == 0 {
		return c, false
	}
	c.Matches = append(slices.Clone(c.Matches), fresh...)
	if c.State == Dismissed {
		c.State, c.Reason, c.DecidedAt, c.By = Unresolved, "", nil, domain.AccountID{}
	}
	c.Version++
	return c, true
}

// The most one declares: nobody types more by hand.
const (
	maxDeclarations = 100
	maxValue        = 200
)

// clean trims declarations, drops those said twice, and refuses what says nothing.
func clean(list []Declaration) ([]Declaration, error) {
	kept, fields := []Declaration{}, []domain.Field{}
	for i, d := range list {
		d.Value = strings.Join(strings.Fields(d.Value), " ")
		at := domain.Pointer("declarations", itoa(i), "value")
		switch {
		case !slices.Contains(Kinds, d.Kind):
			fields = append(fields, field(domain.Pointer("declarations", itoa(i), "kind"), "unknown", "Choisissez une des catégories proposées.", "Choose one of the kinds offered."))
		case utf8.RuneCountInString(d.Value) > maxValue:
			fields = append(fields, field(at, "too_long", "Écrivez 200 caractères au plus.", "Write at most 200 characters."))
		case !d.says():
			fields = append(fields, field(at, "required", "Écrivez un nom, ou une adresse complète.", "Write a name, or a complete address."))
		case !slices.Contains(kept, d):
			kept = append(kept, d)
		}
	}
	if len(kept) > maxDeclarations {
		fields = append(fields, field("/declarations", "too_many", "Déclarez 100 intérêts au plus.", "Declare at most 100 interests."))
	}
	return kept, domain.InvalidFields(fields)
}

// says tells whether anything is left to compare once the value is made plain.
func (d Declaration) says() bool {
	if d.Kind == Address {
		_, host, at := strings.Cut(d.Value, "@")
		return at && strings.Contains(host, ".")
	}
	return len(words(d.Value)) > 0
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
