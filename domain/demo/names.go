package demo

// The names are common ones, put together by a draw. Surnames that make a well-known
// person with a common first name were left out, and a test holds a list of such pairs.
var firstNames = []string{
	"Abdel", "Adèle", "Agathe", "Aïcha", "Alban", "Alexandre", "Alice", "Aline", "Amandine", "Amel", "Aminata", "Anaïs", "André",
	"Anne-Laure", "Antoine", "Arthur", "Assia", "Aurélie", "Aurélien", "Axel", "Baptiste", "Barbara", "Bastien", "Benoît", "Bérénice", "Bilal",
	"Blandine", "Boris", "Bruno", "Camille", "Carole", "Caroline", "Cécile", "Célia", "Chloé", "Clara", "Claire", "Clémence", "Corentin",
	"Cyril", "Damien", "David", "Delphine", "Diane", "Djamila", "Dorian", "Élise", "Élodie", "Éloïse", "Émile", "Emma", "Enzo", "Estelle",
	"Étienne", "Eva", "Fabien", "Fanny", "Fatou", "Félix", "Flora", "Florian", "Gaëlle", "Gaspard", "Gauthier", "Guillaume", "Hakim", "Hamza",
	"Hélène", "Hugo", "Ibrahim", "Inès", "Irène", "Ismaël", "Jade", "Jérémy", "Joël", "Jonas", "Judith", "Jules", "Julie", "Justine",
	"Kamel", "Karine", "Kenza", "Kévin", "Khadija", "Laetitia", "Laura", "Léa", "Léo", "Léonie", "Lilian", "Lina", "Linh", "Louise", "Lucas",
	"Lucie", "Maël", "Maëlle", "Malik", "Manon", "Margaux", "Mariam", "Marin", "Marion", "Marius", "Mathieu", "Mathilde", "Maud", "Maxence",
	"Mehdi", "Mélanie", "Meriem", "Mila", "Moussa", "Nadia", "Naïma", "Nathan", "Nicolas", "Nina", "Noémie", "Nour", "Océane", "Olivia",
	"Ophélie", "Oscar", "Pauline", "Perrine", "Pierre-Yves", "Quentin", "Rachel", "Raphaël", "Rémi", "Romane", "Romain", "Rosalie", "Roxane", "Sabrina",
	"Salomé", "Samira", "Samuel", "Sarah", "Sébastien", "Sofia", "Solène", "Soraya", "Stéphanie", "Sylvain", "Tanguy", "Théo", "Thibault",
	"Thomas", "Tiphaine", "Tristan", "Valentin", "Vanessa", "Victor", "Vincent", "Virginie", "Wassim", "Yacine", "Yann", "Yasmine", "Ysé", "Zacharie", "Zoé",
}

var surnames = []string{
	"Abadie", "Amrani", "Ancelin", "Arbogast", "Astier", "Aubertin", "Audouard", "Ba", "Babin", "Bamba", "Bardou", "Baudet", "Bellanger", "Benali",
	"Bensaïd", "Bernier", "Besnard", "Bianchi", "Blondeau", "Boisseau", "Bontemps", "Boukhari", "Bourdin", "Boutet", "Brossard", "Brunel", "Cadiou",
	"Caillaud", "Camara", "Carlier", "Castan", "Cazenave", "Chabert", "Chaix", "Chauvet", "Chevrel", "Cissé", "Coquelin", "Cormier", "Cornic",
	"Coulibaly", "Courtois", "Croizet", "Da Silva", "Dagorn", "Darras", "Daubresse", "Delannoy", "Delcroix", "Demir", "Desbois", "Diallo", "Diarra",
	"Diop", "Dorval", "Drouet", "Dufresne", "Dupouy", "Duthoit", "Esnault", "Faucher", "Favreau", "Fernandes", "Ferrand", "Ferreira",
	"Fofana", "Fontanel", "Forestier", "Fournel", "Gasnier", "Gauthey", "Gonçalves", "Gosselin", "Gouriou", "Grandjean", "Grondin", "Guéguen",
	"Guillemot", "Guyonnet", "Haddad", "Hamelin", "Hamidi", "Hervieu", "Hoareau", "Huguet", "Huynh", "Imbert", "Jacquot", "Jaouen", "Kaboré", "Kaya",
	"Keïta", "Kerbrat", "Kervella", "Khelifi", "Koné", "Kowalczyk", "Labbé", "Lacaze", "Lallemand", "Lambertin", "Lamrani", "Langlade", "Larrieu",
	"Laurier", "Le Goff", "Le Guen", "Lebreton", "Lemarchand", "Lestrade", "Levasseur", "Lopes", "Maillard", "Mansouri", "Marchal", "Marquet",
	"Mauduit", "Mazurier", "Mercadier", "Mesnard", "Meziane", "Mignot", "Moretti", "Morvan", "Moulinier", "Navarro", "N’Diaye", "Nédélec", "Nguyen",
	"Nicolle", "Noirot", "Nowicki", "Ollivier", "Ortega", "Ouadah", "Pasquier", "Pereira", "Perrachon", "Pham", "Picard", "Pichon",
	"Poirier", "Pommier", "Poulain", "Prigent", "Quéméner", "Quinton", "Rabier", "Raffin", "Rahmani", "Rajaonarison", "Rakotomalala", "Ravier",
	"Raynal", "Rebours", "Ribeiro", "Rigaud", "Rivoire", "Rossetti", "Rousselin", "Sabatier", "Saïdi", "Salaün", "Sénéchal", "Simonet",
	"Sow", "Sylla", "Tahiri", "Teixeira", "Tessier", "Teyssier", "Thévenot", "Touré", "Tourneur", "Tran", "Traoré", "Vacher", "Vaillant", "Vasseur",
	"Verdier", "Vidalenc", "Vigneron", "Villard", "Vo", "Wozniak", "Yilmaz", "Ziani",
}

// Employers and schools stand in places that no map shows.
var (
	employerKinds = []string{
		"Atelier numérique", "Coopérative logicielle", "Bureau d’études", "Agence", "Studio", "Manufacture de données", "Comptoir technique",
		"Laboratoire", "Compagnie", "Fabrique", "Maison d’édition logicielle", "Service informatique",
	}
	inventedPlaces = []string{
		"du Ponant-Vert", "des Sept-Landes", "de Val-Perdrix", "des Quatre-Moulins", "de Port-Lazare", "de Haute-Sauve", "de Brumelande",
		"de Clairépine", "de Roche-Mirande", "du Marais-Doré", "de la Combe-aux-Loutres", "du Phare-Neuf", "de Fontelune", "de Saint-Elmin",
		"des Hautes-Lices", "de Boisgrelot", "de Merlansac", "du Grand-Chenal", "de Pierrevive-les-Ormes", "de Sablonnet", "de Tourbeville-le-Haut",
		"de Vauclaire-sur-Lune", "de Grisepluie", "de l’Île-aux-Sternes",
	}
	schoolKinds = []string{"École", "Université", "Institut", "Campus", "Conservatoire numérique", "Centre de formation"}
)

// placesToWork are where a person says they can work.
var placesToWork = []string{
	"Île-de-France", "Paris", "Lyon", "Bordeaux", "Orléans", "Rennes", "Nantes", "Lille", "Toulouse", "Marseille", "Strasbourg", "Montpellier", "Grenoble",
	"Rambouillet", "Dijon", "Tours",
}
