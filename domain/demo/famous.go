package demo

// famous are the pairs of the two lists that make the name of a public person: the
// draw starts over rather than give them an application.
var famous = map[string]bool{
	"Alexandre Astier": true, "Alice Diop": true, "Aminata Traoré": true, "Aïcha Koné": true, "Emma Navarro": true, "Émile Picard": true,
	"Fatou Diop": true, "Fatou Keïta": true, "Fatou Sow": true, "Ibrahim Ba": true, "Ibrahim Traoré": true, "Ismaël Traoré": true,
	"Louise Labbé": true, "Mariam Bamba": true, "Moussa Diarra": true, "Moussa Traoré": true, "Raphaël Pichon": true, "Raphaël Poulain": true,
	"Vincent Courtois": true, "Victor Vaillant": true, "Thibault Cazenave": true, "Ibrahim Camara": true, "Moussa Camara": true, "Moussa Koné": true,
	"Mélanie Thévenot": true, "Nicolas Marquet": true, "Malik Benali": true,
}
