package jury

import (
	"context"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/mail"
)

// Plan is a hearing to fix, with its jurors by their accounts.
type Plan struct {
	StartsAt time.Time
	Minutes  int
	Place    string
	Link     string
	Jurors   []domain.AccountID
	Referent domain.AccountID
}

// Fix fixes or moves the hearing of an eligible challenge, if nobody did since
// version, and convenes: whoever has something new to know receives a mail.
func (s Service) Fix(ctx context.Context, actor access.Actor, id challenge.ID, version int64, p Plan) (View, error) {
	p.Place, p.Link, p.StartsAt = strings.TrimSpace(p.Place), strings.TrimSpace(p.Link), p.StartsAt.UTC().Truncate(time.Microsecond)
	if err := p.check(); err != nil {
		return View{}, err
	}
	err := s.act(ctx, actor, "putHearing", id, []string{"starts_at", "place", "jurors", "referent"}, func(t turn) (bool, error) {
		h, err := t.planned(p)
		if err != nil {
			return false, err
		}
		h.Version = t.Hearing.Version
		if reflect.DeepEqual(h, t.Hearing) {
			return false, nil
		}
		if err := t.fixable(p); err != nil {
			return false, err
		}
		if t.Hearing.Version != version {
			return false, domain.StaleVersion(t.Hearing.Version)
		}
		h.Version++
		if err := t.tx.PutHearing(id, h); err != nil {
			return false, err
		}
		return true, t.convene(h)
	})
	if err != nil {
		return View{}, err
	}
	return s.Hearing(ctx, actor, id)
}

func (p Plan) check() error {
	fields := []domain.Field{}
	if p.Place == "" && p.Link == "" {
		fields = append(fields, field("/place", "required", "Indiquez un lieu, ou le lien de la visioconférence.", "Give a place, or the link of the video meeting."))
	}
	if u, err := url.Parse(p.Link); p.Link != "" && (err != nil || u.Scheme != "https" || u.Host == "") {
		fields = append(fields, field("/link", "format", "Le lien commence par https://.", "The link begins with https://."))
	}
	if !slices.Contains(p.Jurors, p.Referent) {
		fields = append(fields, field("/referent_id", "not_a_juror", "La personne qui tient la grille est l’une de celles du jury.", "Whoever holds the grid is one of the jury."))
	}
	return domain.InvalidFields(fields)
}

// planned gives the hearing with its people, who must all be able to judge.
func (t turn) planned(p Plan) (Hearing, error) {
	h := Hearing{StartsAt: p.StartsAt, Minutes: p.Minutes, Place: p.Place, Link: p.Link, Referent: p.Referent}
	var err error
	if h.Jurors, err = t.tx.People(p.Jurors); err != nil {
		return h, err
	}
	fields := []domain.Field{}
	for i, id := range p.Jurors {
		why, err := t.unfit(id, h.Jurors)
		if err != nil {
			return h, err
		}
		if why != nil {
			why.Pointer = "/juror_ids/" + strconv.Itoa(i)
			fields = append(fields, *why)
		}
	}
	return h, domain.InvalidFields(fields)
}

// unfit says why somebody may not sit in the jury; nil when they may.
func (t turn) unfit(id domain.AccountID, known []Juror) (*domain.Field, error) {
	i := slices.IndexFunc(known, func(j Juror) bool { return j.Account == id })
	grants, err := t.tx.Grants(id)
	f, held := t.Challenge.Facts(time.Time{}), access.Actor{Account: id, Grants: grants}
	var why domain.Field
	switch {
	case err != nil:
		return nil, err
	case i < 0 || !held.Has(f, access.Juror):
		why = field("", "not_juror", "Cette personne n’est pas membre du jury de cet appel. Donnez-lui d’abord ce rôle.", "This person is not a juror of this call. Give them the role first.")
	case held.Has(access.Facts{Administration: f.Administration}, hosts...):
		why = field("", "conflict_of_interest", "Cette personne agit pour l’administration entendue : elle ne peut pas la juger.", "This person acts for the administration heard: they cannot judge it.")
	default:
		return nil, nil
	}
	return &why, nil
}

func (t turn) fixable(p Plan) error {
	if err := t.examinable(); err != nil {
		return err
	}
	if t.Sorting.Version == 0 || !t.Sorting.Eligible {
		return domain.Fail(domain.Conflict, "not_ready", domain.Text{
			FR: "Une audition se fixe pour un défi que le tri a déclaré éligible.", EN: "A hearing is fixed for a challenge that the sorting found eligible.",
		})
	}
	if !p.StartsAt.Equal(t.Hearing.StartsAt) && !p.StartsAt.After(t.now) {
		return domain.InvalidFields([]domain.Field{field("/starts_at", "past", "L’audition commence après maintenant : choisissez une date à venir.", "The hearing begins after now: choose a date to come.")})
	}
	return t.free(p)
}

// Booking is a hearing at which somebody sits.
type Booking struct {
	Juror     domain.AccountID
	Challenge string // its name
	StartsAt  time.Time
	Minutes   int
}

func (b Booking) overlaps(p Plan) bool {
	return b.StartsAt.Before(p.end()) && p.StartsAt.Before(b.StartsAt.Add(time.Duration(b.Minutes)*time.Minute))
}

func (p Plan) end() time.Time { return p.StartsAt.Add(time.Duration(p.Minutes) * time.Minute) }

// free refuses jurors who sit elsewhere at that time: nobody is at two hearings at once.
func (t turn) free(p Plan) error {
	booked, err := t.tx.Booked(p.Jurors, t.Challenge.ID)
	fields := []domain.Field{}
	for _, b := range booked {
		if b.overlaps(p) {
			at := b.StartsAt.In(t.Call.Zone)
			fields = append(fields, field("/juror_ids/"+strconv.Itoa(slices.Index(p.Jurors, b.Juror)), "double_booked",
				"Cette personne siège déjà à l’audition du défi « "+b.Challenge+" », "+domain.SpellInstant(at, "fr")+" : choisissez quelqu’un d’autre, ou une autre heure.",
				"This person already sits at the hearing of the challenge “"+b.Challenge+"”, "+domain.SpellInstant(at, "en")+": choose somebody else, or another time."))
		}
	}
	if err != nil {
		return err
	}
	return domain.InvalidFields(fields)
}

// convene writes to whoever has something new to know: everybody when the hearing
// moved, else the jurors who came; those who left are told too.
func (t turn) convene(h Hearing) error {
	was := t.Hearing
	moved := !was.StartsAt.Equal(h.StartsAt) || was.Minutes != h.Minutes || was.Place != h.Place || was.Link != h.Link
	if moved {
		leads, err := t.tx.HostLeads(t.Challenge.Administration.ID)
		if err != nil {
			return err
		}
		if err := t.write(mail.HearingHost, leads, h); err != nil {
			return err
		}
	}
	convened, came, left := h.Jurors, without(h.Jurors, was.Jurors), without(was.Jurors, h.Jurors)
	if !moved {
		convened = came
	}
	if err := t.write(mail.HearingJuror, convened, h); err != nil {
		return err
	}
	return t.write(mail.HearingLeft, left, was)
}

// without keeps those of a list who are not in the other.
func without(list, other []Juror) []Juror {
	return slices.DeleteFunc(slices.Clone(list), func(j Juror) bool {
		return slices.ContainsFunc(other, func(o Juror) bool { return o.Account == j.Account })
	})
}

func (t turn) write(template mail.Template, to []Juror, h Hearing) error {
	for _, j := range to {
		err := t.tx.Mail(mail.Message{
			Account: &j.Account, Address: j.Address, Language: j.Language, Template: template,
			Data: mail.Data{
				"challenge": t.Challenge.ID.String(), "name": t.Challenge.Name, "starts_at": mail.Instant(h.StartsAt),
				"minutes": strconv.Itoa(h.Minutes), "place": h.Place,
			},
		})
		if err != nil {
			return err
		}
	}
	return nil
}
