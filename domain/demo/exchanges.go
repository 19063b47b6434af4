package demo

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/answer"
)

// lineKind is what somebody does in an exchange.
type lineKind int

const (
	asks lineKind = iota
	replies
	requests
	gives
	closes
	publishes
)

// label names the act of the story.
func (k lineKind) label() domain.Text {
	return []domain.Text{
		{FR: "Une question à l’équipe du programme", EN: "A question to the programme team"},
		{FR: "Une réponse de l’équipe du programme", EN: "An answer from the programme team"},
		{FR: "Une demande de complément", EN: "A request for a supplement"},
		{FR: "Un complément à une candidature", EN: "A supplement to an application"},
		{FR: "Un échange est clos", EN: "An exchange is closed"},
		{FR: "Une réponse publiée à tous", EN: "An answer published to all"},
	}[k]
}

// line is one thing said, or done, at its date.
type line struct {
	kind lineKind
	at   stamp
	text string
	term stamp
}

// exchange is a thread of the story. star is who takes part; -1 is one of the
// others, the other-th who can.
type exchange struct {
	id    string
	star  int
	other int
	lines []line
}

var exchanges = []exchange{
	{"portfolio", starDraft, 0, []line{
		{kind: asks, at: stamp{time.March, 22, 18, 40}, text: "Bonjour, mon portfolio porte mon nom sur chaque page. Dois-je l’enlever avant de donner le lien ?"},
		{kind: replies, at: stamp{time.March, 23, 10, 15}, text: "Bonjour, oui : les candidatures sont lues sans nom. Donnez un lien vers une version sans votre nom ni celui de votre employeur actuel. Si ce n’est pas possible, laissez la question vide : elle n’est pas obligatoire."},
	}},
	{"company", -1, 3, []line{
		{kind: asks, at: stamp{time.March, 28, 21, 10}, text: "Bonsoir, je dirige une petite société sans salarié. Puis-je candidater, et dois-je la fermer avant le 12 septembre ?"},
		{kind: publishes, at: stamp{time.March, 29, 11, 30}},
	}},
	{"experience", -1, 0, []line{
		{kind: requests, at: stamp{time.March, 23, 15, 0}, term: stamp{time.March, 29, 0, 0}, text: "Bonjour, vous indiquez un projet mené avec une collectivité sans dire quelle y était votre part. Pouvez-vous le préciser en quelques phrases, sans citer de nom ?"},
		{kind: gives, at: stamp{time.March, 25, 20, 10}, text: "J’ai mené les entretiens avec les agents, puis écrit seul ou seule le prototype. La reprise par l’équipe interne a été faite à deux."},
		{kind: closes, at: stamp{time.March, 28, 9, 30}},
	}},
	{"mobility", starSubmitted, 0, []line{
		{kind: requests, at: stamp{time.March, 29, 16, 20}, term: stamp{time.April, 6, 0, 0}, text: "Bonjour, vous cochez plusieurs villes. Pouvez-vous nous dire si vous seriez prête ou prêt à vous installer hors d’Île-de-France pour les dix mois ?"},
		{kind: gives, at: stamp{time.April, 4, 19, 5}, text: "Oui, sans réserve : je peux m’installer dans chacune des villes indiquées dès le mois d’août."},
		{kind: closes, at: stamp{time.April, 5, 9, 0}},
	}},
	{"leave", -1, 1, []line{
		{kind: asks, at: stamp{time.March, 29, 19, 45}, text: "Bonjour, mon employeur privé accepterait un congé sans solde de dix mois. Est-ce compatible avec le contrat proposé ?"},
		{kind: replies, at: stamp{time.March, 31, 9, 40}, text: "Bonjour, oui, un congé sans solde est possible. Le contrat est à temps plein, et ne se cumule pas avec une autre activité sauf dans les cas prévus par la loi."},
	}},
	{"extension", -1, 2, []line{
		{kind: asks, at: stamp{time.April, 4, 9, 12}, text: "Bonjour, une panne m’a empêché de déposer hier soir. Mon brouillon est complet. Y aura-t-il une prolongation ?"},
		{kind: replies, at: stamp{time.April, 7, 17, 5}, text: "Bonjour, l’appel vient d’être prolongé : vous pouvez déposer votre candidature jusqu’à la nouvelle date affichée sur votre page."},
	}},
	{"wishes", starSubmitted, 0, []line{
		{kind: asks, at: stamp{time.May, 9, 9, 35}, text: "Bonjour, faut-il que mon métier principal soit demandé par chaque défi que je classe ?"},
		{kind: replies, at: stamp{time.May, 10, 11, 20}, text: "Bonjour, oui, au moins l’un des postes du défi doit accepter votre métier : la page de chaque défi les indique."},
	}},
}

// companies is what the programme added to its questions and answers on 29 March 2022.
var companies = answer.Words{
	Question: domain.Text{
		FR: "Peut-on candidater quand on dirige une société ou qu’on exerce à son compte ?",
		EN: "May one apply while leading a company or being self-employed?",
	},
	Answer: domain.Text{
		FR: "Oui. Une personne qui exerce à son compte atteste qu’elle n’aura pas d’autre activité pendant les dix mois. Une personne qui dirige une société montre qu’elle est fermée, en sommeil, ou qu’elle n’en assure plus la direction. Cette règle vaut pour les services du Premier ministre ; une autre administration d’accueil peut en avoir une autre.",
		EN: "Yes. Whoever is self-employed certifies having no other work during the ten months. Whoever leads a company shows that it is closed, dormant, or no longer led by them. This rule holds for the Prime Minister’s services; another host administration may have its own.",
	},
}
