package attachment

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// ID identifies an attachment; the dossier's content names it.
type ID = domain.ID[dossier.File]

// State is what scanning says of a file.
type State string

// The states. A file whose scan failed stays pending until one succeeds. Unscanned is
// never stored: it is what pending reads where the portal was told not to scan.
const (
	Pending   State = "pending"
	Clean     State = "clean"
	Infected  State = "infected"
	Rejected  State = "rejected" // not infected, but not to be trusted: altered, or not analysable
	Unscanned State = "unscanned"
)

// Attachment is one file of a dossier. It answers a question of the form, or a request
// for a supplement: Question is then empty, and Given tells that the answer was sent.
type Attachment struct {
	ID         ID
	Dossier    dossier.ID
	Question   string
	Supplement thread.SupplementID
	Given      bool
	Name       string
	Size       int64
	Type       call.FileType
	SHA256     []byte
	Key        string // where the file store keeps the bytes
	State      State
	Finding    string // what the scanner named, for operators
	AddedAt    time.Time
	ScannedAt  *time.Time
}

// file is the attachment as contents name it.
func (a Attachment) file() dossier.File {
	return dossier.File{ID: a.ID, Name: a.Name, Size: a.Size, Type: a.Type, SHA256: a.SHA256}
}

// with adds a file to a copy of the content.
func with(c dossier.Content, question string, f dossier.File) dossier.Content {
	return withFiles(c, question, append(slices.Clone(c.Files[question]), f))
}

// without removes a file from a copy of the content; false when it is not there.
func without(c dossier.Content, question string, id ID) (dossier.Content, bool) {
	kept := slices.DeleteFunc(slices.Clone(c.Files[question]), func(f dossier.File) bool { return f.ID == id })
	return withFiles(c, question, kept), len(kept) < len(c.Files[question])
}

func withFiles(c dossier.Content, question string, list []dossier.File) dossier.Content {
	files := map[string][]dossier.File{}
	for id, l := range c.Files {
		files[id] = l
	}
	files[question] = list
	if len(list) == 0 {
		delete(files, question)
	}
	c.Files = files
	return c
}

// handed tells whether the file was handed in: with the submission that counts, or
// with a supplement that was given.
func handed(d dossier.Dossier, a Attachment) bool {
	last, submitted := d.Last()
	return a.Given || submitted && names(last.Content, a.ID)
}

// names tells whether a content names the file.
func names(c dossier.Content, id ID) bool {
	for _, list := range c.Files {
		if slices.ContainsFunc(list, func(f dossier.File) bool { return f.ID == id }) {
			return true
		}
	}
	return false
}

// room tells whether the draft takes one more file of that size for the question.
func room(c dossier.Content, q call.Question, size int64) error {
	total := size
	for _, list := range c.Files {
		for _, f := range list {
			total += f.Size
		}
	}
	return within(len(c.Files[q.ID]), filesOf(q), total)
}

// roomBeside tells whether a supplement takes one more file of that size.
func roomBeside(list []Attachment, id thread.SupplementID, size int64) error {
	count, total := 0, size
	for _, a := range list {
		if a.Supplement == id {
			count, total = count+1, total+a.Size
		}
	}
	return within(count, MaxFiles, total)
}

func within(count, most int, total int64) error {
	switch {
	case count >= most:
		return tooMany(most)
	case total > MaxTotal:
		return Refuse(DossierFull)
	}
	return nil
}
