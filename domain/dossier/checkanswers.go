package dossier

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// longestLink is how long an address may be where the question sets no limit.
const longestLink = 2000

// checkQuestions holds each answer against its question, by kind.
func (c Content) checkQuestions(of call.Call) []domain.Field {
	fields := []domain.Field{}
	for id, answer := range c.Answers {
		fields = append(fields, askedAs(of, "answers", id, call.Question.Text, func(q call.Question, at string) []domain.Field {
			return checkText(q, at, answer)
		})...)
	}
	for id, chosen := range c.Choices {
		fields = append(fields, askedAs(of, "choices", id, call.Question.Chosen, func(q call.Question, at string) []domain.Field {
			return checkChoice(q, at, chosen)
		})...)
	}
	return fields
}

// askedAs finds the question that a member of answers or choices is about, and
// refuses what the call does not ask, or asks in another way.
func askedAs(of call.Call, member, id string, fits func(call.Question) bool, check func(call.Question, string) []domain.Field) []domain.Field {
	at := domain.Pointer(member, id)
	q, asked := of.Question(id)
	switch {
	case !asked:
		return []domain.Field{field(at, "unknown", "Cet appel ne pose pas cette question.", "This call does not ask this question.")}
	case !fits(q):
		return []domain.Field{field(at, "wrong_kind", "Cette question attend "+awaits(q).FR+".", "This question expects "+awaits(q).EN+".")}
	}
	return check(q, at)
}

// awaits says what a question wants, for whoever sent something else.
func awaits(q call.Question) domain.Text {
	switch {
	case q.Chosen():
		return domain.Text{FR: "un choix parmi ses réponses, dans « choices »", EN: "a choice among its answers, in “choices”"}
	case q.Kind == call.FileKind:
		return domain.Text{FR: "un fichier, qui se dépose à part", EN: "a file, which is uploaded apart"}
	}
	return domain.Text{FR: "un texte, dans « answers »", EN: "a text, in “answers”"}
}

func checkText(q call.Question, at, answer string) []domain.Field {
	if n, most := utf8.RuneCountInString(answer), limit(q); most > 0 && n > most {
		return []domain.Field{field(at, "too_long",
			"La réponse compte "+strconv.Itoa(n)+" caractères ; la limite est de "+strconv.Itoa(most)+".",
			"The answer has "+strconv.Itoa(n)+" characters; the limit is "+strconv.Itoa(most)+".")}
	}
	if strings.TrimSpace(answer) == "" {
		return nil // not answered yet
	}
	switch {
	case q.Kind == call.DateKind && !dateLike(answer):
		return []domain.Field{field(at, "date", "Cette date n’est pas lisible. Exemple : 2022-09-12.", "This date cannot be read. Example: 2022-09-12.")}
	case q.Kind == call.Link && !linkLike(answer):
		return []domain.Field{field(at, "link",
			"Ce lien n’est pas une adresse complète. Exemple : https://exemple.fr/projet.", "This link is not a whole address. Example: https://example.org/project.")}
	}
	return nil
}

func limit(q call.Question) int {
	if q.Kind == call.Link && q.MaxLength == 0 {
		return longestLink
	}
	return q.MaxLength
}

func dateLike(s string) bool {
	_, err := domain.ParseDate(s)
	return err == nil
}

func linkLike(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil && !strings.ContainsAny(s, " \t\r\n")
}

func checkChoice(q call.Question, at string, chosen []string) []domain.Field {
	fields := []domain.Field{}
	if q.Kind == call.Choice && len(chosen) > 1 {
		fields = append(fields, field(at, "too_many", "Choisissez une seule réponse.", "Choose one answer only."))
	}
	for i, id := range chosen {
		here := at + "/" + strconv.Itoa(i)
		switch {
		case !slices.ContainsFunc(q.Options, func(o call.Option) bool { return o.ID == id }):
			fields = append(fields, field(here, "unknown", "Cette réponse n’est pas proposée.", "This answer is not among those offered."))
		case slices.Contains(chosen[:i], id):
			fields = append(fields, field(here, "duplicate", "Cette réponse est déjà choisie.", "This answer is already chosen."))
		}
	}
	return fields
}
