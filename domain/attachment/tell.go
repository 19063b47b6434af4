package attachment

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/thread"
)

// tell says to the author, by mail, and to both sides, in the thread, that a file
// which was handed in is refused: nobody is examined without it, or refused for it,
// in silence. A file of a mere draft is only shown as refused.
func tell(tx Tx, d dossier.Dossier, of call.Call, w call.Window, id ID, now time.Time) error {
	list, err := tx.SavedAttachments(d.ID) // under the lock: a submission under way is over
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(a Attachment) bool { return a.ID == id })
	if i < 0 || d.WithdrawnAt != nil || !handed(d, list[i]) {
		return nil
	}
	a, data := list[i], mail.Data{"dossier": d.ID.String(), "number": d.Number}
	until := time.Time{}
	if !a.Given && w.Open(now, d.Account) {
		until = w.End(now, d.Account)
		data["closes_at"] = mail.Instant(until)
	}
	err = tx.Mail(mail.Message{Account: &d.Account, Address: d.Email, Language: d.Language, Template: mail.FileRefused, Data: data})
	if err != nil {
		return err
	}
	return thread.Note(tx, d, now, refused(a, until, of.Zone).In(d.Language))
}

// refused is what the thread says; until is zero where the author can no longer
// replace the file.
func refused(a Attachment, until time.Time, zone *time.Location) domain.Text {
	said := domain.Text{
		FR: "Message automatique : l’antivirus a refusé le fichier « " + a.Name + " », reçu avec cette candidature. Il n’est servi à personne d’autre qu’à son auteur ou autrice. ",
		EN: "Automatic message: the virus scan refused the file “" + a.Name + "”, received with this application. It is served to nobody but its author. ",
	}
	if until.IsZero() {
		said.FR += "Il ne peut plus être remplacé sans l’équipe du programme, qui peut demander ce document en complément, avec un délai."
		said.EN += "It can no longer be replaced without the programme team, which may ask for this document as a supplement, with a term."
		return said
	}
	said.FR += "Il peut être remplacé, et la candidature déposée de nouveau, avant la clôture : " + domain.SpellInstant(until.In(zone), "fr") + "."
	said.EN += "It can be replaced, and the application submitted again, before the call closes: " + domain.SpellInstant(until.In(zone), "en") + "."
	return said
}
