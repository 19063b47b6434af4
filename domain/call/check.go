package call

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Report is what the check of a call says: what publishing refuses, and what it
// only warns of.
type Report struct {
	Problems []domain.Field
	Warnings []domain.Field
}

// Check refuses a call that nobody could enter or judge. It is asked before a
// draft is published, at the business instant now.
func (c Call) Check(now time.Time) error { return domain.InvalidFields(c.problems(now)) }

// Report checks a call at now, with the facts that its promotion's posts give.
func (c Call) Report(now time.Time, posts Posts) Report {
	return Report{Problems: c.problems(now), Warnings: c.warnings(posts)}
}

func (c Call) problems(now time.Time) []domain.Field {
	fields := append(c.checkTexts(), c.checkWindows(now)...)
	if c.Kind == ForCandidates {
		fields = append(fields, c.checkForCandidates()...)
	}
	fields = append(fields, c.checkForm()...)
	fields = append(fields, c.checkMilestones()...)
	return append(fields, duplicates("/rubric", c.Rubric, func(r Criterion) string { return r.ID })...)
}

func (c Call) checkForCandidates() []domain.Field {
	fields := []domain.Field{}
	if len(c.Tracks) == 0 {
		fields = append(fields, field("/tracks", "required", "Ouvrez au moins un métier.", "Open at least one track."))
	}
	if len(c.Rubric) == 0 {
		fields = append(fields, field("/rubric", "required",
			"La grille de lecture est vide : les candidatures ne pourraient pas être lues.", "The rubric is empty: dossiers could not be read."))
	}
	for i, r := range c.Rubric {
		if r.Weight > 1 {
			fields = append(fields, field("/rubric/"+strconv.Itoa(i)+"/weight", "not_weighted",
				"Les critères de lecture comptent tous autant : retirez le coefficient.", "Readers’ criteria all count the same: remove the weight."))
		}
	}
	for i, q := range c.Questions {
		if q.Track != "" && !slices.Contains(c.Tracks, q.Track) {
			fields = append(fields, field("/questions/"+strconv.Itoa(i)+"/track", "closed_track",
				"Cette question vise un métier que l’appel n’ouvre pas.", "This question is for a track the call does not open."))
		}
	}
	return append(fields, c.checkWishes()...)
}

// checkWishes: what is asked must be possible, from the number to rank to the day
// the challenges show.
func (c Call) checkWishes() []domain.Field {
	fields := []domain.Field{}
	if c.WishesMax < c.WishesMin {
		fields = append(fields, field("/wishes_max", "too_small",
			"Le nombre maximal de vœux est inférieur au minimum.", "The most wishes allowed is below the least."))
	}
	if c.HasWishes() && c.ChallengesVisibleAt == nil {
		fields = append(fields, field("/challenges_visible_at", "required",
			"Des vœux sont demandés, mais aucune date ne révèle les défis : personne ne pourrait les classer.",
			"Wishes are asked for, but no date reveals the challenges: nobody could rank them."))
	}
	if c.WishesWithApplication && !c.Window(Wishes).Opens.IsZero() {
		fields = append(fields, field("/wishes_window", "overlap",
			"Les vœux se font avec la candidature : ils n’ont pas de période à eux. Retirez l’une des deux.",
			"Wishes are made with the application: they have no window of their own. Remove one of the two."))
	}
	if c.WishesWithApplication && c.ChallengesAudience == Shortlisted {
		fields = append(fields, field("/challenges_audience", "too_late",
			"Les vœux se font avec la candidature : les défis doivent alors être visibles de tout le monde.",
			"Wishes are made with the application: the challenges must then be visible to everybody."))
	}
	return fields
}

func (c Call) checkMilestones() []domain.Field {
	fields := []domain.Field{}
	for i, m := range c.Milestones {
		if !m.To.IsZero() && m.To.Before(m.From) {
			fields = append(fields, field("/milestones/"+strconv.Itoa(i)+"/to", "order", "La fin précède le début.", "The end comes before the start."))
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

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func field(pointer, code, fr, en string) domain.Field {
	return domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}}
}
