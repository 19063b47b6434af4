package repository_test

import (
	"log/slog"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// hostWorld is the sixth promotion with its two calls, two administrations and
// their people, on a database of its own whose business instant the test sets.
type hostWorld struct {
	t               *testing.T
	repo            *repository.Repository
	administrations administration.Service
	calls           call.Service
	challenges      challenge.Service
	promotion       promotion.ID
	call            call.ID // for challenges
	candidates      call.ID
	host, other     administration.Administration

	programme, committee, lead, member, hr, foreigner, candidate access.Actor
}

func newHostWorld(t *testing.T) *hostWorld {
	t.Helper()
	db := dbtest.NewDemo(t)
	repo, err := repository.Open(t.Context(), db.AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	w := &hostWorld{
		t: t, repo: repo,
		administrations: administration.Service{Store: repository.Administrations{Repository: repo}},
		calls:           call.Service{Store: repository.Calls{Repository: repo}},
		challenges:      challenge.Service{Store: repository.Challenges{Repository: repo}, Receipts: signer},
	}
	w.at("2022-01-10 10:00")
	w.programme = w.person("programme@equipe.example", access.Programme, access.Everywhere)
	w.prepare()
	w.at("2022-02-01 10:00") // the call for challenges is open
	return w
}

// prepare makes the promotion, its calls, the administrations and their people.
func (w *hostWorld) prepare() {
	w.t.Helper()
	p, err := promotion.Service{Store: repository.Promotions{Repository: w.repo}}.Create(w.t.Context(), w.programme, promotion.Promotion{
		Number: 6, Name: "Promotion 6", Places: 50, TeamMin: 2, TeamMax: 3, StartsOn: domain.Date{Year: 2022, Month: 9, Day: 12}, Months: 10,
	})
	w.must(err)
	w.promotion = p.ID
	reveal := parisTime("2022-05-09 00:00")
	w.call = w.publishCall(call.Call{
		Title: text("Appel"),
		Kind:  call.ForChallenges, Windows: []call.Window{{Name: call.Challenges, Opens: parisTime("2022-01-24 00:00"), Closes: parisTime("2022-03-19 00:00")}},
	})
	w.candidates = w.publishCall(call.Call{
		Title: text("Appel"),
		Kind:  call.ForCandidates, Tracks: call.Tracks, Rubric: []call.Criterion{{ID: "coherence", Label: text("Cohérence")}}, WishesMin: 3, WishesMax: 5,
		ChallengesVisibleAt: &reveal, Windows: []call.Window{{Name: call.Applications, Opens: parisTime("2022-03-07 00:00"), Closes: parisTime("2022-04-04 00:00")}},
	})
	w.host, w.other = w.body("Cerema"), w.body("Institut des marées")
	inHost := access.Scope{Kind: access.Administration, ID: w.host.ID.UUID}
	w.lead = w.person("responsable@cerema.example", access.HostLead, inHost)
	w.member = w.person("membre@cerema.example", access.HostMember, inHost)
	w.hr = w.person("rh@cerema.example", access.HostHR, inHost)
	w.foreigner = w.person("responsable@marees.example", access.HostLead, access.Scope{Kind: access.Administration, ID: w.other.ID.UUID})
	w.committee = w.person("comite@equipe.example", access.Committee, access.Scope{Kind: access.Promotion, ID: w.promotion.UUID})
	w.candidate = w.person("candidate@exemple.example", access.Candidate, access.Scope{Kind: access.Call, ID: w.candidates.UUID})
}

func (w *hostWorld) publishCall(c call.Call) call.ID {
	w.t.Helper()
	zone, err := time.LoadLocation("Europe/Paris")
	w.must(err)
	c.Promotion, c.Zone, c.Title = w.promotion, zone, domain.Text{FR: "Appel", EN: "Call"}
	made, err := w.calls.Create(w.t.Context(), w.programme, c)
	w.must(err)
	_, err = w.calls.Publish(w.t.Context(), w.programme, made.ID, made.Version)
	w.must(err)
	return made.ID
}

func (w *hostWorld) body(name string) administration.Administration {
	w.t.Helper()
	a, err := w.administrations.Create(w.t.Context(), w.programme, administration.Administration{Name: name, Ministry: "Tutelle"})
	w.must(err)
	return a
}

// person makes an account with a role.
func (w *hostWorld) person(email string, role access.Role, scope access.Scope) access.Actor {
	w.t.Helper()
	who := account.Account{ID: domain.NewAccountID(), Email: email, Language: "fr", CreatedAt: time.Now()}
	g := access.Grant{ID: domain.NewID[access.Grant](), Account: who.ID, Role: role, Scope: scope, From: parisTime("2022-01-01 00:00")}
	w.must(repository.Accounts{Repository: w.repo}.Atomic(w.t.Context(), func(tx account.Tx) error {
		if err := tx.InsertAccount(who); err != nil {
			return err
		}
		return tx.InsertGrant(g, uuid.NullUUID{})
	}))
	return access.Actor{Account: who.ID, Grants: []access.Grant{g}}
}

func (w *hostWorld) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// at sets the business instant.
func (w *hostWorld) at(when string) {
	w.t.Helper()
	w.exec("UPDATE demo_state SET shift = $1::timestamptz - clock_timestamp()", parisTime(when))
}

func (w *hostWorld) exec(sql string, args ...any) {
	w.t.Helper()
	if _, err := w.repo.Pool().Exec(w.t.Context(), sql, args...); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
}

// count reads one number.
func (w *hostWorld) count(sql string, args ...any) int {
	w.t.Helper()
	var n int
	if err := w.repo.Pool().QueryRow(w.t.Context(), sql, args...).Scan(&n); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
	return n
}

// parisTime reads a Paris time.
func parisTime(s string) time.Time {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic(err)
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", s, zone)
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

// wholeChallenge is a content with nothing missing.
func wholeChallenge(name string) challenge.Content {
	c := challenge.Content{
		Name: name, Summary: "Simuler l’effet des mesures.", Sites: []string{"Bordeaux (33)", "Champs-sur-Marne (77)"}, Attested: true,
		Posts: []challenge.Post{
			{AcceptedTracks: []call.Track{call.Design}, Required: true},
			{AcceptedTracks: []call.Track{}, Expertise: "données « routières » \\ {bruit}, \"air\""},
			{AcceptedTracks: []call.Track{call.DataScience, call.DataEngineering}, Expertise: "apprentissage"},
		},
		Answers: map[challenge.Field]string{}, UnpublishedSections: []challenge.Section{}, Contacts: map[challenge.ContactRole]challenge.Contact{},
		Financing: challenge.Funding{Cofinanced: challenge.Yes, Route: challenge.Title2, Programme: "159"}, VideoURL: "https://exemple.example/video",
		ProjectTeam: []challenge.Colleague{{Name: "Camille Exemple", Position: "Cheffe de projet", Employment: "Titulaire", Share: 40, Contribution: "Porte le projet."}},
	}
	for _, s := range challenge.Sections {
		for _, f := range s.Fields {
			c.Answers[f.ID] = "Champ « " + f.Label.FR + " »\nsur deux lignes"
		}
	}
	for _, role := range challenge.ContactRoles {
		c.Contacts[role] = challenge.Contact{Name: "Camille Exemple", Position: "Direction", Entity: "Cerema", Email: "camille@cerema.example", Phone: "01 23 45 67 89"}
	}
	return c
}

// draft makes a complete draft of the host.
func (w *hostWorld) draft(name string) challenge.Challenge {
	w.t.Helper()
	v, err := w.challenges.Start(w.t.Context(), w.member, w.call, w.host.ID, name)
	w.must(err)
	v, err = w.challenges.Save(w.t.Context(), w.member, v.Challenge.ID, 1, wholeChallenge(name), []string{"posts"})
	w.must(err)
	return v.Challenge
}

// submitted makes a challenge of the host that waits for its decision.
func (w *hostWorld) submitted(name string) challenge.Challenge {
	w.t.Helper()
	c := w.draft(name)
	v, err := w.challenges.Submit(w.t.Context(), w.lead, c.ID, c.Version)
	w.must(err)
	return v.Challenge
}

// release is the act of another package, in the two writes that matter here.
func (w *hostWorld) release() {
	w.t.Helper()
	w.exec(`INSERT INTO release (call_id, kind, released_at) VALUES ($1, 'challenges', business_now())
		ON CONFLICT (call_id, kind) DO UPDATE SET released_at = excluded.released_at`, w.call.UUID)
}

// published makes a challenge that the reveal will show.
func (w *hostWorld) published(name string) challenge.Challenge {
	w.t.Helper()
	c := w.submitted(name)
	_, err := w.challenges.Decide(w.t.Context(), w.programme, c.ID, 0, challenge.Keep, "Très bon.")
	w.must(err)
	w.release()
	v, err := w.challenges.Publish(w.t.Context(), w.programme, c.ID, c.Version)
	w.must(err)
	return v.Challenge
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	if domain.CodeOf(err) != code {
		t.Fatalf("got %v, expected %q", err, code)
	}
}
