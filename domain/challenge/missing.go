package challenge

import (
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
)

// Missing lists what a submit still needs, in the order of the form, then what the
// form does not allow.
func (c Content) Missing(r Rules) []domain.Field {
	fields := []domain.Field{}
	need := func(said bool, pointer, fr, en string) {
		if !said {
			fields = append(fields, field(pointer, "required", fr, en))
		}
	}
	need(!blank(c.Summary), "/summary", "Résumez le défi en quelques lignes.", "Sum the challenge up in a few lines.")
	need(len(c.Sites) > 0, "/sites", "Indiquez au moins un lieu de travail.", "Give at least one place of work.")
	need(len(c.Posts) >= r.TeamMin, "/posts",
		"Décrivez au moins "+strconv.Itoa(r.TeamMin)+" postes.", "Describe at least "+strconv.Itoa(r.TeamMin)+" posts.")
	for i, p := range c.Posts {
		need(len(p.AcceptedTracks) > 0 || readable(p.Expertise), "/posts/"+strconv.Itoa(i)+"/accepted_tracks",
			"Choisissez un métier, ou décrivez l’expertise attendue.", "Choose a track, or describe the expertise sought.")
	}
	for _, s := range Sections {
		need(c.complete(s.ID), "/sections/"+string(s.ID),
			"Remplissez la rubrique « "+s.Label.FR+" ».", "Fill in the section “"+s.Label.EN+"”.")
	}
	need(c.Attested, "/attested", "Confirmez l’attestation.", "Confirm the attestation.")
	return append(fields, c.Check(r)...)
}

// complete tells whether a section is written, or counts as such.
func (c Content) complete(s Section) bool {
	return !blank(c.Sections[s]) || slices.Contains(c.UnpublishedSections, s)
}

func incomplete(missing []domain.Field) error {
	return &domain.Error{
		Kind: domain.Invalid, Code: "incomplete", Fields: missing,
		Text: domain.Text{
			FR: "Le défi n’est pas complet : voici ce qui manque. Rien n’est perdu, le brouillon est enregistré.",
			EN: "The challenge is not complete: here is what is missing. Nothing is lost, the draft is saved.",
		},
	}
}
