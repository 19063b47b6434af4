package main

import (
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// stampede is how many people submit at once, through how many processes on one
// database, around the instant at which the call closes.
type stampede struct{ processes, people, atOnce int }

// A submit is accepted if and only if the database's instant came before the end, and
// whoever is refused is told by how much they came late.
func TestSubmitsAroundTheClosingInstant(t *testing.T) {
	stampede{processes: 2, people: 400, atOnce: 16}.hold(t)
}

func (s stampede) hold(t *testing.T) {
	t.Helper()
	db := dbtest.New(t)
	doors := s.open(t, db)
	owner, err := pgx.Connect(t.Context(), db.OwnerDSN)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = owner.Close(t.Context()) })
	crowd := s.crowd(t, doors[0], owner)
	turns := make(chan *person)
	var wg sync.WaitGroup
	for i := range s.atOnce {
		wg.Go(func() {
			for p := range turns {
				p.submit(doors[i%len(doors)])
			}
		})
	}
	var end time.Time
	for i, p := range crowd {
		if i == len(crowd)/2 { // the call closes in a moment, in the middle of the crowd
			end = closeIn(t, owner, 100*time.Millisecond)
		}
		turns <- p
	}
	close(turns)
	wg.Wait()
	s.judge(t, owner, crowd, end)
}

// open starts the processes, on one database and with one key.
func (s stampede) open(t *testing.T, db *dbtest.Database) []*process {
	t.Helper()
	doors, key := make([]*process, s.processes), receipt.NewPrivateKey().Text()
	for i := range doors {
		doors[i] = newProcess(t, "PORTAIL_DEMO=off", "DATABASE_URL="+db.AppDSN, "PORTAIL_MIGRATE_URL="+db.OwnerDSN,
			"PORTAIL_SECRET=one key for every process of the stampede", "PORTAIL_RECEIPT_KEY="+key, "PORTAIL_CLAMD=none")
	}
	if out, err := doors[0].command("admin", "grant", "--email", "programme@equipe.example").Output(); err != nil {
		t.Fatalf("%v: %s %s", err, out, doors[0].stderr)
	}
	for _, p := range doors {
		p.start()
	}
	return doors
}

// person submits once.
type person struct {
	token, dossier string
	status         int
	answer         map[string]any
	err            error
}

func (p *person) submit(door *process) {
	p.status, _, p.answer, p.err = door.call(http.MethodPost, "/dossiers/"+p.dossier+"/submit", "__Host-session="+p.token, nil,
		map[string]string{"If-Match": `"v2"`, "Idempotency-Key": "stampede-" + p.dossier})
}

// crowd makes people with a complete draft: the first through the portal, the others
// copied from them, each with an account and a session of their own.
func (s stampede) crowd(t *testing.T, door *process, owner *pgx.Conn) []*person {
	t.Helper()
	programme := account.Token()
	bringIn(t, owner, "programme@equipe.example", programme)
	of := openCall(door, "__Host-session="+programme)
	model := account.Token()
	bringIn(t, owner, "modele@candidat.example", model)
	drafted := draft(door, of, "__Host-session="+model)
	tokens, hashes := make([]string, s.people), make([][]byte, s.people)
	for i := range tokens {
		tokens[i] = account.Token()
		hashes[i] = account.Hash(tokens[i])
	}
	rows, err := owner.Query(t.Context(), `
		WITH h AS (SELECT hash, n, gen_random_uuid() AS account, gen_random_uuid() AS dossier FROM unnest($1::bytea[]) WITH ORDINALITY AS t (hash, n)),
		a AS (INSERT INTO account (id, email, name, created_at) SELECT account, 'rush-' || n || '@candidat.example', 'Personne ' || n, now() FROM h),
		s AS (INSERT INTO session (token_hash, account_id, created_at, seen_at, expires_at) SELECT hash, account, now(), now(), now() + interval '1 day' FROM h),
		g AS (INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, promotion_id, starts_at, created_at)
			SELECT gen_random_uuid(), h.account, r.role, r.scope_kind, r.scope_id, r.promotion_id, r.starts_at, r.created_at
			FROM h, role_grant r WHERE r.role = 'candidate'),
		d AS (INSERT INTO dossier (id, call_id, account_id, number, version, draft, created_at, changed_at)
			SELECT h.dossier, m.call_id, h.account, 'EIG6-R-' || h.n, m.version, m.draft, m.created_at, m.changed_at FROM h, dossier m WHERE m.id = $2)
		SELECT dossier::text FROM h ORDER BY n`, hashes, drafted)
	if err != nil {
		t.Fatal(err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	crowd := make([]*person, s.people)
	for i := range crowd {
		crowd[i] = &person{token: tokens[i], dossier: ids[i]}
	}
	return crowd
}

// bringIn gives an address an account and a session.
func bringIn(t *testing.T, owner *pgx.Conn, email, token string) {
	t.Helper()
	_, err := owner.Exec(t.Context(), `
		WITH a AS (INSERT INTO account (id, email, name, created_at) VALUES (gen_random_uuid(), $1, 'Personne', now())
			ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id)
		INSERT INTO session (token_hash, account_id, created_at, seen_at, expires_at) SELECT $2, id, now(), now(), now() + interval '1 day' FROM a`,
		email, account.Hash(token))
	if err != nil {
		t.Fatal(err)
	}
}

// closeIn sets the end of the applications, by the database's clock read under the
// window's lock, as the portal does: read before it, the end could be past once the
// lock is had.
func closeIn(t *testing.T, owner *pgx.Conn, d time.Duration) time.Time {
	t.Helper()
	var end time.Time
	err := pgx.BeginFunc(t.Context(), owner, func(tx pgx.Tx) error {
		if _, err := tx.Exec(t.Context(), "SELECT FROM call_window WHERE name = 'applications' FOR UPDATE"); err != nil {
			return err
		}
		return tx.QueryRow(t.Context(),
			"UPDATE call_window SET closes_at = clock_timestamp() + $1::interval WHERE name = 'applications' RETURNING closes_at", d).Scan(&end)
	})
	if err != nil {
		t.Fatal(err)
	}
	return end
}

func (s stampede) judge(t *testing.T, owner *pgx.Conn, crowd []*person, end time.Time) {
	t.Helper()
	accepted, refused := 0, 0
	first, last := time.Duration(1<<62), time.Duration(0) // how late the refused came
	for _, p := range crowd {
		switch {
		case p.err == nil && p.status == http.StatusOK:
			accepted++
		case p.err == nil && p.status == http.StatusConflict && p.answer["code"] == "call_closed":
			refused++
			by := lateBy(t, p, end)
			first, last = min(first, by), max(last, by)
		default:
			t.Errorf("a person got %d %v %v", p.status, p.answer, p.err)
		}
	}
	var recorded, tooLate int
	var latest time.Time
	err := owner.QueryRow(t.Context(), "SELECT count(*), count(*) FILTER (WHERE submitted_at >= $1), coalesce(max(submitted_at), $1) FROM snapshot", end).
		Scan(&recorded, &tooLate, &latest)
	if err != nil {
		t.Fatal(err)
	}
	if recorded != accepted || tooLate > 0 {
		t.Errorf("%d were told that they submitted, %d are recorded, %d of them after the end", accepted, recorded, tooLate)
	}
	if accepted == 0 || refused == 0 {
		t.Errorf("the end did not fall among the submits: %d accepted, %d refused", accepted, refused)
	}
	t.Logf("%d processes, %d people, %d at once: %d accepted, the last %s before the end; %d refused, %s to %s late",
		s.processes, s.people, s.atOnce, accepted, end.Sub(latest), refused, first, last)
}

// lateBy reads by how much a refused person was told they came late, and holds it to
// the law: never before the end.
func lateBy(t *testing.T, p *person, end time.Time) time.Duration {
	t.Helper()
	told, _ := p.answer["closed_at"].(string)
	closed, err := time.Parse(time.RFC3339Nano, told)
	if err != nil || !closed.Equal(end) {
		t.Errorf("refused for an end at %q, expected %s", told, end)
	}
	text, _ := p.answer["late_by"].(string)
	by, err := time.ParseDuration(strings.ToLower(strings.TrimPrefix(text, "PT")))
	if err != nil || by < 0 {
		t.Errorf("told late by %q: %v", text, err)
	}
	return by
}

// draft makes a complete draft and gives the dossier's id.
func draft(p *process, of, session string) string {
	p.t.Helper()
	header, d := p.must(http.StatusCreated, http.MethodPost, "/dossiers", session, map[string]any{"call_id": of}, nil)
	id, _ := d["id"].(string)
	p.must(http.StatusOK, http.MethodPatch, "/dossiers/"+id, session, map[string]any{
		"name": "Camille Test", "phone": "0639981234", "main_track": "development", "years_experience": 3, "places": []string{"Paris"},
		"available_at_start": true, "answers": map[string]any{"motivation": "Servir"},
	}, map[string]string{"If-Match": header.Get("Etag"), "Content-Type": "application/merge-patch+json"})
	return id
}
