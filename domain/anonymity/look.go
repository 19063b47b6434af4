package anonymity

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// FileID identifies a file of a dossier.
type FileID = domain.ID[dossier.File]

// Look is what the programme team found to mask in one submission. It is of that
// submission alone: what is submitted afterwards wants a look of its own.
type Look struct {
	Snapshot domain.ID[dossier.Snapshot]
	Version  int64
	Masks    []Mask
	By       domain.AccountID
	At       time.Time
}

// Done is all that was done to a dossier.
type Done struct {
	Looks   []Look
	Cleared map[FileID]bool
}

func (d Done) look(at domain.ID[dossier.Snapshot]) (Look, bool) {
	i := slices.IndexFunc(d.Looks, func(l Look) bool { return l.Snapshot == at })
	if i < 0 {
		return Look{}, false
	}
	return d.Looks[i], true
}

// masks are those of the submission that counts. Until it is looked at, the words
// masked in the submission before it stay masked wherever they are.
func (d Done) masks(of dossier.Dossier) []Mask {
	for i, snapshot := range of.Snapshots {
		look, found := d.look(snapshot.ID)
		switch {
		case found && i == 0:
			return look.Masks
		case found:
			return carried(look.Masks, snapshot.Content, of.Snapshots[0].Content)
		}
	}
	return nil
}

// ForReaders is the content that counts as readers may meet it. In a named reading
// nothing is hidden; in an anonymous one passages are masked, and files stay hidden
// until each is cleared.
func (d Done) ForReaders(of dossier.Dossier, in call.Call) dossier.Content {
	last, _ := of.Last()
	c := last.Content
	if in.NamedReading {
		return c
	}
	masks := d.masks(of)
	if in.HideSchools {
		masks = append(slices.Clone(masks), schools(c)...)
	}
	c.Answers = apply(c.Answers, masks)
	c.Files = d.cleared(c.Files)
	return c
}

func (d Done) cleared(files map[string][]dossier.File) map[string][]dossier.File {
	shown := map[string][]dossier.File{}
	for question, list := range files {
		for _, f := range list {
			if d.Cleared[f.ID] {
				shown[question] = append(shown[question], f)
			}
		}
	}
	return shown
}
