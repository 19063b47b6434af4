package reading_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/reading"
)

func TestStateFollowsTheLastSnapshot(t *testing.T) {
	submitted := time.Date(2022, 4, 3, 20, 0, 0, 0, time.UTC)
	later, earlier := submitted.Add(time.Microsecond), submitted.Add(-time.Microsecond)
	for name, test := range map[string]struct {
		started, locked *time.Time
		want            reading.State
	}{
		"given":                        {nil, nil, reading.Assigned},
		"scored":                       {&later, nil, reading.Started},
		"handed in":                    {&later, &later, reading.Locked},
		"handed in at the very moment": {&earlier, &submitted, reading.Locked},
		"of an older snapshot":         {&earlier, &earlier, reading.Started},
	} {
		r := reading.Reading{Submitted: submitted, StartedAt: test.started, LockedAt: test.locked}
		if got := r.State(); got != test.want {
			t.Errorf("%s: %s, expected %s", name, got, test.want)
		}
	}
}

func TestWhoIsTheReader(t *testing.T) {
	who, of, promotion := domain.NewAccountID(), domain.NewCallID(), domain.NewPromotionID()
	holds := func(role access.Role, kind access.ScopeKind, id uuid.UUID) access.Actor {
		return access.Actor{Account: who, Grants: []access.Grant{{Role: role, Scope: access.Scope{Kind: kind, ID: id}, Sworn: true}}}
	}
	unsworn := holds(access.Reader, access.Call, of.UUID)
	unsworn.Grants[0].Sworn = false
	r := reading.Reading{Call: of, Promotion: promotion, Reader: who}
	gone := r
	gone.Withdrawn = true
	foreign := r
	foreign.Reader = domain.NewAccountID()
	for name, test := range map[string]struct {
		actor   access.Actor
		reading reading.Reading
		reads   bool
	}{
		"its reader":               {holds(access.Reader, access.Call, of.UUID), r, true},
		"its reader, not sworn in": {unsworn, r, false},
		"another's":                {holds(access.Reader, access.Call, of.UUID), foreign, false},
		"reader of another call":   {holds(access.Reader, access.Call, domain.NewCallID().UUID), r, false},
		"without a role":           {access.Actor{Account: who}, r, false},
		"a juror":                  {holds(access.Juror, access.Call, of.UUID), r, false},
		"of a withdrawn dossier":   {holds(access.Reader, access.Call, of.UUID), gone, false},
		"a visitor":                {access.Actor{}, r, false},
		"a visitor, of nobody's":   {access.Actor{}, reading.Reading{Call: of}, false},
		"the programme team reads": {holds(access.Programme, access.Promotion, promotion.UUID), foreign, true},
	} {
		if got := access.Allowed(test.actor, "getReading", test.reading.Facts(test.actor)); got != test.reads {
			t.Errorf("%s: %v", name, got)
		}
		if access.Allowed(test.actor, "putReading", test.reading.Facts(test.actor)) != (name == "its reader") {
			t.Errorf("%s scores", name)
		}
	}
}
