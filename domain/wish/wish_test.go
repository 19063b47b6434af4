package wish

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

func challenges(n int) []domain.ChallengeID {
	ids := make([]domain.ChallengeID, n)
	for i := range ids {
		ids[i] = domain.NewChallengeID()
	}
	return ids
}

// TestAListIsAcceptedExactlyWhenItObeys: as many as the call allows, each once,
// each among those offered, in whatever order.
func TestAListIsAcceptedExactlyWhenItObeys(t *testing.T) {
	offered, foreign := challenges(6), challenges(2)
	rapid.Check(t, func(t *rapid.T) {
		least := rapid.IntRange(0, 4).Draw(t, "min")
		of := call.Call{WishesMin: least, WishesMax: least + rapid.IntRange(0, 3).Draw(t, "spare")}
		ids := rapid.SliceOfN(rapid.SampledFrom(append(foreign, offered...)), 0, 8).Draw(t, "ids")
		fine, seen := len(ids) >= of.WishesMin && len(ids) <= of.WishesMax, map[domain.ChallengeID]bool{}
		for _, id := range ids {
			fine = fine && !seen[id] && id != foreign[0] && id != foreign[1]
			seen[id] = true
		}
		if err := check(ids, offered, of); (err == nil) != fine {
			t.Fatalf("%d to %d, %v: %v", of.WishesMin, of.WishesMax, ids, err)
		}
	})
}

func TestEveryFaultIsToldAtItsPlace(t *testing.T) {
	offered := challenges(2)
	err := check([]domain.ChallengeID{offered[0], offered[0], domain.NewChallengeID()}, offered, call.Call{WishesMin: 1, WishesMax: 2})
	var told *domain.Error
	if !errors.As(err, &told) || told.Code != "invalid_fields" {
		t.Fatal(err)
	}
	want := []string{"/challenge_ids too_many", "/challenge_ids/1 duplicate", "/challenge_ids/2 unknown"}
	for i, f := range told.Fields {
		if i >= len(want) || f.Pointer+" "+f.Code != want[i] {
			t.Errorf("fault %d: %s %s", i, f.Pointer, f.Code)
		}
	}
	if len(told.Fields) != len(want) || told.Fields[0].Message.FR != "Classez au plus 2 défis : il y en a 3." {
		t.Fatalf("told %v", told.Fields)
	}
}

func TestOpenIsForTheShortlistedInTheirTime(t *testing.T) {
	opens := time.Date(2022, 5, 8, 22, 0, 0, 0, time.UTC)
	closes, who := opens.AddDate(0, 0, 7), domain.NewAccountID()
	w := call.Window{Name: call.Wishes, Opens: opens, Closes: closes, Extensions: []call.Extension{
		{Person: who, Published: closes, Closes: closes.AddDate(0, 0, 1)},
	}}
	of := call.Call{Windows: []call.Window{w}}
	for name, test := range map[string]struct {
		at     time.Time
		person domain.AccountID
		status dossier.Status
		open   bool
	}{
		"just before":       {opens.Add(-time.Microsecond), who, dossier.Shortlisted, false},
		"at the opening":    {opens, who, dossier.Shortlisted, true},
		"at the last":       {closes.Add(-time.Microsecond), domain.NewAccountID(), dossier.Shortlisted, true},
		"at the end":        {closes, domain.NewAccountID(), dossier.Shortlisted, false},
		"one's own time":    {closes, who, dossier.Shortlisted, true},
		"not yet released":  {opens, who, dossier.Submitted, false},
		"waiting":           {opens, who, dossier.Waiting, false},
		"withdrawn":         {opens, who, dossier.Withdrawn, false},
		"already recruited": {opens, who, dossier.Recruited, false},
	} {
		v := View{Call: of, Person: test.person, Status: test.status, At: test.at}
		if v.Open() != test.open {
			t.Errorf("%s: open %v", name, v.Open())
		}
	}
	if _, end, exists := (View{Call: of, Person: who, At: closes}).Times(); !exists || !end.Equal(closes.AddDate(0, 0, 1)) {
		t.Errorf("one's own end reads %s, %v", end, exists)
	}
	if _, _, exists := (View{}).Times(); exists {
		t.Error("a call without wishes has times")
	}
}
