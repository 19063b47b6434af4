package challenge_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/mail"
	"github.com/etalab/portail-eig/domain/receipt"
)

var paris = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic(err)
	}
	return zone
}()

func instant(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, paris)
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

// memory is a store that keeps everything in memory, at an instant the test sets.
// steps notes what a transaction asked for, in order.
type memory struct {
	now        time.Time
	call       call.Call
	host       challenge.Host
	visibleAt  time.Time
	releasedAt *time.Time
	challenges map[challenge.ID]challenge.Challenge
	versions   []challenge.Version
	pending    bool // the host is not validated yet
	rankers    []challenge.Ranker
	requests   []challenge.Request
	seated     []domain.PostID
	receipts   []receipt.Given
	last       map[challenge.ID]domain.ID[challenge.Version]
	people     []challenge.Recipient
	admitted   map[domain.AccountID]bool // by a shortlist whose call shows challenges to it alone
	mails      []mail.Message
	audited    []audit.Entry
	steps      []string
	read       challenge.Query
}

// newMemory holds the call for challenges of the sixth promotion, at a day it is open.
func newMemory() *memory {
	return &memory{
		now: instant("2022-02-01 10:00"), visibleAt: instant("2022-05-09 00:00"),
		host: challenge.Host{ID: domain.NewAdministrationID(), Name: "Cerema"},
		call: call.Call{
			ID: domain.NewCallID(), Promotion: domain.NewPromotionID(), Kind: call.ForChallenges, Status: call.Published, Zone: paris,
			Windows: []call.Window{{Name: call.Challenges, Opens: instant("2022-01-24 00:00"), Closes: instant("2022-03-19 00:00")}},
		},
		challenges: map[challenge.ID]challenge.Challenge{}, last: map[challenge.ID]domain.ID[challenge.Version]{},
	}
}

func (m *memory) service() challenge.Service {
	return challenge.Service{Store: m, Receipts: receipt.NewSigner(receipt.NewPrivateKey(), "https://eig.example")}
}

func (m *memory) actor(role access.Role, kind access.ScopeKind, id uuid.UUID) access.Actor {
	who := domain.NewAccountID()
	return access.Actor{Account: who, Grants: []access.Grant{{Account: who, Role: role, Scope: access.Scope{Kind: kind, ID: id}}}}
}

func (m *memory) programme() access.Actor { return m.actor(access.Programme, access.Portal, uuid.Nil) }

func (m *memory) committee() access.Actor {
	return m.actor(access.Committee, access.Promotion, m.call.Promotion.UUID)
}

func (m *memory) lead() access.Actor {
	return m.actor(access.HostLead, access.Administration, m.host.ID.UUID)
}

func (m *memory) member() access.Actor {
	return m.actor(access.HostMember, access.Administration, m.host.ID.UUID)
}

func (m *memory) foreigner() access.Actor {
	return m.actor(access.HostLead, access.Administration, domain.NewAdministrationID().UUID)
}

// draft starts a challenge and fills it with content.
func (m *memory) draft(t testing.TB, c challenge.Content) challenge.View {
	t.Helper()
	s, who := m.service(), m.lead()
	v, err := s.Start(t.Context(), who, m.call.ID, m.host.ID, c.Name)
	if err != nil {
		t.Fatal(err)
	}
	if v, err = s.Save(t.Context(), who, v.Challenge.ID, 1, c, []string{"posts"}); err != nil {
		t.Fatal(err)
	}
	return v
}

// submitted makes a complete challenge that waits for its decision.
func (m *memory) submitted(t testing.TB) challenge.View {
	t.Helper()
	v := m.draft(t, complete())
	v, err := m.service().Submit(t.Context(), m.lead(), v.Challenge.ID, v.Challenge.Version)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// complete is a content with nothing missing.
func complete() challenge.Content {
	c := challenge.Content{
		Name: "Estim’Action", Summary: "Simuler l’effet des mesures contre le bruit.", Sites: []string{"Bordeaux (33)", "Champs-sur-Marne (77)"},
		Posts: []challenge.Post{
			{AcceptedTracks: []call.Track{call.Design}, Required: true},
			{AcceptedTracks: []call.Track{call.DataEngineering, call.DataScience}, Expertise: "données routières"},
		},
		Answers: map[challenge.Field]string{}, Attested: true, Contacts: map[challenge.ContactRole]challenge.Contact{},
		Financing:   challenge.Funding{Cofinanced: challenge.Yes, Route: challenge.Title2, Programme: "159"},
		ProjectTeam: []challenge.Colleague{{Name: "Camille Exemple", Position: "Cheffe de projet", Employment: "Titulaire", Share: 40, Contribution: "Porte le projet."}},
	}
	for _, f := range fields() {
		c.Answers[f.ID] = "Texte du champ " + f.Label.FR
	}
	for _, role := range challenge.ContactRoles {
		c.Contacts[role] = challenge.Contact{Name: "Camille Exemple", Position: "Direction", Entity: "Cerema", Email: "camille@cerema.example"}
	}
	return c
}

// fields lists every text of the form.
func fields() []challenge.FieldSpec {
	list := []challenge.FieldSpec{}
	for _, s := range challenge.Sections {
		list = append(list, s.Fields...)
	}
	return list
}

func (m *memory) Atomic(_ context.Context, fn func(challenge.Tx) error) error {
	before := make(map[challenge.ID]challenge.Challenge, len(m.challenges))
	for id, c := range m.challenges {
		before[id] = c
	}
	m.steps = nil
	err := fn(m)
	if err != nil {
		m.challenges = before
	}
	return err
}

func (m *memory) stored(c challenge.Challenge) challenge.Challenge {
	c.Promotion, c.Administration, c.ReleasedAt, c.VisibleAt = m.call.Promotion, m.host, m.releasedAt, m.toEverybody()
	c.Administration.Validated = !m.pending
	c.Rules, c.Zone = challenge.Rules{TeamMin: 2, TeamMax: 3}, paris
	for _, v := range m.versions {
		if v.ID == m.last[c.ID] {
			c.Last = &v
		}
		if v.Kind == challenge.AsSubmitted && c.Last != nil {
			c.LastSubmission = v.Sequence
		}
	}
	return c
}

func (m *memory) Challenges(_ context.Context, q challenge.Query) ([]challenge.Challenge, error) {
	m.read = q
	found := []challenge.Challenge{}
	for _, c := range m.challenges {
		if !q.PublishedOnly || c.PublishedAt != nil {
			found = append(found, m.stored(c))
		}
	}
	slices.SortFunc(found, func(a, b challenge.Challenge) int { return slices.Compare(a.ID.UUID[:], b.ID.UUID[:]) })
	return found, nil
}

func (m *memory) Challenge(_ context.Context, id challenge.ID) (challenge.Challenge, error) {
	c, known := m.challenges[id]
	if !known {
		return challenge.Challenge{}, domain.Absent()
	}
	return m.stored(c), nil
}

func (m *memory) ChallengeHost(_ context.Context, id domain.AdministrationID) (challenge.Host, error) {
	if id != m.host.ID {
		return challenge.Host{}, domain.Absent()
	}
	return m.host, nil
}

func (m *memory) Call(_ context.Context, id call.ID) (call.Call, error) {
	if id != m.call.ID {
		return call.Call{}, domain.Absent()
	}
	return m.call, nil
}

// toEverybody is when everybody sees the challenges; never, where a shortlist alone does.
func (m *memory) toEverybody() *time.Time {
	if m.admitted != nil {
		return nil
	}
	return &m.visibleAt
}

func (m *memory) Admissions(_ context.Context, who domain.AccountID) ([]challenge.Admission, error) {
	if !m.admitted[who] {
		return nil, nil
	}
	return []challenge.Admission{{Promotion: m.call.Promotion, From: m.visibleAt}}, nil
}

func (m *memory) NextReveal(context.Context, *call.ID) (challenge.Reveal, error) {
	r := challenge.Reveal{Now: m.now}
	if m.now.Before(m.visibleAt) && m.admitted == nil {
		r.At = &m.visibleAt
	}
	for _, c := range m.challenges {
		if c.Decision != nil && c.Decision.Outcome == challenge.Keep && m.releasedAt != nil {
			r.Prepared++
		}
	}
	return r, nil
}

func (m *memory) BusinessNow(context.Context) (time.Time, error) { return m.now, nil }

func (m *memory) step(name string) { m.steps = append(m.steps, name) }

func (m *memory) Now() (time.Time, error) { m.step("now"); return m.now, nil }

func (m *memory) ShareWindow(_ call.ID, name call.WindowName) (call.Window, error) {
	m.step("share window")
	return m.call.Window(name), nil
}

func (m *memory) ShareChallengesRelease(call.ID) error { m.step("share release"); return nil }

func (m *memory) LockChallengeRow(id challenge.ID) (challenge.Challenge, error) {
	m.step("lock challenge")
	return m.Challenge(context.Background(), id)
}

func (m *memory) InsertChallengeRow(c challenge.Challenge) error {
	m.step("insert")
	m.challenges[c.ID] = c
	return nil
}

func (m *memory) UpdateChallengeRow(c challenge.Challenge) error {
	m.step("update")
	if _, known := m.challenges[c.ID]; !known {
		return errors.New("updating a challenge that is not there")
	}
	m.challenges[c.ID] = c
	return nil
}

func (m *memory) InsertChallengeVersion(id challenge.ID, v challenge.Version) (int, error) {
	m.step("freeze")
	v.Sequence, m.last[id] = len(m.versions)+1, v.ID
	m.versions = append(m.versions, v)
	return v.Sequence, nil
}

func (m *memory) ChallengeVersions(context.Context, challenge.ID) ([]challenge.Version, error) {
	return m.versions, nil
}

func (m *memory) ChallengeRankers(context.Context, challenge.ID) ([]challenge.Ranker, error) {
	return m.rankers, nil
}

func (m *memory) RankersOf(challenge.ID) ([]challenge.Ranker, error) { return m.rankers, nil }

func (m *memory) SeatedPosts(challenge.ID) ([]domain.PostID, error) { return m.seated, nil }

func (m *memory) MoveTeam(_ challenge.ID, first, last domain.Date) error {
	m.step("team from " + first.String() + " to " + last.String())
	return nil
}

func (m *memory) Requests(context.Context, challenge.ID) ([]challenge.Request, error) {
	return m.requests, nil
}

func (m *memory) Request(_ context.Context, id challenge.RequestID) (challenge.Request, error) {
	for _, q := range m.requests {
		if q.ID == id {
			return q, nil
		}
	}
	return challenge.Request{}, domain.Absent()
}

func (m *memory) RequestRow(id challenge.RequestID) (challenge.Request, error) {
	return m.Request(context.Background(), id)
}

func (m *memory) InsertRequest(q challenge.Request) error {
	for i := range m.requests {
		if m.requests[i].State == challenge.Asked {
			m.requests[i].State = challenge.Replaced
		}
	}
	m.requests = append([]challenge.Request{q}, m.requests...)
	return nil
}

func (m *memory) UpdateRequest(q challenge.Request) error {
	i := slices.IndexFunc(m.requests, func(o challenge.Request) bool { return o.ID == q.ID })
	m.requests[i] = q
	return nil
}

func (m *memory) LockWishes(call.ID) error { m.step("lock wishes"); return nil }

func (m *memory) KeepReceipt(g receipt.Given) error {
	m.receipts = append(m.receipts, g)
	return nil
}

func (m *memory) ReceiptFile(_ context.Context, kind receipt.Kind, object uuid.UUID, sequence int) ([]byte, error) {
	for _, g := range m.receipts {
		if g.Kind == kind && g.Object == object && g.Sequence == sequence {
			return g.File, nil
		}
	}
	return nil, domain.Absent()
}

func (m *memory) SetChallengeDecision(c challenge.Challenge, d challenge.Decision) error {
	m.step("decide")
	c.Decision = &d
	m.challenges[c.ID] = c
	return nil
}

func (m *memory) ChallengeHosts(domain.AdministrationID) ([]challenge.Recipient, error) {
	return m.people, nil
}

func (m *memory) Mail(msg mail.Message) error { m.mails = append(m.mails, msg); return nil }

func (m *memory) Audit(e audit.Entry) error { m.audited = append(m.audited, e); return nil }

// pointers lists what an error points at.
func pointers(err error) []string {
	var e *domain.Error
	list := []string{}
	if errors.As(err, &e) {
		for _, f := range e.Fields {
			list = append(list, f.Pointer)
		}
	}
	return list
}

func wants(t testing.TB, err error, kind domain.Kind, code string) {
	t.Helper()
	if domain.KindOf(err) != kind || domain.CodeOf(err) != code {
		t.Fatalf("got %v, expected %s", err, code)
	}
}
