package challenge_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/mail"
)

var motive = domain.Text{FR: "Le besoin s’est précisé.", EN: "The need became clearer."}

// ranked is a published challenge, seen by everybody, that three people ranked: for its
// first post, for its second, and for none.
func ranked(t testing.TB) (*memory, challenge.Challenge) {
	t.Helper()
	m := newMemory()
	m.people = []challenge.Recipient{{Account: domain.NewAccountID(), Address: "lead@hote.example", Language: "fr"}}
	id := m.submitted(t).Challenge.ID
	m.publish(t, id)
	m.now, m.mails = m.visibleAt, nil
	for number, track := range map[string]call.Track{"EIG6-A": call.Design, "EIG6-B": call.DataScience, "EIG6-C": call.DigitalLaw} {
		m.rankers = append(m.rankers, challenge.Ranker{
			Dossier: domain.NewDossierID(), Number: number, Tracks: []call.Track{track},
			Recipient: challenge.Recipient{Account: domain.NewAccountID(), Address: strings.ToLower(number) + "@candidat.example", Language: "fr"},
		})
	}
	return m, m.challenges[id]
}

func seats(tracks ...call.Track) []challenge.Post {
	posts := []challenge.Post{}
	for _, t := range tracks {
		posts = append(posts, challenge.Post{AcceptedTracks: []call.Track{t}})
	}
	return posts
}

// told gives, by number, what each candidate was told of their wish.
func (m *memory) told() map[string]string {
	found := map[string]string{}
	for _, msg := range m.mails {
		if msg.Template == mail.ChallengeChanged {
			found[msg.Data["number"]] = msg.Data["effect"]
		}
	}
	return found
}

func TestAChangeTellsThoseWhoRankedWhatItDoesToTheirWish(t *testing.T) {
	m, c := ranked(t)
	kept := c.Posts[0]
	v, err := m.service().Revise(t.Context(), m.programme(), c.ID, c.Version, challenge.Revision{
		Reason: motive, Posts: append([]challenge.Post{kept}, seats(call.DigitalLaw)...),
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := m.told(); len(got) != 3 || got["EIG6-A"] != "holds" || got["EIG6-B"] != "no_post" || got["EIG6-C"] != "fits" {
		t.Fatalf("told %v", got)
	}
	changes := v.Changes[0].Changes
	if len(changes) != 2 || changes[0].Kind != challenge.PostDropped || changes[1].Kind != challenge.PostAdded || v.Changes[0].Motive != motive {
		t.Fatalf("the page tells %+v", v.Changes)
	}
	last := m.mails[len(m.mails)-1]
	if !strings.Contains(last.Data["changes_fr"], "- Un poste de plus : droit du numérique.") || last.Data["reason_en"] != motive.EN || last.Data["name"] == "" {
		t.Errorf("the mail says %v", last.Data)
	}
	if last := m.audited[len(m.audited)-1]; last.Operation != "reviseChallenge" || !slices.Equal(last.Fields, []string{"post_added", "post_dropped", "version"}) {
		t.Errorf("audited as %+v", last)
	}
	if seen, err := m.service().Get(t.Context(), access.Actor{}, c.ID); err != nil || len(seen.Changes) != 1 || len(seen.Challenge.Posts) != 2 {
		t.Errorf("a visitor sees %+v, %v", seen.Changes, err)
	}
}

func TestAWithdrawalAfterPublicationVoidsTheWish(t *testing.T) {
	m, c := ranked(t)
	_, err := m.service().Withdraw(t.Context(), m.lead(), c.ID, motive, true)
	wants(t, err, domain.Forbidden, "forbidden")
	_, err = m.service().Withdraw(t.Context(), m.programme(), c.ID, domain.Text{}, true)
	if got := pointers(err); !slices.Equal(slices.Sorted(slices.Values(got)), []string{"/reason/en", "/reason/fr"}) {
		t.Fatalf("without a reason: %v", err)
	}
	for range 2 {
		if v, err := m.service().Withdraw(t.Context(), m.programme(), c.ID, motive, false); err != nil || v.Status() != challenge.Withdrawn {
			t.Fatalf("%s, %v", v.Status(), err)
		}
	}
	if got := m.told(); len(got) != 3 || got["EIG6-A"] != "void" || got["EIG6-C"] != "void" || len(m.mails) != 4 {
		t.Fatalf("told %v in %d mails", got, len(m.mails))
	}
	seen, err := m.service().Get(t.Context(), access.Actor{}, c.ID)
	if err != nil || seen.Status() != challenge.Withdrawn || len(seen.Changes) != 1 {
		t.Fatalf("its page answers %s, %v", seen.Status(), err)
	}
	if l, err := m.service().List(t.Context(), access.Actor{}, challenge.Filter{}); err != nil || len(l.Items) != 0 {
		t.Fatalf("the catalogue still has it: %+v, %v", l.Items, err)
	}
	_, err = m.service().Revise(t.Context(), m.programme(), c.ID, c.Version+1, challenge.Revision{Reason: motive, Months: 6})
	wants(t, err, domain.Conflict, "wrong_state")
}

func TestAPostSomebodyHoldsIsNotDropped(t *testing.T) {
	m, c := ranked(t)
	m.seated = []domain.PostID{c.Posts[1].ID}
	_, err := m.service().Revise(t.Context(), m.programme(), c.ID, c.Version, challenge.Revision{Reason: motive, Posts: append(seats(call.Design), c.Posts[0])})
	wants(t, err, domain.Conflict, "seat_taken")
	_, err = m.service().Withdraw(t.Context(), m.programme(), c.ID, motive, true)
	wants(t, err, domain.Conflict, "seat_taken")
	if _, err := m.service().Revise(t.Context(), m.programme(), c.ID, c.Version, challenge.Revision{Reason: motive, Months: 11}); err != nil {
		t.Fatal(err)
	}
}

func TestWhatARevisionRefuses(t *testing.T) {
	for pointer, r := range map[string]challenge.Revision{
		"/posts":                     {Reason: motive, Posts: seats(call.Design)},
		"/posts/1/accepted_tracks":   {Reason: motive, Posts: append(seats(call.Design), challenge.Post{})},
		"/posts/1/accepted_tracks/0": {Reason: motive, Posts: seats(call.Design, "plumbing")},
		"/sites/1":                   {Reason: motive, Sites: []string{"Lyon", "Lyon"}},
		"/reason/en":                 {Reason: domain.Text{FR: "Oui."}, Months: 6},
	} {
		m, c := ranked(t)
		_, err := m.service().Revise(t.Context(), m.programme(), c.ID, c.Version, r)
		if got := pointers(err); !slices.Equal(got, []string{pointer}) {
			t.Errorf("expected a fault at %s, got %v", pointer, got)
		}
		if len(m.mails) > 0 || len(m.versions) != 2 {
			t.Errorf("%s: a refused change told %d people", pointer, len(m.mails))
		}
	}
	m, c := ranked(t)
	_, err := m.service().Revise(t.Context(), m.programme(), c.ID, c.Version-1, challenge.Revision{Reason: motive, Months: 6})
	wants(t, err, domain.Stale, "stale_version")
	if _, err := m.service().Revise(t.Context(), m.programme(), c.ID, c.Version, challenge.Revision{Reason: motive, Sites: c.Sites}); err != nil || len(m.versions) != 2 {
		t.Fatalf("a change of nothing makes a version: %d, %v", len(m.versions), err)
	}
}

// Posts are re-cut with the host between the release and the publication; nobody else
// sees it.
func TestReCuttingIsForThoseWhoWereKept(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	r := challenge.Revision{Reason: motive, Posts: seats(call.Design, call.Development, call.DataScience)}
	version := m.challenges[id].Version
	recut := func() error {
		_, err := m.service().Revise(t.Context(), m.programme(), id, version, r)
		return err
	}
	wants(t, recut(), domain.Conflict, "wrong_state")
	if _, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Keep, ""); err != nil {
		t.Fatal(err)
	}
	wants(t, recut(), domain.Conflict, "wrong_state") // it would tell the host that it is kept
	m.releasedAt = &m.now
	_, err := m.service().Revise(t.Context(), m.lead(), id, version, r)
	wants(t, err, domain.Forbidden, "forbidden")
	if err := recut(); err != nil {
		t.Fatal(err)
	}
	v, err := m.service().Publish(t.Context(), m.programme(), id, version+1)
	if err != nil || len(v.Challenge.Posts) != 3 || len(v.Changes) != 0 {
		t.Fatalf("published with %d posts, %v", len(v.Challenge.Posts), err)
	}
	m.now = m.visibleAt
	for name, tc := range map[string]struct {
		who  access.Actor
		want []challenge.Kind
	}{
		"visitor": {access.Actor{}, []challenge.Kind{challenge.AsPublished}},
		"host":    {m.member(), []challenge.Kind{challenge.AsPublished, challenge.AsRecut, challenge.AsSubmitted}},
	} {
		h, err := m.service().Versions(t.Context(), tc.who, id)
		kinds := []challenge.Kind{}
		for _, s := range h.Steps {
			kinds = append(kinds, s.Kind)
		}
		if err != nil || !slices.Equal(kinds, tc.want) {
			t.Errorf("%s sees %v, %v", name, kinds, err)
		}
	}
	changes, err := m.service().Between(t.Context(), m.member(), id, 1, 2)
	if err != nil || len(changes) == 0 {
		t.Fatalf("between 1 and 2: %v, %v", changes, err)
	}
	_, err = m.service().Between(t.Context(), access.Actor{}, id, 1, 3)
	wants(t, err, domain.NotFound, "not_found")
}

func TestAPreviewChangesNothing(t *testing.T) {
	m, c := ranked(t)
	i, err := m.service().Preview(t.Context(), m.programme(), c.ID, challenge.Revision{Posts: append([]challenge.Post{c.Posts[0]}, seats(call.Development)...)})
	if err != nil || i.Ranked != 3 || i.NoPost != 1 || i.Void != 0 || len(i.Changes) != 2 {
		t.Fatalf("%+v, %v", i, err)
	}
	if i, err = m.service().Preview(t.Context(), m.programme(), c.ID, challenge.Revision{Withdraw: true}); err != nil || i.Void != 3 || len(i.Changes) != 1 {
		t.Fatalf("%+v, %v", i, err)
	}
	if len(m.mails) > 0 || len(m.versions) != 2 || m.challenges[c.ID].Version != c.Version {
		t.Error("a preview did something")
	}
}

// As for a dossier: written after it was submitted, a form is its authors' until they
// submit it again; what counts is the last version.
func TestAChallengeIsSubmittedAgainUntilTheEnd(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := newMemory()
		v := m.submitted(t)
		id, before := v.Challenge.ID, v.Challenge.Summary
		edited := v.Challenge.Content
		edited.Summary = "Une autre présentation."
		v, err := m.service().Save(rt.Context(), m.member(), id, v.Challenge.Version, edited, []string{"summary"})
		if err != nil || !v.Unsent || v.Status() != challenge.Submitted || !v.Editable {
			rt.Fatalf("%s, unsent %v, %v", v.Status(), v.Unsent, err)
		}
		seen, err := m.service().Get(rt.Context(), m.programme(), id)
		if err != nil || seen.Unsent || seen.Challenge.Summary != before {
			rt.Fatalf("those who examine read a form being written: %q, %v", seen.Challenge.Summary, err)
		}
		again := rapid.Bool().Draw(rt, "again")
		if again {
			if _, err := m.service().Submit(rt.Context(), m.lead(), id, v.Challenge.Version); err != nil {
				rt.Fatal(err)
			}
			if n := len(m.receipts); n != 2 || m.receipts[1].Sequence != 2 {
				rt.Fatalf("%d receipts", n)
			}
		}
		m.now = instant("2022-03-19 00:00")
		published := m.publish(t, id)
		want := map[bool]string{true: edited.Summary, false: before}[again]
		if published.Challenge.Summary != want || !bytes.Equal(m.versions[len(m.versions)-1].Hash, published.Challenge.Hash()) {
			rt.Fatalf("published %q, expected %q", published.Challenge.Summary, want)
		}
	})
}

func TestWithdrawnChallengesAreSubmittedAgainUntilTheEnd(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	_, err := m.service().Withdraw(t.Context(), m.member(), id, domain.Text{}, false)
	wants(t, err, domain.Forbidden, "forbidden")
	v, err := m.service().Withdraw(t.Context(), m.lead(), id, domain.Text{}, false)
	if err != nil || v.Status() != challenge.Withdrawn || !v.Editable {
		t.Fatalf("%s, %v", v.Status(), err)
	}
	v, err = m.service().Submit(t.Context(), m.lead(), id, v.Challenge.Version)
	if err != nil || v.Status() != challenge.Submitted || v.Challenge.WithdrawnAt != nil {
		t.Fatalf("%s, %v", v.Status(), err)
	}
	m.now = instant("2022-03-19 00:00")
	_, err = m.service().Withdraw(t.Context(), m.lead(), id, domain.Text{}, false)
	wants(t, err, domain.Conflict, "final_withdrawal")
	if v, err = m.service().Withdraw(t.Context(), m.lead(), id, domain.Text{}, true); err != nil || v.Editable {
		t.Fatalf("editable %v, %v", v.Editable, err)
	}
	_, err = m.service().Submit(t.Context(), m.lead(), id, v.Challenge.Version)
	wants(t, err, domain.Conflict, "call_closed")
}

func TestABodyNobodyValidatedSubmitsNothing(t *testing.T) {
	m := newMemory()
	m.pending = true
	v := m.draft(t, complete())
	_, err := m.service().Submit(t.Context(), m.lead(), v.Challenge.ID, v.Challenge.Version)
	wants(t, err, domain.Conflict, "administration_pending")
	m.pending = false
	if _, err := m.service().Submit(t.Context(), m.lead(), v.Challenge.ID, v.Challenge.Version); err != nil {
		t.Fatal(err)
	}
}
