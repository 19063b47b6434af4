package demo

import (
	"context"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// extensionActs are the two real extensions, at the very second they appeared on the
// programme's site: each after the end had passed.
func extensionActs(s *Story) []Act {
	acts := []Act{}
	for i, e := range s.Edition.Calendar.Extensions {
		id, nth := "extension-1", domain.Text{FR: "première", EN: "first"}
		if i > 0 {
			id, nth = "extension-2", domain.Text{FR: "seconde", EN: "second"}
		}
		acts = append(acts, act(id, e.Published, "La "+nth.FR+" prolongation est publiée", "The "+nth.EN+" extension is published", s.extending(e)))
	}
	return acts
}

func (s *Story) extending(e Prolonged) func(context.Context, *Player) error {
	z := s.Edition.Calendar.Zone
	last, published := e.Closes.In(z).AddDate(0, 0, -1), e.Published.In(z) // it closes at midnight: the day before is the last
	motive := domain.Text{
		FR: "Le site du programme a annoncé le " + domain.SpellDay(published, "fr") + " que l’appel reste ouvert jusqu’au " + domain.SpellDay(last, "fr") + " inclus.",
		EN: "On " + domain.SpellDay(published, "en") + " the programme’s site announced that the call stays open until " + domain.SpellDay(last, "en") + " included.",
	}
	return func(ctx context.Context, p *Player) error {
		by, err := p.programme(ctx)
		if err != nil {
			return err
		}
		id, err := p.callID(ctx, call.ForCandidates)
		if err != nil {
			return err
		}
		_, err = p.Calls.Extend(ctx, by, id, call.Applications, call.Extension{Closes: e.Closes, Motive: motive})
		return err
	}
}
