package api_test

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// secret is a fact that some people must not know. Two worlds that differ in it alone give
// them the same bytes, on every address that reads.
type secret struct {
	name   string
	hidden []string // from these people
	both   []string // what is done in both worlds first
	fact   []string // what is done in the second one
}

// Whoever hides something more adds it here.
// The ids of the template are written {name}; made-up ones are {new}. A trigger that keeps
// history from being rewritten is put aside: here another history is what is wanted.
var secrets = []secret{
	{
		name: "a conflict of interest", hidden: []string{"reader", "candidate", "other candidate", "host"},
		fact: []string{
			`INSERT INTO reading (id, dossier_id, call_id, reader_id, code, assigned_at, started_at, scores)
				VALUES ('{new}', '{other}', '{call_id}', '{reader}', 'L-ZZZZ', business_now(), business_now(), '{"general_interest": 5}')`,
			`INSERT INTO conflict (id, call_id, dossier_id, account_id, state, matches, found_at, version)
				VALUES (gen_random_uuid(), '{call_id}', '{other}', '{reader}', 'unresolved', '[]', business_now(), 1)`,
		},
	},
	{
		name: "a draft decision", hidden: []string{"reader", "other reader", "candidate", "other candidate", "host", "other host", "juror", "dpo"},
		fact: []string{
			`INSERT INTO dossier_decision (dossier_id, call_id, outcome, reason, decided_at) VALUES ('{dossier_id}', '{call_id}', 'refused', 'x', business_now())`,
			`INSERT INTO dossier_decision (dossier_id, call_id, outcome, decided_at) VALUES ('{other}', '{call_id}', 'shortlisted', business_now())`,
			`INSERT INTO release (call_id, kind) VALUES ('{call_id}', 'shortlist') ON CONFLICT DO NOTHING`,
			`INSERT INTO challenge_decision (challenge_id, call_id, outcome, decided_at) VALUES ('{challenge_id}', '{challenges}', 'kept', business_now())`,
		},
	},
	{
		name: "another's score", hidden: []string{"reader", "candidate", "other candidate", "host", "juror", "dpo"},
		fact: []string{
			`UPDATE reading SET scores = '{"general_interest": 5, "coherence": 5}', comment = 'Brillant.', score_sum = 10, score_count = 2,
				locked_at = business_now() WHERE dossier_id = '{dossier_id}' AND reader_id = '{other reader}'`,
		},
	},
	{
		name: "the author's identity", hidden: []string{"reader", "other reader", "other candidate", "host", "juror", "committee"},
		fact: []string{
			`UPDATE account SET name = 'Autre Personne', email = 'autre@ailleurs.example' WHERE id = '{candidate}'`,
			`ALTER TABLE snapshot DISABLE TRIGGER USER`,
			`UPDATE snapshot SET content = content || '{"name": "Autre Personne", "phone": "06 39 98 00 00", "places": ["Brest"],
				"employers": [{"name": "Ailleurs"}], "schools": [{"name": "Autre école"}]}' WHERE dossier_id = '{dossier_id}'`,
			`UPDATE dossier SET draft = draft || '{"name": "Autre Personne", "phone": "06 39 98 00 00"}' WHERE id = '{dossier_id}'`,
		},
	},
	{
		name: "what a withdrawn dossier says", hidden: []string{"reader", "other reader", "other candidate", "host", "juror", "committee"},
		both: []string{`UPDATE dossier SET withdrawn_at = business_now() WHERE id = '{dossier_id}'`},
		fact: []string{
			`ALTER TABLE snapshot DISABLE TRIGGER USER`,
			`UPDATE snapshot SET content = jsonb_set(content, '{answers,motivation}', '"Tout autre chose."') || '{"main_track": "design"}' WHERE dossier_id = '{dossier_id}'`,
		},
	},
	{
		name: "what becomes of a dossier under a conflict", hidden: []string{"torn"},
		both: []string{
			`INSERT INTO reading (id, dossier_id, call_id, reader_id, code, assigned_at, started_at, locked_at, scores, score_sum, score_count)
				VALUES ('{new}', '{other}', '{call_id}', '{reader}', 'L-ZZZZ', business_now(), business_now(), business_now(), '{"general_interest": 1, "coherence": 1}', 2, 2)`,
			`INSERT INTO conflict (id, call_id, dossier_id, account_id, state, matches, found_at, version)
				VALUES ('{conflict_id}', '{call_id}', '{other}', '{torn}', 'unresolved', '[]', business_now(), 1)`,
		},
		fact: []string{
			`UPDATE reading SET scores = '{"general_interest": 5, "coherence": 5}', score_sum = 10 WHERE dossier_id = '{other}'`,
			`INSERT INTO dossier_decision (dossier_id, call_id, outcome, decided_at) VALUES ('{other}', '{call_id}', 'shortlisted', business_now())`,
			`ALTER TABLE snapshot DISABLE TRIGGER USER`,
			`UPDATE snapshot SET content = content || '{"main_track": "design", "years_experience": 17}' WHERE dossier_id = '{other}'`,
		},
	},
	{
		name: "what the programme team writes to somebody", hidden: []string{"reader", "other reader", "other candidate", "host", "juror"},
		fact: []string{`ALTER TABLE message DISABLE TRIGGER USER`, `UPDATE message SET text = 'Un autre message.' WHERE thread_id IN (SELECT id FROM thread WHERE dossier_id = '{dossier_id}')`},
	},
}

// template is one of everything, with two readings of one dossier and somebody of a jury.
func template(p *portal) *world {
	p.t.Helper()
	w := newWorld(p)
	team := w.people["programme"]
	w.people["juror"] = w.signIn("jury@lecture.example")
	team.grant(w.people["juror"], access.Juror, scope("call", w.challenges))
	w.ids["other"] = query[string](p, "SELECT id::text FROM dossier WHERE account_id = $1", w.people["other candidate"].id)
	w.ids["challenges"] = w.challenges
	w.people["torn"] = w.signIn("deux.roles@lecture.example") // reads, and sits in the committee
	team.grant(w.people["torn"], access.Reader, scope("call", w.ids["call_id"]))
	team.grant(w.people["torn"], access.Committee, scope("promotion", w.ids["promotion_id"]))
	for _, name := range []string{"reader", "other reader", "candidate", "torn"} {
		w.ids[name] = w.people[name].id
	}
	p.do1("DELETE FROM conflict") // of the template: each secret makes its own
	second := team.post("/readings", map[string]any{"dossier_id": w.ids["dossier_id"], "reader_id": w.ids["other reader"]}).is(http.StatusCreated)
	saved := w.people["other reader"].put("/readings/"+second.str("id"), scores(2, 2), match(second)).is(http.StatusOK)
	w.people["other reader"].post("/readings/"+second.str("id")+"/lock", nil, match(saved)).is(http.StatusOK)
	w.ids["conflict_id"], w.ids["new"] = uuid.NewString(), uuid.NewString()
	p.do1("CREATE OR REPLACE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT '2022-04-21T10:00:00+02:00'::timestamptz $$")
	return w
}

// do1 runs one statement as the owner of the tables.
func (p *portal) do1(sql string) {
	p.t.Helper()
	conn, err := pgx.Connect(p.t.Context(), p.db.OwnerDSN)
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() { _ = conn.Close(p.t.Context()) }()
	if _, err := conn.Exec(p.t.Context(), sql); err != nil {
		p.t.Fatalf("%s: %v", sql, err)
	}
}

// twin is the same world on a copy of its database: the same people, signed in.
func (w *world) twin(t *testing.T, facts ...string) *world {
	t.Helper()
	p := openOn(t, dbtest.Copy(t, w.db), w.files, nil)
	same := &world{portal: p, people: map[string]*client{}, ids: w.ids, facts: w.facts}
	for name, c := range w.people {
		same.people[name] = &client{portal: p, cookies: maps.Clone(c.cookies), id: c.id, email: c.email}
	}
	for _, sql := range facts {
		p.do1(w.spelled(sql))
	}
	return same
}

func (w *world) spelled(sql string) string {
	for name, id := range w.ids {
		sql = strings.ReplaceAll(sql, "{"+name+"}", id)
	}
	return sql
}

// addresses are those that read, with the ids of the template, and those that narrow lists.
func (w *world) addresses(t *testing.T) []string {
	found := []string{
		"/readings?mine=true&limit=1", "/readings?call_id=" + w.ids["call_id"], "/readings?dossier_id=" + w.ids["other"], "/readings/" + w.ids["new"],
		"/dossiers?call_id=" + w.ids["call_id"], "/dossiers?call_id=" + w.ids["call_id"] + "&sort=-mean", "/dossiers/" + w.ids["other"],
		"/challenges?q=test", "/hearings?call_id=" + w.challenges,
	}
	for _, r := range routes(t) {
		if r.method != http.MethodGet || strings.HasPrefix(r.path, "/demo") {
			continue
		}
		found = append(found, parameter.ReplaceAllStringFunc(r.path, func(p string) string {
			if id, known := w.ids[strings.Trim(p, "{}")]; known {
				return id
			}
			return w.ids["new"]
		}))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// answers remembers what people of a world were answered: nothing changes in it.
type answers map[string]string

func (known answers) of(c *client, path string) string {
	key := c.id + " " + path
	if _, asked := known[key]; !asked {
		known[key] = c.seen(path)
	}
	return known[key]
}

// seen is what somebody is answered: the status, the headers and the body, but for the
// request's own number and the date of the answer.
func (c *client) seen(path string) string {
	c.t.Helper()
	a := c.get(path)
	headers := a.Header.Clone()
	for _, own := range []string{"Date", "X-Request-Id"} {
		headers.Del(own)
	}
	lines := []string{fmt.Sprint(a.Status), told(a)}
	for _, name := range slices.Sorted(maps.Keys(headers)) {
		lines = append(lines, name+": "+strings.Join(headers[name], ", "))
	}
	return strings.Join(lines, "\n")
}

// differences lists where two worlds answer somebody differently.
func differences(t *testing.T, one, other *world, people []string, known answers) []string {
	t.Helper()
	found := []string{}
	for _, name := range people {
		for _, path := range one.addresses(t) {
			if a, b := known.of(one.people[name].on(t), path), other.people[name].on(t).seen(path); a != b {
				found = append(found, fmt.Sprintf("%s, GET %s\n%s\n---\n%s", name, path, a, b))
			}
		}
	}
	return found
}

// TestTwoWorldsThatDifferInASecretLookTheSame is a gate: whoever must not know a fact is
// answered byte for byte as where it is not so.
func TestTwoWorldsThatDifferInASecretLookTheSame(t *testing.T) {
	t.Parallel()
	w := template(open(t))
	plain, remembered := w.twin(t), answers{}
	for _, s := range secrets {
		t.Run(s.name, func(t *testing.T) {
			one, known := plain, remembered
			if len(s.both) > 0 {
				one, known = w.twin(t, s.both...), answers{}
			}
			other := w.twin(t, append(slices.Clone(s.both), s.fact...)...)
			for _, d := range differences(t, one, other, s.hidden, known) {
				t.Errorf("tells %s", d)
			}
			if len(differences(t, one, other, []string{"programme"}, known)) == 0 {
				t.Error("the programme team sees no difference either: the fact is none")
			}
		})
	}
	t.Run("a planted leak is caught", func(t *testing.T) {
		leak := "CREATE OR REPLACE FUNCTION in_conflict(dossier uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT false $$"
		one, other := w.twin(t, leak), w.twin(t, append(slices.Clone(secrets[0].fact), leak)...)
		caught := differences(t, one, other, []string{"reader"}, answers{})
		if !slices.ContainsFunc(caught, func(d string) bool { return strings.Contains(d, "GET /readings?mine") }) {
			t.Fatalf("a reader is shown what they must not see, and the gate says nothing: %v", caught)
		}
	})
}
