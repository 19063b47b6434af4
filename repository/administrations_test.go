package repository_test

import (
	"errors"
	"reflect"
	"sync"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/administration"
)

func TestAnAdministrationIsKeptAsGiven(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	made, err := w.administrations.Create(t.Context(), w.programme, administration.Administration{
		Name: "  Office d’État « marées » ", Ministry: "Ministère \\ de la mer", Fictional: true,
		Kind: administration.Operator, SIRET: "130 025 265 00013", Sites: []administration.Site{{Town: "Brest", Postcode: "29200"}},
	})
	w.must(err)
	read, err := w.administrations.Get(t.Context(), w.foreigner, made.ID)
	if err != nil || !reflect.DeepEqual(read, made) || read.Name != "Office d’État « marées »" {
		t.Fatalf("made %+v, read %+v, %v", made, read, err)
	}
	made.Name, made.Ministry, made.Fictional = "Office", "", false
	changed, err := w.administrations.Change(t.Context(), w.programme, made, 1)
	w.must(err)
	if read, err = w.administrations.Get(t.Context(), w.lead, made.ID); err != nil || !reflect.DeepEqual(read, changed) || read.Version != 2 {
		t.Fatalf("changed %+v, read %+v, %v", changed, read, err)
	}
	if n := w.count("SELECT count(*) FROM audit WHERE object_id = $1 AND operation IN ('createAdministration', 'putAdministration')", made.ID.UUID); n != 2 {
		t.Errorf("%d audit rows, expected 2", n)
	}
}

func TestANameIsGivenOnce(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	_, err := w.administrations.Create(t.Context(), w.programme, administration.Administration{Name: "CEREMA"})
	takenName(t, err)
	_, err = w.administrations.Change(t.Context(), w.foreigner, administration.Administration{ID: w.other.ID, Name: "cerema"}, 1)
	takenName(t, err)
	if read, err := w.administrations.Get(t.Context(), w.lead, w.other.ID); err != nil || !reflect.DeepEqual(read, w.other) {
		t.Fatalf("a refused change left %+v, %v", read, err)
	}
}

// A SIRET number is one body's, among those listed; the database refuses the second,
// whatever the two names.
func TestASiretIsGivenOnce(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	give := func(name string) (administration.Administration, error) {
		return w.administrations.Create(t.Context(), w.programme, administration.Administration{Name: name, SIRET: "130 025 265 00013"})
	}
	first, err := give("Office des phares")
	w.must(err)
	_, err = give("Office des balises")
	var e *domain.Error
	if !errors.As(err, &e) || len(e.Fields) != 1 || e.Fields[0].Pointer != "/siret" || e.Fields[0].Code != "taken" {
		t.Fatalf("got %v, expected the number to be taken", err)
	}
	_, err = w.administrations.Merge(t.Context(), w.programme, first.ID, w.host.ID)
	w.must(err)
	_, err = give("Office des balises") // the one merged is listed no more
	w.must(err)
}

// Roles that end later move with the others, and keep their end.
func TestAMergeMovesRolesThatEndLater(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	w.exec("UPDATE role_grant SET ends_at = '2022-06-30' WHERE account_id = $1", w.foreigner.Account.UUID)
	_, err := w.administrations.Merge(t.Context(), w.programme, w.other.ID, w.host.ID)
	w.must(err)
	const held = "SELECT count(*) FROM role_grant WHERE account_id = $1 AND scope_id = $2 AND ends_at"
	if w.count(held+" = '2022-06-30'", w.foreigner.Account.UUID, w.host.ID.UUID) != 1 {
		t.Error("a role that ends later did not move with its end")
	}
	if w.count(held+" > business_now()", w.foreigner.Account.UUID, w.other.ID.UUID) != 0 {
		t.Error("it stays in the body merged")
	}
}

func takenName(t *testing.T, err error) {
	t.Helper()
	var e *domain.Error
	if !errors.As(err, &e) || e.Kind != domain.Invalid || len(e.Fields) != 1 || e.Fields[0].Pointer != "/name" || e.Fields[0].Code != "taken" {
		t.Fatalf("got %v, expected the name to be taken", err)
	}
}

func TestOfTwoChangesAtOnceOneWins(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	results := make(chan error, 2)
	var ready sync.WaitGroup
	ready.Add(2)
	for _, ministry := range []string{"Écologie", "Mer"} {
		go func() {
			ready.Done()
			ready.Wait()
			_, err := w.administrations.Change(t.Context(), w.lead, administration.Administration{ID: w.host.ID, Name: "Cerema", Ministry: ministry}, 1)
			results <- err
		}()
	}
	a, b := <-results, <-results
	if (a == nil) == (b == nil) || domain.CodeOf(errors.Join(a, b)) != "stale_version" {
		t.Fatalf("one should win, one be outdated: %v, %v", a, b)
	}
}

func TestAbsentAdministrations(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	_, err := w.administrations.Get(t.Context(), w.programme, domain.NewAdministrationID())
	wantCode(t, err, "not_found")
	_, err = w.administrations.Change(t.Context(), w.programme, administration.Administration{ID: domain.NewAdministrationID(), Name: "X"}, 1)
	wantCode(t, err, "not_found")
	found, err := w.administrations.List(t.Context(), w.hr, administration.Filter{Words: "maree"})
	if err != nil || len(found) != 1 || !reflect.DeepEqual(found[0], w.other) {
		t.Fatalf("searching without the accent: %+v, %v", found, err)
	}
}
