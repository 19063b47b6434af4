package repository_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
	"github.com/etalab/portail-eig/repository"
)

// talk is a stage with a submitted dossier and its author.
type talk struct {
	*stage
	threads thread.Service
	answers answer.Service
	ada     access.Actor
	id      dossier.ID
}

func newTalk(t *testing.T) *talk {
	t.Helper()
	s := newStage(t)
	s.at(running)
	k := &talk{
		stage: s, threads: thread.Service{Store: repository.Threads{Repository: s.repo}, Clock: func() time.Time { return time.Now().UTC() }},
		answers: answer.Service{Store: repository.Answers{Repository: s.repo}},
	}
	k.ada, k.id = s.candidate("Ada Fictive")
	return k
}

// colleague is another member of the programme team.
func (k *talk) colleague(name string) access.Actor {
	return k.granted(k.person(name), access.Programme, access.Promotion, k.promotion.UUID)
}

func (k *talk) asks(text string) thread.View {
	k.t.Helper()
	return must(k.threads.Ask(k.ctx, k.ada, k.id, text))(k.t)
}

func TestAQuestionIsAnswered(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	v := k.asks("  Puis-je joindre un portfolio ?  ")
	if v.State() != thread.WaitingTeam || v.Messages[0].Text != "Puis-je joindre un portfolio ?" || v.Version != 1 {
		t.Fatalf("asked: %+v", v.Thread)
	}
	v = must(k.threads.Get(k.ctx, k.programme, k.id))(t)
	if v.Unread(thread.Team) != 1 || v.Side != thread.Team || v.CandidateName() != "Ada Fictive" {
		t.Fatalf("the team sees %+v", v)
	}
	v = must(k.threads.Answer(k.ctx, k.programme, k.id, 1, "Oui, sans votre nom."))(t)
	if v.State() != thread.WaitingCandidate || v.Messages[1].Author.Account != k.programme.Account || k.mails("thread_answered") != 1 {
		t.Fatalf("answered: %+v, %d mails", v.Thread, k.mails("thread_answered"))
	}
	if v := must(k.threads.Read(k.ctx, k.ada, k.id, 2))(t); v.Unread(thread.Candidate) != 0 || k.audited("readThread") != 1 {
		t.Fatal("reading leaves the message unread")
	}
	must(k.threads.Read(k.ctx, k.ada, k.id, 1))(t)
	if k.audited("readThread") != 1 || k.audited("createMessage") != 1 || k.audited("answerThread") != 1 {
		t.Error("acts and audit rows differ")
	}
}

// A colleague answered meanwhile: exactly one of many answers at once is accepted,
// and the others are told that the thread changed.
func TestTwoAnswersAtOnceMakeOne(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	k.asks("Une question.")
	other := k.colleague("Lou Fictif")
	var wg sync.WaitGroup
	var mu sync.Mutex
	codes := map[string]int{}
	for i := range 8 {
		who := []access.Actor{k.programme, other}[i%2]
		wg.Go(func() {
			_, err := k.threads.Answer(k.ctx, who, k.id, 1, "Voici la réponse.")
			mu.Lock()
			codes[domain.CodeOf(err)]++
			mu.Unlock()
		})
	}
	wg.Wait()
	if codes[""] != 1 || codes["stale_version"] != 7 || k.mails("thread_answered") != 1 {
		t.Errorf("%v, %d mails", codes, k.mails("thread_answered"))
	}
	if v := must(k.threads.Get(k.ctx, k.ada, k.id))(t); len(v.Messages) != 2 {
		t.Errorf("%d messages", len(v.Messages))
	}
}

// A candidate's message never meets a conflict, however many come at once.
func TestMessagesOfTheCandidateAllArrive(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			if _, err := k.threads.Ask(k.ctx, k.ada, k.id, "Encore une question."); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	v := must(k.threads.Get(k.ctx, k.ada, k.id))(t)
	for i, m := range v.Messages {
		if m.Sequence != i+1 {
			t.Errorf("message %d is numbered %d", i+1, m.Sequence)
		}
	}
	if len(v.Messages) != 10 || v.Version != 10 {
		t.Errorf("%d messages, version %d", len(v.Messages), v.Version)
	}
}

// What the inbox sorts by is stored: it must be what the messages say.
func TestTheStoredStateIsTheDerivedOne(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	check := func(v thread.View) {
		t.Helper()
		state := one[string](k.stage, "SELECT state FROM thread")
		since := one[*time.Time](k.stage, "SELECT waiting_since FROM thread")
		derived := v.WaitingSince()
		if state != string(v.State()) || (since == nil) != (derived == nil) || since != nil && !since.Equal(*derived) {
			t.Errorf("stored %s since %v, derived %s since %v", state, since, v.State(), derived)
		}
	}
	check(k.asks("Un."))
	check(k.asks("Deux."))
	v := must(k.threads.Assign(k.ctx, k.programme, k.id, 2, k.programme.Account))(t)
	check(v)
	v = must(k.threads.Answer(k.ctx, k.programme, k.id, v.Version, "Voilà."))(t)
	check(v)
	check(k.asks("Merci."))
	v = must(k.threads.Close(k.ctx, k.programme, k.id, v.Version+1))(t)
	check(v)
	if v.State() != thread.Closed || v.Assignee.Account != k.programme.Account {
		t.Errorf("%+v", v.Thread)
	}
	check(k.asks("Au fait…"))
}

func TestWhoMayBeGivenAThread(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	refused(t, second(k.threads.Assign(k.ctx, k.programme, k.id, 0, k.programme.Account)), "wrong_state")
	k.asks("Une question.")
	reader := k.reader("Rémi Lecteur")
	for _, who := range []domain.AccountID{reader.Account, k.ada.Account, domain.NewAccountID()} {
		refused(t, second(k.threads.Assign(k.ctx, k.programme, k.id, 1, who)), "invalid_fields")
	}
	other := k.colleague("Lou Fictif")
	v := must(k.threads.Assign(k.ctx, k.programme, k.id, 1, other.Account))(t)
	if v.Assignee.Name != "Lou Fictif" {
		t.Errorf("in charge: %+v", v.Assignee)
	}
	if v = must(k.threads.Assign(k.ctx, other, k.id, 2, domain.AccountID{}))(t); !v.Assignee.Account.IsZero() {
		t.Errorf("given back, still in charge: %+v", v.Assignee)
	}
}

func second[T any](_ T, err error) error { return err }

func TestNobodyElseSeesAThread(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	k.asks("Une question.")
	stranger, _ := k.candidate("Bob Fictif")
	for name, who := range map[string]access.Actor{
		"a reader": k.reader("Rémi Lecteur"), "another candidate": stranger,
		"the committee": k.granted(k.person("Côme Comité"), access.Committee, access.Promotion, k.promotion.UUID),
		"a juror":       k.granted(k.person("Jo Juré"), access.Juror, access.Call, k.call.ID.UUID),
	} {
		if _, err := k.threads.Get(k.ctx, who, k.id); domain.KindOf(err) != domain.NotFound {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := k.threads.List(k.ctx, who, thread.Filter{}); domain.KindOf(err) != domain.Forbidden {
			t.Errorf("%s opens the inbox: %v", name, err)
		}
	}
	// A draft shows to the team only once its author wrote.
	draft := k.actor(k.person("Dora Fictive"))
	v, _, err := k.dossiers.Start(k.ctx, draft, k.call.ID, "Dora Fictive")
	if err != nil {
		t.Fatal(err)
	}
	_, err = k.threads.Get(k.ctx, k.programme, v.Dossier.ID)
	refused(t, err, "not_found")
	_, err = k.threads.Answer(k.ctx, k.programme, v.Dossier.ID, 0, "Bonjour")
	refused(t, err, "not_found")
	must(k.threads.Ask(k.ctx, draft, v.Dossier.ID, "Avant de déposer…"))(t)
	if seen := must(k.threads.Get(k.ctx, k.programme, v.Dossier.ID))(t); len(seen.Messages) != 1 || seen.Submitted() {
		t.Errorf("the team sees %+v", seen.Thread)
	}
	refused(t, second(k.threads.Request(k.ctx, k.programme, v.Dossier.ID, 1, "Précisez.", instant(over))), "wrong_state")
}

func TestTheMemberWhoAppliesDoesNotAnswerThemselves(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	k.asks("Une question.")
	both := k.granted(k.ada.Account, access.Programme, access.Promotion, k.promotion.UUID)
	refused(t, second(k.threads.Answer(k.ctx, both, k.id, 1, "Je me réponds.")), "own_dossier")
	refused(t, second(k.threads.Request(k.ctx, both, k.id, 1, "Un délai pour moi.", instant(over))), "own_dossier")
	refused(t, second(k.threads.Close(k.ctx, both, k.id, 1)), "own_dossier")
	if v := must(k.threads.Get(k.ctx, both, k.id))(t); v.Side != thread.Candidate {
		t.Error("one’s own thread is seen from the team’s side")
	}
}

func TestALimitOfMessagesAnHour(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	now := time.Date(2026, 1, 5, 10, 20, 0, 0, time.UTC)
	k.threads.Clock = func() time.Time { return now }
	for range 30 {
		k.asks("Un message.")
	}
	_, err := k.threads.Ask(k.ctx, k.ada, k.id, "Un de trop.")
	refused(t, err, "too_many_requests")
	if !strings.Contains(err.Error(), "40\u00a0minutes") {
		t.Errorf("the wait is told as %v", err)
	}
	now = now.Add(40 * time.Minute)
	k.asks("L’heure suivante.")
	if v := must(k.threads.Get(k.ctx, k.ada, k.id))(t); len(v.Messages) != 31 {
		t.Errorf("%d messages", len(v.Messages))
	}
}

// asOwner runs one statement as the schema's owner, whom only triggers can refuse.
func (k *talk) asOwner(sql string, args ...any) error {
	k.t.Helper()
	conn, err := pgx.Connect(k.ctx, k.owner)
	if err != nil {
		k.t.Fatal(err)
	}
	defer conn.Close(k.ctx)
	_, err = conn.Exec(k.ctx, sql, args...)
	return err
}

func TestTheDatabaseKeepsWhatWasSaid(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	v := must(k.threads.Request(k.ctx, k.programme, k.id, 0, "Précisez votre expérience.", instant(over)))(t)
	must(k.threads.Give(k.ctx, k.ada, k.id, v.Supplements[0].ID, "La voici."))(t)
	if _, _, err := k.answers.Publish(k.ctx, k.programme, k.call.ID, words("Une question", "Une réponse"), nil); err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{
		"UPDATE message SET text = 'autre'", "UPDATE supplement SET term = term + interval '1 day'",
		"UPDATE addendum SET message_id = (SELECT id FROM message WHERE sequence = 1)",
		"UPDATE call_answer_version SET answer = '{}'",
		"INSERT INTO message SELECT gen_random_uuid(), thread_id, 3, 'candidate', author_id, 'request', 'x', at FROM message WHERE sequence = 1",
		"INSERT INTO addendum SELECT id, message_id FROM supplement",
	} {
		if err := k.asOwner(sql); err == nil {
			t.Errorf("accepted: %s", sql)
		}
	}
	if got := one[[]string](k.stage, "SELECT array_agg(text ORDER BY sequence) FROM message"); !slices.Equal(got, []string{"Précisez votre expérience.", "La voici."}) {
		t.Errorf("%v", got)
	}
}
