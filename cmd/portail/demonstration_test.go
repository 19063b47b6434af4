package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
	"github.com/etalab/portail-eig/repository/embpg"
	"github.com/etalab/portail-eig/repository/migrate"
)

func TestMain(m *testing.M) { dbtest.Run(m) }

// smallStory has every act and milestone, with few people.
var smallStory = demo.Config{Candidates: 24, Drafts: 3, Withdrawn: 1, Shortlisted: 12, Waiting: 3, Readers: 4, Committee: 1}

// boards is a stage without a port: the tests' cluster and a repository on it.
type boards struct {
	t       *testing.T
	cluster *embpg.Cluster
	repo    *repository.Repository
}

func (b *boards) Cluster() *embpg.Cluster            { return b.cluster }
func (b *boards) Repository() *repository.Repository { return b.repo }

func (b *boards) open(ctx context.Context) (err error) {
	b.repo, err = repository.Open(ctx, b.cluster.AppDSN(databaseName), slog.New(slog.DiscardHandler))
	return err
}

func (b *boards) Reopen(ctx context.Context, fn func(context.Context) error) error {
	b.repo.Close()
	return errors.Join(fn(ctx), b.open(ctx))
}

// opened starts a demonstration as the portal does, on the tests' own cluster.
func opened(t *testing.T) (*demonstration, *boards) {
	t.Helper()
	b := &boards{t: t, cluster: dbtest.Cluster(t)}
	t.Cleanup(b.strike)
	if err := b.cluster.CreateDatabase(t.Context(), databaseName); err != nil {
		t.Fatal(err)
	}
	if err := migrate.Up(t.Context(), b.cluster.OwnerDSN(databaseName), slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	d := b.begin()
	return d, b
}

func (b *boards) begin() *demonstration {
	b.t.Helper()
	signIn, err := account.NewKeys(bytes.Repeat([]byte("k"), 32))
	if err != nil {
		b.t.Fatal(err)
	}
	keys := keyring{Keys: signIn, receipts: receipt.NewSigner(receipt.NewPrivateKey(), "http://localhost")}
	d, err := newDemonstration(b, smallStory, keys, slog.New(slog.DiscardHandler))
	if err != nil {
		b.t.Fatal(err)
	}
	if err := errors.Join(d.begin(b.t.Context(), io.Discard), b.open(b.t.Context())); err != nil {
		b.t.Fatal(err)
	}
	return d
}

// strike removes every database of the demonstration.
func (b *boards) strike() {
	ctx := context.Background()
	if b.repo != nil {
		b.repo.Close()
	}
	names, err := b.cluster.ListDatabases(ctx)
	if err != nil {
		b.t.Error(err)
	}
	for _, name := range names {
		if strings.HasPrefix(name, databaseName) {
			if err := b.cluster.DropDatabase(ctx, name); err != nil {
				b.t.Error(err)
			}
		}
	}
}

func moved(t *testing.T, d *demonstration, to string) demo.State {
	t.Helper()
	state, err := d.Move(t.Context(), to)
	if err != nil {
		t.Fatalf("moving to %s: %v", to, err)
	}
	i := slices.IndexFunc(state.Milestones, func(m demo.Reached) bool { return m.Current })
	if i < 0 || state.Milestones[i].ID != to {
		t.Fatalf("moved to %s, the state says %+v", to, state.Milestones)
	}
	if late := state.Now.Sub(state.Milestones[i].At); late < 0 || late > time.Minute {
		t.Errorf("at %s the clock says %s", to, state.Now)
	}
	return state
}

// One demonstration, forward and back: the parts share the price of loading it.
func TestDemonstrationMovesForwardAndBack(t *testing.T) {
	d, b := opened(t)
	var token string
	for _, part := range []struct {
		name string
		play func(*testing.T)
	}{
		{"the first day is kept", func(t *testing.T) { b.checkKept(t, "2022-03-30") }},
		{"a visitor signs in as each persona", d.checkSignIn},
		{"what cannot be done is refused", d.checkRefusals},
		{"a client that hangs up stops nothing", d.checkHangUp}, // to 5 April
		{"the retry key is not spent", d.checkRetryKey},         // to 8 April
		{"forward keeps the sign-ins", func(t *testing.T) { token = d.checkForward(t) }},
		{"every milestone passed is kept", func(t *testing.T) { b.checkKept(t, "2022-04-05", "2022-04-08", "2022-04-11", "2022-04-13") }},
		{"back restores and ends sign-ins", func(t *testing.T) { d.checkBack(t, token) }},
		{"forward again after going back", func(t *testing.T) { moved(t, d, "2022-04-20") }},
		{"what fell due bears its own time", b.checkDue},
		{"a restart finds it where it was", b.checkRestart},
		{"a date without its copy is refused", func(t *testing.T) { d.checkNoCopy(t) }},
	} {
		if !t.Run(part.name, part.play) {
			return // the next parts start from where this one ends
		}
	}
}

func (b *boards) checkKept(t *testing.T, milestones ...string) {
	t.Helper()
	names, err := b.cluster.ListDatabases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range milestones {
		if !slices.Contains(names, copyName(demo.Milestone{ID: m})) {
			t.Errorf("%s is not among %v", m, names)
		}
	}
}

// checkDue looks at what time alone sent up to 20 April: at each mark of each of the
// three ends, in the minute it fell due.
func (b *boards) checkDue(t *testing.T) {
	var late, ends, marks, told int
	err := b.repo.Pool().QueryRow(t.Context(), `SELECT
		count(*) FILTER (WHERE sent_at NOT BETWEEN end_at - make_interval(hours => mark) AND end_at - make_interval(hours => mark) + interval '1 minute'),
		count(DISTINCT end_at) FILTER (WHERE kind = 'not_submitted'), count(DISTINCT (end_at, mark)) FILTER (WHERE kind = 'draft_reminder'),
		(SELECT count(*) FROM mail WHERE template IN ('draft_reminder', 'not_submitted') AND NOT EXISTS (SELECT 1 FROM reminder r WHERE mail.created_at BETWEEN r.sent_at AND r.sent_at + interval '1 minute'))
		FROM reminder`).Scan(&late, &ends, &marks, &told)
	if err != nil || late != 0 || ends != 3 || marks < 6 || told != 0 {
		t.Errorf("%d late, %d ends told, %d marks, %d mails without their reminder, %v", late, ends, marks, told, err)
	}
}

func (b *boards) checkRestart(t *testing.T) {
	b.repo.Close()
	state, err := b.begin().State(t.Context())
	if err != nil || !state.Milestones[5].Current || state.Now.Before(state.Milestones[5].At) || state.Now.Sub(state.Milestones[5].At) > time.Minute {
		t.Errorf("%s, %v", state.Now, err)
	}
}

func (d *demonstration) accounts() account.Service {
	return servicesOn(d.stage.Repository(), d.keys).Accounts
}

func (d *demonstration) checkSignIn(t *testing.T) {
	t.Helper()
	for _, p := range d.story.Personas() {
		in, err := d.SignIn(t.Context(), p.ID)
		if err != nil || in.Account.Name != p.Name {
			t.Fatalf("%s: %+v, %v", p.ID, in.Account, err)
		}
		if _, acc, err := d.accounts().Current(t.Context(), in.Token); err != nil || !acc.Actor().Holds(p.Role) {
			t.Errorf("%s is not %s: %+v, %v", p.ID, p.Role, acc.Grants, err)
		}
	}
	list, err := d.accounts().Store.AuditEntries(t.Context(), account.AuditFilter{Operation: "signInDemo"})
	if err != nil || len(list.Items) != len(d.story.Personas()) {
		t.Errorf("%d sign-ins audited, %v", len(list.Items), err)
	}
	if _, err := d.SignIn(t.Context(), "nobody"); domain.KindOf(err) != domain.Invalid {
		t.Errorf("signed in as nobody: %v", err)
	}
}

func (d *demonstration) extensions(t *testing.T) int {
	t.Helper()
	calls, err := servicesOn(d.stage.Repository(), d.keys).Calls.Store.Calls(t.Context(), call.ForCandidates)
	if err != nil || len(calls) != 1 {
		t.Fatalf("%d calls, %v", len(calls), err)
	}
	return len(calls[0].Window(call.Applications).Extensions)
}

func (d *demonstration) checkBack(t *testing.T, token string) {
	t.Helper()
	if n := d.extensions(t); n != 2 {
		t.Errorf("%d extensions on 13 April", n)
	}
	moved(t, d, "2022-04-05")
	if n := d.extensions(t); n != 0 {
		t.Errorf("%d extensions outlived going back", n)
	}
	if _, _, err := d.accounts().Current(t.Context(), token); domain.KindOf(err) != domain.NotFound {
		t.Errorf("the sign-in outlived going back: %v", err)
	}
}

// checkForward passes several milestones and gives the token of a visitor signed in
// before and still.
func (d *demonstration) checkForward(t *testing.T) string {
	t.Helper()
	in, err := d.SignIn(t.Context(), "programme")
	if err != nil {
		t.Fatal(err)
	}
	if state := moved(t, d, "2022-04-13"); len(state.Skipped) > 0 {
		t.Errorf("skipped: %v", state.Skipped)
	}
	if _, _, err := d.accounts().Current(t.Context(), in.Token); err != nil {
		t.Errorf("going forward signed the visitor out: %v", err)
	}
	return in.Token
}

func (d *demonstration) checkRefusals(t *testing.T) {
	t.Helper()
	if _, err := d.Move(t.Context(), "2022-02-30"); domain.KindOf(err) != domain.Invalid {
		t.Errorf("moved to a date that is no milestone: %v", err)
	}
	d.moving.Lock()
	defer d.moving.Unlock()
	if _, err := d.Move(t.Context(), "2022-04-05"); domain.KindOf(err) != domain.Conflict {
		t.Errorf("two moves at once: %v", err)
	}
	if _, err := d.State(t.Context()); err != nil {
		t.Errorf("the state waits for the move: %v", err)
	}
}

// A move cut short would leave the story between two dates.
func (d *demonstration) checkHangUp(t *testing.T) {
	t.Helper()
	ctx, hangUp := context.WithCancel(t.Context())
	var done sync.WaitGroup
	done.Go(func() {
		if _, err := d.Move(ctx, "2022-04-05"); err != nil {
			t.Errorf("the move stopped with its client: %v", err)
		}
	})
	hangUp()
	done.Wait()
	state, err := d.State(t.Context())
	if err != nil || !state.Milestones[1].Current {
		t.Errorf("%+v, %v", state.Milestones, err)
	}
}

// The acts of the story are not the effect of the request: its retry key stays unused.
func (d *demonstration) checkRetryKey(t *testing.T) {
	t.Helper()
	retry := &domain.Retry{Account: domain.NewAccountID(), Key: "key", Operation: "moveDemo", Digest: []byte{1}}
	ctx := domain.WithRequest(t.Context(), &domain.Request{ID: "one", Retry: retry})
	if _, err := d.Move(ctx, "2022-04-08"); err != nil || retry.Recorded {
		t.Errorf("recorded: %v, %v", retry.Recorded, err)
	}
}

func (d *demonstration) checkNoCopy(t *testing.T) {
	t.Helper()
	if err := d.stage.Cluster().DropDatabase(t.Context(), "portail_m_2022_03_30"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Move(t.Context(), "2022-03-30"); domain.KindOf(err) != domain.Conflict {
		t.Errorf("went back to a date without its copy: %v", err)
	}
	if _, err := d.State(t.Context()); err != nil {
		t.Errorf("a refused move broke the portal: %v", err)
	}
}
