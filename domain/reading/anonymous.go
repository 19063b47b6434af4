package reading

import (
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Anonymous is all that a reader sees of a dossier. It is built by naming what is
// shown: a field added to a dossier stays hidden until somebody adds it here.
type Anonymous struct {
	MainTrack       call.Track
	SecondaryTrack  call.Track
	YearsExperience *int
	Answers         map[string]string
	Files           []dossier.ReaderFile
	// Addenda are the supplements that the programme team chose to show, oldest first,
	// without their dates: these could tell whose they are.
	Addenda []string
}

// Anonymise projects what was submitted onto what a reader sees: the tracks, the
// years, and the answers to the questions the call asks of that track. An answer
// left over from a track the candidate gave up is not judged.
func Anonymise(c dossier.Content, of call.Call) Anonymous {
	shown := Anonymous{
		MainTrack: c.MainTrack, SecondaryTrack: c.SecondaryTrack, YearsExperience: c.YearsExperience, Answers: map[string]string{},
		Files: c.FilesForReaders(of),
	}
	for _, q := range of.Questions {
		if answer, said := c.Answers[q.ID]; said && q.Concerns(c.MainTrack) {
			shown.Answers[q.ID] = answer
		}
	}
	return shown
}
