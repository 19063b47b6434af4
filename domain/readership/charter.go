package readership

import "github.com/etalab/portail-eig/domain"

// Article is one promise of the charter.
type Article struct {
	Title domain.Text
	Text  domain.Text
}

// Charter is a version of what one accepts before any content. Whoever accepted one
// version keeps having accepted that one: a new version is asked of those who come after.
type Charter struct {
	Version  int
	Articles []Article
}

// charter is the version in force. Its promises are the juror's duties of the rules of the
// sixth call (neutrality, probity, confidentiality, equal treatment, no discrimination).
var charter = Charter{Version: 1, Articles: []Article{
	{domain.Text{FR: "Impartialité", EN: "Impartiality"}, domain.Text{
		FR: "Je juge chaque dossier pour lui-même, avec la même grille pour tout le monde. Je signale ce qui me lie à une personne, à son employeur ou à son école, et je ne juge pas dans ce cas.",
		EN: "I judge each file on its own, with the same grid for everybody. I report what links me to a person, to their employer or to their school, and do not judge in that case.",
	}},
	{domain.Text{FR: "Confidentialité", EN: "Confidentiality"}, domain.Text{
		FR: "Je ne communique à personne ce que je lis, ce que j’entends ni les notes que je donne. Je ne cherche pas à savoir qui a écrit un dossier anonyme. Je ne garde aucune copie.",
		EN: "I tell nobody what I read, what I hear or the scores I give. I do not try to find out who wrote an anonymous file. I keep no copy.",
	}},
	{domain.Text{FR: "Égalité de traitement", EN: "Equal treatment"}, domain.Text{
		FR: "Je n’accorde aucun poids à l’âge, au sexe, à l’origine, à l’état de santé, aux opinions, ni à aucun autre critère interdit par la loi. Les parcours autodidactes et les reconversions sont bienvenus.",
		EN: "I give no weight to age, sex, origin, health, opinions or any other criterion forbidden by law. Self-taught paths and career changes are welcome.",
	}},
	{domain.Text{FR: "Jugement personnel", EN: "My own judgement"}, domain.Text{
		FR: "Je lis et note par moi-même, sans confier un dossier à une autre personne ni à un service automatique. Je rends mes lectures dans les temps, ou je préviens l’équipe du programme.",
		EN: "I read and score myself, and hand a file to no other person nor to an automatic service. I hand my readings in on time, or warn the programme team.",
	}},
}}
