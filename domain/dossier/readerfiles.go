package dossier

import (
	"fmt"

	"github.com/etalab/portail-eig/domain/call"
)

// ReaderFile is a file as those who read the dossier see it.
type ReaderFile struct {
	File
	Question string
}

// FilesForReaders lists the files that readers get, in the order of the form. A
// document may say who wrote it: where reading is anonymous, only those of questions
// that the call shows to readers, under a name that says nothing and without the
// hash, which would find the same file elsewhere.
func (c Content) FilesForReaders(of call.Call) []ReaderFile {
	shown := []ReaderFile{}
	for _, q := range of.Questions {
		if q.Kind != call.FileKind || !q.Concerns(c.MainTrack) || !of.NamedReading && !q.ShownToReaders {
			continue
		}
		for _, f := range c.Files[q.ID] {
			if !of.NamedReading {
				f.Name, f.SHA256 = fmt.Sprintf("piece-%d.%s", len(shown)+1, f.Type), nil
			}
			shown = append(shown, ReaderFile{File: f, Question: q.ID})
		}
	}
	return shown
}
