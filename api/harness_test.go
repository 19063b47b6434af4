package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
	"github.com/google/uuid"
	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/api"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/anonymity"
	publicanswer "github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/arrival"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/host"
	"github.com/etalab/portail-eig/domain/jury"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/dealing"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/reminder"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/domain/thread"
	"github.com/etalab/portail-eig/domain/wish"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
	"github.com/etalab/portail-eig/repository/filestore"
	"github.com/etalab/portail-eig/repository/inspect"
)

func TestMain(m *testing.M) { dbtest.Run(m) }

// portal is a whole portal on a database of its own, with the contract as oracle
// of everything it answers.
type portal struct {
	t      *testing.T
	repo   *repository.Repository
	db     *dbtest.Database
	server *httptest.Server
	keys   account.Keys
	svc    api.Services
	oracle routers.Router
	edge   *echo.Echo
	files  string                           // the folder of the file store
	watch  func(operation string, a answer) // sees every answer to a mutation
	now    func() time.Time                 // machine time
}

var paris = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic(err)
	}
	return zone
}()

func open(t *testing.T) *portal {
	t.Helper()
	return openScanned(t, nil)
}

// openScanned opens a portal whose files an antivirus scans; nil: they are not.
func openScanned(t *testing.T, antivirus attachment.Scanner) *portal {
	t.Helper()
	return openOn(t, dbtest.NewDemo(t), t.TempDir(), antivirus)
}

// openOn opens a portal on a database and a folder of files that may be another's.
func openOn(t *testing.T, db *dbtest.Database, files string, antivirus attachment.Scanner) *portal {
	t.Helper()
	repo, err := repository.Open(t.Context(), db.AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	keys, err := account.NewKeys(bytes.Repeat([]byte("k"), 32))
	if err != nil {
		t.Fatal(err)
	}
	p := &portal{t: t, db: db, files: files, repo: repo, keys: keys, now: func() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }}
	p.svc = services(repo, keys, func() time.Time { return p.now() })
	folder, err := filestore.Open(p.files)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = folder.Close() })
	p.svc.Attachments = attachment.Service{Store: repository.Attachments{Repository: repo}, Files: folder, Inspector: inspect.New(), Scanner: antivirus}
	edge, err := api.New(api.Config{
		Services: p.svc, Retries: repo, Mails: mail.Renderer{Origin: "https://portail.test", Zone: paris, Keys: keys},
		Ready: repo.Ping, Log: slog.New(slog.DiscardHandler),
		RequestTime: 5 * time.Minute, // no test depends on how busy the machine is
	})
	if err != nil {
		t.Fatal(err)
	}
	p.edge = edge
	p.server = httptest.NewServer(edge)
	t.Cleanup(p.server.Close)
	if p.oracle, err = oracle(); err != nil {
		t.Fatal(err)
	}
	return p
}

// signer signs the receipts of every test.
var signer = receipt.NewSigner(receipt.NewPrivateKey(), "https://portail.test")

func services(repo *repository.Repository, keys account.Keys, clock func() time.Time) api.Services {
	return api.Services{
		Accounts:        account.Service{Store: repository.Accounts{Repository: repo}, Keys: keys, Clock: clock},
		Promotions:      promotion.Service{Store: repository.Promotions{Repository: repo}},
		Calls:           call.Service{Store: repository.Calls{Repository: repo}},
		Dossiers:        dossier.Service{Store: repository.Dossiers{Repository: repo}, Receipts: signer},
		Administrations: administration.Service{Store: repository.Administrations{Repository: repo}},
		Challenges:      challenge.Service{Store: repository.Challenges{Repository: repo}, Receipts: signer},
		Juries:          jury.Service{Store: repository.Juries{Repository: repo}},
		Hosts:           host.Service{Store: repository.Hosts{Repository: repo}},
		Arrivals:        arrival.Service{Store: repository.Arrivals{Repository: repo}},
		Readings:        reading.Service{Store: repository.Readings{Repository: repo}},
		Readerships:     readership.Service{Store: repository.Readerships{Repository: repo}},
		Conflicts:       conflict.Service{Store: repository.Conflicts{Repository: repo}},
		Dealings:        dealing.Service{Store: repository.Dealings{Repository: repo}},
		Anonymity:       anonymity.Service{Store: repository.Anonymity{Repository: repo}},
		Releases:        release.Service{Store: repository.Releases{Repository: repo}},
		Wishes:          wish.Service{Store: repository.Wishes{Repository: repo}, Receipts: signer},
		Receipts:        receipt.Service{Store: repository.Receipts{Repository: repo}, Clock: clock},
		Teams:           team.Service{Store: repository.Teams{Repository: repo}},
		Reminders:       reminder.Service{Store: repository.Reminders{Repository: repo}},
		Threads:         thread.Service{Store: repository.Threads{Repository: repo}, Clock: clock},
		Answers:         publicanswer.Service{Store: repository.Answers{Repository: repo}},
	}
}

func init() { openapi3filter.RegisterBodyDecoder("text/html", openapi3filter.PlainBodyDecoder) }

// contracted is the contract, read once: nobody changes it.
var contracted = sync.OnceValues(func() (*openapi3.T, error) {
	return openapi3.NewLoader().LoadFromFile("openapi.yaml")
})

var oracle = sync.OnceValues(func() (routers.Router, error) {
	spec, err := contracted()
	if err != nil {
		return nil, err
	}
	return legacy.NewRouter(spec)
})

// at sets the business instant.
func (p *portal) at(instant string) {
	p.t.Helper()
	when, err := time.Parse(time.RFC3339Nano, instant)
	if err != nil {
		p.t.Fatal(err)
	}
	conn, err := p.repo.Pool().Acquire(p.t.Context())
	if err != nil {
		p.t.Fatal(err)
	}
	defer conn.Release()
	if _, err := conn.Exec(p.t.Context(), "UPDATE demo_state SET shift = $1::timestamptz - clock_timestamp()", when); err != nil {
		p.t.Fatal(err)
	}
}

// query reads one value from the database, to see what an answer does not tell.
func query[T any](p *portal, sql string, args ...any) T {
	p.t.Helper()
	var v T
	if err := p.repo.Pool().QueryRow(p.t.Context(), sql, args...).Scan(&v); err != nil {
		p.t.Fatalf("%s: %v", sql, err)
	}
	return v
}

// client is one browser.
type client struct {
	*portal
	cookies map[string]string
	id      string
	email   string
}

func (p *portal) visitor() *client { return &client{portal: p, cookies: map[string]string{}} }

// on reports to a subtest.
func (c *client) on(t *testing.T) *client {
	twin, same := *c.portal, *c
	twin.t, same.portal = t, &twin
	return &same
}

// answer is what came back, already held against the contract.
type answer struct {
	t      *testing.T
	Status int
	Header http.Header
	Body   []byte
}

func (a answer) json() map[string]any {
	a.t.Helper()
	var v map[string]any
	if err := json.Unmarshal(a.Body, &v); err != nil {
		a.t.Fatalf("not a JSON object: %s", a.Body)
	}
	return v
}

func (a answer) str(name string) string {
	s, _ := a.json()[name].(string)
	return s
}

// is fails the test unless the status is the one expected.
func (a answer) is(status int) answer {
	a.t.Helper()
	if a.Status != status {
		a.t.Fatalf("status %d, expected %d: %s", a.Status, status, a.Body)
	}
	return a
}

// problem fails the test unless the answer is this problem.
func (a answer) problem(status int, code string) answer {
	a.t.Helper()
	a.is(status)
	if got := a.str("code"); got != code {
		a.t.Fatalf("problem %q, expected %q: %s", got, code, a.Body)
	}
	return a
}

// send makes a request. headers are "Name: value".
func (c *client) send(method, path string, body any, headers ...string) answer {
	c.t.Helper()
	var raw []byte
	switch b := body.(type) {
	case nil:
	case []byte:
		raw = b
	default:
		var err error
		if raw, err = json.Marshal(body); err != nil {
			c.t.Fatal(err)
		}
	}
	req, err := http.NewRequestWithContext(c.t.Context(), method, c.server.URL+api.Base+path, bytes.NewReader(raw))
	if err != nil {
		c.t.Fatal(err)
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
		if method == http.MethodPatch && path != "/me" {
			req.Header.Set("Content-Type", "application/merge-patch+json")
		}
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		req.Header.Set(name, value)
	}
	for name, value := range c.cookies {
		req.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	return c.do(req)
}

func (c *client) do(req *http.Request) answer {
	c.t.Helper()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	for _, set := range resp.Cookies() {
		c.cookies[set.Name] = set.Value
	}
	a := answer{t: c.t, Status: resp.StatusCode, Header: resp.Header, Body: body}
	c.conforms(req, a)
	return a
}

// conforms holds an answer against the contract: a documented status, the declared
// body.
func (c *client) conforms(req *http.Request, a answer) {
	c.t.Helper()
	if a.Status >= http.StatusInternalServerError {
		c.t.Fatalf("%s %s answered %d: %s", req.Method, req.URL.Path, a.Status, a.Body)
	}
	copied := req.Clone(context.Background())
	copied.URL.Scheme, copied.URL.Host, copied.Host = "", "", ""
	route, params, err := c.oracle.FindRoute(copied)
	if err != nil {
		return // outside the contract: nothing to hold it against
	}
	if c.watch != nil && req.Method != http.MethodGet {
		c.watch(route.Operation.OperationID, a)
	}
	input := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: copied, PathParams: params, Route: route},
		Status:                 a.Status, Header: a.Header,
		Options: &openapi3filter.Options{IncludeResponseStatus: true, MultiError: true},
	}
	input.SetBodyBytes(a.Body)
	if err := openapi3filter.ValidateResponse(context.Background(), input); err != nil {
		c.t.Fatalf("%s %s breaks the contract: %v\n%s", req.Method, req.URL.Path, err, a.Body)
	}
}

func (c *client) get(path string, headers ...string) answer {
	c.t.Helper()
	return c.send(http.MethodGet, path, nil, headers...)
}

func (c *client) post(path string, body any, headers ...string) answer {
	c.t.Helper()
	return c.send(http.MethodPost, path, body, headers...)
}

func (c *client) put(path string, body any, headers ...string) answer {
	c.t.Helper()
	return c.send(http.MethodPut, path, body, headers...)
}

func (c *client) patch(path string, body any, headers ...string) answer {
	c.t.Helper()
	return c.send(http.MethodPatch, path, body, headers...)
}

func (c *client) delete(path string, headers ...string) answer {
	c.t.Helper()
	return c.send(http.MethodDelete, path, nil, headers...)
}

// match is the header that names a version.
func match(a answer) string { return "If-Match: " + a.Header.Get("Etag") }

// signIn goes through the real thing: ask, read the code of the mail, type it.
func (p *portal) signIn(email string) *client {
	p.t.Helper()
	c := p.visitor()
	asked := c.post("/session/challenges", map[string]any{"email": email}).is(http.StatusAccepted)
	me := c.post("/session", map[string]any{"challenge_id": asked.str("id"), "code": p.keys.Code(asked.str("id"))}).is(http.StatusCreated)
	c.id, c.email = me.str("id"), email
	return c
}

// programme is a member of the programme team, made from the command line's service.
func (p *portal) programme() *client {
	p.t.Helper()
	if _, err := p.svc.Accounts.Bootstrap(p.t.Context(), "programme@equipe.example"); err != nil {
		p.t.Fatal(err)
	}
	return p.signIn("programme@equipe.example")
}

// grant gives a role through the API.
func (c *client) grant(to *client, role access.Role, scope map[string]any) {
	c.t.Helper()
	c.post("/people/"+to.id+"/grants", map[string]any{"role": role, "scope": scope}).is(http.StatusCreated)
	if role == access.Reader || role == access.Juror {
		to.swear(role, scope["id"].(string))
	}
}

// swear accepts the charter of a call, and has nothing to declare.
func (c *client) swear(role access.Role, call string) {
	c.t.Helper()
	c.post("/calls/"+call+"/readership/charter", map[string]any{"version": 1}).is(http.StatusOK)
	if role == access.Reader {
		c.declare(call)
	}
}

// declare declares interests, in pairs: a kind and a value.
func (c *client) declare(call string, said ...string) {
	c.t.Helper()
	list := []map[string]any{}
	for i := 0; i < len(said); i += 2 {
		list = append(list, map[string]any{"kind": said[i], "value": said[i+1]})
	}
	c.post("/calls/"+call+"/readership/declarations", map[string]any{"declarations": list}).is(http.StatusOK)
}

func accountID(s string) account.ID { return account.ID{UUID: uuid.MustParse(s)} }
