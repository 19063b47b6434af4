package readership

import "github.com/etalab/portail-eig/domain"

// The two practice dossiers, fictional: one strong and one whose ease hides how little it
// says. Their criteria are those of the sixth call's rules, article 5.4, under the ids that
// calls give them.
var practices = []Practice{
	{
		Title: domain.Text{FR: "Un parcours inattendu, des actes précis", EN: "An unexpected path, precise deeds"},
		Answers: []Passage{
			{
				domain.Text{FR: "Pourquoi souhaitez-vous rejoindre le programme ?", EN: "Why do you want to join the programme?"},
				domain.Text{
					FR: "Pendant six ans j’ai été infirmier de nuit. J’ai vu des collègues recopier trois fois la même feuille de surveillance. J’ai appris à coder le soir, puis j’ai proposé à ma cadre un outil de saisie unique : il a servi dans deux services, jusqu’à ce que l’hôpital l’intègre au sien. Je veux refaire cela là où cela compte pour beaucoup de gens, avec des personnes qui connaissent le métier mieux que moi.",
					EN: "For six years I was a night nurse. I saw colleagues copy the same monitoring sheet three times. I learnt to code in the evenings, then offered my manager a tool to enter it once: two wards used it, until the hospital built it into its own. I want to do that again where it matters to many people, with those who know the trade better than I do.",
				},
			},
			{
				domain.Text{FR: "Racontez un projet mené avec d’autres métiers.", EN: "Tell of a project carried out with other trades."},
				domain.Text{
					FR: "La première version a déplu aux aides-soignantes : elle demandait trop de clics. J’ai passé deux nuits à les regarder s’en servir, et retiré la moitié des écrans. Le pharmacien a refusé une fonction que j’aimais ; il avait raison, elle exposait des ordonnances. J’en ai tiré une règle : rien n’entre sans que la personne qui s’en servira l’ait essayé.",
					EN: "Care assistants disliked the first version: too many clicks. I spent two nights watching them use it, and removed half of the screens. The pharmacist refused a feature that I liked; he was right, it exposed prescriptions. I drew a rule from it: nothing goes in before whoever will use it has tried it.",
				},
			},
		},
		Key: map[string]Mark{
			"interet_general": {5, domain.Text{FR: "Pour qui et pourquoi sont dits, et prouvés par un service rendu.", EN: "For whom and why are said, and shown by a service done."}},
			"profil":          {4, domain.Text{FR: "Sans diplôme du métier, mais un outil a servi dans deux services : ce qui est fait compte plus que le diplôme. Une expérience encore courte retient la meilleure note.", EN: "No degree in the trade, but two wards used the tool: what was done counts more than degrees. Short experience keeps it from the best score."}},
			"initiative":      {5, domain.Text{FR: "Lancé de soi-même, porté, mené à bout et transmis.", EN: "Started unasked, carried, finished and handed over."}},
			"autres_metiers":  {5, domain.Text{FR: "Regarde, écoute, cède à un refus fondé, et en tire une règle.", EN: "Watches, listens, yields to a sound refusal, and draws a rule."}},
			"adaptation":      {4, domain.Text{FR: "Change d’avis et de métier ; on ne sait rien d’un cadre imposé.", EN: "Changes their mind and trade; nothing is said of an imposed frame."}},
			"communication":   {4, domain.Text{FR: "Clair pour qui n’est pas du métier, sans un mot de trop.", EN: "Clear to an outsider, without a word too many."}},
		},
	},
	{
		Title: domain.Text{FR: "De grands mots, peu de faits", EN: "Big words, few facts"},
		Answers: []Passage{
			{
				domain.Text{FR: "Pourquoi souhaitez-vous rejoindre le programme ?", EN: "Why do you want to join the programme?"},
				domain.Text{
					FR: "Diplômé d’un cursus d’excellence, j’ai toujours été passionné par l’innovation de rupture. La donnée est le pétrole du XXIe siècle et l’État doit accélérer sa transformation. Mon expérience de chef de produit dans un grand cabinet m’a donné une vision à 360 degrés. Rejoindre le programme serait un tremplin naturel dans mon parcours de leader.",
					EN: "A graduate of an excellent course, I have always had a passion for disruptive innovation. Data is the oil of the 21st century and the State must speed up its transformation. My experience as a product manager in a large firm gave me a 360-degree vision. Joining the programme would be a natural springboard on my path as a leader.",
				},
			},
			{
				domain.Text{FR: "Racontez un projet mené avec d’autres métiers.", EN: "Tell of a project carried out with other trades."},
				domain.Text{
					FR: "J’ai piloté une équipe pluridisciplinaire de douze personnes sur une refonte stratégique. Grâce à mon leadership, les résistances ont été levées et le projet livré dans les délais. J’ai su embarquer les parties prenantes autour d’une vision partagée.",
					EN: "I steered a multidisciplinary team of twelve on a strategic redesign. Thanks to my leadership, resistance was overcome and the project delivered on time. I brought the stakeholders on board around a shared vision.",
				},
			},
		},
		Key: map[string]Mark{
			"interet_general": {1, domain.Text{FR: "Le programme sert un parcours ; personne n’est nommé à qui être utile.", EN: "The programme serves a career; nobody is named whom it would help."}},
			"profil":          {3, domain.Text{FR: "Le métier et une équipe de douze sont là ; rien ne dit ce que la personne a fait elle-même. Le diplôme ne vaut ni ne coûte de point.", EN: "The trade and a team of twelve are there; nothing says what the person did themselves. The degree earns no point and costs none."}},
			"initiative":      {2, domain.Text{FR: "Livré dans les délais, mais rien n’est dit d’avoir lancé quoi que ce soit.", EN: "Delivered on time, but nothing is said of having started anything."}},
			"autres_metiers":  {2, domain.Text{FR: "Les autres sont des résistances à lever : on n’apprend rien d’eux.", EN: "The others are resistance to overcome: nothing is learnt from them."}},
			"adaptation":      {1, domain.Text{FR: "Aucun changement d’avis, de cadre ou de contrainte.", EN: "No change of mind, frame or constraint."}},
			"communication":   {2, domain.Text{FR: "Aisé, mais rien n’y est concret : on ne saurait redire ce qui a été fait.", EN: "Fluent, but nothing is concrete: one could not say again what was done."}},
		},
	},
}

// synonyms are other ids that calls give the same criteria.
var synonyms = map[string]string{
	"general_interest": "interet_general", "coherence": "profil", "profile": "profil", "teamwork": "autres_metiers",
	"other_trades": "autres_metiers", "adaptability": "adaptation", "clarity": "communication",
}
