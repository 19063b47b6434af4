package demo

import (
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// The questions' ids.
const (
	questionPath     = "parcours"
	questionInterest = "interet_general"
	questionProject  = "projet"
	questionTeam     = "equipe"
	questionOffer    = "apport"
	questionWork     = "portfolio"
)

// The exact form of the sixth call was not found: these questions follow what its
// rules (article 4) and its frequent questions say was asked.
var questions = []call.Question{
	{
		ID: questionPath, Kind: call.LongText, MaxLength: 2500, Required: true,
		Label: domain.Text{FR: "Votre parcours et vos compétences", EN: "Your path and your skills"},
		Help: domain.Text{
			FR: "Ce que vous savez faire dans le métier choisi, et comment vous l’avez appris. N’écrivez ni votre nom, ni celui d’un employeur : la lecture est anonyme.",
			EN: "What you can do in the chosen track, and how you learned it. Write neither your name nor an employer’s: reading is anonymous.",
		},
	},
	{
		ID: questionInterest, Kind: call.LongText, MaxLength: 2000, Required: true,
		Label: domain.Text{FR: "Votre motivation pour l’intérêt général", EN: "Why the general interest"},
		Help: domain.Text{
			FR: "Ce qui vous donne envie de travailler dix mois dans une administration.",
			EN: "What makes you want to work in an administration for ten months.",
		},
	},
	{
		ID: questionProject, Kind: call.LongText, MaxLength: 3000, Required: true,
		Label: domain.Text{FR: "Un projet passé", EN: "A past project"},
		Help: domain.Text{
			FR: "Le besoin, votre rôle, la difficulté, le résultat. Sans nommer de personne ni de client.",
			EN: "The need, your part, what was hard, the result. Name neither a person nor a client.",
		},
	},
	{
		ID: questionTeam, Kind: call.LongText, MaxLength: 2000, Required: true,
		Label: domain.Text{FR: "Travailler avec d’autres métiers", EN: "Working with other trades"},
		Help: domain.Text{
			FR: "Les équipes comptent deux ou trois personnes de métiers différents.",
			EN: "Teams are two or three people of different trades.",
		},
	},
	{
		ID: questionOffer, Kind: call.LongText, MaxLength: 1500, Required: true,
		Label: domain.Text{FR: "Ce que vous apporteriez à une administration", EN: "What you would bring to an administration"},
		Help: domain.Text{
			FR: "Ce qui resterait après vous, et ce dont vous auriez besoin.",
			EN: "What would remain after you, and what you would need.",
		},
	},
	{
		ID: questionWork, Kind: call.FileKind, MaxFiles: 1, FileTypes: []call.FileType{call.PDF}, ShownToReaders: true,
		Label: domain.Text{FR: "Un portfolio anonymisé", EN: "An anonymised portfolio"},
		Help: domain.Text{
			FR: "Quelques réalisations, si elles éclairent vos réponses. Sans nom, photo ni employeur.",
			EN: "A few works, if they shed light on your answers. No name, picture nor employer.",
		},
	},
}

// statements are the conditions of article 3 of the rules of the sixth call.
var statements = []call.Statement{
	{ID: "personne_physique", Article: "Règlement, article 3", Label: domain.Text{
		FR: "Je candidate en mon nom propre, et non au nom d’une société.",
		EN: "I apply in my own name, not in a company’s.",
	}},
	{ID: "pas_fonctionnaire", Article: "Règlement, article 3", Label: domain.Text{
		FR: "Au début de la promotion, je ne serai pas fonctionnaire en poste dans l’une des trois fonctions publiques.",
		EN: "When the promotion starts, I will not be a civil servant in post in any of the three civil services.",
	}},
	{ID: "pas_jury", Article: "Règlement, article 3", Label: domain.Text{
		FR: "Je ne suis ni membre d’un jury de cet appel, ni expert ou experte auprès de lui.",
		EN: "I am neither on a jury of this call nor consulted by it as an expert.",
	}},
	{ID: "pas_promotion_5", Article: "Règlement, article 3", Label: domain.Text{
		FR: "Je n’appartiens pas à la promotion 5 du programme, sauf pour l’accompagner.",
		EN: "I do not belong to the programme’s promotion 5, except as a coach.",
	}},
	{ID: "pas_etudes", Article: "Règlement, article 3", Label: domain.Text{
		FR: "Pendant la promotion, je ne suivrai pas d’études universitaires de premier ou de deuxième cycle.",
		EN: "During the promotion, I will not be in the first or second cycle of university studies.",
	}},
}

// rubric is the six criteria by which files were read: article 5.4 of the rules of
// the sixth call, in our own words.
var rubric = []call.Criterion{
	{
		ID: "interet_general", Label: domain.Text{FR: "Sens de l’intérêt général", EN: "Sense of the general interest"},
		Help: domain.Text{FR: "La personne dit pour qui elle veut être utile, et pourquoi là.", EN: "The person says for whom they want to be useful, and why there."},
	},
	{
		ID: "profil", Label: domain.Text{FR: "Cohérence du profil avec le métier", EN: "Profile in keeping with the track"},
		Help: domain.Text{
			FR: "Ce qui est fait compte plus que le diplôme : les autodidactes et les reconversions sont bienvenus.",
			EN: "What was done counts more than degrees: the self-taught and career changers are welcome.",
		},
	},
	{
		ID: "initiative", Label: domain.Text{FR: "Initiative et esprit d’entreprendre", EN: "Initiative and drive"},
		Help: domain.Text{FR: "Des choses lancées, portées, menées à bout, au travail ou ailleurs.", EN: "Things started, carried and finished, at work or elsewhere."},
	},
	{
		ID: "autres_metiers", Label: domain.Text{FR: "Travail avec d’autres métiers", EN: "Work with other trades"},
		Help: domain.Text{FR: "L’expérience d’équipes mêlées, et ce qui en est dit.", EN: "Experience of mixed teams, and what is said of it."},
	},
	{
		ID: "adaptation", Label: domain.Text{FR: "Capacité d’adaptation", EN: "Adaptability"},
		Help: domain.Text{FR: "Changer de cadre, de contrainte, d’avis.", EN: "Changing frame, constraint, opinion."},
	},
	{
		ID: "communication", Label: domain.Text{FR: "Pédagogie et conviction", EN: "Clarity and conviction"},
		Help: domain.Text{FR: "Le dossier se comprend sans être du métier.", EN: "The file can be understood by an outsider."},
	},
}
