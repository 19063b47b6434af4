package attachment

import "github.com/etalab/portail-eig/domain/call"

// The limits of the portal. A call's question may ask for less, never for more.
const (
	MaxSize     = 10 << 20 // bytes of a file
	MaxFiles    = 3        // files of a question
	MaxTotal    = 25 << 20 // bytes of a dossier's draft
	MaxPages    = 30       // pages of a PDF
	MaxNameSize = 120      // characters of a name
)

// filesOf is how many files a question takes.
func filesOf(q call.Question) int {
	if n := q.MaxFiles; n > 0 && n < MaxFiles {
		return n
	}
	return MaxFiles
}

// typesOf are the types a question takes: PDF where it does not say.
func typesOf(q call.Question) []call.FileType {
	if len(q.FileTypes) == 0 {
		return []call.FileType{call.PDF}
	}
	return q.FileTypes
}

// extension is what a name ends with, whatever its author called it.
func extension(t call.FileType) string {
	switch t {
	case call.PNG:
		return ".png"
	case call.JPEG:
		return ".jpg"
	}
	return ".pdf"
}
