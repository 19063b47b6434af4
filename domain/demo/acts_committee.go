package demo

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/release"
)

// committeeActs are the committee's meeting of 6 May and the release that evening.
func committeeActs(s *Story) []Act {
	return []Act{
		act("decide-dossiers", s.at(time.May, 6, 14, 0), "Le comité décide de la présélection", "The committee decides the shortlist", decideDossiers),
		act("release-shortlist", s.at(time.May, 6, 18, 0), "La présélection est publiée", "The shortlist is released",
			releasing(call.ForCandidates, release.Shortlist)),
	}
}

// decideDossiers shortlists the best means, puts the next ones on the waiting list
// and refuses the rest with a reason. What a visitor decided stays, and counts.
func decideDossiers(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	all, err := p.applicants(ctx, "")
	if err != nil {
		return err
	}
	weak, err := p.weaknesses(ctx)
	if err != nil {
		return err
	}
	keep, wait := max(p.Story.Config.Shortlisted-count(all, dossier.Keep), 0), max(p.Story.Config.Waiting-count(all, dossier.Wait), 0)
	undecided := slices.DeleteFunc(byMean(all), func(a release.Summary) bool { return a.Outcome != "" })
	for i := range undecided {
		a := &undecided[i]
		switch {
		case i < keep:
			a.Outcome = dossier.Keep
		case i < keep+wait:
			a.Outcome = dossier.Wait
		default:
			a.Outcome, a.Reason = dossier.Refuse, p.Story.refusal(*a, weak[a.ID])
		}
	}
	return meanwhile(ctx, undecided, func(ctx context.Context, a release.Summary) error { return p.decide(ctx, by, a) })
}

func (p *Player) decide(ctx context.Context, by access.Actor, a release.Summary) error {
	_, err := p.Releases.Decide(ctx, by, a.ID, a.Outcome, a.Reason)
	return p.unlessMoot(domain.Text{FR: "Décider de la candidature " + a.Number, EN: "Decide on the application " + a.Number}, err)
}

func count(all []release.Summary, outcome dossier.Outcome) int {
	n := 0
	for _, a := range all {
		if a.Outcome == outcome {
			n++
		}
	}
	return n
}

// byMean sorts by falling mean, compared exactly; equals stay in the cast's order.
func byMean(all []release.Summary) []release.Summary {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b release.Summary) int {
		return cmp.Compare(b.ScoreSum*max(a.ScoreCount, 1), a.ScoreSum*max(b.ScoreCount, 1))
	})
	return sorted
}

// weaknesses gives, by application, the criterion with the lowest sum of scores.
func (p *Player) weaknesses(ctx context.Context) (map[dossier.ID]string, error) {
	list, err := p.readings(ctx)
	if err != nil {
		return nil, err
	}
	byDossier := map[dossier.ID][]reading.Reading{}
	for _, r := range list {
		byDossier[r.Dossier] = append(byDossier[r.Dossier], r)
	}
	weak := map[dossier.ID]string{}
	for id, readings := range byDossier {
		weak[id] = weakest(readings)
	}
	return weak, nil
}

func weakest(readings []reading.Reading) string {
	found, least := rubric[0].ID, -1
	for _, c := range rubric {
		sum := 0
		for _, r := range readings {
			sum += r.Scores[c.ID]
		}
		if least < 0 || sum < least {
			found, least = c.ID, sum
		}
	}
	return found
}

// refusal draws a reason for the weakest criterion.
func (s *Story) refusal(a release.Summary, criterion string) string {
	if refusals[criterion] == nil {
		criterion = rubric[0].ID
	}
	return pick(drawFor(drawScores, 1<<31|s.index(a.Name)), refusals[criterion])
}
