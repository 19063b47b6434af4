package jury

import (
	"context"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
)

// Save writes the shared grid, by its referent, if it was not saved since version.
// Jurors learn from it neither whether a decision was taken nor which: it stays open
// until the decisions are released.
func (s Service) Save(ctx context.Context, actor access.Actor, id challenge.ID, version int64, o Opinion) (View, error) {
	o.Reason = strings.TrimSpace(o.Reason)
	err := s.act(ctx, actor, "putGrid", id, []string{"scores", "favourable", "rank", "reason"}, func(t turn) (bool, error) {
		if err := o.checkWhole(t); err != nil {
			return false, err
		}
		if t.Grid.Version > 0 && reflect.DeepEqual(t.Grid.Opinion, o) {
			return false, nil
		}
		if err := t.gridClosed(t.now); err != nil {
			return false, err
		}
		if t.Grid.Version != version {
			return false, domain.StaleVersion(t.Grid.Version)
		}
		return true, t.tx.PutGrid(id, Grid{Opinion: o, By: actor.Account, At: t.now, Version: version + 1})
	})
	if err != nil {
		return View{}, err
	}
	return s.Hearing(ctx, actor, id)
}

func (o Opinion) checkWhole(t turn) error {
	if utf8.RuneCountInString(o.Reason) > maxText {
		return domain.InvalidFields([]domain.Field{tooLong("/reason", maxText)})
	}
	return o.check(Criteria(t.Call))
}

// gridClosed refuses to write before the hearing begins and after the examination.
func (c Case) gridClosed(now time.Time) error {
	if err := c.examinable(); err != nil {
		return err
	}
	if now.Before(c.Hearing.StartsAt) {
		at := c.Hearing.StartsAt.In(c.Call.Zone)
		return domain.Fail(domain.Conflict, "not_ready", domain.Text{
			FR: "La grille s’ouvre au début de l’audition : " + domain.SpellOpening(at, "fr") + ".",
			EN: "The grid opens when the hearing begins: " + domain.SpellOpening(at, "en") + ".",
		})
	}
	return nil
}
