package dossier

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// CheckDraft refuses what the call does not know or allow. An unfinished draft is
// fine: Missing says what a submit still needs.
func (c Content) CheckDraft(of call.Call) []domain.Field {
	fields := []domain.Field{}
	add := func(pointer, code, fr, en string) { fields = append(fields, field(pointer, code, fr, en)) }
	for pointer, track := range map[string]call.Track{"/main_track": c.MainTrack, "/secondary_track": c.SecondaryTrack} {
		if track != "" && !slices.Contains(of.Tracks, track) {
			add(pointer, "closed_track", "Ce métier n’est pas ouvert dans cet appel.", "This track is not open in this call.")
		}
	}
	if c.MainTrack != "" && c.MainTrack == c.SecondaryTrack {
		add("/secondary_track", "same_track", "Le second métier doit différer du premier ; laissez-le vide si vous n’en avez qu’un.", "The second track must differ from the first; leave it empty if you have only one.")
	}
	if c.Phone != "" && !phoneLike(c.Phone) {
		add("/phone", "phone", "Ce numéro n’est pas lisible. Exemple : 06 12 34 56 78 ou +33 6 12 34 56 78.", "This number cannot be read. Example: 06 12 34 56 78 or +33 6 12 34 56 78.")
	}
	fields = append(fields, checkStays("/employers", c.Employers)...)
	fields = append(fields, checkStays("/schools", c.Schools)...)
	for id := range c.Statements {
		if !slices.ContainsFunc(of.Statements, func(s call.Statement) bool { return s.ID == id }) {
			add(domain.Pointer("statements", id), "unknown", "Cet appel ne demande pas cette déclaration.", "This call does not ask for this statement.")
		}
	}
	if c.TalentPool != nil && of.TalentPoolMonths == 0 {
		add("/talent_pool", "unknown", "Cet appel n’a pas de vivier.", "This call has no talent pool.")
	}
	return inOrder(append(fields, c.checkQuestions(of)...), of)
}

func checkStays(pointer string, stays []Stay) []domain.Field {
	fields := []domain.Field{}
	for i, s := range stays {
		at := pointer + "/" + strconv.Itoa(i)
		if !readable(s.Name) {
			fields = append(fields, field(at+"/name", "blank", "Indiquez le nom.", "Give the name."))
		}
		if !s.From.IsZero() && !s.To.IsZero() && s.To.Before(s.From) {
			fields = append(fields, field(at+"/to", "order", "La fin précède le début.", "The end comes before the start."))
		}
	}
	return fields
}

// faultsSince lists the faults that a change brings. One that the draft already
// had, because the call changed since, holds nothing else back.
func (c Content) faultsSince(before Content, of call.Call) []domain.Field {
	old := before.CheckDraft(of)
	return slices.DeleteFunc(c.CheckDraft(of), func(f domain.Field) bool { return slices.Contains(old, f) })
}

func readable(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

func phoneLike(s string) bool {
	digits := 0
	for i, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case r == '+' && i == 0, strings.ContainsRune(" .-()", r):
		default:
			return false
		}
	}
	return digits >= 6 && digits <= 15
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
