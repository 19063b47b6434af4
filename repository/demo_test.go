package repository_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/conflict"
	"github.com/etalab/portail-eig/domain/demo"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/jury"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/domain/readership"
	"github.com/etalab/portail-eig/domain/reading"
	"github.com/etalab/portail-eig/domain/reading/dealing"
	"github.com/etalab/portail-eig/domain/release"
	"github.com/etalab/portail-eig/domain/reminder"
	"github.com/etalab/portail-eig/domain/team"
	"github.com/etalab/portail-eig/domain/thread"
	"github.com/etalab/portail-eig/domain/wish"
	"github.com/etalab/portail-eig/repository"
	"github.com/etalab/portail-eig/repository/dbtest"
)

// theatre is a database where the story is played.
type theatre struct {
	t      *testing.T
	repo   *repository.Repository
	story  *demo.Story
	player *demo.Player
}

func newTheatre(t *testing.T, size demo.Config) *theatre {
	t.Helper()
	db := dbtest.NewDemo(t)
	repo, err := repository.Open(t.Context(), db.AppDSN, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(repo.Close)
	story := must(demo.NewStory(size))(t)
	return &theatre{t: t, repo: repo, story: story, player: &demo.Player{Services: demoServices(t, repo), Story: story, Store: repository.Demo{Repository: repo}}}
}

func demoServices(t *testing.T, repo *repository.Repository) demo.Services {
	t.Helper()
	keys := must(account.NewKeys(bytes.Repeat([]byte("k"), 32)))(t)
	clock := func() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }
	return demo.Services{
		Accounts:        account.Service{Store: repository.Accounts{Repository: repo}, Keys: keys, Clock: clock},
		Promotions:      promotion.Service{Store: repository.Promotions{Repository: repo}},
		Calls:           call.Service{Store: repository.Calls{Repository: repo}},
		Dossiers:        dossier.Service{Store: repository.Dossiers{Repository: repo}, Receipts: signer},
		Administrations: administration.Service{Store: repository.Administrations{Repository: repo}},
		Challenges:      challenge.Service{Store: repository.Challenges{Repository: repo}, Receipts: signer},
		Juries:          jury.Service{Store: repository.Juries{Repository: repo}},
		Readings:        reading.Service{Store: repository.Readings{Repository: repo}},
		Readerships:     readership.Service{Store: repository.Readerships{Repository: repo}},
		Conflicts:       conflict.Service{Store: repository.Conflicts{Repository: repo}},
		Dealings:        dealing.Service{Store: repository.Dealings{Repository: repo}},
		Releases:        release.Service{Store: repository.Releases{Repository: repo}},
		Wishes:          wish.Service{Store: repository.Wishes{Repository: repo}, Receipts: signer},
		Teams:           team.Service{Store: repository.Teams{Repository: repo}},
		Reminders:       reminder.Service{Store: repository.Reminders{Repository: repo}},
		Threads:         thread.Service{Store: repository.Threads{Repository: repo}, Clock: clock},
		Answers:         answer.Service{Store: repository.Answers{Repository: repo}},
	}
}

// short is a story small enough to be played in seconds, with all its acts.
var short = demo.Config{Candidates: 36, Drafts: 4, Withdrawn: 2, Shortlisted: 16, Waiting: 4, Readers: 6, Committee: 2}

// advance goes to a milestone as a portal started anew would.
func (s *theatre) advance(to string) demo.Progress {
	s.t.Helper()
	for _, m := range s.story.Milestones() {
		if m.ID > to {
			break
		}
		player := &demo.Player{Services: s.player.Services, Story: s.story, Store: s.player.Store}
		if err := player.Advance(s.t.Context(), m); err != nil {
			s.t.Fatalf("going to %s: %v", m.ID, err)
		}
	}
	return must(s.player.Store.Progress(s.t.Context()))(s.t)
}

func (s *theatre) count(sql string, args ...any) int {
	s.t.Helper()
	var n int
	if err := s.repo.Pool().QueryRow(s.t.Context(), sql, args...).Scan(&n); err != nil {
		s.t.Fatalf("%s: %v", sql, err)
	}
	return n
}

// zero fails with a sentence when a count of what must not be is not zero.
func (s *theatre) zero(what, sql string, args ...any) {
	s.t.Helper()
	if n := s.count(sql, args...); n != 0 {
		s.t.Errorf("%d %s", n, what)
	}
}

func (s *theatre) as(p demo.Person) access.Actor {
	s.t.Helper()
	return must(s.player.Accounts.Enrol(s.t.Context(), p.Email, p.Name, p.Language))(s.t).Actor()
}

func (s *theatre) call() call.ID {
	s.t.Helper()
	calls := must(s.player.Calls.Store.Calls(s.t.Context(), call.ForCandidates))(s.t)
	return calls[len(calls)-1].ID
}

// closedTimes are when the sixth call was not open.
const closedTimes = `submitted_at < '2022-03-07T00:00:00+01:00' OR submitted_at >= '2022-04-20T00:00:00+02:00'
	OR submitted_at >= '2022-04-04T00:00:00+02:00' AND submitted_at < '2022-04-07T14:36:42Z'
	OR submitted_at >= '2022-04-11T00:00:00+02:00' AND submitted_at < '2022-04-12T07:32:48Z'`

// checkPlayed holds a story played to its end against what must be true of any size.
func (s *theatre) checkPlayed(size demo.Config) {
	s.t.Helper()
	for what, sql := range map[string]string{
		"applications submitted while the call was closed": "SELECT count(*) FROM snapshot WHERE " + closedTimes,
		"addresses outside .example":                       "SELECT count(*) FROM account WHERE email NOT LIKE '%.example'",
		"mails to addresses outside .example":              "SELECT count(*) FROM mail WHERE address NOT LIKE '%.example'",
		"people with two seats":                            "SELECT count(*) FROM (SELECT account_id FROM seat GROUP BY account_id HAVING count(*) > 1) t",
		"posts with two people":                            "SELECT count(*) FROM (SELECT post_id FROM seat GROUP BY post_id HAVING count(*) > 1) t",
		"teams that are not of 2 or 3":                     "SELECT count(*) FROM (SELECT team_id FROM seat GROUP BY team_id HAVING count(*) NOT IN (2, 3)) t",
		"real challenges with a text of their own":         "SELECT count(*) FROM challenge c JOIN administration a ON a.id = c.administration_id WHERE NOT a.fictional AND (c.answers <> '{}' OR c.summary <> 'Résumé non publié.')",
		"challenges handed in and never sorted":            "SELECT count(*) FROM challenge c WHERE status <> 'draft' AND NOT EXISTS (SELECT FROM challenge_sorting WHERE challenge_id = c.id)",
		"eligible challenges without a whole grid":         "SELECT count(*) FROM challenge_sorting s WHERE eligible AND NOT EXISTS (SELECT FROM jury_grid g WHERE g.challenge_id = s.challenge_id AND g.favourable IS NOT NULL AND g.reason <> '')",
		"challenges set aside, yet heard":                  "SELECT count(*) FROM challenge_sorting s JOIN hearing h USING (challenge_id) WHERE NOT s.eligible",
		"decisions against the jury":                       "SELECT count(*) FROM challenge_decision d JOIN jury_grid g USING (challenge_id) WHERE (d.outcome = 'kept') <> g.favourable",
		"real challenges refused":                          "SELECT count(*) FROM challenge_decision d JOIN challenge c ON c.id = d.challenge_id JOIN administration a ON a.id = c.administration_id WHERE NOT a.fictional AND (d.outcome <> 'kept' OR d.reason <> '')",
		"refusals without a reason":                        "SELECT count(*) FROM dossier_decision WHERE outcome = 'refused' AND reason = ''",
		"readings left":                                    "SELECT count(*) FROM reading WHERE locked_at IS NULL",
		"wishes outside their week":                        "SELECT count(*) FROM wish_list WHERE saved_at < '2022-05-09T00:00:00+02:00' OR saved_at >= '2022-05-16T00:00:00+02:00'",
		"people who ranked a challenge that changed and were told nothing": `SELECT count(*) FROM wish w JOIN challenge_version v USING (challenge_id)
			JOIN dossier d ON d.id = w.dossier_id AND d.withdrawn_at IS NULL WHERE v.kind IN ('changed', 'withdrawn') AND NOT EXISTS (SELECT FROM mail m
				WHERE m.template = 'challenge_changed' AND m.account_id = d.account_id AND m.data->>'challenge' = w.challenge_id::text)`,
		"people told twice of one change": `SELECT count(*) FROM (SELECT 1 FROM mail WHERE template = 'challenge_changed'
			GROUP BY account_id, data->>'challenge', data->>'at' HAVING count(*) > 1) t`,
		"wishes of the withdrawn challenge not said to be void": `SELECT count(*) FROM mail m JOIN challenge c ON c.id::text = m.data->>'challenge' AND c.status = 'withdrawn'
			WHERE m.template = 'challenge_changed' AND m.data->>'effect' <> 'void'`,
		"acts dated outside the year 2022":            "SELECT count(*) FROM audit WHERE at < '2022-01-01' OR at > '2022-09-13'",
		"real bodies without a demonstration account": "SELECT count(*) FROM administration a WHERE NOT a.fictional AND NOT EXISTS (SELECT 1 FROM role_grant g JOIN account p ON p.id = g.account_id WHERE g.scope_id = a.id AND p.name LIKE 'Compte de démonstration (%')",
		"invitations nobody answered":                 "SELECT count(*) FROM invitation WHERE state = 'pending'",
	} {
		s.zero(what, sql)
	}
	for what, c := range map[string]struct {
		sql  string
		want int
	}{
		"submitted":              {"SELECT count(DISTINCT dossier_id) FROM snapshot", size.Candidates},
		"never submitted":        {"SELECT count(*) FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE dossier_id = d.id)", size.Drafts},
		"withdrawn":              {"SELECT count(*) FROM dossier WHERE withdrawn_at IS NOT NULL", size.Withdrawn},
		"shortlisted":            {"SELECT count(*) FROM dossier_decision WHERE outcome = 'shortlisted'", size.Shortlisted},
		"waiting":                {"SELECT count(*) FROM dossier_decision WHERE outcome = 'waiting'", size.Waiting},
		"challenges filed":       {"SELECT count(*) FROM challenge WHERE submitted_at BETWEEN '2022-01-24' AND '2022-03-19T00:00:00+01:00'", 29},
		"challenges published":   {"SELECT count(*) FROM challenge_version WHERE kind = 'published'", 15},
		"posts of them":          {"SELECT sum(jsonb_array_length(content->'posts')) FROM challenge_version WHERE kind = 'published'", 36},
		"challenges not kept":    {"SELECT count(*) FROM challenge_decision WHERE outcome = 'not_kept'", 14},
		"challenges changed":     {"SELECT count(*) FROM challenge_version WHERE kind = 'changed'", 4},
		"challenges withdrawn":   {"SELECT count(*) FROM challenge_version WHERE kind = 'withdrawn'", 1},
		"posts in the end":       {"SELECT count(*) FROM post p JOIN challenge c ON c.id = p.challenge_id WHERE c.status = 'published' AND p.position IS NOT NULL", 34},
		"extensions":             {"SELECT count(*) FROM call_extension WHERE published_at BETWEEN '2022-04-07T14:36:42Z' AND '2022-04-07T14:36:44Z' OR published_at BETWEEN '2022-04-12T07:32:48Z' AND '2022-04-12T07:32:50Z'", 2},
		"sets released":          {"SELECT count(*) FROM release WHERE released_at IS NOT NULL", 3},
		"readings, two a person": {"SELECT count(*) FROM reading WHERE locked_at IS NOT NULL", 2 * (size.Candidates - size.Withdrawn)},
	} {
		if got := s.count(c.sql); got != c.want {
			s.t.Errorf("%s: %d, want %d", what, got, c.want)
		}
	}
	s.checkChanges()
}

// fiveChanges are those of 2022, with the posts before and after, and whom each told:
// the host by one mail, those who ranked it by one each, which says what it does.
var fiveChanges = map[string]string{
	"Géocommuns":   "changed 2 3 design development development",
	"Magellan":     "changed 3 3 data_engineering data_engineering design",
	"Nubonyxia":    "changed 2 3 data_engineering data_engineering data_science",
	"SOS Ponts":    "changed 3 2 design development",
	"MinerOsphère": "withdrawn 3 3 data_science design development",
}

func (s *theatre) checkChanges() {
	s.t.Helper()
	for name, want := range fiveChanges {
		var got string
		err := s.repo.Pool().QueryRow(s.t.Context(), `SELECT v.kind || ' ' || jsonb_array_length(p.content->'posts') || ' ' || jsonb_array_length(v.content->'posts') || ' ' ||
				(SELECT string_agg(t, ' ' ORDER BY t) FROM jsonb_array_elements(v.content->'posts') q, jsonb_array_elements_text(q->'accepted_tracks') t)
			FROM challenge c JOIN challenge_version v ON v.challenge_id = c.id AND v.kind IN ('changed', 'withdrawn')
			JOIN challenge_version p ON p.challenge_id = c.id AND p.kind = 'published' WHERE c.name = $1`, name).Scan(&got)
		if err != nil || got != want {
			s.t.Errorf("%s: %q, %v; expected %q", name, got, err, want)
		}
		if n := s.count("SELECT count(*) FROM mail m JOIN challenge c ON c.id::text = m.data->>'challenge' WHERE m.template = 'challenge_revised' AND c.name = $1 AND m.data->>'changes_fr' <> ''", name); n != 1 {
			s.t.Errorf("%s: the host is told by %d mails", name, n)
		}
		ranked := s.count("SELECT count(*) FROM wish w JOIN challenge c ON c.id = w.challenge_id JOIN dossier d ON d.id = w.dossier_id AND d.withdrawn_at IS NULL WHERE c.name = $1", name)
		if told := s.count("SELECT count(*) FROM mail m JOIN challenge c ON c.id::text = m.data->>'challenge' WHERE m.template = 'challenge_changed' AND c.name = $1", name); told != ranked {
			s.t.Errorf("%s: %d people ranked it, %d are told", name, ranked, told)
		}
	}
	s.zero("administrations that recruit and were not told by mail", `SELECT count(*) FROM team t JOIN challenge c ON c.id = t.challenge_id
		WHERE (SELECT count(*) FROM mail m WHERE m.template = 'recruits_known' AND m.data->>'challenge' = c.id::text) <> 2`)
}

// checkMilestone holds what a visitor who stops there sees.
func (s *theatre) checkMilestone(m demo.Milestone) {
	s.t.Helper()
	now := must(s.player.Store.BusinessNow(s.t.Context()))(s.t)
	if late := now.Sub(m.At); late < 0 || late > time.Minute {
		s.t.Errorf("%s: the clock says %s", m.ID, now)
	}
	c := must(s.player.Calls.Store.Call(s.t.Context(), s.call()))(s.t)
	open := m.ID == "2022-03-30" || m.ID == "2022-04-08" || m.ID == "2022-04-13"
	if got := c.Window(call.Applications).Open(now, domain.AccountID{}); got != open {
		s.t.Errorf("%s: the call is open: %v", m.ID, got)
	}
	if revealed := c.ChallengesVisible(now); revealed != (m.ID >= "2022-05-09") {
		s.t.Errorf("%s: the challenges are revealed: %v", m.ID, revealed)
	}
	if released := c.ShortlistReleasedAt != nil; released != (m.ID >= "2022-05-09") {
		s.t.Errorf("%s: the shortlist is released: %v", m.ID, released)
	}
	s.zero("acts of the future at "+m.ID, "SELECT count(*) FROM audit WHERE at > business_now()")
}

// The story is played by a new player at each milestone, as after a restart, and every
// move dies in its ninth act until what is left is shorter: the next one takes it up,
// and nothing is done twice.
func TestAStoryInPartsIsTheStory(t *testing.T) {
	t.Parallel()
	s := newTheatre(t, short)
	cuts := 0
	for _, m := range s.story.Milestones() {
		for !s.advanceCut(m) {
			if cuts++; cuts > 100 {
				t.Fatal("the story never ends")
			}
		}
		s.checkMilestone(m)
	}
	if p := must(s.player.Store.Progress(t.Context()))(t); len(p.Skipped) > 0 || len(p.Played) != len(s.story.Acts) || cuts < 5 {
		t.Errorf("%d acts of %d after %d cuts, skipped: %v", len(p.Played), len(s.story.Acts), cuts, p.Skipped)
	}
	s.checkPlayed(short)
	before := s.count("SELECT count(*) FROM audit")
	s.advance("2022-09-12")
	if after := s.count("SELECT count(*) FROM audit"); after != before {
		t.Errorf("going there again did %d acts more", after-before)
	}
}

// advanceCut has a new player go to a milestone and die in its ninth act; false when
// it did not arrive.
func (s *theatre) advanceCut(m demo.Milestone) bool {
	s.t.Helper()
	ctx, stop := context.WithCancel(s.t.Context())
	defer stop()
	seen := 0
	player := &demo.Player{Services: s.player.Services, Story: s.story, Store: s.player.Store, Told: func(demo.Act) {
		if seen++; seen == 9 {
			go stop() // somewhere in the ninth act
		}
	}}
	return player.Advance(ctx, m) == nil
}

// What a visitor does before the story does is theirs, and the story goes round it;
// their own application goes on with the story's, and their decisions stand.
func TestVisitorsMakeActsMoot(t *testing.T) {
	t.Parallel()
	s := newTheatre(t, short)
	s.advance("2022-03-30")
	draft := s.as(s.story.Cast.Candidates[0].Person)
	mine := must(s.player.Dossiers.Mine(t.Context(), draft))(t)[0].Dossier
	mine.Draft.Answers = map[string]string{"parcours": "Ce que la visiteuse a écrit."}
	must(s.player.Dossiers.Save(t.Context(), draft, mine.ID, mine.Version, mine.Draft, nil))(t)
	visitor, own := s.visit()
	s.advance("2022-04-05")
	// The call reopens two days before the story does it, and for longer.
	programme := s.as(s.story.Cast.Programme[1])
	must(s.player.Calls.Extend(t.Context(), programme, s.call(), call.Applications, call.Extension{
		Closes: time.Date(2022, 4, 14, 22, 0, 0, 0, time.UTC), Motive: domain.Text{FR: "Décision de la visite.", EN: "Decided during the visit."},
	}))(t)
	s.advance("2022-05-06")
	star := must(s.player.Dossiers.Mine(t.Context(), s.as(s.story.Cast.Candidates[1].Person)))(t)[0].Dossier
	must(s.player.Releases.Decide(t.Context(), programme, star.ID, dossier.Refuse, "Décision de la visite."))(t)
	p := s.advance("2022-05-09")
	told := ""
	for _, skip := range p.Skipped {
		told += skip.Text.FR + "\n"
	}
	for _, want := range []string{
		"« Déposer la candidature de " + s.story.Cast.Candidates[0].Name + " » n’a pas été joué.", "« La première prolongation est publiée » n’a pas été joué.",
	} {
		if !strings.Contains(told, want) {
			t.Errorf("the list of skips does not say %q:\n%s", want, told)
		}
	}
	if again := must(s.player.Dossiers.Mine(t.Context(), draft))(t)[0].Dossier; again.Draft.Answers["parcours"] != "Ce que la visiteuse a écrit." {
		t.Error("the story wrote over a visitor's draft")
	}
	if v := must(s.player.Dossiers.Get(t.Context(), visitor, own))(t); v.Status() != dossier.Shortlisted {
		t.Errorf("the visitor's application is %s", v.Status())
	}
	if v := must(s.player.Dossiers.Get(t.Context(), programme, star.ID))(t); v.Verdict.Outcome != dossier.Refuse || v.Verdict.Reason != "Décision de la visite." {
		t.Errorf("the visitor's decision became %+v", v.Verdict)
	}
	if n := s.count("SELECT count(*) FROM dossier_decision WHERE outcome = 'shortlisted'"); n != short.Shortlisted {
		t.Errorf("%d people shortlisted", n)
	}
}

// visit has somebody who is not of the story submit an application of their own.
func (s *theatre) visit() (access.Actor, dossier.ID) {
	s.t.Helper()
	ctx := s.t.Context()
	visitor := s.as(demo.Person{Name: "Une visiteuse", Email: "visite@ailleurs.example", Language: "fr"})
	content := s.story.Cast.Candidates[1].Content
	content.Name = "Une visiteuse"
	v, _, err := s.player.Dossiers.Start(ctx, visitor, s.call(), content.Name)
	if err != nil {
		s.t.Fatal(err)
	}
	saved := must(s.player.Dossiers.Save(ctx, visitor, v.Dossier.ID, v.Dossier.Version, content, nil))(s.t)
	must(s.player.Dossiers.Submit(ctx, visitor, saved.Dossier.ID, saved.Dossier.Version))(s.t)
	return visitor, saved.Dossier.ID
}

// Enrolling is a first sign-in without its mail: invitations become roles, once.
func TestEnrollingTakesInvitationsUp(t *testing.T) {
	t.Parallel()
	s := newTheatre(t, short)
	accounts := s.player.Accounts
	must(accounts.Bootstrap(t.Context(), "programme@equipe.example"))(t)
	by := s.as(demo.Person{Name: "Programme", Email: "programme@equipe.example", Language: "fr"})
	must(accounts.Invite(t.Context(), by, "dpo@donnees.example", access.DPO, access.Everywhere))(t)
	who := demo.Person{Name: "Une déléguée", Email: "DPO@donnees.example", Language: "fr"}
	first, again := s.as(who), s.as(who)
	if !first.Holds(access.DPO) || first.Account != again.Account || len(again.Grants) != 1 {
		t.Errorf("%+v, then %+v", first, again)
	}
	if n := s.count("SELECT count(*) FROM audit WHERE operation = 'demoEnrol' AND object_id = $1", first.Account.UUID); n != 1 {
		t.Errorf("enrolled %d times", n)
	}
	if _, err := accounts.Enrol(t.Context(), "dpo@donnees.example", " ", "fr"); domain.KindOf(err) != domain.Invalid {
		t.Errorf("somebody without a name is enrolled: %v", err)
	}
	if _, err := accounts.OpenSession(t.Context(), "nobody@ailleurs.example", "signInDemo"); domain.KindOf(err) != domain.NotFound {
		t.Errorf("a session for nobody: %v", err)
	}
}

func TestTheInstantIsSetToTheMicrosecond(t *testing.T) {
	t.Parallel()
	s := newTheatre(t, short)
	for _, at := range []time.Time{
		time.Date(2022, 3, 27, 0, 59, 59, 999999000, time.UTC), time.Date(2022, 4, 7, 14, 36, 42, 0, time.UTC), time.Date(2022, 10, 30, 0, 59, 0, 0, time.UTC),
	} {
		if err := s.player.Store.SetInstant(t.Context(), at); err != nil {
			t.Fatal(err)
		}
		now := must(s.player.Store.BusinessNow(t.Context()))(t)
		if late := now.Sub(at); late < -time.Microsecond || late > 10*time.Second {
			t.Errorf("set to %s, the clock says %s", at, now)
		}
	}
	if last := must(s.player.Store.LastAct(t.Context()))(t); !last.IsZero() {
		t.Errorf("nothing happened, at %s", last)
	}
}
