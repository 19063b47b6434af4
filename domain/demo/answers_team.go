package demo

import "github.com/etalab/portail-eig/domain/call"

// teamBank answers: working with other trades.
var teamBank = bank{
	openings: []string{
		"J’ai toujours travaillé avec des métiers différents du mien, et c’est dans ces équipes que j’ai le plus progressé.",
		"Une équipe de deux ou trois n’a pas de place pour les malentendus : je préfère dire les choses tôt.",
		"Dans {structure}, nous étions {effectif}, tous de métiers différents, autour de la même table.",
		"Pour moi, travailler ensemble commence par comprendre ce qui rend le travail de l’autre difficile.",
		"Je n’ai pas toujours su travailler en équipe ; je l’ai appris en me trompant.",
		"Le travail à plusieurs métiers est mon quotidien depuis {ans}.",
		"J’aime les équipes où l’on peut dire « je ne sais pas » sans conséquence.",
		"Mon rôle a souvent été celui de l’interprète entre {public} et l’équipe technique.",
		"La diversité des métiers ralentit les deux premières semaines et accélère toutes les suivantes.",
		"Je travaille mieux quand les décisions sont écrites et les désaccords aussi.",
	},
	tracks: map[call.Track][]string{
		call.Development: {
			"Avec les designers, je prends l’habitude de livrer une version laide mais vraie dès la première semaine.",
			"Je participe aux entretiens avec les usagers quand on m’y invite : j’écris ensuite moins de code inutile.",
			"Avec les spécialistes de la donnée, nous convenons d’un format et d’exemples avant toute ligne de code.",
			"Je rends mes estimations discutables : j’explique ce qui coûte, et nous choisissons ensemble.",
			"Relire le code à deux métiers, même brièvement, m’a évité plusieurs contresens sur le besoin.",
		},
		call.Design: {
			"Avec les personnes qui développent, je travaille dans le navigateur dès que possible plutôt que sur des images.",
			"J’emmène toute l’équipe aux tests, même une demi-journée : c’est plus efficace que mes comptes rendus.",
			"Je demande aux spécialistes de la donnée ce que l’on sait mesurer avant de dessiner un indicateur.",
			"Je laisse mes maquettes ouvertes et inachevées, pour que chacun ose les corriger.",
			"Quand une contrainte technique contredit un usage, je cherche d’abord à comprendre la contrainte.",
		},
		call.DataScience: {
			"Avec le métier, je commence par faire deviner les résultats : l’écart avec les données ouvre la discussion.",
			"Je présente toujours deux figures : ce que l’on sait, et ce que l’on ne sait pas.",
			"Avec les designers, nous avons appris à montrer l’incertitude sans perdre le lecteur.",
			"Je laisse à l’équipe de développement un modèle empaqueté, testé, avec ses temps de réponse.",
			"Je pose des questions naïves sur les données, et les réponses valent souvent le déplacement.",
		},
		call.DataEngineering: {
			"J’écris les contrats de données avec celles et ceux qui les produisent, sinon ils ne tiennent pas.",
			"Avec les data scientists, je convenais d’un jour fixe où la chaîne ne changeait pas.",
			"Je rends visible ce qui casse, sans désigner personne, et nous réparons ensemble.",
			"Avec l’équipe produit, je traduis un délai technique en effet pour l’usager.",
			"Je forme une deuxième personne sur chaque traitement, dès sa première semaine.",
		},
		call.DigitalLaw: {
			"Avec l’équipe technique, je demande à voir l’écran et la table avant de donner un avis.",
			"Je réponds en deux temps : ce qui est certain aujourd’hui, et ce qu’il faut vérifier.",
			"Je propose toujours une manière de faire, jamais seulement une interdiction.",
			"Avec les designers, nous avons réécrit des mentions légales que l’on peut lire debout dans un métro.",
		},
	},
	middles: []string{
		"En cas de désaccord, je propose un essai court avec un critère fixé d’avance.",
		"Nous avions une règle simple : toute décision se prend avec la personne qui devra vivre avec.",
		"Un point de dix minutes chaque matin suffit, à condition que l’on y parle des blocages.",
		"J’ai connu un conflit sur les priorités ; il s’est réglé quand nous avons relu ensemble le but du projet.",
		"Je signale vite quand je suis en retard, et je propose ce que l’on peut retirer.",
		"Je fais volontiers le travail que personne ne réclame : comptes rendus, nettoyage, accueil des nouveaux.",
		"Travailler à distance demande d’écrire davantage ; j’y veille.",
		"Je demande un retour sur mon travail chaque mois, avant qu’on ait besoin de me le donner.",
		"Les personnes discrètes ont souvent la bonne idée : je m’assure qu’elles puissent la dire.",
		"J’ai travaillé avec {public} comme avec des collègues, pas comme avec des testeurs.",
		"Quand un sujet me dépasse, je le dis et je cherche la bonne personne.",
		"Je célèbre les petites mises en service : elles tiennent une équipe mieux que les grands jalons.",
	},
	closings: []string{
		"Une bonne équipe, pour moi, est celle où l’on apprend le métier des autres sans le faire à leur place.",
		"Je suis facile à joindre et j’écris clairement : cela compte plus que tout outil.",
		"Cette manière de travailler me manque dans mon poste actuel.",
		"Je sais aussi m’effacer quand un autre métier a la meilleure réponse.",
		"À deux ou trois, tout le monde fait un peu de tout, et cela me convient.",
		"Le respect des horaires de chacun en fait partie.",
	},
	vague: []string{
		"J’ai l’esprit d’équipe.",
		"Je m’entends bien avec tout le monde.",
		"La communication est essentielle dans un projet.",
		"Je travaille aussi bien avec d’autres que sans personne.",
		"Les profils différents sont une richesse.",
	},
}
