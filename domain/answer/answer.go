package answer

import (
	"time"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/thread"
)

// ID identifies a public answer.
type ID = domain.ID[Answer]

// Answer is a question of a call answered to all. It changes only by a new version.
type Answer struct {
	ID       ID
	Call     call.ID
	Versions []Version // newest first; never empty
}

// Version is what the answer said from an instant on.
type Version struct {
	Sequence int // 1, 2…
	Words
	At time.Time
	By domain.AccountID
}

// Words are a question and its answer, in both languages.
type Words struct{ Question, Answer domain.Text }

// Current is the newest version.
func (a Answer) Current() Version { return a.Versions[0] }

// First is when the answer was first published.
func (a Answer) First() time.Time { return a.Versions[len(a.Versions)-1].At }

// maxQuestion is the longest question, in characters; an answer is as long as a message.
const maxQuestion = 500

// check refuses words that lack a language or are too long.
func (w Words) check() error {
	fields := []domain.Field{}
	for _, part := range []struct {
		pointer, text string
		most          int
	}{
		{"/question/fr", w.Question.FR, maxQuestion},
		{"/question/en", w.Question.EN, maxQuestion},
		{"/answer/fr", w.Answer.FR, thread.MaxLength},
		{"/answer/en", w.Answer.EN, thread.MaxLength},
	} {
		switch {
		case part.text == "":
			fields = append(fields, field(part.pointer, "blank",
				"Écrivez ce texte : la réponse est publiée dans les deux langues.", "Write this text: the answer is published in both languages."))
		case utf8.RuneCountInString(part.text) > part.most:
			fields = append(fields, field(part.pointer, "too_long", "Ce texte est trop long : raccourcissez-le.", "This text is too long: shorten it."))
		}
	}
	return domain.InvalidFields(fields)
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
