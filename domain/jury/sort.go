package jury

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
)

const maxText = 4000

// Sort says whether a submitted challenge is eligible, if nobody sorted it since
// version. Saying again what stands changes nothing.
func (s Service) Sort(ctx context.Context, actor access.Actor, id challenge.ID, version int64, said Sorting) (Entry, error) {
	said.Note = strings.TrimSpace(said.Note)
	said.Grounds = slices.Compact(slices.Sorted(slices.Values(said.Grounds)))
	if err := said.check(); err != nil {
		return Entry{}, err
	}
	err := s.act(ctx, actor, "sortChallenge", id, []string{"eligible", "grounds", "note"}, func(t turn) (bool, error) {
		is := t.Sorting
		if is.Version > 0 && is.Eligible == said.Eligible && is.Note == said.Note && reflect.DeepEqual(is.Grounds, said.Grounds) {
			return false, nil
		}
		if err := t.sortable(said); err != nil {
			return false, err
		}
		if is.Version != version {
			return false, domain.StaleVersion(is.Version)
		}
		said.By, said.At, said.Version = actor.Account, t.now, version+1
		return true, t.tx.PutSorting(id, said)
	})
	if err != nil {
		return Entry{}, err
	}
	return s.Entry(ctx, id)
}

func (s Sorting) check() error {
	fields := []domain.Field{}
	for _, g := range s.Grounds {
		if !slices.Contains(Grounds, g) {
			fields = append(fields, field("/grounds", "unknown", "Ce motif n’existe pas : choisissez dans la liste.", "This ground does not exist: choose from the list."))
		}
	}
	switch {
	case s.Eligible && len(s.Grounds) > 0:
		fields = append(fields, field("/grounds", "not_applicable", "Un défi éligible n’a pas de motif de rejet : retirez-les.", "An eligible challenge has no ground of rejection: remove them."))
	case !s.Eligible && len(s.Grounds) == 0:
		fields = append(fields, field("/grounds", "required", "Indiquez au moins un motif : pourquoi ce défi n’est-il pas éligible ?", "Give at least one ground: why is this challenge not eligible?"))
	case !s.Eligible && slices.Contains(s.Grounds, "other") && s.Note == "":
		fields = append(fields, field("/note", "required", "Précisez l’autre motif.", "Say what the other ground is."))
	}
	if utf8.RuneCountInString(s.Note) > maxText {
		fields = append(fields, tooLong("/note", maxText))
	}
	return domain.InvalidFields(fields)
}

func (t turn) sortable(said Sorting) error {
	if err := t.examinable(); err != nil {
		return err
	}
	if d := t.Challenge.Decision; !said.Eligible && d != nil && d.Outcome == challenge.Keep {
		return wrongState("Ce défi est retenu par une décision : changez-la d’abord.", "A decision keeps this challenge: change it first.")
	}
	return nil
}
