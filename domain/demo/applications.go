package demo

import (
	"bytes"
	"maps"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
)

// The story writes an application in three drafts. It touches a dossier only when it
// stands as the story left it: what a visitor wrote there is theirs.

// begun is the draft left on the first evening: the typed fields and one answer.
func (c Candidate) begun() dossier.Content {
	draft := c.Content
	draft.AvailableAtStart = nil
	draft.Answers = map[string]string{questionPath: c.Content.Answers[questionPath]}
	draft.Statements = map[string]bool{statements[0].ID: true}
	return draft
}

// again is what the second submission says more.
func (c Candidate) again() dossier.Content {
	draft := c.Content
	draft.Answers = maps.Clone(c.Content.Answers)
	draft.Answers[questionOffer] += " J’ajoute que je peux me rendre disponible pour un échange avant le début de la promotion."
	return draft
}

// untouched refuses when the draft is none of those the story may have left, and
// when the dossier was withdrawn: submitting would bring it back.
func untouched(d dossier.Dossier, left ...dossier.Content) error {
	if d.WithdrawnAt != nil {
		return domain.Fail(domain.Conflict, "withdrawn", domain.Text{
			FR: "Cette candidature a été retirée.", EN: "This application was withdrawn.",
		})
	}
	for _, draft := range left {
		if bytes.Equal(d.Draft.Hash(), draft.Hash()) {
			return nil
		}
	}
	return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
		FR: "Cette candidature a été modifiée pendant la visite : le récit n’y touche plus.",
		EN: "This application was changed during the visit: the story leaves it alone.",
	})
}

// named is the draft that a dossier starts with.
func (c Candidate) named() dossier.Content { return dossier.Content{Name: c.Name} }
