package repository_test

import (
	"bytes"
	"sync"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/thread"
)

func (k *talk) requested(term string) thread.Supplement {
	k.t.Helper()
	seen := must(k.threads.Get(k.ctx, k.programme, k.id))(k.t)
	v := must(k.threads.Request(k.ctx, k.programme, k.id, seen.Version, "Précisez votre dernière expérience.", instant(term)))(k.t)
	return v.Supplements[len(v.Supplements)-1]
}

func TestASupplementStandsBesideTheSnapshot(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	before := must(k.dossiers.Get(k.ctx, k.ada, k.id))(t).Dossier
	asked := k.requested(over)
	if k.mails("supplement_requested") != 1 {
		t.Error("the request leaves no mail")
	}
	v := must(k.threads.Give(k.ctx, k.ada, k.id, asked.ID, "Deux ans à la Direction fictive."))(t)
	given := v.Supplements[0]
	if given.StateAt(v.At) != thread.Given || v.Messages[given.Answer-1].Kind != thread.Addendum || v.State() != thread.WaitingTeam || k.mails("supplement_received") != 1 {
		t.Fatalf("given: %+v", v.Thread)
	}
	after := must(k.dossiers.Get(k.ctx, k.ada, k.id))(t).Dossier
	if after.Version != before.Version || len(after.Snapshots) != len(before.Snapshots) || !bytes.Equal(after.Snapshots[0].Hash, before.Snapshots[0].Hash) {
		t.Error("the addendum changed what was submitted")
	}
	refused(t, second(k.threads.Give(k.ctx, k.ada, k.id, asked.ID, "Encore.")), "wrong_state")
}

// The term is exact to the microsecond on the database's clock, asked after the locks.
func TestTheTermOnTheDatabasesClock(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	asked := k.requested("2022-03-28T00:00:00+02:00")
	// The business instant stands still: what is tried at the term is tried exactly there.
	stop := func(instant string) {
		if err := k.asOwner("CREATE OR REPLACE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT timestamptz '" + instant + "' $$"); err != nil {
			t.Fatal(err)
		}
	}
	stop("2022-03-28T00:00:00.000001+02:00")
	refused(t, second(k.threads.Give(k.ctx, k.ada, k.id, asked.ID, "Trop tard.")), "term_passed")
	stop("2022-03-28T00:00:00+02:00")
	refused(t, second(k.threads.Give(k.ctx, k.ada, k.id, asked.ID, "Trop tard.")), "term_passed")
	if n := one[int](k.stage, "SELECT count(*) FROM message"); n != 1 {
		t.Errorf("a refused addendum left %d messages", n)
	}
	stop("2022-03-27T23:59:59.999999+02:00")
	must(k.threads.Give(k.ctx, k.ada, k.id, asked.ID, "À temps."))(t)
	// What the law would let pass, the database refuses.
	again := k.requested("2022-03-28T00:00:00+02:00")
	err := k.asOwner(`WITH late AS (INSERT INTO message SELECT gen_random_uuid(), thread_id, 9, 'candidate', author_id, 'addendum', 'x', '2022-03-28T00:00:00+02:00'
		FROM message WHERE sequence = 1 RETURNING id) SELECT 1`)
	if err != nil {
		t.Fatal(err)
	}
	if k.asOwner("INSERT INTO addendum SELECT $1, id FROM message WHERE sequence = 9", again.ID.UUID) == nil {
		t.Error("the database takes an addendum at its term")
	}
	stop("2022-03-28T00:00:00+02:00")
	refused(t, second(k.threads.Request(k.ctx, k.programme, k.id, 3, "Un délai déjà passé.", instant("2022-03-28T00:00:00+02:00"))), "invalid_fields")
}

func TestANewTermIsANewRequest(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	first := k.requested("2022-03-21T00:00:00+01:00")
	k.at("2022-03-22T10:00:00+01:00")
	refused(t, second(k.threads.Give(k.ctx, k.ada, k.id, first.ID, "Trop tard.")), "term_passed")
	again := k.requested(over)
	v := must(k.threads.Give(k.ctx, k.ada, k.id, again.ID, "Voici."))(t)
	if v.Supplements[0].StateAt(v.At) != thread.Expired || v.Supplements[1].StateAt(v.At) != thread.Given {
		t.Errorf("%+v", v.Supplements)
	}
}

func TestTwoAddendaAtOnceMakeOne(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	asked := k.requested(over)
	var wg sync.WaitGroup
	var mu sync.Mutex
	codes := map[string]int{}
	for range 6 {
		wg.Go(func() {
			_, err := k.threads.Give(k.ctx, k.ada, k.id, asked.ID, "Voici.")
			mu.Lock()
			codes[domain.CodeOf(err)]++
			mu.Unlock()
		})
	}
	wg.Wait()
	if codes[""] != 1 || codes["wrong_state"] != 5 || one[int](k.stage, "SELECT count(*) FROM message") != 2 {
		t.Errorf("%v", codes)
	}
}

func TestAWithdrawnDossierIsNotSupplemented(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	asked := k.requested(over)
	must(k.dossiers.Withdraw(k.ctx, k.ada, k.id, true))(t)
	refused(t, second(k.threads.Give(k.ctx, k.ada, k.id, asked.ID, "Voici.")), "withdrawn")
	refused(t, second(k.threads.Request(k.ctx, k.programme, k.id, 1, "Précisez.", instant(over))), "withdrawn")
	if v := k.asks("Puis-je revenir ?"); v.State() != thread.WaitingTeam {
		t.Error("a withdrawn candidate cannot write")
	}
}

func TestReadersSeeOnlyTheAddendaShownToThem(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	shown, hidden := k.requested(over), k.requested(over)
	v := must(k.threads.Get(k.ctx, k.programme, k.id))(t)
	refused(t, second(k.threads.Show(k.ctx, k.programme, k.id, v.Version, shown.ID, true)), "wrong_state")
	must(k.threads.Give(k.ctx, k.ada, k.id, shown.ID, "Un complément sans nom."))(t)
	v = must(k.threads.Give(k.ctx, k.ada, k.id, hidden.ID, "Je suis Ada Fictive."))(t)
	k.at(closed)
	reader := k.reader("Rémi Lecteur")
	r := k.assign(k.id, reader)
	addenda := func() []string { return must(k.readings.Get(k.ctx, reader, r.ID))(t).Dossier.Addenda }
	if len(addenda()) != 0 {
		t.Errorf("a reader sees %v before anything is shown", addenda())
	}
	v = must(k.threads.Show(k.ctx, k.programme, k.id, v.Version, shown.ID, true))(t)
	if got := addenda(); len(got) != 1 || got[0] != "Un complément sans nom." {
		t.Errorf("a reader sees %v", got)
	}
	must(k.threads.Show(k.ctx, k.programme, k.id, v.Version, shown.ID, false))(t)
	if len(addenda()) != 0 {
		t.Error("an addendum hidden again is still seen")
	}
}

func TestARequestOfAnotherThreadIsNotThere(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	asked := k.requested(over)
	bob, id := k.candidate("Bob Fictif")
	refused(t, second(k.threads.Give(k.ctx, bob, id, asked.ID, "Voici.")), "not_found")
	refused(t, second(k.threads.Give(k.ctx, bob, k.id, asked.ID, "Voici.")), "not_found")
	refused(t, second(k.threads.Give(k.ctx, bob, domain.NewDossierID(), asked.ID, "Voici.")), "not_found")
}
