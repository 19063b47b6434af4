package demo

import (
	"github.com/etalab/portail-eig/domain/call"
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
	{
		body: "Institut des forêts de Sylvebrune (organisme fictif)", domainName: "forets-sylvebrune.example", name: "Cime",
		summary: "Suivre la santé d’une forêt inventée à partir de photographies prises par ses gardes.",
		site:    "Sylvebrune (lieu fictif)", subject: "la santé des arbres", people: "les gardes forestiers",
		posts:   []call.Track{call.DataScience, call.DataEngineering},
		refusal: "Les photographies n’existent pas encore : le jury propose de commencer par les prendre.", ground: "not_feasible",
	},
	{
		body: "Régie des transports de Valombre (organisme fictif)", domainName: "transports-valombre.example", name: "Dernier Bus",
		summary: "Prévenir les voyageurs d’un réseau imaginaire quand le dernier bus est en retard.",
		site:    "Valombre (lieu fictif)", subject: "les horaires du soir", people: "les voyageuses et voyageurs",
		posts:   []call.Track{call.Development, call.Design},
		refusal: "Le service existe chez l’exploitant : le défi reviendrait à le refaire.",
	},
	{
		body: "Bibliothèque centrale de Montclair-sur-Rien (organisme fictif)", domainName: "bibliotheque-montclair.example", name: "Rayon libre",
		summary: "Ouvrir le catalogue d’une bibliothèque qui n’existe pas à celles et ceux qui ne lisent pas l’imprimé.",
		site:    "Montclair-sur-Rien (lieu fictif)", subject: "l’accès au catalogue", people: "les personnes empêchées de lire",
		posts:   []call.Track{call.Design, call.Development},
		refusal: "Le besoin est partagé par beaucoup d’autres : le jury conseille de le porter ensemble l’an prochain.",
	},
	{
		body: "Agence de l’énergie des Trois-Dunes (organisme fictif)", domainName: "energie-trois-dunes.example", name: "Toits",
		summary: "Dire à chaque école d’un territoire inventé ce que son toit pourrait produire.",
		site:    "Les Trois-Dunes (lieu fictif)", subject: "la production solaire des écoles", people: "les communes",
		posts:   []call.Track{call.DataEngineering, call.Development},
		refusal: "Le projet tient en un marché de calcul : une équipe de dix mois n’y apprendrait rien.", ground: "out_of_scope",
	},
	{
		body: "Direction des ports d’Anse-Perdue (organisme fictif)", domainName: "ports-anse-perdue.example", name: "Amarre",
		summary: "Attribuer les places d’un port imaginaire sans faire attendre trois ans.",
		site:    "Anse-Perdue (lieu fictif)", subject: "l’attribution des places", people: "les plaisanciers et les pêcheurs",
		posts:   []call.Track{call.Development, call.Design, call.DigitalLaw},
		refusal: "La règle d’attribution doit d’abord être votée : le code viendra après elle.", ground: "not_feasible",
	},
	{
		body: "Mission patrimoine de Rochegrise (organisme fictif)", domainName: "patrimoine-rochegrise.example", name: "Pierre à pierre",
		summary: "Relever les dégradations d’un château de papier avant qu’elles ne coûtent cher.",
		site:    "Rochegrise (lieu fictif)", subject: "l’entretien des monuments", people: "les architectes et les communes",
		posts:   []call.Track{call.DataScience, call.Design},
		refusal: "Personne, dans la structure, ne pourrait reprendre le service au bout des dix mois.",
	},
	{
		body: "Centre hospitalier de Belle-Étoile (organisme fictif)", domainName: "hopital-belle-etoile.example", name: "Lit suivant",
		summary: "Prévoir les lits disponibles d’un hôpital inventé, service par service.",
		site:    "Belle-Étoile (lieu fictif)", subject: "l’occupation des lits", people: "les équipes de nuit",
		posts:   []call.Track{call.DataScience, call.DataEngineering, call.Design},
		refusal: "L’hébergement des données de santé n’est pas prévu : le jury attend ce cadre avant d’aller plus loin.",
	},
	{
		body: "Service des cantines de Pré-Lointain (organisme fictif)", domainName: "cantines-pre-lointain.example", name: "Juste assez",
		summary: "Cuisiner ce qui sera mangé dans les cantines d’une ville imaginaire.",
		site:    "Pré-Lointain (lieu fictif)", subject: "le gaspillage", people: "les cuisinières et cuisiniers",
		posts:   []call.Track{call.DataScience, call.Development},
		refusal: "Le sujet est beau, mais le porteur a quitté la structure avant l’audition.", ground: "no_project_lead",
	},
	{
		body: "Observatoire des sols de Terrevive (organisme fictif)", domainName: "sols-terrevive.example", name: "Humus",
		summary: "Rassembler les analyses de sol que les fermes d’un pays inventé gardent dans leurs tiroirs.",
		site:    "Terrevive (lieu fictif)", subject: "les analyses de sol", people: "les agricultrices et agriculteurs",
		posts:   []call.Track{call.DataEngineering, call.Design},
		refusal: "Les fermes n’ont pas donné leur accord : sans lui, il n’y a pas de données.",
	},
}
