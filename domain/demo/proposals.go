package demo

import (
	"fmt"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/jury"
)

// proposal is a fictional challenge of a fictional body: what the jury has to refuse,
// since no refusal is written under a real administration's name.
type proposal struct {
	body, domainName string
	name, summary    string
	site             string
	subject          string // what it is about, after "sur"
	people           string // for whom
	posts            []call.Track
	refusal          string
	ground           jury.Ground // why the sorting set it aside; empty: it was heard
}

var proposals = []proposal{
	{
		body: "Office des eaux de Brumelande (organisme fictif)", domainName: "eaux-brumelande.example", name: "Vigie Rosée",
		summary: "Prévoir les pénuries d’eau d’un territoire imaginaire à partir de relevés encore tenus sur papier.",
		site:    "Brumelande (lieu fictif)", subject: "la ressource en eau", people: "les agents qui relèvent les compteurs",
		posts:   []call.Track{call.DataEngineering, call.DataScience},
		refusal: "Le besoin est réel, mais la personne qui porterait le projet n’aurait pas de temps à y donner avant l’an prochain.", ground: "no_project_lead",
	},
	{
		body: "Agence du littoral de Port-Lazare (organisme fictif)", domainName: "littoral-port-lazare.example", name: "Balise ouverte",
		summary: "Signaler et suivre les dégradations d’un sentier côtier qui n’existe sur aucune carte.",
		site:    "Port-Lazare (lieu fictif)", subject: "l’entretien des sentiers", people: "les gardes et les promeneurs",
		posts:   []call.Track{call.Design, call.Development},
		refusal: "Un outil libre répond déjà à ce besoin : le jury conseille de l’essayer avant d’en construire un autre.",
	},
	{
		body: "Observatoire des mobilités de Haute-Sauve (organisme fictif)", domainName: "mobilites-haute-sauve.example", name: "Carrefour clair",
		summary: "Compter les déplacements d’une vallée inventée sans suivre personne.",
		site:    "Haute-Sauve (lieu fictif)", subject: "les déplacements quotidiens", people: "les communes de la vallée",
		posts:   []call.Track{call.DataScience, call.Development, call.Design},
		refusal: "Les données nécessaires ne seraient disponibles qu’après la fin des dix mois.", ground: "not_feasible",
	},
	{
		body: "Conservatoire des archives de Val-Perdrix (organisme fictif)", domainName: "archives-val-perdrix.example", name: "Vieux Papiers",
		summary: "Rendre cherchables des registres d’état civil imaginaires, avec leurs lecteurs.",
		site:    "Val-Perdrix (lieu fictif)", subject: "les registres anciens", people: "les lectrices et lecteurs de la salle",
		posts:   []call.Track{call.DataScience, call.DataEngineering},
		refusal: "Le dossier décrit un marché de numérisation plus qu’un défi : l’équipe n’y aurait rien à inventer.", ground: "out_of_scope",
	},
	{
		body: "Caisse des artisans de Clairépine (organisme fictif)", domainName: "artisans-clairepine.example", name: "Guichet clair",
		summary: "Réécrire les courriers d’une caisse inventée pour qu’ils se comprennent à la première lecture.",
		site:    "Clairépine (lieu fictif)", subject: "les courriers aux assurés", people: "les artisans qui les reçoivent",
		posts:   []call.Track{call.Design, call.Development},
		refusal: "Le jury a apprécié le sujet ; l’engagement de publier le code et les courriers manque au dossier.",
	},
}

// content fills the whole form: a fictional body may say what it likes.
func (p proposal) content() challenge.Content {
	c := challenge.Content{Name: p.name, Summary: p.summary, Sites: []string{p.site}, Attested: true, Sections: map[challenge.Section]string{}}
	for _, t := range p.posts {
		c.Posts = append(c.Posts, challenge.Post{AcceptedTracks: []call.Track{t}, Required: true})
	}
	for section, text := range sectionTexts {
		c.Sections[section] = fmt.Sprintf(text, p.subject, p.people)
	}
	return c
}

// sectionTexts takes the subject, then the people.
var sectionTexts = map[challenge.Section]string{
	challenge.Context:    "L’organisme travaille sur %[1]s depuis vingt ans, avec des outils qui n’ont presque pas changé. Ce dossier est fictif, comme l’organisme.",
	challenge.Project:    "Les outils actuels sur %[1]s obligent à ressaisir. Le projet s’adresse d’abord à %[2]s, puis à toute personne qui en dépend.",
	challenge.Strategy:   "Mieux connaître %[1]s, publier ce qui peut l’être, et n’enregistrer aucune donnée personnelle inutile.",
	challenge.Framing:    "Hypothèse retenue : un premier outil, modeste, essayé avec %[2]s au bout de trois mois. Hypothèse écartée : tout refaire d’un coup.",
	challenge.Value:      "Une heure gagnée par semaine pour %[2]s, mesurée avant et après. Au-delà des dix mois, deux agents reprennent le service.",
	challenge.Team:       "Une personne porte le projet à mi-temps ; l’informatique et la communication donnent une demi-journée par semaine, avec %[2]s.",
	challenge.Ecosystem:  "Les organismes voisins partagent leurs données sur %[1]s. Les jeux de données sont décrits, pas encore ouverts.",
	challenge.Financing:  "Cofinancement demandé. Le poste informatique sur %[1]s est inscrit au budget.",
	challenge.Contacts:   "Les coordonnées sont celles du compte qui dépose ce dossier sur %[1]s.",
	challenge.Motivation: "L’organisme n’a jamais travaillé avec une équipe de ce genre et voudrait apprendre à le faire, avec %[2]s.",
}
