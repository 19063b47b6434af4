package call

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/etalab/portail-eig/domain"
)

// Posts is what the check needs to know of the promotion's posts that may still be
// filled: how many there are, and the tracks that at least one of them accepts.
type Posts struct {
	Count  int
	Tracks []Track
}

const shortest = 14 // days: less leaves little time beside a job

// warnings tells what is allowed and yet likely to be a mistake.
func (c Call) warnings(posts Posts) []domain.Field {
	fields := []domain.Field{}
	for _, w := range c.Windows {
		fields = append(fields, warnDay(w, c.Zone)...)
		fields = append(fields, warnHour(w, c.Zone)...)
	}
	if main := c.Main(); main.Closes.Before(main.Opens.In(c.Zone).AddDate(0, 0, shortest)) {
		fields = append(fields, field("/window/closes_at", "short",
			"L’appel dure moins de "+strconv.Itoa(shortest)+" jours : beaucoup de personnes l’apprendront trop tard pour préparer leur dossier.",
			"The call lasts less than "+strconv.Itoa(shortest)+" days: many people will hear of it too late to prepare their application."))
	}
	fields = append(fields, c.warnTracks(posts)...)
	return append(fields, c.warnIdentity()...)
}

// warnDay tells of an end when the team that answers questions is away.
func warnDay(w Window, zone *time.Location) []domain.Field {
	last := LastDay(w.Closes, zone)
	at := last.Midnight(time.UTC)
	name, holiday := publicHoliday(last)
	weekend := at.Weekday() == time.Saturday || at.Weekday() == time.Sunday
	why := domain.Text{
		FR: " : personne ne répondra aux questions de dernière minute, ni ne verra une panne. Préférez un jour ouvré.",
		EN: ": nobody will answer last-minute questions, nor see a breakdown. Prefer a working day.",
	}
	switch {
	case holiday:
		return []domain.Field{field(pointerOf(w.Name)+"/closes_at", "holiday",
			"Le "+domain.SpellDay(at, "fr")+" est férié ("+name+")"+why.FR, domain.SpellDay(at, "en")+" is a public holiday in France"+why.EN)}
	case weekend:
		return []domain.Field{field(pointerOf(w.Name)+"/closes_at", "weekend",
			"La fin tombe un week-end, le "+domain.SpellDay(at, "fr")+why.FR, "The end falls on a weekend, "+domain.SpellDay(at, "en")+why.EN)}
	}
	return nil
}

// LastDay is the day people read as the last one: midnight ends the day before.
func LastDay(end time.Time, zone *time.Location) domain.Date {
	return domain.DateOf(end.In(zone).Add(-time.Microsecond))
}

// warnHour tells of an end at an hour nobody expects: at night, or at 23:59, which
// leaves out a minute that people count on.
func warnHour(w Window, zone *time.Location) []domain.Field {
	at := pointerOf(w.Name) + "/closes_at"
	end := w.Closes.In(zone)
	told := fmt.Sprintf("%02d:%02d", end.Hour(), end.Minute())
	midnight := end.Hour() == 0 && end.Minute() == 0 && end.Second() == 0
	switch {
	case end.Hour() == 23 && end.Minute() == 59:
		return []domain.Field{field(at, "before_midnight",
			"La fin est fixée à 23:59, premier instant déjà clos : la dernière minute de la journée serait perdue. Pour « jusqu’à minuit », choisissez 00:00 le lendemain.",
			"The end is set at 23:59, the first instant already closed: the day’s last minute would be lost. For “until midnight”, choose 00:00 the next day.")}
	case end.Hour() < 9 && !midnight:
		return []domain.Field{field(at, "hour",
			"La fin est à "+told+", heure inhabituelle : elle surprendra. Choisissez une heure entre 9 h et minuit.",
			"The end is at "+told+", an unusual hour: it will surprise people. Choose an hour between 9:00 and midnight.")}
	}
	return nil
}

// warnTracks tells of tracks that lead nowhere.
func (c Call) warnTracks(posts Posts) []domain.Field {
	if c.Kind != ForCandidates {
		return nil
	}
	if posts.Count == 0 && len(c.Tracks) > 0 {
		return []domain.Field{field("/tracks", "no_post_yet",
			"Cette promotion n’a encore aucun poste : vérifiez, quand les défis seront connus, que chaque métier ouvert en a au moins un.",
			"This promotion has no post yet: once the challenges are known, make sure that each open track has at least one.")}
	}
	fields := []domain.Field{}
	for i, t := range c.Tracks {
		if !slices.Contains(posts.Tracks, t) {
			fields = append(fields, field("/tracks/"+strconv.Itoa(i), "no_post",
				"Aucun poste de la promotion n’accepte ce métier : qui le choisit candidate sans pouvoir être recruté ou recrutée.",
				"No post of the promotion accepts this track: those who choose it apply without any chance of being recruited."))
		}
	}
	return fields
}

// identifying are words of questions whose answer names its author.
var identifying = []string{
	"nom", "noms", "prenom", "prenoms", "name", "names", "surname", "cv", "curriculum", "resume", "linkedin", "photo", "portrait",
	"adresse", "address", "courriel", "email", "telephone", "age", "naissance", "birth",
}

// warnIdentity tells of questions that would undo an anonymous reading.
func (c Call) warnIdentity() []domain.Field {
	fields := []domain.Field{}
	for i, q := range c.Questions {
		hidden := q.Kind == FileKind && !q.ShownToReaders
		if c.NamedReading || hidden || !asksWho(q) {
			continue
		}
		fields = append(fields, field("/questions/"+strconv.Itoa(i)+"/label", "identifying",
			"Cette question semble demander qui est la personne, alors que la lecture est anonyme : la réponse serait montrée aux lecteurs et lectrices.",
			"This question seems to ask who the person is, while the reading is anonymous: the answer would be shown to the readers."))
	}
	return fields
}

func asksWho(q Question) bool {
	for _, label := range []string{q.Label.FR, q.Label.EN} {
		words := strings.FieldsFunc(domain.Fold(label), func(r rune) bool { return !unicode.IsLetter(r) })
		if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(identifying, w) }) {
			return true
		}
	}
	return false
}
