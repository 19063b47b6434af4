package administration_test

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// memory is a directory kept in memory.
type memory struct {
	bodies  map[administration.ID]administration.Administration
	audited []audit.Entry
	mails   []mail.Message
	people  []administration.Recipient
	leads   map[administration.ID]domain.AccountID
	moved   [][2]administration.ID
}

func directory(bodies ...administration.Administration) *memory {
	m := &memory{bodies: map[administration.ID]administration.Administration{}, leads: map[administration.ID]domain.AccountID{}}
	for _, a := range bodies {
		a.ID, a.Version = domain.NewAdministrationID(), 1
		if a.Status == "" {
			a.Status = administration.Validated
		}
		m.bodies[a.ID] = a
	}
	return m
}

func (m *memory) Atomic(_ context.Context, fn func(administration.Tx) error) error { return fn(m) }

func (m *memory) Administrations(context.Context) ([]administration.Administration, error) {
	all := []administration.Administration{}
	for _, a := range m.bodies {
		all = append(all, a)
	}
	return all, nil
}

func (m *memory) Administration(_ context.Context, id administration.ID) (administration.Administration, error) {
	a, known := m.bodies[id]
	if !known {
		return administration.Administration{}, domain.Absent()
	}
	return a, nil
}

func (m *memory) LockAdministration(id administration.ID) (administration.Administration, error) {
	return m.Administration(context.Background(), id)
}

func (m *memory) InsertAdministration(a administration.Administration) error {
	m.bodies[a.ID] = a
	return nil
}

func (m *memory) UpdateAdministration(a administration.Administration) error {
	m.bodies[a.ID] = a
	return nil
}

func (m *memory) Mail(msg mail.Message) error { m.mails = append(m.mails, msg); return nil }

func (m *memory) GrantLead(who domain.AccountID, id administration.ID) error {
	m.leads[id] = who
	return nil
}

func (m *memory) AdministrationPeople(administration.ID) ([]administration.Recipient, error) {
	return m.people, nil
}

func (m *memory) MoveChallenges(from, into administration.ID) ([]domain.ChallengeID, error) {
	m.moved = append(m.moved, [2]administration.ID{from, into})
	return []domain.ChallengeID{domain.NewChallengeID()}, nil
}

func (m *memory) MoveRoles(administration.ID, administration.ID) error { return nil }

func (m *memory) Audit(e audit.Entry) error { m.audited = append(m.audited, e); return nil }

func (m *memory) only() administration.Administration {
	for _, a := range m.bodies {
		return a
	}
	return administration.Administration{}
}

func holding(role access.Role, kind access.ScopeKind, id uuid.UUID) access.Actor {
	who := domain.NewAccountID()
	return access.Actor{Account: who, Grants: []access.Grant{{Account: who, Role: role, Scope: access.Scope{Kind: kind, ID: id}}}}
}

func programme() access.Actor { return holding(access.Programme, access.Portal, uuid.Nil) }

func names(list []administration.Administration) []string {
	out := []string{}
	for _, a := range list {
		out = append(out, a.Name)
	}
	return out
}

func TestTheDirectoryIsSearchedAndSortedAsPeopleDo(t *testing.T) {
	s := administration.Service{Store: directory(
		administration.Administration{Name: "INSEE", Ministry: "Ministère de l’Économie"}, administration.Administration{Name: "École des ponts"},
		administration.Administration{Name: "Cerema"}, administration.Administration{Name: "économie solidaire (mission)"},
	)}
	for q, want := range map[string][]string{
		"":         {"Cerema", "École des ponts", "économie solidaire (mission)", "INSEE"},
		" ÉCO ":    {"École des ponts", "économie solidaire (mission)", "INSEE"}, // the last by its ministry
		"economie": {"économie solidaire (mission)", "INSEE"},
		"zzz":      {},
	} {
		got, err := s.List(t.Context(), programme(), administration.Filter{Words: q})
		if err != nil || !slices.Equal(names(got), want) {
			t.Errorf("q=%q: %v, expected %v, %v", q, names(got), want, err)
		}
	}
}

func TestTheOrderDoesNotDependOnTheStore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := directory()
		for _, name := range rapid.SliceOfN(rapid.StringMatching(`[A-Eé]{1,3}`), 0, 8).Draw(rt, "names") {
			a := administration.Administration{ID: domain.NewAdministrationID(), Name: name, Status: administration.Validated}
			m.bodies[a.ID] = a
		}
		s := administration.Service{Store: m}
		first, err := s.List(rt.Context(), programme(), administration.Filter{})
		if err != nil {
			rt.Fatal(err)
		}
		again, err := s.List(rt.Context(), programme(), administration.Filter{}) // a map walks in another order
		if err != nil || !reflect.DeepEqual(first, again) {
			rt.Fatalf("%v, then %v, %v", names(first), names(again), err)
		}
		if !slices.IsSortedFunc(first, func(a, b administration.Administration) int {
			return strings.Compare(domain.Fold(a.Name), domain.Fold(b.Name))
		}) {
			rt.Fatalf("not by name: %v", names(first))
		}
	})
}

func TestWhoReadsAndChangesTheDirectory(t *testing.T) {
	m := directory(administration.Administration{Name: "Cerema", Fictional: true})
	s, a := administration.Service{Store: m}, m.only()
	own := func(r access.Role) access.Actor { return holding(r, access.Administration, a.ID.UUID) }
	foreign := holding(access.HostLead, access.Administration, domain.NewAdministrationID().UUID)
	for name, tc := range map[string]struct {
		who               access.Actor
		read, make, write string
	}{
		"visitor":      {access.Actor{}, "unauthenticated", "unauthenticated", "unauthenticated"},
		"candidate":    {holding(access.Candidate, access.Call, domain.NewCallID().UUID), "forbidden", "forbidden", "not_found"},
		"reader":       {holding(access.Reader, access.Call, domain.NewCallID().UUID), "forbidden", "forbidden", "not_found"},
		"committee":    {holding(access.Committee, access.Promotion, domain.NewPromotionID().UUID), "", "forbidden", "forbidden"},
		"host member":  {own(access.HostMember), "", "forbidden", "forbidden"},
		"host HR":      {own(access.HostHR), "", "forbidden", "forbidden"},
		"host lead":    {own(access.HostLead), "", "forbidden", ""},
		"foreign lead": {foreign, "", "forbidden", "forbidden"},
		"programme":    {programme(), "", "", ""},
	} {
		_, err := s.List(t.Context(), tc.who, administration.Filter{})
		code(t, name+" lists", err, tc.read)
		_, err = s.Create(t.Context(), tc.who, administration.Administration{Name: "Nouvelle"})
		code(t, name+" creates", err, tc.make)
		current, err := m.Administration(t.Context(), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Change(t.Context(), tc.who, administration.Administration{ID: a.ID, Name: "Cerema"}, current.Version)
		code(t, name+" changes", err, tc.write)
	}
}

func code(t *testing.T, what string, err error, want string) {
	t.Helper()
	if got := domain.CodeOf(err); got != want {
		t.Errorf("%s: %q, expected %q (%v)", what, got, want, err)
	}
}

func TestOnlyTheProgrammeSaysWhatIsFictional(t *testing.T) {
	m := directory(administration.Administration{Name: "Office des marées", Fictional: true})
	s, a := administration.Service{Store: m}, m.only()
	lead := holding(access.HostLead, access.Administration, a.ID.UUID)
	got, err := s.Change(t.Context(), lead, administration.Administration{ID: a.ID, Name: " Office des marées et des phares "}, 1)
	if err != nil || !got.Fictional || got.Name != "Office des marées et des phares" || got.Version != 2 {
		t.Fatalf("%+v, %v", got, err)
	}
	if got, err = s.Change(t.Context(), programme(), administration.Administration{ID: a.ID, Name: "Office"}, 2); err != nil || got.Fictional {
		t.Fatalf("%+v, %v", got, err)
	}
	if n := len(m.audited); n != 2 || m.audited[0].Operation != "putAdministration" || m.audited[0].Account != lead.Account {
		t.Fatalf("audited: %+v", m.audited)
	}
}

func TestFaultsOfAnAdministration(t *testing.T) {
	m := directory(administration.Administration{Name: "Cerema"})
	s, id := administration.Service{Store: m}, m.only().ID
	_, err := s.Create(t.Context(), programme(), administration.Administration{Name: " —  "})
	code(t, "a name that shows nothing", err, "invalid_fields")
	_, err = s.Change(t.Context(), programme(), administration.Administration{ID: id, Name: "\u00a0"}, 1)
	code(t, "a name that shows nothing", err, "invalid_fields")
	_, err = s.Change(t.Context(), programme(), administration.Administration{ID: id, Name: "Cerema"}, 9)
	code(t, "an outdated version", err, "stale_version")
	_, err = s.Change(t.Context(), programme(), administration.Administration{ID: domain.NewAdministrationID(), Name: "X"}, 1)
	code(t, "an absent one", err, "not_found")
	_, err = s.Get(t.Context(), programme(), domain.NewAdministrationID())
	code(t, "an absent one", err, "not_found")
}
