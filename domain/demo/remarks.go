package demo

// remarks are what readers write beside a score, by level.
var remarks = [3][]string{
	{
		"Peu d’éléments dans le dossier.", "Affirmé, pas montré.", "La réponse reste très générale.", "Je n’ai pas trouvé d’exemple.",
		"La question n’est pas vraiment traitée.",
	},
	{
		"Un exemple, à creuser en entretien.", "Correct, sans plus.", "De bonnes intentions, peu de détails.", "Cohérent avec le reste du dossier.",
		"Convaincant sur un point, vague sur l’autre.", "Expérience réelle mais courte.",
	},
	{
		"Exemples précis et vérifiables.", "Très clair, même pour moi qui ne suis pas du métier.", "Une vraie prise de recul.",
		"Dit ce qui a échoué, et pourquoi : rare.", "Exactement ce que l’on cherche.", "Le besoin des usagers est partout.",
	},
}

// verdicts are the readers' comments on the whole, by level of the mean.
var verdicts = [3][]string{
	{
		"Dossier trop peu détaillé pour se faire une idée.", "La motivation est là, l’expérience décrite ne permet pas d’en juger.",
		"Candidature prématurée à mon sens ; à encourager pour un prochain appel.", "Réponses courtes et interchangeables.",
	},
	{
		"Profil intéressant, à départager.", "Bon dossier sans point saillant.", "Solide sur le métier, moins sur le travail avec d’autres.",
		"À entendre si la place le permet.", "Parcours atypique qui mérite discussion.",
	},
	{
		"Excellent dossier, à rencontrer.", "Expérience et sens du service : je présélectionne sans hésiter.", "Très bon dossier, concret de bout en bout.",
		"Profil rare, dossier limpide.", "Un des meilleurs que j’ai lus.",
	},
}

// refusals are the reasons told to those who are not shortlisted, by the criterion
// where the readers' scores were the lowest.
var refusals = map[string][]string{
	"interet_general": {
		"Votre dossier dit bien votre métier, mais peu pour qui et pourquoi vous voudriez l’exercer dans une administration.",
		"Le lien entre votre projet et l’intérêt général n’est pas apparu assez clairement à la lecture.",
	},
	"profil": {
		"L’expérience décrite est encore éloignée de ce que demandent les postes de ce métier.",
		"Les réponses ne permettent pas de se faire une idée précise de ce que vous savez faire dans le métier choisi.",
	},
	"initiative": {
		"Le dossier montre peu de projets que vous auriez lancés ou portés jusqu’au bout.",
		"Votre part personnelle dans les projets présentés reste difficile à distinguer.",
	},
	"autres_metiers": {
		"L’expérience d’équipes mêlant plusieurs métiers est peu décrite, alors que les défis reposent sur elle.",
		"La réponse sur le travail avec d’autres métiers reste générale.",
	},
	"adaptation": {
		"Le dossier dit peu comment vous avez su changer de cadre ou de méthode.",
		"Les exemples donnés restent dans un seul contexte, sans montrer comment vous vous adaptez.",
	},
	"communication": {
		"Le dossier est difficile à suivre pour une personne qui n’est pas du métier.",
		"Les réponses sont trop courtes pour convaincre.",
	},
}
