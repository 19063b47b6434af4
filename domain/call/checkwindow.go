package call

import (
	"time"

	"github.com/etalab/portail-eig/domain"
)

// pointerOf names a window's field of the call's form.
func pointerOf(w WindowName) string {
	if w == Wishes {
		return "/wishes_window"
	}
	return "/window"
}

func (c Call) checkWindows(now time.Time) []domain.Field {
	fields := []domain.Field{}
	main := c.Main()
	if !now.Before(main.End(now, domain.AccountID{})) {
		fields = append(fields, field("/window/closes_at", "past",
			"La fin de l’appel est déjà passée : personne ne pourrait déposer.", "The call’s end is already past: nobody could submit."))
	}
	for _, w := range c.Windows {
		if !w.Opens.Before(w.Closes) {
			fields = append(fields, field(pointerOf(w.Name)+"/closes_at", "order",
				"La fin doit venir après l’ouverture.", "The end must come after the opening."))
		}
	}
	wishes := c.Window(Wishes)
	if !wishes.Opens.IsZero() && wishes.Opens.Before(main.Closes) && !c.WishesWithApplication {
		fields = append(fields, field("/wishes_window/opens_at", "overlap",
			"Les vœux s’ouvrent avant la fin des candidatures.", "Wishes open before applications end."))
	}
	return append(fields, c.checkReveal()...)
}

// checkReveal: challenges show before what is ranked of them is due.
func (c Call) checkReveal() []domain.Field {
	if c.ChallengesVisibleAt == nil || !c.HasWishes() || c.ChallengesVisibleAt.Before(c.WishesWindow().Closes) {
		return nil
	}
	return []domain.Field{field("/challenges_visible_at", "too_late",
		"Les défis seraient révélés après la fin des vœux.", "Challenges would appear after the wishes end.")}
}
