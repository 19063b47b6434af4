package repository_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/wish"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// The instants of the stage's call.
const (
	before   = "2022-02-01T10:00:00+01:00"
	running  = "2022-03-20T10:00:00+01:00"
	over     = "2022-04-04T00:00:00+02:00" // the first instant that is no longer inside
	reopened = "2022-04-08T10:00:00+02:00"
	closed   = "2022-04-12T10:00:00+02:00"
	wishing  = "2022-05-10T10:00:00+02:00"
	wished   = "2022-05-16T00:00:00+02:00"
)

// stage is a promotion with its call for candidates on a real database, whose
// business instant the test moves.
type stage struct {
	t         *testing.T
	ctx       context.Context
	repo      *repository.Repository
	owner     string // the address of the database for its owner
	accounts  account.Service
	calls     call.Service
	dossiers  dossier.Service
	readings  reading.Service
	conflicts conflict.Service
	releases  release.Service
	wishes    wish.Service
	programme access.Actor
	promotion promotion.ID
	call      call.Call
}

// signer signs the receipts of every test.
var signer = receipt.NewSigner(receipt.NewPrivateKey(), "https://portail.test")

func newStage(t *testing.T, shape ...func(*call.Call)) *stage {
	t.Helper()
	db := dbtest.NewDemo(t)
	repo, err := repository.Open(t.Context(), db.AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	keys, err := account.NewKeys(bytes.Repeat([]byte("k"), 32))
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{
		t: t, ctx: t.Context(), repo: repo, owner: db.OwnerDSN,
		accounts: account.Service{Store: repository.Accounts{Repository: repo}, Keys: keys, Clock: func() time.Time { return time.Now().UTC() }},
		calls:    call.Service{Store: repository.Calls{Repository: repo}},
		dossiers: dossier.Service{Store: repository.Dossiers{Repository: repo}, Receipts: signer},
		readings: reading.Service{Store: repository.Readings{Repository: repo}}, conflicts: conflict.Service{Store: repository.Conflicts{Repository: repo}},
		releases: release.Service{Store: repository.Releases{Repository: repo}},
		wishes:   wish.Service{Store: repository.Wishes{Repository: repo}, Receipts: signer},
	}
	s.at(before)
	acc := must(s.accounts.Bootstrap(s.ctx, "programme@equipe.example"))(t)
	s.programme = s.actor(acc.ID)
	s.open(shape...)
	return s
}

// must unwraps a result or fails the test: must(f())(t).
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// at sets the business instant.
func (s *stage) at(instant string) {
	s.t.Helper()
	s.exec("UPDATE demo_state SET shift = $1::timestamptz - clock_timestamp()", instant)
}

func (s *stage) exec(sql string, args ...any) {
	s.t.Helper()
	if _, err := s.repo.Pool().Exec(s.ctx, sql, args...); err != nil {
		s.t.Fatalf("%s: %v", sql, err)
	}
}

// one reads one value from the database.
func one[T any](s *stage, sql string, args ...any) T {
	s.t.Helper()
	var v T
	if err := s.repo.Pool().QueryRow(s.ctx, sql, args...).Scan(&v); err != nil {
		s.t.Fatalf("%s: %v", sql, err)
	}
	return v
}

func (s *stage) mails(template string) int {
	s.t.Helper()
	return one[int](s, "SELECT count(*) FROM mail WHERE template = $1", template)
}

func (s *stage) audited(operation string) int {
	s.t.Helper()
	return one[int](s, "SELECT count(*) FROM audit WHERE operation = $1", operation)
}

// instant reads one of the instants above.
func instant(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		panic(err)
	}
	return t
}

// open publishes the promotion's two calls.
func (s *stage) open(shape ...func(*call.Call)) {
	s.t.Helper()
	promotions := promotion.Service{Store: repository.Promotions{Repository: s.repo}}
	p := must(promotions.Create(s.ctx, s.programme, promotion.Promotion{
		Number: 6, Name: "Promotion 6", Places: 50, TeamMin: 2, TeamMax: 3, StartsOn: domain.Date{Year: 2022, Month: 9, Day: 12}, Months: 10,
	}))(s.t)
	s.promotion = p.ID
	visible := instant("2022-05-09T00:00:00+02:00")
	c := call.Call{
		Promotion: p.ID, Kind: call.ForCandidates, Title: text("Appel à candidatures"), Zone: paris(), Tracks: call.Tracks,
		Windows: []call.Window{
			{Name: call.Applications, Opens: instant("2022-03-07T00:00:00+01:00"), Closes: instant(over)},
			{Name: call.Wishes, Opens: visible, Closes: instant(wished)},
		},
		ChallengesVisibleAt: &visible, WishesMin: 2, WishesMax: 3, ReadingsPerDossier: 2,
		Questions: []call.Question{
			{ID: "motivation", Kind: call.LongText, Label: text("Pourquoi ?"), MaxLength: 2000, Required: true},
			{ID: "portfolio", Kind: call.Link, Label: text("Un lien"), MaxLength: 200, Track: call.Design},
		},
		Rubric: []call.Criterion{{ID: "sense", Label: text("Sens")}, {ID: "fit", Label: text("Cohérence")}},
	}
	for _, f := range shape {
		f(&c)
	}
	s.call = s.published(c)
}

func (s *stage) published(c call.Call) call.Call {
	s.t.Helper()
	drafted := must(s.calls.Create(s.ctx, s.programme, c))(s.t)
	return must(s.calls.Publish(s.ctx, s.programme, drafted.ID, drafted.Version))(s.t)
}

func text(fr string) domain.Text { return domain.Text{FR: fr, EN: "en: " + fr} }

func paris() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic(err)
	}
	return zone
}

// person makes an account.
func (s *stage) person(name string) domain.AccountID {
	s.t.Helper()
	id := domain.NewAccountID()
	s.exec("INSERT INTO account (id, email, name, created_at) VALUES ($1, $2, $3, clock_timestamp())",
		id.UUID, strings.ToLower(strings.ReplaceAll(name, " ", "."))+"@exemple.example", name)
	return id
}

// actor is a person with the grants in force now.
func (s *stage) actor(id domain.AccountID) access.Actor {
	s.t.Helper()
	return must(s.repo.Account(s.ctx, id))(s.t).Actor()
}

func (s *stage) granted(id domain.AccountID, role access.Role, kind access.ScopeKind, scope uuid.UUID) access.Actor {
	s.t.Helper()
	must(s.accounts.Grant(s.ctx, s.programme, id, role, access.Scope{Kind: kind, ID: scope}, nil))(s.t)
	return s.actor(id)
}

// reader is a person who reads in the stage's call.
func (s *stage) reader(name string) access.Actor {
	s.t.Helper()
	return s.sworn(s.granted(s.person(name), access.Reader, access.Call, s.call.ID.UUID))
}

// sworn accepts the charter of the stage's call, and declares what is said.
func (s *stage) sworn(who access.Actor, said ...conflict.Declaration) access.Actor {
	s.t.Helper()
	readerships := readership.Service{Store: repository.Readerships{Repository: s.repo}}
	must(readerships.Pledge(s.ctx, who, s.call.ID, 1))(s.t)
	must(s.conflicts.Declare(s.ctx, who, s.call.ID, said))(s.t)
	return s.actor(who.Account)
}

func content(name string) dossier.Content {
	return dossier.Content{
		Name: name, Phone: "06 39 98 12 34", MainTrack: call.Development, YearsExperience: new(4), Places: []string{"Paris"},
		AvailableAtStart: new(true), Answers: map[string]string{"motivation": "Servir."},
	}
}

// candidate is a person with a submitted dossier; the window must be open.
func (s *stage) candidate(name string, change ...func(*dossier.Content)) (access.Actor, dossier.ID) {
	s.t.Helper()
	who := s.actor(s.person(name))
	v, _, err := s.dossiers.Start(s.ctx, who, s.call.ID, name)
	if err != nil {
		s.t.Fatal(err)
	}
	s.submit(who, v.Dossier.ID, name, change...)
	return s.actor(who.Account), v.Dossier.ID
}

func (s *stage) submit(who access.Actor, id dossier.ID, name string, change ...func(*dossier.Content)) {
	s.t.Helper()
	c := content(name)
	for _, f := range change {
		f(&c)
	}
	v := must(s.dossiers.Get(s.ctx, who, id))(s.t)
	v = must(s.dossiers.Save(s.ctx, who, id, v.Dossier.Version, c, nil))(s.t)
	must(s.dossiers.Submit(s.ctx, who, id, v.Dossier.Version))(s.t)
}

// candidates makes dossiers, submitted while the window runs, then goes to its end.
func (s *stage) candidates(n int) []dossier.ID {
	s.t.Helper()
	s.at(running)
	ids := make([]dossier.ID, n)
	for i := range ids {
		_, ids[i] = s.candidate(fmt.Sprintf("Candidate %d", i))
	}
	s.at(over)
	return ids
}

func (s *stage) assign(id dossier.ID, to access.Actor) reading.Reading {
	s.t.Helper()
	return must(s.readings.Assign(s.ctx, s.programme, id, to.Account))(s.t).Reading
}

// read has a reader score a dossier and hand it in.
func (s *stage) read(id dossier.ID, by access.Actor, sense, fit int) reading.Reading {
	s.t.Helper()
	r := s.assign(id, by)
	v := must(s.readings.Save(s.ctx, by, r.ID, r.Version, marks(sense, fit)))(s.t)
	return must(s.readings.Lock(s.ctx, by, r.ID, v.Reading.Version))(s.t).Reading
}

func marks(sense, fit int) reading.Marks {
	return reading.Marks{Scores: map[string]int{"sense": sense, "fit": fit}, Comment: "Lu."}
}

func (s *stage) decide(id dossier.ID, outcome dossier.Outcome) {
	s.t.Helper()
	must(s.releases.Decide(s.ctx, s.programme, id, outcome, "Le motif."))(s.t)
}

// refused fails the test unless the error has this code.
func refused(t testing.TB, err error, code string) {
	t.Helper()
	if got := domain.CodeOf(err); got != code {
		t.Fatalf("refused with %q, expected %q: %v", got, code, err)
	}
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
