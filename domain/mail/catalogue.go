package mail

import "github.com/etalab/portail-eig/domain"

// Entry is one message of the portal for those who look at them all: to whom and when
// it leaves, and fictional data to read it with.
type Entry struct {
	Template Template
	To       domain.Text
	Moment   domain.Text
	Sample   Data
}

var (
	toSomebody  = domain.Text{FR: "Toute personne", EN: "Anybody"}
	toCandidate = domain.Text{FR: "La candidate ou le candidat", EN: "The candidate"}
	toHosts     = domain.Text{FR: "Les membres de l’administration", EN: "The administration’s members"}
	toLead      = domain.Text{FR: "Les responsables de l’administration", EN: "The administration’s leads"}
	toWelcome   = domain.Text{FR: "Les responsables et les ressources humaines de l’administration", EN: "The administration’s leads and human resources"}
	toJuror     = domain.Text{FR: "Le jury des défis", EN: "The jury of challenges"}
	toReader    = domain.Text{FR: "La lectrice ou le lecteur", EN: "The reader"}
)

const (
	sampleID     = "018f2c1e-7a3b-7c4d-8e5f-0123456789ab"
	sampleNumber = "EIG6-7K3Q-M"
	sampleEnd    = "2022-04-03T22:00:00Z"
	sampleSaved  = "2022-04-03T18:41:27Z"
)

// about is a dossier's data with more.
func about(more Data) Data {
	d := Data{"dossier": sampleID, "number": sampleNumber}
	for k, v := range more {
		d[k] = v
	}
	return d
}

// revision is a dated version of a challenge, with more.
func revision(more Data) Data {
	d := Data{
		"challenge": sampleID, "name": "Vigie Rosée", "at": "2022-07-05T08:00:00Z",
		"changes_fr": "- Un poste de moins : science de la donnée.", "changes_en": "- One post fewer: data science.",
		"reason_fr": "Le besoin s’est précisé après les auditions.", "reason_en": "The need became clearer after the interviews.",
	}
	for k, v := range more {
		d[k] = v
	}
	return d
}

// Catalogue lists every message, in the order of a promotion's life.
func Catalogue() []Entry {
	entry := func(t Template, to domain.Text, fr, en string, sample Data) Entry {
		return Entry{t, to, domain.Text{FR: fr, EN: en}, sample}
	}
	hearing := Data{"challenge": sampleID, "name": "Vigie Rosée", "starts_at": "2022-03-31T08:00:00Z", "minutes": "40", "place": "20 avenue de Ségur, Paris"}
	soon := about(Data{"hours": "24", "closes_at": sampleEnd, "saved_at": "2022-04-02T18:41:27Z"})
	return []Entry{
		entry(SignIn, toSomebody, "À chaque demande de connexion.", "At each request to sign in.", Data{"challenge": sampleID}),
		entry(Invitation, toSomebody, "Quand l’équipe du programme invite une adresse.", "When the programme team invites an address.",
			Data{"role_fr": "lectrice ou lecteur", "role_en": "reader"}),
		entry(AdministrationDecided, toHosts, "Quand l’équipe du programme valide une administration proposée, ou la refuse.",
			"When the programme team validates a body that was proposed, or refuses it.",
			Data{"administration": sampleID, "name": "Office des marées", "outcome": "refused", "reason": "Ce service dépend d’une direction déjà inscrite."}),
		entry(ChallengeReceived, toHosts, "Quand un défi est déposé.", "When a challenge is submitted.",
			Data{"challenge": sampleID, "at": "2022-03-10T09:00:00Z"}),
		entry(HearingHost, toLead, "Quand l’audition d’un défi est fixée ou déplacée.", "When the hearing of a challenge is fixed or moved.", hearing),
		entry(HearingJuror, toJuror, "Quand une audition est fixée ou déplacée, ou qu’une personne rejoint son jury.",
			"When a hearing is fixed or moved, or somebody joins its jury.", hearing),
		entry(HearingLeft, toJuror, "Quand une personne quitte le jury d’une audition.", "When somebody leaves the jury of a hearing.", hearing),
		entry(ChallengeAnswer, toHosts, "Quand l’équipe du programme répond à un message sur un défi, ou écrit la première.",
			"When the programme team answers a message about a challenge, or writes first.", Data{"challenge": sampleID, "name": "Vigie Rosée"}),
		entry(ChallengeDecided, toHosts, "Quand les décisions sur les défis sont publiées.", "When the decisions on challenges are released.",
			Data{"challenge": sampleID}),
		entry(ChallengeWithdrawn, toHosts, "Quand un défi est retiré avant sa publication.", "When a challenge is withdrawn before its publication.",
			Data{"challenge": sampleID, "name": "Vigie Rosée", "at": "2022-03-12T09:00:00Z", "closes_at": "2022-03-18T23:00:00Z"}),
		entry(ChallengeRevised, toHosts, "Quand les postes d’un défi retenu sont redécoupés, ou qu’un défi publié change.",
			"When the posts of a challenge that was kept are re-cut, or a published challenge changes.", revision(nil)),
		entry(RevisionRefused, toHosts, "Quand l’équipe du programme refuse une modification que l’administration a demandée.",
			"When the programme team refuses a change that the administration asked for.", Data{
				"challenge": sampleID, "name": "Vigie Rosée", "reason_fr": "Les postes sont déjà annoncés.", "reason_en": "The posts are announced already.",
			}),
		entry(DraftReminder, toCandidate,
			"72 h, 24 h et 3 h avant la clôture, tant que rien n’est déposé. Six rappels au plus par période, prolongations comprises.",
			"72 h, 24 h and 3 h before the call closes, while nothing is submitted. At most six reminders a period, extensions included.", soon),
		entry(DossierSubmitted, toCandidate, "À chaque dépôt.", "At each submission.", about(Data{
			"sequence": "2", "at": "2022-04-03T20:00:00Z", "closes_at": sampleEnd,
			"hash": "3f786850e387550fdab836ed7e6dc881de23001b96ec7a1f0c1d5e0b8b1c2d3e",
		})),
		entry(FileRefused, toCandidate, "Quand l’antivirus refuse, après le dépôt, un fichier d’une candidature.",
			"When the antivirus refuses, after the submission, a file of an application.", about(Data{"closes_at": sampleEnd})),
		entry(UnsentEdits, toCandidate,
			"24 h et 3 h avant la clôture, quand des modifications faites depuis le dépôt ne sont pas déposées, une demi-heure après la dernière.",
			"24 h and 3 h before the call closes, when changes made since the submission are not submitted, half an hour after the last one.", soon),
		entry(NotSubmitted, toCandidate, "Dans la minute qui suit la clôture, quand rien n’a été déposé.",
			"Within a minute of the closing, when nothing was submitted.", about(Data{"hours": "0", "closes_at": sampleEnd, "saved_at": sampleSaved})),
		entry(CallExtended, toCandidate, "Quand une prolongation est publiée, à toutes les candidatures commencées.",
			"When an extension is published, to every application begun.", about(Data{
				"closes_at": "2022-04-10T22:00:00Z", "motive_fr": "L’annonce de l’appel a tardé.", "motive_en": "The call was announced late.",
			})),
		entry(FormRevised, toCandidate, "Quand le formulaire change alors que l’appel est ouvert, à toutes les candidatures commencées.",
			"When the form changes while the call is open, to every application begun.", about(Data{
				"closes_at": "2022-04-03T22:00:00Z", "submitted": "yes",
				"motive_fr": "Une question facultative sur les lieux est ajoutée.", "motive_en": "An optional question on places is added.",
			})),
		entry(PersonExtended, toCandidate, "Quand un délai personnel est accordé.", "When one person is given more time.", Data{
			"closes_at": "2022-04-10T22:00:00Z", "motive_fr": "Panne de connexion.", "motive_en": "Connection failure.",
		}),
		entry(DossierWithdrawn, toCandidate, "Quand une candidature est retirée.", "When an application is withdrawn.", about(nil)),
		entry(ThreadAnswered, toCandidate, "Quand l’équipe du programme répond à un message, ou écrit la première.",
			"When the programme team answers a message, or writes first.", about(nil)),
		entry(PublicAnswer, toCandidate, "Quand une réponse est publiée à tous, tant que l’appel est ouvert, une fois par publication.",
			"When an answer is published to all while the call is open, once a publication.", about(Data{
				"call": sampleID, "answer": sampleID,
				"question_fr": "Peut-on candidater quand on dirige une société ?", "question_en": "May one apply while leading a company?",
			})),
		entry(SupplementRequested, toCandidate, "Quand l’équipe du programme demande un complément à une candidature déposée.",
			"When the programme team asks for a supplement to a submitted application.", about(Data{"term": "2022-04-05T22:00:00Z"})),
		entry(SupplementReceived, toCandidate, "Quand un complément est reçu.", "When a supplement is received.",
			about(Data{"at": "2022-04-04T17:05:00Z"})),
		entry(ReadingsAssigned, toReader, "Un quart d’heure après une attribution, avec celles qui ont suivi.",
			"A quarter of an hour after an assignment, with those that followed.", Data{"count": "12"}),
		entry(ReadingsReminder, toReader, "72 h et 24 h avant la date limite de lecture, tant qu’il reste des lectures.",
			"72 h and 24 h before the term for reading, while readings are left.", Data{"count": "12", "hours": "24", "closes_at": "2022-05-05T22:00:00Z"}),
		entry(Shortlisted, toCandidate, "Quand la présélection est publiée.", "When the shortlist is released.", about(Data{
			"opens_at": "2022-05-08T22:00:00Z", "closes_at": "2022-05-15T22:00:00Z", "min": "3", "max": "5",
		})),
		entry(Waiting, toCandidate, "Quand la présélection est publiée.", "When the shortlist is released.", about(nil)),
		entry(NotShortlisted, toCandidate, "Quand la présélection est publiée.", "When the shortlist is released.", about(nil)),
		entry(WishesReminder, toCandidate, "72 h, 24 h et 3 h avant la fin des vœux, tant qu’aucun n’est enregistré.",
			"72 h, 24 h and 3 h before the wishes’ end, while none is saved.", about(Data{"hours": "3", "closes_at": "2022-05-15T22:00:00Z", "saved_at": sampleSaved})),
		entry(WishesSaved, toCandidate, "À chaque enregistrement des vœux.", "Each time wishes are saved.", about(Data{
			"count": "3", "at": "2022-05-10T09:00:00Z", "closes_at": "2022-05-15T22:00:00Z",
		})),
		entry(ChallengeChanged, toCandidate, "Quand un défi classé dans les vœux change ou est retiré.", "When a challenge that was ranked changes or is withdrawn.",
			about(revision(Data{"effect": "no_post"}))),
		entry(VetoRuled, toLead, "Quand le comité accepte ou refuse un veto de l’administration.", "When the committee accepts or refuses a veto of the administration.",
			about(Data{"challenge": sampleID, "name": "Vigie Rosée", "outcome": "refused", "reason": "Le motif ne tient pas au poste."})),
		entry(Recruited, toCandidate, "Quand le résultat est publié.", "When the result is released.", about(nil)),
		entry(NotRecruited, toCandidate, "Quand le résultat est publié.", "When the result is released.", about(nil)),
		entry(RecruitsKnown, toWelcome, "Quand le résultat est publié.", "When the result is released.",
			Data{"challenge": sampleID, "name": "Vigie Rosée", "count": "2"}),
	}
}

// sampleKeys sign nobody in.
type sampleKeys struct{}

// LinkToken implements SignInKeys.
func (sampleKeys) LinkToken(string) string { return "exemple" }

// Code implements SignInKeys.
func (sampleKeys) Code(string) string { return "123456" }

// Preview renders a message with its fictional data; NotFound for one that does not exist.
func (r Renderer) Preview(t Template, language string) (Rendered, error) {
	r.Keys = sampleKeys{}
	for _, e := range Catalogue() {
		if e.Template == t {
			return r.Render(Message{Template: t, Language: language, Data: e.Sample})
		}
	}
	return Rendered{}, domain.Absent()
}
