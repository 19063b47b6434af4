package call

import (
	"slices"

	"github.com/etalab/portail-eig/domain"
)

// Step is a step of the form that asks the call's own questions.
type Step struct {
	ID    string
	Title domain.Text
}

// QuestionKind is how a question is answered.
type QuestionKind string

// The kinds.
const (
	ShortText QuestionKind = "short_text"
	LongText  QuestionKind = "long_text"
	Choice    QuestionKind = "choice"
	Multiple  QuestionKind = "multiple"
	DateKind  QuestionKind = "date"
	Link      QuestionKind = "link"
	FileKind  QuestionKind = "file"
)

// FileType is a type of file a question accepts.
type FileType string

// The file types.
const (
	PDF  FileType = "pdf"
	PNG  FileType = "png"
	JPEG FileType = "jpeg"
)

// Question is asked beside the typed fields.
type Question struct {
	ID       string
	Kind     QuestionKind
	Label    domain.Text
	Help     domain.Text
	Required bool
	Step     string   // the last step when empty
	Track    Track    // of everybody when empty
	Options  []Option // of Choice and Multiple

	MaxLength int // characters; of texts

	// Of files. ShownToReaders: readers of anonymous dossiers get it too.
	MaxFiles       int
	FileTypes      []FileType
	ShownToReaders bool
}

// Option is one answer to choose.
type Option struct {
	ID    string
	Label domain.Text
}

// Files is how many files the question takes: one unless it says more.
func (q Question) Files() int {
	if q.Kind == FileKind {
		return max(q.MaxFiles, 1)
	}
	return 0
}

// Written tells the kinds whose answer is written in characters, with a limit.
func (k QuestionKind) Written() bool { return k == ShortText || k == LongText }

// Concerns tells whether a candidate of that main track answers the question.
func (q Question) Concerns(main Track) bool { return q.Track == "" || q.Track == main }

// Text tells whether the answer is text: written, not chosen nor uploaded.
func (q Question) Text() bool {
	return slices.Contains([]QuestionKind{ShortText, LongText, DateKind, Link}, q.Kind)
}

// Chosen tells whether the answer is among options.
func (q Question) Chosen() bool { return q.Kind == Choice || q.Kind == Multiple }

// Question finds a question by its id.
func (c Call) Question(id string) (Question, bool) {
	i := slices.IndexFunc(c.Questions, func(q Question) bool { return q.ID == id })
	if i < 0 {
		return Question{}, false
	}
	return c.Questions[i], true
}

// PlaceOf is where the form asks a question: its step (the last one when it names
// none), then its rank. What the call does not ask comes after all the rest.
func (c Call) PlaceOf(id string) []int {
	i := slices.IndexFunc(c.Questions, func(q Question) bool { return q.ID == id })
	if i < 0 {
		return []int{len(c.Steps)}
	}
	step := slices.IndexFunc(c.Steps, func(s Step) bool { return s.ID == c.Questions[i].Step })
	if step < 0 {
		step = len(c.Steps) - 1
	}
	return []int{max(step, 0), i}
}
