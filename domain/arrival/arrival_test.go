package arrival

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

func TestPayFollowsExperience(t *testing.T) {
	for years, want := range map[int]int{0: 3500, 5: 3500, 6: 4000, 30: 4000} {
		if got := (Arrival{Years: &years}).NetPay(); got != want {
			t.Errorf("%d years are paid %d", years, got)
		}
	}
	if (Arrival{}).NetPay() != 0 {
		t.Error("unknown experience has a pay")
	}
}

func welcome(t testing.TB) Arrival {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	return Arrival{StartsOn: domain.Date{Year: 2022, Month: 9, Day: 12}, Zone: zone, Ticks: map[Tick]time.Time{}}
}

func TestAStepIsLateAfterItsLastDay(t *testing.T) {
	a := welcome(t)
	for step, day := range map[Step]string{Contract: "2022-08-13", Workstation: "2022-09-05", Badge: "2022-09-05"} {
		if got := a.DueOn(step).String(); got != day {
			t.Errorf("%s is due on %s", step, got)
		}
		midnight := a.DueAt(step)
		if a.LateAt(step, midnight.Add(-time.Microsecond)) || !a.LateAt(step, midnight) || midnight.Format("15:04") != "00:00" {
			t.Errorf("%s is late from %s", step, midnight)
		}
	}
	if a.Late(a.StartsOn.Midnight(a.Zone)) != len(Steps) {
		t.Error("on the first day all that is not done is late")
	}
}

// A step is done when both sides say so, in any order, and is then never late; only
// time makes more of them late.
func TestBothSidesMakeAStepDone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := welcome(t)
		for _, s := range Steps {
			for _, side := range []Side{Host, Recruit} {
				if rapid.Bool().Draw(rt, string(s)+string(side)) {
					a.Ticks[Tick{s, side}] = time.Now()
				}
			}
		}
		at := a.StartsOn.Midnight(a.Zone).AddDate(0, 0, rapid.IntRange(-60, 10).Draw(rt, "day"))
		for _, s := range Steps {
			_, host := a.Ticks[Tick{s, Host}]
			_, recruit := a.Ticks[Tick{s, Recruit}]
			if a.Done(s) != (host && recruit) || a.Done(s) && a.LateAt(s, at) {
				rt.Fatalf("%s: done %t, late %t", s, a.Done(s), a.LateAt(s, at))
			}
		}
		if a.Late(at.Add(24*time.Hour)) < a.Late(at) {
			rt.Fatal("time makes fewer late")
		}
	})
}

func TestContactIsForThoseWhoHire(t *testing.T) {
	a := welcome(t)
	years := 2
	a.Account, a.Administration, a.Email, a.Phone, a.Years = domain.NewAccountID(), domain.NewAdministrationID(), "x@y.example", "06", &years
	in := access.Scope{Kind: access.Administration, ID: a.Administration.UUID}
	holds := func(role access.Role, s access.Scope) access.Actor {
		return access.Actor{Account: domain.NewAccountID(), Grants: []access.Grant{{Role: role, Scope: s}}}
	}
	for name, c := range map[string]struct {
		who  access.Actor
		sees bool
		side Side
	}{
		"recruit":   {access.Actor{Account: a.Account}, true, Recruit},
		"HR":        {holds(access.HostHR, in), true, Host},
		"lead":      {holds(access.HostLead, in), false, Host},
		"programme": {holds(access.Programme, access.Everywhere), true, Programme},
	} {
		if seen := a.seenBy(c.who); (seen.Email != "") != c.sees || (seen.NetPay() > 0) != c.sees || a.SideOf(c.who) != c.side {
			t.Errorf("%s sees %+v as %s", name, seen, a.SideOf(c.who))
		}
	}
}
