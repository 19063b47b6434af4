package demo

import (
	"fmt"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// content fills the whole form: a fictional body may say what it likes.
func (p proposal) content(lead Person) challenge.Content {
	c := challenge.Content{
		Name: p.name, Summary: p.summary, Sites: []string{p.site}, Attested: true, Answers: map[challenge.Field]string{},
		Contacts: map[challenge.ContactRole]challenge.Contact{}, Financing: challenge.Funding{Cofinanced: challenge.No, Route: challenge.OwnFunds},
		ProjectTeam: []challenge.Colleague{{Name: lead.Name, Position: "Chargée ou chargé de projet", Employment: "Titulaire", Share: 40, Contribution: "Porte le projet."}},
	}
	for _, t := range p.posts {
		c.Posts = append(c.Posts, challenge.Post{AcceptedTracks: []call.Track{t}, Required: true, Peers: "Une personne du même métier."})
	}
	for field, text := range answers {
		c.Answers[field] = fmt.Sprintf(text, p.subject, p.people)
	}
	for _, role := range challenge.ContactRoles {
		c.Contacts[role] = challenge.Contact{Name: lead.Name, Position: "Direction de projet", Entity: p.body, Email: lead.Email}
	}
	return c
}

// answers take the subject, then the people.
var answers = map[challenge.Field]string{
	"operator":       "L’organisme lui-même, qui travaille sur %[1]s avec %[2]s. Organisme fictif.",
	"holder":         "Le service budgétaire de l’organisme, pour %[1]s et %[2]s.",
	"partners":       "Les organismes voisins, fictifs eux aussi, que %[1]s réunit autour de %[2]s.",
	"mission":        "L’organisme travaille sur %[1]s depuis vingt ans, avec %[2]s. Ce dossier est fictif, comme lui.",
	"vision":         "Que %[1]s soit un service simple, compris par %[2]s.",
	"problem":        "Les outils actuels sur %[1]s obligent %[2]s à ressaisir.",
	"beneficiaries":  "D’abord %[2]s, puis toute personne qui dépend de %[1]s.",
	"policy":         "Mieux connaître %[1]s pour mieux servir %[2]s.",
	"transformation": "Passer, pour %[1]s, d’un tableur à un service que %[2]s ouvrent seuls.",
	"ethics":         "N’enregistrer sur %[1]s aucune donnée personnelle inutile à %[2]s.",
	"openness":       "Le code et les données sur %[1]s sont publiés, pour %[2]s et pour les autres.",
	"hypothesis":     "Un premier outil sur %[1]s, modeste, essayé avec %[2]s au bout de trois mois.",
	"rejected":       "Tout refaire d’un coup : %[1]s ne le permet pas, %[2]s non plus.",
	"risks":          "Que %[2]s n’aient pas le temps de parler de %[1]s.",
	"progress":       "Une enquête sur %[1]s a été faite auprès de %[2]s.",
	"indicators":     "Une heure gagnée par semaine pour %[2]s sur %[1]s, mesurée avant et après.",
	"outlets":        "Au-delà des dix mois, deux agents reprennent le service sur %[1]s, avec %[2]s.",
	"stakeholders":   "Tous ceux que %[1]s concerne, %[2]s en premier.",
	"integration":    "Le service se branche sur l’annuaire existant de %[1]s, que %[2]s connaissent.",
	"datasets":       "Les jeux de données sur %[1]s sont décrits, pas encore ouverts à %[2]s.",
	"motivation":     "L’organisme n’a jamais travaillé avec une équipe de ce genre sur %[1]s et voudrait apprendre à le faire, avec %[2]s.",
}
