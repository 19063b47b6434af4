package call_test

import (
	"errors"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

func valid() call.Call {
	visible := in("2022-05-09 00:00:00")
	return call.Call{
		Kind: call.ForCandidates, Zone: paris, Tracks: call.Tracks, WishesMin: 3, WishesMax: 5, ChallengesVisibleAt: &visible,
		Windows: []call.Window{sixth(), {Name: call.Wishes, Opens: in("2022-05-09 00:00:00"), Closes: in("2022-05-16 00:00:00")}},
		Rubric:  []call.Criterion{{ID: "coherence"}}, Questions: []call.Question{{ID: "motivation", Kind: call.LongText, MaxLength: 100}},
	}
}

func TestCheckRefusesACallNobodyCouldEnter(t *testing.T) {
	if err := valid().Check(in("2022-03-01 00:00:00")); err != nil {
		t.Fatalf("the sixth call is refused: %v", err)
	}
	for name, c := range map[string]struct {
		spoil   func(*call.Call)
		pointer string
	}{
		"no track":          {func(c *call.Call) { c.Tracks = nil }, "/tracks"},
		"no rubric":         {func(c *call.Call) { c.Rubric = nil }, "/rubric"},
		"past":              {func(c *call.Call) { c.Windows[0].Closes, c.Windows[0].Extensions = in("2022-02-01 00:00:00"), nil }, "/window/closes_at"},
		"overlap":           {func(c *call.Call) { c.Windows[1].Opens = in("2022-04-01 00:00:00") }, "/wishes_window/opens_at"},
		"revealed too late": {func(c *call.Call) { late := in("2022-06-01 00:00:00"); c.ChallengesVisibleAt = &late }, "/challenges_visible_at"},
		"wishes reversed":   {func(c *call.Call) { c.WishesMax = 2 }, "/wishes_max"},
		"question twice":    {func(c *call.Call) { c.Questions = append(c.Questions, c.Questions[0]) }, "/questions/1/id"},
		"closed track": {func(c *call.Call) {
			c.Tracks = []call.Track{call.Design}
			c.Questions[0].Track = call.Development
		}, "/questions/0/track"},
	} {
		t.Run(name, func(t *testing.T) {
			k := valid()
			c.spoil(&k)
			var told *domain.Error
			if err := k.Check(in("2022-03-01 00:00:00")); !errors.As(err, &told) || len(told.Fields) != 1 || told.Fields[0].Pointer != c.pointer {
				t.Errorf("got %v %+v, expected one fault at %s", err, told, c.pointer)
			}
		})
	}
}
