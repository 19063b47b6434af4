package dossier

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// Status is where a dossier stands, in one word of the contract.
type Status string

// The statuses. Those after Withdrawn exist only once their decisions are released.
const (
	Draft          Status = "draft"
	Submitted      Status = "submitted"
	NotSubmitted   Status = "not_submitted"
	Withdrawn      Status = "withdrawn"
	Shortlisted    Status = "shortlisted"
	Waiting        Status = "waiting"
	NotShortlisted Status = "not_shortlisted"
	Recruited      Status = "recruited"
	NotRecruited   Status = "not_recruited"
)

// Outcome is what the committee decided of a dossier, visible once released.
type Outcome string

// The outcomes.
const (
	Keep   Outcome = "shortlisted"
	Wait   Outcome = "waiting"
	Refuse Outcome = "refused"
)

// Verdict is what the releases that already happened say of a dossier. Its zero
// value says nothing: either nothing is released, or nothing concerns the dossier.
type Verdict struct {
	ShortlistReleased bool
	ShortlistedAt     *time.Time // when the shortlist was released
	Outcome           Outcome    // of the released shortlist
	Reason            string
	ResultReleased    bool
	Seated            bool
	WishesSaved       bool
}

// StatusAt derives the status at the instant t. "Not submitted" is the law plus
// "no snapshot", never stored: an extension makes the draft live again.
func (d Dossier) StatusAt(t time.Time, of call.Call, v Verdict) Status {
	_, submitted := d.Last()
	switch {
	case d.WithdrawnAt != nil:
		return Withdrawn
	case !submitted && of.Window(call.Applications).State(t, d.Account) == call.Over:
		return NotSubmitted
	case !submitted:
		return Draft
	case v.ResultReleased && v.Seated:
		return Recruited
	case v.ResultReleased && v.Outcome == Keep:
		return NotRecruited
	case v.ShortlistReleased && v.Outcome == Keep:
		return Shortlisted
	case v.ShortlistReleased && v.Outcome == Wait:
		return Waiting
	case v.ShortlistReleased && v.Outcome == Refuse:
		return NotShortlisted
	}
	return Submitted
}

// Next is what comes next for the candidate, and by when if the call says so.
type Next struct {
	Text domain.Text
	By   *time.Time
}

// NextAt tells the candidate what comes next at t.
func (d Dossier) NextAt(t time.Time, of call.Call, v Verdict) Next {
	applications, wishes := of.Window(call.Applications), of.Window(call.Wishes)
	end, wishesEnd := applications.End(t, d.Account), wishes.End(t, d.Account)
	switch d.StatusAt(t, of, v) {
	case Draft:
		return next(&end, "Complétez votre candidature, puis déposez-la avant la clôture.", "Complete your application, then submit it before the call closes.")
	case NotSubmitted:
		return d.nextNotSubmitted(end, of.Zone)
	case Withdrawn:
		if applications.Open(t, d.Account) {
			return next(&end, "Vous avez retiré votre candidature. Vous pouvez la déposer de nouveau jusqu’à la clôture.", "You withdrew your application. You may submit it again until the call closes.")
		}
		return next(nil, "Vous avez retiré votre candidature : rien d’autre n’est attendu de vous.", "You withdrew your application: nothing more is expected of you.")
	case Submitted:
		if applications.Open(t, d.Account) {
			return next(&end, "Votre candidature est déposée. Vous pouvez encore la modifier et la déposer de nouveau ; le dernier dépôt compte.", "Your application is submitted. You may still change it and submit again; the last submission counts.")
		}
		if of.NamedReading {
			return next(nil, "Votre candidature est en cours de lecture par plusieurs personnes. Vous serez informé ou informée par courriel de la présélection.", "Your application is being read by several people. You will be told of the shortlist by e-mail.")
		}
		return next(nil, "Votre candidature est en cours de lecture, sans votre nom, par plusieurs personnes. Vous serez informé ou informée par courriel de la présélection.", "Your application is being read, without your name, by several people. You will be told of the shortlist by e-mail.")
	case Shortlisted:
		if wishes.Opens.IsZero() {
			return nextWithoutRanking(of)
		}
		return nextShortlisted(t, wishes, wishesEnd, v)
	case Waiting:
		return next(nil, "Votre candidature est sur la liste d’attente. Nous vous écrirons dès que sa situation change.", "Your application is on the waiting list. We will write as soon as this changes.")
	case NotShortlisted:
		return next(nil, "Votre candidature n’est pas présélectionnée. Le motif est indiqué ci-dessous.", "Your application is not shortlisted. The reason is given below.")
	case Recruited:
		return next(nil, "Une place vous est proposée dans l’équipe ci-dessous. L’équipe du programme vous écrit pour la suite.", "You are offered a place in the team below. The programme team will write to you about what follows.")
	}
	return next(nil, "Les équipes sont constituées et votre candidature n’y a pas de place. Merci du temps que vous nous avez donné.", "The teams are made and your application has no seat in them. Thank you for the time you gave us.")
}

// nextWithoutRanking: wishes were submitted with the application, or are not asked for.
func nextWithoutRanking(of call.Call) Next {
	if of.WishesWithApplication {
		return next(nil, "Votre candidature est présélectionnée, avec les vœux que vous avez déposés. Les équipes sont en cours de constitution.", "Your application is shortlisted, with the wishes you submitted. The teams are being made.")
	}
	return next(nil, "Votre candidature est présélectionnée. L’équipe du programme vous écrira pour la suite.", "Your application is shortlisted. The programme team will write to you about what follows.")
}

// nextNotSubmitted says by how much the draft missed the end, and what may still come.
func (d Dossier) nextNotSubmitted(end time.Time, zone *time.Location) Next {
	saved := d.SavedAt.In(zone)
	return next(nil,
		"L’appel est clos et votre candidature n’a pas été déposée : elle ne sera pas examinée. Votre brouillon a été enregistré pour la dernière fois le "+
			domain.SpellExact(saved, "fr")+", soit "+domain.SpellDuration(end.Sub(saved), "fr")+" avant la clôture. Si l’appel est prolongé, vous pourrez le déposer.",
		"The call is closed and your application was not submitted: it will not be examined. Your draft was last saved on "+
			domain.SpellExact(saved, "en")+", "+domain.SpellDuration(end.Sub(saved), "en")+" before the call closed. If the call is extended, you will be able to submit it.")
}

func nextShortlisted(t time.Time, wishes call.Window, end time.Time, v Verdict) Next {
	switch {
	case t.Before(wishes.Opens):
		opens := wishes.Opens
		return next(&opens, "Votre candidature est présélectionnée. Vous pourrez classer des défis dès l’ouverture des vœux.", "Your application is shortlisted. You will be able to rank challenges as soon as wishes open.")
	case t.Before(end) && !v.WishesSaved:
		return next(&end, "Classez vos défis avant la fin de la période de vœux.", "Rank your challenges before the wishes close.")
	case t.Before(end):
		return next(&end, "Vos vœux sont enregistrés. Vous pouvez les changer jusqu’à la fin de la période.", "Your wishes are saved. You may change them until the period ends.")
	case !v.WishesSaved:
		return next(nil, "La période de vœux est close et vous n’en avez pas enregistré. Écrivez à l’équipe du programme si c’est une erreur.", "The wishes closed and you saved none. Write to the programme team if this is a mistake.")
	}
	return next(nil, "Vos vœux sont enregistrés. Les équipes sont en cours de constitution.", "Your wishes are saved. The teams are being made.")
}

// withSupplement adds what the programme team asked in addition: first, when it is due
// first.
func (n Next) withSupplement(term time.Time) Next {
	if n.By != nil && n.By.Before(term) {
		return next(n.By,
			n.Text.FR+" L’équipe du programme vous demande aussi un complément : donnez-le dans vos échanges, au plus tard : "+domain.SpellInstant(term, "fr")+".",
			n.Text.EN+" The programme team also asks you for a supplement: give it in your messages, at the latest: "+domain.SpellInstant(term, "en")+".")
	}
	return next(&term,
		"L’équipe du programme vous demande un complément : donnez-le dans vos échanges avec elle. "+n.Text.FR,
		"The programme team asks you for a supplement: give it in your messages with them. "+n.Text.EN)
}

func next(by *time.Time, fr, en string) Next {
	return Next{Text: domain.Text{FR: fr, EN: en}, By: by}
}
