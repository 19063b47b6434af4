package dossier

import (
	"slices"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/mail"
)

// EventKind is what happened to a dossier, in one word of the contract.
type EventKind string

// The kinds of events; a released decision is told by the status it gave.
const (
	EventStarted      EventKind = "started"
	EventSubmitted    EventKind = "submitted"
	EventChanged      EventKind = "changed"
	EventExtended     EventKind = "extended"
	EventClosed       EventKind = "closed"
	EventNotSubmitted EventKind = "not_submitted"
	EventReminded     EventKind = "reminded"
	EventWithdrawn    EventKind = "withdrawn"
	EventWishesSaved  EventKind = "wishes_saved"
	EventRevised      EventKind = "form_revised"
	EventFileRefused  EventKind = "file_refused"
	EventAsked        EventKind = "supplement_requested"
	EventGiven        EventKind = "supplement_received"
	EventAnswered     EventKind = "thread_answered"

	EventChallengeChanged EventKind = "challenge_changed"
)

// Event is one thing that happened, in the candidate's words. Mail is the message
// that told it, zero when none did.
type Event struct {
	Kind EventKind
	At   time.Time
	Text domain.Text
	Mail mail.ID
}

// Timeline tells what happened to a dossier until now, oldest first. It is made of
// what the candidate did, of published ends and released decisions, and of the mails
// they were sent about it: nothing else, so that it cannot tell a secret.
func (v View) Timeline(mails []mail.Sent) []Event {
	events := slices.Concat(v.written(mails), v.ended(mails), v.extended(mails), v.reminded(mails), v.exchanged(mails), v.released(mails))
	events = slices.DeleteFunc(events, func(e Event) bool { return e.At.IsZero() || e.At.After(v.At) })
	slices.SortStableFunc(events, func(a, b Event) int { return a.At.Compare(b.At) })
	return events
}

// written is what the candidate did with the draft.
func (v View) written(mails []mail.Sent) []Event {
	d := v.Dossier
	events := []Event{event(EventStarted, d.StartedAt, "Vous avez commencé votre candidature.", "You started your application.")}
	for _, s := range d.Snapshots {
		n := strconv.Itoa(s.Sequence)
		e := event(EventSubmitted, s.SubmittedAt, "Vous avez déposé votre candidature : dépôt n° "+n+".", "You submitted your application: submission no. "+n+".")
		e.Mail = twin(mails, mail.DossierSubmitted, "at", mail.Instant(s.SubmittedAt))
		events = append(events, e)
	}
	for _, m := range about(mails, mail.DossierSubmitted) {
		again := !slices.ContainsFunc(d.Snapshots, func(s Snapshot) bool { return mail.Instant(s.SubmittedAt) == m.Data["at"] })
		if again {
			events = append(events, told(m, EventSubmitted, "Vous avez déposé de nouveau votre candidature, sans changement.", "You submitted your application again, unchanged."))
		}
	}
	for _, m := range about(mails, mail.DossierWithdrawn) {
		events = append(events, told(m, EventWithdrawn, "Vous avez retiré votre candidature.", "You withdrew your application."))
	}
	_, submitted := d.Last()
	switch {
	case d.UnsentChanges():
		events = append(events, event(EventChanged, d.SavedAt, "Vous avez modifié votre candidature, sans la déposer de nouveau.", "You changed your application without submitting it again."))
	case !submitted && d.SavedAt.After(d.StartedAt):
		events = append(events, event(EventChanged, d.SavedAt, "Dernier enregistrement de votre brouillon.", "Last save of your draft."))
	}
	return events
}

// ended is each end of the applications that really came for this person: an end
// that an extension had moved before is none.
func (v View) ended(mails []mail.Sent) []Event {
	d, w, events := v.Dossier, v.Call.Window(call.Applications), []Event{}
	for _, end := range w.Ends(d.Account) {
		i := slices.IndexFunc(d.Snapshots, func(s Snapshot) bool { return s.SubmittedAt.Before(end) })
		switch {
		case end.After(v.At), w.Open(end, d.Account), d.StartedAt.After(end), d.WithdrawnAt != nil && d.WithdrawnAt.Before(end):
		case i >= 0:
			n := strconv.Itoa(d.Snapshots[i].Sequence)
			events = append(events, event(EventClosed, end, "L’appel s’est clos. Votre dernier dépôt, le n° "+n+", était celui qui comptait.", "The call closed. Your last submission, no. "+n+", was the one that counted."))
		default:
			e := event(EventNotSubmitted, end, "L’appel s’est clos sans que vous ayez déposé votre candidature.", "The call closed and you had not submitted your application.")
			e.Mail = twin(mails, mail.NotSubmitted, "closes_at", mail.Instant(end))
			events = append(events, e)
		}
	}
	return events
}

// extended is each extension that concerns the person, since they started or their own.
func (v View) extended(mails []mail.Sent) []Event {
	d, events := v.Dossier, []Event{}
	for _, e := range v.Call.Window(call.Applications).Extensions {
		if e.Personal() && e.Person != d.Account || !e.Personal() && e.Published.Before(d.StartedAt) {
			continue
		}
		template, fr, en := mail.CallExtended, "L’appel a été prolongé", "The call was extended"
		if e.Personal() {
			template, fr, en = mail.PersonExtended, "Un délai personnel vous a été accordé", "You were given more time"
		}
		closes := e.Closes.In(v.Call.Zone)
		said := event(EventExtended, e.Published, fr+". Nouvelle clôture : "+domain.SpellInstant(closes, "fr")+".", en+". It now closes: "+domain.SpellInstant(closes, "en")+".")
		said.Mail = twin(mails, template, "closes_at", mail.Instant(e.Closes))
		events = append(events, said)
	}
	return events
}

// reminded is what was sent before an end.
func (v View) reminded(mails []mail.Sent) []Event {
	events := []Event{}
	for _, m := range mails {
		switch m.Template {
		case mail.DraftReminder:
			events = append(events, told(m, EventReminded, "Nous vous avons rappelé la date de clôture.", "We reminded you of the end of the call."))
		case mail.UnsentEdits:
			events = append(events, told(m, EventReminded, "Nous vous avons signalé des modifications non déposées.", "We told you of changes that were not submitted."))
		case mail.WishesReminder:
			events = append(events, told(m, EventReminded, "Nous vous avons rappelé la fin de la période de vœux.", "We reminded you of the end of the wishes."))
		case mail.WishesSaved:
			n := m.Data["count"]
			events = append(events, told(m, EventWishesSaved, "Vous avez enregistré vos vœux : "+n+" défis classés.", "You saved your wishes: "+n+" challenges ranked."))
		case mail.ChallengeChanged:
			events = append(events, told(m, EventChallengeChanged, "Le défi « "+m.Data["name"]+" », que vous avez classé, a changé"+changedFor[m.Data["effect"]].FR+".",
				"The challenge “"+m.Data["name"]+"”, which you ranked, changed"+changedFor[m.Data["effect"]].EN+"."))
		}
	}
	return events
}

// exchanged is what was asked of the candidate after their submission, and answered.
func (v View) exchanged(mails []mail.Sent) []Event {
	events := []Event{}
	for _, m := range mails {
		switch m.Template {
		case mail.FormRevised:
			events = append(events, told(m, EventRevised, "Le formulaire de l’appel a changé.", "The form of the call changed."))
		case mail.FileRefused:
			events = append(events, told(m, EventFileRefused, "L’antivirus a refusé un fichier de votre candidature déposée.", "The virus scan refused a file of your submitted application."))
		case mail.ThreadAnswered:
			events = append(events, told(m, EventAnswered, "L’équipe du programme vous a écrit.", "The programme team wrote to you."))
		case mail.SupplementReceived:
			events = append(events, told(m, EventGiven, "Vous avez donné le complément demandé.", "You gave the supplement that was asked."))
		case mail.SupplementRequested:
			term, _ := time.Parse(time.RFC3339Nano, m.Data["term"]) // as mail.Instant wrote it
			term = term.In(v.Call.Zone)
			events = append(events, told(m, EventAsked, "L’équipe du programme vous a demandé un complément. Réponse attendue au plus tard : "+domain.SpellInstant(term, "fr")+".",
				"The programme team asked you for a supplement. Your answer is expected at the latest: "+domain.SpellInstant(term, "en")+"."))
		}
	}
	return events
}

// changedFor says what a change of a challenge does to a wish of it.
var changedFor = map[string]domain.Text{
	"void":    {FR: " : ce vœu ne tient plus", EN: ": this wish no longer holds"},
	"no_post": {FR: " : il n’a plus de poste dans votre métier", EN: ": it has no post left in your track"},
	"fits":    {FR: " : il a désormais un poste dans votre métier", EN: ": it now has a post in your track"},
}

// released is what the releases that happened say of the dossier.
func (v View) released(mails []mail.Sent) []Event {
	events := []Event{}
	add := func(status Status, at *time.Time, template mail.Template, fr, en string) {
		if at == nil {
			return
		}
		e := event(EventKind(status), *at, fr, en)
		if found := about(mails, template); len(found) > 0 {
			e.Mail = found[0].ID
		}
		events = append(events, e)
	}
	switch v.Verdict.Outcome {
	case Keep:
		add(Shortlisted, v.Verdict.ShortlistedAt, mail.Shortlisted, "La présélection a été publiée : votre candidature est présélectionnée.", "The shortlist was released: your application is shortlisted.")
	case Wait:
		add(Waiting, v.Verdict.ShortlistedAt, mail.Waiting, "La présélection a été publiée : votre candidature est sur la liste d’attente.", "The shortlist was released: your application is on the waiting list.")
	case Refuse:
		add(NotShortlisted, v.Verdict.ShortlistedAt, mail.NotShortlisted, "La présélection a été publiée : votre candidature n’est pas présélectionnée.", "The shortlist was released: your application is not shortlisted.")
	}
	switch {
	case v.Verdict.ResultReleased && v.Verdict.Seated:
		add(Recruited, v.Call.ResultReleasedAt, mail.Recruited, "Le résultat a été publié : une place vous est proposée.", "The result was released: you are offered a place.")
	case v.Verdict.ResultReleased && v.Verdict.Outcome == Keep:
		add(NotRecruited, v.Call.ResultReleasedAt, mail.NotRecruited, "Le résultat a été publié : votre candidature n’a pas de place dans une équipe.", "The result was released: your application has no seat in a team.")
	}
	return events
}

func event(kind EventKind, at time.Time, fr, en string) Event {
	return Event{Kind: kind, At: at, Text: domain.Text{FR: fr, EN: en}}
}

// told is an event that a mail tells by itself.
func told(m mail.Sent, kind EventKind, fr, en string) Event {
	e := event(kind, m.CreatedAt, fr, en)
	e.Mail = m.ID
	return e
}

func about(mails []mail.Sent, t mail.Template) []mail.Sent {
	found := []mail.Sent{}
	for _, m := range mails {
		if m.Template == t {
			found = append(found, m)
		}
	}
	return found
}

// twin finds the mail that told an act by what it says of it.
func twin(mails []mail.Sent, t mail.Template, key, value string) mail.ID {
	for _, m := range about(mails, t) {
		if m.Data[key] == value {
			return m.ID
		}
	}
	return mail.ID{}
}
