package repository_test

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

func TestAChallengeIsKeptAsGiven(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.draft("Estim’Action")
	want := wholeChallenge("Estim’Action")
	for i := range want.Posts {
		want.Posts[i].ID = c.Posts[i].ID
	}
	if !reflect.DeepEqual(c.Content, want) {
		t.Fatalf("read back\n%+v\nexpected\n%+v", c.Content, want)
	}
	if c.Slug != "estim-action" || c.Status != challenge.Draft || c.Version != 2 || c.Promotion != w.promotion || c.Call != w.call {
		t.Errorf("read back %+v", c)
	}
	if c.Administration != (challenge.Host{ID: w.host.ID, Name: "Cerema", Ministry: "Tutelle", Validated: true}) || !c.VisibleAt.Equal(parisTime("2022-05-09 00:00")) {
		t.Errorf("host %+v, visible at %v", c.Administration, c.VisibleAt)
	}
	if c.Rules.TeamMin != 2 || c.Rules.TeamMax != 3 || c.Zone.String() != "Europe/Paris" {
		t.Errorf("rules %+v in %s", c.Rules, c.Zone)
	}
}

func TestPostsKeepTheirPlaceAndId(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.draft("Défi")
	save := func(posts ...challenge.Post) []challenge.Post {
		t.Helper()
		content := wholeChallenge("Défi")
		content.Posts = posts
		v, err := w.challenges.Save(t.Context(), w.member, c.ID, c.Version, content, []string{"posts"})
		w.must(err)
		c = v.Challenge
		return c.Posts
	}
	first := c.Posts
	data, law := challenge.Post{AcceptedTracks: []call.Track{call.DataScience}}, challenge.Post{AcceptedTracks: []call.Track{call.DigitalLaw}}
	two := save(law, data)
	if len(two) != 2 || two[0].ID != first[0].ID || two[1].ID != first[1].ID || two[0].AcceptedTracks[0] != call.DigitalLaw {
		t.Fatalf("two posts: %+v after %+v", two, first)
	}
	three := save(law, data, law)
	if len(three) != 3 || three[2].ID == first[2].ID || three[2].ID.IsZero() {
		t.Fatalf("a post put back is a new one: %+v", three)
	}
	if none := save(); len(none) != 0 || w.count("SELECT count(*) FROM post WHERE challenge_id = $1", c.ID.UUID) != 0 {
		t.Fatalf("no post: %+v", none)
	}
}

func TestTheWindowOfACallForChallenges(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	started := w.draft("Commencé à temps")
	writes := func(when, code string) {
		t.Helper()
		w.at(when)
		_, err := w.challenges.Start(t.Context(), w.member, w.call, w.host.ID, "Défi du "+when)
		wantCode(t, err, code)
		_, err = w.challenges.Import(t.Context(), w.programme, w.call, w.host.ID, wholeChallenge("Import du "+when))
		wantCode(t, err, code)
		v, err := w.challenges.Save(t.Context(), w.member, started.ID, started.Version, wholeChallenge("Commencé à temps"), nil)
		wantCode(t, err, code)
		if err == nil {
			started = v.Challenge
		}
	}
	writes("2022-01-23 23:59", "call_not_open")
	writes("2022-01-24 00:01", "")
	writes("2022-03-18 23:58", "")
	writes("2022-03-19 00:01", "call_closed")
	w.at("2022-03-21 10:00")
	_, err := w.calls.Extend(t.Context(), w.programme, w.call, call.Challenges, call.Extension{Closes: parisTime("2022-03-26 00:00"), Motive: domain.Text{FR: "Panne", EN: "Outage"}})
	w.must(err)
	writes("2022-03-25 12:00", "")
	writes("2022-03-26 00:01", "call_closed")
	_, err = w.challenges.Submit(t.Context(), w.lead, started.ID, started.Version)
	wantCode(t, err, "call_closed")
	w.at("2022-03-25 18:00")
	_, err = w.challenges.Submit(t.Context(), w.lead, started.ID, started.Version)
	w.must(err)
}

func TestSubmittingFreezesAndTells(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.submitted("Ecosphère(s)")
	var hash []byte
	var reason, post string
	err := w.repo.Pool().QueryRow(t.Context(), `SELECT content_hash, kind, content->'posts'->0->>'id' FROM challenge_version
		WHERE challenge_id = $1 AND sequence = 1`, c.ID.UUID).Scan(&hash, &reason, &post)
	if err != nil || !bytes.Equal(hash, c.Hash()) || reason != "submitted" || post != c.Posts[0].ID.String() {
		t.Fatalf("frozen as %q %x, post %s, %v", reason, hash, post, err)
	}
	told := w.count(`SELECT count(*) FROM mail WHERE template = 'challenge_received' AND account_id = ANY($1)`,
		[]any{w.lead.Account.UUID, w.member.Account.UUID})
	if all := w.count("SELECT count(*) FROM mail"); told != 2 || all != 2 {
		t.Errorf("%d of the lead and member told, %d mails in all", told, all)
	}
	if _, err := w.repo.Pool().Exec(t.Context(), "UPDATE challenge_version SET kind = 'published'"); err == nil {
		t.Error("a frozen version can be changed")
	}
}

func TestEveryActLeavesItsAuditRow(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.published("Défi")
	imported, err := w.challenges.Import(t.Context(), w.programme, w.call, w.host.ID, wholeChallenge("Importé"))
	w.must(err)
	for op, id := range map[string]challenge.ID{
		"createChallenge": c.ID, "patchChallenge": c.ID, "submitChallenge": c.ID, "decideChallenge": c.ID, "publishChallenge": c.ID,
		"importChallenge": imported.Challenge.ID,
	} {
		if n := w.count("SELECT count(*) FROM audit WHERE operation = $1 AND object_id = $2 AND object_kind = 'challenge'", op, id.UUID); n != 1 {
			t.Errorf("%d audit rows of %s", n, op)
		}
	}
}

func TestAForeignHostFindsNothing(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.submitted("Défi")
	tries := map[string]func(access.Actor) error{
		"get":    func(a access.Actor) error { _, err := w.challenges.Get(t.Context(), a, c.ID); return err },
		"submit": func(a access.Actor) error { _, err := w.challenges.Submit(t.Context(), a, c.ID, c.Version); return err },
		"save": func(a access.Actor) error {
			_, err := w.challenges.Save(t.Context(), a, c.ID, c.Version, wholeChallenge("Volé"), nil)
			return err
		},
		"decide": func(a access.Actor) error {
			_, err := w.challenges.Decide(t.Context(), a, c.ID, 0, challenge.Keep, "")
			return err
		},
		"publish": func(a access.Actor) error {
			_, err := w.challenges.Publish(t.Context(), a, c.ID, c.Version)
			return err
		},
	}
	for what, try := range tries {
		for who, actor := range map[string]access.Actor{"foreign lead": w.foreigner, "candidate": w.candidate} {
			if err := try(actor); domain.CodeOf(err) != "not_found" {
				t.Errorf("%s by a %s: %v", what, who, err)
			}
		}
	}
	l, err := w.challenges.List(t.Context(), w.foreigner, challenge.Filter{})
	if err != nil || len(l.Items) != 0 || *l.Prepared != 0 {
		t.Errorf("a foreign host lists %+v, %v", l, err)
	}
}

func TestADecisionIsInvisibleUntilItsRelease(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.submitted("Défi")
	before, err := w.challenges.Get(t.Context(), w.lead, c.ID)
	w.must(err)
	_, err = w.challenges.Decide(t.Context(), w.programme, c.ID, 0, challenge.Refuse, "Trop tôt.")
	w.must(err)
	after, err := w.challenges.Get(t.Context(), w.lead, c.ID)
	if err != nil || !reflect.DeepEqual(before, after) {
		t.Fatalf("the host sees a difference:\n%+v\n%+v\n%v", before, after, err)
	}
	for _, inHouse := range []access.Actor{w.programme, w.committee} {
		if v, err := w.challenges.Get(t.Context(), inHouse, c.ID); err != nil || v.Status() != challenge.NotKept || v.Challenge.Decision.Reason != "Trop tôt." {
			t.Errorf("in house: %s, %v", v.Status(), err)
		}
	}
	w.release()
	v, err := w.challenges.Get(t.Context(), w.lead, c.ID)
	if err != nil || v.Status() != challenge.NotKept || v.Challenge.Decision.Reason != "Trop tôt." || v.Challenge.Version != c.Version {
		t.Fatalf("after the release the host sees %s %+v, %v", v.Status(), v.Challenge.Decision, err)
	}
}

func TestPostsAreFrozenAtPublication(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.submitted("Défi")
	publish := func() error {
		_, err := w.challenges.Publish(t.Context(), w.programme, c.ID, c.Version)
		return err
	}
	wantCode(t, publish(), "wrong_state")
	_, err := w.challenges.Decide(t.Context(), w.programme, c.ID, 0, challenge.Keep, "")
	w.must(err)
	wantCode(t, publish(), "not_released")
	w.release()
	w.must(publish())
	w.must(publish()) // again changes nothing
	for who, actor := range map[string]access.Actor{"host": w.lead, "programme": w.programme} {
		content := wholeChallenge("Défi")
		content.Posts = content.Posts[:2]
		v, err := w.challenges.Get(t.Context(), actor, c.ID)
		w.must(err)
		_, err = w.challenges.Save(t.Context(), actor, c.ID, v.Challenge.Version, content, []string{"posts"})
		if domain.CodeOf(err) != "wrong_state" {
			t.Errorf("the %s changes a published challenge: %v", who, err)
		}
	}
	if n := w.count("SELECT count(*) FROM post WHERE challenge_id = $1", c.ID.UUID); n != 3 {
		t.Errorf("%d posts left", n)
	}
	if n := w.count("SELECT count(*) FROM challenge_version WHERE challenge_id = $1 AND kind = 'published' AND sequence = 2", c.ID.UUID); n != 1 {
		t.Errorf("%d versions frozen at publication", n)
	}
}

func TestTheCatalogueOpensAtTheReveal(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	w.published("SOS Ponts")
	w.published("État bas carbone")
	w.submitted("Sans suite")
	w.at("2022-05-08 23:58")
	l := w.list(access.Actor{}, challenge.Filter{})
	if len(l.Items) != 0 || l.Prepared == nil || *l.Prepared != 2 || !l.VisibleAt.Equal(parisTime("2022-05-09 00:00")) {
		t.Fatalf("before the reveal: %+v", l)
	}
	if l := w.list(w.member, challenge.Filter{}); !slices.Equal(challengeNames(l), []string{"État bas carbone", "Sans suite", "SOS Ponts"}) || *l.Prepared != 2 {
		t.Fatalf("the host sees %v", challengeNames(l))
	}
	w.at("2022-05-09 00:01")
	for who, actor := range map[string]access.Actor{"visitor": {}, "candidate": w.candidate, "foreign host": w.foreigner} {
		if l := w.list(actor, challenge.Filter{}); !slices.Equal(challengeNames(l), []string{"État bas carbone", "SOS Ponts"}) || l.Prepared != nil || l.VisibleAt != nil {
			t.Errorf("after the reveal a %s sees %v, prepared %v", who, challengeNames(l), l.Prepared)
		}
	}
}

func TestPreparedCountsNothingBeforeTheRelease(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.submitted("Défi")
	_, err := w.challenges.Decide(t.Context(), w.programme, c.ID, 0, challenge.Keep, "")
	w.must(err)
	if l := w.list(access.Actor{}, challenge.Filter{}); *l.Prepared != 0 {
		t.Fatalf("%d prepared before the release", *l.Prepared)
	}
	w.release()
	if l := w.list(access.Actor{}, challenge.Filter{}); *l.Prepared != 1 {
		t.Fatalf("%d prepared after the release", *l.Prepared)
	}
}

// What a draft of a call plans is nobody's business, and reveals nothing.
func TestADraftCallRevealsNothing(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.published("Défi")
	early, zone := parisTime("2022-02-02 00:00"), c.Zone
	_, err := w.calls.Create(t.Context(), w.programme, call.Call{
		Promotion: w.promotion, Kind: call.ForCandidates, Zone: zone, ChallengesVisibleAt: &early,
		Windows: []call.Window{{Name: call.Applications, Opens: parisTime("2022-06-01 00:00"), Closes: parisTime("2022-07-01 00:00")}},
	})
	w.must(err)
	for _, when := range []string{"2022-02-01 12:00", "2022-02-03 12:00"} { // before and after what the draft plans
		w.at(when)
		if l := w.list(access.Actor{}, challenge.Filter{}); len(l.Items) != 0 || !l.VisibleAt.Equal(parisTime("2022-05-09 00:00")) {
			t.Errorf("at %s the public sees %v, announced for %v", when, challengeNames(l), l.VisibleAt)
		}
		_, err := w.challenges.Get(t.Context(), access.Actor{}, c.ID)
		wantCode(t, err, "not_found")
	}
}

func TestListsByCallStatusAndMine(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	w.submitted("Cerema un")
	w.draft("Cerema deux")
	_, err := w.challenges.Start(t.Context(), w.foreigner, w.call, w.other.ID, "Marées")
	w.must(err)
	absent := domain.NewCallID()
	for name, tc := range map[string]struct {
		who  access.Actor
		f    challenge.Filter
		want []string
	}{
		"everything":                  {w.programme, challenge.Filter{}, []string{"Cerema deux", "Cerema un", "Marées"}},
		"the call":                    {w.committee, challenge.Filter{Call: &w.call}, []string{"Cerema deux", "Cerema un", "Marées"}},
		"its promotion’s other call":  {w.programme, challenge.Filter{Call: &w.candidates}, []string{"Cerema deux", "Cerema un", "Marées"}},
		"an absent call":              {w.programme, challenge.Filter{Call: &absent}, []string{}},
		"drafts":                      {w.programme, challenge.Filter{Status: challenge.Draft}, []string{"Cerema deux", "Marées"}},
		"mine":                        {w.foreigner, challenge.Filter{Mine: true}, []string{"Marées"}},
		"mine, of nobody’s":           {w.programme, challenge.Filter{Mine: true}, []string{}},
		"human resources see as well": {w.hr, challenge.Filter{}, []string{"Cerema deux", "Cerema un"}},
	} {
		if got := challengeNames(w.list(tc.who, tc.f)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, expected %v", name, got, tc.want)
		}
	}
}

func (w *hostWorld) list(actor access.Actor, f challenge.Filter) challenge.Listing {
	w.t.Helper()
	l, err := w.challenges.List(w.t.Context(), actor, f)
	w.must(err)
	return l
}

func challengeNames(l challenge.Listing) []string {
	list := []string{}
	for _, v := range l.Items {
		list = append(list, v.Challenge.Name)
	}
	return list
}

func TestANameIsGivenOnceInACall(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	w.draft("Estim’Action")
	_, err := w.challenges.Start(t.Context(), w.foreigner, w.call, w.other.ID, "ESTIM action")
	takenName(t, err)
	c, err := w.challenges.Start(t.Context(), w.foreigner, w.call, w.other.ID, "Autre")
	w.must(err)
	_, err = w.challenges.Save(t.Context(), w.foreigner, c.Challenge.ID, 1, challenge.Content{Name: "Éstim Action"}, nil)
	takenName(t, err)
	_, err = w.challenges.Save(t.Context(), w.foreigner, c.Challenge.ID, 1, challenge.Content{Name: "Autre"}, nil)
	w.must(err)
}

func TestAnImportThatBreaksTheFormLeavesNothing(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	content := wholeChallenge("Importé")
	content.Posts = append(content.Posts, content.Posts[0])
	_, err := w.challenges.Import(t.Context(), w.programme, w.call, w.host.ID, content)
	var e *domain.Error
	if !errors.As(err, &e) || e.Fields[0].Pointer != "/posts" {
		t.Fatalf("four posts: %v", err)
	}
	if n := w.count("SELECT count(*) FROM challenge") + w.count("SELECT count(*) FROM post"); n != 0 {
		t.Fatalf("%d rows left by a refused import", n)
	}
	content = wholeChallenge("Importé")
	content.Answers, content.UnpublishedSections = map[challenge.Field]string{"motivation": "Publiée"}, []challenge.Section{}
	for _, s := range challenge.Sections {
		content.UnpublishedSections = append(content.UnpublishedSections, s.ID)
	}
	v, err := w.challenges.Import(t.Context(), w.programme, w.call, w.host.ID, content)
	w.must(err)
	if got := v.Challenge.UnpublishedSections; len(got) != 7 || slices.Contains(got, challenge.Motivation) || len(v.Missing()) != 0 {
		t.Fatalf("unpublished %v, missing %v", got, v.Missing())
	}
	_, err = w.challenges.Submit(t.Context(), w.lead, v.Challenge.ID, 1)
	w.must(err)
}

func TestAbsentChallenges(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	id := domain.NewChallengeID()
	_, err := w.challenges.Get(t.Context(), w.programme, id)
	wantCode(t, err, "not_found")
	_, err = w.challenges.Publish(t.Context(), w.programme, id, 1)
	wantCode(t, err, "not_found")
	_, err = w.challenges.Start(t.Context(), w.lead, domain.NewCallID(), w.host.ID, "Défi")
	wantCode(t, err, "not_found")
	_, err = w.challenges.Start(t.Context(), w.programme, w.call, domain.NewAdministrationID(), "Défi")
	wantCode(t, err, "not_found")
}
