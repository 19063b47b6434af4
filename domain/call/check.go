package call

import (
	"slices"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Check refuses a call that nobody could enter or judge. It is asked before a
// draft is published, at the business instant now.
func (c Call) Check(now time.Time) error {
	fields := c.checkWindows(now)
	if c.Kind == ForCandidates {
		fields = append(fields, c.checkForCandidates()...)
	}
	fields = append(fields, duplicates("/questions", c.Questions, func(q Question) string { return q.ID })...)
	fields = append(fields, duplicates("/statements", c.Statements, func(s Statement) string { return s.ID })...)
	fields = append(fields, duplicates("/rubric", c.Rubric, func(r Criterion) string { return r.ID })...)
	return domain.InvalidFields(fields)
}

func (c Call) checkWindows(now time.Time) []domain.Field {
	fields := []domain.Field{}
	main := c.Main()
	if !now.Before(main.End(now, domain.AccountID{})) {
		fields = append(fields, field("/window/closes_at", "past",
			"La fin de l’appel est déjà passée : personne ne pourrait déposer.", "The call’s end is already past: nobody could submit."))
	}
	wishes := c.Window(Wishes)
	if !wishes.Opens.IsZero() && wishes.Opens.Before(main.Closes) {
		fields = append(fields, field("/wishes_window/opens_at", "overlap",
			"Les vœux s’ouvrent avant la fin des candidatures.", "Wishes open before applications end."))
	}
	if !wishes.Opens.IsZero() && c.ChallengesVisibleAt != nil && wishes.Closes.Before(*c.ChallengesVisibleAt) {
		fields = append(fields, field("/challenges_visible_at", "too_late",
			"Les défis seraient révélés après la fin des vœux.", "Challenges would appear after the wishes end."))
	}
	return fields
}

func (c Call) checkForCandidates() []domain.Field {
	fields := []domain.Field{}
	if len(c.Tracks) == 0 {
		fields = append(fields, field("/tracks", "required", "Ouvrez au moins un métier.", "Open at least one track."))
	}
	if len(c.Rubric) == 0 {
		fields = append(fields, field("/rubric", "required",
			"La grille de lecture est vide : les candidatures ne pourraient pas être lues.", "The rubric is empty: dossiers could not be read."))
	}
	if c.WishesMax < c.WishesMin {
		fields = append(fields, field("/wishes_max", "too_small",
			"Le nombre maximal de vœux est inférieur au minimum.", "The most wishes allowed is below the least."))
	}
	for i, q := range c.Questions {
		if q.Track != "" && !slices.Contains(c.Tracks, q.Track) {
			fields = append(fields, field("/questions/"+strconv.Itoa(i)+"/track", "closed_track",
				"Cette question vise un métier que l’appel n’ouvre pas.", "This question is for a track the call does not open."))
		}
	}
	return fields
}

func duplicates[T any](pointer string, items []T, key func(T) string) []domain.Field {
	seen, fields := map[string]bool{}, []domain.Field{}
	for i, item := range items {
		if seen[key(item)] {
			fields = append(fields, field(pointer+"/"+strconv.Itoa(i)+"/id", "duplicate",
				"Cet identifiant est déjà utilisé.", "This identifier is already used."))
		}
		seen[key(item)] = true
	}
	return fields
}

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
