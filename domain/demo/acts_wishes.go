package demo

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/release"
)

// wishActs are the seven days in which the shortlisted rank challenges.
func wishActs(s *Story) []Act {
	acts := []Act{}
	for i := range wishDays {
		day := s.at(time.May, 9+i, 21, 15)
		acts = append(acts, act("wishes-"+day.Format(time.DateOnly), day, "Vœux du "+domain.SpellDay(day, "fr"), "Wishes of "+domain.SpellDay(day, "en"),
			func(ctx context.Context, p *Player) error { return p.wishDay(ctx, i) }))
	}
	return acts
}

const (
	wishDays = 7
	silent   = 34 // one shortlisted person in so many never ranks anything
)

// wishDay draws the day on which a candidate of the cast ranks; -1: never. The stars
// wait for the last one: a visitor may want to do it for them.
func wishDay(index int) int {
	draw := drawFor(drawWishes, index)
	if _, star := stars[index]; star {
		return wishDays - 1
	}
	if draw.IntN(silent) == 0 {
		return -1
	}
	return min(draw.IntN(wishDays+2), wishDays-1)
}

// wishDay saves the wishes of that day. Visitors' own candidates rank for themselves.
func (p *Player) wishDay(ctx context.Context, day int) error {
	all, err := p.applicants(ctx, string(dossier.Keep))
	if err != nil {
		return err
	}
	offers, err := p.challenges(ctx)
	if err != nil {
		return err
	}
	offers = slices.DeleteFunc(offers, func(c challenge.Challenge) bool { return c.Status != challenge.Published })
	all = slices.DeleteFunc(all, func(a release.Summary) bool {
		index := p.Story.index(a.Name)
		return index == len(p.Story.Cast.Candidates) || wishDay(index) != day
	})
	return meanwhile(ctx, all, func(ctx context.Context, a release.Summary) error {
		what := domain.Text{FR: "Classer les défis de la candidature " + a.Number, EN: "Rank the challenges of the application " + a.Number}
		return p.unlessMoot(what, p.rank(ctx, a, p.Story.Edition.wishes(p.Story.index(a.Name), a, offers)))
	})
}

// rank saves a first list; a list that is there already is the visitor's, or that of
// a move that was cut short.
func (p *Player) rank(ctx context.Context, a release.Summary, ids []domain.ChallengeID) error {
	d, err := p.Dossiers.Store.Dossier(ctx, a.ID)
	if err != nil {
		return err
	}
	by := access.Actor{Account: d.Account}
	v, err := p.Wishes.Get(ctx, by, a.ID)
	if err != nil || slices.Equal(v.Challenges, ids) {
		return err
	}
	if v.Version > 0 {
		return domain.Fail(domain.Conflict, "wrong_state", domain.Text{
			FR: "Des vœux ont été enregistrés pendant la visite.", EN: "Wishes were saved during the visit.",
		})
	}
	_, err = p.Wishes.Save(ctx, by, a.ID, 0, ids)
	return err
}

// wishes draws a ranked list: challenges with a post in the person's track first, the
// popular ones more often.
func (e Edition) wishes(index int, a release.Summary, offers []challenge.Challenge) []domain.ChallengeID {
	draw := drawFor(drawWishes, 1<<20|index)
	length := e.WishesMin + draw.IntN(e.WishesMax-e.WishesMin+1)
	type choice struct {
		id     domain.ChallengeID
		weight int
	}
	choices := make([]choice, len(offers))
	for i, c := range offers {
		choices[i] = choice{c.ID, fit(c, a)*40 + popularity(c.Slug) + draw.IntN(60)}
	}
	slices.SortStableFunc(choices, func(a, b choice) int { return cmp.Compare(b.weight, a.weight) })
	ids := []domain.ChallengeID{}
	for _, c := range choices[:min(length, len(choices))] {
		ids = append(ids, c.id)
	}
	return ids
}

// fit is 3 where a post wants the person's main track, 1 where it wants their
// secondary one.
func fit(c challenge.Challenge, a release.Summary) int {
	best := 0
	for _, post := range c.Posts {
		if slices.Contains(post.AcceptedTracks, a.MainTrack) {
			return 3
		}
		if a.SecondaryTrack != "" && slices.Contains(post.AcceptedTracks, a.SecondaryTrack) {
			best = 1
		}
	}
	return best
}

// popularity is drawn once a challenge: some are on everybody's list.
func popularity(slug string) int {
	sum := uint64(seed)
	for _, b := range []byte(slug) {
		sum = mix(sum ^ uint64(b))
	}
	return rand.New(rand.NewPCG(sum, sum)).IntN(60) //nolint:gosec // a seeded draw, not a secret
}
