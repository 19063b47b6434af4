package dossier

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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
		add("/secondary_track", "same_track", "Le second métier doit différer du premier ; laissez-le vide si vous n’en avez qu’un.", "The second track must differ from the first; leave it empty if you have only one.")
	}
	if c.Phone != "" && !phoneLike(c.Phone) {
		add("/phone", "phone", "Ce numéro n’est pas lisible. Exemple : 06 12 34 56 78 ou +33 6 12 34 56 78.", "This number cannot be read. Example: 06 12 34 56 78 or +33 6 12 34 56 78.")
	}
	fields = append(fields, checkStays("/employers", c.Employers)...)
	fields = append(fields, checkStays("/schools", c.Schools)...)
	for id := range c.Statements {
		if !slices.ContainsFunc(of.Statements, func(s call.Statement) bool { return s.ID == id }) {
			add("/statements/"+id, "unknown", "Cet appel ne demande pas cette déclaration.", "This call does not ask for this statement.")
		}
	}
	return append(fields, c.checkAnswers(of)...)
}

func (c Content) checkAnswers(of call.Call) []domain.Field {
	fields := []domain.Field{}
	for id, answer := range c.Answers {
		i := slices.IndexFunc(of.Questions, func(q call.Question) bool { return q.ID == id })
		if i < 0 {
			fields = append(fields, field("/answers/"+id, "unknown", "Cet appel ne pose pas cette question.", "This call does not ask this question."))
			continue
		}
		if most, n := of.Questions[i].MaxLength, utf8.RuneCountInString(answer); n > most {
			fields = append(fields, field("/answers/"+id, "too_long",
				"La réponse compte "+strconv.Itoa(n)+" caractères ; la limite est de "+strconv.Itoa(most)+".",
				"The answer has "+strconv.Itoa(n)+" characters; the limit is "+strconv.Itoa(most)+"."))
		}
	}
	return fields
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

// Missing lists what a submit still needs, in the order of the form.
func (c Content) Missing(of call.Call) []domain.Field {
	fields := []domain.Field{}
	need := func(said bool, pointer, fr, en string) {
		if !said {
			fields = append(fields, field(pointer, "required", fr, en))
		}
	}
	for _, s := range of.Statements {
		need(c.Statements[s.ID], "/statements/"+s.ID, "Confirmez cette condition ("+s.Article+").", "Confirm this condition ("+s.Article+").")
	}
	need(readable(c.Name), "/name", "Indiquez votre nom.", "Give your name.")
	need(c.Phone != "", "/phone", "Indiquez un numéro de téléphone.", "Give a telephone number.")
	need(c.MainTrack != "", "/main_track", "Choisissez votre métier.", "Choose your track.")
	need(c.YearsExperience != nil, "/years_experience", "Indiquez vos années d’expérience.", "Give your years of experience.")
	need(len(c.Places) > 0, "/places", "Indiquez au moins un lieu où vous pouvez travailler.", "Give at least one place where you can work.")
	need(c.AvailableAtStart != nil, "/available_at_start", "Dites si vous êtes disponible au début.", "Say whether you are available at the start.")
	for _, q := range of.Questions {
		if q.Required && q.Concerns(c.MainTrack) {
			need(strings.TrimSpace(c.Answers[q.ID]) != "", "/answers/"+q.ID, "Répondez à la question « "+q.Label.FR+" ».", "Answer the question “"+q.Label.In("en")+"”.")
		}
	}
	return append(fields, c.CheckDraft(of)...)
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
