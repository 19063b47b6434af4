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
	Choices map[string][]string
	// Questions are those that were asked of that track, in the words they were asked in.
	Questions []call.Question
	// Of a named reading only: what an anonymous one hides on purpose.
	Name      string
	Employers []dossier.Stay
	Schools   []dossier.Stay
}

// Anonymise projects what was submitted onto what a reader sees: the tracks, the
// years, and the answers to the questions the call asks of that track. An answer
// left over from a track the candidate gave up is not judged. The call is given
// with the version of its form that was answered.
func Anonymise(c dossier.Content, of call.Call) Anonymous {
	shown := Anonymous{
		MainTrack: c.MainTrack, SecondaryTrack: c.SecondaryTrack, YearsExperience: c.YearsExperience,
		Answers: map[string]string{}, Choices: map[string][]string{},
		Files: c.FilesForReaders(of),
	}
	for _, q := range of.Questions {
		if !q.Concerns(c.MainTrack) {
			continue
		}
		shown.Questions = append(shown.Questions, q)
		if answer, said := c.Answers[q.ID]; said {
			shown.Answers[q.ID] = answer
		}
		if chosen, said := c.Choices[q.ID]; said {
			shown.Choices[q.ID] = chosen
		}
	}
	if of.NamedReading {
		shown.Name, shown.Employers, shown.Schools = c.Name, c.Employers, c.Schools
	}
	return shown
}
